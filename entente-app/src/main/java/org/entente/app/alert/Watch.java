package org.entente.app.alert;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.entente.app.store.Alerts.Alert;
import org.entente.app.store.Archive;
import org.entente.app.store.Catalogue;
import org.entente.app.store.EventQuery;
import org.entente.app.store.Filter;
import org.entente.app.store.Firings.Finding;
import org.entente.app.store.Firings.Firing;
import org.entente.app.store.Store.Whose;
import org.entente.measure.dyad.Counting;
import org.entente.measure.dyad.DyadMeasure.Pair;
import org.entente.measure.dyad.Tally;
import org.entente.model.align.Estimate;
import org.entente.model.align.Grain;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/** Looks for what alerts tell of in an archive whose events are settled and listed. */
public final class Watch {
  /** More events than this are no query one wants to be told of, but a store. */
  private static final int MOST_EVENTS = 20_000;

  private static final int PAGE = 500;

  /** Resamplings behind an interval, and their seed, as on the page. */
  static final int REPLICATES = 30;

  static final long SEED = 1;

  private final Archive archive;
  private final UnaryOperator<String> nameOf;

  /**
   * @param nameOf an actor's name by its code
   */
  public Watch(Archive archive, UnaryOperator<String> nameOf) {
    this.archive = archive;
    this.nameOf = nameOf;
  }

  /**
   * Adds an alert; what holds already is no news.
   *
   * @param who adds it
   * @throws EntenteException USER if the settings do not fit the kind
   */
  public Alert add(String name, Kind kind, Map<String, String> settings, String who) {
    SortedMap<String, String> complete = kind.complete(settings);
    long looked = archive.changed();
    List<Finding> known = findings(kind, complete);
    if (known.size() >= MOST_EVENTS) {
      throw new EntenteException(
          EntenteException.Code.USER,
          "the query leaves more than " + MOST_EVENTS + " events; narrow it down",
          null);
    }
    return archive.alerts().add(name, kind.label(), complete, known, looked, who);
  }

  /**
   * Looks for what all alerts tell of, as far as the store has changed since they looked last.
   *
   * @return what they told now
   */
  public List<Firing> look() {
    List<Firing> firings = new ArrayList<>();
    for (Alert alert : archive.alerts().list()) {
      long now = archive.changed();
      if (alert.looked() < now) {
        firings.addAll(
            archive.firings().note(alert, findings(Kind.of(alert.kind()), alert.settings()), now));
      }
    }
    return firings;
  }

  private List<Finding> findings(Kind kind, SortedMap<String, String> settings) {
    return switch (kind) {
      case TEMPERATURE -> temperatures(settings);
      case BLOC ->
          new BlocWatch(nameOf, settings.get("actor"))
              .findings(
                  grain(settings), archive.counted(query(grain(settings)), Whose.ALL).cells());
      case SPEAKER -> turns(settings);
      case EVENTS -> events(settings);
    };
  }

  private static Grain grain(SortedMap<String, String> settings) {
    return Grain.valueOf(need(settings, "by").toUpperCase(Locale.ROOT));
  }

  private static String need(SortedMap<String, String> settings, String name) {
    return java.util.Objects.requireNonNull(settings.get(name), name);
  }

  private static EventQuery query(Grain grain) {
    return new EventQuery(
        grain, null, null, null, Counting.GUIDE, new TreeMap<>(), null, List.of());
  }

  // ---- temperature ----

  private List<Finding> temperatures(SortedMap<String, String> settings) {
    String one = need(settings, "one");
    String other = need(settings, "other");
    Grain grain = grain(settings);
    Pair pair = Pair.of(one, other, false);
    List<Finding> findings = new ArrayList<>();
    Double[] before = new Double[1];
    archive
        .counted(query(grain), new Whose(List.of(one, other), false))
        .tallies()
        .forEach(
            (start, tallies) -> {
              Tally both = new Tally();
              new TreeMap<>(tallies).values().forEach(both::add);
              Estimate now = both.temperature(grain.label(start), pair, REPLICATES, SEED);
              if (now != null) {
                String title =
                    String.format(
                        Locale.ROOT,
                        "%s and %s in %s: temperature %.1f [%.1f, %.1f], %s",
                        nameOf.apply(one),
                        nameOf.apply(other),
                        grain.label(start),
                        now.value(),
                        now.low(),
                        now.high(),
                        count(both.events(), "event"));
                String place =
                    place("dyad/" + coded(one) + "/" + coded(other), Map.of("by", grain.label()));
                crossings(settings, before[0], now.value())
                    .forEach(
                        (sign, how) ->
                            findings.add(
                                new Finding(
                                    sign + " " + start, List.of(), title + ", " + how, place)));
                before[0] = now.value();
              }
            });
    return findings;
  }

