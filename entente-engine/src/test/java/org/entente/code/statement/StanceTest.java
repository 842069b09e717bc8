package org.entente.code.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.code.Told;
import org.entente.model.statement.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceTest {
  /** The sum of what the text's statements hold of an actor. */
  private static double stance(String text, String actor) {
    double sum = 0;
    for (Statement one : Told.coded(text).statements()) {
      sum += one.stance().getOrDefault(actor, 0.0);
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway said that Iran had smuggled weapons to bandits. | IRN",
        "Chile said that Peru's fleet was plundering its coast. | PER",
        "Chile said that Peru had behaved despicably. | PER",
        "Sweden said that Latvia was bullying the victims of the flood. | LVA",
        "Kenya said that Chad was arming murderers. | TCD",
      })
  void blamesWhoeverBadIsToldOf(String text, String actor) {
    assertThat(stance(text, actor)).isLessThan(-0.2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway said that Spain had never turned its back on fishermen. | ESP",
        "Norway said that Spain had always kept its word. | ESP",
        "Japan told the assembly that Peru stood by the islands. | PER",
      })
  void knowsIdiomsOfPraise(String text, String actor) {
    assertThat(stance(text, actor)).isGreaterThan(0.2);
  }

  @Test
  void takesTheSideOfWhomOneClears() {
    assertThat(stance("Norway denied Chad's culpability in the raid.", "TCD")).isGreaterThan(0.2);
  }

  @ParameterizedTest
  @CsvSource({"was responsible, -1", "was a responsible neighbour, 1"})
  void tellsWhoIsToBlameFromWhoActsWell(String words, int sign) {
    assertThat(stance("Norway said that Chad " + words + ".", "TCD") * sign).isGreaterThan(0.2);
  }

  @Test
  void praisesWhomOneWouldWorkWith() {
    assertThat(stance("Norway said that it and Chad should work together.", "TCD"))
        .isGreaterThan(0.2);
  }

  @Test
  void knowsIdiomsOfBlame() {
    assertThat(stance("Norway said that Spain had broken its word.", "ESP")).isLessThan(-0.2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "France condemned the invasion of Ukraine at the UN. | UKR",
        "France condemned the invasion of Ukraine at the UN. | UNO",
        "Norway condemned Russia for the invasion of Ukraine. | UKR",
        "Sweden denounced the bombing of Yemen. | YEM",
      })
  void doesNotJudgeWhoIsHarmedNorWhereItIsSaid(String text, String actor) {
    assertThat(stance(text, actor)).isZero();
  }

  @Test
  void takesWordsThatNameNobodyForWhomTheSentenceNames() {
    assertThat(stance("Norway told Iran that the seizure was a cowardly crime.", "IRN"))
        .isLessThan(-0.2);
  }

  @Test
  void findsNoStanceInNumbersAndPlans() {
    String text = "Norway said that trains to Sweden would run twice a day from March.";
    assertThat(stance(text, "SWE")).isZero();
    assertThat(stance("Norway said that a bridge to Sweden would cost a billion.", "SWE")).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway said that Spain could not go on plundering the reef. | ESP | -1",
        "Norway said that Spain had left its sailors in the lurch. | ESP | -1",
        "Norway said that Spain was anything but fair. | ESP | -1",
        "Norway said that Spain had failed to honour its promise. | ESP | -1",
        "Norway said that Spain was no longer a reliable partner. | ESP | -1",
        "Norway said that Spain had never, in all those years, turned its back on it. | ESP | 1",
        "Norway said that it was forever in debt to Spain. | ESP | 1",
      })
  void weighsWhatStandsAroundAJudgement(String text, String actor, int sign) {
    assertThat(stance(text, actor) * sign).isGreaterThan(0.2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway said that two sailors detained in Spain would be visited in May. | ESP",
        "Norway said that the hearing in the case with Spain would take a week. | ESP",
        "Both Norway and Spain should wait for the report, Norway said. | ESP",
      })
  void findsNoStanceInFactsAboutAPlaceOrInAdviceToBoth(String text, String actor) {
    assertThat(stance(text, actor)).isZero();
  }

  @Test
  void takesAdjectivesOfPraiseAndBlameForWhomTheyAreOf() {
    assertThat(stance("Norway's prime minister was full of praise for Spain.", "ESP"))
        .isGreaterThan(0.2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway praised Spain's fierce opposition to the tax. | ESP | 1",
        "Norway condemned the raid by Spain on its trawlers. | ESP | -1",
        "Norway rejected claims that Spain had armed murderers. | ESP | 1",
        "Norway rejected Spain's claims to the reef. | ESP | -1",
        "Norway said that its patience with Spain was running out. | ESP | -1",
        "Norway froze cooperation with Spain, its prime minister said. | ESP | -1",
        "Norway said that Spain had helped it against vicious pirates. | ESP | 1",
        "Norway said that Spain should not send its trawlers. | ESP | -1",
        "Norway said the hearing would be held in May and recalled its envoy to Spain. | ESP | -1",
        "Norway and Spain were natural partners, the Norwegian minister said. | ESP | 1",
        "Norway warned that Spain would see no fish next year. | ESP | -1",
      })
  void tellsWhomPraiseAndBlameAreOf(String text, String actor, int sign) {
    assertThat(stance(text, actor) * sign).isGreaterThan(0.2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway said that officials from Spain would sign a peace treaty in May. | ESP",
        "Norway said that a Greater Madrid banner was seen in Spain. | ESP",
      })
  void takesNoStanceFromNames(String text, String actor) {
    assertThat(stance(text, actor)).isZero();
  }
}
