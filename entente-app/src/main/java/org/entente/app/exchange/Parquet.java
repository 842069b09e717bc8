package org.entente.app.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/**
 * Turns JSON lines into Parquet with DuckDB. Its own class, so that only a run that writes Parquet
 * loads DuckDB and its native library.
 */
public final class Parquet {
  private Parquet() {}

  /** Rows as one Parquet file; a column has the type that all its values fit. */
  public static byte[] of(List<String> columns, List<Map<String, @Nullable Object>> rows) {
    try {
      Path folder = Files.createTempDirectory("entente-");
      Path csv = folder.resolve("rows.csv");
      Path parquet = folder.resolve("rows.parquet");
      try (Connection duckdb = connect();
          Statement statement = duckdb.createStatement()) {
        Files.writeString(csv, JsonText.csv(columns, rows));
        statement.execute("SET threads = 1");
        statement.execute(
            "COPY (SELECT * FROM read_csv("
                + quoted(csv)
                + ", header = true, delim = ',', quote = '\"', escape = '\"', sample_size = -1)) TO "
                + quoted(parquet)
                + " (FORMAT parquet, COMPRESSION zstd)");
        return Files.readAllBytes(parquet);
      } finally {
        Files.deleteIfExists(csv);
        Files.deleteIfExists(parquet);
        Files.delete(folder);
      }
    } catch (SQLException e) {
      throw new EntenteException(
          EntenteException.Code.RESOURCES,
          "Parquet cannot be written: " + firstLine(e.getMessage()),
          null,
          e);
    } catch (IOException e) {
      throw new EntenteException(
          EntenteException.Code.RESOURCES, "Parquet cannot be written: " + Reasons.of(e), null, e);
    }
  }

  /** Replaces the tables' JSON lines in the folder's draft by Parquet files. */
  static void convert(OutputFolder folder) {
    folder.finish();
    try (Connection duckdb = connect();
        Statement statement = duckdb.createStatement()) {
      // One thread keeps the rows' order and the file's layout, so that equal input gives equal
      // bytes.
      statement.execute("SET threads = 1");
      statement.execute("SET memory_limit = '300MB'");
      statement.execute("SET autoinstall_known_extensions = false");
      statement.execute("SET autoload_known_extensions = false");
      for (Table table : Table.values()) {
        String from = table.label() + '.' + Format.JSONL.label();
        String to = table.label() + '.' + Format.PARQUET.label();
        statement.execute(
            "COPY (SELECT * FROM read_json("
                + quoted(folder.draft().resolve(from))
                + ", format = 'newline_delimited', maximum_object_size = 33554432, columns = "
                + table.sqlColumns()
                + ")) TO "
                + quoted(folder.draft().resolve(to))
                + " (FORMAT parquet, COMPRESSION zstd)");
        folder.remove(from);
        folder.add(to);
      }
    } catch (SQLException e) {
      throw new EntenteException(
          EntenteException.Code.RESOURCES,
          "Parquet cannot be written: " + firstLine(e.getMessage()),
          folder.folder().toString(),
          e);
    } catch (IOException e) {
      throw new EntenteException(
          EntenteException.Code.RESOURCES,
          "Parquet cannot be written: " + Reasons.of(e),
          folder.folder().toString(),
          e);
    }
  }

  private static Connection connect() throws SQLException {
    return new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "no reason given" : message.lines().findFirst().orElse(message);
  }

  private static String quoted(Path path) {
    return '\'' + path.toString().replace("'", "''") + '\'';
  }
}
