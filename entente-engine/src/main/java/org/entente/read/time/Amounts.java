package org.entente.read.time;

import org.entente.read.time.TimeWord.Kind;

/** Reads how many: "two", "a few", "24", "one and a half". */
final class Amounts {
  private final TimeCursor cursor;
  String amount = "";
  int amountNumber;
  int amountNext;

  Amounts(TimeCursor cursor) {
    this.cursor = cursor;
  }

  /** Reads "two", "a few", "24", "one and a half"; what follows is at {@code amountNext}. */
  boolean readAmount(int token, boolean article) {
    int at = token;
    if (at >= cursor.sentence.size()) {
      return false;
    }
    TimeWord word = cursor.words[at];
    if (word == null) {
      return cursor.digit(at)
          && cursor.text.charAt(cursor.sentence.start(at)) != 'm'
          && readDigits(at);
    }
    switch (word.kind()) {
      case ARTICLE -> {
        if (word.number() == 0) {
          return false;
        }
        if (cursor.is(at + 1, Kind.FEW)) {
          return readFew(at + 1);
        }
        if (cursor.is(at + 1, Kind.NUMBER)) {
          return readNumber(at + 1);
        }
        if (cursor.is(at + 1, Kind.HALF) && cursor.dash(at + 2)) {
          return amount("0.5", 0, at + 2);
        }
        return article && amount("1", 1, at + 1);
      }
      case FEW -> {
        return readFew(at);
      }
      case HALF -> {
        return cursor.is(at + 1, Kind.ARTICLE)
            && cursor.number(at + 1) == 1
            && amount("0.5", 0, at + 2);
      }
      case NUMBER -> {
        return readNumber(at);
      }
      default -> {
        return false;
      }
    }
  }

  boolean amount(String words, int number, int after) {
    amount = words;
    amountNumber = number;
    amountNext = after;
    return true;
  }

  boolean readFew(int at) {
    int after = at + 1;
    if (cursor.word(after, "of") && cursor.number(at) == 2) {
      after++;
    }
    if (cursor.number(at) == 0 && cursor.is(after, Kind.NUMBER) && cursor.number(after) >= 12) {
      after++;
    }
    return amount(cursor.number(at) == 2 ? "2" : "X", cursor.number(at), after);
  }

  boolean readNumber(int at) {
    int number = cursor.number(at);
    int after = at + 1;
    int tens = after;
    if (number >= 20 && number < 100) {
      tens = cursor.dash(after) ? after + 1 : after;
      if (cursor.is(tens, Kind.NUMBER) && cursor.number(tens) < 10) {
        number += cursor.number(tens);
        after = tens + 1;
      }
    } else if (cursor.is(after, Kind.NUMBER) && cursor.number(after) == 100) {
      number *= 100;
      after++;
    }
    return withHalf(number, Integer.toString(number), after);
  }

  boolean withHalf(int number, String words, int after) {
    int at = after;
    boolean dashed = cursor.dash(at);
    if (dashed) {
      at++;
    }
    if (cursor.word(at, "and")) {
      at++;
      at += cursor.dash(at) ? 1 : 0;
      if (cursor.is(at, Kind.ARTICLE)) {
        at++;
        at += cursor.dash(at) ? 1 : 0;
        if (cursor.is(at, Kind.HALF)) {
          return amount(words + ".5", number, at + 1);
        }
      }
    }
    return amount(words, number, after);
  }

  boolean readDigits(int token) {
    int start = cursor.sentence.start(token);
    int limit = cursor.sentence.end(token);
    int end = Numerals.end(cursor.text, start, limit);
    if (end == limit) {
      int number = Numerals.value(cursor.text, start, end);
      return number >= 0 && withHalf(number, Integer.toString(number), token + 1);
    }
    char mark = cursor.text.charAt(end);
    int second = Numerals.end(cursor.text, end + 1, limit);
    if (second != limit || second == end + 1) {
      return false;
    }
    if (mark == '.') {
      return amount(cursor.text.substring(start, limit), 0, token + 1);
    }
    if (mark == ',' && second == end + 4) {
      int number =
          Numerals.value(cursor.text, start, end) * 1000
              + Numerals.value(cursor.text, end + 1, second);
      return number >= 0 && amount(Integer.toString(number), number, token + 1);
    }
    return false;
  }
}
