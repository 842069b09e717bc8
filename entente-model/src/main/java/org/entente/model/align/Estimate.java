package org.entente.model.align;

/**
 * A measured value with its interval.
 *
 * @param value the estimate, finite
 * @param low lower end of the interval, at most the value
 * @param high upper end of the interval, at least the value
 */
public record Estimate(double value, double low, double high) {
  /**
   * @throws IllegalArgumentException if a number is not finite or they are out of order
   */
  public Estimate {
    if (!(low <= value && value <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException("no estimate: " + low + " <= " + value + " <= " + high);
    }
  }

  /** A value without an interval of its own. */
  public static Estimate exact(double value) {
    return new Estimate(value, value, value);
  }
}
