package org.entente.read.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.entente.model.event.EventDate.Precision;
import org.entente.read.time.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/** An amount of time counted from a date beside it, or from today into the future. */
final class AnchoredDates {
  private final TimeScan scan;
  private final TimeCursor cursor;

  AnchoredDates(TimeScan scan, TimeCursor cursor) {
    this.scan = scan;
    this.cursor = cursor;
  }

  /** "three days after Friday", "two weeks from tomorrow". */
  boolean tryAnchored(int token, String words, int number, String unit, int after) {
    boolean back = cursor.word(after, "before");
    if (!back && !cursor.word(after, "from") && !cursor.word(after, "after")
        || cursor.word(token - 1, "for")
        || number == 0
        || number > TimeCursor.LARGEST_SHIFT
        || words.indexOf('.') >= 0
        || !date(after + 1)) {
      return false;
    }
    boolean rate = cursor.word(after, "from") && cursor.meaning.precision() != Precision.DAY;
    if (rate) {
      return false; // "a million tonnes a year from 2026"
    }
    Meaning moved = move(cursor.meaning, back ? -number : number, unit);
    if (moved == null) {
      return false;
    }
    cursor.meaning = moved;
    return true;
  }

  /** "the night of 7 October", "midnight on Friday": a part of a day that is named. */
  boolean partOfDay(int part) {
    boolean named = cursor.word(part + 1, "of") || cursor.word(part + 1, "on");
    if (!named || !date(part + 2) || cursor.meaning.precision() != Precision.DAY) {
      return false;
    }
    cursor.meaning = cursor.meaning.at(cursor.value(part));
    return true;
  }

  private boolean date(int token) {
    if (token >= cursor.sentence.size()) {
      return false;
    }
    if (cursor.words[token] == null && cursor.digit(token)) {
      if (!cursor.enter()) {
        return false;
      }
      cursor.next = token;
      boolean found = scan.numeric.tryDigits(token);
      cursor.leave();
      return found;
    }
    return !cursor.the(token) && scan.parts.tryCalendar(token);
  }

  private static @Nullable Meaning move(Meaning anchor, int shift, String unit) {
    LocalDate from = anchor.from();
    if (from == null) {
      return null;
    }
    Precision precision = anchor.precision();
    if (precision == Precision.DAY) {
      return switch (unit) {
        case "D" -> Meaning.day(from.plusDays(shift));
        case "W" -> Meaning.day(from.plusWeeks(shift));
        case "2W" -> Meaning.day(from.plusWeeks(2L * shift));
        case "M" -> Meaning.day(from.plusMonths(shift));
        case "Y" -> Meaning.day(from.plusYears(shift));
        default -> null;
      };
    }
    if (precision == Precision.MONTH && (unit.equals("M") || unit.equals("Y"))) {
      return Meaning.month(YearMonth.from(from).plusMonths(unit.equals("M") ? shift : 12L * shift));
    }
    return precision == Precision.YEAR && unit.equals("Y")
        ? Meaning.year(from.getYear() + shift)
        : null;
  }

  /** Whether "in two weeks" means the time from now on, not how long something took. */
  boolean liesAhead(int token) {
    if (!cursor.word(token - 1, "in") && !cursor.word(token - 1, "In")) {
      return false;
    }
    if (cursor.word(token - 2, "time")
        || cursor.word(token - 2, "times")
        || cursor.word(token - 2, "first")
        || cursor.word(token - 2, "once")
        || cursor.word(token - 2, "twice")) {
      return false;
    }
    int verb = cursor.verbAbove(token);
    if (verb < 0) {
      return false;
    }
    if (cursor.future(token)) {
      return true;
    }
    for (int child = cursor.sentence.firstChild(verb);
        child >= 0;
        child = cursor.sentence.nextSibling(child)) {
      if (cursor.sentence.is(child, "aux") && !cursor.sentence.lemma(child).equals("can")) {
        return false;
      }
    }
    String feature = cursor.sentence.feature(verb);
    return feature.equals("VBZ") || feature.equals("VBP");
  }

  /** Takes the day after a clock time in: "6 p.m. Tuesday", "at 18:30 on Friday". */
  boolean clockOfDay(String clock) {
    int day = cursor.next;
    if (cursor.word(day, "on")) {
      day++;
    }
    if (!cursor.is(day, Kind.WEEKDAY) && !cursor.is(day, Kind.DAY_SHIFT)) {
      return true;
    }
    Meaning own = cursor.meaning;
    int end = cursor.endOffset;
    int next = cursor.next;
    if (scan.parts.tryCalendar(day) && cursor.meaning.precision() == Precision.DAY) {
      cursor.meaning = cursor.meaning.at(clock);
      return true;
    }
    cursor.meaning = own;
    cursor.endOffset = end;
    cursor.next = next;
    return true;
  }
}
