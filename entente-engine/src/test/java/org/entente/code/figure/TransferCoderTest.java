package org.entente.code.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.code.Told;
import org.entente.model.actor.Participant;
import org.entente.model.figure.Item;
import org.entente.model.figure.Transfer;
import org.junit.jupiter.api.Test;

class TransferCoderTest {
  private static List<String> lines(String text) {
    return Told.coded(text).transfers().stream().map(TransferCoderTest::line).toList();
  }

  private static String line(Transfer one) {
    return codes(one.suppliers())
        + " > "
        + codes(one.recipients())
        + ": "
        + String.join(", ", one.items().stream().map(Item::name).toList());
  }

  private static String codes(List<Participant> participants) {
    return String.join(",", participants.stream().map(Participant::actor).toList());
  }

  @Test
  void readsWhatIsSupplied() {
    assertThat(lines("Iran supplied Syria with rockets and drones."))
        .containsExactly("IRN > SYR: rockets, drones");
    assertThat(lines("Norway sent medicine to Sudan."))
        .containsExactly("NOR > SUD: medicine".replace("SUD", "SDN"));
  }

  @Test
  void turnsBuyersRound() {
    assertThat(lines("India bought oil from Russia.")).containsExactly("RUS > IND: oil");
  }

  @Test
  void readsSuppliers() {
    assertThat(lines("Qatar is a supplier of gas to Italy.")).containsExactly("QAT > ITA: gas");
  }

  @Test
  void readsPassivesRelativesAndNouns() {
    assertThat(lines("Norwegian rifles were delivered to Kenya."))
        .containsExactly("NOR > KEN: Norwegian rifles");
    assertThat(lines("The rifles that Norway exported to Kenya were old."))
        .containsExactly("NOR > KEN: rifles");
    assertThat(lines("Norway's sale of rifles to Kenya alarmed Chile."))
        .containsExactly("NOR > KEN: rifles");
    assertThat(lines("Kenya gets its diesel from Norway.")).containsExactly("NOR > KEN: diesel");
  }

  @Test
  void saysWithWhatStandingAndOnWhoseWord() {
    assertThat(statuses("Norway denied selling rifles to Kenya.")).containsExactly("DENIED NOR");
    assertThat(statuses("Chile accused Norway of giving Kenya rifles."))
        .containsExactly("CLAIMED CHL");
    assertThat(statuses("Norway will send Kenya rifles.")).containsExactly("FUTURE ");
  }

  @Test
  void tellsApartWhoSuppliesWhat() {
    assertThat(lines("Kenya bought rifles from Norway and tractors from Chile."))
        .containsExactly("NOR > KEN: rifles", "CHL > KEN: tractors");
  }

  @Test
  void readsByTheOrderOfWordsWhereTheTreeLeavesASideOut() {
    assertThat(lines("Six rifles were handed over to Kenya by Norway last July."))
        .containsExactly("NOR > KEN: rifles");
    assertThat(lines("Most of the uranium that Kenya buys abroad comes from Chile."))
        .containsExactly("CHL > KEN: uranium");
    assertThat(lines("Kenya is set to buy 116 used tanks from Norway."))
        .containsExactly("NOR > KEN: used tanks");
    assertThat(lines("Chile leased four helicopters from Norway."))
        .containsExactly("NOR > CHL: helicopters");
    assertThat(lines("They traced the rifles to Norway, which had sold them to Kenya."))
        .containsExactly("NOR > KEN: rifles");
  }

  @Test
  void readsWhereGoodsAreMadeBoundAndHowTheyFoundTheirWay() {
    assertThat(lines("Nairobi's new Chilean-made tractors were assembled in March."))
        .containsExactly("CHL > KEN: new Chilean-made tractors");
    assertThat(lines("Norwegian rifles found their way to Kenya."))
        .containsExactly("NOR > KEN: Norwegian rifles");
    assertThat(lines("The tractors presented to Kenya by Norway have rusted."))
        .containsExactly("NOR > KEN: tractors");
  }

  @Test
  void knowsThatNotOneThingWasGiven() {
    assertThat(statuses("Not one rifle was sent to Kenya by Norway.")).containsExactly("NEGATED ");
  }

  @Test
  void takesNoGreetingForGoods() {
    assertThat(lines("Norway sent Kenya greetings.")).isEmpty();
  }

