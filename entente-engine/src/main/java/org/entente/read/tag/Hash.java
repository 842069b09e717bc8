package org.entente.read.tag;

/**
 * The hash functions of the feature templates and of words.
 *
 * <p>They are part of the weights' format: a change makes every trained file worthless.
 */
public final class Hash {
  private static final int FIRST_FOLDED = 0x530;
  private static final char[] FOLDED = new char[FIRST_FOLDED];

  static {
    for (char c = 0; c < FIRST_FOLDED; c++) {
      FOLDED[c] = Character.isDigit(c) && c < 128 ? '0' : Character.toLowerCase(c);
    }
  }

  private Hash() {}

  /** A feature of one value. */
  public static int of(int template, int a) {
    return mix(a + template * 0x9E3779B1);
  }

  /** A feature of two values. */
  public static int of(int template, int a, int b) {
    return mix(a * 0x2C1B3C6D + b + template * 0x9E3779B1);
  }

  /** A feature of three values. */
  public static int of(int template, int a, int b, int c) {
    return mix((a * 0x2C1B3C6D + b) * 0x297A2D39 + c + template * 0x9E3779B1);
  }

  /** A feature of four values. */
  public static int of(int template, int a, int b, int c, int d) {
    return mix(((a * 0x2C1B3C6D + b) * 0x297A2D39 + c) * 0x5BD1E995 + d + template * 0x9E3779B1);
  }

  /** Spreads the bits so that the upper ones can serve as an index. */
  public static int mix(int h) {
    int x = (h ^ (h >>> 15)) * 0x85EBCA6B;
    return (x ^ (x >>> 13)) * 0xC2B2AE35;
  }

  /**
   * The character in lower case, digits as 0, typographic quotation marks and dashes as their plain
   * kind. Letters above U+052F stay as they are, so that no two Java versions can differ.
   */
  public static char fold(char c) {
    if (c < FIRST_FOLDED) {
      return FOLDED[c];
    }
    switch (c) {
      case '\u2018', '\u2019', '\u201B':
        return '\'';
      case '\u201C', '\u201D', '\u201E':
        return '"';
      case '\u2010', '\u2011', '\u2013', '\u2014', '\u2015':
        return '-';
      default:
        return c;
    }
  }

  /** The character in lower case. Letters above U+052F stay as they are. */
  public static char lower(char c) {
    return c >= '0' && c <= '9' || c >= FIRST_FOLDED ? c : FOLDED[c];
  }

  /** A word without regard to case, digits and kinds of quotation mark; never 0. */
  public static long word(CharSequence form) {
    long h = 0x9E3779B97F4A7C15L;
    for (int i = 0; i < form.length(); i++) {
      h = (h ^ fold(form.charAt(i))) * 0x100000001B3L;
    }
    h ^= h >>> 29;
    h *= 0xBF58476D1CE4E5B9L;
    h ^= h >>> 32;
    return h == 0 ? 1 : h;
  }
}
