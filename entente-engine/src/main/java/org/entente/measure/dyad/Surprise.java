package org.entente.measure.dyad;

/**
 * How far counts of pairs exceed what the activity of both would bring by chance: the logarithm of
 * observed over expected, each with two events added (pointwise mutual information, Church and
 * Hanks 1990, shrunk). The added events keep a pair of two silent actors near 0: no news is weak
 * evidence.
 */
final class Surprise {
  /**
   * Events added to observed and expected alike: of 0.5 to 8, all much the same (decision 0011).
   */
  private static final double ADDED = 2;

  private Surprise() {}

  /**
   * The table of logarithms, with 0 on the diagonal.
   *
   * @param counts symmetric, row by row
   * @param size number of actors
   */
  static double[] table(double[] counts, int size) {
    double[] sums = new double[size];
    double total = 0;
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        sums[i] += counts[i * size + k];
      }
      total += sums[i];
    }
    double[] surprise = new double[size * size];
    if (total == 0) {
      return surprise;
    }
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        double expected = sums[i] * sums[k] / total;
        double value = Math.log((counts[i * size + k] + ADDED) / (expected + ADDED));
        surprise[i * size + k] = value;
        surprise[k * size + i] = value;
      }
    }
    return surprise;
  }
}
