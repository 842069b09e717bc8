package org.entente.read.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.entente.model.event.EventDate.Precision;
import org.entente.model.reading.TimeExpression.Type;
import org.entente.model.reading.Upos;
import org.entente.read.time.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/** Months, days of a month and weekdays. */
final class CalendarDates {
  private final TimeScan scan;
  private final TimeCursor cursor;
  int yearToken;

  CalendarDates(TimeScan scan, TimeCursor cursor) {
    this.scan = scan;
    this.cursor = cursor;
  }

  boolean monthAt(int token) {
    if (!cursor.is(token, Kind.MONTH)) {
      return false;
    }
    int month = cursor.number(token);
    if (month != 5 && month != 3) {
      return true;
    }
    return !cursor.sentence.feature(token).startsWith("MD")
        && !cursor.sentence.feature(token).startsWith("VB")
        && cursor.sentence.tag(token) != Upos.AUX;
  }

  boolean tryMonth(int token) {
    if (!monthAt(token)) {
      return false;
    }
    if (cursor.sentence.end(token) < cursor.text.length()
        && !Character.isWhitespace(cursor.text.charAt(cursor.sentence.end(token)))
        && scan.written.tryWritten(token)) {
      return true;
    }
    int month = cursor.number(token);
    boolean small = Character.isLowerCase(cursor.text.charAt(cursor.sentence.start(token)));
    int after = token + 1;
    if (after < cursor.sentence.size()
        && cursor.sentence.form(after).equals(".")
        && cursor.sentence.start(after) == cursor.sentence.end(token)
        && after + 1 < cursor.sentence.size()) {
      after++;
    }
    int day = dayAt(after);
    if (day > 0) {
      return monthDay(token, month, day, after);
    }
    int year = yearAfter(after);
    if (year > 0) {
      return cursor.done(yearToken, Meaning.month(YearMonth.of(year, month)));
    }
    if (small && cursor.sentence.tag(token) == Upos.ADJ || personName(token)) {
      return false;
    }
    return cursor.done(token, bareMonth(month, token));
  }

  /** "Theresa May", "April Jones". */
  boolean personName(int token) {
    boolean before =
        token > 0
            && cursor.sentence.tag(token - 1) == Upos.PROPN
            && cursor.words[token - 1] == null
            && cursor.sentence.end(token - 1) + 1 == cursor.sentence.start(token)
            && Character.isUpperCase(cursor.text.charAt(cursor.sentence.start(token - 1)));
    boolean after =
        token + 1 < cursor.sentence.size()
            && cursor.sentence.tag(token + 1) == Upos.PROPN
            && cursor.sentence.is(token + 1, "flat")
            && cursor.sentence.head(token + 1) == token;
    int month = cursor.number(token);
    return (before || after) && (month == 4 || month == 5 || month == 6 || month == 8);
  }

  /** The day of a month at the token: 10, 10th, tenth; 0 when it is none. */
  int dayAt(int token) {
    if (token >= cursor.sentence.size()) {
      return 0;
    }
    if (cursor.is(token, Kind.ORDINAL)) {
      return cursor.number(token);
    }
    int start = cursor.sentence.start(token);
    int end = Numerals.end(cursor.text, start, cursor.sentence.end(token));
    int value = Numerals.value(cursor.text, start, end);
    if (value < 1 || value > 31 || end - start > 2) {
      return 0;
    }
    if (end == cursor.sentence.end(token)) {
      boolean longer =
          end < cursor.sentence.span().end()
              && (cursor.text.charAt(end) == ':'
                  || cursor.text.charAt(end) == '.'
                  || cursor.text.charAt(end) == '%')
              && end + 1 < cursor.sentence.span().end()
              && Character.isDigit(cursor.text.charAt(end + 1));
      return longer ? 0 : value;
    }
    return cursor.sentence.end(token) - end == 2 && cursor.ordinalEnding(end) ? value : 0;
  }

  /** The year after a month or day: "2024", ", 2024", "of 2024", "this year"; -1 when none. */
  int yearAfter(int token) {
    int at =
        cursor.word(token, ",") || cursor.word(token, "of") || cursor.word(token, "in")
            ? token + 1
            : token;
    int year = cursor.yearAt(at);
    if (year >= TimeCursor.FIRST_YEAR - 400 && (at == token || !scan.numeric.counts(at))) {
      yearToken = at;
      return year;
    }
    int spelled = scan.spelled.year(at);
    if (spelled > 0) {
      yearToken = scan.spelled.last();
      return spelled;
    }
    LocalDate day = cursor.today;
    if (day != null && cursor.word(at + 1, "year")) {
      if (cursor.is(at, Kind.THIS) || cursor.is(at, Kind.LAST) || cursor.is(at, Kind.NEXT)) {
        yearToken = at + 1;
        return day.getYear() + cursor.number(at);
      }
    }
    return -1;
  }

  boolean monthDay(int token, int month, int day, int dayToken) {
    int last = dayToken;
    int until = 0;
    if (cursor.dash(last + 1)) {
      until = dayAt(last + 2);
      last = until > day ? last + 2 : last;
    } else if (cursor.sentence.end(last) < cursor.sentence.span().end()
        && Numerals.dash(cursor.text.charAt(cursor.sentence.end(last)))) {
      until = 0;
    }
    int year = yearAfter(last + 1);
    if (year > 0) {
      last = yearToken;
    }
    Meaning result = dayOf(month, day, until, year, token);
    return result != null && cursor.done(last, result);
  }

