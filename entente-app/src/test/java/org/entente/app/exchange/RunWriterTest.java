package org.entente.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.entente.model.remark.EntenteException;
import org.entente.model.remark.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunWriterTest {
  @TempDir private Path scratch = Path.of("");

  private static RunRecord run() {
    return new RunRecord("entente 0", "l", "w", new TreeMap<>(), List.of());
  }

  private void write(Path folder, Format format) {
    try (OutputFolder files = new OutputFolder(folder)) {
      RunWriter writer = new RunWriter(files, format);
      writer.append(new RecordWriter(format, Rows.MENTION).coding(Samples.coding()));
      writer.publish(List.of(Remark.note("b", "c", "d"), Remark.note("a", "c", "d")), run());
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesAllTablesRemarksAndTheRunRecord() throws IOException {
    write(scratch.resolve("new/out"), Format.JSONL);
    assertThat(names(scratch.resolve("new/out")))
        .containsExactly(
            "articles.jsonl",
            "figures.jsonl",
            "mentions.jsonl",
            "remarks.jsonl",
            "run.json",
            "statements.jsonl",
            "transfers.jsonl");
    assertThat(Files.readString(scratch.resolve("new/out/remarks.jsonl")))
        .isEqualTo(
            "{\"input\":\"a\",\"code\":\"c\",\"message\":\"d\"}\n"
                + "{\"input\":\"b\",\"code\":\"c\",\"message\":\"d\"}\n");
  }

  @Test
  void aFailedRunLeavesTheEarlierFilesAndNoneOfItsOwn() throws IOException {
    Path folder = scratch.resolve("out");
    write(folder, Format.JSONL);
    byte[] before = Files.readAllBytes(folder.resolve("mentions.jsonl"));
    try (OutputFolder files = new OutputFolder(folder)) {
      RunWriter writer = new RunWriter(files, Format.CSV);
      writer.append(new RecordWriter(Format.CSV, Rows.MENTION).coding(Samples.coding()));
    }
    assertThat(names(folder)).hasSize(7).noneMatch(name -> name.startsWith("."));
    assertThat(Files.readAllBytes(folder.resolve("mentions.jsonl"))).isEqualTo(before);
  }

  @Test
  void aFailedRunTakesItsNewFolderAway() {
    Path folder = scratch.resolve("out");
    try (OutputFolder files = new OutputFolder(folder)) {
      files.append("x", new byte[1]);
    }
    assertThat(folder).doesNotExist();
  }

  @Test
  void aFileInTheWayIsTheMachinesFault() throws IOException {
    Path file = Files.writeString(scratch.resolve("out"), "");
    assertThatThrownBy(() -> new OutputFolder(file.resolve("in")))
        .isInstanceOfSatisfying(
            EntenteException.class,
            e -> assertThat(e.code()).isEqualTo(EntenteException.Code.RESOURCES));
  }

  @Test
  void parquetHoldsTheRecordsAndIsTheSameTwice() throws IOException, SQLException {
    write(scratch.resolve("one"), Format.PARQUET);
    write(scratch.resolve("two"), Format.PARQUET);
    assertThat(names(scratch.resolve("one")))
        .contains("mentions.parquet", "run.json")
        .doesNotContain("mentions.jsonl");
    for (Table table : Table.values()) {
      String name = table.label() + ".parquet";
      assertThat(scratch.resolve("one").resolve(name))
          .hasSameBinaryContentAs(scratch.resolve("two").resolve(name));
    }
    try (Connection duckdb = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
        var statement = duckdb.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT source[2].actor, place.lat, evidence.quote, len(contexts) FROM '"
                    + scratch.resolve("one/mentions.parquet")
                    + "'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("RUS");
      assertThat(row.getDouble(2)).isEqualTo(59.9139);
      assertThat(row.getString(3)).startsWith("China and Russia");
      assertThat(row.getInt(4)).isEqualTo(2);
    }
  }
}
