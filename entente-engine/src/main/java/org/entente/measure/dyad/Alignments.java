package org.entente.measure.dyad;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import org.entente.model.align.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Alignment} of all pairs of one period with its intervals, worked out once for whoever
 * asks after which pair.
 */
public final class Alignments {
  private final Counts counts;
  private final @Nullable Estimate[] estimates;

  private Alignments(Counts counts, @Nullable Estimate[] estimates) {
    this.counts = counts;
    this.estimates = estimates;
  }

  /**
   * Measures a period.
   *
   * @param period the period's name
   * @param cells its events, in any order; intensity does not matter
   * @param options {@code directed} does not matter
   */
  public static Alignments of(String period, Collection<Cell> cells, DyadMeasure.Options options) {
    List<String> busiest = Counts.busiest(cells, options.actors());
    List<Cell> ordered =
        cells.stream()
            .filter(cell -> busiest.contains(cell.source()) && busiest.contains(cell.target()))
            .sorted(Cells.ORDER)
            .toList();
    Counts counts = Counts.of(ordered, busiest);
    int size = counts.size();
    double[][] drawn = new double[size * size][];
    int[] known = new int[size * size];
    for (int r = 0; r < options.replicates(); r++) {
      List<Cell> again = Resampling.replicate(ordered, Cells.seed(options.seed(), period, r));
      Alignment replicate = Alignment.of(Counts.of(again, busiest));
      for (int i = 0; i < size; i++) {
        for (int k = 0; k < i; k++) {
          OptionalDouble value = replicate.find(i, k);
          if (value.isPresent()) {
            int place = i * size + k;
            if (drawn[place] == null) {
              drawn[place] = new double[options.replicates()];
            }
            drawn[place][known[place]++] = value.getAsDouble();
          }
        }
      }
    }
    Alignment alignment = Alignment.of(counts);
    @Nullable Estimate[] estimates = new @Nullable Estimate[size * size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        int place = i * size + k;
        double[] values =
            drawn[place] == null ? new double[0] : Arrays.copyOf(drawn[place], known[place]);
        estimates[place] =
            Resampling.commonEstimate(alignment.find(i, k), values, options.replicates());
      }
    }
    return new Alignments(counts, estimates);
  }

  /** The alignment of a pair, [-1, 1]; null where one did too little. */
  public @Nullable Estimate find(String one, String other) {
    int i = counts.indexOf(one);
    int k = counts.indexOf(other);
    return i < 0 || k < 0 || i == k
        ? null
        : estimates[Math.max(i, k) * counts.size() + Math.min(i, k)];
  }
}
