package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    List<String> arguments =
        new java.util.ArrayList<>(List.of("import", "--format", format, "-o", store()));
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

  @Test
  void emptyPeriodsSingleActorsAndNeutralEventsAreEmptyTables() throws IOException {
    Path file = folder.resolve("e.csv");
    Files.writeString(file, gdelt(58, "1", "20240701", "CHN", "USA").replace("-2.0", "0"));
    imported("gdelt", file);
    for (String format : List.of("table", "csv", "json")) {
      for (List<String> command :
          List.of(
              List.of("dyad", "CHN", "CHN"),
              List.of("dyad", "CHN", "RUS"),
              List.of("dyad", "CHN", "USA", "--period", "1999"),
              List.of("dyad", "TUR"),
              List.of("dyad", "CHN", "USA"),
              List.of("blocs", "--by", "year"),
              List.of("blocs", "--communities"),
              List.of("polarization"))) {
        List<String> arguments = new java.util.ArrayList<>(command);
        arguments.addAll(List.of("-i", store(), "--format", format, "--bootstrap", "5"));
        assertThat(run(0, arguments.toArray(String[]::new)))
            .as(String.join(" ", arguments))
            .doesNotContain("NaN")
            .doesNotContain("Infinity");
      }
    }
  }

  @Test
  void everyNumberOfARunLeadsToItsSentence() throws IOException {
    Path article = folder.resolve("a.txt");
    Files.writeString(article, "China blames Russia loudly.");
    String out = folder.resolve("out").toString();
    assertThat(
            session()
                .run("read", "--quiet", "--published", "2024-07-10", "-o", out, article.toString()))
        .isZero();
    String evidence =
        run(0, "dyad", "--level", "actor", "-i", out, "--evidence", "--format", "json");
    assertThat(evidence).contains("\"quote\":\"China blames Russia\"").contains("\"weight\":\"1\"");
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
