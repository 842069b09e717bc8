package org.entente.app.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.app.store.Store.Whose;
import org.entente.measure.dyad.Cell;
import org.entente.measure.dyad.DyadMeasure.Coverage;
import org.entente.measure.dyad.DyadMeasure.Pair;
import org.entente.measure.dyad.Tally;
import org.entente.model.event.Quad;
import org.entente.model.event.Status;
import org.jspecify.annotations.Nullable;

/**
 * The events of an archive that count for a query, of all actors or of some, added up in several
 * ways from the columns in memory: the same numbers as a {@link Slice} gives, in a fraction of the
 * time. For any number of threads.
 */
public final class Counted {
  private static final int NONE = -1;

  private final Ledger ledger;
  private final EventQuery query;
  private final boolean directed;
  private final int[] codes;
  private final double[] weights;
  private final BitSet unnamed = new BitSet();
  private final @Nullable BitSet contexts;

  /**
   * @throws IllegalArgumentException if the query counts other actors, groups or scores than the
   *     events' own
   */
  Counted(Ledger ledger, EventQuery query, Whose whose) {
    if (!query.groups().isEmpty() || query.only() != null || !query.scores().isEmpty()) {
      throw new IllegalArgumentException("only as the events stand");
    }
    this.ledger = ledger;
    this.query = query;
    this.directed = whose.directed();
    this.codes = whose.codes().stream().mapToInt(ledger.actors::find).toArray();
    this.weights = new double[ledger.labels.size()];
    for (Status status : Status.values()) {
      int label = ledger.labels.find(status.label());
      if (label >= 0) {
        weights[label] = query.counting().of(status);
      }
    }
    for (int actor = 0; actor < ledger.actors.size(); actor++) {
      unnamed.set(actor, ledger.actors.word(actor).startsWith("X:"));
    }
    contexts = query.context() == null ? null : ledger.labelsWith(query.context());
  }

  private interface Visitor {
    void visit(LocalDate period, int place, int source, int target, double weight);
  }

  /** Visits each pair of each event that counts, the latest first. */
  private void each(Visitor visitor) {
    int first = ledger.firstBefore(query.to());
    int end = Math.min(ledger.endOf(query.from()), ledger.firstBefore(LocalDate.of(1, 1, 2)));
    Stretch stretch = new Stretch();
    if (codes.length == 0) {
      for (int place = first; place < end; place++) {
        visit(place, stretch, visitor);
      }
    } else if (Arrays.stream(codes).allMatch(code -> code >= 0)) {
      int[] places = ledger.places[codes[0]];
      for (int i = from(places, first); i < places.length && places[i] >> 2 < end; i++) {
        visit(places[i] >> 2, stretch, visitor);
      }
    }
  }

  private static int from(int[] places, int first) {
    int found = Arrays.binarySearch(places, first << 2);
    return found < 0 ? -found - 1 : found;
  }

  /** The period that the last event was in: the next is mostly in it too. */
  private final class Stretch {
    private LocalDate start = LocalDate.MIN;
    private int first = 1;
    private int after;

    boolean holds(int place) {
      int day = ledger.days[place];
      if (day < first || day >= after) {
        LocalDate date = LocalDate.ofEpochDay(day);
        start = query.grain().start(date);
        first = Ledger.day(start);
        after = Ledger.day(query.grain().plus(date, 1));
      }
      return ledger.ends[place] <= after && ledger.ends[place] > first;
    }
  }

  private void visit(int place, Stretch stretch, Visitor visitor) {
    double weight = weights[ledger.statuses[place]];
    if (weight > 0
        && (contexts == null || contexts.get(ledger.contexts[place]))
        && stretch.holds(place)) {
      for (int pair = ledger.pairs[place]; pair < ledger.pairs[place + 1]; pair++) {
        int source = ledger.pairSources[pair];
        int target = ledger.pairTargets[pair];
        if (isMeant(source, target) && !unnamed.get(source) && !unnamed.get(target)) {
          visitor.visit(
              stretch.start, place, source, target, weight * ledger.pairShares[pair]);
        }
      }
    }
  }

  private boolean isMeant(int source, int target) {
    return switch (codes.length) {
      case 0 -> true;
      case 1 -> source == codes[0] || target == codes[0];
      default ->
          source == codes[0] && target == codes[1]
              || !directed && source == codes[1] && target == codes[0];
    };
  }

  private static long key(int source, int target) {
    return (long) source << 32 | target;
  }

  private Pair pair(long key) {
    return new Pair(ledger.actors.word((int) (key >>> 32)), ledger.actors.word((int) key));
  }

  // ---- sums ----

  /** What each did to each in each period, periods in order. */
  public SortedMap<LocalDate, Map<Pair, Tally>> tallies() {
    Map<LocalDate, Map<Long, Tally>> sums = new HashMap<>();
    each(
        (period, place, source, target, weight) ->
            sums.computeIfAbsent(period, start -> new HashMap<>())
                .computeIfAbsent(key(source, target), pair -> new Tally())
                .add(
                    Quad.values()[ledger.quads[place] - 1], ledger.intensities[place], weight));
    SortedMap<LocalDate, Map<Pair, Tally>> periods = new TreeMap<>();
    sums.forEach(
        (period, tallies) -> {
          Map<Pair, Tally> named = new HashMap<>();
          tallies.forEach((key, tally) -> named.put(pair(key), tally));
          periods.put(period, named);
        });
    return periods;
  }

