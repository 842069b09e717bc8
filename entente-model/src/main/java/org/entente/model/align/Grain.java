package org.entente.model.align;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The length of the periods of a series. Weeks are those of ISO 8601. */
public enum Grain {
  DAY("\\d{4}-\\d{2}-\\d{2}"),
  WEEK("(\\d{4})-W(\\d{2})"),
  MONTH("\\d{4}-\\d{2}"),
  QUARTER("(\\d{4})-Q([1-4])"),
  YEAR("\\d{4}");

  private final Pattern pattern;

  Grain(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** As typed: {@code month}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return label();
  }

  /** First day of the period a day is in. */
  public LocalDate start(LocalDate day) {
    return switch (this) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** First day of the period that lies {@code periods} after the one a day is in. */
  public LocalDate plus(LocalDate day, long periods) {
    LocalDate start = start(day);
    return switch (this) {
      case DAY -> start.plusDays(periods);
      case WEEK -> start.plusWeeks(periods);
      case MONTH -> start.plusMonths(periods);
      case QUARTER -> start.plusMonths(3 * periods);
      case YEAR -> start.plusYears(periods);
    };
  }

  /** Number of periods from one day's to another's, negative backwards. */
  public long between(LocalDate from, LocalDate to) {
    LocalDate start = start(from);
    LocalDate end = start(to);
    return switch (this) {
      case DAY -> ChronoUnit.DAYS.between(start, end);
      case WEEK -> ChronoUnit.WEEKS.between(start, end);
      case MONTH -> ChronoUnit.MONTHS.between(start, end);
      case QUARTER -> ChronoUnit.MONTHS.between(start, end) / 3;
      case YEAR -> ChronoUnit.YEARS.between(start, end);
    };
  }

  /** Name of the period a day is in: {@code 2024-07-10 2024-W28 2024-07 2024-Q3 2024}. */
  public String label(LocalDate day) {
    return switch (this) {
      case DAY -> day.toString();
      case WEEK ->
          String.format(
              Locale.ROOT,
              "%04d-W%02d",
              day.get(IsoFields.WEEK_BASED_YEAR),
              day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> YearMonth.from(day).toString();
      case QUARTER -> day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> Year.from(day).toString();
    };
  }

  /** A period by its name, empty when the text names none. */
  public static Optional<Named> find(String text) {
    for (Grain grain : values()) {
      Matcher matcher = grain.pattern.matcher(text);
      if (matcher.matches()) {
        try {
          return Optional.of(new Named(grain, grain.first(text, matcher)));
        } catch (DateTimeException e) {
          // Such as month 13: the shape of a period, but no period.
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private LocalDate first(String text, Matcher matcher) {
    return switch (this) {
      case DAY -> LocalDate.parse(text);
      case WEEK -> week(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      case MONTH -> YearMonth.parse(text).atDay(1);
      case QUARTER ->
          LocalDate.of(
              Integer.parseInt(matcher.group(1)), 3 * Integer.parseInt(matcher.group(2)) - 2, 1);
      case YEAR -> LocalDate.of(Integer.parseInt(text), 1, 1);
    };
  }

  private static LocalDate week(int year, int week) {
    LocalDate monday =
        LocalDate.of(year, 1, 4)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .plusWeeks(week - 1L);
    if (week < 1 || monday.get(IsoFields.WEEK_BASED_YEAR) != year) {
      throw new DateTimeException("no week " + week + " in " + year);
    }
    return monday;
  }

  /**
   * A period.
   *
   * @param grain its length
   * @param start its first day
   */
  public record Named(Grain grain, LocalDate start) {
    /** First day after it. */
    public LocalDate end() {
      return grain.plus(start, 1);
    }
  }
}
