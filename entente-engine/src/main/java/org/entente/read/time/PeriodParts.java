package org.entente.read.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.entente.model.event.EventDate.Precision;
import org.entente.model.reading.TimeExpression.Type;
import org.entente.model.reading.Upos;
import org.entente.read.time.TimeWord.Kind;

/** Parts of periods: thirds, edges, halves, quarters, seasons and centuries. */
final class PeriodParts {
  private static final int LAST_WEEK = 53;

  private final TimeScan scan;
  private final TimeCursor cursor;

  PeriodParts(TimeScan scan, TimeCursor cursor) {
    this.scan = scan;
    this.cursor = cursor;
  }

  /** "early 2019", "late last year", "mid-July". */
  boolean tryThird(int token, int start) {
    int third = cursor.is(token, Kind.EARLY) ? 0 : cursor.is(token, Kind.MIDDLE) ? 1 : 2;
    int at = token + 1;
    if (cursor.dash(at)) {
      at++;
    }
    if (at >= cursor.sentence.size() || start > token || !tryCalendar(at)) {
      return false;
    }
    cursor.meaning = cursor.meaning.third(third);
    return true;
  }

  /** A calendar expression that can be cut in parts. */
  boolean tryCalendar(int token) {
    if (token >= cursor.sentence.size() || !cursor.enter()) {
      return false;
    }
    boolean found = calendarAt(token);
    cursor.leave();
    return found;
  }

  private boolean calendarAt(int token) {
    TimeWord word = cursor.words[token];
    if (word == null) {
      cursor.next = token;
      if (!cursor.digit(token) || cursor.text.charAt(cursor.sentence.start(token)) == 'm') {
        return false;
      }
      int start = cursor.sentence.start(token);
      int end = Numerals.end(cursor.text, start, cursor.sentence.span().end());
      return scan.numeric.tryDecade(token)
          || tryOrdinal(token, token)
          || scan.numeric.tryYear(
                  token,
                  start,
                  end,
                  Numerals.value(cursor.text, start, end),
                  cursor.sentence.span().end())
              && end - start == 4;
    }
    return switch (word.kind()) {
      case MONTH -> scan.calendar.tryMonth(token);
      case WEEKDAY -> scan.calendar.tryWeekday(token);
      case SEASON -> trySeason(token, true);
      case DAY_SHIFT -> scan.deictic.tryDayShift(token);
      case THIS, LAST, NEXT -> scan.deictic.tryDeictic(token, token);
      case DECADE -> cursor.done(token, Meaning.decade(word.number()));
      case ORDINAL -> tryOrdinal(token, token);
      case HOLIDAY -> scan.holidays.tryHoliday(token, -1);
      case ARTICLE -> word.number() == 0 && scan.tryThe(token) && cursor.meaning.from() != null;
      default -> false;
    };
  }

  /** "earlier this month", "later on Tuesday" has its own; "later this year". */
  boolean tryWithin(int token) {
    int at = token + 1;
    if (cursor.word(at, "in")
        && cursor.the(at + 1)
        && cursor.is(at + 2, Kind.UNIT)
        && !cursor.word(token, "before")
        && !cursor.word(token, "after")) {
      return scan.deictic.deicticUnit(at + 2, 0, false);
    }
    if (at >= cursor.sentence.size()
        || !(cursor.is(at, Kind.THIS)
            || cursor.is(at, Kind.LAST)
            || cursor.is(at, Kind.NEXT)
            || cursor.is(at, Kind.DAY_SHIFT))) {
      return false;
    }
    if (cursor.word(token, "before")
        || cursor.word(token, "after")
        || cursor.word(token, "Before")
        || cursor.word(token, "After")
        || cursor.word(token, "previously")) {
      return false;
    }
    boolean before = cursor.is(token, Kind.EARLIER);
    if (!(cursor.is(at, Kind.DAY_SHIFT)
        ? scan.deictic.tryDayShift(at)
        : scan.deictic.tryDeictic(at, at))) {
      return false;
    }
    LocalDate base = cursor.today;
    LocalDate from = cursor.meaning.from();
    LocalDate to = cursor.meaning.to();
    if (base != null && from != null && to != null && from.isBefore(base) && base.isBefore(to)) {
      // The part of the running period on the side of today that is meant.
      LocalDate first = before ? from : base;
      LocalDate last = before ? base.plusDays(1) : to;
      cursor.meaning =
          new Meaning(cursor.meaning.type(), cursor.meaning.value(), first, last, Precision.RANGE);
    }
    return true;
  }