  /** Which of the bounds a temperature crosses, with words for each. */
  private static SortedMap<String, String> crossings(
      SortedMap<String, String> settings, @Nullable Double before, double now) {
    SortedMap<String, String> crossings = new TreeMap<>();
    String below = settings.get("below");
    if (below != null) {
      double bound = Double.parseDouble(below);
      if (now < bound && (before == null || before >= bound)) {
        crossings.put("below", "below " + below);
      }
    }
    String fall = settings.get("fall");
    if (fall != null && before != null && before - now >= Double.parseDouble(fall)) {
      crossings.put("fall", String.format(Locale.ROOT, "fallen from %.1f", before));
    }
    return crossings;
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  // ---- speaker ----

  private List<Finding> turns(SortedMap<String, String> settings) {
    Grain grain = grain(settings);
    String speaker = need(settings, "speaker");
    String about = need(settings, "about");
    String turns = need(settings, "turns");
    int side = turns.equals("for") ? 1 : -1;
    SortedMap<String, String> said = new TreeMap<>(settings);
    said.keySet().retainAll(List.of("speaker", "person", "about"));
    List<Finding> findings = new ArrayList<>();
    try (Catalogue catalogue = archive.catalogue()) {
      Double before = null;
      for (Map<String, @Nullable Object> row : catalogue.stancesBy(grain, new Filter(said))) {
        LocalDate start = LocalDate.parse(String.valueOf(row.get("start")));
        long statements = Long.parseLong(String.valueOf(row.get("statements")));
        double now = Double.parseDouble(String.valueOf(row.get("stance")));
        if (before != null && side * now > 0 && side * before <= 0) {
          Map<String, String> where = new TreeMap<>(said);
          where.put("from", start.toString());
          where.put("to", grain.plus(start, 1).toString());
          findings.add(
              new Finding(
                  "turn " + start,
                  List.of(),
                  String.format(
                      Locale.ROOT,
                      "%s turns %s %s in %s: mean stance %.2f after %.2f, %s",
                      settings.getOrDefault("person", nameOf.apply(speaker)),
                      turns,
                      nameOf.apply(about),
                      grain.label(start),
                      now,
                      before,
                      count(statements, "statement")),
                  place("statements", where)));
        }
        before = now;
      }
    }
    return findings;
  }

  // ---- events ----

  private List<Finding> events(SortedMap<String, String> settings) {
    List<Finding> findings = new ArrayList<>();
    Filter filter = new Filter(settings);
    try (Catalogue catalogue = archive.catalogue()) {
      String cursor = null;
      do {
        Catalogue.Page page = catalogue.events(filter, cursor, PAGE);
        Map<String, List<String>> tellings =
            catalogue.tellings(
                page.rows().stream().map(row -> String.valueOf(row.get("id"))).toList());
        for (Map<String, @Nullable Object> row : page.rows()) {
          String id = String.valueOf(row.get("id"));
          // Its id changes when an earlier telling comes in; its tellings stay.
          findings.add(
              new Finding(
                  id,
                  tellings.getOrDefault(id, List.of()),
                  title(row),
                  place("event/" + coded(id), Map.of())));
        }
        cursor = page.next();
      } while (cursor != null && findings.size() < MOST_EVENTS);
    }
    return findings;
  }

  private String title(Map<String, @Nullable Object> row) {
    return names(row.get("source"))
        + " "
        + row.get("type")
        + " "
        + names(row.get("target"))
        + ", "
        + (row.get("day") == null ? "undated" : row.get("day"))
        + ", "
        + row.get("status");
  }

  private String names(@Nullable Object codes) {
    List<String> names = new ArrayList<>();
    if (codes instanceof List<?> list) {
      list.forEach(code -> names.add(nameOf.apply(code.toString())));
    }
    return names.isEmpty() ? "somebody" : String.join(", ", names);
  }

  // ---- places of the page ----

  static String place(String path, Map<String, String> settings) {
    List<String> query = new ArrayList<>();
    new TreeMap<>(settings).forEach((name, value) -> query.add(name + "=" + coded(value)));
    return "#/" + path + (query.isEmpty() ? "" : "?" + String.join("&", query));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
