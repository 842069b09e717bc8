package org.entente.app.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.entente.app.store.Filter.Conditions;
import org.entente.model.align.Grain;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what an archive holds, as rows of names and plain values in the order they are shown.
 * Not for several threads.
 */
public final class Catalogue implements AutoCloseable {
  /** Most rows that a list gives at once. */
  public static final int MOST = 500;

  private static final String ARTICLE_COLUMNS =
      "SELECT a.id, a.title, a.outlet, a.published, a.duplicate_of AS \"duplicateOf\","
          + " (SELECT count(*) FROM mention_records m WHERE m.article = a.id) AS mentions,"
          + " (SELECT count(*) FROM statements s WHERE s.article = a.id) AS statements";

  private final Database database;
  private final Lookup lookup;
  private final EventList events;
  private final StatementList statements;

  Catalogue(Database database, Supplier<Ledger> ledger) {
    this.database = database;
    this.lookup = new Lookup(database);
    this.events = new EventList(lookup, ledger);
    this.statements = new StatementList(lookup);
  }

  /**
   * One page of a list.
   *
   * @param rows in their order
   * @param next continues the list, or null at its end
   */
  public record Page(List<Map<String, @Nullable Object>> rows, @Nullable String next) {
    /** Copies. */
    public Page {
      rows = List.copyOf(rows);
    }
  }

  // ---- the whole ----

  /** How much there is. */
  public Map<String, @Nullable Object> counts() {
    return lookup
        .rows(
            "SELECT (SELECT count(*) FROM articles WHERE until IS NULL) AS articles, (SELECT"
                + " count(*) FROM events) AS events, (SELECT count(*) FROM mentions) AS mentions,"
                + " (SELECT count(*) FROM statements) AS statements, (SELECT count(DISTINCT outlet)"
                + " FROM mentions) AS outlets, (SELECT count(*) FROM event_records WHERE"
                + " len(record->>'$.contradictions[*].kind') > 0) AS contradicted, (SELECT min(day)"
                + " FROM events WHERE source <> '' AND target <> '') AS \"from\", (SELECT max(day) FROM"
                + " events WHERE source <> '' AND target <> '') AS \"to\", (SELECT"
                + " coalesce(max(revision), 0) FROM revisions) AS revision")
        .get(0);
  }

  /** How many events and statements each period has, in order. */
  public List<Map<String, @Nullable Object>> activity(Grain grain) {
    String unit = grain.label();
    return lookup.rows(
        "SELECT coalesce(e.start, s.start) AS start, coalesce(e.events, 0) AS events,"
            + " coalesce(s.statements, 0) AS statements FROM (SELECT date_trunc('"
            + unit
            + "', day)::DATE AS start, count(*) AS events FROM events WHERE day IS NOT NULL GROUP"
            + " BY 1) e FULL JOIN (SELECT date_trunc('"
            + unit
            + "', day)::DATE AS start, count(*) AS statements FROM statements WHERE day IS NOT"
            + " NULL GROUP BY 1) s ON e.start = s.start ORDER BY 1");
  }

  /** The actors of all events and statements with how many they have, the busiest first. */
  public List<Map<String, @Nullable Object>> actors() {
    return lookup.rows(
        "SELECT actor, sum(events) AS events, sum(statements) AS statements FROM (SELECT actor,"
            + " count(*) AS events, 0 AS statements FROM (SELECT id, unnest(list_distinct(string_split(source"
            + " || '|' || target, '|'))) AS actor FROM events) WHERE actor <> '' GROUP BY 1 UNION"
            + " ALL SELECT speaker, 0, count(*) FROM statements WHERE speaker IS NOT NULL GROUP BY"
            + " 1 UNION ALL SELECT DISTINCT unnest(about), 0, 0 FROM statements) GROUP BY 1 ORDER BY sum(events) + sum(statements) DESC, actor");
  }

  // ---- events ----

  /**
   * Events, the latest first.
   *
   * @param filter {@code actor other source target type quad status issue outlet from to valid_at
   *     contradicted}, of which {@code valid_at} leaves what went on that day
   * @param cursor {@link Page#next} of the page before, or null
   */
  public Page events(Filter filter, @Nullable String cursor, int limit) {
    return events.page(filter, cursor, limit);
  }

  /** How many events the filter leaves, in all and by type, quad, status, issue and outlet. */
  public Map<String, @Nullable Object> eventFacets(Filter filter) {
    return events.facets(filter);
  }

  /** How many events of each quad class, in order, the filter leaves of each actor, by code. */
  public SortedMap<String, List<Long>> eventActors(Filter filter) {
    return events.actors(filter);
  }

