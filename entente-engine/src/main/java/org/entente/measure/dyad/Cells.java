package org.entente.measure.dyad;

import java.util.Comparator;

/** What all measures on cells share. */
public final class Cells {
  /** A fixed order, so that chance falls the same way for any order of the input. */
  public static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::source)
          .thenComparing(Cell::target)
          .thenComparing(Cell::quad)
          .thenComparingDouble(Cell::intensity);

  private Cells() {}

  /** The seed of one replicate of one period. */
  public static long seed(long seed, String period, int replicate) {
    return (seed * 31 + period.hashCode()) * 1_000_003 + replicate;
  }
}
