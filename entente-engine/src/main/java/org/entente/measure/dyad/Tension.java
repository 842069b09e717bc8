package org.entente.measure.dyad;

import java.util.OptionalDouble;

/**
 * How near a pair stands to open conflict, at least 0: the logarithm of its own conflict, and half
 * of what each has with those the other is aligned with. A friend of one's foe counts, since
 * disputes draw in allies.
 */
public final class Tension {
  private static final double BY_FRIENDS = 0.5;

  /** Alignment is raised to this power, so that close friends count and the lukewarm hardly do. */
  private static final int SHARPNESS = 3;

  private final int size;
  private final double[] values;

  private Tension(int size, double[] values) {
    this.size = size;
    this.values = values;
  }

  /**
   * The tension of all pairs.
   *
   * @param counts of one period
   * @param alignment of the same counts
   */
  public static Tension of(Counts counts, Alignment alignment) {
    int size = counts.size();
    double[] own = new double[size * size];
    double[] friends = new double[size * size];
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int k = 0; k < size; k++) {
        own[i * size + k] = Math.log1p(counts.conflict(i, k));
        OptionalDouble aligned = i == k ? OptionalDouble.empty() : alignment.find(i, k);
        double share = Math.pow(Math.max(0, aligned.orElse(0)), SHARPNESS);
        friends[i * size + k] = share;
        sum += share;
      }
      for (int k = 0; sum > 0 && k < size; k++) {
        friends[i * size + k] /= sum;
      }
    }
    double[] values = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        double through = 0;
        for (int j = 0; j < size; j++) {
          through += friends[i * size + j] * own[j * size + k];
          through += friends[k * size + j] * own[j * size + i];
        }
        values[i * size + k] = own[i * size + k] + BY_FRIENDS * through / 2;
      }
    }
    return new Tension(size, values);
  }

  /** The tension of a pair, by their places in the counts. */
  public double of(int one, int other) {
    return values[one * size + other];
  }
}
