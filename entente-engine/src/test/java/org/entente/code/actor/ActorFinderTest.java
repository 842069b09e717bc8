package org.entente.code.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.code.Texts.participants;
import static org.entente.code.Texts.who;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.entente.code.Texts;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.junit.jupiter.api.Test;

class ActorFinderTest {
  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  // ---- what refers back ----

  @Test
  void takesTheTwoForThoseWhoMetAndNotForThePlace() {
    String text =
        "Chile's president met his Peruvian counterpart in Geneva. The two leaders spoke.";
    assertThat(participants(text, "leaders", Texts.DAY))
        .extracting(Participant::actor)
        .containsExactly("CHL", "PER");
    String unsure =
        "Chile praised Peru. Bolivia praised Brazil and Oman. The two countries agreed.";
    assertThat(participants(unsure, "countries", Texts.DAY))
        .extracting(Participant::actor)
        .containsExactly("BRA", "OMN");
  }

  @Test
  void takesARegionForADescriptionAndNotForTheOneDescribed() {
    String text = "Denmark rejected the offer. The Nordic country said so twice.";
    assertThat(participants(text, "country", Texts.DAY))
        .extracting(Participant::actor)
        .containsExactly("DNK");
  }

  @Test
  void leavesItOpenWhereASentenceIsAboutAThing() {
    assertThat(participants("The talks with Oman failed. They may resume.", "They", Texts.DAY))
        .isEmpty();
    assertThat(participants("Chile sold the copper. It is needed.", "It", Texts.DAY)).isEmpty();
    assertThat(participants("Chile sold the copper. It needed money.", "It", Texts.DAY))
        .extracting(Participant::actor)
        .containsExactly("CHL");
  }

  // ---- persons ----

  @Test
  void takesAFamilyNameAloneForTheOnlyStateWhosePeopleBearIt() {
    assertThat(participants("The senators defended Mueller.", "Mueller", day("2018-06-01")))
        .extracting(Participant::actor)
        .containsExactly("USA");
    assertThat(participants("The fair opened in Mueller.", "Mueller", day("2018-06-01")))
        .noneMatch(one -> one.actor().equals("USA"));
  }

  @Test
  void takesAPersonForTheOfficeHeldOnTheDay() {
    String text = "Trump criticised Canada.";
    assertThat(who(text, "Trump", day("2019-06-01"))).containsExactly("USA GOV");
    assertThat(who(text, "Trump", day("2022-06-01"))).containsExactly("USA ELI");
    assertThat(who(text, "Trump", day("2025-03-15"))).containsExactly("USA GOV");
  }

  @Test
  void takesHeadsOfOrganisationsForTheOrganisationOnTheDay() {
    String text = "Jens Stoltenberg praised Peru.";
    assertThat(who(text, "Stoltenberg", day("2024-07-10"))).containsExactly("NATO IGO");
    assertThat(who(text, "Stoltenberg", day("2024-12-10"))).containsExactly("NATO ELI");
    assertThat(who("Mark Rutte praised Peru.", "Rutte", day("2024-12-10")))
        .containsExactly("NATO IGO");
  }

  @Test
  void takesASeatForTheStateThatHadItOnTheDay() {
    String text = "Belgrade denounced Peru.";
    assertThat(who(text, "Belgrade", day("1999-04-01"))).containsExactly("YUG GOV");
    assertThat(who(text, "Belgrade", day("2012-04-01"))).containsExactly("SRB GOV");
    assertThat(who("Moscow denounced Peru.", "Moscow", day("1985-04-01")))
        .containsExactly("SUN GOV");
    assertThat(who("Prague denounced Peru.", "Prague", day("1991-04-01")))
        .containsExactly("CSK GOV");
    assertThat(who("Prague denounced Peru.", "Prague", null)).containsExactly("CZE GOV");
    assertThat(who("Peru praised the ministers in Prague.", "ministers", null))
        .containsExactly("CZE GOV");
  }

  @Test
  void takesAMovementForRebelsUntilItIsAParty() {
    String text = "Renamo accused Peru.";
    assertThat(who(text, "Renamo", day("1990-04-01"))).containsExactly("MOZ REB");
    assertThat(who(text, "Renamo", day("2005-04-01"))).containsExactly("MOZ PTY OPP");
  }

  @Test
  void endsAnOfficeWithItsTenure() {
    String text = "David Cameron praised Peru.";
    assertThat(who(text, "Cameron", day("2015-05-01"))).containsExactly("GBR GOV");
    assertThat(who(text, "Cameron", day("2018-12-01"))).containsExactly("GBR ELI");
  }

  @Test
  void knowsTheSeatAFormerMinisterKeeps() {
    assertThat(participants("Rishi Sunak praised Peru.", "Sunak", day("2025-12-01")))
        .extracting(Participant::sectors)
        .containsExactly(List.of(Sector.LEG, Sector.ELI));
  }

