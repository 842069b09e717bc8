package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.entente.model.remark.EntenteException;
import org.junit.jupiter.api.Test;

/** What is wrong in a lexicon's text is told with file and line. */
class LexiconErrorsTest {
  private static final LexiconFile MODES =
      new LexiconFile(
          "rules/modes.csv",
          """
          type,mode,intensity,cameo,cite
          ACCUSE,,-3.0,110,uncited
          ACCUSE,allege,-3.5,112,uncited
          """);
  private static final LexiconFile STATES =
      new LexiconFile(
          "actors/states.yaml",
          """
          - actor: AAA
            kind: state
            name: Aland
          - actor: BBB
            kind: state
            name: Beland
          """);

  private static EntenteException error(String name, String content) {
    List<LexiconFile> files = new ArrayList<>();
    if (!name.endsWith(MODES.name())) {
      files.add(MODES);
    }
    if (!name.endsWith(STATES.name())) {
      files.add(STATES);
    }
    files.add(new LexiconFile(name, content));
    EntenteException error =
        catchThrowableOfType(EntenteException.class, () -> Lexicon.parse(files));
    assertThat(error).isNotNull();
    assertThat(error.code()).isEqualTo(EntenteException.Code.USER);
    return error;
  }

  private static void assertError(String name, String content, int line, String words) {
    EntenteException error = error(name, content);
    assertThat(error.location()).isEqualTo(name + ":" + line);
    assertThat(error).hasMessageContaining(words).hasMessageStartingWith(name + ":" + line);
  }

  @Test
  void tellsWhereTextIsNoYaml() {
    assertError("my/actors/states.yaml", "- actor: AAA\n  kind: [state\n", 3, "not YAML");
    assertError("my/actors/states.yaml", "- actor: AAA\n\tkind: state\n", 2, "not YAML");
  }

  @Test
  void tellsWhereTextHasCharactersThatYamlForbids() {
    EntenteException error = error("my/actors/states.yaml", "- actor: A\u0001A\n");
    assertThat(Objects.requireNonNull(error.location())).startsWith("my/actors/states.yaml");
    assertThat(error).hasMessageContaining("not YAML");
  }

  @Test
  void wantsAListOfBlocks() {
    assertError("my/actors/states.yaml", "actor: AAA\n", 1, "list of blocks");
    assertError("my/actors/states.yaml", "- just a word\n", 1, "must have keys");
    assertError(
        "my/actors/states.yaml",
        "- actor: AAA\n  kind: state\n  name: {long: Aland}\n",
        3,
        "plain value");
  }

  @Test
  void readsAnEmptyFileAsNoBlocks() {
    assertThat(new LexiconFile("actors/states.yaml", "").blocks()).isEmpty();
    assertThat(new LexiconFile("actors/states.yaml", "# nothing\n").blocks()).isEmpty();
    assertThat(new LexiconFile("actors/tenures.csv", "actor,office\n").blocks()).isEmpty();
  }

  @Test
  void refusesUnknownKey() {
    assertError(
        "my/actors/states.yaml",
        "- actor: AAA\n  kind: state\n  name: Aland\n  capital: Ville\n",
        4,
        "unknown key 'capital'");
    assertError(
        "my/rules/accuse.yaml",
        "- rule: a\n  verbs: [blame]\n  typ: ACCUSE\n",
        3,
        "unknown key 'typ'");
  }

  @Test
  void refusesKeyThatStandsTwice() {
    assertError(
        "my/actors/states.yaml",
        "- actor: AAA\n  kind: state\n  name: Aland\n  name: Alandia\n",
        4,
        "'name' stands twice");
  }

  @Test
  void refusesMissingKeyAndListWhereOneValueIsWanted() {
    assertError("my/actors/states.yaml", "- actor: AAA\n  kind: state\n", 1, "'name' is missing");
    assertError(
        "my/actors/states.yaml",
        "- actor: AAA\n  kind: [state, bloc]\n  name: Aland\n",
        2,
        "'kind' takes one value");
  }

  @Test
  void refusesUnknownKindAndSector() {
    assertError(
        "my/actors/states.yaml", "- actor: AAA\n  kind: realm\n  name: A\n", 2, "'realm' is no");
    assertError(
        "my/actors/states.yaml",
        "- actor: AAA\n  kind: group\n  name: A\n  sectors: [REB, WIZ]\n",
        4,
        "'WIZ' is no");
  }

  @Test
  void refusesActorDeclaredTwice() {
    assertError(
        "my/actors/organisations.yaml",
        "- actor: ORG\n  kind: bloc\n  name: Org\n\n- actor: BBB\n  kind: bloc\n  name: Other\n",
        5,
        "actor 'BBB' is declared twice");
  }

