package org.entente.read.token;

/**
 * Kinds of characters. By fixed ranges and not by {@link Character}'s tables, which grow with every
 * Unicode version: tokens must be the same on every Java.
 */
final class Chars {
  private Chars() {}

  /** Space of any width, also of none. */
  static boolean isSpace(char c) {
    if (c <= ' ') {
      return true;
    }
    return c >= 0x7F
        && (c <= 0xA0
            || c == 0xAD
            || c == 0x1680
            || c >= 0x2000 && c <= 0x200B
            || c == 0x200E
            || c == 0x200F
            || c >= 0x2028 && c <= 0x202F
            || c >= 0x205F && c <= 0x2064
            || c == 0x3000
            || c == 0xFEFF);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isUpper(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z';
    }
    return c < 0x530 && Character.isUpperCase(c);
  }

  static boolean isLower(char c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z';
    }
    return c < 0x530 && Character.isLowerCase(c);
  }

  /** Letters, marks and everything written like them; not digits. */
  static boolean isLetter(char c) {
    if (c < 128) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    if (c < 0x2000) {
      return c == 0xAA
          || c == 0xB5
          || c == 0xBA
          || c >= 0xC0
              && c != 0xD7
              && c != 0xF7
              && c != 0x37E
              && c != 0x589
              && c != 0x60C
              && c != 0x61B
              && c != 0x61F
              && c != 0x6D4
              && c != 0x964
              && c != 0x965
              && c != 0x1680;
    }
    if (c < 0x3040) {
      return c == 0x200C
          || c == 0x200D
          || c >= 0x2070 && c < 0x20A0
          || c >= 0x20D0 && c < 0x2190
          || c >= 0x2C00 && c < 0x2E00
          || c >= 0x3005 && c <= 0x3007;
    }
    return c < 0xE000
        || c >= 0xF900 && c < 0xFE10
        || c >= 0xFE20 && c < 0xFE30
        || c >= 0xFE70 && c < 0xFEFF
        || c >= 0xFF10 && c <= 0xFF19
        || c >= 0xFF21 && c <= 0xFF3A
        || c >= 0xFF41 && c <= 0xFF5A
        || c >= 0xFF66 && c <= 0xFFDC;
  }

  /** Whether a pair of surrogates that is a picture and no letter begins here. */
  static boolean isPicture(String text, int at, int end) {
    if (at + 1 >= end
        || !Character.isHighSurrogate(text.charAt(at))
        || !Character.isLowSurrogate(text.charAt(at + 1))) {
      return false;
    }
    int point = text.codePointAt(at);
    return point >= 0x1F000 && point < 0x1FB00;
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '`' || c == '\u00B4';
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /** Marks that end a sentence. */
  static boolean isTerminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '\u2026';
  }

  /** Marks that may stand between a sentence's end and the next. */
  static boolean isCloser(char c) {
    return c == ')'
        || c == ']'
        || c == '}'
        || c == '"'
        || c == '\''
        || c == '\u201D'
        || c == '\u2019'
        || c == '\u00BB';
  }

  /** Marks that may stand before a sentence's first word. */
  static boolean isOpener(char c) {
    return c == '('
        || c == '['
        || c == '{'
        || c == '"'
        || c == '\''
        || c == '`'
        || c == '\u201C'
        || c == '\u2018'
        || c == '\u00AB';
  }
}
