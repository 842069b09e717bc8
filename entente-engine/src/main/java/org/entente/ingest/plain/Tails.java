package org.entente.ingest.plain;

import org.entente.ingest.text.Characters;
import org.entente.ingest.text.Cues;

/** Cuts off furniture that scraping fused to the end of a paragraph. */
final class Tails {
  /** So many fused sentences at most. */
  private static final int MOST = 3;

  /** What is left must be a paragraph still. */
  private static final int LEFT_WORDS = 8;

  private Tails() {}

  /** The paragraph without last sentences that are sign-ups, credits or pointers elsewhere. */
  static String without(String paragraph) {
    String text = paragraph;
    for (int cut = 0; cut < MOST; cut++) {
      int start = lastSentence(text);
      String last = text.substring(start);
      String rest = text.substring(0, start).strip();
      if (start == 0 || Characters.words(rest) < LEFT_WORDS || !Cues.isNoise(last)) {
        return text;
      }
      text = rest;
    }
    return text;
  }

  /** Where the last sentence begins; 0 if it is the only one. */
  private static int lastSentence(String text) {
    for (int i = text.length() - 2; i > 0; i--) {
      char c = text.charAt(i);
      if (c == ' ' && isEnd(text.charAt(i - 1)) && isBeginning(text.charAt(i + 1))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean isEnd(char c) {
    return c == '.' || c == '!' || c == '?' || c == '”' || c == '"' || c == ')';
  }

  private static boolean isBeginning(char c) {
    return Character.isUpperCase(c) || c == '(';
  }
}
