package org.entente.code.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.code.actor.ActorFinder;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventType;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Whom a noun judges: "the threat from Russia", "China poses a challenge", "Japan remains a
 * friend". The coding guide takes calling somebody a threat, challenge or enabler for ACCUSE and a
 * partner or friend for SUPPORT.
 */
final class Verdicts {
  private static final Set<String> BLAME =
      Set.of(
          "threat",
          "challenge",
          "danger",
          "menace",
          "enabler",
          "facilitator",
          "adversary",
          "aggressor",
          "aggression",
          "enemy");

  private static final Set<String> PRAISE = Set.of("partner", "ally", "friend");
  private static final Set<String> POSING =
      Set.of("pose", "present", "constitute", "represent", "create");

  private final ActorFinder actors;

  Verdicts(ActorFinder actors) {
    this.actors = actors;
  }

  /** ACCUSE or SUPPORT where the token is such a noun, else null. */
  static @Nullable EventType type(Sentence st, int token) {
    if (st.tag(token) != Upos.NOUN) {
      return null;
    }
    String lemma = st.lemma(token).toLowerCase(Locale.ROOT);
    return BLAME.contains(lemma)
        ? EventType.ACCUSE
        : PRAISE.contains(lemma) ? EventType.SUPPORT : null;
  }

  /** Those the noun at the token judges; empty when the sentence does not say or denies it. */
  List<Participant> judged(int index, Sentence st, int token, EventType type) {
    List<Participant> found = new ArrayList<>();
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      if (st.lemma(child).equals("not") || st.lemma(child).equals("no")) {
        return List.of();
      }
      boolean said = st.is(child, "nsubj") && st.child(token, "cop") >= 0;
      boolean from =
          st.is(child, "nmod")
              && child > token
              && (Roles.hasCase(st, child, "from") || Roles.hasCase(st, child, "by"));
      boolean owned = st.relation(child).equals("nmod:poss");
      if (said || (type == EventType.ACCUSE && (from || owned))) {
        ActorFinder.addNew(found, actors.group(index, child));
      } else if (st.is(child, "acl") && POSING.contains(st.lemma(child))) {
        Frame posed = Frame.of(st, child);
        if (posed.subject() >= 0) {
          ActorFinder.addNew(found, actors.group(index, posed.subject()));
        }
      }
    }
    int head = st.head(token);
    boolean predicate = head >= 0 && st.is(token, "xcomp") && st.child(head, "nsubj") >= 0;
    boolean posed = head >= 0 && st.is(token, "obj") && POSING.contains(st.lemma(head));
    if (predicate || posed) {
      Frame frame = Frame.of(st, head);
      if (frame.subject() >= 0) {
        ActorFinder.addNew(found, actors.group(index, frame.subject()));
      }
    }
    return found;
  }
}