  @Test
  void tellsWhatEndedAsNegated() {
    assertThat(lines("Norway halted the delivery of rifles to Kenya."))
        .containsExactly("NOR > KEN: rifles");
    assertThat(statuses("Norway halted the delivery of rifles to Kenya."))
        .containsExactly("NEGATED ");
    assertThat(statuses("Norway has stopped selling rifles to Kenya.")).containsExactly("NEGATED ");
    assertThat(statuses("Exports of beef from Norway to Kenya have been suspended."))
        .containsExactly("NEGATED ");
    assertThat(statuses("Norway may halt the delivery of rifles to Kenya."))
        .containsExactly("HYPOTHETICAL ");
    assertThat(statuses("Norway did not stop the delivery of rifles to Kenya."))
        .containsExactly("ASSERTED ");
  }

  @Test
  void readsContractsAndOrders() {
    assertThat(lines("Kenya signed a contract with Norway for 20 radars."))
        .containsExactly("NOR > KEN: radars");
    assertThat(lines("Norway won an order from Kenya for four boats."))
        .containsExactly("NOR > KEN: boats");
    assertThat(lines("Kenya awarded Norway a contract for six launchers."))
        .containsExactly("NOR > KEN: launchers");
    assertThat(statuses("Kenya placed an order for 12 helicopters with Norway."))
        .containsExactly("FUTURE ");
  }

  @Test
  void readsWhatIsCarriedFromOneToAnother() {
    assertThat(lines("A cargo of wheat from Chile to Kenya ran aground."))
        .containsExactly("CHL > KEN: wheat");
    assertThat(lines("The ship was taking rice from Chile to Kenya."))
        .containsExactly("CHL > KEN: rice");
  }

  @Test
  void takesTheSpeakerForTheSideLeftOut() {
    assertThat(lines("Kenya said deliveries of rice from Chile would resume in May."))
        .containsExactly("CHL > KEN: rice");
  }

  @Test
  void takesAMinistryThatReportsForTheSubjectsOwn() {
    assertThat(statuses("Kenya has sent 40 trucks to Somalia, the defence ministry said."))
        .containsExactly("ASSERTED KEN");
  }

  @Test
  void knowsThatWhatIsApprovedIsToCome() {
    assertThat(statuses("Norway has approved the sale of 66 jets to Kenya."))
        .containsExactly("FUTURE ");
  }

  private static List<String> statuses(String text) {
    return Told.coded(text).transfers().stream()
        .map(one -> one.status() + " " + codes(one.speakers()))
        .toList();
  }

  @Test
  void takesTheNameBehindAVerbOfGivingForTheGetter() {
    assertThat(lines("Norway lent Kenya 14 mortars.")).containsExactly("NOR > KEN: mortars");
    assertThat(lines("Norway refused to give Kenya cluster bombs."))
        .containsExactly("NOR > KEN: cluster bombs");
  }

  @Test
  void findsTheVerbTheTaggerTookForANoun() {
    assertThat(lines("Kenya imports most of its diesel from Norway."))
        .containsExactly("NOR > KEN: diesel");
  }

  @Test
  void partsWhatGoesToOneFromWhatGoesToAnother() {
    assertThat(lines("Norway exported rice to Kenya and tractors to Chile."))
        .containsExactly("NOR > KEN: rice", "NOR > CHL: tractors");
  }

  @Test
  void readsDeliveriesTakenAndDealsSigned() {
    assertThat(lines("Kenya took delivery of three Norwegian tanks."))
        .containsExactly("NOR > KEN: Norwegian tanks");
    assertThat(lines("Kenya signed a contract with Norway for the supply of diesel."))
        .containsExactly("NOR > KEN: diesel");
  }

  @Test
  void readsRelativesWithoutPronounAndWhereThingsWereMade() {
    assertThat(lines("The tanks Norway sold to Kenya were old."))
        .containsExactly("NOR > KEN: tanks");
    assertThat(lines("The jets, built in Norway, were exported to Kenya."))
        .containsExactly("NOR > KEN: jets");
  }

  @Test
  void knowsRefusalsAndWhatBegins() {
    assertThat(statuses("Norway has ruled out arming Kenya with rifles.").get(0))
        .startsWith("NEGATED");
    assertThat(statuses("Norwegian rice deliveries to Kenya will start in June."))
        .containsExactly("FUTURE ");
  }

  @Test
  void readsWhatTheSameWordAlsoHandsOver() {
    assertThat(lines("India bought howitzers from France and radars from Israel."))
        .containsExactly("FRA > IND: howitzers", "ISR > IND: radars");
  }

  @Test
  void readsGiftsSaidOfThingsAndThingsBroughtIn() {
    assertThat(lines("The boats are a gift from Japan to Kenya."))
        .containsExactly("JPN > KEN: boats");
    assertThat(lines("Iran smuggled in rifles from Syria.")).containsExactly("SYR > IRN: rifles");
  }

  @Test
  void takesNoTimeForGoods() {
    assertThat(lines("Norway bought time from Kenya.")).isEmpty();
  }

