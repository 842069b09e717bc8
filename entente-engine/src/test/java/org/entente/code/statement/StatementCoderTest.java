package org.entente.code.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.entente.code.Told;
import org.entente.model.actor.Participant;
import org.entente.model.coding.Coding;
import org.entente.model.statement.Statement;
import org.entente.model.statement.Statement.Form;
import org.junit.jupiter.api.Test;

class StatementCoderTest {
  private static List<Statement> code(String text) {
    return Told.coded(text).statements();
  }

  /** "CODE | cue | content / content". */
  private static List<String> lines(String text) {
    return code(text).stream().map(one -> line(text, one)).toList();
  }

  private static String line(String text, Statement one) {
    Participant speaker = one.speaker();
    String cue = one.cue() == null ? "-" : one.cue().text();
    String content =
        String.join(" / ", one.content().stream().map(piece -> piece.of(text)).toList());
    return (speaker == null ? "-" : speaker.actor()) + " | " + cue + " | " + content;
  }

  @Test
  void codesIndirectSpeech() {
    String text = "Norway said that Iran had jammed its aircraft.";
    assertThat(lines(text)).containsExactly("NOR | said | that Iran had jammed its aircraft");
    assertThat(code(text).get(0).form()).isEqualTo(Form.INDIRECT);
    assertThat(code(text).get(0).about()).containsExactly("IRN");
  }

  @Test
  void codesQuotationWithSpeakerAfter() {
    String text = "“We will not bend,” said the Norwegian prime minister.";
    assertThat(lines(text)).containsExactly("NOR | said | “We will not bend,”");
    assertThat(code(text).get(0).form()).isEqualTo(Form.DIRECT);
  }

  @Test
  void joinsTheTwoPiecesOfAnInterruptedQuotation() {
    assertThat(lines("\"The door is open,\" Poland said, \"and it will stay open.\""))
        .containsExactly("POL | said | \"The door is open,\" / \"and it will stay open.\"");
  }

  @Test
  void codesQuotationWithSpeakerBefore() {
    assertThat(lines("Japan said: \"The strait belongs to all.\""))
        .containsExactly("JPN | said: | \"The strait belongs to all.\"");
  }

  @Test
  void goesOnWithTheNextSentenceAndParagraph() {
    assertThat(
            lines(
                "“The first ship came on Monday,” Chile said. “The second never came.\n"
                    + "“We are still waiting for it.”"))
        .containsExactly(
            "CHL | said | “The first ship came on Monday,” / “The second never came."
                + " / “We are still waiting for it.”");
  }

  @Test
  void hearsWhoWillHoldAnOfficeSoon() {
    assertThat(lines("Chile's president-elect said that Peru was wrong."))
        .containsExactly("CHL | said | that Peru was wrong");
  }

  @Test
  void hearsTheNameThatBeginsAListOfAdjectives() {
    assertThat(lines("U.S., Chilean and Peruvian officials said that the strait was open."))
        .containsExactlyInAnyOrder(
            "USA | said | that the strait was open",
            "CHL | said | that the strait was open",
            "PER | said | that the strait was open");
  }

  @Test
  void hearsCallsForDoingSomething() {
    assertThat(lines("Norway called for working more closely with Kenya."))
        .containsExactly("NOR | called for | for working more closely with Kenya");
  }

  @Test
  void givesEachOfSeveralSpeakersTheStatement() {
    assertThat(lines("Norway, Chile and Peru said that the treaty was dead."))
        .containsExactlyInAnyOrder(
            "NOR | said | that the treaty was dead",
            "CHL | said | that the treaty was dead",
            "PER | said | that the treaty was dead");
  }

  @Test
  void takesAllAroundAnAside() {
    assertThat(lines("The cable, Norway said on Monday, was cut by a trawler."))
        .containsExactly("NOR | said | The cable / was cut by a trawler");
  }

  @Test
  void findsWhoSpeaksBehindAnAsideOrInALaterClause() {
    assertThat(lines("Norway's envoy, a man of few words, said that Spain had lied."))
        .containsExactly("NOR | said | that Spain had lied");
    assertThat(lines("The bell rang, whereupon the Norwegian minister said that Spain had lied."))
        .containsExactly("NOR | said | that Spain had lied");
    assertThat(lines("Norway's tall captain charged that Spain had lied."))
        .containsExactly("NOR | charged | that Spain had lied");
  }

  @Test
  void findsTheClauseBehindCircumstances() {
    assertThat(lines("Norway says on its website that the ships will stay."))
        .containsExactly("NOR | says | that the ships will stay");
  }

  @Test
  void hearsWordsLiftedOutOfSpeech() {
    String text = "Norway mocked the envoys as “clowns in suits”.";
    assertThat(code(text)).hasSize(1);
    assertThat(code(text).get(0).form()).isEqualTo(Form.MIXED);
    assertThat(code("Norway banned the film “The Last Border”.")).isEmpty();
  }

  @Test
  void codesPositions() {
    assertThat(lines("Norway's position is that the waters are open."))
        .containsExactly("NOR | position | that the waters are open");
  }

