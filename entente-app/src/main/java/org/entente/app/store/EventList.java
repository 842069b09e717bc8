package org.entente.app.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.entente.app.store.Catalogue.Page;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/** The events of an archive as its ledger has them, the latest first. */
final class EventList {
  private static final int QUADS = 4;

  private final Lookup lookup;
  private final Supplier<Ledger> current;

  /**
   * @param current the events; it may take a while to make them when they are first needed
   */
  EventList(Lookup lookup, Supplier<Ledger> current) {
    this.lookup = lookup;
    this.current = current;
  }

  /** As {@link Catalogue#events}. */
  Page page(Filter filter, @Nullable String cursor, int limit) {
    Ledger ledger = current.get();
    Chosen chosen = new Chosen(ledger, filter);
    if (cursor != null) {
      String[] place = Lookup.parts(cursor);
      chosen.from(ledger.firstBehind(cursorDay(place[0]), place[1]));
    }
    int most = Math.max(1, Math.min(limit, Catalogue.MOST));
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    String[] next = new String[1];
    chosen.each(
        place -> {
          if (rows.size() == most) {
            next[0] = cursor(rows.get(most - 1));
            return false;
          }
          rows.add(ledger.rows.row(place));
          return true;
        });
    return new Page(rows, next[0]);
  }

  private static String cursor(Map<String, @Nullable Object> row) {
    Object day = row.get("day");
    return (day == null ? "0001-01-01" : day) + "~" + row.get("id");
  }

  private static LocalDate cursorDay(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new EntenteException(EntenteException.Code.USER, "no such cursor", null, e);
    }
  }

  /** As {@link Catalogue#eventFacets}. */
  Map<String, @Nullable Object> facets(Filter filter) {
    Ledger ledger = current.get();
    long[] total = new long[1];
    int labels = ledger.labels.size();
    long[] types = new long[labels];
    long[] statuses = new long[labels];
    long[] contexts = new long[labels];
    long[] quads = new long[5];
    long[] outlets = new long[ledger.outletNames.size()];
    new Chosen(ledger, filter)
        .each(
            place -> {
              total[0]++;
              types[ledger.types[place]]++;
              statuses[ledger.statuses[place]]++;
              contexts[ledger.contexts[place]]++;
              quads[ledger.quads[place]]++;
              tellers(ledger, place).forEach(outlet -> outlets[outlet]++);
              return true;
            });
    Map<String, @Nullable Object> facets = new LinkedHashMap<>();
    facets.put("total", total[0]);
    facets.put("type", most(counts(ledger.labels, types)));
    facets.put("quad", most(quads(quads)));
    facets.put("status", most(counts(ledger.labels, statuses)));
    facets.put("issue", most(counts(ledger.labels, contexts)));
    facets.put("outlet", most(counts(ledger.outletNames, outlets)));
    return facets;
  }

  /** As {@link Catalogue#eventActors}. */
  SortedMap<String, List<Long>> actors(Filter filter) {
    Ledger ledger = current.get();
    SortedMap<String, long[]> counts = new TreeMap<>();
    Map<Integer, List<String>> sides = new HashMap<>();
    IntFunction<List<String>> named =
        side ->
            sides.computeIfAbsent(
                side, label -> List.of(ledger.labels.word(label).split("\\|", -1)));
    new Chosen(ledger, filter)
        .each(
            place -> {
              Set<String> both = new HashSet<>(named.apply(ledger.sources[place]));
              both.addAll(named.apply(ledger.targets[place]));
              both.remove("");
              both.forEach(
                  actor ->
                      counts
                          .computeIfAbsent(actor, it -> new long[QUADS])[
                          ledger.quads[place] - 1]++);
              return true;
            });
    SortedMap<String, List<Long>> actors = new TreeMap<>();
    counts.forEach((actor, quads) -> actors.put(actor, Arrays.stream(quads).boxed().toList()));
    return actors;
  }

  /** The outlets that told of an event, each once. */
  private static Set<Integer> tellers(Ledger ledger, int place) {
    int first = ledger.tellings[place];
    int end = ledger.tellings[place + 1];
    if (first == end) {
      return Set.of();
    }
    Set<Integer> outlets = new HashSet<>();
    for (int i = first; i < end; i++) {
      outlets.add(ledger.tellingOutlets[i]);
    }
    return outlets;
  }

  private static Map<String, Long> quads(long[] events) {
    Map<String, Long> counts = new TreeMap<>();
    for (int quad = 1; quad < events.length; quad++) {
      add(counts, String.valueOf(quad), events[quad]);
    }
    return counts;
  }

  private static Map<String, Long> counts(Words words, long[] events) {
    Map<String, Long> counts = new TreeMap<>();
    for (int word = 0; word < events.length; word++) {
      add(counts, words.word(word), events[word]);
    }
    return counts;
  }

  /** Issues stand several in one value. */
  private static void add(Map<String, Long> counts, String values, long events) {
    if (events > 0) {
      for (String value : values.split("\\|", -1)) {
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

  /** As {@link Catalogue#event}. */
  Optional<Map<String, @Nullable Object>> find(String id) {
    Map<String, @Nullable Object> event = current.get().find(id);
    if (event == null) {
      return Optional.empty();
    }
    event.put(
        "record",
        lookup
            .rows("SELECT record AS record_json FROM event_records WHERE event = ? LIMIT 1", id)
            .stream()
            .map(row -> row.get("record"))
            .findFirst()
            .orElse(null));
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
