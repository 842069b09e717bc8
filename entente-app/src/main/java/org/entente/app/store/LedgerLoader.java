package org.entente.app.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills a {@link Ledger} from a store's tables; for a million events it takes some seconds. */
final class LedgerLoader {
  private static final String PLACES =
      """
      CREATE OR REPLACE TEMP TABLE places AS
      SELECT row_number() OVER (ORDER BY coalesce(day, DATE '0001-01-01') DESC, id DESC, origin) - 1
               AS place, id, origin, rowid AS event
      FROM events
      """;

  /** The rows as they are shown. */
  private static final String ROWS =
      """
      SELECT e.id, e.day, e.day_end AS "dayEnd", e.type, e.mode, e.contexts AS contexts_parts,
             e.quad, e.intensity, e.status, e.source AS source_parts, e.target AS target_parts,
             e.articles, e.outlets, e.origin, e.reference,
             coalesce(r.record->>'$.contradictions[*].kind', []) AS contradictions,
             (r.record->>'$.confidence')::DOUBLE AS confidence, m.quote, m.article, d.review
      FROM events e
      JOIN places p ON p.event = e.rowid
      LEFT JOIN (SELECT event, any_value(record) AS record FROM event_records GROUP BY event) r
             ON r.event = e.id
      LEFT JOIN (SELECT event, max_by(act, revision) AS review
                 FROM (SELECT CASE act WHEN 'merge' THEN other ELSE event END AS event, act,
                              revision
                       FROM reviews WHERE undone IS NULL)
                 GROUP BY event) d ON d.event = e.id
      LEFT JOIN (SELECT event, min_by(quote, id) AS quote, min_by(article, id) AS article
                 FROM mentions GROUP BY event) m ON m.event = e.id
      ORDER BY p.place
      """;

  private static final String PAIRS =
      """
      FROM pairs x JOIN places p ON x.event = p.id AND x.origin = p.origin
      """;

  private static final String TELLINGS =
      """
      FROM mentions m JOIN places p ON m.event = p.id
      """;

  private final Database database;
  private final Ledger ledger;
  private int next;

  private LedgerLoader(Database database, Ledger ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  /**
   * The events as they are now.
   *
   * @param folder for the rows
   * @param revision of the store
   */
  static Ledger load(Database database, Path folder, long revision) {
    database.execute(PLACES);
    int size = count(database, "FROM places");
    Ledger ledger =
        new Ledger(
            revision,
            size,
            count(database, PAIRS),
            count(database, TELLINGS),
            new RowFile(folder, size));
    LedgerLoader loader = new LedgerLoader(database, ledger);
    database.each(Found::row, loader::add, ROWS);
    ledger.rows.finish();
    loader.addPairs();
    loader.addTellings();
    loader.addParties();
    database.execute("DROP TABLE places");
    return ledger;
  }

  private static int count(Database database, String from) {
    return Math.toIntExact(database.query(row -> row.getLong(1), "SELECT count(*) " + from).get(0));
  }

  private void add(Map<String, @Nullable Object> row) {
    int place = next++;
    Object day = row.get("day");
    Object end = row.get("dayEnd");
    ledger.days[place] = day == null ? Ledger.UNDATED : Ledger.day(LocalDate.parse(day.toString()));
    ledger.ends[place] =
        end == null ? ledger.days[place] + 1 : Ledger.day(LocalDate.parse(end.toString()));
    ledger.quads[place] = (byte) number(row, "quad").intValue();
    ledger.intensities[place] = number(row, "intensity").doubleValue();
    ledger.articles[place] = number(row, "articles").longValue();
    ledger.outlets[place] = number(row, "outlets").longValue();
    ledger.types[place] = ledger.labels.number(row.get("type"));
    ledger.statuses[place] = ledger.labels.number(row.get("status"));
    ledger.contexts[place] = parts(row, "contexts");
    ledger.sources[place] = parts(row, "source");
    ledger.targets[place] = parts(row, "target");
    ledger.contradicted.set(place, row.get("contradictions") instanceof List<?> l && !l.isEmpty());
    ledger.place(String.valueOf(row.get("id")), place);
    ledger.rows.add(row);
  }

  private static Number number(Map<String, @Nullable Object> row, String name) {
    return row.get(name) instanceof Number number ? number : 0;
  }

  private int parts(Map<String, @Nullable Object> row, String name) {
    List<String> parts = new ArrayList<>();
    if (row.get(name) instanceof List<?> list) {
      list.forEach(part -> parts.add(part.toString()));
    }
    return ledger.labels.number(String.join("|", parts));
  }

  private void addPairs() {
    int[] at = new int[1];
    database.each(
        row -> {
          int pair = at[0]++;
          ledger.pairs[row.getInt(1) + 1] = pair + 1;
          ledger.pairSources[pair] = ledger.actors.number(row.getString(2));
          ledger.pairTargets[pair] = ledger.actors.number(row.getString(3));
          ledger.pairShares[pair] = row.getDouble(4);
          return row;
        },
        row -> {},
        "SELECT p.place, x.source, x.target, x.share " + PAIRS + " ORDER BY 1, 2, 3");
    close(ledger.pairs);
  }

  private void addTellings() {
    Words articles = new Words();
    int[] at = new int[1];
    database.each(
        row -> {
          int telling = at[0]++;
          ledger.tellings[row.getInt(1) + 1] = telling + 1;
          ledger.tellingOutlets[telling] = ledger.outletNames.number(row.getString(2));
          ledger.tellingArticles[telling] = articles.number(row.getString(3));
          return row;
        },
        row -> {},
        "SELECT p.place, m.outlet, m.article " + TELLINGS + " ORDER BY p.place, m.id");
    close(ledger.tellings);
  }

  /** What has none ends where the one before it ends. */
  private static void close(int[] bounds) {
    for (int i = 1; i < bounds.length; i++) {
      bounds[i] = Math.max(bounds[i], bounds[i - 1]);
    }
  }

  private void addParties() {
    int[][] sides = new int[ledger.labels.size()][];
    for (int place = 0; place < ledger.size; place++) {
      for (int side : new int[] {ledger.sources[place], ledger.targets[place]}) {
        sides[side] = sides[side] == null ? actors(side) : sides[side];
      }
    }
    int[][] places = new int[ledger.actors.size()][4];
    int[] known = new int[places.length];
    for (int place = 0; place < ledger.size; place++) {
      note(places, known, sides[ledger.sources[place]], place, Ledger.ACTS);
      note(places, known, sides[ledger.targets[place]], place, Ledger.MET);
    }
    Arrays.setAll(places, actor -> Arrays.copyOf(places[actor], known[actor]));
    ledger.places = places;
  }

  private int[] actors(int side) {
    return Arrays.stream(ledger.labels.word(side).split("\\|", -1))
        .filter(actor -> !actor.isEmpty())
        .mapToInt(ledger.actors::number)
        .toArray();
  }

  private static void note(int[][] places, int[] known, int[] actors, int place, int role) {
    for (int actor : actors) {
      int last = known[actor] - 1;
      if (last >= 0 && places[actor][last] >> 2 == place) {
        places[actor][last] |= role;
      } else {
        if (known[actor] == places[actor].length) {
          places[actor] = Arrays.copyOf(places[actor], 2 * known[actor]);
        }
        places[actor][known[actor]++] = place << 2 | role;
      }
    }
  }
}
