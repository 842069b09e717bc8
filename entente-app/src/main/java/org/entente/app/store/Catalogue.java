package org.entente.app.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.app.store.Filter.Conditions;
import org.entente.model.align.Grain;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what an archive holds, as rows of names and plain values in the order they are shown.
 * Not for several threads.
 */
public final class Catalogue implements AutoCloseable {
  /** Most rows that a list gives at once. */
  public static final int MOST = 500;

  private static final String EVENT_COLUMNS =
      "SELECT e.id, e.day, e.day_end AS \"dayEnd\", e.type, e.mode, "
          + Found.parts("e.contexts")
          + " AS contexts, e.quad, e.intensity, e.status, "
          + Found.parts("e.source")
          + " AS source, "
          + Found.parts("e.target")
          + " AS target, e.articles, e.outlets, e.origin, e.reference,"
          + " coalesce(r.record->>'$.contradictions[*].kind', []) AS contradictions,"
          + " (r.record->>'$.confidence')::DOUBLE AS confidence,"
          + " (SELECT min_by(m.quote, m.id) FROM mentions m WHERE m.event = e.id) AS quote,"
          + " (SELECT min_by(m.article, m.id) FROM mentions m WHERE m.event = e.id) AS article";

  private static final String EVENTS = " FROM events e LEFT JOIN event_records r ON r.event = e.id";

  private static final String STATEMENT_COLUMNS =
      "SELECT s.id, s.article, a.title, a.outlet, a.published, s.day, s.speaker, s.person, s.form,"
          + " s.about, s.issues, s.record AS record_json";

  private static final String STATEMENTS =
      " FROM statements s JOIN articles a ON s.article = a.id AND a.until IS NULL";

  private static final String ARTICLE_COLUMNS =
      "SELECT a.id, a.title, a.outlet, a.published, a.duplicate_of AS \"duplicateOf\","
          + " (SELECT count(*) FROM mention_records m WHERE m.article = a.id) AS mentions,"
          + " (SELECT count(*) FROM statements s WHERE s.article = a.id) AS statements";

  private final Database database;