  /** "the end of 2019", "the beginning of this year", "mid of July". */
  boolean tryEdge(int token, int start) {
    if (!cursor.word(token + 1, "of") || token + 2 >= cursor.sentence.size()) {
      return false;
    }
    boolean the = cursor.the(token + 2);
    if (the && cursor.is(token + 3, Kind.UNIT)) {
      return scan.deictic.deicticUnit(token + 3, 0, false) && third(token);
    }
    return tryCalendar(token + 2) && third(token) && start <= token;
  }

  boolean third(int token) {
    cursor.meaning =
        cursor.meaning.third(
            cursor.is(token, Kind.START) ? 0 : cursor.is(token, Kind.MIDDLE) ? 1 : 2);
    return true;
  }

  boolean trySeason(int token, boolean determined) {
    int at = cursor.word(token + 1, "of") || cursor.word(token + 1, ",") ? token + 2 : token + 1;
    int year = yearAfterSeason(at);
    if (year > 0) {
      return cursor.done(scan.calendar.yearToken, Meaning.season(year, cursor.number(token)));
    }
    LocalDate base = cursor.today;
    if (!determined
        && !cursor.word(token - 1, "in")
        && !cursor.word(token - 1, "since")
        && !cursor.word(token - 1, "until")) {
      return false;
    }
    if (cursor.sentence.tag(token) == Upos.VERB
        || cursor.sentence.tag(token) == Upos.ADJ
        || token + 1 < cursor.sentence.size()
            && cursor.sentence.tag(token + 1) == Upos.NOUN
            && cursor.sentence.head(token) == token + 1) {
      return false;
    }
    if (cursor.word(token, "fall")
        && !cursor.word(token - 1, "in")
        && !cursor.word(token - 2, "in")) {
      return false;
    }
    if (base == null) {
      return cursor.done(token, Meaning.unanchored(Type.DATE, "XXXX-" + cursor.value(token)));
    }
    int season = cursor.number(token);
    boolean ahead = cursor.future(token);
    LocalDate first = LocalDate.of(base.getYear(), 3 * season, 1);
    year = base.getYear();
    if (ahead) {
      year += first.plusMonths(3).isBefore(base) ? 1 : 0;
    } else {
      year -= first.isAfter(base) ? 1 : 0;
    }
    return cursor.done(token, Meaning.season(year, season));
  }

  int yearAfterSeason(int token) {
    int year = cursor.yearAt(token);
    if (year >= TimeCursor.FIRST_YEAR) {
      scan.calendar.yearToken = token;
      return year;
    }
    LocalDate base = cursor.today;
    if (base != null
        && cursor.word(token + 1, "year")
        && (cursor.is(token, Kind.LAST)
            || cursor.is(token, Kind.THIS)
            || cursor.is(token, Kind.NEXT))) {
      scan.calendar.yearToken = token + 1;
      return base.getYear() + cursor.number(token);
    }
    return -1;
  }

  /** "the third quarter of 2023", "the 21st century", "the first half of the year". */
  boolean tryOrdinal(int token, int start) {
    int ordinal = cursor.ordinalAt(token);
    int at = token + 1;
    if (cursor.dash(at)) {
      at++;
    }
    if (ordinal > 0 && cursor.word(at, "of") && tryDayOf(ordinal, at)) {
      return true;
    }
    if (ordinal <= 0 || at >= cursor.sentence.size() || cursor.words[at] == null || start > token) {
      return false;
    }
    if (cursor.is(at, Kind.UNIT) && cursor.value(at).equals("CE") && ordinal <= 30) {
      return cursor.done(at, Meaning.century(ordinal));
    }
    if (cursor.is(at, Kind.UNIT) && cursor.word(at + 1, "of") && tryCounted(ordinal, at)) {
      return true;
    }
    boolean quarter = cursor.is(at, Kind.UNIT) && cursor.value(at).equals("Q") && ordinal <= 4;
    boolean half = cursor.is(at, Kind.HALF) && ordinal <= 2;
    if (!quarter && !half) {
      return false;
    }
    int last = at;
    int of = cursor.word(at + 1, "of") ? at + 2 : at + 1;
    int year = yearAfterSeason(of);
    LocalDate base = cursor.today;
    if (year > 0) {
      last = scan.calendar.yearToken;
    } else if (cursor.the(of) && cursor.word(of + 1, "year") && base != null) {
      last = of + 1;
      year = base.getYear();
    } else if (half) {
      return false;
    } else if (base == null) {
      return cursor.done(at, Meaning.unanchored(Type.DATE, "XXXX-Q" + ordinal));
    } else {
      year = base.getYear();
      boolean begun = !LocalDate.of(year, 3 * ordinal - 2, 1).isAfter(base);
      year -= begun || cursor.future(token) ? 0 : 1;
    }
    return cursor.done(
        last, quarter ? Meaning.quarter(year, ordinal) : Meaning.half(year, ordinal));
  }

