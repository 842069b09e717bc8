package org.entente.code.figure;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.entente.model.reading.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads a number that starts at a token: "32", "1,500", "3.5 million", "twenty-two", "60bn". */
final class NumberReader {
  private static final Map<String, Integer> SMALL = small();
  private static final Map<String, Integer> ZEROS =
      Map.ofEntries(
          Map.entry("hundred", 2),
          Map.entry("thousand", 3),
          Map.entry("lakh", 5),
          Map.entry("crore", 7),
          Map.entry("million", 6),
          Map.entry("mn", 6),
          Map.entry("m", 6),
          Map.entry("billion", 9),
          Map.entry("bn", 9),
          Map.entry("b", 9),
          Map.entry("trillion", 12),
          Map.entry("tn", 12));
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fourth", 4),
          Map.entry("fifth", 5),
          Map.entry("sixth", 6),
          Map.entry("seventh", 7),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("tenth", 10),
          Map.entry("eleventh", 11),
          Map.entry("twelfth", 12),
          Map.entry("twentieth", 20),
          Map.entry("thirtieth", 30));
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal DOZEN = BigDecimal.valueOf(12);
  private static final int LONGEST = 18;

  private @Nullable BigDecimal value;
  private int next;
  private int zeros;

  private static Map<String, Integer> small() {
    String[] words = {
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve",
      "thirteen",
      "fourteen",
      "fifteen",
      "sixteen",
      "seventeen",
      "eighteen",
      "nineteen"
    };
    Map<String, Integer> map = new HashMap<>();
    for (int index = 0; index < words.length; index++) {
      map.put(words[index], index + 1);
    }
    String[] tens = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
    for (int index = 0; index < tens.length; index++) {
      map.put(tens[index], 20 + 10 * index);
    }
    return Map.copyOf(map);
  }

  /** Whether a number starts at the token; then {@link #value()} and {@link #next()} tell which. */
  boolean read(Sentence st, int token) {
    value = null;
    next = token;
    zeros = 0;
    BigDecimal number = single(st, token);
    if (number == null) {
      return false;
    }
    int at = token + 1;
    at = tens(st, token, at, number);
    number = value == null ? number : value;
    if (follows(st, at, "and", "a", "half")) {
      number = number.add(HALF);
      at += 3;
    }
    if (at < st.size() && lower(st.form(at)).equals("dozen")) {
      number = number.multiply(DOZEN);
      at++;
    }
    while (at < st.size()) {
      String form = lower(st.form(at));
      Integer scale = ZEROS.get(form);
      if (scale == null || form.length() == 1 && st.start(at) != st.end(at - 1)) {
        break;
      }
      number = number.scaleByPowerOfTen(scale);
      zeros += scale;
      at++;
    }
    boolean halved = token > 1 && follows(st, token - 2, "half", "a"); // "half a million"
    value = plain(halved ? number.multiply(HALF) : number);
    next = at;
    return true;
  }

  private static boolean follows(Sentence st, int from, String... words) {
    for (int step = 0; step < words.length; step++) {
      if (from + step >= st.size() || !st.form(from + step).equalsIgnoreCase(words[step])) {
        return false;
      }
    }
    return true;
  }

  /** "twenty-two", "twenty two". */
  private int tens(Sentence st, int token, int at, BigDecimal number) {
    Integer word = SMALL.get(lower(st.form(token)));
    if (word == null || word < 20) {
      return at;
    }
    int unit = at < st.size() && st.form(at).equals("-") ? at + 1 : at;
    Integer small = unit < st.size() ? SMALL.get(lower(st.form(unit))) : null;
    if (small == null || small > 9) {
      return at;
    }
    value = number.add(BigDecimal.valueOf(small));
    return unit + 1;
  }

  private static @Nullable BigDecimal single(Sentence st, int token) {
    String form = st.form(token);
    char first = form.charAt(0);
    if (first >= '0' && first <= '9') {
      return digits(form);
    }
    String lower = lower(form);
    if (lower.equals("dozen")) {
      return DOZEN;
    }
    Integer small = SMALL.get(lower);
    if (small != null) {
      return BigDecimal.valueOf(small);
    }
    int dash = lower.indexOf('-');
    if (dash > 0) {
      Integer tens = SMALL.get(lower.substring(0, dash));
      Integer unit = SMALL.get(lower.substring(dash + 1));
      if (tens != null && unit != null && tens >= 20 && unit < 10) {
        return BigDecimal.valueOf(tens + unit);
      }
    }
    Integer zeros = ZEROS.get(lower);
    return zeros != null && lower.length() > 2 ? BigDecimal.ONE.scaleByPowerOfTen(zeros) : null;
  }

  private static @Nullable BigDecimal digits(String form) {
    if (form.length() > LONGEST) {
      return null;
    }
    StringBuilder plain = new StringBuilder(form.length());
    int at = 0;
    boolean point = false;
    while (at < form.length()) {
      char symbol = form.charAt(at);
      if (symbol >= '0' && symbol <= '9') {
        plain.append(symbol);
      } else if (symbol == '.' && !point && at + 1 < form.length()) {
        plain.append('.');
        point = true;
      } else if (symbol != ',' || point || at + 3 >= form.length()) {
        break;
      }
      at++;
    }
    if (plain.charAt(plain.length() - 1) == '.') {
      plain.setLength(plain.length() - 1);
    }
    Integer zeros = at < form.length() ? ZEROS.get(lower(form.substring(at))) : Integer.valueOf(0);
    if (zeros == null) {
      return null;
    }
    return new BigDecimal(plain.toString()).scaleByPowerOfTen(zeros);
  }

  /** The ordinal at the token, 2 or more; 0 when it is none. */
  static int ordinal(Sentence st, int token) {
    String form = lower(st.form(token));
    Integer word = ORDINALS.get(form);
    if (word != null) {
      return word;
    }
    int length = form.length();
    if (length < 3 || length > 5 || form.charAt(0) < '1' || form.charAt(0) > '9') {
      return 0;
    }
    int value = 0;
    for (int at = 0; at < length - 2; at++) {
      char digit = form.charAt(at);
      if (digit < '0' || digit > '9') {
        return 0;
      }
      value = value * 10 + digit - '0';
    }
    return switch (form.substring(length - 2)) {
      case "st", "nd", "rd", "th" -> value;
      default -> 0;
    };
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String lower(String form) {
    return form.toLowerCase(java.util.Locale.ROOT);
  }

  BigDecimal value() {
    BigDecimal number = value;
    return number == null ? BigDecimal.ZERO : number;
  }

  /** The power of ten its own words scale it by: 6 for "3.5 million". */
  int zeros() {
    return zeros;
  }

  /** The token after the number. */
  int next() {
    return next;
  }
}
