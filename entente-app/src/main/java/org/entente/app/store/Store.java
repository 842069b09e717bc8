package org.entente.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.app.exchange.Reasons;
import org.entente.app.exchange.Telling;
import org.entente.measure.dyad.Cell;
import org.entente.measure.dyad.DyadMeasure.Coverage;
import org.entente.measure.dyad.DyadMeasure.Pair;
import org.entente.model.coding.Coding;
import org.entente.model.event.Event;
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
   * @param fuse makes events of codings, for an output of {@code entente read} that has none
   * @throws EntenteException USER if it is neither a store nor an output of {@code entente read}
   */
  public static Store open(Path folder, Function<Collection<Coding>, List<Event>> fuse) {
    if (Files.exists(folder.resolve(FILE))) {
      return new Store(Database.inFile(folder.resolve(FILE), true));
    }
    Database database = Database.inMemory(folder.toString());
    database.executeAll(Schema.TABLES);
    try {
      ReadOutput.load(database, folder, fuse);
    } catch (EntenteException e) {
      database.close();
      throw e;
    }
    return new Store(database);
  }

  /** The events of a database that is open already. */
  static Store of(Database database) {
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
    database.executeAll(Schema.ARCHIVE);
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

  /**
   * The events of a query that count, of all actors or some.
   *
   * @param whose for all it is read anew for each question, for some it is read once
   */
  public Slice slice(EventQuery query, Whose whose) {
    return Slice.of(database, query, whose);
  }

  /** The cells of each period, periods in order. */
  public Map<LocalDate, List<Cell>> cells(EventQuery query) {
    Map<LocalDate, List<Cell>> periods = new TreeMap<>();
    cells(query, true, periods::put);
    return periods;
  }

  /** As {@link Slice#cells}, of all actors. */
  public void cells(EventQuery query, boolean resampled, BiConsumer<LocalDate, List<Cell>> sink) {
    slice(query, Whose.ALL).cells(resampled, sink);
  }

  /** Who told of each pair in each period. */
  public Map<LocalDate, Map<Pair, Coverage>> coverage(EventQuery query, boolean directed) {
    return slice(query, Whose.ALL).coverage(directed);
  }

  /**
   * How many events of an output of {@code entente read} a query counts and why it leaves out the
   * others, the reasons in a fixed order; empty for a store of other data, where all that is
   * imported counts.
   */
  public SortedMap<Fate, Long> fates(EventQuery query) {
    CountedPairs.define(database, query);
    SortedMap<Fate, Long> fates = new TreeMap<>();
    database.query(
        row -> fates.put(Fate.valueOf(row.getString(1)), row.getLong(2)),
        "SELECT CASE WHEN e.id IN (SELECT event FROM counted WHERE weight > 0) THEN 'COUNTED' WHEN "
            + CountedPairs.weight(query)
            + " = 0 THEN 'WEIGHTLESS' WHEN source = '' OR target = '' OR (source = target AND NOT"
            + " contains(source, '|')) THEN 'ONE_SIDED' WHEN day IS NULL THEN 'UNDATED' WHEN NOT ("
            + CountedPairs.exact(query.grain().label())
            + ") THEN 'INEXACT' ELSE 'NOT_ASKED' END, count(*) FROM events e WHERE origin = '"
            + ReadOutput.ORIGIN
            + "' GROUP BY 1");
    return fates;
  }

  /** What becomes of an event in a count. */
  public enum Fate {
    /** It counts. */
    COUNTED("counted"),
    /** Its status has no weight. */
    WEIGHTLESS("planned, denied or otherwise without weight"),
    /** It has not two different actors. */
    ONE_SIDED("with one actor only"),
    /** Neither it nor its articles have a day. */
    UNDATED("undated, as their articles are ('entente read --published' dates them)"),
    /** Its date is less exact than the period. */
    INEXACT("dated less exactly than the period"),
    /** It is of another period, issue or level, or of an actor that is not in the registry. */
    NOT_ASKED("of other periods, issues or actors than asked for");

    private final String label;

    Fate(String label) {
      this.label = label;
    }

    /** For a person: {@code undated, as their articles are}. */
    public String label() {
      return label;
    }
  }

  /**
   * Whose events are meant.
   *
   * @param codes none for all, one for all pairs of an actor, two for a pair
   * @param directed whether of a pair only what the first did to the second is meant
   */
  public record Whose(List<String> codes, boolean directed) {
    /** Everybody's. */
    public static final Whose ALL = new Whose(List.of(), false);

    /** Copies. */
    public Whose {
      codes = List.copyOf(codes);
    }

    /** As SQL on {@code c}, with a question mark for each code in turn. */
    String condition() {
      return switch (codes.size()) {
        case 0 -> "true";
        case 1 -> "? IN (c.source, c.target)";
        default ->
            directed
                ? "(c.source = ? AND c.target = ?)"
                : "(? IN (c.source, c.target) AND ? IN (c.source, c.target))";
      };
    }
  }

  /** What numbers rest on, by period and event. */
  public void tellings(EventQuery query, Whose whose, Consumer<Telling> sink) {
    CountedPairs.define(database, query);
    database.each(
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
        sink,
        "SELECT c.period::VARCHAR, c.event, c.source, c.target, coalesce(e.type, e.cameo, ''),"
            + " c.quad, c.intensity, c.weight, c.status, m.id, m.article, m.outlet,"
            + " coalesce(m.quote, e.reference), m.sentence FROM counted c JOIN events e ON"
            + " c.event = e.id AND c.origin = e.origin LEFT JOIN mentions m ON m.event = c.event WHERE c.weight > 0 AND "
            + whose.condition()
            + " ORDER BY c.period, c.event, c.source, c.target, m.id",
        whose.codes().toArray());
  }

  /** Takes the events of a query out. */
  public EventExport export(EventQuery query) {
    return new EventExport(database, query);
  }

  @Override
  public void close() {
    database.close();
  }
}
