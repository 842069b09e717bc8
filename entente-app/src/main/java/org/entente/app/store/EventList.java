package org.entente.app.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.app.store.Catalogue.Page;
import org.entente.app.store.Filter.Conditions;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/** The events of an archive as its {@code listing} has them, the latest first. */
final class EventList {
  private static final String COLUMNS =
      "SELECT e.id, e.day, e.\"dayEnd\", e.type, e.mode,"
          + " e.contexts AS contexts_parts, e.quad, e.intensity, e.status,"
          + " e.source AS source_parts, e.target AS target_parts, e.articles, e.outlets, e.origin, e.reference, e.contradictions,"
          + " e.confidence, e.quote, e.article, e.review";

  private static final String EVENTS = " FROM listing e";

  private final Lookup lookup;

  EventList(Lookup lookup) {
    this.lookup = lookup;
  }

  /** As {@link Catalogue#events}. */
  Page page(Filter filter, @Nullable String cursor, int limit) {
    Choice choice = choice(filter);
    if (cursor != null) {
      String[] place = Lookup.parts(cursor);
      LocalDate day = cursorDay(place[0]);
      choice.conditions().and("e.sort_day <= ?", day);
      choice.conditions().and("(e.sort_day < ? OR e.id < ?)", day, place[1]);
    }
    // Both tables stand in the order of the list: the first rows found are the first rows.
    int most = Math.max(1, Math.min(limit, Catalogue.MOST));
    List<Long> places =
        lookup.numbers("SELECT e.place" + choice.sql() + " LIMIT " + (most + 1), choice.values());
    if (places.isEmpty()) {
      return new Page(List.of(), null);
    }
    return Lookup.cut(
        lookup.rows(
            COLUMNS
                + ", e.sort_day || '~' || e.id AS place"
                + EVENTS
                + " WHERE e.place >= ? AND e.place <= ? AND e.place IN ("
                + places.stream().map(String::valueOf).collect(Collectors.joining(","))
                + ") ORDER BY e.place",
            places.get(0),
            places.get(places.size() - 1)),
        most);
  }

  private static LocalDate cursorDay(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new EntenteException(EntenteException.Code.USER, "no such cursor", null, e);
    }
  }

  /** As {@link Catalogue#eventFacets}: all but outlets are counted in one reading. */
  Map<String, @Nullable Object> facets(Filter filter) {
    Choice choice = choice(filter);
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    for (String name : List.of("type", "quad", "status", "issue")) {
      counts.put(name, new TreeMap<>());
    }
    long total = 0;
    for (Map<String, @Nullable Object> row :
        lookup.rows(
            "SELECT e.type, e.quad::VARCHAR AS quad, e.status, e.contexts AS issue, count(*) AS"
                + " events"
                + choice.sql()
                + " GROUP BY ALL",
            choice.values())) {
      long events = ((Number) java.util.Objects.requireNonNull(row.get("events"))).longValue();
      total += events;
      counts.forEach((name, values) -> add(values, row.get(name), events));
    }
    Map<String, @Nullable Object> facets = new LinkedHashMap<>();
    facets.put("total", total);
    counts.forEach((name, values) -> facets.put(name, most(values)));
    facets.put("outlet", outlets(choice));
    return facets;
  }

  private List<Map<String, @Nullable Object>> outlets(Choice choice) {
    if (lookup.numbers("SELECT 1 FROM mentions LIMIT 1").isEmpty()) {
      return List.of();
    }
    return lookup.rows(
        "SELECT m.outlet AS value, count(DISTINCT m.event) AS count FROM mentions m WHERE"
            + " m.outlet IS NOT NULL"
            + (choice.conditions().sql().equals(new Conditions().sql())
                ? ""
                : " AND m.event IN (SELECT e.id" + choice.sql() + ")")
            + " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT "
            + Lookup.VALUES,
        choice.values());
  }

  /** Issues stand several in one value. */
  private static void add(Map<String, Long> counts, @Nullable Object values, long events) {
    if (values != null) {
      for (String value : values.toString().split("\\|", -1)) {
        if (!value.isEmpty()) {
          counts.merge(value, events, Long::sum);
        }
      }
    }
  }

  private static List<Map<String, @Nullable Object>> most(Map<String, Long> counts) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(Lookup.VALUES)
        .forEach(
            count -> {
              Map<String, @Nullable Object> row = new LinkedHashMap<>();
              row.put("value", count.getKey());
              row.put("count", count.getValue());
              rows.add(row);
            });
    return rows;
  }

  /** Which rows are meant, and of which table: an actor's own stretch, or all. */
  private record Choice(String table, Conditions conditions) {
    String sql() {
      return " FROM " + table + " e WHERE " + conditions.sql();
    }

    @Nullable Object[] values() {
      return conditions.values();
    }
  }

  private static Choice choice(Filter filter) {
    Conditions asked = new Conditions();
    List<String> parties = new ArrayList<>();
    party(filter, "source", "e.acts", parties, asked);
    party(filter, "target", "e.meets", parties, asked);
    party(filter, "actor", "true", parties, asked);
    party(filter, "other", "true", parties, asked);
    asked
        .where(filter, "type", "e.type = ?")
        .where(filter, "status", "e.status = ?")
        .where(filter, "issue", "contains('|' || coalesce(e.contexts, '') || '|', '|' || ? || '|')")
        .where(filter, "outlet", "e.id IN (SELECT m.event FROM mentions m WHERE m.outlet = ?)");
    String quad = filter.find("quad");
    if (quad != null) {
      asked.and("e.quad = ?", quad.matches("[1-4]") ? Byte.parseByte(quad) : 0);
    }
    day(filter, "from", "e.day >= ?", asked);
    day(filter, "to", "e.day < ?", asked);
    if ("true".equals(filter.find("contradicted"))) {
      asked.and("len(e.contradictions) > 0");
    }
    return new Choice(parties.isEmpty() ? "listing" : "parties", asked);
  }

  /** The first actor chooses the stretch of the table, the others are looked up in theirs. */
  private static void party(
      Filter filter, String name, String side, List<String> parties, Conditions asked) {
    String code = filter.find(name);
    if (code != null) {
      asked.and(
          parties.isEmpty()
              ? "e.actor = ? AND " + side
              : "e.place IN (SELECT e.place FROM parties e WHERE e.actor = ? AND " + side + ")",
          code);
      parties.add(code);
    }
  }

  /** A day as such, not as text, so that stretches of other days are passed over unread. */
  private static void day(Filter filter, String name, String condition, Conditions asked) {
    String day = filter.find(name);
    if (day != null) {
      try {
        asked.and(condition, LocalDate.parse(day));
      } catch (DateTimeParseException e) {
        asked.and("false");
      }
    }
  }

  /** As {@link Catalogue#event}. */
  Optional<Map<String, @Nullable Object>> find(String id) {
    List<Map<String, @Nullable Object>> found =
        lookup.rows(
            COLUMNS
                + ", (SELECT any_value(r.record) FROM event_records r WHERE r.event = ?) AS"
                + " record_json"
                + EVENTS
                + " WHERE e.id = ? LIMIT 1",
            id,
            id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Map<String, @Nullable Object> event = found.get(0);
    event.put(
        "tellings",
        lookup.rows(
            "SELECT m.id AS mention, m.article, m.title, m.outlet, m.published, m.status, m.quote,"
                + " m.sentence, r.record AS record_json FROM mentions m LEFT JOIN mention_records r"
                + " ON r.id = m.id AND r.article = m.article WHERE m.event = ? ORDER BY"
                + " m.published, m.article, r.start, m.id",
            id));
    return Optional.of(event);
  }
}
