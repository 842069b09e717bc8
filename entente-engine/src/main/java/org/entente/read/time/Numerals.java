package org.entente.read.time;

/** Digits read from a text at an offset. */
final class Numerals {
  private Numerals() {}

  /** Offset after the digits that start at {@code start}; {@code start} when there is none. */
  static int end(String text, int start, int limit) {
    int at = start;
    while (at < limit && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** The number the digits make; at most nine digits count, -1 when there are none or more. */
  static int value(String text, int start, int end) {
    if (end <= start || end - start > 9) {
      return -1;
    }
    int value = 0;
    for (int at = start; at < end; at++) {
      value = value * 10 + text.charAt(at) - '0';
    }
    return value;
  }

  static boolean dash(char symbol) {
    return symbol == '-' || symbol == '\u2013' || symbol == '\u2010' || symbol == '\u2011';
  }
}
