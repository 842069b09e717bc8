package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureCommandsTest {
  @TempDir private Path folder = Path.of("");

  /** A GDELT line of 57, 58 or 61 columns. */
  private static String gdelt(int width, String id, String day, String one, String other) {
    String[] cells = new String[width];
    java.util.Arrays.fill(cells, "");
    cells[0] = id;
    cells[1] = day;
    cells[7] = one;
    cells[17] = other;
    cells[26] = "112";
    cells[29] = "3";
    cells[30] = "-2.0";
    cells[32] = "2";
    cells[33] = "5";
    if (width > 57) {
      cells[width - 1] = "https://news.example/" + id;
    }
    return String.join("\t", cells) + "\n";
  }

  private Session session() {
    return Session.fake();
  }

  private String store() {
    return folder.resolve("store").toString();
  }

  private Session imported(String format, Path file, String... more) {
    Session session = session();
    List<String> arguments = new ArrayList<>(List.of("import", "--format", format, "-o", store()));
    arguments.addAll(List.of(more));
    arguments.add(file.toString());
    assertThat(session.run(arguments.toArray(String[]::new))).as(session.err()).isZero();
    return session;
  }

  private String run(int status, String... arguments) {
    Session session = session();
    assertThat(session.run(arguments)).as(session.err()).isEqualTo(status);
    return status == 0 ? session.out() : session.err();
  }

  @Test
  void gdeltOfAllWidthsComesInAndBadLinesAreNamed() throws IOException {
    Path file = folder.resolve("events.csv");
    Files.writeString(
        file,
        gdelt(57, "1", "20240701", "CHN", "USA")
            + gdelt(58, "2", "20240702", "USA", "CHN")
            + "too\tshort\n"
            + gdelt(61, "3", "20240703", "CHN", "USA")
            + gdelt(61, "4", "20241399", "CHN", "USA"));
    Session session = imported("gdelt", file);
    assertThat(session.out()).startsWith("3 events imported");
    assertThat(session.err())
        .contains("events.csv:3: 2 columns instead of 57, 58 or 61")
        .contains("events.csv:5: '20241399' is no day");
    String csv = run(0, "dyad", "CHN", "USA", "-i", store(), "--format", "csv", "--bootstrap", "0");
    assertThat(csv.lines().toList())
        .containsExactly(
            "a,b,directed,period,quads,temperature.value,temperature.low,temperature.high,"
                + "alignment.value,alignment.low,alignment.high,events,outlets,articles",
            "CHN,USA,false,2024-07,0|0|3|0,-2,-2,-2,,,,3,2,15");
  }

  @Test
  void importingAgainReplacesAndPackedFilesAreRead() throws IOException {
    Path packed = folder.resolve("day.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(gdelt(58, "1", "20240701", "CHN", "USA").getBytes(StandardCharsets.UTF_8));
    }
    imported("gdelt", packed);
    imported("gdelt", packed);
    Path zip = folder.resolve("day.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("inside.csv"));
      out.write(gdelt(58, "2", "20240701", "CHN", "USA").getBytes(StandardCharsets.UTF_8));
      out.write("broken\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(imported("gdelt", zip).err()).contains("day.zip/inside.csv:2:");
    assertThat(run(0, "dyad", "CHN", "USA", "-i", store(), "--format", "json"))
        .contains("\"quads\":[0,0,2,0]")
        .contains("\"alignment\":null,\"events\":2");
  }

  @Test
  void polecatIsReadWhateverItsHeaderSays() throws IOException {
    String[] cells = new String[40];
    java.util.Arrays.fill(cells, "");
    cells[0] = "p1";
    cells[1] = "2024-07-10";
    cells[2] = "CONSULT";
    cells[4] = "2.5";
    cells[6] = "diplomatic; military";
    cells[8] = "CHN";
    cells[16] = "RUS";
    String row = String.join("\t", cells);
    Path file = folder.resolve("polecat.txt");
    Files.writeString(
        file, "#!Event ID\tEvent Type\tHeadline\tmore\n" + row + "\n" + row + "\t\t\t\n");
    assertThat(imported("polecat", file).out()).startsWith("2 events imported");
    assertThat(
            run(0, "dyad", "CHN", "RUS", "-i", store(), "--issue", "military", "--format", "json"))
        .contains("\"temperature\":{\"value\":2.5");
  }

  @Test
  void icewsCountriesBecomeCodes() throws IOException {
    String row =
        "9\t2018-06-01\tMinistry (China)\tGovernment\tChina\tConsult\t040\t1\tPolice (Japan)\t"
            + "Police\tJapan\t47\t2\tDaily\tHanoi\tNA\tNA\tVietnam\t21\t105";
    Path file = folder.resolve("icews.tab");
    Files.writeString(file, "Event ID\tEvent Date\n" + row + "\n");
    imported("icews", file);
    String evidence = run(0, "dyad", "CHN", "JPN", "-i", store(), "--evidence", "--format", "csv");
    assertThat(evidence).contains("story 47, sentence 2, Daily");
  }

  @Test
  void ownTablesTakeAMapping() throws IOException {
    Path mapping = folder.resolve("mapping.txt");
    Files.writeString(
        mapping, "date = when\nsource = from\ntarget = to\ntype = what\nseparator = ;\n");
    Path file = folder.resolve("own.csv");
    Files.writeString(
        file, "when;from;to;what\n2024-07-10;CHN;USA;ACCUSE\n2024-07-11;CHN;USA;SING\n");
    Session session = imported("csv", file, "--mapping", mapping.toString());
    assertThat(session.out()).startsWith("1 events imported");
    assertThat(session.err()).contains("own.csv:3: 'SING' is no PLOVER type");
  }

  @Test
  void anUnknownNameIsWrongUseAndTheNearestAreOffered() throws IOException {
    Path file = folder.resolve("e.csv");
    Files.writeString(file, gdelt(58, "1", "20240701", "CHN", "USA"));
    imported("gdelt", file);
    assertThat(run(2, "dyad", "Chnia", "USA", "-i", store())).contains("China");
    assertThat(run(2, "dyad", "CHN", "USA", "-i", store(), "--period", "2024-13"))
        .contains("is no period");
    assertThat(run(2, "dyad", "CHN", "USA", "-i", folder.resolve("none").toString()))
        .contains("neither a store");
  }

  /** Runs every command on the input: nothing is found, and nothing is made up. */
  private void everyCommandIsHonest(String input, String... formats) throws IOException {
    Path facts = folder.resolve("pacts.csv");
    Files.writeString(facts, "state1,state2,year,pact\nCHN,USA,2024,1\n");
    for (List<String> command :
        List.of(
            List.of("dyad"),
            List.of("dyad", "CHN", "CHN"),
            List.of("dyad", "CHN", "RUS"),
            List.of("dyad", "CHN", "USA", "--directed"),
            List.of("dyad", "CHN", "USA", "--period", "1999"),
            List.of("dyad", "TUR", "--level", "bloc"),
            List.of("dyad", "CHN", "USA", "--evidence"),
            List.of("actor-profile", "TUR"),
            List.of("actor-profile", "CHN", "--by", "day"),
            List.of("actor-profile", "CHN", "--period", "1999", "--evidence"),
            List.of("blocs", "--by", "year"),
            List.of("blocs", "--communities", "--evidence"),
            List.of("polarization", "--by", "week"),
            List.of("validate", "--alliances", facts.toString(), "--window", "1"))) {
      for (String format : formats) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("-i", input, "--format", format, "--bootstrap", "5"));
        Session session = session();
        assertThat(session.run(arguments.toArray(String[]::new)))
            .as(String.join(" ", arguments) + session.err())
            .isZero();
        assertThat(session.out() + session.err())
            .as(String.join(" ", arguments))
            .doesNotContain("NaN")
            .doesNotContain("Infinity");
      }
    }
    for (String format : List.of("parquet", "csv", "graphml", "gexf", "plover", "gdelt", "icews")) {
      Path out = folder.resolve("export-" + format);
      run(0, "export", "--format", format, "-i", input, "-o", out.toString(), "--by", "year");
      try (Stream<Path> files = Files.list(out)) {
        for (Path file : files.filter(it -> !it.toString().endsWith("parquet")).toList()) {
          assertThat(file).content().doesNotContain("NaN");
        }
      }
    }
  }

  @Test
  void oneNeutralEventIsAnHonestTable() throws IOException {
    Path file = folder.resolve("e.csv");
    Files.writeString(file, gdelt(58, "1", "20240701", "CHN", "USA").replace("-2.0", "0"));
    imported("gdelt", file);
    everyCommandIsHonest(store(), "table", "csv", "json");
    assertThat(run(0, "dyad", "CHN", "USA", "-i", store(), "--format", "csv"))
        .contains("CHN,USA,false,2024-07,0|0|1|0,0,0,0,,,,1,2,5");
  }

  @Test
  void eventsWithOneActorOnlyAreAnHonestTable() throws IOException {
    Path file = folder.resolve("e.csv");
    Files.writeString(
        file, gdelt(58, "1", "20240701", "CHN", "CHN") + gdelt(58, "2", "20240701", "CHN", ""));
    imported("gdelt", file);
    everyCommandIsHonest(store(), "json");
    assertThat(run(0, "dyad", "-i", store(), "--format", "json")).isEmpty();
  }

  @Test
  void articlesWithoutEventsAreAnHonestTable() throws IOException {
    everyCommandIsHonest(read("rain", "It rained all day.", "It rained all night."), "table");
  }

  @Test
  void oneEventOfARunIsAnHonestTable() throws IOException {
    everyCommandIsHonest(read("one", "CHN blames USA loudly."), "csv");
  }

  /** Articles of a day, read. */
  private String read(String name, String... texts) throws IOException {
    Path articles = Files.createDirectories(folder.resolve(name));
    for (int i = 0; i < texts.length; i++) {
      Files.writeString(articles.resolve(i + ".txt"), texts[i]);
    }
    String out = folder.resolve(name + "-out").toString();
    assertThat(
            session()
                .run(
                    "read", "--quiet", "--published", "2024-07-10", "-o", out, articles.toString()))
        .isZero();
    return out;
  }

  @Test
  void everyNumberOfARunLeadsToItsSentence() throws IOException {
    String out = read("run", "CHN blames RUS loudly.");
    String evidence = run(0, "dyad", "-i", out, "--evidence", "--format", "json");
    assertThat(evidence).contains("\"quote\":\"CHN blames RUS\"").contains("\"weight\":1,");
    assertThat(run(0, "actor-profile", "CHN", "-i", out, "--evidence"))
        .contains("CHN ACCUSE RUS")
        .contains("CHN blames RUS  [mention ");
  }

  @Test
  void twoTellingsOfARunAreOneEventAndWhatDoesNotCountIsSaid() throws IOException {
    String out =
        read(
            "run",
            "CHN blames RUS over the border incident at the river.",
            "Over the border incident at the river CHN blames RUS.",
            "PRK blames PRK again.");
    Session session = session();
    assertThat(session.run("dyad", "CHN", "RUS", "-i", out, "--format", "csv")).isZero();
    assertThat(session.out()).contains("CHN,RUS,false,2024-07,0|0|1|0,-2,-2,-2,,,,1,2,2");
    assertThat(session.err()).contains("1 of 2 events counted; left out: 1 with one actor only");
  }

  @Test
  void eventsOfAnotherRunAreRefused() throws IOException {
    String out = read("run", "CHN blames RUS loudly.");
    Session session = session();
    assertThat(session.run("events", "--json", read("other", "PRK blames KOR loudly."))).isZero();
    Files.writeString(Path.of(out).resolve("events.jsonl"), session.out());
    assertThat(run(2, "dyad", "-i", out)).contains("events of other mentions");
  }

  @Test
  void aProfileSaysWhatAnActorGivesAndGets() throws IOException {
    Path file = folder.resolve("e.csv");
    Files.writeString(
        file,
        gdelt(58, "1", "20240701", "CHN", "USA")
            + gdelt(58, "2", "20240702", "CHN", "JPN").replace("-2.0", "-4.0")
            + gdelt(58, "3", "20240703", "RUS", "CHN").replace("-2.0", "6.0"));
    imported("gdelt", file);
    String json =
        run(0, "actor-profile", "CHN", "-i", store(), "--format", "json", "--bootstrap", "0");
    assertThat(json)
        .contains("\"given\":{\"quads\":[0,0,2,0],\"temperature\":{\"value\":-3,")
        .contains("\"received\":{\"quads\":[0,0,1,0],\"temperature\":{\"value\":6,")
        .contains("\"actor\":\"JPN\",\"temperature\":{\"value\":-4,")
        .contains("\"events\":3,\"outlets\":2,\"articles\":15");
    assertThat(run(2, "actor-profile", "Chnia", "-i", store())).contains("nearest are China");
  }

  @Test
  void eventsExportedForOtherProgramsComeBackAsTheyWere() throws IOException {
    Path file = folder.resolve("e.csv");
    Files.writeString(
        file,
        gdelt(58, "11", "20240701", "CHN", "USA")
            + gdelt(58, "12", "20240702", "CHN", "USA").replace("-2.0", "-4.5"));
    imported("gdelt", file);
    String before = run(0, "dyad", "CHN", "USA", "-i", store(), "--format", "csv");
    for (String format : List.of("gdelt", "icews", "plover")) {
      Path out = folder.resolve(format);
      run(0, "export", "--format", format, "-i", store(), "-o", out.toString());
      String back = folder.resolve(format + "-store").toString();
      String reader = format.equals("plover") ? "polecat" : format;
      Path rows = out.resolve("events." + format + ".tsv");
      assertThat(rows).content().contains("11\t").contains("12\t");
      run(0, "import", "--format", reader, "-o", back, rows.toString());
      String again = run(0, "dyad", "CHN", "USA", "-i", back, "--format", "csv");
      // Only GDELT's columns hold how many articles told of an event.
      assertThat(format.equals("gdelt") ? again : again.replaceAll("\\d+,\\d+\\n$", ""))
          .as(format)
          .isEqualTo(format.equals("gdelt") ? before : before.replaceAll("\\d+,\\d+\\n$", ""));
    }
  }

  @Test
  void exportsLeadToTheirSentences() throws IOException {
    String out = read("run", "CHN blames RUS loudly.");
    Path exported = folder.resolve("exported");
    run(0, "export", "--format", "icews", "-i", out, "-o", exported.toString());
    assertThat(exported.resolve("evidence.csv"))
        .content()
        .startsWith("row,event,mention,")
        .contains("\n1,")
        .contains("CHN blames RUS");
    run(0, "export", "--format", "csv", "-i", out, "-o", exported.toString());
    assertThat(exported.resolve("mentions.csv")).content().contains("CHN blames RUS");
  }

  @Test
  void networksAreWellFormed() throws Exception {
    String out = read("run", "CHN blames RUS loudly.", "For the rain PRK blames KOR.");
    for (String format : List.of("graphml", "gexf")) {
      Path exported = folder.resolve(format);
      run(0, "export", "--format", format, "-i", out, "-o", exported.toString());
      Path file = exported.resolve("network-2024-07." + format);
      var network =
          javax.xml.parsers.DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file.toFile());
      assertThat(network.getElementsByTagName("node").getLength()).isEqualTo(4);
      assertThat(network.getElementsByTagName("edge").getLength()).isEqualTo(2);
    }
  }

  @Test
  void alignmentIsHeldAgainstFactsInFiles() throws IOException {
    List<String> states =
        List.of("USA", "CAN", "GBR", "FRA", "DEU", "ITA", "RUS", "CHN", "IRN", "PRK", "SYR", "BLR");
    StringBuilder events = new StringBuilder();
    StringBuilder pacts = new StringBuilder("state1,state2,year,pact\n");
    int id = 0;
    for (int i = 0; i < states.size(); i++) {
      for (int k = i + 1; k < states.size(); k++) {
        boolean friends = i / 6 == k / 6;
        pacts.append(states.get(i)).append(',').append(states.get(k));
        pacts.append(",2024,").append(friends ? 1 : 0).append('\n');
        for (int n = 0; n < (friends ? 20 : 2); n++) {
          String line = gdelt(58, String.valueOf(id++), "20240701", states.get(i), states.get(k));
          String[] cells = line.split("\t", -1);
          cells[26] = "040";
          cells[29] = "1";
          events.append(String.join("\t", cells));
        }
      }
    }
    Path file = folder.resolve("e.csv");
    Files.writeString(file, events);
    imported("gdelt", file);
    Path facts = folder.resolve("pacts.csv");
    Files.writeString(facts, pacts);
    String[] command = {
      "validate", "-i", store(), "--window", "1", "--format", "csv", "--alliances", facts.toString()
    };
    assertThat(run(0, command)).contains("pacts,world,alignment,auc,1,1,1\n");
    Files.writeString(facts, "state1,state2,year,treaty\n");
    assertThat(run(2, command)).contains("pacts.csv: has none of the columns atop_defense");
    Files.writeString(facts, "state1,state2,year,pact\nUSA,CAN,soon,1\n");
    assertThat(run(2, command)).contains("pacts.csv:2: not a number");
    assertThat(run(2, "validate", "-i", store())).contains("--alliances");
  }

  @Test
  void plotsAreWritten() throws IOException {
    Path file = folder.resolve("e.csv");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      lines.append(
          gdelt(58, String.valueOf(i), String.format("2024%02d15", 1 + i % 12), "CHN", "USA"));
    }
    Files.writeString(file, lines);
    imported("gdelt", file);
    Path svg = folder.resolve("plot.svg");
    run(0, "dyad", "CHN", "USA", "-i", store(), "--svg", svg.toString(), "--bootstrap", "5");
    assertThat(svg).content().startsWith("<svg").endsWith("</svg>\n").contains("2024-01");
  }
}
