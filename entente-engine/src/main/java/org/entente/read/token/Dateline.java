package org.entente.read.token;

import java.util.Set;

/**
 * The dateline that opens a wire story: "BRUSSELS, Oct 9 (Herald) -". It says where and when the
 * story was written and is no part of its first sentence.
 */
final class Dateline {
  /** No dateline has more tokens. */
  private static final int LONGEST = 24;

  /** A single word in capitals with fewer letters may be an abbreviation: "NATO - Russia". */
  private static final int SHORTEST_CITY = 5;

  private static final Set<String> SMALL = Set.of("and", "of", "de", "la", "al", "el", "on");

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final int size;

  Dateline(String text, int[] starts, int[] ends, int size) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.size = size;
  }

  /** Number of tokens of the dateline that begins the paragraph, its dash included; 0 for none. */
  int length() {
    boolean bracket = false;
    int capitals = 0;
    for (int i = 0; i + 1 < Math.min(size, LONGEST); i++) {
      char c = text.charAt(starts[i]);
      if (isDash(i)) {
        boolean opens = i > 0 && startsSentence(i + 1);
        return opens && (bracket || capitals >= SHORTEST_CITY) ? i + 1 : 0;
      }
      if (c == '(' || c == '[') {
        int close = closing(i);
        if (close < 0 || i == 0 || !Chars.isUpper(text.charAt(starts[i + 1]))) {
          return 0;
        }
        bracket = true;
        i = close;
      } else if (Chars.isUpper(c)) {
        capitals += allUpper(i) ? ends[i] - starts[i] : 0;
      } else if (!Chars.isDigit(c) && ",./|:".indexOf(c) < 0 && !SMALL.contains(form(i))) {
        return 0;
      }
    }
    return 0;
  }

  private int closing(int open) {
    for (int i = open + 1; i < Math.min(size, LONGEST); i++) {
      char c = text.charAt(starts[i]);
      if (c == ')' || c == ']') {
        return i;
      }
    }
    return -1;
  }

  private boolean startsSentence(int token) {
    char c = text.charAt(starts[token]);
    return Chars.isUpper(c) || Chars.isDigit(c) || Chars.isOpener(c) || c == '"' || c == '\'';
  }

  /** A dash with space beside it: "NEW-YORK" has none. */
  private boolean isDash(int token) {
    char c = text.charAt(starts[token]);
    return (Chars.isHyphen(c) || c == '\u2013' || c == '\u2014')
        && token > 0
        && (starts[token] > ends[token - 1]
            || c == '\u2014'
            || text.charAt(starts[token - 1]) == ')')
        && (token + 1 == size || starts[token + 1] > ends[token] || c == '\u2014');
  }

  private boolean allUpper(int token) {
    for (int at = starts[token]; at < ends[token]; at++) {
      if (Chars.isLower(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private String form(int token) {
    return text.substring(starts[token], ends[token]);
  }
}