  @Test
  void refusesUnknownActor() {
    assertError(
        "my/actors/groups.yaml",
        "- actor: BANK\n  kind: company\n  name: Bank\n  of: ZZZ\n",
        4,
        "unknown actor 'ZZZ'");
    assertError(
        "my/actors/memberships.csv",
        "organisation,actor,role,from,to,cite\nAAA,BBB,member,,,x\nAAA,ZZZ,member,,,x\n",
        3,
        "unknown actor 'ZZZ'");
    assertError(
        "my/actors/tenures.csv",
        "actor,office,person,aliases,from,to,cite\nZZZ,head of state,Ada Moe,,,,x\n",
        2,
        "unknown actor 'ZZZ'");
    assertError("my/actors/places.csv", "place,actor,cite\nNook,ZZZ,x\n", 2, "unknown actor 'ZZZ'");
  }

  @Test
  void refusesUnknownColumn() {
    assertError(
        "my/actors/memberships.csv",
        "organisation,actor,role,since,to,cite\nAAA,BBB,member,2001-01-01,,x\n",
        2,
        "unknown key 'since'");
    assertError(
        "my/actors/tenures.csv",
        "actor,office,person,alias,from,to,cite\nAAA,head of state,Ada Moe,,,,x\n",
        2,
        "unknown key 'alias'");
  }

  @Test
  void refusesEndBeforeStart() {
    assertError(
        "my/actors/states.yaml",
        "- actor: AAA\n  kind: state\n  name: A\n  from: 2001-05-01\n  to: 2001-04-30\n",
        5,
        "ends before it starts");
    assertError(
        "my/actors/memberships.csv",
        "organisation,actor,role,from,to,cite\nAAA,BBB,member,2002-01-01,2001-01-01,x\n",
        2,
        "ends before it starts");
    assertError(
        "my/actors/tenures.csv",
        "actor,office,person,aliases,from,to,cite\nAAA,head,Ada Moe,,2002-01-01,2001..,x\n",
        2,
        "ends before it starts");
  }

  @Test
  void refusesAnEndThatComesBeforeItWasSeen() {
    assertError(
        "my/actors/tenures.csv",
        "actor,office,person,aliases,from,to,cite\nAAA,head,Ada Moe,,2001,2003..2002-05,x\n",
        2,
        "'2003..2002-05' is no ISO 8601 date");
    assertError(
        "my/actors/tenures.csv",
        "actor,office,person,aliases,from,to,cite\nAAA,head,Ada Moe,,2001..,2003,x\n",
        2,
        "'..' stands at an end only");
  }

  @Test
  void refusesBadDate() {
    assertError(
        "my/actors/states.yaml",
        "- actor: AAA\n  kind: state\n  name: A\n  from: 1 May 2001\n",
        4,
        "'1 May 2001' is no ISO 8601 date");
    assertError(
        "my/actors/memberships.csv",
        "organisation,actor,role,from,to,cite\nAAA,BBB,member,2001-02-30,,x\n",
        2,
        "'2001-02-30' is no ISO 8601 date");
  }

  @Test
  void refusesOverlappingTenuresOfOneSeat() {
    assertError(
        "my/actors/tenures.csv",
        """
        actor,office,person,aliases,from,to,cite
        AAA,foreign minister,Ada Moe,,2001-01-01,2003-01-01,x
        AAA,foreign minister,Bo Lind,,2002-12-31,,x
        """,
        3,
        "Bo Lind and Ada Moe as foreign minister overlap");
  }

  @Test
  void refusesTwoOpenTenuresOfOneSeat() {
    assertError(
        "my/actors/tenures.csv",
        """
        actor,office,person,aliases,from,to,cite
        AAA,head of government,Ada Moe,,2001-01-01,,x
        AAA,head of government,Bo Lind,,2005-01-01,,x
        """,
        3,
        "overlap");
  }

  @Test
  void refusesASecondHolderWhereTheDateIsKnownToTheMonthOnly() {
    assertError(
        "my/actors/tenures.csv",
        """
        actor,office,person,aliases,from,to,cite
        AAA,interior minister,Ada Moe,,2001,2003-06,x
        AAA,interior minister,Bo Lind,,2003-05,,x
        """,
        3,
        "Bo Lind and Ada Moe as interior minister overlap");
  }

  @Test
  void refusesAPersonWhoHoldsAnOfficeTwiceAtOnce() {
    assertError(
        "my/actors/tenures.csv",
        """
        actor,office,person,aliases,from,to,cite
        AAA,spokesperson,Ada Moe,,2001-01-01,,x
        AAA,spokesperson,Ada Moe,,2003-05-01,,x
        """,
        3,
        "overlap");
  }