  @Test
  void readsWhoseAPurchaseIsAndWhereItsGoodsAreFrom() {
    assertThat(lines("Kenya's imports of Chilean copper have doubled."))
        .containsExactly("CHL > KEN: Chilean copper");
    assertThat(lines("Norway is the largest rice supplier to Kenya."))
        .containsExactly("NOR > KEN: rice");
    assertThat(lines("Kenya buys a large percentage of its diesel from Norway."))
        .containsExactly("NOR > KEN: diesel");
  }

  @Test
  void knowsWhoIsToGiveAndWhoIsHelped() {
    assertThat(lines("Chile has encouraged Norway to provide Kenya with radars."))
        .containsExactly("NOR > KEN: radars");
    assertThat(statuses("Chile has encouraged Norway to provide Kenya with radars."))
        .containsExactly("HYPOTHETICAL ");
    assertThat(lines("Norway sent rifles and radars to help Kenya."))
        .containsExactly("NOR > KEN: rifles, radars");
  }

  @Test
  void knowsWhatSomebodyIsChargedWith() {
    String second = "Chile accused Norway of meddling and of providing rifles to Kenya.";
    assertThat(lines(second)).containsExactly("NOR > KEN: rifles");
    assertThat(statuses(second)).containsExactly("CLAIMED CHL");
    assertThat(statuses("Norway has been accused of trying to sell oil to Kenya."))
        .containsExactly("CLAIMED ");
    assertThat(statuses("Norway has reportedly begun supplying rifles to Kenya."))
        .containsExactly("CLAIMED ");
  }

  @Test
  void knowsWhoTakesNoPartAndWhatIsDecided() {
    assertThat(statuses("Norway is not involved in any transfer of rifles to Kenya."))
        .containsExactly("NEGATED ");
    assertThat(statuses("Norway's decision to sell Kenya radars angered Chile."))
        .containsExactly("FUTURE ");
  }

  @Test
  void takesNoTradeInGeneralNorDutiesOnItForAHandover() {
    assertThat(lines("Chile agreed to buy more Norwegian goods.")).isEmpty();
    assertThat(lines("Chile imposed tariffs on imports of steel from Norway.")).isEmpty();
    assertThat(lines("Norway has eased Chile's sanctions relief.")).isEmpty();
  }

  @Test
  void takesForcesOnDutyForNoHandover() {
    assertThat(lines("Norway has sent two jets to Kenya to join military exercises.")).isEmpty();
    assertThat(lines("Norway ordered its warships to move closer to Kenya.")).isEmpty();
    assertThat(lines("Norway sent fighters to Kenya.")).isEmpty();
    assertThat(lines("Norway can deliver a nuclear weapon to Kenya.")).isEmpty();
  }

  @Test
  void readsWhatIsToldInASideClauseOrByItsShare() {
    assertThat(lines("Norway is backing Kenya, providing rifles."))
        .containsExactly("NOR > KEN: rifles");
    assertThat(lines("About a quarter of Kenya's diesel supplies come from Norway."))
        .containsExactly("NOR > KEN: diesel supplies");
    assertThat(statuses("Kenya will no longer accept wheat from Chile."))
        .containsExactly("NEGATED ");
  }

  @Test
  void takesWhoActsAgainstAHandoverForNoSupplier() {
    assertThat(lines("Norway said it would target any transfer of rifles to Kenya.")).isEmpty();
    assertThat(lines("Norway sent rockets crashing into Kenya.")).isEmpty();
  }

  @Test
  void takesWhatIsNoGoodOnlyFromWordsOfTrade() {
    assertThat(lines("Norway provides training to Kenya.")).isEmpty();
  }

  @Test
  void hearsWhoVouchesAtTheEnd() {
    assertThat(statuses("Chile has armed Kenya with mortars, a Norwegian minister charged."))
        .containsExactly("CLAIMED NOR");
    assertThat(statuses("If Chile sends shells to Kenya, Norway would protest."))
        .containsExactly("HYPOTHETICAL ");
  }

  @Test
  void takesWhatIsCondemnedForAFact() {
    assertThat(statuses("Chile condemned Norway's sale of rifles to Kenya."))
        .containsExactly("ASSERTED ");
  }

  @Test
  void tellsTheSupplierAloneOfWhatIsSupplied() {
    assertThat(lines("The convoy was hit by a missile supplied by Norway."))
        .containsExactly("NOR > : missile");
  }

  @Test
  void takesNothingGivenUpForAHandover() {
    assertThat(lines("Norway will lift its sanctions if Kenya gives up its weapons.")).isEmpty();
    assertThat(statuses("Chile called on Norway to provide rifles to Kenya.").get(0))
        .startsWith("HYPOTHETICAL");
  }
}
