package org.entente.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.app.store.Store.Whose;
import org.entente.measure.dyad.Cell;
import org.entente.measure.dyad.Counting;
import org.entente.measure.dyad.DyadMeasure.Pair;
import org.entente.measure.dyad.Tally;
import org.entente.model.align.Grain;
import org.entente.model.event.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is counted and listed from memory is what DuckDB counts and lists in the tables. */
class LedgerTest {
  private static final int EVENTS = 600;
  private static final List<String> ACTORS = List.of("ARG", "BOL", "CHL", "PER", "X:Rebels", "URY");
  private static final List<String> ISSUES = List.of("", "military", "economic", "economic|health");

  private static Database database;
  private static Ledger ledger;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    database = Database.inFile(folder.resolve(Store.FILE), false);
    database.executeAll(Schema.TABLES);
    database.executeAll(Schema.ARCHIVE);
    Random random = new Random(20261122);
    database.atomically(
        () -> {
          for (int i = 0; i < EVENTS; i++) {
            event(i, random);
          }
        });
    database.execute(Schema.sharedPairs("origin"), "read");
    ledger = LedgerLoader.load(database, folder, 1);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static void event(int number, Random random) {
    String id = String.format("e%05d", (number * 7919) % EVENTS);
    LocalDate day =
        random.nextInt(20) == 0 ? null : LocalDate.of(2023, 1, 1).plusDays(random.nextInt(700));
    LocalDate end = day == null ? null : day.plusDays(random.nextInt(8) == 0 ? 40 : 1);
    database.execute(
        "INSERT INTO events VALUES (?, 'read', ?, ?, ?, NULL, ?, ?, ?, NULL, ?, ?, ?, ?, ?, NULL)",
        id,
        day,
        end,
        one(List.of("AID", "ACCUSE", "CONSULT"), random),
        one(ISSUES, random),
        1 + random.nextInt(4),
        (double) (random.nextInt(21) - 10),
        Status.values()[random.nextInt(3)].label(),
        side(random),
        side(random),
        (long) 1 + random.nextInt(4),
        (long) 1 + random.nextInt(2));
    for (int telling = random.nextInt(4); telling > 1; telling--) {
      database.execute(
          "INSERT INTO mentions VALUES (?, ?, ?, NULL, ?, NULL, 'asserted', ?, NULL)",
          id + "-" + telling,
          id,
          "article " + random.nextInt(60),
          "outlet " + random.nextInt(5),
          "words");
    }
  }

