package org.entente.measure.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Agreement of a score with facts, by ranks; ties count as their mean rank. */
public final class Agreement {
  private Agreement() {}

  /**
   * Area under the receiver operating characteristic: how often a pair for which the fact holds has
   * a higher score than one for which it does not (Hanley and McNeil 1982), [0, 1]. Empty when the
   * fact holds for all or for none.
   *
   * @param scores one for each case
   * @param facts whether the fact holds, in the same order
   */
  public static OptionalDouble auc(List<Double> scores, List<Boolean> facts) {
    double[] ranks = ranks(scores);
    double sum = 0;
    long positive = 0;
    for (int i = 0; i < ranks.length; i++) {
      if (facts.get(i)) {
        sum += ranks[i];
        positive++;
      }
    }
    long negative = ranks.length - positive;
    if (positive == 0 || negative == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        (sum - positive * (positive + 1) / 2.0) / ((double) positive * negative));
  }

  /**
   * Spearman's rank correlation, [-1, 1]; empty with fewer than three cases or when one side does
   * not vary.
   */
  public static OptionalDouble spearman(List<Double> scores, List<Double> others) {
    if (scores.size() < 3) {
      return OptionalDouble.empty();
    }
    double[] one = ranks(scores);
    double[] other = ranks(others);
    double mean = (one.length + 1) / 2.0;
    double product = 0;
    double squaresOne = 0;
    double squaresOther = 0;
    for (int i = 0; i < one.length; i++) {
      product += (one[i] - mean) * (other[i] - mean);
      squaresOne += (one[i] - mean) * (one[i] - mean);
      squaresOther += (other[i] - mean) * (other[i] - mean);
    }
    if (squaresOne == 0 || squaresOther == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(product / Math.sqrt(squaresOne * squaresOther));
  }

  private static double[] ranks(List<Double> values) {
    Integer[] order = new Integer[values.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparing(values::get));
    double[] ranks = new double[order.length];
    int start = 0;
    while (start < order.length) {
      int end = start + 1;
      while (end < order.length && values.get(order[end]).equals(values.get(order[start]))) {
        end++;
      }
      for (int i = start; i < end; i++) {
        ranks[order[i]] = (start + 1 + end) / 2.0;
      }
      start = end;
    }
    return ranks;
  }
}
