package org.entente.read.time;

import org.entente.read.time.TimeWord.Kind;

/** Years in words: "nineteen ninety-six", "two thousand and fifteen". */
final class SpelledYears {
  private static final int FIRST_CENTURY = 17;
  private static final int LAST_CENTURY = 20;

  private final TimeCursor cursor;
  private int after;

  SpelledYears(TimeCursor cursor) {
    this.cursor = cursor;
  }

  /** The year that begins at the token, or -1; {@link #last} is its last token. */
  int year(int token) {
    if (!cursor.is(token, Kind.NUMBER)) {
      return -1;
    }
    int first = cursor.number(token);
    boolean thousand = first == 2 && cursor.word(token + 1, "thousand");
    boolean hundred = cursor.is(token + 1, Kind.NUMBER) && cursor.number(token + 1) == 100;
    if (!thousand && (first < FIRST_CENTURY || first > LAST_CENTURY)) {
      return -1;
    }
    int at = thousand || hundred ? token + 2 : token + 1;
    at += (thousand || hundred) && cursor.word(at, "and") ? 1 : 0;
    int rest = belowHundred(at);
    if (rest < 0 || !thousand && !hundred && rest < 10 || countsUnits()) {
      return -1;
    }
    return (thousand ? 2000 : first * 100) + rest;
  }

  /** The last token of the year just read. */
  int last() {
    return after - 1;
  }

  private boolean countsUnits() {
    return cursor.is(after, Kind.UNITS) || cursor.is(after, Kind.UNIT) || cursor.dash(after);
  }

  private int belowHundred(int at) {
    if (!cursor.is(at, Kind.NUMBER) || cursor.number(at) >= 100) {
      return -1;
    }
    int number = cursor.number(at);
    after = at + 1;
    if (number >= 20) {
      int unit = cursor.dash(after) ? after + 1 : after;
      if (cursor.is(unit, Kind.NUMBER) && cursor.number(unit) < 10) {
        number += cursor.number(unit);
        after = unit + 1;
      }
    }
    return number;
  }
}
