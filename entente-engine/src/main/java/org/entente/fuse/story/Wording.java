package org.entente.fuse.story;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of a passage, weighted by how rare they are in the news in general. The weights know no
 * corpus, so how alike two passages are does not change when a third is read.
 */
public final class Wording {
  /** Holds no text: loaded once, never changed. */
  private static final class Shared {
    static final Background BACKGROUND = Background.load();
  }

  private final Vector vector;

  private Wording(Vector vector) {
    this.vector = vector;
  }

  /** The wording of a passage. */
  public static Wording of(String passage) {
    TreeMap<Integer, Double> weights = new TreeMap<>();
    for (Map.Entry<String, Double> entry : Terms.of(null, passage).entrySet()) {
      int term = Terms.hash(entry.getKey());
      double rarity = -StrictMath.log(Shared.BACKGROUND.share(term));
      weights.merge(term, rarity * StrictMath.sqrt(entry.getValue()), Math::max);
    }
    double square = 0;
    for (double weight : weights.values()) {
      square += weight * weight;
    }
    double length = square == 0 ? 1 : StrictMath.sqrt(square);
    int[] terms = new int[weights.size()];
    float[] values = new float[terms.length];
    int size = 0;
    for (Map.Entry<Integer, Double> entry : weights.entrySet()) {
      terms[size] = entry.getKey();
      values[size++] = (float) (entry.getValue() / length);
    }
    return new Wording(new Vector(Arrays.copyOf(terms, size), values));
  }

  /** Cosine of the two passages' words, [0, 1]. */
  public double likeness(Wording other) {
    return Math.min(1, vector.dot(other.vector));
  }
}
