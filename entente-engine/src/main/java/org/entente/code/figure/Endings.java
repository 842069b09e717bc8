package org.entente.code.figure;

import java.util.Set;
import org.entente.code.event.Standing;
import org.entente.model.event.Status;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a word hands over has come to an end: "halted the sale", "exports were suspended",
 * "a permit for exports was revoked", "stopped selling".
 */
final class Endings {
  private static final int HIGHEST = 4;
  private static final int NEAR = 4;
  private static final Set<String> AWAY = Set.of("from", "of");

  private final Sentence st;
  private final Standing standing;

  Endings(Sentence st, Standing standing) {
    this.st = st;
    this.standing = standing;
  }

  /**
   * What its end makes of the handover: negated, or as open as the end itself ("may halt"); null
   * where it does not end.
   *
   * @param trigger the word for it
   * @param past whether a verb in the past tense reports it
   */
  @Nullable Status of(int trigger, boolean past) {
    int end = end(trigger);
    if (end < 0) {
      return null;
    }
    boolean lifted =
        st.tag(end) == Upos.NOUN
            && st.head(end) >= 0
            && EndingWords.LIFTING.contains(st.lemma(st.head(end)));
    Status status = lifted ? Status.HYPOTHETICAL : standing.of(end, past);
    return switch (status) {
      case NEGATED -> null; // "did not stop the sale"
      case HYPOTHETICAL -> Status.HYPOTHETICAL;
      default -> Status.NEGATED;
    };
  }

  /** The word that ends what the trigger tells of; or -1. */
  int end(int trigger) {
    int at = trigger;
    for (int step = 0; step < HIGHEST; step++) {
      int head = st.head(at);
      if (head < 0) {
        break;
      }
      if (st.tag(head) == Upos.VERB && (ends(head) && governs(at) || ceases(at, head))) {
        return head;
      }
      int above = away(at) && st.is(head, "obj") ? st.head(head) : -1;
      if (above >= 0 && ends(above)) {
        return above; // "barred its firms from selling"
      }
      boolean noun = st.tag(head) == Upos.NOUN && (st.is(at, "nmod") || st.is(at, "acl"));
      if (noun && EndingWords.ENDS.contains(st.lemma(head))) {
        return head;
      }
      if (!noun || !EndingWords.PROSPECTS.contains(st.lemma(head))) {
        break;
      }
      at = head;
    }
    return endBefore(trigger);
  }

  /** "stopped | buying", where the tree hangs it elsewhere: a verb of ending just before. */
  private int endBefore(int token) {
    for (int at = token - 1; at >= 0 && at >= token - NEAR && st.tag(at) != Upos.PUNCT; at--) {
      if (st.tag(at) == Upos.VERB && EndingWords.ENDING.contains(st.lemma(at))) {
        return at;
      }
    }
    return -1;
  }

  private boolean ends(int verb) {
    if (EndingWords.ENDING.contains(st.lemma(verb))) {
      return true;
    }
    int next = verb + 1;
    return EndingWords.ENDING_WITH_PARTICLE.contains(st.lemma(verb))
        && next < st.size()
        && EndingWords.ends(st.form(next));
  }

  /** Object, passive subject, infinitive or "from doing". */
  private boolean governs(int token) {
    String relation = st.relation(token);
    if (relation.equals("nsubj") || st.is(token, "conj")) {
      return false;
    }
    boolean clause = st.is(token, "advcl") || st.is(token, "obl") || st.is(token, "ccomp");
    return !clause || away(token) || st.feature(token).equals("VBG");
  }

  private boolean away(int token) {
    int mark = st.child(token, st.is(token, "obl") ? "case" : "mark");
    return mark >= 0 && AWAY.contains(st.lemma(mark));
  }

  private boolean ceases(int token, int verb) {
    return st.relation(token).equals("nsubj")
        && st.child(verb, "obj") < 0
        && EndingWords.CEASING.contains(st.lemma(verb));
  }
}
