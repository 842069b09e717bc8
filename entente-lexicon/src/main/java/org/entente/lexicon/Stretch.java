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
 * <p>Of an end that is not known the last day may be that it is known not to have come before:
 * {@code 2025-12..} is still so in December 2025, {@code 2026-05..2026-07-22} ended between the
 * two. Such a stretch counts to its latest end, or as open.
 *
 * @param period the days
 * @param startPrecision how exactly the first day is known
 * @param endPrecision how exactly the day after the last is known
 * @param seen the year, month or day in which it was still so, if the end itself is not known
 */
public record Stretch(
    Period period, Precision startPrecision, Precision endPrecision, Optional<String> seen) {
  /** All days. */
  public static final Stretch ALWAYS =
      new Stretch(Period.ALWAYS, Precision.DAY, Precision.DAY, Optional.empty());

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

  /**
   * An end of a stretch as a file writes it: {@code 2012}, {@code 2012-05}, a day, or what is known
   * of a last day ({@code 2025-12..}).
   *
   * @param day the day, {@link LocalDate#MIN} when open
   * @param precision how exactly the day is known
   * @param seen the end before {@code ..}
   */
  record End(LocalDate day, Precision precision, @Nullable End seen) {
    static final End OPEN = new End(LocalDate.MIN, Precision.DAY, null);
    private static final String OR_LATER = "..";

    /**
     * @throws DateTimeException if the text is no ISO 8601 year, month or day, nor two around
     *     {@code ..}
     */
    static End parse(String text) {
      int later = text.indexOf(OR_LATER);
      if (later < 0) {
        return date(text);
      }
      End seen = date(text.substring(0, later));
      String latest = text.substring(later + OR_LATER.length());
      End end = latest.isEmpty() ? OPEN : date(latest);
      if (!end.isOpen() && !end.day.isAfter(seen.day)) {
        throw new DateTimeException("ends before it was seen");
      }
      return new End(end.day, end.precision, seen);
    }

    private static End date(String text) {
      for (Precision precision : Precision.values()) {
        if (text.length() == precision.length) {
          // By hand: a formatter would take a third of the time of loading the registry.
          int year = number(text, 0, 4);
          int month = precision == Precision.YEAR ? 1 : number(text, 5, 7);
          int day = precision == Precision.DAY ? number(text, 8, 10) : 1;
          return new End(LocalDate.of(year, month, day), precision, null);
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
      return isOpen() ? null : day;
    }

    private boolean isOpen() {
      return day.equals(LocalDate.MIN);
    }
  }

  static Stretch of(End start, End end) {
    if (start.equals(End.OPEN) && end.equals(End.OPEN)) {
      return ALWAYS;
    }
    End seen = end.seen();
    return new Stretch(
        new Period(start.orNull(), end.orNull()),
        start.precision(),
        end.precision(),
        seen == null ? Optional.empty() : Optional.of(written(seen.day(), seen.precision())));
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