  @Test
  void hearsWhatIsQuotedInsideASpeech() {
    assertThat(lines("\"The admiral said 'turn back' and we turned back,\" Chile said."))
        .hasSize(2)
        .anyMatch(line -> line.endsWith("| said | turn back"));
  }

  @Test
  void leavesOutWhatNobodySays() {
    assertThat(code("Nobody says that Norway cut the cable.")).isEmpty();
  }

  @Test
  void codesMixedSpeech() {
    String text = "France said the plan was “a serious mistake” for Europe.";
    assertThat(code(text)).hasSize(1);
    assertThat(code(text).get(0).form()).isEqualTo(Form.MIXED);
  }

  @Test
  void codesAccordingTo() {
    assertThat(lines("According to Denmark, the cable was cut by a ship."))
        .containsExactly("DNK | According to | the cable was cut by a ship");
    assertThat(lines("The cable was cut by a ship, according to Denmark."))
        .containsExactly("DNK | according to | The cable was cut by a ship");
  }

  @Test
  void codesSayingAtTheEnd() {
    assertThat(lines("The talks have failed, Turkey said."))
        .containsExactly("TUR | said | The talks have failed");
  }

  @Test
  void namesNoSpeakerWhereTheTextDoesNot() {
    Statement only = code("It was reported that the convoy had left the harbour.").get(0);
    assertThat(only.speaker()).isNull();
  }

  @Test
  void keepsUnknownSpeakerByName() {
    Statement only = code("Villagers said that the bridge had collapsed.").get(0);
    assertThat(Objects.requireNonNull(only.speaker()).text()).isEqualTo("Villagers");
  }

  @Test
  void codesAddressees() {
    Statement only = code("Canada told Mexico that the treaty would stand.").get(0);
    assertThat(only.addressees()).extracting(Participant::actor).containsExactly("MEX");
  }

  @Test
  void codesAdjectivesThatReport() {
    assertThat(lines("Sweden is convinced that the inquiry will go on."))
        .containsExactly("SWE | is convinced | that the inquiry will go on");
  }

  @Test
  void nestsWhatIsToldInWhatIsTold() {
    String text = "Kenya said that Egypt had claimed that the dam was safe.";
    List<Statement> found = code(text);
    assertThat(found).hasSize(2);
    assertThat(found.get(0).speaker()).extracting(Participant::actor).isEqualTo("KEN");
    assertThat(found.get(1).speaker()).extracting(Participant::actor).isEqualTo("EGY");
    assertThat(found.get(0).content().get(0).contains(found.get(1).content().get(0))).isTrue();
  }

  @Test
  void takesNothingFromTheNarrator() {
    assertThat(code("The two economies differ. Ships cross the strait every day.")).isEmpty();
    assertThat(code("I think that the summit failed.")).isEmpty();
  }

  @Test
  void takesNothingFromPhrasesInQuotationMarks() {
    assertThat(code("The so-called “corn belt” lies to the south of the lakes.")).isEmpty();
  }

  @Test
  void judgesFriendsAndFoes() {
    assertThat(
            code("“We stand with our Australian friends,” said the Fijian prime minister.")
                .get(0)
                .stance())
        .hasEntrySatisfying("AUS", value -> assertThat(value).isPositive());
    assertThat(code("Lithuania said that Russia is a threat.").get(0).stance())
        .hasEntrySatisfying("RUS", value -> assertThat(value).isNegative());
    assertThat(code("Lithuania said that Poland is not a threat.").get(0).stance())
        .hasEntrySatisfying("POL", value -> assertThat(value).isPositive());
  }

  @Test
  void datesTheSaying() {
    Statement only = code("On Tuesday, Norway said that the port would close.").get(0);
    assertThat(Objects.requireNonNull(only.date()).start()).isEqualTo("2024-07-09");
  }

  @Test
  void givesSameIdsEveryTime() {
    String text = "Norway said that Iran lied. Iran denied it. “No,” Iran said. “Never.”";
    assertThat(code(text)).isEqualTo(code(text));
    assertThat(code(text).stream().map(Statement::id).distinct()).hasSameSizeAs(code(text));
  }