  private static String side(Random random) {
    String first = one(ACTORS, random);
    return random.nextInt(4) > 0 ? first : first + "|" + one(ACTORS, random);
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<EventQuery> queries() {
    List<EventQuery> queries = new ArrayList<>();
    LocalDate from = LocalDate.of(2023, 5, 12);
    LocalDate to = LocalDate.of(2024, 2, 3);
    for (Grain grain : List.of(Grain.WEEK, Grain.MONTH, Grain.YEAR)) {
      queries.add(query(grain, null, null, null, Counting.GUIDE));
      queries.add(query(grain, from, to, null, Counting.GUIDE));
      queries.add(query(grain, from, null, "economic", Counting.GUIDE));
      queries.add(query(grain, null, to, null, new Counting(Map.of(Status.CLAIMED, 0.3))));
    }
    return queries;
  }

  private static EventQuery query(
      Grain grain,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String context,
      Counting counting) {
    return new EventQuery(grain, from, to, context, counting, new TreeMap<>(), null, List.of());
  }

  private static final List<Whose> WHOSE =
      List.of(
          Whose.ALL,
          new Whose(List.of("ARG"), false),
          new Whose(List.of("ARG", "CHL"), false),
          new Whose(List.of("ARG", "CHL"), true),
          new Whose(List.of("nobody"), false));

  /** Numbers to nine decimals, since sums are not added up in the same order. */
  private static String row(Object name, double... numbers) {
    StringBuilder row = new StringBuilder(name.toString());
    for (double number : numbers) {
      row.append(String.format(" %.9f", number + 0.0));
    }
    return row.toString().replace("-0.000000000", "0.000000000");
  }

  private static String row(LocalDate start, Cell cell) {
    return row(
        start + cell.source() + cell.target() + cell.quad(),
        cell.weight(),
        cell.squares(),
        cell.intensity(),
        cell.events());
  }

  @Test
  void cellsAreThoseOfTheTables() {
    for (EventQuery query : queries()) {
      for (Whose whose : WHOSE) {
        List<String> expected = new ArrayList<>();
        Slice.of(database, query, whose)
            .cells(false, (start, cells) -> cells.forEach(cell -> expected.add(row(start, cell))));
        List<String> counted = new ArrayList<>();
        new Counted(ledger, query, whose)
            .cells()
            .forEach((start, cells) -> cells.forEach(cell -> counted.add(row(start, cell))));
        assertThat(counted)
            .as("%s of %s", query, whose)
            .containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }

  @Test
  void talliesAddUpTheCellsOfTheTables() {
    for (EventQuery query : queries()) {
      for (Whose whose : WHOSE) {
        Map<String, Tally> sums = new TreeMap<>();
        Slice.of(database, query, whose)
            .cells(
                true,
                (start, cells) ->
                    cells.forEach(
                        cell ->
                            sums.computeIfAbsent(
                                    start + cell.source() + cell.target(), key -> new Tally())
                                .add(cell)));
        Map<String, Tally> counted = new TreeMap<>();
        new Counted(ledger, query, whose)
            .tallies()
            .forEach(
                (start, tallies) ->
                    tallies.forEach(
                        (pair, tally) -> counted.put(start + pair.one() + pair.other(), tally)));
        assertThat(rows(counted)).as("%s of %s", query, whose).isEqualTo(rows(sums));
      }
    }
  }

  private static List<String> rows(Map<String, Tally> tallies) {
    List<String> rows = new ArrayList<>();
    tallies.forEach(
        (key, tally) -> {
          var temperature = tally.temperature("p", new Pair("a", "b"), 0, 1);
          rows.add(
              row(
                  key,
                  tally.events(),
                  tally.weight(),
                  temperature == null ? Double.NaN : temperature.value()));
        });
    return rows;
  }

  @Test
  void theMapsActorsAreThoseOfTheTables() {
    Map<String, List<Long>> expected = new TreeMap<>();
    database.query(
        row ->
            expected
                .computeIfAbsent(
                    row.getString(1), actor -> new ArrayList<>(List.of(0L, 0L, 0L, 0L)))
                .set(row.getInt(2) - 1, row.getLong(3)),
        "SELECT actor, quad, count(DISTINCT id) FROM (SELECT id, quad,"
            + " unnest(string_split(source || '|' || target, '|')) AS actor FROM events) WHERE"
            + " actor <> '' GROUP BY 1, 2");
    assertThat(new EventList(new Lookup(database), () -> ledger).actors(Filter.all()))
        .isEqualTo(expected);
  }

  @Test
  void whoToldIsThatOfTheTables() {
    for (EventQuery query : queries()) {
      for (Whose whose : WHOSE) {
        for (boolean directed : new boolean[] {true, false}) {
          assertThat(new Counted(ledger, query, whose).coverage(directed))
              .as("%s of %s", query, whose)
              .isEqualTo(Slice.of(database, query, whose).coverage(directed));
        }
      }
    }
  }

  @Test
  void anActorsOwnIsThatOfTheTables() {
    for (EventQuery query : queries()) {
      for (String actor : List.of("ARG", "BOL")) {
        Whose whose = new Whose(List.of(actor), false);
        SortedMap<LocalDate, Counted.Own> own = new Counted(ledger, query, whose).own();
        Slice slice = Slice.of(database, query, whose);
        Map<LocalDate, Object> told = new HashMap<>();
        Map<LocalDate, Object> pairs = new HashMap<>();
        List<String> issues = new ArrayList<>();
        own.forEach(
            (start, it) -> {
              told.put(start, it.told());
              pairs.put(start, it.pairs());
              it.issues().forEach((issue, weight) -> issues.add(row(start + issue, weight)));
            });
        List<String> expected = new ArrayList<>();
        slice
            .issues(actor)
            .forEach(
                (start, counts) ->
                    counts.forEach((issue, weight) -> expected.add(row(start + issue, weight))));
        assertThat(told).isEqualTo(slice.coverage(actor));
        assertThat(pairs).isEqualTo(slice.coverage(false));
        assertThat(issues).isEqualTo(expected);
      }
    }
  }

  private static final List<Map<String, String>> FILTERS =
      List.of(
          Map.of(),
          Map.of("actor", "ARG"),
          Map.of("source", "ARG", "target", "BOL"),
          Map.of("actor", "ARG", "other", "CHL", "quad", "3"),
          Map.of("type", "AID", "status", "asserted"),
          Map.of("issue", "economic", "from", "2023-06-01", "to", "2024-01-01"),
          Map.of("outlet", "outlet 3", "actor", "PER"),
          Map.of("type", "NONE"),
          Map.of("from", "no day"));

  private static final Map<String, String> CONDITIONS =
      Map.of(
          "actor", "list_contains(string_split(source || '|' || target, '|'), ?)",
          "other", "list_contains(string_split(source || '|' || target, '|'), ?)",
          "source", "list_contains(string_split(source, '|'), ?)",
          "target", "list_contains(string_split(target, '|'), ?)",
          "type", "type = ?",
          "status", "status = ?",
          "quad", "quad::VARCHAR = ?",
          "issue", "list_contains(string_split(contexts, '|'), ?)",
          "outlet", "id IN (SELECT event FROM mentions WHERE outlet = ?)");

  private List<String> expected(Map<String, String> filter) {
    StringBuilder where = new StringBuilder("true");
    List<Object> values = new ArrayList<>();
    filter.forEach(
        (name, value) -> {
          String condition =
              name.equals("from")
                  ? "day >= TRY_CAST(? AS DATE)"
                  : name.equals("to") ? "day < TRY_CAST(? AS DATE)" : CONDITIONS.get(name);
          where.append(" AND ").append(condition);
          values.add(value);
        });
    return database.query(
        row -> row.getString(1),
        "SELECT id FROM events WHERE "
            + where
            + " ORDER BY coalesce(day, DATE '0001-01-01') DESC, id DESC",
        values.toArray());
  }

  @Test
  void listsHaveTheEventsOfTheTablesPageByPage() {
    EventList list = new EventList(new Lookup(database), () -> ledger);
    for (Map<String, String> filter : FILTERS) {
      List<String> listed = new ArrayList<>();
      String cursor = null;
      do {
        Catalogue.Page page = list.page(new Filter(new TreeMap<>(filter)), cursor, 37);
        page.rows().forEach(row -> listed.add(String.valueOf(row.get("id"))));
        cursor = page.next();
      } while (cursor != null);
      assertThat(listed).as("%s", filter).isEqualTo(expected(filter));
      assertThat(list.facets(new Filter(new TreeMap<>(filter))))
          .containsEntry("total", (long) listed.size());
    }
  }

  @Test
  void everyEventIsFoundByItsId() {
    for (int i = 0; i < EVENTS; i++) {
      String id = String.format("e%05d", i);
      assertThat(ledger.find(id)).isNotNull().containsEntry("id", id);
    }
    assertThat(ledger.find("e99999")).isNull();
  }
}