  /** Weight, weighted score and squares of events alike but for their scores. */
  private static final class Sum {
    private double weight;
    private double score;
    private double squares;
    private long events;

    void add(double more, double intensity) {
      weight += more;
      score += more * intensity;
      squares += more * more;
      events++;
    }
  }

  /**
   * The cells of each period, periods in order; a cell has the mean of its events' intensities,
   * which is enough for all but temperatures.
   */
  public SortedMap<LocalDate, List<Cell>> cells() {
    Map<LocalDate, Map<Long, Sum>> sums = new HashMap<>();
    each(
        (period, place, source, target, weight) ->
            sums.computeIfAbsent(period, start -> new HashMap<>())
                .computeIfAbsent(
                    key(source, target) << 2 | (ledger.quads[place] - 1), cell -> new Sum())
                .add(weight, ledger.intensities[place]));
    SortedMap<LocalDate, List<Cell>> periods = new TreeMap<>();
    sums.forEach(
        (period, cells) -> {
          List<Cell> listed = new ArrayList<>();
          cells.forEach((key, sum) -> listed.add(cell(key, sum)));
          periods.put(period, listed);
        });
    return periods;
  }

  private Cell cell(long key, Sum sum) {
    Pair pair = pair(key >> 2);
    return new Cell(
        pair.one(),
        pair.other(),
        Quad.values()[(int) (key & 3)],
        Math.max(-10, Math.min(10, sum.score / sum.weight)),
        sum.weight,
        sum.squares,
        sum.events);
  }

  // ---- who told ----

  /** The different outlets and articles that told of some events. */
  private final class Told {
    private final Set<Integer> outlets = new HashSet<>();
    private final Set<Integer> articles = new HashSet<>();
    private long mostOutlets;
    private long moreArticles;
    private int last = NONE;

    /** An event counts once, however many of its pairs are added. */
    void add(int place) {
      if (place == last) {
        return;
      }
      last = place;
      if (ledger.tellings[place] == ledger.tellings[place + 1]) {
        mostOutlets = Math.max(mostOutlets, ledger.outlets[place]);
        moreArticles += ledger.articles[place];
      }
      for (int i = ledger.tellings[place]; i < ledger.tellings[place + 1]; i++) {
        outlets.add(ledger.tellingOutlets[i]);
        articles.add(ledger.tellingArticles[i]);
      }
    }

    Coverage coverage() {
      return new Coverage(outlets.size() + mostOutlets, articles.size() + moreArticles);
    }
  }

  /** Who told of each pair in each period. */
  public Map<LocalDate, Map<Pair, Coverage>> coverage(boolean eachWay) {
    Map<LocalDate, Map<Long, Told>> told = new HashMap<>();
    each(
        (period, place, source, target, weight) ->
            told.computeIfAbsent(period, start -> new HashMap<>())
                .computeIfAbsent(
                    eachWay ? key(source, target) : unordered(source, target), pair -> new Told())
                .add(place));
    Map<LocalDate, Map<Pair, Coverage>> periods = new TreeMap<>();
    told.forEach(
        (period, pairs) -> {
          Map<Pair, Coverage> coverage = new HashMap<>();
          pairs.forEach(
              (key, it) -> {
                Pair pair = pair(key);
                coverage.put(Pair.of(pair.one(), pair.other(), eachWay), it.coverage());
              });
          periods.put(period, coverage);
        });
    return periods;
  }

  private static long unordered(int one, int other) {
    return key(Math.min(one, other), Math.max(one, other));
  }

  /** Who told of any of the events in each period. */
  public Map<LocalDate, Coverage> told() {
    Map<LocalDate, Told> told = new HashMap<>();
    each(
        (period, place, source, target, weight) ->
            told.computeIfAbsent(period, start -> new Told()).add(place));
    Map<LocalDate, Coverage> periods = new TreeMap<>();
    told.forEach((period, it) -> periods.put(period, it.coverage()));
    return periods;
  }

  /** How many events each PLOVER context has in each period, weighted. */
  public Map<LocalDate, SortedMap<String, Double>> issues() {
    Map<LocalDate, Map<Integer, Sum>> sums = new HashMap<>();
    each(
        (period, place, source, target, weight) ->
            sums.computeIfAbsent(period, start -> new HashMap<>())
                .computeIfAbsent(ledger.contexts[place], label -> new Sum())
                .add(weight, 0));
    Map<LocalDate, SortedMap<String, Double>> periods = new TreeMap<>();
    sums.forEach(
        (period, labels) -> {
          SortedMap<String, Double> issues = new TreeMap<>();
          new TreeMap<>(labels)
              .forEach(
                  (label, sum) -> {
                    for (String issue : ledger.labels.word(label).split("\\|", -1)) {
                      if (!issue.isEmpty()) {
                        issues.merge(issue, sum.weight, Double::sum);
                      }
                    }
                  });
          periods.put(period, issues);
        });
    return periods;
  }
}
