package org.entente.measure.signed;

import java.util.List;

/**
 * A partition of a signed network into two sides with what is known of its frustration.
 *
 * @param frustration weight of the ties it frustrates
 * @param lowerBound no partition frustrates less
 * @param sides 0 or 1 for each actor; the first actor is on side 0
 * @param branches how often the search had to branch
 */
public record Balance(long frustration, long lowerBound, List<Integer> sides, long branches) {
  /**
   * @throws IllegalArgumentException if the bound is above the frustration
   */
  public Balance {
    if (lowerBound > frustration) {
      throw new IllegalArgumentException(lowerBound + " > " + frustration);
    }
    sides = List.copyOf(sides);
  }

  /** Whether the partition is proven to be a best one. */
  public boolean proven() {
    return lowerBound == frustration;
  }
}
