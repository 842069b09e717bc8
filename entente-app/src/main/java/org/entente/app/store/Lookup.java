package org.entente.app.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.app.store.Catalogue.Page;
import org.entente.app.store.Filter.Conditions;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/** Rows of a database, also by pages and counted by values. */
final class Lookup {
  /** Most values that a facet has. */
  static final int VALUES = 40;

  /** What {@link #listed} gives, in SQL. */
  static final String LISTED = "(SELECT unnest(string_split(?, chr(31))))";

  private static final Comparator<Map<String, @Nullable Object>> MOST_FREQUENT =
      Comparator.<Map<String, @Nullable Object>>comparingLong(row -> -count(row))
          .thenComparing(row -> String.valueOf(row.get("value")));

  private final Database database;

  Lookup(Database database) {
    this.database = database;
  }

  private static long count(Map<String, @Nullable Object> row) {
    return row.get("count") instanceof Number count ? count.longValue() : 0;
  }

  /** All rows of a query. */
  List<Map<String, @Nullable Object>> rows(String sql, @Nullable Object... values) {
    return database.query(Found::row, sql, values);
  }

  /** The numbers in the first column of a query. */
  List<Long> numbers(String sql, @Nullable Object... values) {
    return database.query(row -> row.getLong(1), sql, values);
  }

  /** Ids as one value; none of them holds the character between them. */
  static String listed(List<String> ids) {
    return String.join("\u001f", ids);
  }

  /** A cursor that is a number. */
  static long number(String cursor) {
    if (!cursor.matches("[0-9]{1,18}")) {
      throw new EntenteException(EntenteException.Code.USER, "no such cursor", null);
    }
    return Long.parseLong(cursor);
  }

  /** The two parts of a cursor. */
  static String[] parts(String cursor) {
    int cut = cursor.indexOf('~');
    if (cut < 0) {
      throw new EntenteException(EntenteException.Code.USER, "no such cursor", null);
    }
    return new String[] {cursor.substring(0, cut), cursor.substring(cut + 1)};
  }

  /** The rows after a place in the order of two columns, both descending. */
  Page page(
      String columns,
      String from,
      Conditions conditions,
      String day,
      String id,
      @Nullable String cursor,
      int limit) {
    String shownDay = "coalesce(" + day + "::VARCHAR, '')";
    if (cursor != null) {
      String[] place = parts(cursor);
      conditions.and("(" + shownDay + ", " + id + ") < (?, ?)", place[0], place[1]);
    }
    return page(
        columns + ", " + shownDay + " || '~' || " + id + " AS place",
        from + " WHERE " + conditions.sql() + " ORDER BY " + shownDay + " DESC, " + id + " DESC",
        conditions,
        limit);
  }

  /**
   * The first rows of an order.
   *
   * @param columns the last of them, {@code place}, becomes the cursor
   * @param rest of the query, ordered
   */
  Page page(String columns, String rest, Conditions conditions, int limit) {
    int most = Math.max(1, Math.min(limit, Catalogue.MOST));
    List<Map<String, @Nullable Object>> rows =
        rows(columns + rest + " LIMIT " + (most + 1), conditions.values());
    return cut(rows, most);
  }

  /** The page of rows of which there may be one too many. */
  static Page cut(List<Map<String, @Nullable Object>> rows, int most) {
    boolean more = rows.size() > most;
    List<Map<String, @Nullable Object>> shown = more ? rows.subList(0, most) : rows;
    String next = more ? String.valueOf(shown.get(most - 1).get("place")) : null;
    shown.forEach(row -> row.remove("place"));
    return new Page(shown, next);
  }

  /** How many rows of a choice each value has, the most frequent first. */
  List<Map<String, @Nullable Object>> facet(String value, String chosen, Conditions asked) {
    return rows(
        "SELECT value, count(*) AS count FROM (SELECT "
            + value
            + " AS value"
            + chosen
            + ") WHERE value IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT "
            + VALUES,
        asked.values());
  }

  /**
   * How many rows of a choice there are in all, under {@code total}, and of each value of each
   * facet, the most frequent first: one reading of the rows for all of them.
   *
   * @param rows the choice, as a query
   * @param values what each facet counts, as SQL over the rows
   */
  Map<String, @Nullable Object> facets(String rows, Map<String, String> values, Conditions asked) {
    StringBuilder sql =
        new StringBuilder(
            "WITH chosen AS MATERIALIZED ("
                + rows
                + ") SELECT 'total' AS facet, NULL"
                + " AS value, count(*) AS count FROM chosen");
    values.forEach(
        (name, value) ->
            sql.append(" UNION ALL (SELECT '")
                .append(name)
                .append("', value, count(*) FROM (SELECT ")
                .append(value)
                .append(" AS value FROM chosen) WHERE value IS NOT NULL GROUP BY 2 ORDER BY 3")
                .append(" DESC, 2 LIMIT ")
                .append(VALUES)
                .append(')'));
    Map<String, @Nullable Object> facets = new LinkedHashMap<>();
    Map<String, List<Map<String, @Nullable Object>>> lists = new HashMap<>();
    for (Map<String, @Nullable Object> row : rows(sql.toString(), asked.values())) {
      String facet = String.valueOf(row.remove("facet"));
      if (facet.equals("total")) {
        facets.put(facet, row.get("count"));
      } else {
        lists.computeIfAbsent(facet, name -> new ArrayList<>()).add(row);
      }
    }
    for (String name : values.keySet()) {
      facets.put(name, lists.getOrDefault(name, List.of()).stream().sorted(MOST_FREQUENT).toList());
    }
    return facets;
  }
}