  /** "the 15th of next month". */
  private boolean tryDayOf(int ordinal, int of) {
    int month = of + 1;
    boolean deictic =
        cursor.is(month, Kind.THIS) || cursor.is(month, Kind.LAST) || cursor.is(month, Kind.NEXT);
    if (!deictic || !cursor.word(month + 1, "month")) {
      return false;
    }
    return scan.deictic.tryDeictic(month, month) && nth(ordinal, "D");
  }

  /** "the first week of 2015", "the third month of last year". */
  private boolean tryCounted(int ordinal, int unit) {
    String kind = cursor.value(unit);
    int period = cursor.the(unit + 2) ? unit + 3 : unit + 2;
    return (kind.equals("W") || kind.equals("M") || kind.equals("D"))
        && tryCalendar(period)
        && nth(ordinal, kind);
  }

  /** "last week of 2016". */
  boolean tryLastOf(int unit) {
    String kind = cursor.value(unit);
    return (kind.equals("W") || kind.equals("M") || kind.equals("D"))
        && tryCalendar(unit + 2)
        && nth(-1, kind);
  }

  /** Narrows the year or month just found to its n-th unit, or its last for -1. */
  private boolean nth(int ordinal, String unit) {
    LocalDate from = cursor.meaning.from();
    LocalDate to = cursor.meaning.to();
    boolean year = cursor.meaning.precision() == Precision.YEAR;
    if (from == null || to == null || !year && cursor.meaning.precision() != Precision.MONTH) {
      return false;
    }
    LocalDate last = to.minusDays(1);
    LocalDate day;
    if (unit.equals("M")) {
      day = ordinal < 0 ? last : from.plusMonths(ordinal - 1L);
    } else if (unit.equals("D")) {
      day = ordinal < 0 ? last : from.plusDays(ordinal - 1L);
    } else if (year) {
      // ISO: the week with the fourth of January is a year's first, that of December 28 its last.
      day = ordinal < 0 ? last.minusDays(3) : from.plusDays(3).plusWeeks(ordinal - 1L);
    } else {
      day = ordinal < 0 ? last : from.plusWeeks(ordinal - 1L);
    }
    if (!day.isBefore(to) || unit.equals("M") && !year) {
      return false;
    }
    cursor.meaning =
        switch (unit) {
          case "M" -> Meaning.month(YearMonth.from(day));
          case "D" -> Meaning.day(day);
          default -> Meaning.week(day);
        };
    return true;
  }

  /** "week 31", "week 3 of 2027". */
  boolean tryWeekNumber(int token) {
    LocalDate base = cursor.today;
    int at = token + 1;
    if (!cursor.value(token).equals("W") || at >= cursor.sentence.size()) {
      return false;
    }
    int start = cursor.sentence.start(at);
    int number = Numerals.value(cursor.text, start, cursor.sentence.end(at));
    boolean digits =
        Numerals.end(cursor.text, start, cursor.sentence.end(at)) == cursor.sentence.end(at);
    if (!digits || number < 1 || number > LAST_WEEK) {
      return false;
    }
    int year = yearAfterSeason(cursor.word(at + 1, "of") ? at + 2 : at + 1);
    int last = year > 0 ? scan.calendar.yearToken : at;
    if (year < 0 && base == null) {
      return cursor.done(
          at, Meaning.unanchored(Type.DATE, "XXXX-W" + (number < 10 ? "0" : "") + number));
    }
    LocalDate first = LocalDate.of(year > 0 || base == null ? year : base.getYear(), 1, 4);
    return cursor.done(last, Meaning.week(first.plusWeeks(number - 1L)));
  }
}