  @Test
  void findsTheHolderOfAnOfficeByTitleAndFamilyName() {
    assertThat(participants("Deputy Secretary Hicks praised Peru.", "Hicks", day("2022-04-01")))
        .extracting(Participant::person)
        .containsExactly("Kathleen Hicks");
    assertThat(who("Governor Abbott praised Peru.", "Abbott", day("2022-04-01")))
        .containsExactly("USA GOV");
    assertThat(who("Governor Abbott praised Peru.", "Abbott", day("2002-04-01")))
        .containsExactly("X:Abbott GOV");
  }

  @Test
  void givesNoSectorToAnUntitledPersonOfAnUndatedText() {
    assertThat(who("Donald Trump criticised Canada.", "Trump", null)).containsExactly("USA");
  }

  @Test
  void takesTheTitleOfAnUndatedText() {
    assertThat(who("President Donald Trump criticised Canada.", "Donald", null))
        .containsExactly("USA GOV");
  }

  @Test
  void givesThePersonsFullName() {
    String text = "Prime Minister Justin Trudeau praised Peru. Trudeau left.";
    assertThat(participants(text, "Trudeau", Texts.DAY))
        .extracting(Participant::person)
        .containsExactly("Justin Trudeau");
  }

  @Test
  void takesFormerOfficialsAsSuch() {
    assertThat(who("Former President Barack Obama criticised Canada.", "Obama", day("2022-06-01")))
        .containsExactly("USA ELI");
  }

  @Test
  void namesUnknownPersonsByTheirWords() {
    assertThat(who("Rodrigo Pelzer criticised Canada.", "Rodrigo"))
        .containsExactly("X:Rodrigo Pelzer");
  }

  @Test
  void takesNoStateFromTheNameOfAPerson() {
    assertThat(who("Michael Jordan praised Canada.", "Michael")).doesNotContain("JOR");
    assertThat(Texts.mentions("Michael Jordan praised Canada.")).noneMatch(m -> m.contains("JOR"));
    assertThat(who("Jordan praised Canada.", "Jordan")).containsExactly("JOR");
  }

  // ---- roles ----

  @Test
  void joinsRoleAndState() {
    assertThat(who("The Norwegian prime minister visited Warsaw.", "minister"))
        .containsExactly("NOR GOV");
    assertThat(who("Ukraine's president arrived.", "president")).containsExactly("UKR GOV");
    assertThat(who("The president of Brazil praised Peru.", "president"))
        .containsExactly("BRA GOV");
  }

  @Test
  void givesBodiesTheirSectors() {
    assertThat(who("The German foreign ministry praised Peru.", "ministry"))
        .containsExactly("DEU GOV");
    assertThat(who("The Polish army praised Peru.", "army")).containsExactly("POL MIL");
    assertThat(who("The Kenyan supreme court ruled.", "court")).containsExactly("KEN JUD");
    assertThat(who("The Danish parliament voted.", "parliament")).containsExactly("DNK LEG");
    assertThat(who("Kenyan police arrived.", "police")).containsExactly("KEN COP");
  }

  @Test
  void takesSpokespersonsForWhomTheySpeak() {
    assertThat(who("A spokesperson for the Chilean government praised Peru.", "spokesperson"))
        .containsExactly("CHL GOV");
    assertThat(who("The Chinese foreign ministry spokesperson left.", "spokesperson"))
        .containsExactly("CHN GOV");
  }

  @Test
  void findsOfficialsInACapital() {
    assertThat(who("Officials in Ottawa praised Peru.", "Officials")).containsExactly("CAN GOV");
  }

  @Test
  void takesTheOppositionForNoGovernment() {
    assertThat(who("Uganda's opposition leader left.", "leader")).containsExactly("UGA OPP");
  }

  @Test
  void givesCoordinatedOwnersEachTheirRole() {
    assertThat(who("The leaders of Japan and South Korea met.", "leaders"))
        .containsExactly("JPN GOV", "KOR GOV");
  }

  @Test
  void readsTheRoleFromAnApposition() {
    String text = "Aino Virtala, the Finnish interior minister, visited Warsaw.";
    assertThat(who(text, "Aino")).containsExactly("FIN GOV");
    assertThat(participants(text, "Aino", Texts.DAY))
        .extracting(Participant::person)
        .containsExactly("Aino Virtala");
    assertThat(who("Leif Andersen, a Danish farmer, left.", "Leif")).containsExactly("DNK AGR");
  }

  @Test
  void givesGroupsOfCitizensStateAndSector() {
    assertThat(who("Chinese citizens marched in Paris.", "citizens")).containsExactly("CHN CVL");
    assertThat(who("Iranian protesters marched in Paris.", "protesters"))
        .containsExactly("IRN CVL");
    assertThat(who("Russians marched in Paris.", "Russians")).containsExactly("RUS CVL");
    assertThat(who("Mexican journalists left.", "journalists")).containsExactly("MEX JRN");
    assertThat(who("Dutch farmers blocked the road.", "farmers")).containsExactly("NLD AGR");
  }

  @Test
  void namesRebelsOfNoStateByTheirWords() {
    assertThat(who("Rebels shelled the town.", "Rebels")).containsExactly("X:Rebels REB");
  }

  // ---- names ----

