package org.entente.fuse.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an article: its most telling terms, hashed, and its day. A class and not a record
 * because it holds arrays.
 */
final class Sketch {
  /** Terms kept; the rest are its most common words. */
  private static final int TERMS = 256;

  /** By day, undated last, then by id; equal ids by their terms. */
  static final Comparator<Sketch> ORDER =
      Comparator.comparingDouble((Sketch sketch) -> sketch.middle)
          .thenComparing(sketch -> sketch.id)
          .thenComparing(sketch -> sketch.terms, Arrays::compare)
          .thenComparing(sketch -> sketch.weights, Arrays::compare);

  private final String id;
  private final @Nullable Days days;
  private final double middle;

  /** Ascending. */
  private final int[] terms;

  private final float[] weights;

  private Sketch(String id, @Nullable Days days, int[] terms, float[] weights) {
    this.id = id;
    this.days = days;
    this.middle = days == null ? Double.POSITIVE_INFINITY : days.middle();
    this.terms = terms;
    this.weights = weights;
  }

  /**
   * @param counts terms with their weighted counts
   */
  static Sketch of(
      String id, @Nullable Days days, Map<String, Double> counts, Background background) {
    List<Map.Entry<String, Double>> telling =
        counts.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<String, Double>>comparingDouble(
                        entry ->
                            damped(entry.getValue())
                                * StrictMath.log(background.share(Terms.hash(entry.getKey()))))
                    .thenComparing(Map.Entry::getKey))
            .limit(TERMS)
            .sorted(Comparator.comparingInt(entry -> Terms.hash(entry.getKey())))
            .toList();
    int[] terms = new int[telling.size()];
    float[] weights = new float[telling.size()];
    int size = 0;
    for (Map.Entry<String, Double> entry : telling) {
      int term = Terms.hash(entry.getKey());
      if (size > 0 && terms[size - 1] == term) {
        continue;
      }
      terms[size] = term;
      weights[size++] = (float) damped(entry.getValue());
    }
    return new Sketch(id, days, Arrays.copyOf(terms, size), Arrays.copyOf(weights, size));
  }

  /** A word said ten times says more than once, but not ten times as much. */
  private static double damped(double count) {
    return 1 + StrictMath.log(Math.max(1, count));
  }

  String id() {
    return id;
  }

  @Nullable Days days() {
    return days;
  }

  boolean dated() {
    return days != null;
  }

  /** Middle of the days, infinite when undated. */
  double middle() {
    return middle;
  }

  int size() {
    return terms.length;
  }

  int term(int index) {
    return terms[index];
  }

  /** The vector of unit length. */
  Vector vector(Rarity rarity) {
    float[] scaled = new float[terms.length];
    double square = 0;
    for (int index = 0; index < terms.length; index++) {
      double weight = weights[index] * rarity.of(terms[index]);
      scaled[index] = (float) weight;
      square += weight * weight;
    }
    double length = square == 0 ? 1 : StrictMath.sqrt(square);
    for (int index = 0; index < scaled.length; index++) {
      scaled[index] = (float) (scaled[index] / length);
    }
    return new Vector(terms, scaled);
  }
}
