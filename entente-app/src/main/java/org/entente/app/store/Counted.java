package org.entente.app.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final Quad[] QUADS = Quad.values();

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

  /** Takes the pairs of a period's events that count. */
  private interface Visitor {
    void visit(int place, int source, int target, double weight);
  }

  private interface Visitors {
    Visitor of(LocalDate period);
  }

  /** Goes through the events, the latest first, with a visitor of its own for each period. */
  private final class Walk {
    private final Visitors visitors;
    private @Nullable Visitor visitor;
    private int first = 1;
    private int after;

    Walk(Visitors visitors) {
      this.visitors = visitors;
    }

    void go() {
      int from = ledger.firstBefore(query.to());
      int end = Math.min(ledger.endOf(query.from()), ledger.firstBefore(LocalDate.of(1, 1, 2)));
      if (codes.length == 0) {
        for (int place = from; place < end; place++) {
          take(place);
        }
      } else if (Arrays.stream(codes).allMatch(code -> code >= 0)) {
        int[] places = fewest();
        int found = Arrays.binarySearch(places, from << 2);
        for (int i = found < 0 ? -found - 1 : found; i < places.length; i++) {
          if (places[i] >> 2 >= end) {
            return;
          }
          take(places[i] >> 2);
        }
      }
    }

    private int[] fewest() {
      return Arrays.stream(codes)
          .mapToObj(code -> ledger.places[code])
          .min(Comparator.comparingInt(places -> places.length))
          .orElseThrow();
    }

    private void take(int place) {
      double weight = weights[ledger.statuses[place]];
      if (weight > 0 && (contexts == null || contexts.get(ledger.contexts[place]))) {
        for (int pair = ledger.pairs[place]; pair < ledger.pairs[place + 1]; pair++) {
          int source = ledger.pairSources[pair];
          int target = ledger.pairTargets[pair];
          if (isMeant(source, target)
              && !unnamed.get(source)
              && !unnamed.get(target)
              && isExact(place)) {
            period(place).visit(place, source, target, weight * ledger.pairShares[pair]);
          }
        }
      }
    }

    /** Whether an event is known to one period; the next event is mostly in the same. */
    private boolean isExact(int place) {
      int day = ledger.days[place];
      if (day < first || day >= after) {
        LocalDate date = LocalDate.ofEpochDay(day);
        first = Ledger.day(query.grain().start(date));
        after = Ledger.day(query.grain().plus(date, 1));
        visitor = null;
      }
      return ledger.ends[place] <= after && ledger.ends[place] > first;
    }

    private Visitor period(int place) {
      Visitor known = visitor;
      if (known == null) {
        known = visitors.of(query.grain().start(LocalDate.ofEpochDay(ledger.days[place])));
        visitor = known;
      }
      return known;
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

  private void each(Visitors visitors) {
    new Walk(visitors).go();
  }

  // ---- sums ----

  /** What each did to each in each period, periods in order. */
  public SortedMap<LocalDate, Map<Pair, Tally>> tallies() {
    Map<LocalDate, Map<Long, Tally>> sums = new HashMap<>();
    each(
        period -> {
          Map<Long, Tally> tallies = new HashMap<>();
          sums.put(period, tallies);
          return (place, source, target, weight) ->
              tallies
                  .computeIfAbsent(key(source, target), pair -> new Tally())
                  .add(QUADS[ledger.quads[place] - 1], ledger.intensities[place], weight);
        });
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
        period -> {
          Map<Long, Sum> cells = new HashMap<>();
          sums.put(period, cells);
          return (place, source, target, weight) ->
              cells
                  .computeIfAbsent(
                      key(source, target) << 2 | (ledger.quads[place] - 1), cell -> new Sum())
                  .add(weight, ledger.intensities[place]);
        });
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
        QUADS[(int) (key & 3)],
        Math.max(-10, Math.min(10, sum.score / sum.weight)),
        sum.weight,
        sum.squares,
        sum.events);
  }

  // ---- who told ----

  /** Who told of each pair in each period. */
  public Map<LocalDate, Map<Pair, Coverage>> coverage(boolean eachWay) {
    Map<LocalDate, Map<Long, Told>> told = new HashMap<>();
    each(
        period -> {
          Map<Long, Told> pairs = new HashMap<>();
          told.put(period, pairs);
          return (place, source, target, weight) ->
              pairs
                  .computeIfAbsent(
                      eachWay ? key(source, target) : unordered(source, target),
                      pair -> new Told(ledger))
                  .add(place);
        });
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

  // ---- one actor ----

  /**
   * What an actor did and met with in a period.
   *
   * @param tallies with each other actor, by source and target
   * @param pairs who told of what it has with each, either way
   * @param told who told of any of it
   * @param issues how many events each PLOVER context has, weighted
   */
  public record Own(
      Map<Pair, Tally> tallies,
      Map<Pair, Coverage> pairs,
      Coverage told,
      SortedMap<String, Double> issues) {}

  /** All there is of the one actor that is meant in each period, periods in order. */
  public SortedMap<LocalDate, Own> own() {
    Map<LocalDate, OwnSums> sums = new TreeMap<>();
    each(
        period -> {
          OwnSums own = new OwnSums();
          sums.put(period, own);
          return own;
        });
    SortedMap<LocalDate, Own> periods = new TreeMap<>();
    sums.forEach((period, own) -> periods.put(period, own.sum()));
    return periods;
  }

  /** An actor's events with one other. */
  private final class Partner {
    private final Tally given = new Tally();
    private final Tally received = new Tally();
    private final Told told = new Told(ledger);
  }

  private final class OwnSums implements Visitor {
    private final @Nullable Partner[] partners = new @Nullable Partner[ledger.actors.size()];
    private final Told told = new Told(ledger);
    private final double[] issues = new double[ledger.labels.size()];

    @Override
    public void visit(int place, int source, int target, double weight) {
      boolean acts = source == codes[0];
      int other = acts ? target : source;
      Partner partner = partners[other];
      if (partner == null) {
        partner = new Partner();
        partners[other] = partner;
      }
      (acts ? partner.given : partner.received)
          .add(QUADS[ledger.quads[place] - 1], ledger.intensities[place], weight);
      partner.told.add(place);
      told.add(place);
      issues[ledger.contexts[place]] += weight;
    }

    Own sum() {
      String actor = ledger.actors.word(codes[0]);
      Map<Pair, Tally> tallies = new HashMap<>();
      Map<Pair, Coverage> pairs = new HashMap<>();
      for (int i = 0; i < partners.length; i++) {
        Partner partner = partners[i];
        if (partner != null) {
          String other = ledger.actors.word(i);
          put(tallies, new Pair(actor, other), partner.given);
          put(tallies, new Pair(other, actor), partner.received);
          pairs.put(Pair.of(actor, other, false), partner.told.coverage());
        }
      }
      return new Own(tallies, pairs, told.coverage(), byIssue());
    }

    private static void put(Map<Pair, Tally> tallies, Pair pair, Tally tally) {
      if (tally.events() > 0) {
        tallies.put(pair, tally);
      }
    }

    private SortedMap<String, Double> byIssue() {
      SortedMap<String, Double> named = new TreeMap<>();
      for (int label = 0; label < issues.length; label++) {
        if (issues[label] > 0) {
          for (String issue : ledger.labels.word(label).split("\\|", -1)) {
            if (!issue.isEmpty()) {
              named.merge(issue, issues[label], Double::sum);
            }
          }
        }
      }
      return named;
    }
  }
}