  Catalogue(Database database) {
    this.database = database;
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

  private List<Map<String, @Nullable Object>> rows(String sql, @Nullable Object... values) {
    return database.query(Found::row, sql, values);
  }

  /** The rows after a place in the order of two columns, both descending. */
  private Page page(
      String columns,
      String from,
      Conditions conditions,
      String day,
      String id,
      @Nullable String cursor,
      int limit) {
    String shownDay = "coalesce(" + day + "::VARCHAR, '')";
    if (cursor != null) {
      int cut = cursor.indexOf('~');
      if (cut < 0) {
        throw new EntenteException(EntenteException.Code.USER, "no such cursor", null);
      }
      conditions.and(
          "(" + shownDay + ", " + id + ") < (?, ?)",
          cursor.substring(0, cut),
          cursor.substring(cut + 1));
    }
    int most = Math.max(1, Math.min(limit, MOST));
    List<Map<String, @Nullable Object>> rows =
        rows(
            columns
                + ", "
                + shownDay
                + " || '~' || "
                + id
                + " AS place"
                + from
                + " WHERE "
                + conditions.sql()
                + " ORDER BY "
                + shownDay
                + " DESC, "
                + id
                + " DESC LIMIT "
                + (most + 1),
            conditions.values());
    boolean more = rows.size() > most;
    List<Map<String, @Nullable Object>> shown = more ? rows.subList(0, most) : rows;
    String next = more ? String.valueOf(shown.get(most - 1).get("place")) : null;
    shown.forEach(row -> row.remove("place"));
    return new Page(shown, next);
  }

  // ---- the whole ----

  /** How much there is. */
  public Map<String, @Nullable Object> counts() {
    return rows("SELECT (SELECT count(*) FROM articles WHERE until IS NULL) AS articles, (SELECT"
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
    return rows(
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
    return rows(
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
   * @param filter {@code actor other source target type quad status issue outlet from to
   *     contradicted}
   * @param cursor {@link Page#next} of the page before, or null
   */
  public Page events(Filter filter, @Nullable String cursor, int limit) {
    return page(EVENT_COLUMNS, EVENTS, asked(filter), "e.day", "e.id", cursor, limit);
  }

  /** How many events the filter leaves, in all and by type, quad, status, issue and outlet. */
  public Map<String, @Nullable Object> eventFacets(Filter filter) {
    Map<String, @Nullable Object> facets = new LinkedHashMap<>();
    Conditions asked = asked(filter);
    String chosen = EVENTS + " WHERE " + asked.sql();
    facets.put("total", total(chosen, asked));
    facets.put("type", facet("e.type", chosen, asked));
    facets.put("quad", facet("e.quad::VARCHAR", chosen, asked));
    facets.put("status", facet("e.status", chosen, asked));
    facets.put("issue", facet("unnest(" + Found.parts("e.contexts") + ")", chosen, asked));
    facets.put(
        "outlet",
        rows(
            "SELECT m.outlet AS value, count(DISTINCT m.event) AS count FROM mentions m WHERE"
                + " m.outlet IS NOT NULL AND m.event IN (SELECT e.id"
                + chosen
                + ") GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 40",
            asked.values()));
    return facets;
  }

  private @Nullable Object total(String chosen, Conditions asked) {
    return rows("SELECT count(*) AS total" + chosen, asked.values()).get(0).get("total");
  }

  private List<Map<String, @Nullable Object>> facet(String value, String chosen, Conditions asked) {
    return rows(
        "SELECT value, count(*) AS count FROM (SELECT "
            + value
            + " AS value"
            + chosen
            + ") WHERE value IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 40",
        asked.values());
  }

  private static Conditions asked(Filter filter) {
    String side = "contains('|' || %s || '|', '|' || ? || '|')";
    Conditions asked =
        new Conditions()
            .where(filter, "source", String.format(side, "e.source"))
            .where(filter, "target", String.format(side, "e.target"))
            .where(filter, "type", "e.type = ?")
            .where(filter, "quad", "e.quad::VARCHAR = ?")
            .where(filter, "status", "e.status = ?")
            .where(filter, "issue", String.format(side, "coalesce(e.contexts, '')"))
            .where(filter, "from", "e.day >= TRY_CAST(? AS DATE)")
            .where(filter, "to", "e.day < TRY_CAST(? AS DATE)")
            .where(filter, "outlet", "e.id IN (SELECT m.event FROM mentions m WHERE m.outlet = ?)");
    for (String either : List.of("actor", "other")) {
      asked.where(filter, either, String.format(side, "e.source || '|' || e.target"));
    }
    if ("true".equals(filter.find("contradicted"))) {
      asked.and("len(r.record->>'$.contradictions[*].kind') > 0");
    }
    return asked;
  }

  /** One event with its record and all its tellings, each with its article's head. */
  public Optional<Map<String, @Nullable Object>> event(String id) {
    List<Map<String, @Nullable Object>> found =
        rows(EVENT_COLUMNS + ", r.record AS record_json" + EVENTS + " WHERE e.id = ? LIMIT 1", id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> event = found.get(0);
    event.put(
        "tellings",
        rows(
            "SELECT m.id AS mention, m.article, m.title, m.outlet, m.published, m.status, m.quote,"
                + " m.sentence, r.record AS record_json FROM mentions m LEFT JOIN mention_records r"
                + " ON r.id = m.id AND r.article = m.article WHERE m.event = ? ORDER BY"
                + " m.published, m.article, r.start, m.id",
            id));
    return Optional.of(event);
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
    return page(ARTICLE_COLUMNS, " FROM articles a", asked, "a.published", "a.id", cursor, limit);
  }

  /** One article with all that was coded in it and the event each mention tells of. */
  public Optional<Map<String, @Nullable Object>> article(String id) {
    List<Map<String, @Nullable Object>> found =
        rows(
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
        rows("SELECT id AS mention, event FROM mentions WHERE article = ? ORDER BY id", id));
    article.put(
        "versions",
        rows(
            "SELECT v.revision, v.until, r.moment FROM articles v JOIN revisions r ON r.revision ="
                + " v.revision WHERE v.id = ? ORDER BY v.revision",
            id));
    article.put(
        "reprints",
        rows(
            "SELECT id, title, outlet, published FROM articles WHERE until IS NULL AND duplicate_of"
                + " = ? ORDER BY published, id",
            id));
    return Optional.of(article);
  }

  private List<Object> records(String table, String article) {
    List<Object> records = new ArrayList<>();
    rows(
            "SELECT record AS record_json FROM " + table + " WHERE article = ? ORDER BY start, id",
            article)
        .forEach(row -> records.add(Objects.requireNonNull(row.get("record"))));
    return records;
  }

  // ---- statements ----

  /**
   * Statements, the latest first.
   *
   * @param filter {@code speaker person about issue form outlet from to stance}, the last one
   *     {@code for} or {@code against} the actor that {@code about} names
   * @param cursor {@link Page#next} of the page before, or null
   */
  public Page statements(Filter filter, @Nullable String cursor, int limit) {
    return page(STATEMENT_COLUMNS, STATEMENTS, said(filter), "s.day", "s.id", cursor, limit);
  }

  /** How many statements the filter leaves, in all and by speaker, person, issue and form. */
  public Map<String, @Nullable Object> statementFacets(Filter filter) {
    Map<String, @Nullable Object> facets = new LinkedHashMap<>();
    Conditions said = said(filter);
    String chosen = STATEMENTS + " WHERE " + said.sql();
    facets.put("total", total(chosen, said));
    facets.put("speaker", facet("s.speaker", chosen, said));
    facets.put("person", facet("s.person", chosen, said));
    facets.put("about", facet("unnest(s.about)", chosen, said));
    facets.put("issue", facet("unnest(s.issues)", chosen, said));
    facets.put("form", facet("s.form", chosen, said));
    facets.put("outlet", facet("a.outlet", chosen, said));
    return facets;
  }

  private static Conditions said(Filter filter) {
    Conditions said =
        new Conditions()
            .where(filter, "speaker", "s.speaker = ?")
            .where(filter, "person", "s.person = ?")
            .where(filter, "about", "list_contains(s.about, ?)")
            .where(filter, "issue", "list_contains(s.issues, ?)")
            .where(filter, "form", "s.form = ?")
            .where(filter, "outlet", "a.outlet = ?")
            .where(filter, "from", "s.day >= TRY_CAST(? AS DATE)")
            .where(filter, "to", "s.day < TRY_CAST(? AS DATE)");
    String stance = filter.find("stance");
    if (stance != null) {
      String sign = stance.equals("for") ? "> 0" : "< 0";
      String about = filter.find("about");
      said.and(
          "s.id IN (SELECT t.statement FROM stances t WHERE t.stance "
              + sign
              + " AND t.about = coalesce(?, t.about))",
          about);
    }
    return said;
  }

  /**
   * Mean stance of each speaker toward each actor on each issue, with its spread and how many
   * statements it rests on; a statement of several issues counts for each, one of none under the
   * empty issue.
   *
   * @param filter {@code speaker about issue from to}
   */
  public List<Map<String, @Nullable Object>> stances(Filter filter) {
    Conditions said =
        new Conditions()
            .where(filter, "speaker", "s.speaker = ?")
            .where(filter, "about", "t.about = ?")
            .where(filter, "issue", "issue = ?")
            .where(filter, "from", "s.day >= TRY_CAST(? AS DATE)")
            .where(filter, "to", "s.day < TRY_CAST(? AS DATE)");
    return rows(
        "SELECT s.speaker, t.about, s.issue, avg(t.stance) AS stance, min(t.stance) AS low,"
            + " max(t.stance) AS high, count(*) AS statements FROM (SELECT id, article, speaker,"
            + " day, unnest(CASE WHEN len(issues) = 0 THEN [''] ELSE issues END) AS issue FROM"
            + " statements WHERE speaker IS NOT NULL) s JOIN stances t ON t.statement = s.id AND"
            + " t.article = s.article WHERE "
            + said.sql()
            + " GROUP BY ALL ORDER BY ALL",
        said.values());
  }

  /** What full-text search keeps of each article that changed after a revision, by revision. */
  public List<Map<String, @Nullable Object>> changedSince(long revision) {
    return rows(
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
    return rows(
            "SELECT id, title, outlet, published FROM articles WHERE id = ? AND until IS NULL",
            article)
        .stream()
        .findFirst()
        .orElseGet(() -> new LinkedHashMap<>(Map.of("id", article)));
  }

  /** The text of an article, or null. */
  public @Nullable String text(String article) {
    return database
        .query(
            row -> row.getString(1),
            "SELECT record->>'$.text' FROM articles WHERE id = ? AND until IS NULL",
            article)
        .stream()
        .findFirst()
        .orElse(null);
  }

  @Override
  public void close() {
    database.close();
  }
}
