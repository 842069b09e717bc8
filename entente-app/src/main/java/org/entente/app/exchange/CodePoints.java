package org.entente.app.exchange;

import java.util.Arrays;
import java.util.Optional;
import org.entente.model.text.Span;

/**
 * Turns offsets that count UTF-16 units, as the program does inside, into offsets that count
 * Unicode code points, as the written records do. Free for a text without surrogate pairs.
 */
public final class CodePoints {
  private static final CodePoints SAME = new CodePoints(new int[0]);

  /** Index of the second unit of each pair, ascending. */
  private final int[] seconds;

  private CodePoints(int[] seconds) {
    this.seconds = seconds;
  }

  /** The table of {@code text}. */
  public static CodePoints of(String text) {
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (pairEndsAt(text, i)) {
        count++;
      }
    }
    if (count == 0) {
      return SAME;
    }
    int[] seconds = new int[count];
    int next = 0;
    for (int i = 1; i < text.length(); i++) {
      if (pairEndsAt(text, i)) {
        seconds[next++] = i;
      }
    }
    return new CodePoints(seconds);
  }

  private static boolean pairEndsAt(String text, int i) {
    return Character.isLowSurrogate(text.charAt(i))
        && Character.isHighSurrogate(text.charAt(i - 1));
  }

  /**
   * The place of a span that counts code points; empty when it reaches beyond the text.
   *
   * @param points start and end in code points
   */
  public static Optional<Span> find(String text, Span points) {
    if (points.end() > text.codePointCount(0, text.length())) {
      return Optional.empty();
    }
    int start = text.offsetByCodePoints(0, points.start());
    return Optional.of(new Span(start, text.offsetByCodePoints(start, points.length())));
  }

  /** The code points before the unit at {@code offset}. */
  public int at(int offset) {
    if (seconds.length == 0) {
      return offset;
    }
    int found = Arrays.binarySearch(seconds, offset);
    return offset - (found >= 0 ? found : -found - 1);
  }
}
