package org.entente.read.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.entente.model.event.EventDate;
import org.entente.model.event.EventDate.Precision;
import org.entente.model.reading.TimeExpression.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a time expression means.
 *
 * @param type TIMEX3 type
 * @param value TIMEX3 value
 * @param from first day, or null when it is no calendar date or not anchored
 * @param to first day after, null with {@code from}
 * @param precision the grain, null with {@code from}
 */
record Meaning(
    Type type,
    String value,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Precision precision) {
  private static final int EARLIEST = 1;
  private static final int LATEST = 9998;

  static Meaning unanchored(Type type, String value) {
    return new Meaning(type, value, null, null, null);
  }

  static Meaning date(String value, LocalDate from, LocalDate to, Precision precision) {
    return new Meaning(Type.DATE, value, from, to, precision);
  }

  static Meaning day(LocalDate day) {
    return date(day.toString(), day, day.plusDays(1), Precision.DAY);
  }

  static Meaning week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return date(weekValue(monday), monday, monday.plusWeeks(1), Precision.WEEK);
  }

  static Meaning weekend(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return date(
        weekValue(monday) + "-WE", monday.plusDays(5), monday.plusWeeks(1), Precision.RANGE);
  }

  private static String weekValue(LocalDate monday) {
    int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return monday.get(IsoFields.WEEK_BASED_YEAR) + (week < 10 ? "-W0" : "-W") + week;
  }

  static Meaning month(YearMonth month) {
    return date(month.toString(), month.atDay(1), month.plusMonths(1).atDay(1), Precision.MONTH);
  }

  static Meaning year(int year) {
    if (year < EARLIEST || year > LATEST) {
      return unanchored(Type.DATE, Integer.toString(year));
    }
    LocalDate first = LocalDate.of(year, 1, 1);
    return date(digits(year), first, first.plusYears(1), Precision.YEAR);
  }

  static String digits(int year) {
    return YearMonth.of(year, 1).toString().substring(0, 4);
  }

  static Meaning quarter(int year, int quarter) {
    LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
    return date(digits(year) + "-Q" + quarter, first, first.plusMonths(3), Precision.QUARTER);
  }

  static Meaning half(int year, int half) {
    LocalDate first = LocalDate.of(year, 6 * half - 5, 1);
    return date(digits(year) + "-H" + half, first, first.plusMonths(6), Precision.RANGE);
  }

  /** Seasons of the northern year; winter is named after the year it starts in. */
  static Meaning season(int year, int season) {
    String[] names = {"SP", "SU", "FA", "WI"};
    LocalDate first = LocalDate.of(year, 3 * season, 1);
    return date(
        digits(year) + "-" + names[season - 1], first, first.plusMonths(3), Precision.RANGE);
  }

  static Meaning decade(int firstYear) {
    LocalDate first = LocalDate.of(firstYear, 1, 1);
    return date(digits(firstYear).substring(0, 3), first, first.plusYears(10), Precision.RANGE);
  }

  static Meaning century(int century) {
    LocalDate first = LocalDate.of((century - 1) * 100, 1, 1);
    if (century < 2) {
      return unanchored(Type.DATE, "0" + (century - 1));
    }
    return date(
        digits((century - 1) * 100).substring(0, 2), first, first.plusYears(100), Precision.RANGE);
  }

  static Meaning duration(String amount, String unit) {
    return unanchored(Type.DURATION, period(amount, unit));
  }

  static Meaning set(String value) {
    return unanchored(Type.SET, value);
  }

  /** "3", "H" as {@code PT3H}. */
  static String period(String amount, String unit) {
    return switch (unit) {
      case "S" -> "PT" + amount + "S";
      case "MIN" -> "PT" + amount + "M";
      case "H" -> "PT" + amount + "H";
      case "2W" -> amount.equals("1") ? "P2W" : "P" + amount + "2W";
      default -> "P" + amount + unit;
    };
  }

  /** The same days at a part of the day: {@code 2024-07-10TMO}. */
  Meaning at(String part) {
    return new Meaning(Type.TIME, value + part, from, to, precision);
  }

  /** The first, middle or last third of the days ("early 2019"); a decade's in years. */
  Meaning third(int third) {
    LocalDate start = from;
    LocalDate end = to;
    if (start == null || end == null) {
      return this;
    }
    long days = java.time.temporal.ChronoUnit.DAYS.between(start, end);
    if (days < 3) {
      return this;
    }
    LocalDate first;
    LocalDate last;
    if (days > 3000) {
      long years = java.time.temporal.ChronoUnit.YEARS.between(start, end);
      first = start.plusYears(third == 0 ? 0 : third == 1 ? years * 4 / 10 : years * 7 / 10);
      last =
          third == 0
              ? start.plusYears(years * 4 / 10)
              : third == 1 ? start.plusYears(years * 7 / 10) : end;
    } else if (days > 300) {
      first = start.plusMonths(4L * third);
      last = start.plusMonths(4L * third + 4);
    } else {
      first = start.plusDays(days * third / 3);
      last = start.plusDays(days * (third + 1) / 3);
    }
    return new Meaning(type, value, first, last, Precision.RANGE);
  }

  @Nullable EventDate eventDate(String text) {
    LocalDate start = from;
    LocalDate end = to;
    Precision grain = precision;
    if (start == null || end == null || grain == null) {
      return null;
    }
    return new EventDate(start, end, grain, text);
  }
}
