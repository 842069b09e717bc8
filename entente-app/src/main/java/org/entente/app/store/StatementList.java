package org.entente.app.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.app.store.Catalogue.Page;
import org.entente.app.store.Filter.Conditions;
import org.entente.model.align.Grain;
import org.jspecify.annotations.Nullable;

/** The statements of an archive. */
final class StatementList {
  private static final String COLUMNS =
      "SELECT s.id, s.article, a.title, a.outlet, a.published, s.day, s.speaker, s.person, s.form,"
          + " s.about, s.issues, s.record AS record_json";

  private static final String STATEMENTS =
      " FROM statements s JOIN articles a ON s.article = a.id AND a.until IS NULL";

  private final Lookup lookup;

  StatementList(Lookup lookup) {
    this.lookup = lookup;
  }

  /** As {@link Catalogue#statements}. */
  Page page(Filter filter, @Nullable String cursor, int limit) {
    return lookup.page(COLUMNS, STATEMENTS, said(filter), "s.day", "s.id", cursor, limit);
  }

  /** As {@link Catalogue#statementFacets}. */
  Map<String, @Nullable Object> facets(Filter filter) {
    Conditions said = said(filter);
    Map<String, String> values = new LinkedHashMap<>();
    values.put("speaker", "speaker");
    values.put("person", "person");
    values.put("about", "unnest(about)");
    values.put("issue", "unnest(issues)");
    values.put("form", "form");
    values.put("outlet", "outlet");
    return lookup.facets(
        "SELECT s.speaker, s.person, s.about, s.issues, s.form, a.outlet"
            + STATEMENTS
            + " WHERE "
            + said.sql(),
        values,
        said);
  }

  /** As {@link Catalogue#persons}. */
  List<Map<String, @Nullable Object>> persons(Filter filter) {
    Conditions said = said(filter);
    return lookup.facet("s.person", STATEMENTS + " WHERE " + said.sql(), said);
  }

  private static Conditions said(Filter filter) {
    Conditions said =
        new Conditions()
            .where(filter, "speaker", "s.speaker = ?")
            .where(filter, "person", "s.person = ?")
            .where(filter, "about", "list_contains(s.about, ?)")
            .where(filter, "issue", "list_contains(s.issues, ?)")
            .where(filter, "form", "s.form = ?")
            .where(filter, "outlet", "a.outlet = ?");
    onDays(said, filter);
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

  private static void onDays(Conditions said, Filter filter) {
    said.where(filter, "from", "s.day >= TRY_CAST(? AS DATE)")
        .where(filter, "to", "s.day < TRY_CAST(? AS DATE)")
        .where(filter, "valid_at", "s.day = TRY_CAST(? AS DATE)");
  }

  /** As {@link Catalogue#stances}. */
  List<Map<String, @Nullable Object>> stances(Filter filter) {
    Conditions said =
        new Conditions()
            .where(filter, "speaker", "s.speaker = ?")
            .where(filter, "about", "t.about = ?")
            .where(filter, "issue", "issue = ?");
    onDays(said, filter);
    return lookup.rows(
        "SELECT s.speaker, t.about, s.issue, avg(t.stance) AS stance, min(t.stance) AS low,"
            + " max(t.stance) AS high, count(*) AS statements FROM (SELECT id, article, speaker,"
            + " day, unnest(CASE WHEN len(issues) = 0 THEN [''] ELSE issues END) AS issue FROM"
            + " statements WHERE speaker IS NOT NULL) s JOIN stances t ON t.statement = s.id AND"
            + " t.article = s.article WHERE "
            + said.sql()
            + " GROUP BY ALL ORDER BY ALL",
        said.values());
  }

  /** As {@link Catalogue#stancesBy}. */
  List<Map<String, @Nullable Object>> stancesBy(Grain grain, Filter filter) {
    Conditions said =
        new Conditions()
            .and("s.day IS NOT NULL")
            .where(filter, "speaker", "s.speaker = ?")
            .where(filter, "person", "s.person = ?")
            .where(filter, "about", "t.about = ?");
    return lookup.rows(
        "SELECT date_trunc('"
            + grain.label()
            + "', s.day)::DATE AS start, avg(t.stance) AS stance, count(*) AS statements FROM"
            + " statements s JOIN stances t ON t.statement = s.id AND t.article = s.article WHERE "
            + said.sql()
            + " GROUP BY 1 ORDER BY 1",
        said.values());
  }
}
