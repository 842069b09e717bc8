package org.entente.read.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.entente.read.time.TimeWord.Kind;

/**
 * Dates whose parts are joined by dashes or slashes, the month as a word: 05-Aug-2016, Dec/2018.
 */
final class WrittenDates {
  private static final int NONE = -1;
  private static final int CENTURY_DIGITS = 4;

  private final TimeCursor cursor;

  // What the last field left.
  private int after;
  private int number;
  private int month;
  private int width;

  WrittenDates(TimeCursor cursor) {
    this.cursor = cursor;
  }

  /** A date that begins at the token; the month's name is one of its two or three parts. */
  boolean tryWritten(int token) {
    int limit = cursor.sentence.span().end();
    int start = cursor.sentence.start(token);
    if (!field(start, limit) || !joint(after, limit)) {
      return false;
    }
    char mark = cursor.text.charAt(after);
    int[] numbers = {NONE, NONE};
    int[] widths = new int[2];
    int named = 0;
    int count = 0;
    int fields = 0;
    int end = start;
    int at = start;
    while (fields < 3 && field(at, limit)) {
      if (month > 0) {
        if (named > 0) {
          return false;
        }
        named = month;
      } else if (count == 2) {
        return false;
      } else {
        numbers[count] = number;
        widths[count++] = width;
      }
      fields++;
      end = after;
      if (!joint(end, limit) || cursor.text.charAt(end) != mark) {
        break;
      }
      at = end + 1;
    }
    if (named == 0 || count == 0 || !cursor.wordEnds(end, limit)) {
      return false;
    }
    int yearAt =
        widths[0] == CENTURY_DIGITS ? 0 : count == 2 && widths[1] == CENTURY_DIGITS ? 1 : 2;
    if (yearAt == 2 || !plausible(numbers[yearAt])) {
      return false;
    }
    cursor.next = token;
    if (count == 1) {
      return cursor.doneAt(end, Meaning.month(YearMonth.of(numbers[0], named)));
    }
    LocalDate day = TimeCursor.dateOrNull(numbers[yearAt], named, numbers[1 - yearAt]);
    return day != null && cursor.doneAt(end, Meaning.day(day));
  }

  /** 20240710. */
  boolean tryPacked(int token, int start, int end) {
    if (end - start != 8 || !cursor.wordEnds(end, cursor.sentence.span().end())) {
      return false;
    }
    int year = Numerals.value(cursor.text, start, start + 4);
    LocalDate day =
        TimeCursor.dateOrNull(
            year,
            Numerals.value(cursor.text, start + 4, start + 6),
            Numerals.value(cursor.text, start + 6, end));
    cursor.next = token;
    return plausible(year) && day != null && cursor.doneAt(end, Meaning.day(day));
  }

  private static boolean plausible(int year) {
    return year >= TimeCursor.FIRST_YEAR && year <= TimeCursor.LAST_YEAR;
  }

  private boolean joint(int at, int limit) {
    return at + 1 < limit
        && (cursor.text.charAt(at) == '/' || Numerals.dash(cursor.text.charAt(at)));
  }

  private boolean field(int at, int limit) {
    month = 0;
    int end = Numerals.end(cursor.text, at, Math.min(limit, at + CENTURY_DIGITS + 1));
    if (end > at) {
      number = Numerals.value(cursor.text, at, end);
      width = end - at;
      after = end;
      return width <= CENTURY_DIGITS;
    }
    int letters = at;
    while (letters < limit
        && letters < at + 10
        && Character.isLetter(cursor.text.charAt(letters))) {
      letters++;
    }
    if (letters < at + 3) {
      return false;
    }
    String name = cursor.text.substring(at, letters).toLowerCase(Locale.ROOT);
    TimeWord word = TimeWord.of(Character.toUpperCase(name.charAt(0)) + name.substring(1));
    if (word == null || word.kind() != Kind.MONTH) {
      return false;
    }
    month = word.number();
    after = letters;
    return true;
  }
}
