package org.entente.measure.dyad;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.entente.model.align.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * The Poisson bootstrap (Hanley and MacGibbon 2006; Chamandy et al. 2012): in each replicate every
 * event counts as often as a Poisson draw of mean 1 says. Events of one cell are alike, so the cell
 * is drawn as a whole, with as many equal events as its weights are worth: (sum of weights) squared
 * over the sum of squares. Events are taken as independent of each other.
 */
public final class Resampling {
  /** Replicates by default. */
  public static final int REPLICATES = 100;

  /** Share of the replicates an interval covers. */
  public static final double COVERAGE = 0.90;

  /** The normal deviate that {@link #COVERAGE} of all lie within. */
  private static final double NORMAL_TAIL = 1.6449;

  /** Above this mean the Poisson distribution is drawn as a rounded normal one. */
  private static final double LARGE = 50;

  private Resampling() {}

  /**
   * One replicate of the cells; cells drawn 0 times are left out.
   *
   * @param cells in a fixed order, since each takes the next draws
   * @param seed of the replicate
   */
  public static List<Cell> replicate(List<Cell> cells, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Cell> drawn = new ArrayList<>(cells.size());
    for (Cell cell : cells) {
      if (cell.weight() > 0) {
        double unit = cell.squares() / cell.weight();
        long times = poisson(cell.weight() / unit, random);
        if (times > 0) {
          drawn.add(
              new Cell(
                  cell.source(),
                  cell.target(),
                  cell.quad(),
                  cell.intensity(),
                  times * unit,
                  times * unit * unit,
                  times));
        }
      }
    }
    return drawn;
  }

  /**
   * Weighted means of replicates, those without events left out.
   *
   * @param events score and weight of each event in turn
   */
  static double[] means(double[] events, int replicates, SplittableRandom random) {
    double[] means = new double[replicates];
    int known = 0;
    for (int r = 0; r < replicates; r++) {
      double sum = 0;
      double weight = 0;
      for (int i = 0; i < events.length; i += 2) {
        double drawn = poisson(1, random) * events[i + 1];
        weight += drawn;
        sum += drawn * events[i];
      }
      if (weight > 0) {
        means[known++] = sum / weight;
      }
    }
    return Arrays.copyOf(means, known);
  }

  private static long poisson(double mean, SplittableRandom random) {
    if (mean > LARGE) {
      // Box and Muller's normal deviate.
      double normal =
          Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
              * Math.cos(2 * Math.PI * random.nextDouble());
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
    }
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    long count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  /**
   * The estimate with the middle {@value #COVERAGE} of its replicates as interval, widened to hold
   * the estimate itself; without replicates the interval is the value.
   */
  public static Estimate estimate(double value, double[] replicates) {
    if (replicates.length == 0) {
      return Estimate.exact(value);
    }
    double[] sorted = replicates.clone();
    Arrays.sort(sorted);
    double tail = (1 - COVERAGE) / 2;
    double low = quantile(sorted, tail);
    double high = quantile(sorted, 1 - tail);
    return new Estimate(value, Math.min(low, value), Math.max(high, value));
  }

  /** The normal interval of the same coverage around a value, within bounds. */
  static Estimate normal(double value, double variance, double least, double most) {
    double reach = NORMAL_TAIL * Math.sqrt(variance);
    return new Estimate(value, Math.max(least, value - reach), Math.min(most, value + reach));
  }

  /**
   * The estimate of what not every replicate has; null where the original has none, or fewer than
   * half of the replicates, as a few events more or less would take it away.
   */
  static @Nullable Estimate commonEstimate(OptionalDouble value, double[] known, int replicates) {
    return value.isEmpty() || 2 * known.length < replicates
        ? null
        : estimate(value.getAsDouble(), known);
  }

  private static double quantile(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
