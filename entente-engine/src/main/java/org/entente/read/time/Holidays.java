package org.entente.read.time;

import java.time.LocalDate;
import org.entente.model.reading.TimeExpression.Type;
import org.entente.read.time.Holiday.Named;
import org.entente.read.time.TimeWord.Kind;

/** Days with names: "Christmas Day", "last Easter", "Thanksgiving 2023". */
final class Holidays {
  /** How far ahead a day without a word of the future may lie before it is last year's. */
  private static final int NEAR_DAYS = 62;

  private final TimeScan scan;
  private final TimeCursor cursor;

  Holidays(TimeScan scan, TimeCursor cursor) {
    this.scan = scan;
    this.cursor = cursor;
  }

  /**
   * A holiday at the token.
   *
   * @param deictic the token of "last", "this" or "next" before it, or -1
   */
  boolean tryHoliday(int token, int deictic) {
    Named named = Holiday.at(cursor, token);
    if (named == null) {
      return false;
    }
    int last = token + named.rest().size();
    int of = cursor.word(last + 1, "of") || cursor.word(last + 1, ",") ? last + 2 : last + 1;
    int year = scan.parts.yearAfterSeason(of);
    if (year > 0) {
      return cursor.done(scan.calendar.yearToken, on(named, year));
    }
    LocalDate base = cursor.today;
    if (base == null) {
      Holiday day = named.holiday();
      String value =
          day.rule() == Holiday.Rule.FIXED ? "XXXX" + day.in(2000).toString().substring(4) : "XXXX";
      return cursor.done(last, Meaning.unanchored(Type.DATE, value));
    }
    return cursor.done(last, on(named, yearOf(named, base, token, deictic)));
  }

  private int yearOf(Named named, LocalDate base, int token, int deictic) {
    int year = base.getYear();
    LocalDate day = day(named, year);
    if (deictic >= 0 && (cursor.is(deictic, Kind.LAST) || cursor.is(deictic, Kind.PAST))) {
      return day.isBefore(base) ? year : year - 1;
    }
    if (deictic >= 0 && (cursor.is(deictic, Kind.NEXT) || cursor.is(deictic, Kind.COMING))) {
      return day.isAfter(base) ? year : year + 1;
    }
    if (deictic >= 0) {
      return year;
    }
    if (cursor.future(token)) {
      return day.isBefore(base) ? year + 1 : year;
    }
    return day.isAfter(base.plusDays(NEAR_DAYS)) ? year - 1 : year;
  }

  private static Meaning on(Named named, int year) {
    return Meaning.day(day(named, year));
  }

  private static LocalDate day(Named named, int year) {
    return named.holiday().in(year).plusDays(named.shift());
  }
}
