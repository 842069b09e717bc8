package org.entente.code.event;

import java.util.Set;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/** Verbs that only say that an act happened, or whom it struck down. */
final class Happening {
  private static final Set<String> OCCURRENCE =
      Set.of(
          "begin",
          "continue",
          "erupt",
          "escalate",
          "flare",
          "happen",
          "intensify",
          "occur",
          "rage",
          "recommence",
          "restart",
          "resume",
          "start",
          "unfold");

  /** Verbs that say so together with a second word. */
  private static final Set<String> OCCURRENCE_PHRASES =
      Set.of("break out", "flare up", "get underway", "go on", "take place");

  private static final Set<String> DYING = Set.of("die", "perish");

  private static final String LIFE = "life";

  private static final Set<String> ANSWERING = Set.of("answer", "reply", "respond", "retaliate");

  /** Verbs that answer together with "back". */
  private static final Set<String> ANSWERING_BACK =
      Set.of("fight", "fire", "hit", "shoot", "strike");

  private static final Set<String> STOPPING =
      Set.of("cease", "discontinue", "halt", "quit", "stop", "suspend");

  private Happening() {}

  /** "talks resumed with Oslo": the verb that says that the noun's act happened; -1 for none. */
  static int verbOf(Sentence sentence, int noun) {
    int verb = sentence.head(noun);
    boolean subject = sentence.is(noun, "nsubj") || sentence.is(noun, "csubj");
    return subject && occurs(sentence, verb) ? verb : -1;
  }

  private static boolean occurs(Sentence sentence, int verb) {
    if (sentence.tag(verb) != Upos.VERB) {
      return false;
    }
    String lemma = sentence.lemma(verb);
    return OCCURRENCE.contains(lemma)
        || (verb + 1 < sentence.size()
            && OCCURRENCE_PHRASES.contains(lemma + ' ' + sentence.lemma(verb + 1)));
  }

  /** "died in the raid", "lost their lives in the raid": the verb of dying; -1 for none. */
  static int dyingIn(Sentence sentence, int noun) {
    int verb = sentence.head(noun);
    if (verb >= 0 && sentence.lemma(verb).equals(LIFE)) {
      verb = sentence.head(verb);
    }
    return verb >= 0 && Roles.hasCase(sentence, noun, "in") && dies(sentence, verb) ? verb : -1;
  }

  private static boolean dies(Sentence sentence, int verb) {
    int object = sentence.child(verb, "obj");
    return DYING.contains(sentence.lemma(verb))
        || (sentence.lemma(verb).equals("lose")
            && object >= 0
            && sentence.lemma(object).equals(LIFE));
  }

  /** "responded with a raid", "hit back with a raid": the verb of answering; -1 for none. */
  static int answeredWith(Sentence sentence, int noun) {
    int verb = sentence.head(noun);
    return verb >= 0 && Roles.hasCase(sentence, noun, "with") && answers(sentence, verb)
        ? verb
        : -1;
  }

  private static boolean answers(Sentence sentence, int verb) {
    String lemma = sentence.lemma(verb);
    return ANSWERING.contains(lemma)
        || (ANSWERING_BACK.contains(lemma)
            && verb + 1 < sentence.size()
            && sentence.lemma(verb + 1).equals("back"));
  }

  /** "stopped buying Danish butter": the verb that says that the act is over; -1 for none. */
  static int stopping(Sentence sentence, int act) {
    int verb = sentence.head(act);
    boolean stopped =
        verb >= 0
            && verb < act
            && sentence.is(act, "xcomp")
            && sentence.feature(act).equals("VBG")
            && STOPPING.contains(sentence.lemma(verb));
    return stopped ? verb : -1;
  }
}
