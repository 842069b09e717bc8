package org.entente.code.statement;

import java.util.Set;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/**
 * Who does what a verb tells where the parser lost it: whom an aside parts from the verb ("The
 * <i>envoy</i>, who was tired, said"), or who begins the verb's own clause ("whereupon the
 * <i>envoy</i> said").
 */
final class Asides {
  private static final int CLIMB = 8;

  /** Words that open an aside, beside articles, prepositions and participles. */
  private static final Set<String> OPENING =
      Set.of("who", "whose", "whom", "which", "where", "himself", "herself", "itself", "once");

  private static final Set<String> CLAUSE =
      Set.of("and", "but", "as", "while", "when", "after", "before", "whereupon", "because", ";");

  private Asides() {}

  /**
   * Head of the noun phrase that does it; the given one where the words do not say otherwise.
   *
   * @param subject what the parser takes for the doer, -1 for nobody
   */
  static int subject(Sentence st, int verb, int subject) {
    if (subject > verb) {
      return subject;
    }
    int close = verb - 1;
    while (close > 0 && (st.tag(close) == Upos.AUX || st.tag(close) == Upos.ADV)) {
      close--;
    }
    if (close < 1) {
      return subject;
    }
    if (!st.form(close).equals(",")) {
      int near = phraseBefore(st, close + 1);
      int start = near < 0 ? -1 : startOf(st, near);
      boolean begins = start > 0 && CLAUSE.contains(st.form(start - 1));
      return begins && subject < start && (subject < 0 || finite(st, subject, start))
          ? near
          : subject;
    }
    for (int token = close - 2; token > 0; token--) {
      if (st.form(token).equals(",") && opens(st, token + 1)) {
        int parted = phraseBefore(st, token);
        int start = parted < 0 ? -1 : startOf(st, parted);
        boolean begins =
            start == 0 || start > 0 && (parts(st, start - 1) || begins(st, start, parted));
        boolean lost = subject < 0 || subject > token || finite(st, subject, start);
        if (begins && lost) {
          return parted;
        }
      }
    }
    return subject;
  }

  private static boolean parts(Sentence st, int token) {
    return CLAUSE.contains(st.form(token)) || st.tag(token) == Upos.PUNCT;
  }

  /** "At the end of the visit the envoy": a circumstance and an article before the phrase. */
  private static boolean begins(Sentence st, int start, int phrase) {
    return st.tag(0) == Upos.ADP && st.tag(start) == Upos.DET && !finite(st, 0, phrase);
  }

  private static boolean opens(Sentence st, int token) {
    String feature = st.feature(token);
    return OPENING.contains(st.form(token))
        || st.tag(token) == Upos.DET
        || st.tag(token) == Upos.ADJ
        || st.tag(token) == Upos.ADV
        || st.tag(token) == Upos.ADP
        || feature.equals("VBG")
        || feature.equals("VBN");
  }

  private static boolean finite(Sentence st, int from, int to) {
    for (int token = Math.max(0, from); token < to; token++) {
      switch (st.feature(token)) {
        case "VBD", "VBZ", "VBP", "MD" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** Head of the phrase that ends before the token; none where it hangs on a preposition. */
  private static int phraseBefore(Sentence st, int token) {
    int found = -1;
    int current = token - 1;
    for (int step = 0; step < CLIMB && current >= 0 && current < token; step++) {
      boolean noun = st.tag(current) == Upos.NOUN || st.tag(current) == Upos.PROPN;
      if (noun) {
        found = current;
      }
      if (noun && !st.is(current, "nmod") && !st.is(current, "compound")) {
        break;
      }
      current = st.head(current);
    }
    int marker = found < 0 ? -1 : st.child(found, "case");
    return marker >= 0 && marker < found ? -1 : found;
  }

  /** The first word of the noun phrase before its head. */
  private static int startOf(Sentence st, int head) {
    int start = head;
    while (start > 0 && beforeNoun(st, start - 1) && st.tag(start) != Upos.DET) {
      start--;
    }
    return start;
  }

  private static boolean beforeNoun(Sentence st, int token) {
    return switch (st.tag(token)) {
      case NOUN, PROPN, ADJ, DET, NUM -> true;
      case PART -> st.feature(token).equals("POS");
      case PUNCT -> st.form(token).equals("-");
      case PRON -> st.feature(token).equals("PRP$");
      default -> false;
    };
  }
}