  @Test
  void neverFailsOnRandomTextAndKeepsOffsets() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] words = {
      "Norway",
      "said",
      "that",
      "“",
      "”",
      "\"",
      "'",
      "told",
      "China",
      "according",
      "to",
      "According",
      "he",
      "who",
      "I",
      "we",
      "accused",
      "of",
      "lying",
      ",",
      ".",
      ":",
      "\n",
      "—",
      "by",
      "was",
      "reported",
      "it",
      "claims",
      "the",
      "claim",
      "convinced",
      "and",
      "Tuesday",
      "$",
      "5",
      "billion",
      "\uD83D\uDE00",
      "e\u0301",
      "\u00A0",
      "supplier",
      "summit",
      "third",
      "percent",
      "weapons",
      "?"
    };
    for (int round = 0; round < 1500; round++) {
      StringBuilder text = new StringBuilder("x");
      for (int length = random.nextInt(40); length > 0; length--) {
        text.append(random.nextInt(8) == 0 ? "" : " ").append(words[random.nextInt(words.length)]);
      }
      String line = text.toString();
      try {
        check(line, Told.coded(line));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + line, e);
      }
    }
  }

  private static void check(String text, Coding coding) {
    for (Statement one : coding.statements()) {
      if (one.speaker() != null) {
        assertThat(one.speaker().span().of(text)).isEqualTo(one.speaker().text());
      }
      if (one.cue() != null) {
        assertThat(one.cue().span().of(text)).isEqualTo(one.cue().text());
      }
      for (int piece = 1; piece < one.content().size(); piece++) {
        assertThat(one.content().get(piece).start())
            .isGreaterThanOrEqualTo(one.content().get(piece - 1).end());
      }
    }
    coding
        .figures()
        .forEach(
            one -> assertThat(one.evidence().span().of(text)).isEqualTo(one.evidence().quote()));
    coding
        .transfers()
        .forEach(
            one ->
                one.items()
                    .forEach(item -> assertThat(item.span().of(text)).isEqualTo(item.name())));
  }

  @Test
  void endsAClauseWhereTheSpeakerAddsMore() {
    assertThat(lines("Norway said the grid had been hit, adding that repairs would take days."))
        .containsExactly(
            "NOR | said | the grid had been hit", "NOR | adding | that repairs would take days");
  }

  @Test
  void endsAClauseWhereTheMainOneStarts() {
    assertThat(lines("If Norway says the border is open, the drivers will come."))
        .containsExactly("NOR | says | the border is open");
    assertThat(lines("The claim by Norway that Iran bombed a school could not be checked."))
        .containsExactly("NOR | claim | that Iran bombed a school");
  }

  @Test
  void hearsWhoIsQuotedAndAccused() {
    assertThat(lines("Reuters quoted the Norwegian minister as saying that Iran would answer."))
        .containsExactly("NOR | saying | that Iran would answer");
    assertThat(lines("Norway accused Iran of claiming that the reef was Iranian."))
        .contains("IRN | claiming | that the reef was Iranian");
  }

  @Test
  void readsPhrasesThatAttribute() {
    assertThat(lines("As Norway sees it, neutrality is no shield."))
        .containsExactly("NOR | As Norway sees it | neutrality is no shield");
    assertThat(lines("Iran, in the words of Norway, is not a corridor."))
        .containsExactly("NOR | in the words | Iran / is not a corridor");
    assertThat(lines("To Norway, the visit was a provocation."))
        .containsExactly("NOR | To | the visit was a provocation");
    assertThat(lines("Norway's message was simple: pay first."))
        .containsExactly("NOR | simple | pay first");
  }

  @Test
  void givesNobodyWhatNobodySays() {
    assertThat(lines("There is no doubt that Norway has the stronger hand.")).isEmpty();
    assertThat(lines("One may ask why the ships came so late.")).isEmpty();
    assertThat(lines("It is hard to see what Norway gains from the quarrel.")).isEmpty();
  }

  @Test
  void hearsMannerVerbsAndWhoWouldHaveUsBelieve() {
    assertThat(lines("Iran snapped that the talks were dead."))
        .containsExactly("IRN | snapped | that the talks were dead");
    assertThat(lines("Norway would have us believe that Iran lied."))
        .containsExactly("NOR | believe | that Iran lied");
    assertThat(lines("Norway commented on reports that rebels crossed the river."))
        .containsExactly("- | reports | that rebels crossed the river");
  }

  @Test
  void hearsWhoTellsOthersAtTheEnd() {
    assertThat(lines("Peru is forever in the debt of Chile, its president told the sailors."))
        .containsExactly("PER | told | Peru is forever in the debt of Chile");
  }

  @Test
  void hearsWhoSpeaksOfSomebody() {
    assertThat(lines("Oman's sultan spoke of the deep affection of his people for Kuwait."))
        .containsExactly("OMN | spoke of | the deep affection of his people for Kuwait");
  }

  @Test
  void hearsWhatSomebodyIsCreditedWith() {
    assertThat(lines("Kenya credited Chad with making the truce possible."))
        .containsExactly("KEN | credited | Chad with making the truce possible");
  }

  @Test
  void hearsAClauseThatTheTreeLostAfterSaying() {
    assertThat(lines("Norway said Spain, by contrast, had been a rock."))
        .containsExactly("NOR | said | Spain, by contrast, had been a rock");
  }

  @Test
  void hearsAReportAtTheEndThatTheTreeLost() {
    assertThat(
            lines(
                "Peru is a loyal neighbour and a valued ally, the Chilean foreign ministry said in a"
                    + " fact sheet issued for the visit."))
        .containsExactly("CHL | said | Peru is a loyal neighbour and a valued ally");
  }

  @Test
  void hearsNoReportInACircumstanceBeforeSaying() {
    assertThat(lines("Standing on the quay beside the ships, Peru's minister said nothing."))
        .isEmpty();
  }
}
