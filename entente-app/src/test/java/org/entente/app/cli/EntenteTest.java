package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.model.remark.EntenteException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntenteTest {
  @TempDir private Path folder = Path.of("");

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private static SortedMap<String, String> contents(Path folder) throws IOException {
    TreeMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void readWritesTheRecordsAndASummary() throws IOException {
    String one = file("in/one.txt", "\uD83D\uDE00 China blames Norway and Peru blames Chile");
    Session session = Session.fake();
    assertThat(session.run("read", "-o", out(), one)).isZero();
    assertThat(session.err()).isEmpty();
    assertThat(session.out())
        .contains("1 article read: 2 mentions")
        .contains("China - Norway")
        .contains("mentions.jsonl");
    assertThat(session.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(contents(Path.of(out())).get("mentions.jsonl"))
        .contains("\"evidence\":{\"start\":2,\"end\":21,\"quote\":\"China blames Norway\"}");
  }

  @Test
  void quietPrintsNothing() throws IOException {
    Session session = Session.fake();
    assertThat(session.run("read", "--quiet", "-o", out(), file("one.txt", "A blames B"))).isZero();
    assertThat(session.out()).isEmpty();
    assertThat(session.err()).isEmpty();
  }

  @Test
  void threadsAndOrderOfInputsDoNotChangeAByte() throws IOException {
    for (int i = 0; i < 40; i++) {
      file("a/" + i + ".txt", "A" + i + " blames B");
      file("b/" + i + ".txt", "C blames D" + i);
    }
    String a = folder.resolve("a").toString();
    String b = folder.resolve("b").toString();
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    assertThat(Session.fake().run("read", "--threads", "1", "-o", one.toString(), a, b)).isZero();
    assertThat(Session.fake().run("read", "--threads", "2", "-o", two.toString(), b, a)).isZero();
    assertThat(contents(two)).isEqualTo(contents(one));
  }

  @Test
  void recordsAreSortedByArticle() throws IOException {
    file("in/b.txt", "B blames A");
    file("in/a.txt", "A blames B");
    Session.fake().run("read", "-o", out(), folder.resolve("in").toString());
    List<String> lines =
        contents(Path.of(out())).getOrDefault("mentions.jsonl", "").lines().toList();
    assertThat(lines).hasSize(2).isSorted();
  }

  @Test
  void aFailedInputIsNamedAndTheRestIsWritten() throws IOException {
    String good = file("good.txt", "A blames B");
    String empty = file("empty.txt", "");
    Session session = Session.fake();
    assertThat(session.run("read", "-o", out(), empty, good, "missing.txt")).isEqualTo(1);
    assertThat(session.err())
        .contains("entente: empty.txt: the file is empty")
        .contains("entente: missing.txt: no such file or folder");
    assertThat(contents(Path.of(out())))
        .hasEntrySatisfying("mentions.jsonl", text -> assertThat(text.lines()).hasSize(1))
        .hasEntrySatisfying(
            "remarks.jsonl",
            text ->
                assertThat(text)
                    .contains(
                        "{\"input\":\"missing.txt\",\"code\":\"missing\",\"message\":\"no such file"
                            + " or folder\"}\n"));
  }

  @Test
  void anArticleThatBreaksTheCoderIsNamedAndTheRestIsWritten() throws IOException {
    Session session = Session.fake();
    String bad = file("bad.txt", "break");
    assertThat(session.run("read", "-o", out(), bad, file("good.txt", "A blames B"))).isEqualTo(3);
    assertThat(session.err()).contains("bad.txt: a fault in the program").doesNotContain("\tat ");
    assertThat(contents(Path.of(out())).get("mentions.jsonl")).contains("A blames B");
    Session debug = Session.fake();
    assertThat(debug.run("read", "--debug", "-o", out(), bad)).isEqualTo(3);
    assertThat(debug.err()).contains("\tat ");
  }

  @Test
  void anArticleNotInEnglishIsListedButNotCoded() throws IOException {
    Session session = Session.fake();
    assertThat(session.run("read", "-o", out(), file("fr.txt", "Le A blames B"))).isZero();
    assertThat(contents(Path.of(out())).get("articles.jsonl")).contains("\"language\":\"fr\"");
    assertThat(contents(Path.of(out())).get("mentions.jsonl")).isEmpty();
  }

  @Test
  void dashIsTheStandardInput() throws IOException {
    Session session = new Session(folder -> new FakeEngine(), "A blames B", false);
    assertThat(session.run("read", "-o", out(), "-")).isZero();
    assertThat(contents(Path.of(out())).get("articles.jsonl")).contains("\"path\":\"-\"");
  }

  @Test
  void theRunRecordHoldsWhatItTakesToRepeatTheRun() throws IOException {
    String one = file("one.txt", "A blames B");
    Session.fake().run("read", "--published", "2024-07-11", "-o", out(), one);
    assertThat(contents(Path.of(out())).get("run.json"))
        .contains("\"published\" : \"2024-07-11\"")
        .contains("\"path\" : \"one.txt\"")
        .containsPattern("\"sha256\" : \"[0-9a-f]{64}\"");
  }

  @Test
  void extractPrintsArticles() throws IOException {
    Session session = Session.fake();
    assertThat(session.run("extract", file("one.txt", "A blames B"))).isZero();
    assertThat(session.out()).startsWith("{\"id\":\"id-one.txt-").endsWith("}\n");
  }

  @Test
  void parsePrintsTheReading() throws IOException {
    Session session = Session.fake();
    assertThat(session.run("parse", file("one.txt", "A blames B"))).isZero();
    assertThat(session.out()).isEqualTo("A blames B");
    Session missing = Session.fake();
    assertThat(missing.run("parse", "missing.txt")).isEqualTo(1);
    assertThat(missing.err()).isEqualTo("entente: missing.txt: no such file or folder\n");
  }

  @Test
  void timeAnswersEachLineAndNamesTheBrokenOne() throws IOException {
    String lines =
        file(
            "lines.jsonl",
            """
            {"id":"a","dct":"2024-07-11","text":"\uD83D\uDE00 today","timex":[{"start":1}]}
            {"id":"b",
            {"id":"c","text":"none"}
            """);
    Session session = Session.fake();
    assertThat(session.run("time", lines)).isEqualTo(1);
    assertThat(session.out())
        .isEqualTo(
            """
            {"id":"a","timex":[{"start":2,"end":7,"text":"today","type":"DATE","value":"2024-07-11"}]}
            {"id":"c","timex":[]}
            """);
    assertThat(session.err()).startsWith("entente: " + lines + ":2: ");
  }

  @Test
  void classifyAnswersEachLineByWordsOrByPlaces() throws IOException {
    String lines =
        file(
            "relations.jsonl",
            """
            {"id":"a","text":"Oslo blames Riga","source":"Oslo","target":"Riga"}
            {"id":"b","text":"\uD83D\uDE00 Riga blames Riga","sourceSpans":[[2,6]],"targetSpans":[[14,18]]}
            {"id":"c","text":"Oslo met nobody","source":"Oslo","target":""}
            """);
    Session session = Session.fake();
    assertThat(session.run("classify", lines)).isZero();
    assertThat(session.out())
        .isEqualTo(
            """
            {"id":"a","type":"ACCUSE","quad":3,"status":"asserted","confidence":1,"rule":"Oslo>Riga"}
            {"id":"b","type":"ACCUSE","quad":3,"status":"asserted","confidence":1,"rule":"Riga>Riga"}
            {"id":"c","type":"CONSULT","quad":1,"status":"future","confidence":0.25,"rule":"learned"}
            """);
  }

  @Test
  void stanceAnswersEachLineAndNamesTheBrokenOne() throws IOException {
    String lines =
        file(
            "lines.jsonl",
            """
            {"id":"a","text":"\uD83D\uDE00 none","pSpan":[0,1],"qSpan":[2,99],"label":3}
            {"id":"b",
            {"id":"c","text":"none","span":[0,4]}
            """);
    Session session = Session.fake();
    assertThat(session.run("stance", lines)).isEqualTo(1);
    assertThat(session.out())
        .isEqualTo(
            """
            {"id":"a","label":0}
            {"id":"c","label":0}
            """);
    assertThat(session.err()).startsWith("entente: " + lines + ":2: ");
  }

  @Test
  void actorSaysWhoANameIs() {
    Session session = Session.fake();
    assertThat(session.run("actor", "--date", "2024-07-11", "China")).isZero();
    assertThat(session.out())
        .isEqualTo(
            """
            {"id":null,"actor":"China","sector":"GOV","sectors":["GOV"],"name":"China","person":null,"confidence":0.9}
            """);
  }

  @Test
  void actorWithoutADayGivesAllDatedSenses() {
    Session session = Session.fake();
    assertThat(session.run("actor", "China")).isZero();
    assertThat(session.out())
        .endsWith(
            """
            "senses":[{"actor":"China","sectors":[],"name":"China","person":null,"office":null,"from":"1949-10-01","to":null}]}
            """);
  }

  @Test
  void anUnknownActorExitsWithTwo() {
    Session session = Session.fake();
    assertThat(session.run("actor", "Nobody")).isEqualTo(2);
    assertThat(session.err()).isEqualTo("entente: no actor is known as 'Nobody'\n");
    assertThat(Session.fake().run("actor")).isEqualTo(2);
    assertThat(Session.fake().run("actor", "--input", "x", "China")).isEqualTo(2);
  }

  @Test
  void actorAnswersLines() throws IOException {
    Session session = Session.fake();
    String lines =
        file(
            "n.jsonl",
            "{\"id\":\"n1\",\"text\":\"Nobody\",\"context\":null,\"date\":\"2020-01-01\"}\n");
    assertThat(session.run("actor", "--input", lines)).isZero();
    assertThat(session.out())
        .isEqualTo(
            """
            {"id":"n1","actor":null,"sector":null,"sectors":[],"name":null,"person":null,"confidence":0}
            """);
  }

  @Test
  void coloursAndProgressShowOnATerminalOnly() throws IOException {
    Session terminal = new Session(folder -> new FakeEngine(), "", true);
    String one = file("one.txt", "A blames B");
    terminal.run("read", "-o", out(), one);
    assertThat(terminal.out()).contains("\u001b[");
    assertThat(terminal.err()).contains("\r");
  }

  @Test
  void anUnknownOptionExitsWithTwoAndAHint() {
    Session session = Session.fake();
    assertThat(session.run("read", "--thread", "2", "x")).isEqualTo(2);
    assertThat(session.err())
        .contains("--thread")
        .contains("--threads")
        .contains("'entente help read' lists the options");
  }

  @Test
  void wrongValuesExitWithTwo() {
    for (List<String> arguments :
        List.of(
            List.of("read", "--threads", "0", "x"),
            List.of("read", "--threads", "many", "x"),
            List.of("read", "--format", "xml", "x"),
            List.of("read", "--published", "yesterday", "x"),
            List.of("read"),
            List.of("raed", "x"),
            List.<String>of())) {
      Session session = Session.fake();
      assertThat(session.run(arguments.toArray(String[]::new))).as("%s", arguments).isEqualTo(2);
      assertThat(session.err()).as("%s", arguments).startsWith("entente: ");
      assertThat(session.out()).isEmpty();
    }
  }

  @Test
  void aFileAsOutputFolderExitsWithTwo() throws IOException {
    String file = file("file", "");
    assertThat(Session.fake().run("read", "-o", file, file("one.txt", "x"))).isEqualTo(2);
  }

  @Test
  void exitStatusSaysWhoseFaultItIs() {
    for (EntenteException.Code code : EntenteException.Code.values()) {
      Session session =
          new Session(
              folder -> {
                throw new EntenteException(code, "why", "file.yaml:3");
              },
              "",
              false);
      assertThat(session.run("read", "-o", out(), "x"))
          .isEqualTo(
              switch (code) {
                case USER -> 2;
                case EXTERNAL -> 1;
                case RESOURCES -> 4;
                case INTERNAL -> 3;
              });
      assertThat(session.err()).isEqualTo("entente: file.yaml:3: why\n");
    }
  }

  @Test
  void aFaultPrintsOneLineAndWithDebugTheStack() {
    Session session =
        new Session(
            folder -> {
              throw new IllegalStateException("broken");
            },
            "",
            false);
    assertThat(session.run("read", "-o", out(), "x")).isEqualTo(3);
    assertThat(session.err().lines()).hasSize(1);
    session.run("read", "--debug", "-o", out(), "x");
    assertThat(session.err()).contains("\tat ");
  }

  @Test
  void versionAndHelp() {
    Session session = Session.fake();
    assertThat(session.run("--version")).isZero();
    assertThat(session.out()).matches("entente \\d+\\.\\d+\\.\\d+.*\n");
    Session verbose = Session.fake();
    assertThat(verbose.run("--version", "--verbose")).isZero();
    assertThat(verbose.out()).contains("2 actors");
    Session help = Session.fake();
    assertThat(help.run("help", "read")).isZero();
    assertThat(help.out()).contains("--threads");
  }

  @Test
  void everyCommandGoesByTheNameHelpListsItWith() {
    Session listing = Session.fake();
    assertThat(listing.run("help")).isZero();
    List<String> names =
        listing
            .out()
            .lines()
            .dropWhile(line -> !line.startsWith("Commands:"))
            .filter(line -> line.matches("  [a-z].*"))
            .map(line -> line.strip().split("[ ,]")[0])
            .toList();
    assertThat(names).contains("read", "who").hasSizeGreaterThan(20);
    for (String name : names) {
      Session help = Session.fake();
      assertThat(help.run("help", name)).as(name).isZero();
      assertThat(help.out()).contains("Usage: entente " + name);
    }
  }

  @Test
  void membersOnADayAsATableAndAsJson() {
    Session table = Session.fake();
    assertThat(table.run("members", "NATO", "--date", "2021-03-23")).isZero();
    assertThat(table.out()).contains(": 30 members on 2021-03-23").contains("ALB  Albania");
    Session json = Session.fake();
    assertThat(json.run("members", "NATO", "--json")).isZero();
    assertThat(json.out())
        .contains(
            "{\"organisation\":\"NATO\",\"actor\":\"FIN\",\"name\":\"Finland\",\"role\":\"member\","
                + "\"from\":\"2023-04-04\",\"to\":null}");
  }

  @Test
  void membersInAnotherRoleOrByName() {
    Session session = Session.fake();
    assertThat(session.run("members", "BRICS", "--role", "partner", "--date", "2025-06-01"))
        .isZero();
    assertThat(session.out()).contains("partners on 2025-06-01").contains("BLR");
    assertThat(Session.fake().run("members", "Shanghai Cooperation Organisation")).isZero();
  }

  @Test
  void whoHeldAnOfficeOnADay() {
    Session session = Session.fake();
    assertThat(session.run("who", "foreign minister", "CHN", "--date", "2023-07-01")).isZero();
    assertThat(session.out()).startsWith("Qin Gang  foreign minister of China  from 2022-12-30");
    Session json = Session.fake();
    assertThat(json.run("who", "secretary of state", "USA", "--date", "1999-05-01", "--json"))
        .isZero();
    assertThat(json.out())
        .isEqualTo(
            "{\"actor\":\"USA\",\"name\":\"United States\",\"office\":\"foreign minister\",\"person\":"
                + "\"Madeleine Albright\",\"from\":\"1997-01-23\",\"to\":\"2001-01-20\","
                + "\"seen\":null}\n");
    Session last = Session.fake();
    assertThat(last.run("who", "head of state", "CHN", "--date", "2100-01-01")).isZero();
    assertThat(last.out())
        .matches("Xi Jinping  head of state of China  from 2013-03-14 +last known in 20[0-9-]+\\n");
  }

  @Test
  void namesNobodyKnowsAreAnsweredWithTheNearest() {
    Session organisation = Session.fake();
    assertThat(organisation.run("members", "NATTO")).isEqualTo(2);
    assertThat(organisation.err())
        .contains("no organisation is known as 'NATTO'; did you mean NATO");
    Session state = Session.fake();
    assertThat(state.run("who", "foreign minister", "Germanny")).isEqualTo(2);
    assertThat(state.err()).contains("did you mean Germany");
    Session office = Session.fake();
    assertThat(office.run("who", "forein minister", "CHN")).isEqualTo(2);
    assertThat(office.err()).contains("did you mean foreign minister").contains("known are");
    Session day = Session.fake();
    assertThat(day.run("who", "head", "NATO", "--date", "1900-01-01")).isEqualTo(2);
    assertThat(day.err()).contains("no head of");
  }

  @Test
  void manualPageAndCompletionKnowEveryCommand() {
    Session man = Session.fake();
    assertThat(man.run("man")).isZero();
    assertThat(man.out())
        .startsWith(".TH ENTENTE 1")
        .contains(".SS entente read\n", ".SS entente store forget\n", "\\-\\-expires");
    Session completion = Session.fake();
    assertThat(completion.run("generate-completion")).isZero();
    assertThat(completion.out()).contains("complete -F", "serve", "--store");
  }
}
