package org.entente.lexicon;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.model.actor.Period;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, half-open, whose ends may be known to the month or the year only.
 *
 * <p>An end known to the month or year stands for its first day. So of two office holders whose
 * handover is known to the month, the second counts from that month's first day, and no day has
 * two.
 *
 * @param period the days
 * @param startPrecision how exactly the first day is known
 * @param endPrecision how exactly the day after the last is known
 */
public record Stretch(Period period, Precision startPrecision, Precision endPrecision) {
  /** All days. */
  public static final Stretch ALWAYS = new Stretch(Period.ALWAYS, Precision.DAY, Precision.DAY);

  /** How exactly a date is known. */
  public enum Precision {
    YEAR(4),
    MONTH(7),
    DAY(10);

    private final int length;

    Precision(int length) {
      this.length = length;
    }
  }

  /** An end of a stretch as a file writes it: {@code 2012}, {@code 2012-05} or a day. */
  record End(LocalDate day, Precision precision) {
    static final End OPEN = new End(LocalDate.MIN, Precision.DAY);

    /**
     * @throws DateTimeException if the text is no ISO 8601 year, month or day
     */
    static End parse(String text) {
      for (Precision precision : Precision.values()) {
        if (text.length() == precision.length) {
          // By hand: a formatter would take a third of the time of loading the registry.
          int year = number(text, 0, 4);
          int month = precision == Precision.YEAR ? 1 : number(text, 5, 7);
          int day = precision == Precision.DAY ? number(text, 8, 10) : 1;
          return new End(LocalDate.of(year, month, day), precision);
        }
      }
      throw new DateTimeException("no year, month or day");
    }

    private static int number(String text, int start, int end) {
      int number = 0;
      for (int index = start; index < end; index++) {
        int digit = text.charAt(index) - '0';
        if (digit < 0 || digit > 9) {
          throw new DateTimeException("no number");
        }
        number = 10 * number + digit;
      }
      if (start > 0 && text.charAt(start - 1) != '-') {
        throw new DateTimeException("no hyphen");
      }
      return number;
    }

    @Nullable LocalDate orNull() {
      return this.equals(OPEN) ? null : day;
    }
  }

  static Stretch of(End start, End end) {
    if (start.equals(End.OPEN) && end.equals(End.OPEN)) {
      return ALWAYS;
    }
    return new Stretch(
        new Period(start.orNull(), end.orNull()), start.precision(), end.precision());
  }

  /**
   * The days when an end known to the month or year counts to that month's or year's last day: "to
   * 2012" of somebody who is not known to have been gone before 2013.
   */
  Period inclusive() {
    LocalDate end = period.to();
    if (end == null) {
      return period;
    }
    return new Period(
        period.from(),
        switch (endPrecision) {
          case YEAR -> end.plusYears(1);
          case MONTH -> end.plusMonths(1);
          case DAY -> end;
        });
  }

  /** The first day as exactly as it is known, empty when open. */
  public Optional<String> start() {
    return Optional.ofNullable(period.from()).map(day -> written(day, startPrecision));
  }

  /** The day after the last as exactly as it is known, empty when open. */
  public Optional<String> end() {
    return Optional.ofNullable(period.to()).map(day -> written(day, endPrecision));
  }

  private static String written(LocalDate day, Precision precision) {
    return day.toString().substring(0, precision.length);
  }
}
