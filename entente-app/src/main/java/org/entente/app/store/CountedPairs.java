package org.entente.app.store;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.model.event.Status;
import org.jspecify.annotations.Nullable;

/** A query's SQL: the view {@value #VIEW} of pairs with their period and weight. */
final class CountedPairs {
  /** Name of the view. */
  static final String VIEW = "counted";

  private CountedPairs() {}

  /** Makes the view for a query; an earlier one is replaced. */
  static void define(Database database, EventQuery query) {
    scores(database, query);
    groups(database, query);
    only(database, query);
    String grain = query.grain().label();
    List<String> conditions = asked(query);
    conditions.add(exact(grain));
    String intensity =
        query.scores().isEmpty()
            ? "intensity"
            : "coalesce((SELECT any_value(score) FROM scores WHERE key = p.cameo),"
                + " (SELECT any_value(score) FROM scores WHERE key = p.type || '/' || p.mode),"
                + " (SELECT any_value(score) FROM scores WHERE key = p.type), intensity)";
    boolean grouped = !query.groups().isEmpty();
    String pairs =
        grouped
            ? "SELECT p.* REPLACE (coalesce(s.code, p.source) AS source,"
                + " coalesce(t.code, p.target) AS target, p.share / greatest(1, count(*) OVER"
                + " (PARTITION BY p.event, p.source, p.target)) AS share)"
                + " FROM pairs p LEFT JOIN groups s ON p.source = s.member AND p.day >= s.first"
                + " AND p.day < s.after LEFT JOIN groups t ON p.target = t.member"
                + " AND p.day >= t.first AND p.day < t.after"
            : "SELECT * FROM pairs";
    database.execute(
        "CREATE OR REPLACE TEMP VIEW counted AS SELECT event, origin, source, target, quad, status,"
            + " contexts, articles, outlets, date_trunc('"
            + grain
            + "', day)::DATE AS period, "
            + intensity
            + " AS intensity, share * "
            + weight(query)
            + " AS weight FROM ("
            + pairs
            + ") p WHERE source <> target AND "
            + String.join(" AND ", conditions)
            + (query.only() == null
                ? " AND NOT starts_with(source, 'X:') AND NOT starts_with(target, 'X:')"
                : " AND source IN (SELECT code FROM chosen) AND target IN"
                    + " (SELECT code FROM chosen)"));
  }

  /** What an event of a status counts, as SQL. */
  static String weight(EventQuery query) {
    StringBuilder weight = new StringBuilder("CASE status");
    for (Status status : Status.values()) {
      double counts = query.counting().of(status);
      if (counts > 0) {
        weight
            .append(" WHEN '")
            .append(status.label())
            .append("' THEN ")
            .append(String.format(Locale.ROOT, "%.12f", counts));
      }
    }
    return weight
        .append(query.counting().weights().isEmpty() ? " WHEN '' THEN 0" : "")
        .append(" ELSE 0 END")
        .toString();
  }

  /** The days and the issue asked for, as conditions in SQL. */
  static List<String> asked(EventQuery query) {
    List<String> conditions = new ArrayList<>();
    conditions.add("true");
    if (query.from() != null) {
      conditions.add("day >= DATE '" + query.from() + "'");
    }
    if (query.to() != null) {
      conditions.add("day < DATE '" + query.to() + "'");
    }
    if (query.context() != null) {
      conditions.add(
          "list_contains(string_split(contexts, '|'), '" + quoted(query.context()) + "')");
    }
    return conditions;
  }

  /** Whether an event is known to one period, as SQL. */
  static String exact(String grain) {
    return "date_trunc('" + grain + "', day) = date_trunc('" + grain + "', day_end - 1)";
  }

  private static void scores(Database database, EventQuery query) {
    if (query.scores().isEmpty()) {
      return;
    }
    database.execute("CREATE OR REPLACE TEMP TABLE scores (key VARCHAR, score DOUBLE)");
    for (Map.Entry<String, Double> score : query.scores().entrySet()) {
      database.execute("INSERT INTO scores VALUES (?, ?)", score.getKey(), score.getValue());
    }
  }

  private static void groups(Database database, EventQuery query) {
    if (query.groups().isEmpty()) {
      return;
    }
    database.execute(
        "CREATE OR REPLACE TEMP TABLE groups (member VARCHAR, code VARCHAR, first DATE,"
            + " after DATE)");
    for (EventQuery.Group group : query.groups()) {
      database.execute(
          "INSERT INTO groups VALUES (?, ?, coalesce(?, DATE '0001-01-01'),"
              + " coalesce(?, DATE '9999-12-31'))",
          group.member(),
          group.group(),
          date(group.from()),
          date(group.to()));
    }
  }

  private static @Nullable Date date(java.time.@Nullable LocalDate day) {
    return day == null ? null : Date.valueOf(day);
  }

  private static void only(Database database, EventQuery query) {
    if (query.only() == null) {
      return;
    }
    database.execute("CREATE OR REPLACE TEMP TABLE chosen (code VARCHAR)");
    database.execute(
        "INSERT INTO chosen SELECT unnest(string_split(?, '|'))", String.join("|", query.only()));
  }

  static String quoted(String text) {
    return text.replace("'", "''");
  }
}
