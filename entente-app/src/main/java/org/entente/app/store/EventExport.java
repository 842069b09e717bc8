package org.entente.app.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.entente.app.exchange.ImportedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Takes events out of a store: as they are, or as pairs of one source and one target with a number
 * each, as other event data sets have them.
 */
public final class EventExport {
  private static final int EVIDENCE_CELLS = 8;

  private final Database database;
  private final EventQuery query;

  EventExport(Database database, EventQuery query) {
    this.database = database;
    this.query = query;
  }

  /**
   * Writes the events of the days and issue asked for, whatever their standing, and their mentions.
   *
   * @param format {@code parquet} or {@code csv}
   */
  public void tables(Path events, Path mentions, String format) {
    // One thread keeps the rows' order and the file's layout: equal input gives equal bytes.
    database.execute("SET threads = 1");
    String wanted = String.join(" AND ", CountedPairs.asked(query));
    copy("SELECT * FROM events WHERE " + wanted + " ORDER BY day, id", events, format);
    copy(
        "SELECT m.* FROM mentions m JOIN events e ON m.event = e.id WHERE "
            + wanted
            + " ORDER BY m.event, m.id",
        mentions,
        format);
  }

  private void copy(String select, Path file, String format) {
    database.execute(
        "COPY ("
            + select
            + ") TO '"
            + CountedPairs.quoted(file.toString())
            + "' (FORMAT "
            + format
            + (format.equals("parquet") ? ", COMPRESSION zstd)" : ", HEADER)"));
  }

  /**
   * The pairs of the events that count, in order of their numbers: the events' own ids where these
   * are numbers and different, else from 1.
   */
  public void pairs(Consumer<ImportedEvent> sink) {
    number();
    database.each(
        row ->
            new ImportedEvent(
                row.getString(1),
                row.getDate(2).toLocalDate(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                row.getDouble(9),
                row.getString(10),
                row.getLong(11),
                row.getLong(12),
                row.getString(13)),
        sink,
        "SELECT number, day, source, target, type, mode, coalesce(contexts, ''), quad, intensity,"
            + " cameo, articles, outlets, reference FROM numbered ORDER BY place");
  }

  /**
   * The mentions behind each pair that {@link #pairs} gave: its number, the event, the mention, its
   * article, outlet, status, quote and sentence, each null where unknown.
   */
  public void evidence(Consumer<List<@Nullable String>> sink) {
    database.each(
        row -> {
          List<@Nullable String> cells = new ArrayList<>();
          for (int cell = 1; cell <= EVIDENCE_CELLS; cell++) {
            cells.add(row.getString(cell));
          }
          return cells;
        },
        sink,
        "SELECT n.number, n.event, m.id, m.article, m.outlet, m.status, m.quote, m.sentence FROM"
            + " numbered n JOIN mentions m ON m.event = n.event ORDER BY n.place, m.id");
  }

  private void number() {
    CountedPairs.define(database, query);
    database.execute(
        "CREATE OR REPLACE TEMP TABLE numbered AS SELECT row_number() OVER (ORDER BY e.day,"
            + " c.event, c.source, c.target) AS place, '' AS number, c.event, e.day, c.source,"
            + " c.target, e.type, e.mode, e.contexts, e.quad, c.intensity, e.cameo, e.articles,"
            + " e.outlets, e.reference FROM counted c JOIN events e ON c.event = e.id AND c.origin ="
            + " e.origin WHERE c.weight > 0");
    database.execute(
        "UPDATE numbered SET number = CASE WHEN (SELECT count(DISTINCT event) = count(*) AND"
            + " bool_and(regexp_full_match(event, '[0-9]+')) FROM numbered) THEN event ELSE"
            + " place::VARCHAR END");
  }
}
