package org.entente.code.figure;

import java.util.Optional;
import java.util.Set;
import org.entente.lexicon.Cue;
import org.entente.lexicon.WordBook;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/**
 * Handovers somebody is charged with or asked for: "accused Oslo of trying to sell", "blamed for
 * sending", "asked to give". Such words only say that others say so or wish it.
 */
final class Charges {
  private static final int HIGHEST = 4;

  private final Sentence st;
  private final WordBook words;

  Charges(Sentence st, WordBook words) {
    this.st = st;
    this.words = words;
  }

  /** Whether the act is only what somebody is charged with. */
  boolean charged(int trigger) {
    return charge(trigger) >= 0;
  }

  /** The subject of the verb that charges somebody with the act; -1 where nobody is named. */
  int accuser(int trigger) {
    int charge = charge(trigger);
    int subject = charge < 0 ? -1 : st.child(charge, "nsubj");
    return subject >= 0 && st.relation(subject).equals("nsubj") ? subject : -1;
  }

  /** "urged Oslo to send", "was asked to send": whether the act is only wished for. */
  boolean urged(int trigger) {
    return under(trigger, EndingWords.URGING);
  }

  /** "authorised Oslo to send": whether the act is let happen. */
  boolean allowed(int trigger) {
    return under(trigger, EndingWords.ALLOWING);
  }

  private boolean under(int trigger, Set<String> verbs) {
    int head = st.head(trigger);
    boolean clause = st.is(trigger, "xcomp") || st.is(trigger, "advcl") || st.is(trigger, "ccomp");
    int mark = clause ? st.child(trigger, "mark") : -1;
    return mark >= 0
        && head >= 0
        && st.lemma(mark).equals("to")
        && verbs.contains(st.lemma(head))
        && (!st.is(trigger, "advcl") || st.child(head, "obj") >= 0 || st.child(head, "obl") >= 0);
  }

  /** The verb of blame above the act with "of", "for" or "with"; or -1. */
  private int charge(int trigger) {
    int at = trigger;
    for (int step = 0; step < HIGHEST && at >= 0; step++) {
      int head = st.head(at);
      int mark = st.child(at, "mark");
      if (mark >= 0 && head >= 0 && EndingWords.CHARGING.contains(st.lemma(mark))) {
        int verb = st.tag(head) == Upos.VERB ? head : Phrases.verbAbove(st, head);
        return verb >= 0 && blames(verb) ? verb : -1;
      }
      at = st.is(at, "xcomp") || st.is(at, "conj") ? head : -1;
    }
    return -1;
  }

  private boolean blames(int verb) {
    Optional<Cue> cue = words.findCue(st, verb, Cue.Part.VERB);
    return cue.isPresent()
        && cue.get().kind() == Cue.Kind.BLAME
        && EndingWords.ALLEGING.contains(st.lemma(verb));
  }
}