  @Nullable Meaning dayOf(int month, int day, int until, int year, int token) {
    if (year < 0) {
      LocalDate base = cursor.today;
      if (base == null) {
        return day > 31
            ? null
            : Meaning.unanchored(
                Type.DATE,
                "XXXX" + (month < 10 ? "-0" : "-") + month + (day < 10 ? "-0" : "-") + day);
      }
      year = yearOf(base, month, day, token);
    }
    LocalDate date = TimeCursor.dateOrNull(year, month, day);
    if (date == null) {
      return null;
    }
    LocalDate end = until > day ? TimeCursor.dateOrNull(year, month, until) : null;
    if (end == null) {
      return Meaning.day(date);
    }
    return Meaning.date(date + "/" + end, date, end.plusDays(1), Precision.RANGE);
  }

  /** The year that brings the day nearest to today on the side its verb speaks of. */
  int yearOf(LocalDate base, int month, int day, int token) {
    int year = base.getYear();
    int own = base.getMonthValue() * 32 + base.getDayOfMonth();
    int other = month * 32 + day;
    if (cursor.future(token)) {
      return other < own ? year + 1 : year;
    }
    // A month ahead is more likely this year's than eleven months back.
    return other > own + 2 * 32 ? year - 1 : year;
  }

  Meaning bareMonth(int month, int token) {
    LocalDate base = cursor.today;
    if (base == null) {
      return Meaning.unanchored(Type.DATE, "XXXX" + (month < 10 ? "-0" : "-") + month);
    }
    int year = base.getYear();
    if (cursor.future(token)) {
      year += month < base.getMonthValue() ? 1 : 0;
    } else {
      year -= month > base.getMonthValue() ? 1 : 0;
    }
    return Meaning.month(YearMonth.of(year, month));
  }

  /** 10 July 2024, the 10th of July. */
  boolean tryDayBeforeMonth(int token, int start) {
    int day = dayAt(token);
    if (day == 0) {
      return false;
    }
    int at = token + 1;
    int until = 0;
    if (cursor.dash(at) && dayAt(at + 1) > day) {
      until = dayAt(at + 1);
      at += 2;
    }
    if (cursor.word(at, "of")) {
      at++;
    }
    if (!monthAt(at)) {
      return false;
    }
    int year = yearAfter(at + 1);
    int last = year > 0 ? yearToken : at;
    Meaning result = dayOf(cursor.number(at), day, until, year, start);
    return result != null && cursor.done(last, result);
  }

  boolean tryWeekday(int token) {
    int at = cursor.word(token + 1, ",") ? token + 2 : token + 1;
    if (at < cursor.sentence.size()
        && (cursor.is(at, Kind.MONTH) && tryMonth(at)
            || dayAt(at) > 0 && tryDayBeforeMonth(at, at))) {
      return cursor.meaning.precision() == Precision.DAY || cursor.meaning.from() == null;
    }
    if (cursor.the(token + 1) && tryWeekdayTheDay(token)) {
      return true;
    }
    int week = cursor.the(token + 2) ? token + 3 : token + 2;
    if (cursor.word(token + 1, "of") && cursor.word(week + 1, "week") && shifts(week)) {
      return weekdayOfWeek(cursor.number(token), week, week + 1);
    }
    Meaning day = weekday(cursor.number(token), token);
    if (cursor.is(token + 1, Kind.PART)) {
      return cursor.done(token + 1, day.at(cursor.value(token + 1)));
    }
    return cursor.done(token, day);
  }

  private boolean shifts(int token) {
    return cursor.is(token, Kind.LAST)
        || cursor.is(token, Kind.NEXT)
        || cursor.is(token, Kind.THIS)
        || cursor.is(token, Kind.PAST)
        || cursor.is(token, Kind.COMING);
  }

  /** "Tuesday the 11th": of the month, near today, in which the day is that weekday. */
  private boolean tryWeekdayTheDay(int token) {
    LocalDate base = cursor.today;
    int day = dayAt(token + 2);
    if (base == null || day == 0 || monthAt(token + 3) || cursor.word(token + 3, "of")) {
      return false;
    }
    int[] order = cursor.future(token) ? new int[] {0, 1, -1} : new int[] {0, -1, 1};
    for (int shift : order) {
      LocalDate first = base.withDayOfMonth(1).plusMonths(shift);
      LocalDate found = TimeCursor.dateOrNull(first.getYear(), first.getMonthValue(), day);
      if (found != null && found.getDayOfWeek().getValue() == cursor.number(token)) {
        return cursor.done(token + 2, Meaning.day(found));
      }
    }
    return false;
  }

  /** "Wednesday of last week", "next week Wednesday". */
  boolean weekdayOfWeek(int weekday, int shift, int last) {
    LocalDate base = cursor.today;
    return cursor.done(
        last,
        base == null
            ? Meaning.unanchored(Type.DATE, "XXXX-WXX-" + weekday)
            : Meaning.day(
                base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(cursor.number(shift))
                    .plusDays(weekday - 1L)));
  }

  Meaning weekday(int weekday, int token) {
    LocalDate base = cursor.today;
    if (base == null) {
      return Meaning.unanchored(Type.DATE, "XXXX-WXX-" + weekday);
    }
    DayOfWeek day = DayOfWeek.of(weekday);
    return Meaning.day(
        base.with(
            cursor.future(token)
                ? TemporalAdjusters.nextOrSame(day)
                : TemporalAdjusters.previousOrSame(day)));
  }
}
