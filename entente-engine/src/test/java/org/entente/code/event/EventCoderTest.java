package org.entente.code.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.code.Texts.codes;
import static org.entente.code.Texts.mentions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.entente.code.Texts;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.event.EventMention;
import org.entente.model.event.EventType;
import org.junit.jupiter.api.Test;

class EventCoderTest {
  private static EventMention only(String text) {
    List<EventMention> found = Texts.coded(text).mentions();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  // ---- who and whom ----

  @Test
  void survivesABodyWithoutASector() {
    assertThat(
            mentions(
                "\u201cOman will not close its yard because we demand it do so,\u201d she said."))
        .isNotNull();
  }

  @Test
  void putsTheTellerOfAnAttackNotUnderIt() {
    assertThat(mentions("The Peruvians said ten drones were shot down by Bolivian guns."))
        .noneMatch(mention -> mention.contains("ASSAULT PER"));
  }

  @Test
  void takesWhatIsForeseenForNoRequest() {
    assertThat(mentions("Kenya is expected to host the Ugandan team in the spring."))
        .noneMatch(mention -> mention.contains("REQUEST"));
  }

  @Test
  void takesSilenceTowardReportersForNoRefusal() {
    assertThat(mentions("The Norwegian ministry declined to comment on the Danish offer."))
        .isEmpty();
    assertThat(mentions("The Norwegian ministry declined to take the Danish offer.")).hasSize(1);
  }

  @Test
  void tellsCallingUpFromCallingNames() {
    assertThat(mentions("The Kenyan president called the Ugandan minister incompetent."))
        .noneMatch(mention -> mention.contains("CONSULT"));
  }

  @Test
  void takesACountrysFullNameBeforeSanctionsForWhomTheyHit() {
    assertThat(mentions("Canada kept the Belarus sanctions in place."))
        .anyMatch(mention -> mention.contains("SANCTION BLR"));
  }

  @Test
  void makesNoPartnersOfThoseWhoSpeakForOneState() {
    assertThat(
            mentions(
                "President Emmanuel Macron and French Foreign Minister Stephane Sejourne offered"
                    + " to send boats."))
        .noneMatch(mention -> mention.contains("AGREE FRA"));
  }

  @Test
  void readsBodiesWithoutASectorBesideTheirOwnState() {
    assertThat(mentions("\"We will push back against the Kenyans everyplace,\" he told the BBC."))
        .isNotNull();
  }

  @Test
  void leavesBodiesOfOtherStatesWithoutAState() {
    assertThat(mentions("Other governments must step up sanctions, the White House told NATO."))
        .noneMatch(mention -> mention.startsWith("USA SANCTION"));
  }

  @Test
  void codesPassiveAsActive() {
    String[][] pairs = {
      {"Norway condemned Belarus.", "Belarus was condemned by Norway.", "NOR ACCUSE BLR asserted"},
      {"Canada sanctioned Iran.", "Iran was sanctioned by Canada.", "CAN SANCTION IRN asserted"},
      {"Peru visited Brazil.", "Brazil was visited by Peru.", "PER CONSULT BRA asserted"},
      {
        "Turkey expelled two Greek diplomats.",
        "Two Greek diplomats were expelled by Turkey.",
        "TUR SANCTION GRC asserted"
      },
      {
        "Ethiopia rejected the Egyptian proposal.",
        "The Egyptian proposal was rejected by Ethiopia.",
        "ETH REJECT EGY asserted"
      },
      {
        "Denmark supplied Ukraine with ammunition.",
        "Ukraine was supplied with ammunition by Denmark.",
        "DNK AID UKR asserted"
      },
    };
    for (String[] pair : pairs) {
      assertThat(mentions(pair[0])).as(pair[0]).containsExactly(pair[2]);
      assertThat(mentions(pair[1])).as(pair[1]).containsExactly(pair[2]);
    }
  }

  @Test
  void takesTheNounBeforeARelativePronounForTheObject() {
    assertThat(mentions("The envoy whom Norway accused of spying is Iranian."))
        .anyMatch(mention -> mention.startsWith("NOR ACCUSE"));
    assertThat(mentions("Serbia, which NATO bombed, has kept its distance."))
        .contains("NATO ASSAULT SRB asserted");
  }

  @Test
  void takesTheTargetOfTheHostileActItIsJoinedTo() {
    assertThat(mentions("Kenya arrested two Tanzanian officers and expelled four diplomats."))
        .contains("KEN SANCTION TZA asserted");
  }

  @Test
  void takesTitleAndNameForOneSubject() {
    assertThat(
            mentions(
                "Turkey's defence adviser Kim Jong-hun told reporters that Ankara would lend guns to"
                    + " Mali after the leaders of Chad and Niger signed a pact."))
        .anyMatch(mention -> mention.startsWith("TCD,NER SUPPORT TCD,NER"))
        .noneMatch(mention -> mention.startsWith("TUR SUPPORT"));
  }

  @Test
  void findsTheVerbOfAClauseThatHasNoOther() {
    assertThat(mentions("Trade slowed as Nordic allies court Ankara over the straits."))
        .anyMatch(mention -> mention.endsWith("REQUEST TUR asserted"));
    assertThat(mentions("By expanding ties with Peru, Chile could influence copper prices."))
        .anyMatch(mention -> mention.startsWith("CHL COOPERATE PER"));
  }

  @Test
  void takesWhoUsesTheGoodsForTheirReceiver() {
    assertThat(mentions("Belgium is the main supplier of the fuses that Mali needs."))
        .containsExactly("BEL AID MLI asserted");
  }

  @Test
  void takesTheTwoWhoMetForThem() {
    assertThat(
            mentions(
                "Emmanuel Macron raised the fence with Viktor Orban during their call last week."))
        .contains("FRA,HUN CONSULT FRA,HUN asserted");
  }

  @Test
  void codesAnOfficialsStayAsAVisitAndNobodyElses() {
    assertThat(mentions("The French president was in Serbia over the weekend."))
        .containsExactly("FRA CONSULT SRB asserted");
    assertThat(mentions("The French president will be in Serbia on Monday."))
        .containsExactly("FRA CONSULT SRB future");
    assertThat(mentions("The novelist was in Serbia over the weekend.")).isEmpty();
  }

  @Test
  void codesOnlyWhatBothDoWhereOneJoinsTheOther() {
    assertThat(mentions("Fiji joined Samoa in praising New Zealand."))
        .containsExactly("FJI SUPPORT NZL asserted");
  }

  @Test
  void codesAThreatAtAnybodyWhoMight() {
    assertThat(
            mentions(
                "“Whoever helps the rebels will suffer grave consequences,” the Turkish foreign"
                    + " minister warned."))
        .contains("TUR THREATEN - asserted");
  }

  @Test
  void codesNothingAtWordsThatOnlyPointBack() {
    assertThat(mentions("This criticism was repeated in a letter to Oslo.")).isEmpty();
    assertThat(mentions("This Danish criticism of Iceland was repeated in a letter."))
        .contains("DNK ACCUSE ISL asserted");
  }

  @Test
  void codesNothingAtPartsOfCompounds() {
    assertThat(mentions("Poland provides Latvia with cutting-edge export technology."))
        .containsExactly("POL AID LVA asserted");
  }

  @Test
  void takesThePhraseRightBeforeAVerbForItsSubject() {
    assertThat(
            mentions("Delhi reviewed the plan for arming Hanoi after Laos and Cuba signed a pact."))
        .contains("LAO,CUB SUPPORT LAO,CUB asserted");
  }

  @Test
  void codesAVerdictOfOneWhoSpeaksAsAnAct() {
    assertThat(mentions("\"Belarus does not represent Europe,\" the Polish minister said."))
        .contains("POL ACCUSE BLR asserted");
    assertThat(mentions("\"Belarus represents Europe,\" the Polish minister said.")).isEmpty();
    assertThat(mentions("The Israeli minister said there would be consequences for Iran."))
        .contains("ISR THREATEN IRN asserted");
    assertThat(mentions("The Israeli minister said there would be no consequences for Iran."))
        .noneMatch(mention -> mention.contains("THREATEN"));
    assertThat(mentions("Iran would pay dearly for the raid, the Israeli minister said."))
        .contains("ISR THREATEN IRN asserted");
  }

  @Test
  void givesEachOfTwoSpeakersAnIdOfItsOwn() {
    List<EventMention> found =
        Texts.coded("China and Russia said that India was a friend.").mentions();
    assertThat(found).hasSizeGreaterThan(1).extracting(EventMention::id).doesNotHaveDuplicates();
  }

  @Test
  void codesAChargedDeedAsClaimedAndTheDenialAtTheAccuser() {
    assertThat(mentions("Norway accused Iran of cyberattacks on its parliament; Iran denies it."))
        .contains("IRN COERCE NOR claimed", "IRN REJECT NOR asserted");
  }

  @Test
  void keepsAnActApartFromWhatItFollowed() {
    assertThat(mentions("After the American invasion of Iraq, Libya agreed to disarm."))
        .contains("USA ASSAULT IRQ asserted")
        .noneMatch(mention -> mention.contains("THREATEN"));
  }

  @Test
  void takesTwoNamesJoinedByAHyphenForBoth() {
    assertThat(mentions("The China-Brazil talks ended on Monday."))
        .containsExactly("CHN,BRA CONSULT CHN,BRA asserted");
  }

  @Test
  void namesTheActorWhereAPronounStandsForIt() {
    assertThat(Texts.coded("Russia said it had expelled two Polish diplomats.").mentions())
        .filteredOn(mention -> mention.type() == EventType.SANCTION)
        .flatExtracting(EventMention::sources)
        .extracting(Participant::text)
        .containsExactly("Russia");
  }

  @Test
  void takesWhoIsThereForTalksForTheirSide() {
    assertThat(mentions("Yellen was in China over the weekend for talks with Li Qiang."))
        .contains("USA,CHN CONSULT USA,CHN asserted");
  }

  @Test
  void takesTheMakerOfWhatIsRejectedForTheTarget() {
    assertThat(mentions("Berlin rejected the proposal submitted by Ankara."))
        .anyMatch(mention -> mention.startsWith("DEU REJECT TUR"));
  }

  @Test
  void takesTheTalibanOfNoDayForTheArmedGroup() {
    assertThat(mentions("The Taliban attacked Pakistan.", null))
        .anyMatch(mention -> mention.startsWith("TALIBAN ASSAULT PAK"));
  }

  @Test
  void takesThoseWhoHaveADisputeForItsSides() {
    assertThat(mentions("China and Russia have disagreements over Crimea."))
        .containsExactly("CHN,RUS REJECT CHN,RUS asserted");
  }

  @Test
  void codesAnAdvanceRefusalAsRejection() {
    assertThat(mentions("Norway will not send tanks to Ukraine."))
        .containsExactly("NOR REJECT UKR asserted");
  }

  @Test
  void tellsHearsayAndArrangementsApart() {
    assertThat(mentions("Qatar is said to have sanctioned Chad."))
        .containsExactly("QAT SANCTION TCD claimed");
    assertThat(mentions("Greece is to sanction Turkey."))
        .containsExactly("GRC SANCTION TUR future");
  }

  @Test
  void takesBothForTheTwoNamedLast() {
    assertThat(mentions("Norway and Finland met. Both condemned Iran."))
        .contains("NOR,FIN ACCUSE IRN asserted");
  }

  @Test
  void resolvesPersonsOnTheDayOfTheEvent() {
    // Texts are dated 2024-07-10: Donald Trump was president in 2019 and is none that day.
    EventMention then = only("In March 2019 Donald Trump praised Brazil.");
    assertThat(then.sources().get(0).sectors()).containsExactly(Sector.GOV);
    EventMention now = only("Donald Trump praised Brazil.");
    assertThat(now.sources().get(0).sectors()).containsExactly(Sector.ELI);
  }

  @Test
  void codesTheReceiverOfTwoObjects() {
    assertThat(mentions("Denmark gave Ukraine 19 aircraft."))
        .containsExactly("DNK AID UKR asserted");
    assertThat(mentions("Denmark donated 19 aircraft to Ukraine."))
        .containsExactly("DNK AID UKR asserted");
  }

  @Test
  void codesCoordinatedActorsAsOneMentionWithLists() {
    assertThat(mentions("Norway, Finland and Sweden condemned Iran."))
        .containsExactly("NOR,FIN,SWE ACCUSE IRN asserted");
    assertThat(mentions("Norway condemned Iran, Syria and Belarus."))
        .containsExactly("NOR ACCUSE IRN,SYR,BLR asserted");
  }

  @Test
  void codesBothSidesOfAReciprocalAct() {
    String both = "BRA,PER CONSULT BRA,PER asserted";
    assertThat(mentions("Brazil and Peru met in Geneva on Monday.")).containsExactly(both);
    assertThat(mentions("Brazil met Peru on Monday.")).containsExactly(both);
    assertThat(mentions("Brazil held talks with Peru.")).containsExactly(both);
    assertThat(mentions("Brazil and Peru held talks.")).containsExactly(both);
    assertThat(mentions("Talks between Brazil and Peru began on Monday.")).containsExactly(both);
  }

  @Test
  void codesASigningOfTwoSidesBothWays() {
    assertThat(mentions("Brazil and Peru signed a pact."))
        .containsExactly("BRA,PER SUPPORT BRA,PER asserted");
    assertThat(mentions("Japan and India held joint naval exercises."))
        .containsExactly("JPN,IND COOPERATE JPN,IND asserted");
  }

  @Test
  void givesABodyWithoutOwnerToTheStateItsClauseIsAbout() {
    assertThat(mentions("Uganda said police had arrested two Kenyan reporters."))
        .containsExactly("UGA COERCE KEN asserted");
    assertThat(mentions("Prosecutors in Peru charged three Bolivian officers."))
        .containsExactly("PER ACCUSE BOL asserted");
  }

  @Test
  void throwsADenialBackAtTheAccuser() {
    assertThat(mentions("Peru accused Bolivia of spying, which Bolivia denied."))
        .contains("BOL REJECT PER asserted");
  }

  @Test
  void readsTheObjectBehindAParticle() {
    assertThat(mentions("Tunisian troops sealed off the town."))
        .containsExactly("TUN COERCE - asserted");
  }

  @Test
  void namesWhoSuffersUnderAnAct() {
    assertThat(mentions("Mexico, under pressure from the United States, has closed the bridge."))
        .contains("USA REQUEST MEX asserted");
  }

  @Test
  void takesTheActorInsideThePhrase() {
    assertThat(mentions("Norway condemned Iran's attack on Kuwait."))
        .contains("NOR ACCUSE IRN asserted");
    assertThat(mentions("The US imposed tariffs on Chinese steel."))
        .containsExactly("USA SANCTION CHN asserted");
  }

  @Test
  void keepsTheSectorsOfBothSides() {
    EventMention arrest = only("Kenyan police arrested a Ugandan journalist.");
    assertThat(arrest.type()).isEqualTo(EventType.COERCE);
    assertThat(arrest.sources()).extracting(Participant::sector).containsExactly(Sector.COP);
    assertThat(arrest.targets()).extracting(Participant::sector).containsExactly(Sector.JRN);
    assertThat(codes(arrest.sources()) + codes(arrest.targets())).isEqualTo("KENUGA");
  }

  @Test
  void takesACapitalThatActsForItsGovernmentAndOneThatDoesNotForAPlace() {
    assertThat(mentions("Vienna criticised Budapest.")).containsExactly("AUT ACCUSE HUN asserted");
    EventMention meeting = only("Brazil and Peru met in Vienna.");
    assertThat(codes(meeting.sources())).isEqualTo("BRA,PER");
    assertThat(Objects.requireNonNull(meeting.place()).name()).isEqualTo("Vienna");
    assertThat(meeting.place().country()).isEqualTo("AUT");
  }

  @Test
  void followsReferences() {
    assertThat(mentions("NATO met in July. The alliance condemned Iran."))
        .contains("NATO ACCUSE IRN asserted");
    assertThat(mentions("The alliance condemned Iran.")).isEmpty();
    assertThat(mentions("Emmanuel Macron landed in Oslo. He criticised Iran."))
        .contains("FRA ACCUSE IRN asserted");
  }

  @Test
  void codesARelativeClauseByItsAntecedent() {
    assertThat(mentions("The Chilean president, who condemned Peru, left."))
        .containsExactly("CHL ACCUSE PER asserted");
    assertThat(mentions("The Chilean president, who visited Peru, left."))
        .containsExactly("CHL CONSULT PER asserted");
  }

  @Test
  void codesNounsWithTheirPossessor() {
    assertThat(mentions("Japan's sanctions on Iran remain."))
        .containsExactly("JPN SANCTION IRN asserted");
    assertThat(mentions("Turkey's bombing of Syria continued."))
        .containsExactly("TUR ASSAULT SYR asserted");
    assertThat(mentions("Canada's criticism of Hungary grew on Monday."))
        .containsExactly("CAN ACCUSE HUN asserted");
    assertThat(mentions("The Russian invasion of Ukraine went on."))
        .containsExactly("RUS ASSAULT UKR asserted");
  }

  @Test
  void codesTheGovernedActOnlyThroughItsGovernor() {
    assertThat(mentions("Canada threatened to sanction Iran."))
        .containsExactly("CAN THREATEN IRN asserted");
    assertThat(mentions("Canada refused to sanction Iran."))
        .containsExactly("CAN REJECT IRN asserted");
    assertThat(mentions("Canada urged Mexico to sanction Iran."))
        .containsExactly("CAN REQUEST MEX asserted");
    assertThat(mentions("Kenya demanded that Uganda release the ship."))
        .containsExactly("KEN REQUEST UGA asserted");
    assertThat(mentions("Canada promised to help Mexico."))
        .containsExactly("CAN AGREE MEX asserted");
    assertThat(mentions("Kenya offered to help Uganda.")).containsExactly("KEN AGREE UGA asserted");
  }

  @Test
  void codesAVowOfHarmAsThreat() {
    assertThat(mentions("Canada vowed to bomb Iran.")).containsExactly("CAN THREATEN IRN asserted");
  }

  // ---- which type ----

  @Test
  void codesEachQuad() {
    assertThat(mentions("Spain apologised to Mexico.")).containsExactly("ESP CONCEDE MEX asserted");
    assertThat(mentions("Iran released two Swedish prisoners."))
        .containsExactly("IRN RETREAT SWE asserted");
    assertThat(mentions("Egypt accused Ethiopia of breaking the treaty."))
        .containsExactly("EGY ACCUSE ETH asserted", "ETH REJECT - claimed");
    assertThat(mentions("Japan deployed missiles near Taiwan."))
        .containsExactly("JPN MOBILIZE TWN asserted");
    assertThat(mentions("Israel bombed Lebanon.")).containsExactly("ISR ASSAULT LBN asserted");
    assertThat(mentions("South Korea thanked Canada for its help."))
        .containsExactly("KOR SUPPORT CAN asserted");
  }

  @Test
  void codesDiplomaticRituals() {
    assertThat(mentions("Chile recalled its ambassador from Peru."))
        .containsExactly("CHL SANCTION PER asserted");
    assertThat(mentions("Chile summoned the Peruvian ambassador."))
        .containsExactly("CHL ACCUSE PER asserted");
    assertThat(mentions("Libya cut ties with Qatar.")).containsExactly("LBY SANCTION QAT asserted");
    assertThat(mentions("Brazil lodged a protest with Peru."))
        .containsExactly("BRA ACCUSE PER asserted");
  }

  @Test
  void codesAnActWithoutATarget() {
    assertThat(mentions("Turkey vetoed the plan.")).containsExactly("TUR REJECT - asserted");
  }

  // ---- standing ----

  @Test
  void changesOnlyTheStatusWhenNegated() {
    for (String verb : List.of("did not sanction", "has not sanctioned", "never sanctioned")) {
      assertThat(mentions("Canada " + verb + " Iran."))
          .as(verb)
          .containsExactly("CAN SANCTION IRN negated");
    }
    assertThat(mentions("Norway failed to condemn Iran."))
        .containsExactly("NOR ACCUSE IRN negated");
  }

  @Test
  void codesWhatIsToComeAsFuture() {
    assertThat(mentions("Canada will sanction Iran.")).containsExactly("CAN SANCTION IRN future");
    assertThat(mentions("Canada intends to sanction Iran."))
        .containsExactly("CAN SANCTION IRN future");
    assertThat(mentions("Denmark will give Ukraine 19 aircraft."))
        .containsExactly("DNK AID UKR future");
    assertThat(mentions("India hopes to sign an agreement with Oman."))
        .containsExactly("IND,OMN SUPPORT IND,OMN future");
  }

  @Test
  void codesWhatMayBeAsHypothetical() {
    for (String verb : List.of("may sanction", "considered sanctioning")) {
      assertThat(mentions("Canada " + verb + " Iran."))
          .as(verb)
          .containsExactly("CAN SANCTION IRN hypothetical");
    }
    assertThat(mentions("Canada would sanction Iran if the talks failed."))
        .containsExactly("CAN SANCTION IRN hypothetical");
  }

  @Test
  void codesWhatBeginsAsAsserted() {
    assertThat(mentions("Norway began to bomb Iran.")).containsExactly("NOR ASSAULT IRN asserted");
  }

  @Test
  void codesOldActsAsHistorical() {
    assertThat(mentions("Iraq invaded Kuwait in August 1990."))
        .containsExactly("IRQ ASSAULT KWT historical");
    assertThat(mentions("The EU imposed sanctions on Belarus in 1998."))
        .containsExactly("EUU SANCTION BLR historical");
    assertThat(mentions("India praised Peru in May.")).containsExactly("IND SUPPORT PER asserted");
  }

  @Test
  void measuresHistoryFromTheArticlesDay() {
    String text = "Iraq invaded Kuwait in August 1990.";
    assertThat(mentions(text, LocalDate.of(1990, 9, 1)))
        .containsExactly("IRQ ASSAULT KWT asserted");
  }

  @Test
  void codesWhatOthersTellAsClaimed() {
    assertThat(mentions("Norway said that Japan had sanctioned Iran."))
        .containsExactly("JPN SANCTION IRN claimed");
    assertThat(mentions("Iran attacked Kuwait, Norway said.")).contains("IRN ASSAULT KWT claimed");
    assertThat(mentions("According to Norway, Japan sanctioned Iran."))
        .containsExactly("JPN SANCTION IRN claimed");
    EventMention claimed = only("Norway said that Japan had sanctioned Iran.");
    assertThat(codes(claimed.speakers())).isEqualTo("NOR");
  }

  @Test
  void codesTheBlameAndWhatIsBlamed() {
    assertThat(mentions("Norway accused Iran of arming Sudan."))
        .containsExactlyInAnyOrder("NOR ACCUSE IRN asserted", "IRN AID SDN claimed");
  }

  @Test
  void codesTheDenialAndWhatIsDenied() {
    assertThat(mentions("Iran denied arming Sudan."))
        .containsExactlyInAnyOrder("IRN REJECT - asserted", "IRN AID SDN denied");
    assertThat(Texts.coded("Iran denied arming Sudan.").mentions())
        .filteredOn(mention -> mention.type() == EventType.AID)
        .allMatch(mention -> codes(mention.speakers()).equals("IRN"))
        .hasSize(1);
  }

  @Test
  void codesWhatASpeakerSaysIsNotSoAsDenied() {
    assertThat(mentions("Norway said that Iran had not attacked Kuwait."))
        .contains("IRN ASSAULT KWT denied");
    assertThat(mentions("Iran did not attack Kuwait, Norway said."))
        .contains("IRN ASSAULT KWT denied");
  }

  @Test
  void assertsAnOwnActToldByItsDoerAndKeepsTheSpeaker() {
    for (String text :
        List.of(
            "Canada said it had sanctioned Iran.",
            "Canada said on Tuesday that it had sanctioned Iran.")) {
      assertThat(mentions(text)).as(text).containsExactly("CAN SANCTION IRN asserted");
      assertThat(codes(only(text).speakers())).isEqualTo("CAN");
    }
    assertThat(mentions("Ottawa said on Friday that it had expelled two Iranian diplomats."))
        .containsExactly("CAN SANCTION IRN asserted");
    assertThat(mentions("Chile announced that it had recalled its ambassador from Peru."))
        .containsExactly("CHL SANCTION PER asserted");
  }

  @Test
  void takesAQuotedWeForTheSpeaker() {
    EventMention blame = only("“We condemn Iran,” said the Norwegian prime minister.");
    assertThat(codes(blame.sources())).isEqualTo("NOR");
    assertThat(codes(blame.targets())).isEqualTo("IRN");
    assertThat(codes(blame.speakers())).isEqualTo("NOR");
    assertThat(mentions("\"We stand with Peru,\" Chile said."))
        .containsExactly("CHL SUPPORT PER asserted");
  }

  // ---- when ----

  @Test
  void datesTheActAgainstTheArticlesDay() {
    EventMention monday = only("Norway condemned Belarus on Monday.");
    assertThat(Objects.requireNonNull(monday.date()).start()).isEqualTo("2024-07-08");
    assertThat(monday.date().end()).isEqualTo("2024-07-09");
    EventMention week = only("Emmanuel Macron will visit Kenya next week.");
    assertThat(Objects.requireNonNull(week.date()).start()).isEqualTo("2024-07-15");
    assertThat(week.date().end()).isEqualTo("2024-07-22");
  }

  @Test
  void givesNoDateThatTheTextDoesNotGive() {
    assertThat(only("Norway condemned Belarus.").date()).isNull();
    assertThat(Texts.coded("Norway condemned Belarus on Monday.", null).mentions())
        .allMatch(mention -> mention.date() == null);
  }

  // ---- nothing ----

  @Test
  void codesNothingInWeatherSportAndMarkets() {
    for (String text :
        List.of(
            "Heavy rain hit Poland and Germany on Sunday.",
            "A storm battered Cuba on Sunday.",
            "An earthquake hit Japan on Monday.",
            "Sunshine is expected across Poland and Germany until Friday.",
            "The temperature in Delhi rose to 45 degrees.",
            "France beat Spain 3-1 in the final on Sunday.",
            "Croatia defeated Morocco in the third-place match.",
            "Kenya's runners won gold in Paris.",
            "The Swedish krona fell against the dollar.")) {
      assertThat(mentions(text)).as(text).isEmpty();
    }
  }

  @Test
  void codesNothingInDescriptionsAndDefinitions() {
    assertThat(mentions("The two economies differ.")).isEmpty();
    assertThat(mentions("NATO, founded in 1949, has its seat in Brussels.")).isEmpty();
  }

  @Test
  void codesNoSubheadAndNoTitle() {
    assertThat(mentions("Norway attacks Iran\nOslo is a city. It lies by the sea.")).isEmpty();
    assertThat(mentions("Oslo is a city.\nNorway attacks Iran\nIt lies by the sea.")).isEmpty();
    assertThat(mentions("A new phase\nNorway condemned Iran."))
        .containsExactly("NOR ACCUSE IRN asserted");
  }

  // ---- the words ----

  @Test
  void quotesTheEvidenceAsItStands() {
    String text =
        "“Türkiye” – so the name – expelled two Greek diplomats \uD83D\uDE00 on Monday.\n"
            + "Côte d’Ivoire condemned São Tomé, Norway said.\nThe Kremlin bombed Ukraine.";
    List<EventMention> found = Texts.coded(text).mentions();
    assertThat(found).isNotEmpty();
    found.forEach(mention -> check(text, mention));
  }

  @Test
  void ordersMentionsByPlaceWithIdsOfTheirOwn() {
    String text =
        "Norway condemned Iran. Peru visited Chile. Canada sanctioned Iran and Japan praised Peru.";
    List<EventMention> found = Texts.coded(text).mentions();
    assertThat(found).hasSizeGreaterThanOrEqualTo(3);
    assertThat(found).extracting(EventMention::id).doesNotHaveDuplicates();
    assertThat(found.stream().map(one -> one.evidence().span().start()).toList()).isSorted();
    assertThat(Texts.coded(text).mentions()).isEqualTo(found);
  }

  @Test
  void neverFailsOnRandomTextAndKeepsOffsets() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] words = {
      "Norway",
      "Iran",
      "condemned",
      "sanctions",
      "on",
      "by",
      "was",
      "has",
      "not",
      "said",
      "that",
      "to",
      "threatened",
      "sanction",
      "visit",
      "who",
      "which",
      ",",
      ".",
      "\n",
      "and",
      "met",
      "talks",
      "between",
      "with",
      "attack",
      "'s",
      "Beijing",
      "NATO",
      "alliance",
      "he",
      "it",
      "will",
      "may",
      "“",
      "”",
      "We",
      "Monday",
      "1990",
      "denied",
      "accused",
      "of",
      "troops",
      "withdrew",
      "from",
      "\uD83D\uDE00",
      "e\u0301",
      "\u00A0",
      "Chinese",
      "if",
      "?",
      "signed",
      "agreement",
      "both"
    };
    for (int round = 0; round < 1500; round++) {
      StringBuilder text = new StringBuilder("x");
      for (int length = random.nextInt(40); length > 0; length--) {
        text.append(random.nextInt(8) == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
      }
      String line = text.toString();
      try {
        Texts.coded(line).mentions().forEach(mention -> check(line, mention));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + line, e);
      }
    }
  }

  private static void check(String text, EventMention mention) {
    assertThat(mention.evidence().span().of(text)).isEqualTo(mention.evidence().quote());
    assertThat(mention.trigger().span().of(text)).isEqualTo(mention.trigger().text());
    assertThat(mention.evidence().span().contains(mention.trigger().span())).isTrue();
    for (List<Participant> side :
        List.of(mention.sources(), mention.targets(), mention.speakers())) {
      assertThat(side).allMatch(one -> one.span().of(text).equals(one.text()));
    }
  }
}
