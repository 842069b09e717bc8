package org.entente.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.app.exchange.Reasons;
import org.entente.measure.dyad.Cell;
import org.entente.measure.dyad.DyadMeasure.Coverage;
import org.entente.measure.dyad.DyadMeasure.Pair;
import org.entente.model.event.Quad;
import org.entente.model.remark.EntenteException;

/**
 * Events and mentions: a store folder that imports go to, or the output of {@code entente read},
 * which is loaded into memory.
 */
public final class Store implements AutoCloseable {
  /** The file of a store folder. */
  public static final String FILE = "entente.duckdb";

  private final Database database;

  private Store(Database database) {
    this.database = database;
  }

  /**
   * Opens a folder for reading.
   *
   * @throws EntenteException USER if it is neither a store nor an output of {@code entente read}
   */
  public static Store open(Path folder) {
    if (Files.exists(folder.resolve(FILE))) {
      return new Store(Database.inFile(folder.resolve(FILE), true));
    }
    Database database = Database.inMemory(folder.toString());
    database.executeAll(Schema.TABLES);
    try {
      ReadOutput.load(database, folder);
    } catch (EntenteException e) {
      database.close();
      throw e;
    }
    return new Store(database);
  }

  /**
   * Opens a store folder for writing, created where it does not exist.
   *
   * @throws EntenteException RESOURCES if it cannot be written or is in use
   */
  public static Store create(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new EntenteException(
          EntenteException.Code.RESOURCES, Reasons.of(e), folder.toString(), e);
    }
    Database database = Database.inFile(folder.resolve(FILE), false);
    database.executeAll(Schema.TABLES);
    return new Store(database);
  }

  /**
   * Begins an import under a name; what an earlier import of the name brought is replaced.
   *
   * @param origin the file's name
   * @param format the data set's name
   */
  public Import begin(String origin, String format) {
    return new Import(database, origin, format);
  }

  /** First and last day of the events, empty without events. */
  public Optional<List<LocalDate>> days() {
    return database
        .query(
            row ->
                row.getDate(1) == null
                    ? List.<LocalDate>of()
                    : List.of(row.getDate(1).toLocalDate(), row.getDate(2).toLocalDate()),
            "SELECT min(day), max(day) FROM pairs")
        .stream()
        .filter(days -> !days.isEmpty())
        .findFirst();
  }

  /** Codes of all actors that appear in a pair, ascending. */
  public List<String> actors() {
    return database.query(
        row -> row.getString(1),
        "SELECT source FROM pairs UNION SELECT target FROM pairs ORDER BY 1");
  }

  /** Whether events are those of single mentions, since the folder holds no fused events. */
  public boolean unfused() {
    return !database
        .query(
            row -> row.getLong(1),
            "SELECT 1 FROM imports WHERE format = '" + ReadOutput.UNFUSED + "'")
        .isEmpty();
  }

  /** The cells of each period, periods in order. */
  public Map<LocalDate, List<Cell>> cells(EventQuery query) {
    CountedPairs.define(database, query);
    Map<LocalDate, List<Cell>> periods = new TreeMap<>();
    database.query(
        row -> {
          periods
              .computeIfAbsent(row.getDate(1).toLocalDate(), period -> new ArrayList<>())
              .add(
                  new Cell(
                      row.getString(2),
                      row.getString(3),
                      Quad.values()[row.getInt(4) - 1],
                      row.getDouble(5),
                      row.getDouble(6),
                      row.getDouble(7),
                      row.getLong(8)));
          return true;
        },
        "SELECT period, source, target, quad, intensity, sum(weight), sum(weight * weight),"
            + " count(DISTINCT event) FROM counted WHERE weight > 0 GROUP BY ALL ORDER BY ALL");
    return periods;
  }

  /** Who told of each pair in each period. */
  public Map<LocalDate, Map<Pair, Coverage>> coverage(EventQuery query, boolean directed) {
    CountedPairs.define(database, query);
    String one = directed ? "source" : "least(source, target)";
    String other = directed ? "target" : "greatest(source, target)";
    Map<LocalDate, Map<Pair, Coverage>> periods = new TreeMap<>();
    database.query(
        row -> {
          periods
              .computeIfAbsent(row.getDate(1).toLocalDate(), period -> new TreeMap<>())
              .put(
                  new Pair(row.getString(2), row.getString(3)),
                  new Coverage(row.getLong(4), row.getLong(5)));
          return true;
        },
        "WITH told AS (SELECT DISTINCT c.period, "
            + one
            + " AS one, "
            + other
            + " AS other, c.event, c.articles, c.outlets FROM counted c WHERE weight > 0) SELECT"
            + " period, one, other, count(DISTINCT m.outlet) + coalesce(max(t.outlets) FILTER"
            + " (m.id IS NULL), 0), count(DISTINCT m.article) + coalesce(sum(t.articles) FILTER"
            + " (m.id IS NULL), 0) FROM told t LEFT JOIN mentions m ON t.event = m.event GROUP BY"
            + " ALL");
    return periods;
  }

  /**
   * What the numbers of a pair rest on, by period and event.
   *
   * @param one code, or {@code -} for all actors
   * @param other code, or an empty text for all partners
   * @param limit tellings at most
   */
  public List<Telling> tellings(
      EventQuery query, String one, String other, boolean directed, int limit) {
    CountedPairs.define(database, query);
    String wanted =
        other.isEmpty()
            ? "(? IN (c.source, c.target) OR ? = '-')"
            : directed
                ? "(c.source = ? AND c.target = ?)"
                : "(? IN (c.source, c.target) AND ? IN (c.source, c.target))";
    return database.query(
        row ->
            new Telling(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getDouble(7),
                row.getDouble(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14)),
        "SELECT c.period::VARCHAR, c.event, c.source, c.target, coalesce(e.type, e.cameo, ''),"
            + " c.quad, c.intensity, c.weight, c.status, m.id, m.article, m.outlet,"
            + " coalesce(m.quote, e.reference), m.sentence FROM counted c JOIN events e ON"
            + " c.event = e.id LEFT JOIN mentions m ON m.event = c.event WHERE c.weight > 0 AND "
            + wanted
            + " ORDER BY c.period, c.event, c.source, c.target, m.id LIMIT "
            + limit,
        one,
        other.isEmpty() ? one : other);
  }

  /** All events, for export. */
  Database database() {
    return database;
  }

  @Override
  public void close() {
    database.close();
  }
}
