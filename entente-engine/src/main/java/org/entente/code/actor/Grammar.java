package org.entente.code.actor;

import java.util.Locale;
import java.util.Set;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/** What the finders of actors ask of a dependency tree. */
final class Grammar {
  private static final Set<String> INNER_CASES = Set.of("of", "from", "by");

  private static final Set<String> TIME_WORDS =
      Set.of(
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "Easter",
          "Christmas",
          "Ramadan");

  private static final Set<String> QUANTITIES =
      Set.of(
          "several",
          "some",
          "many",
          "most",
          "dozen",
          "hundred",
          "thousand",
          "score",
          "number",
          "majority",
          "handful",
          "couple",
          "pair",
          "rest",
          "all",
          "both",
          "few",
          "any",
          "either",
          "each",
          "none",
          "one",
          "half",
          "minority");

  private Grammar() {}

  /** Whether the word only counts what "of" brings: "several of", "dozens of". */
  static boolean quantity(Sentence st, int token) {
    return QUANTITIES.contains(st.lemma(token).toLowerCase(Locale.ROOT))
        || st.tag(token) == Upos.NUM;
  }

  /** Days and months look like names. */
  static boolean timeWord(Sentence st, int token) {
    return st.tag(token) == Upos.PROPN && TIME_WORDS.contains(st.form(token));
  }

  /** Whether the token can head a noun phrase. */
  static boolean nominal(Sentence st, int token) {
    return switch (st.tag(token)) {
      case NOUN, PROPN, PRON, ADJ, NUM, X, SYM, DET -> true;
      default -> false;
    };
  }

  /** Whether the phrase begins with "the". */
  static boolean definite(Sentence st, int head) {
    int determiner = st.child(head, "det");
    return determiner >= 0 && st.lemma(determiner).equals("the");
  }

  /** Whether the phrase is an argument: "the American urged him", where the adjective is one. */
  static boolean argument(Sentence st, int head) {
    return st.is(head, "nsubj") || st.is(head, "obj") || st.is(head, "iobj");
  }

  /** Whether the phrase stands under this preposition. */
  static boolean marked(Sentence st, int token, String preposition) {
    int marker = st.child(token, "case");
    return marker >= 0 && st.lemma(marker).equals(preposition);
  }

  /** Whether the phrase stands under "of", "from" or "by". */
  static boolean innerCase(Sentence st, int token) {
    int marker = st.child(token, "case");
    return marker >= 0 && INNER_CASES.contains(st.lemma(marker));
  }

  /** Whether the token joins two words without a space: "the China-Russia border". */
  static boolean dash(Sentence st, int token) {
    return switch (st.form(token)) {
      case "-", "\u2010", "\u2011", "\u2013" -> true;
      default -> false;
    };
  }

  /** Whether "and" or "or" joins the phrases; "sanctioned Iran, Norway said" has none. */
  static boolean coordinated(Sentence st, int head) {
    for (int child = st.firstChild(head); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "conj") && (st.child(child, "cc") >= 0 || coordinated(st, child))) {
        return true;
      }
    }
    return st.is(head, "conj");
  }
}
