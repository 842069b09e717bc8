package org.entente.read.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.entente.model.event.EventDate.Precision;
import org.entente.model.reading.Upos;
import org.entente.read.time.TimeWord.Kind;

/** Dates, clock times, decades and years that begin with a digit. */
final class NumericDates {
  private final TimeScan scan;
  private final TimeCursor cursor;

  NumericDates(TimeScan scan, TimeCursor cursor) {
    this.scan = scan;
    this.cursor = cursor;
  }

  boolean tryDigits(int token) {
    int start = cursor.sentence.start(token);
    if (cursor.text.charAt(start) == 'm') {
      return tryMid(token, start);
    }
    int limit = cursor.sentence.span().end();
    int end = Numerals.end(cursor.text, start, limit);
    int value = Numerals.value(cursor.text, start, end);
    int length = end - start;
    char after = end < limit ? cursor.text.charAt(end) : ' ';
    if (start > 0 && glued(cursor.text.charAt(start - 1))) {
      return false;
    }
    if (length == 4 && Numerals.dash(after) && tryIso(start, end, value, limit)
        || scan.written.tryWritten(token)
        || scan.written.tryPacked(token, start, end)) {
      return true;
    }
    if (length <= 2 && (after == '/' || after == '.') && trySlashes(start, end, after, limit)) {
      return true;
    }
    if (length <= 2
        && (after == ':' || after == '.' || after == ' ' || Character.isLetter(after))
        && tryClock(token, start, end, value, limit)) {
      return true;
    }
    return scan.calendar.tryDayBeforeMonth(token, token)
        || tryDecade(token)
        || (after == 's' || after == 't' || after == 'n' || after == 'r')
            && scan.parts.tryOrdinal(token, token)
        || length == 4 && tryYear(token, start, end, value, limit)
        || scan.durations.tryNumber(token);
  }

  static boolean glued(char before) {
    return before == '$'
        || before == '\u20AC'
        || before == '\u00A3'
        || before == '\u00A5'
        || before == '#'
        || before == '/'
        || before == ','
        || before == '.'
        || Character.isLetterOrDigit(before);
  }

  boolean tryMid(int token, int start) {
    int limit = cursor.sentence.span().end();
    int first = start + 4;
    int end = Numerals.end(cursor.text, first, limit);
    if (end - first == 4 && end == cursor.sentence.end(token)) {
      return cursor.done(token, Meaning.year(Numerals.value(cursor.text, first, end)).third(1));
    }
    TimeWord month =
        TimeWord.of(cursor.text.substring(first, Math.max(first, cursor.sentence.end(token))));
    if (month != null && month.kind() == Kind.MONTH) {
      return cursor.done(token, scan.calendar.bareMonth(month.number(), token).third(1));
    }
    return false;
  }

  /** 2024-07-10, 2024-07, 2014-2019, 2018-19. */
  boolean tryIso(int start, int end, int year, int limit) {
    if (year < TimeCursor.OLDEST_YEAR || year > TimeCursor.LAST_YEAR) {
      return false;
    }
    int second = Numerals.end(cursor.text, end + 1, limit);
    int month = Numerals.value(cursor.text, end + 1, second);
    int digits = second - end - 1;
    if (digits == 4
        && month > year
        && month <= TimeCursor.LAST_YEAR
        && cursor.wordEnds(second, limit)) {
      return cursor.doneAt(second, years(year, month));
    }
    if (digits < 1 || digits > 2) {
      return false;
    }
    boolean more = second + 1 < limit && Numerals.dash(cursor.text.charAt(second));
    int third = more ? Numerals.end(cursor.text, second + 1, limit) : second;
    int day = more ? Numerals.value(cursor.text, second + 1, third) : -1;
    if (day > 0 && third - second <= 3 && cursor.wordEndsOrT(third, limit)) {
      LocalDate date = TimeCursor.dateOrNull(year, month, day);
      return date != null && cursor.doneAt(third, Meaning.day(date));
    }
    if (month >= 1 && month <= 12 && cursor.wordEnds(second, limit)) {
      return cursor.doneAt(second, Meaning.month(YearMonth.of(year, month)));
    }
    if (digits == 2 && month == (year + 1) % 100 && cursor.wordEnds(second, limit)) {
      return cursor.doneAt(second, years(year, year + 1));
    }
    return false;
  }

  static Meaning years(int first, int last) {
    LocalDate from = LocalDate.of(first, 1, 1);
    LocalDate to = LocalDate.of(last + 1, 1, 1);
    return Meaning.date(first + "/" + last, from, to, Precision.RANGE);
  }

  /** 13/07/2024 or 07/13/2024; where day and month could be either, it is none. */
  boolean trySlashes(int start, int end, char mark, int limit) {
    int second = Numerals.end(cursor.text, end + 1, limit);
    if (second == end + 1
        || second > end + 3
        || second >= limit
        || cursor.text.charAt(second) != mark) {
      return false;
    }
    int third = Numerals.end(cursor.text, second + 1, limit);
    int width = third - second - 1;
    if ((width != 4 && width != 2) || !cursor.wordEnds(third, limit)) {
      return false;
    }
    int one = Numerals.value(cursor.text, start, end);
    int two = Numerals.value(cursor.text, end + 1, second);
    int year = Numerals.value(cursor.text, second + 1, third);
    if (width == 2) {
      year += year < 50 ? 2000 : 1900;
    }
    if (year < TimeCursor.FIRST_YEAR || year > TimeCursor.LAST_YEAR) {
      return false;
    }
    LocalDate date =
        one > 12 || mark == '.'
            ? TimeCursor.dateOrNull(year, two, one)
            : two > 12 || one == two ? TimeCursor.dateOrNull(year, one, two) : null;
    return date != null && cursor.doneAt(third, Meaning.day(date));
  }

