package org.entente.ingest.plain;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.ingest.text.Characters;

/** Small questions about a sentence that need no grammar. */
final class Sentences {
  private static final Pattern REPORTS =
      Pattern.compile(
          "[“\"]|\\b(?:said|says|told|added|warned|stated|announced|according to|noted|explained|argued|claimed|reported|has|have|had|will|would|but|because|although|could|should|did|were)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MANY = Pattern.compile("[.!?][”\"]? \\p{Lu}");

  /** A line shorter than this is a subhead, whatever it repeats. */
  private static final int PULL_QUOTE_WORDS = 8;

  private static final double REPEATED = 0.66;

  private static final int STEM = 4;

  private static final Set<String> SMALL =
      Set.copyOf(
          List.of(
              "the", "and", "for", "with", "from", "that", "this", "its", "their", "his", "her",
              "are", "was", "were", "has", "have", "had", "will", "not", "but", "into", "over"));

  private Sentences() {}

  /** Whether the paragraph reports, argues or has several sentences: captions only show. */
  static boolean reports(String paragraph) {
    return REPORTS.matcher(paragraph).find() || MANY.matcher(paragraph).find();
  }

  /** Whether most of the line's words stand in the paragraph before: a pull quote. */
  static boolean repeats(String line, String before) {
    Set<String> stems = stems(line);
    if (Characters.words(line) < PULL_QUOTE_WORDS || stems.size() < PULL_QUOTE_WORDS / 2) {
      return false;
    }
    Set<String> there = stems(before);
    int shared = 0;
    for (String stem : stems) {
      shared += there.contains(stem) ? 1 : 0;
    }
    return shared >= stems.size() * REPEATED;
  }

  /** Whether the whole line stands in quotation marks. */
  static boolean isQuoted(String line) {
    return line.length() > 2
        && "\"“„«".indexOf(line.charAt(0)) >= 0
        && "\"”“»".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    for (String word : Characters.key(text).toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (word.length() > 2 && !SMALL.contains(word)) {
        stems.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return stems;
  }
}
