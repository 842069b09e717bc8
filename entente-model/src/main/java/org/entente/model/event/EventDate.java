package org.entente.model.event;

import java.time.LocalDate;
import java.util.Locale;

/**
 * The days on which something happened, half-open, with how exactly they are known.
 *
 * @param start first day
 * @param end first day after
 * @param precision the grain of the expression
 * @param text the words it was read from; empty when it was inferred
 */
public record EventDate(LocalDate start, LocalDate end, Precision precision, String text) {
  /** The grain of a date. */
  public enum Precision {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    RANGE;

    /** As written in the records: {@code day}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @throws IllegalArgumentException if the end is not after the start
   */
  public EventDate {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("empty date: " + start + ".." + end);
    }
  }
}