  @Test
  void allowsSeveralHoldersWhereTheStateSharesTheOffice() {
    Lexicon lexicon =
        Lexicon.parse(
            List.of(
                new LexiconFile(
                    "actors/states.yaml",
                    "- actor: AAA\n  kind: state\n  name: Aland\n  shared: [head of state]\n"),
                new LexiconFile(
                    "actors/tenures.csv",
                    """
                    actor,office,person,aliases,from,to,cite
                    AAA,head of state,Ada Moe,,2001-01-01,,x
                    AAA,head of state,Bo Lind,,2001-01-01,,x
                    """)));
    assertThat(lexicon.actors().tenures().list("AAA", "head of state", null)).hasSize(2);
  }

  @Test
  void refusesATenureWithoutADay() {
    assertError(
        "my/actors/tenures.csv",
        "actor,office,person,aliases,from,to,cite\nAAA,head,Ada Moe,,2001-05,2001-05-01,x\n",
        2,
        "ends before it starts");
  }

  @Test
  void refusesAMemberWhoIsItTwice() {
    assertError(
        "my/actors/memberships.csv",
        """
        organisation,actor,role,from,to,cite
        AAA,BBB,member,2001,2005,x
        AAA,BBB,observer,2001,,x
        AAA,BBB,member,2004,,x
        """,
        4,
        "BBB is twice a member");
  }

  @Test
  void refusesBadCodes() {
    String header = "actor,system,code,from,to,cite\n";
    assertError("my/actors/codes.csv", header + "ZZZ,COW,1,,,x\n", 2, "unknown actor 'ZZZ'");
    assertError("my/actors/codes.csv", header + "AAA,ZIP,1,,,x\n", 2, "'ZIP' is no CodeSystem");
    assertError(
        "my/actors/codes.csv",
        header + "AAA,COW,1,,2001,x\nBBB,COW,1,2000,,x\n",
        3,
        "code '1' stands for AAA already");
    assertError(
        "my/actors/codes.csv",
        header + "AAA,COW,1,,,x\nAAA,COW,2,,,x\n",
        3,
        "two COW codes of AAA already");
  }

  @Test
  void refusesBadOfficesAndOutlets() {
    assertError(
        "my/actors/offices.csv",
        "title,where,office\nking,states,head of state\nThe King,states,head\n",
        3,
        "title 'The King' stands twice");
    assertError(
        "my/actors/offices.csv", "title,where,office\nking,ZZZ,head\n", 2, "unknown actor 'ZZZ'");
    String header = "outlet,domain,country,ownership,kind,cite\n";
    assertError(
        "my/words/outlets.csv", header + "Post,post.aa,ZZZ,private,site,x\n", 2, "unknown actor");
    assertError(
        "my/words/outlets.csv", header + "Post,post.aa,AAA,mixed,site,x\n", 2, "'mixed' is no");
    assertError(
        "my/words/outlets.csv",
        header + "Post,post.aa,AAA,state,site,x\nMail,post.aa,AAA,state,site,x\n",
        3,
        "'post.aa' is Post's");
  }

  @Test
  void allowsTenuresThatMeetOrDifferInSeat() {
    Lexicon lexicon =
        Lexicon.parse(
            List.of(
                STATES,
                new LexiconFile(
                    "actors/tenures.csv",
                    """
                    actor,office,person,aliases,from,to,cite
                    AAA,foreign minister,Ada Moe,,2001-01-01,2003-01-01,x
                    AAA,foreign minister,Bo Lind,,2003-01-01,,x
                    BBB,foreign minister,Cy Dahl,,2002-01-01,,x
                    AAA,spokesperson,Di Berg,,2001-01-01,,x
                    AAA,spokesperson,Ed Holm,,2001-01-01,,x
                    """)));
    assertThat(lexicon.actors().tenures().list()).hasSize(5);
  }

  @Test
  void refusesRuleIdThatStandsTwice() {
    assertError(
        "my/rules/accuse.yaml",
        "- rule: a\n  verbs: [blame]\n  type: ACCUSE\n- rule: a\n  verbs: [fault]\n  type: ACCUSE\n",
        4,
        "rule 'a' stands twice");
  }

  @Test
  void refusesBadTypeModeAndPart() {
    assertError(
        "my/rules/accuse.yaml", "- rule: a\n  verbs: [x]\n  type: SCOLD\n", 3, "'SCOLD' is no");
    assertError(
        "my/rules/accuse.yaml",
        "- rule: a\n  verbs: [x]\n  type: ACCUSE\n  mode: shout\n",
        4,
        "'shout' is no mode of ACCUSE");
    assertError(
        "my/rules/accuse.yaml",
        "- rule: a\n  verbs: [x]\n  nouns: [y]\n  type: ACCUSE\n",
        1,
        "exactly one of");
    assertError("my/rules/accuse.yaml", "- rule: a\n  type: ACCUSE\n", 1, "exactly one of");
  }

