package org.entente.fuse.story;

import java.util.Arrays;

/** A sparse vector over terms; never changed after building. */
final class Vector {
  /** Ascending. */
  private final int[] terms;

  private final float[] values;

  /** Arrays are taken over, not copied. */
  Vector(int[] terms, float[] values) {
    this.terms = terms;
    this.values = values;
  }

  /** Inner product. */
  double dot(Vector other) {
    double sum = 0;
    int here = 0;
    int there = 0;
    while (here < terms.length && there < other.terms.length) {
      int order = Integer.compare(terms[here], other.terms[there]);
      if (order == 0) {
        sum += (double) values[here++] * other.values[there++];
      } else if (order < 0) {
        here++;
      } else {
        there++;
      }
    }
    return sum;
  }

  /** Sum of the two. */
  Vector plus(Vector other) {
    int[] allTerms = new int[terms.length + other.terms.length];
    float[] allValues = new float[allTerms.length];
    int here = 0;
    int there = 0;
    int size = 0;
    while (here < terms.length || there < other.terms.length) {
      int order =
          here == terms.length
              ? 1
              : there == other.terms.length ? -1 : Integer.compare(terms[here], other.terms[there]);
      allTerms[size] = order <= 0 ? terms[here] : other.terms[there];
      allValues[size++] =
          order == 0
              ? values[here] + other.values[there]
              : order < 0 ? values[here] : other.values[there];
      here += order <= 0 ? 1 : 0;
      there += order >= 0 ? 1 : 0;
    }
    return new Vector(Arrays.copyOf(allTerms, size), Arrays.copyOf(allValues, size));
  }

  /** The terms of the {@code count} greatest values, greatest first, equal ones by number. */
  int[] greatest(int count) {
    Integer[] order = new Integer[terms.length];
    Arrays.setAll(order, index -> index);
    Arrays.sort(
        order,
        (one, other) -> {
          int byValue = Float.compare(values[other], values[one]);
          return byValue != 0 ? byValue : Integer.compare(one, other);
        });
    int[] greatest = new int[Math.min(count, order.length)];
    Arrays.setAll(greatest, index -> terms[order[index]]);
    return greatest;
  }
}