  @Test
  void takesSeatsForTheirGovernment() {
    assertThat(who("Beijing rejected the report.", "Beijing")).containsExactly("CHN GOV");
    assertThat(who("The White House rejected the report.", "House")).containsExactly("USA GOV");
    assertThat(who("The Kremlin praised it.", "Kremlin")).containsExactly("RUS GOV");
    assertThat(who("The Pentagon stayed.", "Pentagon")).containsExactly("USA MIL");
  }

  @Test
  void takesTheLongestNameOfAnOrganisation() {
    String text = "Mali left the Economic Community of West African States.";
    assertThat(who(text, "Community")).containsExactly("ECOWAS IGO");
  }

  @Test
  void knowsSpellings() {
    assertThat(who("Türkiye won.", "Türkiye")).containsExactly("TUR");
    assertThat(who("Turkey won.", "Turkey")).containsExactly("TUR");
    assertThat(who("Côte d'Ivoire praised Peru.", "Côte")).containsExactly("CIV");
    assertThat(who("Cote d’Ivoire praised Peru.", "Cote")).containsExactly("CIV");
  }

  @Test
  void givesCompaniesTheirStateAndSector() {
    assertThat(who("Huawei stayed.", "Huawei")).containsExactly("CHN BUS");
  }

  @Test
  void takesDaysAndMonthsForNobody() {
    assertThat(who("In May the ship left.", "May")).isEmpty();
    assertThat(who("Monday was warm.", "Monday")).isEmpty();
  }

  @Test
  void listsTheExamplesOfAClass() {
    assertThat(who("Countries such as Japan and Peru praised it.", "Countries"))
        .containsExactly("JPN", "PER");
  }

  // ---- references ----

  @Test
  void takesTheAllianceOnlyWhenOneIsNamed() {
    assertThat(who("The alliance sent ships.", "alliance")).isEmpty();
    assertThat(who("NATO met in July. The alliance sent ships.", "alliance"))
        .containsExactly("NATO");
    assertThat(who("Peru met Chile. The alliance sent ships.", "alliance")).isEmpty();
  }

  @Test
  void takesTheBlocForTheOrganisationNamedLast() {
    String text = "The European Union met in July. The bloc sent ships.";
    assertThat(who(text, "bloc")).containsExactly("EUU");
    assertThat(who(text + " ASEAN stayed away. The bloc wrote a note.", "bloc"))
        .containsExactly("ASEAN");
  }

  @Test
  void resolvesHeAndSheToThePersonNamedBefore() {
    assertThat(who("Emmanuel Macron landed in Oslo. He praised Norway.", "He"))
        .containsExactly("FRA GOV");
    assertThat(who("Angela Merkel left. She praised Peru.", "She", day("2019-06-01")))
        .containsExactly("DEU GOV");
    assertThat(who("Norway left. He praised Peru.", "He")).isEmpty();
    assertThat(who("He left.", "He")).isEmpty();
  }

  @Test
  void resolvesItAndItsToTheActorNamedBefore() {
    assertThat(who("Norway widened its road.", "its")).containsExactly("NOR");
    assertThat(who("Norway widened its road. Its army moved south.", "army"))
        .containsExactly("NOR MIL");
    assertThat(who("China opened the port. It praised Peru.", "It")).containsExactly("CHN");
    assertThat(who("It left.", "It")).isEmpty();
  }

  @Test
  void resolvesTheTwoToThoseNamedSideBySide() {
    assertThat(who("Brazil and Peru met. The two countries praised Chile.", "countries"))
        .containsExactly("BRA", "PER");
    assertThat(who("Brazil and Chile left. Both sides wrote.", "sides"))
        .containsExactly("BRA", "CHL");
  }

  @Test
  void resolvesARoleNamedBefore() {
    assertThat(who("The British ambassador left. The ambassador wrote.", "ambassador"))
        .containsExactly("GBR GOV");
  }

  // ---- any text ----

  @Test
  void givesParticipantsTheWordsAtTheirSpanOnRandomText() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] words = {
      "Norway",
      "the",
      "Trump",
      "Beijing",
      "minister",
      "of",
      "and",
      "alliance",
      "NATO",
      "he",
      "its",
      "Chinese",
      ",",
      ".",
      "\n",
      "two",
      "countries",
      "troops",
      "Côte",
      "d’Ivoire",
      "met",
      "Rodrigo",
      "Pelzer",
      "'s",
      "in",
      "Michael",
      "Jordan",
      "\uD83D\uDE00",
      "counterpart",
      "who"
    };
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder("x");
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append(random.nextInt(8) == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
      }
      String line = text.toString();
      for (String word : List.of("Norway", "minister", "countries", "he", "Jordan", "alliance")) {
        if (line.matches("(?s).* " + word + "( .*|$)")) {
          try {
            assertThat(participantsOrNone(line, word))
                .as("seed " + seed + ": " + line)
                .allMatch(one -> one.span().of(line).equals(one.text()));
          } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + line, e);
          }
        }
      }
    }
  }

  /** The tokenizer may have joined the word with its neighbour. */
  private static List<Participant> participantsOrNone(String text, String word) {
    try {
      return participants(text, word, Texts.DAY);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
