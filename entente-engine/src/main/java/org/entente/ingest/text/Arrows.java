package org.entente.ingest.text;

/** Arrows that lead elsewhere, and guillemets, which are arrows or quotation marks. */
final class Arrows {
  private static final String ARROWS = "←→";
  private static final String GUILLEMETS = "«»‹›";

  /** A longer line that a guillemet opens or closes is a quotation of several paragraphs. */
  private static final int MOST_WORDS = 25;

  private Arrows() {}

  /** Whether the line begins or ends with a sign that leads on: an arrow, or a lone guillemet. */
  static boolean pointOn(String line) {
    if (line.isEmpty()) {
      return false;
    }
    char first = line.charAt(0);
    char last = line.charAt(line.length() - 1);
    if (ARROWS.indexOf(first) >= 0 || ARROWS.indexOf(last) >= 0) {
      return true;
    }
    return (GUILLEMETS.indexOf(first) >= 0 || GUILLEMETS.indexOf(last) >= 0)
        && !isQuotation(line)
        && Characters.words(line) <= MOST_WORDS;
  }

  /** Whether guillemets that look one way are followed by as many that look the other. */
  private static boolean isQuotation(String line) {
    int left = 0;
    int right = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      left += c == '«' || c == '‹' ? 1 : 0;
      right += c == '»' || c == '›' ? 1 : 0;
    }
    return left > 0 && left == right;
  }
}
