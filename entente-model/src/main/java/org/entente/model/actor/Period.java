package org.entente.model.actor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, half-open; an open end is null.
 *
 * @param from first day, or null for always before
 * @param to first day after, or null for still running
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
  /** All days. */
  public static final Period ALWAYS = new Period(null, null);

  /**
   * @throws IllegalArgumentException if the period ends before it starts
   */
  public Period {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it starts: " + from + ".." + to);
    }
  }

  /** Whether the day lies in the period. */
  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
  }

  /** Whether the two periods share a day. */
  public boolean overlaps(Period other) {
    return (from == null || other.to == null || from.isBefore(other.to))
        && (other.from == null || to == null || other.from.isBefore(to));
  }
}
