package org.entente.fuse.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days on which an article may have been published.
 *
 * @param first first day
 * @param last last day
 */
record Days(LocalDate first, LocalDate last) {
  static Days of(LocalDate first, LocalDate last) {
    return new Days(first, last);
  }

  /** Middle of the days, counted from 1970-01-01. */
  double middle() {
    return (first.toEpochDay() + last.toEpochDay()) / 2.0;
  }

  /** Half the number of days between first and last. */
  double reach() {
    return ChronoUnit.DAYS.between(first, last) / 2.0;
  }
}
