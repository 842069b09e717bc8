package org.entente.app.store;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.duckdb.DuckDBAppender;
import org.entente.app.exchange.EventLines;
import org.entente.app.exchange.ImportedEvent;
import org.entente.model.event.Status;

/** One file of event data on its way into the store. */
public final class Import {
  /**
   * A line that was not imported.
   *
   * @param file the file's name, with the entry's behind it for a zip
   * @param line from 1
   * @param reason for a person
   */
  public record Reject(String file, long line, String reason) {}

  /**
   * What came of an import.
   *
   * @param events imported
   * @param rejects lines left out
   */
  public record Result(long events, List<Reject> rejects) {
    /** Copies. */
    public Result {
      rejects = List.copyOf(rejects);
    }
  }

  private static final int BUFFER = 1 << 18;

  private final Database database;
  private final String origin;
  private final String format;
  private final List<Reject> rejects = new ArrayList<>();
  private long events;

  Import(Database database, String origin, String format) {
    this.database = database;
    this.origin = origin;
    this.format = format;
  }

  /**
   * Imports a file, also {@code .gz} and {@code .zip}; all of it or, on a failure, nothing.
   *
   * @throws IOException if the file cannot be read
   */
  public Result read(Path file, EventLines lines) throws IOException {
    database.execute("BEGIN TRANSACTION");
    boolean done = false;
    try {
      new Reviews(database, (who, act, subject, detail, work) -> {}).putBack();
      for (String table : List.of("imports", "rejects", "events", "pairs")) {
        database.execute("DELETE FROM " + table + " WHERE origin = ?", origin);
      }
      try (DuckDBAppender appender = database.duckdb().createAppender("events")) {
        readAll(file, lines, appender);
      }
      database.execute(Schema.SIMPLE_PAIRS, origin);
      for (Reject reject : rejects) {
        database.execute(
            "INSERT INTO rejects VALUES (?, ?, ?)", origin, reject.line(), reject.reason());
      }
      database.execute(
          "INSERT INTO imports VALUES (?, ?, ?, ?)", origin, format, events, (long) rejects.size());
      database.execute(
          "INSERT INTO revisions (revision, moment, act, subject) SELECT coalesce(max(revision), 0)"
              + " + 1, ?, 'import', ? FROM revisions",
          Instant.now().toString(),
          origin);
      database.execute("COMMIT");
      done = true;
      return new Result(events, rejects);
    } catch (SQLException e) {
      throw database.failure(e);
    } finally {
      if (!done) {
        database.execute("ROLLBACK");
      }
    }
  }

  private void readAll(Path file, EventLines lines, DuckDBAppender appender)
      throws IOException, SQLException {
    String name = file.getFileName().toString();
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      if (name.endsWith(".zip")) {
        ZipInputStream zip = new ZipInputStream(bytes);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          if (!entry.isDirectory()) {
            readLines(name + "/" + entry.getName(), zip, lines, appender);
          }
        }
      } else if (name.endsWith(".gz")) {
        readLines(name, new GZIPInputStream(bytes, BUFFER), lines, appender);
      } else {
        readLines(name, bytes, lines, appender);
      }
    }
  }

  private void readLines(String name, InputStream bytes, EventLines lines, DuckDBAppender appender)
      throws IOException, SQLException {
    // Not closed: the next entry of a zip follows in the same stream.
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), BUFFER);
    long number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      try {
        if (number == 1 && lines.takesHeader(line)) {
          continue;
        }
        if (!line.isBlank()) {
          append(lines.event(line), appender);
          events++;
        }
      } catch (EventLines.Rejected e) {
        rejects.add(new Reject(name, number, e.reason()));
      }
    }
  }

  private void append(ImportedEvent event, DuckDBAppender row) throws SQLException {
    row.beginRow();
    row.append(event.id());
    row.append(origin);
    row.append(event.day());
    row.append(event.day().plusDays(1));
    row.append(event.type());
    row.append(event.mode());
    row.append(event.contexts());
    row.append((byte) event.quad());
    row.append(event.intensity());
    row.append(event.cameo());
    row.append(Status.ASSERTED.label());
    row.append(event.source());
    row.append(event.target());
    row.append(event.articles());
    row.append(event.outlets());
    row.append(event.reference());
    row.endRow();
  }
}
