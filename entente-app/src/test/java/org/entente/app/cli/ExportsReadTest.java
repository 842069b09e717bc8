package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read by the tools of those who count: R's readr, Python's pandas, DuckDB. */
class ExportsReadTest {
  private static final String TITLE = "Kyiv said \"no, never\" | Łódź, 习近平 and 🕊";

  /** A package of Debian's is its own Python's, which need not stand first on the path. */
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

  @TempDir private static Path folder = Path.of("");

  @BeforeAll
  static void write() throws IOException {
    Path articles = folder.resolve("articles.jsonl");
    String title = TITLE.replace("\"", "\\\"");
    Files.writeString(
        articles,
        "{\"id\": \"one\", \"title\": \"%s\", \"published\": \"2024-05-01\", \"text\": \"China sanctioned the United States on Wednesday.\"}\n"
                .formatted(title)
            + "{\"id\": \"two\", \"published\": \"2024-06-01\", \"text\": \"Russia sanctioned Norway on Saturday.\"}\n");
    for (String format : List.of("csv", "parquet")) {
      assertThat(
              new Session(own -> new ShippedEngine(null), "", false)
                  .run(
                      "read",
                      "--quiet",
                      "--format",
                      format,
                      "-o",
                      folder.resolve(format).toString(),
                      articles.toString()))
          .isZero();
    }
    Observatory observatory = Observatory.of(articles);
    try {
      for (String type : List.of("text/csv", "application/vnd.apache.parquet")) {
        Files.write(
            folder.resolve("events." + (type.endsWith("csv") ? "csv" : "parquet")),
            observatory.bytes("api/events?limit=500", "Accept", type));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      observatory.close();
    }
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(out);
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }

  /** Left out, and said so, where a tool is missing; required where the checks run. */
  private static void need(boolean there, String tool) {
    if (!there) {
      assertThat(System.getenv("ENTENTE_READERS")).as(tool).isNotEqualTo("required");
    }
    assumeTrue(there, "no " + tool);
  }

  private static boolean has(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void pandasReadsThem() throws IOException, InterruptedException {
    String python =
        PYTHONS.stream().filter(one -> has(one, "-c", "import pandas")).findFirst().orElse("");
    need(!python.isEmpty(), "python3-pandas");
    String script =
        "import pandas, sys\n"
            + "f = sys.argv[1]\n"
            + "a = pandas.read_csv(f + '/csv/articles.csv')\n"
            + "m = pandas.read_csv(f + '/csv/mentions.csv')\n"
            + "e = pandas.read_csv(f + '/events.csv', parse_dates=['day'])\n"
            + "print(len(a), a.title[0], len(m), 'sanctioned' in m['evidence.quote'][0], len(e), e.day.dt.year[0])\n";
    assertThat(run(python, "-c", script, folder.toString()))
        .contains("2 " + TITLE + " 2 True 2 2024");
  }

  @Test
  void readrReadsThem() throws IOException, InterruptedException {
    need(has("Rscript", "-e", "library(readr)"), "r-cran-readr");
    String script =
        "suppressMessages(library(readr)); f <- commandArgs(TRUE)[1];"
            + "r <- function(n) suppressMessages(read_csv(file.path(f, n), show_col_types = FALSE));"
            + "a <- r('csv/articles.csv'); m <- r('csv/mentions.csv'); e <- r('events.csv');"
            + "stopifnot(nrow(problems(a)) == 0, nrow(problems(m)) == 0, nrow(problems(e)) == 0,"
            + " inherits(e$day, 'Date'));"
            + "cat(nrow(a), a$title[1], nrow(m), grepl('sanctioned', m[['evidence.quote']][1]), nrow(e),"
            + " format(e$day[1], '%Y'), '\\n')";
    assertThat(
            run("Rscript", "-e", "Sys.setlocale('LC_ALL', 'C.UTF-8');" + script, folder.toString()))
        .contains("2 " + TITLE + " 2 TRUE 2 2024");
  }

  @Test
  void duckDbReadsThem() throws SQLException {
    try (Connection duckdb = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        Statement statement = duckdb.createStatement()) {
      for (String table :
          List.of(
              "read_csv('%s/csv/articles.csv')",
              "read_parquet('%s/parquet/articles.parquet')",
              "read_csv('%s/events.csv')",
              "read_parquet('%s/events.parquet')")) {
        boolean articles = table.contains("articles");
        try (ResultSet rows =
            statement.executeQuery(
                "SELECT count(*), any_value("
                    + (articles ? "title" : "year(day)::VARCHAR")
                    + ") FROM "
                    + String.format(table, folder))) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getLong(1)).as(table).isEqualTo(2);
          assertThat(rows.getString(2)).as(table).isEqualTo(articles ? TITLE : "2024");
        }
      }
    }
  }
}
