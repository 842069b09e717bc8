package org.entente.code.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.entente.code.Told;
import org.entente.model.actor.Participant;
import org.entente.model.figure.Figure;
import org.junit.jupiter.api.Test;

class FigureCoderTest {
  private static List<String> lines(String text) {
    return Told.coded(text).figures().stream()
        .map(one -> one.measure() + " = " + one.value().toPlainString() + " " + one.unit())
        .toList();
  }

  @Test
  void readsMoneyWithScaleAndCurrency() {
    assertThat(lines("Trade between Chile and Peru reached $3.5 billion in 2023."))
        .containsExactly("trade = 3500000000 USD");
    assertThat(lines("Norway pledged 20 million euros in humanitarian aid to Sudan."))
        .containsExactly("humanitarian aid = 20000000 EUR");
  }

  @Test
  void readsPercentages() {
    assertThat(lines("Defence spending rose by 12 percent in Poland."))
        .containsExactly("defence spending = 12 percent");
  }

  @Test
  void readsCountsOfPoliticalThings() {
    assertThat(lines("Serbia expelled 60 diplomats.")).containsExactly("diplomats = 60 diplomat");
    assertThat(lines("The alliance has thirty-two member states."))
        .containsExactly("member states = 32 state");
  }

  @Test
  void readsOrdinalsOfWhatIsHeldAgain() {
    assertThat(lines("The leaders of Japan and India held a third summit."))
        .anyMatch(line -> line.endsWith("summit = 3 ordinal"));
  }

  @Test
  void takesNoFigureFromTimesAndSmallDefiniteCounts() {
    assertThat(lines("The two countries met for three days in 2021.")).isEmpty();
  }

  @Test
  void tiesSubjectsPeriodAndSpeakers() {
    Figure only =
        Told.coded("Chile said that trade with Peru reached $4 billion in 2023.").figures().get(0);
    assertThat(only.subjects()).contains("PER");
    assertThat(Objects.requireNonNull(only.period()).start()).isEqualTo("2023-01-01");
    assertThat(only.speakers()).extracting(Participant::actor).containsExactly("CHL");
  }

  @Test
  void tellsCurrenciesBySideAndAdjective() {
    assertThat(lines("Denmark lent Kenya 300 million kroner."))
        .anyMatch(line -> line.endsWith("= 300000000 DKK"));
    assertThat(lines("Norway lent Kenya 300 million Canadian dollars."))
        .anyMatch(line -> line.endsWith("= 300000000 CAD"));
  }

  @Test
  void takesTheScaleAndUnitOfARangesEnd() {
    assertThat(lines("Chile owes Peru between $8 and $10 billion."))
        .extracting(line -> line.replaceAll(".* = ", ""))
        .containsExactly("8000000000 USD", "10000000000 USD");
    assertThat(lines("Support for the pact among Norwegians fell from 72 to 58 percent."))
        .extracting(line -> line.replaceAll(".* = ", ""))
        .containsExactly("72 percent", "58 percent");
  }

  @Test
  void countsAnythingTiedToActorsAndOnlyPoliticalThingsElse() {
    assertThat(lines("Norway gave Kenya 400 lanterns.")).containsExactly("lanterns = 400 lantern");
    assertThat(lines("The shop sold 400 lanterns.")).isEmpty();
    assertThat(lines("Norway will discuss Resolution 2231 in 2025.")).isEmpty();
  }

  @Test
  void keepsComparedDatesApart() {
    List<Figure> figures =
        Told.coded("Norway's exports to Peru rose to $3 billion in 2023 from $2 billion in 2020.")
            .figures();
    assertThat(figures)
        .extracting(one -> Objects.requireNonNull(one.period()).start().getYear())
        .containsExactly(2023, 2020);
  }

  @Test
  void tiesAllSidesOfTheClause() {
    assertThat(Told.coded("Norway wants 3 billion euros from Peru.").figures().get(0).subjects())
        .containsExactly("NOR", "PER");
  }

  @Test
  void givesEachAmountTheNamesOfItsOwnPart() {
    List<Figure> figures =
        Told.coded(
                "Norway raised its grant to Kenya by 35 percent and its grant to Chile by 10 percent.")
            .figures();
    assertThat(figures.get(0).subjects()).containsExactly("KEN", "NOR");
    assertThat(figures.get(1).subjects()).containsExactly("CHL", "NOR");
  }

  @Test
  void leavesTheCountryOfTheMoneyOut() {
    Figure loan = Told.coded("Kenya lent Chile 5 million Canadian dollars.").figures().get(0);
    assertThat(loan.unit()).isEqualTo("CAD");
    assertThat(loan.subjects()).containsExactly("CHL", "KEN");
  }

  @Test
  void countsOnWhereTheNounIsLeftOutAndNotInRatios() {
    assertThat(
            Told.coded("Of the 193 member states, 141 condemned Norway.").figures().stream()
                .map(one -> one.value().intValue())
                .toList())
        .contains(141);
    assertThat(Told.coded("Only one in five Kenyans trusts Norway.").figures()).isEmpty();
    assertThat(
            Told.coded("Norway raised the gas price for Kenya to $128 per thousand cubic metres.")
                .figures())
        .hasSize(1);
  }

  @Test
  void readsHalvesAndDozens() {
    assertThat(lines("Norway sent half a million doses to Kenya."))
        .containsExactly("doses = 500000 dose");
    assertThat(lines("Chile expelled two dozen diplomats of Peru."))
        .containsExactly("diplomats = 24 diplomat");
  }

  @Test
  void takesAYearForTheRestOfADate() {
    List<Figure> figures =
        Told.coded("In the first months of 2023 Norway sold 40 tanks to Peru.").figures();
    assertThat(figures).hasSize(1);
    assertThat(figures.get(0).measure()).isEqualTo("tanks");
  }
}