  /** 18:30, 6 p.m., 6:30pm. */
  boolean tryClock(int token, int start, int end, int hour, int limit) {
    int at = end;
    int minute = 0;
    boolean colon = false;
    if (at < limit && (cursor.text.charAt(at) == ':' || cursor.text.charAt(at) == '.')) {
      int second = Numerals.end(cursor.text, at + 1, limit);
      if (second != at + 3) {
        return false;
      }
      minute = Numerals.value(cursor.text, at + 1, second);
      colon = cursor.text.charAt(at) == ':';
      at = second;
      if (at + 2 < limit
          && cursor.text.charAt(at) == ':'
          && Character.isDigit(cursor.text.charAt(at + 1))) {
        at = Numerals.end(cursor.text, at + 1, limit);
      }
    }
    int half = at < limit && cursor.text.charAt(at) == ' ' ? at + 1 : at;
    int halfEnd = halfDayEnd(half, limit);
    if (hour > 24 || minute > 59 || (!colon && halfEnd < 0)) {
      return false;
    }
    if (halfEnd > 0) {
      boolean evening = cursor.text.charAt(half) == 'p' || cursor.text.charAt(half) == 'P';
      hour = hour % 12 + (evening ? 12 : 0);
      at = halfEnd;
    } else if (!cursor.wordEnds(at, limit)) {
      return false;
    }
    cursor.next = token;
    String clock = (hour < 10 ? "T0" : "T") + hour + (minute < 10 ? ":0" : ":") + minute;
    cursor.doneAt(at, cursor.dayOfSentence().at(clock));
    return scan.anchored.clockOfDay(clock);
  }

  int halfDayEnd(int at, int limit) {
    if (at + 1 >= limit) {
      return -1;
    }
    char first = Character.toLowerCase(cursor.text.charAt(at));
    if (first != 'a' && first != 'p') {
      return -1;
    }
    boolean dotted = cursor.text.charAt(at + 1) == '.';
    int letter = dotted ? at + 2 : at + 1;
    if (letter >= limit || Character.toLowerCase(cursor.text.charAt(letter)) != 'm') {
      return -1;
    }
    int end = letter + 1;
    if (dotted && end < limit && cursor.text.charAt(end) == '.') {
      end++;
    }
    return dotted || cursor.wordEnds(end, limit) ? end : -1;
  }

  /** 1990s, 1990's. */
  boolean tryDecade(int token) {
    int start = cursor.sentence.start(token);
    int limit = cursor.sentence.span().end();
    int end = Numerals.end(cursor.text, start, limit);
    int year = Numerals.value(cursor.text, start, end);
    if (end - start != 4
        || year % 10 != 0
        || year < TimeCursor.OLDEST_YEAR
        || year > TimeCursor.LAST_YEAR) {
      return false;
    }
    int letter =
        end < limit && (cursor.text.charAt(end) == '\'' || cursor.text.charAt(end) == '\u2019')
            ? end + 1
            : end;
    if (letter >= limit
        || cursor.text.charAt(letter) != 's'
        || !cursor.wordEnds(letter + 1, limit)) {
      return false;
    }
    if (letter > end
        && (token + 2 < cursor.sentence.size() && cursor.sentence.tag(token + 2) == Upos.NOUN)) {
      return false;
    }
    cursor.next = token;
    return cursor.doneAt(letter + 1, Meaning.decade(year));
  }

  boolean tryYear(int token, int start, int end, int year, int limit) {
    if (year < TimeCursor.OLDEST_YEAR
        || year > TimeCursor.LAST_YEAR
        || !cursor.wordEnds(end, limit)
        || end != cursor.sentence.end(token)) {
      return false;
    }
    if (end + 1 < limit
        && (cursor.text.charAt(end) == '.' || cursor.text.charAt(end) == ',')
        && Character.isDigit(cursor.text.charAt(end + 1))) {
      return false;
    }
    if (end < limit && cursor.text.charAt(end) == '%') {
      return false;
    }
    if (year < TimeCursor.FIRST_YEAR || counts(token)) {
      return yearMarker(token - 1)
          && !cursor.is(token + 1, Kind.UNITS)
          && cursor.done(token, Meaning.year(year));
    }
    return cursor.done(token, Meaning.year(year));
  }

  /** Whether the number counts the noun after it. */
  boolean counts(int token) {
    int following = token + 1;
    if (following >= cursor.sentence.size()) {
      return false;
    }
    String feature = cursor.sentence.feature(following);
    if (feature.equals("NNS")) {
      return cursor.sentence.head(token) == following || cursor.is(following, Kind.UNITS);
    }
    return cursor.word(token - 1, "$")
        || cursor.word(following, "percent")
        || cursor.word(following, "%")
        || cursor.word(following, "million")
        || cursor.word(following, "km");
  }

  boolean yearMarker(int token) {
    return cursor.word(token, "in")
        || cursor.word(token, "In")
        || cursor.word(token, "since")
        || cursor.word(token, "Since")
        || cursor.word(token, "until")
        || cursor.word(token, "by")
        || cursor.word(token, "of")
        || cursor.word(token, "from");
  }
}
