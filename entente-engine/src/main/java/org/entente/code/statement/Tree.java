package org.entente.code.statement;

import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/**
 * The reach of every token's subtree in one sentence; arrays are reused from sentence to sentence.
 */
final class Tree {
  private int[] left = new int[128];
  private int[] right = new int[128];

  void load(Sentence st) {
    int size = st.size();
    if (left.length < size) {
      left = new int[size * 2];
      right = new int[size * 2];
    }
    for (int token = 0; token < size; token++) {
      left[token] = token;
      right[token] = token;
    }
    for (int token = 0; token < size; token++) {
      int above = st.head(token);
      while (above >= 0 && (left[above] > token || right[above] < token)) {
        left[above] = Math.min(left[above], token);
        right[above] = Math.max(right[above], token);
        above = st.head(above);
      }
    }
  }

  /** First token of the subtree. */
  int left(int token) {
    return left[token];
  }

  /** Last token of the subtree. */
  int right(int token) {
    return right[token];
  }

  static boolean punctuation(Sentence st, int token) {
    return st.tag(token) == Upos.PUNCT;
  }

  static boolean relativePronoun(Sentence st, int token) {
    String feature = st.feature(token);
    return feature.equals("WP")
        || feature.equals("WDT")
        || (st.form(token).equals("that")
            && st.tag(token) == Upos.PRON
            && st.is(token, "nsubj")
            && st.head(token) > token
            && st.relation(st.head(token)).startsWith("acl"));
  }
}
