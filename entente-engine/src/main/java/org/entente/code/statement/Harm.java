package org.entente.code.statement;

import java.util.Set;
import java.util.function.IntPredicate;
import org.entente.model.event.EventType;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/** Whom force is used on in a sentence. */
final class Harm {
  private static final int CLIMB = 8;

  /** What stands between a noun of force and whom it is done to. */
  private static final Set<String> SUFFERED = Set.of("of", "on", "against", "in", "at");

  /** Nouns of force. */
  private static final Set<String> FORCE =
      Set.of(
          "aggression",
          "annexation",
          "assassination",
          "assault",
          "attack",
          "blockade",
          "bombardment",
          "bombing",
          "conquest",
          "genocide",
          "invasion",
          "kidnapping",
          "killing",
          "massacre",
          "murder",
          "occupation",
          "offensive",
          "oppression",
          "persecution",
          "raid",
          "repression",
          "shelling",
          "siege",
          "slaughter",
          "strike",
          "torture",
          "violence",
          "war");

  private final Appraisal appraisal;

  Harm(Appraisal appraisal) {
    this.appraisal = appraisal;
  }

  /**
   * Whether harm is done to the party by somebody else, "the invasion of X", "X was shelled": who
   * speaks of it does not judge X.
   *
   * @param own whether a token names the speaker
   */
  boolean suffers(Sentence st, int party, IntPredicate own) {
    int node = party;
    for (int step = 0; step < CLIMB; step++) {
      int above = st.head(node);
      if (above < 0 || Phrases.marker(st, node).equals("by")) {
        return false;
      }
      if (harmed(st, node, above, own)) {
        return true;
      }
      boolean phrase =
          st.is(node, "nmod")
              || st.is(node, "compound")
              || st.is(node, "amod")
              || st.is(node, "flat")
              || st.is(node, "conj") && st.tag(node) != Upos.VERB;
      if (!phrase) {
        return false;
      }
      node = above;
    }
    return false;
  }

  private boolean harmed(Sentence st, int node, int above, IntPredicate own) {
    if (!harmful(st, above)) {
      return false;
    }
    if (st.tag(above) == Upos.NOUN) {
      return sufferedNoun(st, node);
    }
    int subject = st.child(above, "nsubj");
    boolean passive = st.relation(node).equals("nsubj:pass");
    return passive || st.is(node, "obj") && subject >= 0 && !own.test(subject);
  }

  /** "the attack on X", "the war in X": X is whom the noun above is done to. */
  private static boolean sufferedNoun(Sentence st, int node) {
    return st.is(node, "nmod") && SUFFERED.contains(Phrases.marker(st, node));
  }

  /** Whether a word tells of force. */
  private boolean harmful(Sentence st, int token) {
    if (st.tag(token) == Upos.NOUN && FORCE.contains(st.lemma(token))) {
      return true;
    }
    EventType type = appraisal.type(st, token);
    return type == EventType.ASSAULT || type == EventType.COERCE;
  }
}
