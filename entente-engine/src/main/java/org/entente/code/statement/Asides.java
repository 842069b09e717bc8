package org.entente.code.statement;

import java.util.Set;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/** Whom an aside between commas parts from the verb: "The <i>envoy</i>, who was tired, said". */
final class Asides {
  private static final int CLIMB = 8;

  /** Words that open an aside, beside articles, prepositions and participles. */
  private static final Set<String> OPENING =
      Set.of("who", "whose", "whom", "which", "where", "himself", "herself", "itself", "once");

  private Asides() {}

  /**
   * Head of the noun phrase that opens the sentence and is parted from the verb by one aside or
   * more; -1 where no aside stands before the verb or a verb stands before the aside.
   */
  static int subject(Sentence st, int verb) {
    int close = verb - 1;
    while (close > 0 && (st.tag(close) == Upos.AUX || st.tag(close) == Upos.ADV)) {
      close--;
    }
    if (close < 0 || !st.form(close).equals(",")) {
      return -1;
    }
    for (int token = 1; token < close - 1; token++) {
      if (finite(st, token - 1)) {
        return -1;
      }
      if (st.form(token).equals(",") && opens(st, token + 1)) {
        return phraseBefore(st, token);
      }
    }
    return -1;
  }

  private static boolean opens(Sentence st, int token) {
    String feature = st.feature(token);
    return OPENING.contains(st.form(token))
        || st.tag(token) == Upos.DET
        || st.tag(token) == Upos.ADP
        || feature.equals("VBG")
        || feature.equals("VBN");
  }

  private static boolean finite(Sentence st, int token) {
    return switch (st.feature(token)) {
      case "VBD", "VBZ", "VBP", "MD" -> true;
      default -> false;
    };
  }

  /** Head of the phrase that ends at the comma; none where it hangs on a preposition. */
  private static int phraseBefore(Sentence st, int comma) {
    int found = -1;
    int current = comma - 1;
    for (int step = 0; step < CLIMB && current >= 0 && current < comma; step++) {
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
}