  /** One event with its record and all its tellings, each with its article's head. */
  public Optional<Map<String, @Nullable Object>> event(String id) {
    return events.find(id);
  }

  // ---- articles ----

  /**
   * Articles, the latest first.
   *
   * @param filter {@code outlet from to}
   * @param cursor {@link Page#next} of the page before, or null
   */
  public Page articles(Filter filter, @Nullable String cursor, int limit) {
    Conditions asked =
        new Conditions()
            .and("a.until IS NULL")
            .where(filter, "outlet", "a.outlet = ?")
            .where(filter, "from", "left(a.published, 10) >= ?")
            .where(filter, "to", "left(a.published, 10) < ?");
    return lookup.page(
        ARTICLE_COLUMNS, " FROM articles a", asked, "a.published", "a.id", cursor, limit);
  }

  /** One article with all that was coded in it and the event each mention tells of. */
  public Optional<Map<String, @Nullable Object>> article(String id) {
    List<Map<String, @Nullable Object>> found =
        lookup.rows(
            "SELECT record AS article_json FROM articles WHERE id = ? AND until IS NULL LIMIT 1",
            id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> article = found.get(0);
    article.put("mentions", records("mention_records", id));
    article.put("statements", records("statements", id));
    article.put("figures", records("figures", id));
    article.put("transfers", records("transfers", id));
    article.put(
        "events",
        lookup.rows("SELECT id AS mention, event FROM mentions WHERE article = ? ORDER BY id", id));
    article.put(
        "versions",
        lookup.rows(
            "SELECT v.revision, v.until, r.moment FROM articles v JOIN revisions r ON r.revision ="
                + " v.revision WHERE v.id = ? ORDER BY v.revision",
            id));
    article.put(
        "reprints",
        lookup.rows(
            "SELECT id, title, outlet, published FROM articles WHERE until IS NULL AND duplicate_of"
                + " = ? ORDER BY published, id",
            id));
    return Optional.of(article);
  }

  private List<Object> records(String table, String article) {
    List<Object> records = new ArrayList<>();
    lookup
        .rows(
            "SELECT record AS record_json FROM " + table + " WHERE article = ? ORDER BY start, id",
            article)
        .forEach(row -> records.add(Objects.requireNonNull(row.get("record"))));
    return records;
  }

  // ---- statements ----

  /**
   * Statements, the latest first.
   *
   * @param filter {@code speaker person about issue form outlet from to valid_at stance}, the last
   *     one {@code for} or {@code against} the actor that {@code about} names
   * @param cursor {@link Page#next} of the page before, or null
   */
  public Page statements(Filter filter, @Nullable String cursor, int limit) {
    return statements.page(filter, cursor, limit);
  }

  /** How many statements the filter leaves, in all and by speaker, person, issue and form. */
  public Map<String, @Nullable Object> statementFacets(Filter filter) {
    return statements.facets(filter);
  }

  /** Who spoke in the statements that the filter leaves, those with the most first. */
  public List<Map<String, @Nullable Object>> persons(Filter filter) {
    return statements.persons(filter);
  }

  /**
   * Mean stance of each speaker toward each actor on each issue, with its spread and how many
   * statements it rests on; a statement of several issues counts for each, one of none under the
   * empty issue.
   *
   * @param filter {@code speaker about issue from to valid_at}
   */
  public List<Map<String, @Nullable Object>> stances(Filter filter) {
    return statements.stances(filter);
  }

  /**
   * Mean stance of a speaker toward an actor by period, in order: {@code start stance statements}.
   *
   * @param filter {@code speaker person about}
   */
  public List<Map<String, @Nullable Object>> stancesBy(Grain grain, Filter filter) {
    return statements.stancesBy(grain, filter);
  }

  /** The ids of the mentions that tell of events, by event. */
  public Map<String, List<String>> tellings(List<String> events) {
    Map<String, List<String>> tellings = new LinkedHashMap<>();
    database.query(
        row ->
            tellings
                .computeIfAbsent(row.getString(1), event -> new ArrayList<>())
                .add(row.getString(2)),
        "SELECT event, id FROM mentions WHERE event IN " + Lookup.LISTED,
        Lookup.listed(events));
    return tellings;
  }

  /** What full-text search keeps of each article that changed after a revision, by revision. */
  public List<Map<String, @Nullable Object>> changedSince(long revision) {
    return lookup.rows(
        "SELECT a.id, a.title, a.outlet, left(a.published, 10) AS day, a.record->>'$.text' AS text,"
            + " (SELECT list_distinct(flatten(list(m.actors))) FROM mention_records m WHERE"
            + " m.article = a.id) AS actors, (SELECT list(DISTINCT m.type) FROM mention_records m"
            + " WHERE m.article = a.id) AS types, (SELECT list(DISTINCT m.quad::VARCHAR) FROM"
            + " mention_records m WHERE m.article = a.id) AS quads, (SELECT list(DISTINCT m.status)"
            + " FROM mention_records m WHERE m.article = a.id) AS statuses, (SELECT list(DISTINCT"
            + " s.speaker) FROM statements s WHERE s.article = a.id AND s.speaker IS NOT NULL) AS"
            + " speakers, (SELECT list_distinct(flatten(list(s.issues))) FROM statements s WHERE"
            + " s.article = a.id) AS issues, (SELECT list(DISTINCT CASE WHEN t.stance > 0 THEN 'for:'"
            + " ELSE 'against:' END || t.about) FROM stances t WHERE t.article = a.id AND t.stance"
            + " <> 0) AS stances FROM articles a WHERE a.until IS NULL AND a.revision > ? ORDER BY"
            + " a.id",
        revision);
  }

  /** Ids of articles forgotten after a revision. */
  public List<String> forgottenSince(long revision) {
    return database.query(
        row -> row.getString(1), "SELECT id FROM forgotten WHERE revision > ?", revision);
  }

  /** Id, title, outlet and date of an article; without the last three when it is not there. */
  public Map<String, @Nullable Object> head(String article) {
    return heads(List.of(article))
        .getOrDefault(article, new LinkedHashMap<>(Map.of("id", article)));
  }

  /**
   * Number of the last change made before a moment; 0 where there was none.
   *
   * @param moment a day or a moment in ISO 8601, UTC; of a day its end counts
   */
  public long changeBefore(String moment) {
    String bound = moment.contains("T") ? moment : LocalDate.parse(moment).plusDays(1).toString();
    return lookup
        .numbers(
            "SELECT coalesce(max(revision), 0) FROM revisions WHERE rtrim(moment, 'Z') < rtrim(?,"
                + " 'Z')",
            bound)
        .get(0);
  }

  /**
   * All changes, the latest first: {@code revision moment act subject who detail}.
   *
   * @param cursor {@link Page#next} of the page before, or null
   */
  public Page changes(@Nullable String cursor, int limit) {
    long before = cursor == null ? Long.MAX_VALUE : Lookup.number(cursor);
    int most = Math.max(1, Math.min(limit, MOST));
    return Lookup.cut(
        lookup.rows(
            "SELECT revision, moment, act, subject, who, detail, revision::VARCHAR AS place FROM"
                + " revisions WHERE revision < ? ORDER BY revision DESC LIMIT "
                + (most + 1),
            before),
        most);
  }

  /**
   * What was decided about events, the latest first.
   *
   * @param event id of the only one meant, or null for all
   * @param cursor {@link Page#next} of the page before, or null
   */
  public Page reviews(@Nullable String event, @Nullable String cursor, int limit) {
    long before = cursor == null ? Long.MAX_VALUE : Lookup.number(cursor);
    int most = Math.max(1, Math.min(limit, MOST));
    return Lookup.cut(
        lookup.rows(
            "SELECT r.revision AS id, l.moment, l.who, r.event, r.act, r.other AS \"with\","
                + " r.mentions AS mentions_parts, r.changes AS changes_json, r.note, r.undone,"
                + " r.revision::VARCHAR AS place FROM reviews r JOIN revisions l ON r.revision ="
                + " l.revision WHERE r.revision < ? AND (? IS NULL OR ? IN (r.event, r.other)) ORDER"
                + " BY r.revision DESC LIMIT "
                + (most + 1),
            before,
            event,
            event),
        most);
  }

  /** Id, title, outlet and date of articles by their ids; one that is not there is missing. */
  public Map<String, Map<String, @Nullable Object>> heads(List<String> articles) {
    Map<String, Map<String, @Nullable Object>> heads = new LinkedHashMap<>();
    lookup
        .rows(
            "SELECT id, title, outlet, published FROM articles WHERE until IS NULL AND id IN "
                + Lookup.LISTED,
            Lookup.listed(articles))
        .forEach(row -> heads.put(String.valueOf(row.get("id")), row));
    return heads;
  }

  /** The texts of articles by their ids; one that is not there is missing. */
  public Map<String, String> texts(List<String> articles) {
    Map<String, String> texts = new LinkedHashMap<>();
    database.query(
        row -> texts.put(row.getString(1), row.getString(2)),
        "SELECT id, record->>'$.text' FROM articles WHERE until IS NULL AND id IN " + Lookup.LISTED,
        Lookup.listed(articles));
    return texts;
  }

  @Override
  public void close() {
    database.close();
  }
}
