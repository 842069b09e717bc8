package org.entente.measure.dyad;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.entente.measure.dyad.DyadMeasure.Pair;
import org.entente.model.align.Estimate;
import org.entente.model.event.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Events of one pair in one period, added up as far as their temperature and its interval need: of
 * many events only sums, of few each one. Adding is a matter of nanoseconds, so that a pair is
 * counted from its events themselves whenever it is asked after. Not for several threads.
 */
public final class Tally {
  /**
   * Events from which the spread of the temperature need not be drawn: the resampled ratio is
   * linear in the draws but for terms that vanish with their number.
   */
  static final int MANY = 30;

  private static final double COLDEST = -10;
  private static final double WARMEST = 10;

  private final double[] quads = new double[4];
  private final double[] powers = new double[3];
  private double intensity;
  private long events;
  private double @Nullable [] few = new double[8];

  /**
   * Adds an event.
   *
   * @param score PLOVER or Goldstein score, [-10, 10]
   * @param weight what it counts, above 0
   */
  public void add(Quad quad, double score, double weight) {
    add(quad, score, weight, weight * weight, 1);
  }

  /** Adds events that are alike. */
  public void add(Cell cell) {
    add(cell.quad(), cell.intensity(), cell.weight(), cell.squares(), cell.events());
  }

  private void add(Quad quad, double score, double weight, double squares, long count) {
    quads[quad.ordinal()] += weight;
    intensity += weight * score;
    double power = squares;
    for (int i = 0; i < powers.length; i++) {
      powers[i] += power;
      power *= score;
    }
    remember(score, weight / count, count);
    events += count;
  }

  private void remember(double score, double weight, long count) {
    double[] kept = few;
    if (kept == null || events + count >= MANY) {
      few = null;
      return;
    }
    int next = 2 * (int) events;
    int end = next + 2 * (int) count;
    if (end > kept.length) {
      kept = Arrays.copyOf(kept, 2 * MANY);
      few = kept;
    }
    for (int i = next; i < end; i += 2) {
      kept[i] = score;
      kept[i + 1] = weight;
    }
  }

  /** Adds the events of another tally. */
  public void add(Tally other) {
    double[] more = other.few;
    double[] mine = few;
    if (more == null || mine == null || events + other.events >= MANY) {
      few = null;
    } else {
      double[] both = Arrays.copyOf(mine, 2 * MANY);
      System.arraycopy(more, 0, both, 2 * (int) events, 2 * (int) other.events);
      few = both;
    }
    for (int i = 0; i < quads.length; i++) {
      quads[i] += other.quads[i];
    }
    for (int i = 0; i < powers.length; i++) {
      powers[i] += other.powers[i];
    }
    intensity += other.intensity;
    events += other.events;
  }

  /** Number of events. */
  public long events() {
    return events;
  }

  /** Weighted events of the four quad classes. */
  public List<Double> quads() {
    return List.of(quads[0], quads[1], quads[2], quads[3]);
  }

  /** Sum of the events' weights. */
  public double weight() {
    return quads[0] + quads[1] + quads[2] + quads[3];
  }

  /** Weighted mean of the scores. */
  double temperature() {
    return intensity / weight();
  }

  /**
   * The weighted mean of the scores, [-10, 10], with its interval: from {@value #MANY} events on
   * the normal one that replicates would come near, below that the middle of replicates in which
   * each event counts as often as a Poisson draw of mean 1 says. What is drawn depends on the pair,
   * not on who else is measured. Null without events.
   *
   * @param replicates of the bootstrap; 0 for a value without interval
   */
  public @Nullable Estimate temperature(String period, Pair pair, int replicates, long seed) {
    double[] kept = few;
    if (weight() == 0) {
      return null;
    }
    if (kept == null) {
      return Resampling.normal(temperature(), variance(), COLDEST, WARMEST);
    }
    return Resampling.estimate(
        temperature(),
        Resampling.means(
            inOrder(kept),
            replicates,
            new SplittableRandom(
                Cells.seed(seed, period + ' ' + pair.one() + ' ' + pair.other(), 0))));
  }

  /** The few events in a fixed order, so that chance falls the same way whatever theirs. */
  private double[] inOrder(double[] kept) {
    double[][] pairs = new double[(int) events][];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = new double[] {kept[2 * i], kept[2 * i + 1]};
    }
    Arrays.sort(pairs, Arrays::compare);
    double[] ordered = new double[2 * pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      ordered[2 * i] = pairs[i][0];
      ordered[2 * i + 1] = pairs[i][1];
    }
    return ordered;
  }

  /** What the variance of the temperature over Poisson replicates comes near for many events. */
  private double variance() {
    double mean = temperature();
    double sum = powers[2] - 2 * mean * powers[1] + mean * mean * powers[0];
    return Math.max(0, sum) / (weight() * weight());
  }
}
