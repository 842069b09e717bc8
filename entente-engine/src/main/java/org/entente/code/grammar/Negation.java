package org.entente.code.grammar;

import java.util.Set;
import org.entente.model.reading.Sentence;

/** Words that say no. All of them are asked for in lower case. */
public final class Negation {
  private static final Set<String> PLAIN = Set.of("not", "n't", "never", "no");
  private static final Set<String> PAIRED = Set.of("neither", "nor");
  private static final Set<String> NEARLY = Set.of("hardly", "scarcely", "barely");
  private static final Set<String> NOBODY = Set.of("nobody", "none", "no-one");
  private static final Set<String> LACKING = Set.of("without", "cannot");

  private Negation() {}

  /** "not", "never", "no", also "neither ... nor". */
  public static boolean negates(String word) {
    return PLAIN.contains(word) || PAIRED.contains(word);
  }

  /** "not", "never", "no", and what comes near it: "hardly". */
  public static boolean weakens(String word) {
    return PLAIN.contains(word) || NEARLY.contains(word);
  }

  /** Whatever leaves nothing of what is said: a negation, nobody, "without". */
  public static boolean empties(String word) {
    return negates(word) || NEARLY.contains(word) || none(word) || LACKING.contains(word);
  }

  /** Who is none: "nobody". */
  public static boolean nobody(String word) {
    return NOBODY.contains(word);
  }

  /** Who or what is none: "nobody", "nothing". */
  public static boolean none(String word) {
    return nobody(word) || word.equals("nothing");
  }

  /** Whether "not", "never" or "no" hangs on the token. */
  public static boolean under(Sentence st, int token) {
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      if (PLAIN.contains(st.lemma(child))) {
        return true;
      }
    }
    return false;
  }
}
