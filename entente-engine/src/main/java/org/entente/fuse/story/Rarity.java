package org.entente.fuse.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How telling a term is: the logarithm of how rarely articles use it (inverse document frequency;
 * Spärck Jones 1972), where the corpus is stretched by {@link #GENERAL} articles that use every
 * word as news in general does.
 */
final class Rarity {
  /** Articles of general news added to the corpus. */
  private static final double GENERAL = 10;

  private final Map<Integer, Integer> frequencies = new HashMap<>();
  private final Background background;
  private final double articles;

  /**
   * @param background how common words are in general
   */
  Rarity(List<Sketch> sketches, Background background) {
    this.background = background;
    this.articles = sketches.size() + GENERAL;
    for (Sketch sketch : sketches) {
      for (int index = 0; index < sketch.size(); index++) {
        frequencies.merge(sketch.term(index), 1, Integer::sum);
      }
    }
  }

  /** At least 0. */
  double of(int term) {
    double used = frequencies.getOrDefault(term, 0) + GENERAL * background.share(term);
    return Math.max(0, StrictMath.log((articles + 1) / (used + 1)));
  }
}
