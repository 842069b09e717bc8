package org.entente.app.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How texts and numbers look in every format. */
final class Texts {
  private static final int DECIMALS = 4;
  private static final double SHIFT = 1e4;
  private static final double EXACT = 1e10;

  private Texts() {}

  /** The text with every lone surrogate, which UTF-8 cannot hold, as U+FFFD; of equal length. */
  static String written(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return repaired(text);
      }
    }
    return text;
  }

  private static String repaired(String text) {
    StringBuilder repaired = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point ->
                repaired.appendCodePoint(
                    point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                        ? 0xFFFD
                        : point));
    return repaired.toString();
  }

  /** The number to four decimals; the same digits on every Java. */
  static BigDecimal rounded(double value) {
    double shifted = value * SHIFT;
    double whole = Math.rint(shifted);
    // Far from the middle between two the product's own rounding cannot change the outcome.
    if (Math.abs(shifted) < EXACT && Math.abs(shifted - whole) < 0.499) {
      return BigDecimal.valueOf((long) whole, DECIMALS);
    }
    return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  /** Without exponent or needless zeros. */
  static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
