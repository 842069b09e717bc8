package org.entente.fuse.story;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of an article with how much they say about it: names count more than other words, the
 * headline and the opening more than the rest.
 */
public final class Terms {
  private static final double HEADLINE = 3;
  private static final double OPENING = 1;
  private static final int OPENING_WORDS = 100;
  private static final double NAME = 1.5;
  private static final int SHORTEST_PLURAL = 4;
  private static final int SHORTEST_IES = 5;

  private final Map<String, Double> counts = new TreeMap<>();

  private Terms() {}

  /** The weighted counts of an article's words, in lower case and without plural endings. */
  public static Map<String, Double> of(@Nullable String title, String text) {
    Terms terms = new Terms();
    if (title != null) {
      terms.add(title, true);
    }
    terms.add(text, false);
    return terms.counts;
  }

  private void add(String text, boolean headline) {
    int number = 0;
    boolean opens = true;
    int at = 0;
    while (at < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(at))) {
        opens |= endsSentence(text.charAt(at));
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length() && inside(text, end)) {
        end++;
      }
      double weight = headline ? HEADLINE : number < OPENING_WORDS ? 1 + OPENING : 1;
      boolean name = !headline && !opens && Character.isUpperCase(text.charAt(at));
      counts.merge(stem(text.substring(at, end)), name ? weight * NAME : weight, Double::sum);
      number++;
      opens = false;
      at = end;
    }
  }

  private static boolean endsSentence(char symbol) {
    return symbol == '.' || symbol == '!' || symbol == '?' || symbol == '\n';
  }

  /** Apostrophes and hyphens inside a word, points and commas inside a number belong to it. */
  private static boolean inside(String text, int at) {
    char symbol = text.charAt(at);
    if (Character.isLetterOrDigit(symbol)) {
      return true;
    }
    if (at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1))) {
      return false;
    }
    return switch (symbol) {
      case '\'', '’', '-' -> true;
      case '.', ',' ->
          Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
      default -> false;
    };
  }

  /** The term's number: its string hash with the bits spread. */
  static int hash(String term) {
    int hash = term.hashCode() * 0x9E3779B9;
    return hash ^ hash >>> 15;
  }

  /** Lower case, without possessive and plural endings. */
  public static String stem(String word) {
    String stem = word.toLowerCase(Locale.ROOT);
    if (stem.endsWith("'s") || stem.endsWith("’s")) {
      stem = stem.substring(0, stem.length() - 2);
    }
    if (stem.length() >= SHORTEST_IES && stem.endsWith("ies")) {
      return stem.substring(0, stem.length() - 3) + 'y';
    }
    if (stem.length() >= SHORTEST_PLURAL && stem.endsWith("s") && !stem.endsWith("ss")) {
      return stem.substring(0, stem.length() - 1);
    }
    return stem;
  }
}
