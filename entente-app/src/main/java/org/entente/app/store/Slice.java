package org.entente.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.entente.app.corpus.Relay;
import org.entente.measure.dyad.Cell;
import org.entente.measure.dyad.DyadMeasure.Coverage;
import org.entente.measure.dyad.DyadMeasure.Pair;
import org.entente.model.event.Quad;

/** The events of one query that count, of all actors or of some, added up in several ways. */
public final class Slice {
  /** Outlets and articles of events {@code t}, by their mentions {@code m} where there are any. */
  private static final String TOLD =
      "count(DISTINCT m.outlet) + coalesce(max(t.outlets) FILTER (m.id IS NULL), 0),"
          + " count(DISTINCT m.article) + coalesce(sum(t.articles) FILTER (m.id IS NULL), 0)";

  private static final String TABLE = "slice";

  private final Database database;
  private final EventQuery query;
  private final String table;

  private Slice(Database database, EventQuery query, String table) {
    this.database = database;
    this.query = query;
    this.table = table;
  }

  /** The view itself, or a table of the few rows that are meant: several questions, one reading. */
  static Slice of(Database database, EventQuery query, Store.Whose whose) {
    CountedPairs.define(database, query);
    if (whose.codes().isEmpty()) {
      return new Slice(database, query, CountedPairs.VIEW);
    }
    database.execute(
        "CREATE OR REPLACE TEMP TABLE "
            + TABLE
            + " AS SELECT * FROM counted c WHERE weight > 0 AND "
            + whose.condition(),
        whose.codes().toArray());
    return new Slice(database, query, TABLE);
  }

  /**
   * Gives the cells of each period to a sink, periods in order, on a thread of its own while the
   * next are read; when this returns it is done.
   *
   * @param resampled whether they will be resampled, for which events of different intensity must
   *     stand apart; otherwise a cell may hold their mean, which makes far fewer cells
   */
  public void cells(boolean resampled, BiConsumer<LocalDate, List<Cell>> sink) {
    List<Cell> cells = new ArrayList<>();
    int[] period = {Integer.MIN_VALUE};
    Map<String, String> codes = new HashMap<>();
    try (Relay relay = new Relay()) {
      database.each(
          row -> {
            int start = (int) row.getLong(1);
            if (period[0] != start && !cells.isEmpty()) {
              relay(relay, period[0], cells, sink);
            }
            period[0] = start;
            return cell(row, codes);
          },
          cells::add,
          "SELECT date_diff('day', DATE '1970-01-01', period), source, target, quad, "
              + (resampled ? "intensity" : "sum(weight * intensity) / sum(weight)")
              + ", sum(weight), sum(weight * weight), count("
              + (query.groups().isEmpty() ? "" : "DISTINCT ")
              + "event) FROM "
              + table
              + " WHERE weight > 0 GROUP BY period, source, target, quad"
              + (resampled ? ", intensity" : "")
              + " ORDER BY period");
      if (!cells.isEmpty()) {
        relay(relay, period[0], cells, sink);
      }
      relay.await();
    }
  }

  private static void relay(
      Relay relay, int day, List<Cell> cells, BiConsumer<LocalDate, List<Cell>> sink) {
    List<Cell> whole = List.copyOf(cells);
    cells.clear();
    relay.accept(() -> sink.accept(LocalDate.ofEpochDay(day), whole));
  }

  /** The cells of all periods together, as they are for resampling. */
  public List<Cell> cells() {
    Map<String, String> codes = new HashMap<>();
    return database.query(
        row -> cell(row, codes),
        "SELECT NULL, source, target, quad, intensity, sum(weight), sum(weight * weight), count("
            + (query.groups().isEmpty() ? "" : "DISTINCT ")
            + "event) FROM "
            + table
            + " WHERE weight > 0 GROUP BY source, target, quad, intensity");
  }

  /** A code is kept once, however many cells name it. */
  private static Cell cell(ResultSet row, Map<String, String> codes) throws SQLException {
    return new Cell(
        codes.computeIfAbsent(row.getString(2), code -> code),
        codes.computeIfAbsent(row.getString(3), code -> code),
        Quad.values()[row.getInt(4) - 1],
        row.getDouble(5),
        row.getDouble(6),
        row.getDouble(7),
        row.getLong(8));
  }

  /** Who told of each pair in each period. */
  public Map<LocalDate, Map<Pair, Coverage>> coverage(boolean directed) {
    String one = directed ? "source" : "least(source, target)";
    String other = directed ? "target" : "greatest(source, target)";
    Map<LocalDate, Map<Pair, Coverage>> periods = new TreeMap<>();
    database.query(
        row -> {
          periods
              .computeIfAbsent(date(row, 1), period -> new TreeMap<>())
              .put(
                  new Pair(row.getString(2), row.getString(3)),
                  new Coverage(row.getLong(4), row.getLong(5)));
          return true;
        },
        "WITH told AS (SELECT DISTINCT c.period, "
            + one
            + " AS one, "
            + other
            + " AS other, c.event, c.articles, c.outlets FROM "
            + table
            + " c WHERE weight > 0) SELECT"
            + " period, one, other, "
            + TOLD
            + " FROM told t LEFT JOIN mentions m ON t.event = m.event GROUP BY ALL");
    return periods;
  }

  /** Who told of anything an actor did or met with in each period. */
  public Map<LocalDate, Coverage> coverage(String actor) {
    Map<LocalDate, Coverage> periods = new TreeMap<>();
    database.query(
        row -> periods.put(date(row, 1), new Coverage(row.getLong(2), row.getLong(3))),
        "WITH told AS (SELECT DISTINCT c.period, c.event, c.articles, c.outlets FROM "
            + table
            + " c WHERE weight > 0 AND ? IN (source, target)) SELECT period, "
            + TOLD
            + " FROM told t LEFT JOIN mentions m ON t.event = m.event GROUP BY ALL",
        actor);
    return periods;
  }

  /** How many events of an actor each PLOVER context has in each period, weighted. */
  public Map<LocalDate, SortedMap<String, Double>> issues(String actor) {
    Map<LocalDate, SortedMap<String, Double>> periods = new TreeMap<>();
    database.query(
        row ->
            periods
                .computeIfAbsent(date(row, 1), period -> new TreeMap<>())
                .put(row.getString(2), row.getDouble(3)),
        "SELECT period, issue, sum(weight) FROM (SELECT period, weight,"
            + " unnest(string_split(contexts, '|')) AS issue FROM "
            + table
            + " WHERE weight > 0 AND ? IN"
            + " (source, target)) WHERE issue <> '' GROUP BY ALL ORDER BY ALL",
        actor);
    return periods;
  }

  private static LocalDate date(ResultSet row, int column) throws SQLException {
    return row.getDate(column).toLocalDate();
  }
}