  @Test
  void refusesBadValuesOfRuleOptions() {
    String rule = "- rule: a\n  verbs: [x]\n  type: ACCUSE\n";
    assertError("my/rules/accuse.yaml", rule + "  confidence: 1.5\n", 4, "between 0 and 1");
    assertError("my/rules/accuse.yaml", rule + "  confidence: high\n", 4, "between 0 and 1");
    assertError("my/rules/accuse.yaml", rule + "  reciprocal: maybe\n", 4, "true, joint or false");
    assertError("my/rules/accuse.yaml", rule + "  complement: vague\n", 4, "'vague' is no");
    assertError("my/rules/accuse.yaml", rule + "  alone: sure\n", 4, "'alone' is true or false");
  }

  @Test
  void refusesExampleThatIsNoStatusLine() {
    String rule = "- rule: a\n  verbs: [blame]\n  type: ACCUSE\n  yes:\n";
    String wanted = "a 'yes' line is";
    assertError("my/rules/accuse.yaml", rule + "    - A blamed B.\n", 4, wanted);
    assertError("my/rules/accuse.yaml", rule + "    - A blamed B. => AAA BBB\n", 4, wanted);
    assertError("my/rules/accuse.yaml", rule + "    - A blamed B. => AAA SUPPORT BBB\n", 4, wanted);
    assertError(
        "my/rules/accuse.yaml",
        rule + "    - A blamed B. => AAA ACCUSE BBB asserted x\n",
        4,
        wanted);
    assertError(
        "my/rules/accuse.yaml", rule + "    - A blamed B. => AAA ACCUSE BBB maybe\n", 4, "'maybe'");
  }

  @Test
  void refusesWrongNumberOfFields() {
    assertError(
        "my/actors/memberships.csv",
        "organisation,actor,role,from,to,cite\nAAA,BBB,member,,,x\nAAA,BBB,member,,x\n",
        3,
        "5 fields where the header has 6");
    assertError(
        "my/actors/places.csv", "place,actor,cite\nNook, by the sea,AAA,x\n", 2, "4 fields");
  }

  @Test
  void countsLinesInsideQuotedFields() {
    assertError(
        "my/actors/places.csv",
        "place,actor,cite\nNook,AAA,\"two\nlines\"\nCove,ZZZ,x\n",
        4,
        "unknown actor 'ZZZ'");
  }

  @Test
  void refusesBadWords() {
    assertError("my/words/cues.csv", "cue,part,class,cite\nsay,verb,shout,x\n", 2, "'shout' is no");
    assertError(
        "my/words/operators.csv", "operator,part,effect\nplan,verb,soon\n", 2, "'soon' is no");
    assertError("my/words/sectors.csv", "noun,sectors,kind\nduke,XYZ,person\n", 2, "'XYZ' is no");
    assertError(
        "my/words/evaluative.csv", "word,part,polarity\nfine,adjective,much\n", 2, "is no number");
    assertError(
        "my/words/evaluative.csv", "word,part,polarity\nfine,adjective,2\n", 2, "out of [-1, 1]");
    assertError(
        "my/words/currencies.csv",
        "word,unit,states,to,cite\nfin,dollar,,,x\n",
        2,
        "is no currency");
    assertError(
        "my/words/currencies.csv",
        "word,unit,states,to,cite\nfin,USD,ZZZ,,x\n",
        2,
        "unknown actor");
    assertError(
        "my/words/issues.yaml",
        "- issue: sea\n  name: Sea\n  definition: d\n- issue: sea\n  name: Sea\n  definition: d\n",
        4,
        "issue 'sea' stands twice");
  }

  @Test
  void refusesModeWithoutANumber() {
    assertError(
        "my/rules/modes.csv",
        "type,mode,intensity,cameo,cite\nACCUSE,,harsh,110,x\n",
        2,
        "'harsh' is no number");
  }

  @Test
  void refusesWordsForAModeTheTypeHasNot() {
    assertError(
        "my/words/modes.yaml",
        "- type: ACCUSE\n  mode: whisper\n  terms: [murmur]\n",
        2,
        "no such mode: ACCUSE whisper");
  }

  @Test
  void refusesHomonymsOfNobodyKnown() {
    assertError(
        "my/words/homonyms.csv",
        "name,actor,kind,cues\nAland,CCC,name,sea\n",
        2,
        "unknown actor 'CCC'");
    assertError(
        "my/words/homonyms.csv",
        "name,actor,kind,cues\nOland,AAA,name,sea\n",
        2,
        "'Oland' means nobody yet");
    assertError(
        "my/words/homonyms.csv", "name,actor,kind,cues\nAland,AAA,bird,sea\n", 2, "'bird' is no");
  }
}
