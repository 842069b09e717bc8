package org.entente.fuse.story;

/** How near two articles, or two groups of them, are in time. */
final class Nearness {
  /** Days after which two articles are a story with e times less right. */
  private static final double PATIENCE = 7;

  /** Where a date is missing, less likeness of words counts than on one day. */
  private static final double UNDATED = 0.65;

  /** Days between articles that are never compared. */
  static final double WINDOW = 14;

  private Nearness() {}

  /**
   * A factor in (0, 1].
   *
   * @param days days between the two, at least 0
   */
  static double of(double days) {
    return StrictMath.exp(-days / PATIENCE);
  }

  /**
   * A factor in (0, 1], the mean over pairs of which a share has both dates.
   *
   * @param dated share of pairs with both dates, [0, 1]
   * @param days days between those, at least 0
   */
  static double of(double dated, double days) {
    return dated == 0 ? UNDATED : dated * of(days) + (1 - dated) * UNDATED;
  }
}
