package org.entente.measure.dyad;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.entente.model.align.DyadPeriod;
import org.entente.model.align.Estimate;
import org.jspecify.annotations.Nullable;

/** Measures the pairs of actors in one period. */
public final class DyadMeasure {
  /**
   * How to measure.
   *
   * @param directed whether a pair is measured each way
   * @param actors alignment compares at most so many of the busiest actors
   * @param replicates of the bootstrap; 0 for values without intervals
   * @param seed of the bootstrap
   */
  public record Options(boolean directed, int actors, int replicates, long seed) {}

  /**
   * Who told of a pair's events.
   *
   * @param outlets different outlets
   * @param articles different articles
   */
  public record Coverage(long outlets, long articles) {}

  /** A pair of actors by code. */
  public record Pair(String one, String other) implements Comparable<Pair> {
    /** The pair of a cell: in the order of the codes, or from source to target. */
    public static Pair of(String source, String target, boolean directed) {
      return directed || source.compareTo(target) < 0
          ? new Pair(source, target)
          : new Pair(target, source);
    }

    @Override
    public int compareTo(Pair that) {
      int first = one.compareTo(that.one);
      return first != 0 ? first : other.compareTo(that.other);
    }
  }

  private final Options options;

  /** Measures as the options say. */
  public DyadMeasure(Options options) {
    this.options = options;
  }

  /**
   * The pairs with events of weight in a period, by code; of those asked for also the pairs without
   * events that have an alignment. Where fewer than half of the replicates give an alignment there
   * is none, as a few events more or less would take it away.
   *
   * @param period the period's name
   * @param cells its events, in any order
   * @param coverage who told of each pair; a pair that is missing has none
   * @param only measured pairs, or null for all; alignment rests on all cells all the same
   */
  public List<DyadPeriod> measure(
      String period,
      Collection<Cell> cells,
      Map<Pair, Coverage> coverage,
      @Nullable Collection<Pair> only) {
    List<Cell> ordered = cells.stream().sorted(Cells.ORDER).toList();
    List<String> actors = Counts.busiest(ordered, options.actors());
    Map<Pair, Tally> tallies = tallies(ordered, only);
    if (only != null) {
      only.forEach(pair -> tallies.computeIfAbsent(pair, key -> new Tally()));
    }
    Map<Pair, List<Double>> temperatures = new HashMap<>();
    Map<Pair, List<Double>> alignments = new HashMap<>();
    for (int r = 0; r < options.replicates(); r++) {
      List<Cell> drawn = Resampling.replicate(ordered, Cells.seed(options.seed(), period, r));
      collect(temperatures, tallies(drawn, only));
      Counts counts = Counts.of(drawn, actors);
      collect(alignments, tallies, counts, Alignment.of(counts));
    }
    Counts counts = Counts.of(ordered, actors);
    Alignment alignment = Alignment.of(counts);
    return rows(
        period,
        tallies,
        (pair, tally) -> Resampling.estimate(tally.temperature(), values(temperatures.get(pair))),
        coverage,
        pair ->
            Resampling.commonEstimate(
                find(alignment, counts, pair), values(alignments.get(pair)), options.replicates()));
  }

  /**
   * The same for pairs whose events are added up already and whose alignment is known.
   *
   * @param period the period's name
   * @param tallies the pairs to measure; an empty one for a pair that may have an alignment only
   * @param coverage who told of each pair; a pair that is missing has none
   * @param alignments of the whole period
   */
  public List<DyadPeriod> measure(
      String period,
      Map<Pair, Tally> tallies,
      Map<Pair, Coverage> coverage,
      Alignments alignments) {
    return rows(
        period,
        tallies,
        (pair, tally) -> tally.temperature(period, pair, options.replicates(), options.seed()),
        coverage,
        pair -> alignments.find(pair.one(), pair.other()));
  }

  private Pair pair(Cell cell) {
    return Pair.of(cell.source(), cell.target(), options.directed());
  }

  private List<DyadPeriod> rows(
      String period,
      Map<Pair, Tally> tallies,
      BiFunction<Pair, Tally, @Nullable Estimate> temperature,
      Map<Pair, Coverage> coverage,
      Function<Pair, @Nullable Estimate> alignment) {
    List<DyadPeriod> measured = new ArrayList<>();
    new TreeMap<>(tallies)
        .forEach(
            (pair, tally) -> {
              Coverage told = coverage.getOrDefault(pair, new Coverage(0, 0));
              Estimate aligned = alignment.apply(pair);
              if (tally.weight() == 0 && aligned == null) {
                return;
              }
              measured.add(
                  new DyadPeriod(
                      pair.one(),
                      pair.other(),
                      options.directed(),
                      period,
                      tally.quads(),
                      tally.weight() == 0 ? null : temperature.apply(pair, tally),
                      aligned,
                      tally.events(),
                      told.outlets(),
                      told.articles()));
            });
    return measured;
  }

  private static void collect(Map<Pair, List<Double>> temperatures, Map<Pair, Tally> drawn) {
    drawn.forEach(
        (pair, tally) ->
            temperatures.computeIfAbsent(pair, key -> new ArrayList<>()).add(tally.temperature()));
  }

  private Map<Pair, Tally> tallies(Collection<Cell> cells, @Nullable Collection<Pair> only) {
    Map<Pair, Tally> tallies = new HashMap<>();
    for (Cell cell : cells) {
      Pair pair = pair(cell);
      if (cell.weight() > 0 && (only == null || only.contains(pair))) {
        tallies.computeIfAbsent(pair, key -> new Tally()).add(cell);
      }
    }
    return tallies;
  }

  private static void collect(
      Map<Pair, List<Double>> alignments,
      Map<Pair, Tally> tallies,
      Counts counts,
      Alignment alignment) {
    for (Pair pair : tallies.keySet()) {
      find(alignment, counts, pair)
          .ifPresent(
              value -> alignments.computeIfAbsent(pair, key -> new ArrayList<>()).add(value));
    }
  }

  private static OptionalDouble find(Alignment alignment, Counts counts, Pair pair) {
    int one = counts.indexOf(pair.one());
    int other = counts.indexOf(pair.other());
    return one < 0 || other < 0 ? OptionalDouble.empty() : alignment.find(one, other);
  }

  private static double[] values(@Nullable List<Double> values) {
    return values == null
        ? new double[0]
        : values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
