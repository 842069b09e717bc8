package org.entente.code.statement;

import java.util.Locale;
import java.util.Set;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/** What stands around a word in its phrase: its preposition, its owner, a name it is part of. */
final class Phrases {
  /**
   * Prepositions under which a party still takes part; others tell a place, a time or a likeness.
   */
  private static final Set<String> TAKING_PART =
      Set.of(
          "", "of", "for", "with", "to", "toward", "towards", "on", "by", "from", "behind",
          "against");

  private Phrases() {}

  /** The preposition before the token's phrase; "" when there is none. */
  static String marker(Sentence st, int token) {
    int marker = st.child(token, "case");
    return marker < 0 || st.is(token, "nmod:poss") ? "" : st.lemma(marker);
  }

  /** A place, a time or a comparison. */
  static boolean aside(Sentence st, int node) {
    return !TAKING_PART.contains(marker(st, node));
  }

  /** Whether the noun is the speaker's own: "our ally". */
  static boolean ours(Sentence st, int noun) {
    int owner = st.child(noun, "nmod:poss");
    String form = owner < 0 ? "" : st.form(owner).toLowerCase(Locale.ROOT);
    return form.equals("our") || form.equals("my");
  }

  /** Whether a word belongs to a name, "Greater Bosnia": it judges nobody. */
  static boolean name(Sentence st, int token) {
    return token > 0
        && Character.isUpperCase(st.form(token).charAt(0))
        && st.tag(token - 1) != Upos.PUNCT;
  }
}
