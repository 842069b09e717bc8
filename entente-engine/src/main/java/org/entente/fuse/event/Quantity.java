package org.entente.fuse.event;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A number with what it counts.
 *
 * @param value the number, scaled out
 * @param bound how the words around limit it
 * @param counted stems of the words after it, or a currency's code
 * @param words the words themselves
 */
public record Quantity(BigDecimal value, Bound bound, Set<String> counted, String words) {
  /** How words limit a number. */
  public enum Bound {
    /** Just that many. */
    EXACT,
    /** That many, more or less. */
    ABOUT,
    /** That many or more. */
    AT_LEAST,
    /** That many or fewer. */
    AT_MOST
  }

  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal ROUNDABLE = new BigDecimal(100);

  /** Sorts and copies what is counted. */
  public Quantity {
    counted = Collections.unmodifiableSet(new TreeSet<>(counted));
  }

  /** Whether both count one thing. */
  public boolean comparable(Quantity other) {
    return !Collections.disjoint(counted, other.counted);
  }

  /** Whether both cannot be right. */
  public boolean excludes(Quantity other) {
    BigDecimal gap = value.subtract(other.value).abs();
    if (gap.signum() == 0) {
      return false;
    }
    if (isLimit() || other.isLimit()) {
      return tooLow(other) || other.tooLow(this);
    }
    if (bound == Bound.ABOUT || other.bound == Bound.ABOUT) {
      BigDecimal tenth = value.max(other.value).multiply(TENTH);
      return gap.compareTo(tenth.max(place(value)).max(place(other.value))) > 0;
    }
    return gap.compareTo(rounding(value).max(rounding(other.value))) > 0;
  }

  private boolean isLimit() {
    return bound == Bound.AT_LEAST || bound == Bound.AT_MOST;
  }

  /** Whether the other cannot reach this number's lower, or keep to its upper, limit. */
  private boolean tooLow(Quantity other) {
    return switch (bound) {
      case AT_LEAST -> other.bound != Bound.AT_LEAST && other.value.compareTo(value) < 0;
      case AT_MOST -> other.bound != Bound.AT_MOST && other.value.compareTo(value) > 0;
      case EXACT, ABOUT -> false;
    };
  }

  /** How far a number that ends in noughts may lie from the true one. */
  private static BigDecimal rounding(BigDecimal value) {
    return value.compareTo(ROUNDABLE) < 0 ? BigDecimal.ZERO : place(value);
  }

  /** Half the place of the last digit that is no nought, 0 for the ones. */
  private static BigDecimal place(BigDecimal value) {
    int scale = value.stripTrailingZeros().scale();
    return scale >= 0 ? BigDecimal.ZERO : HALF.scaleByPowerOfTen(-scale);
  }
}
