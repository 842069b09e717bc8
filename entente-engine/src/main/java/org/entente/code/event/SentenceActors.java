package org.entente.code.event;

import java.util.ArrayList;
import java.util.List;
import org.entente.code.actor.ActorFinder;
import org.entente.code.event.Act.Candidate;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/**
 * The actors of a sentence, who may stand on the sides of its acts; looked for when the first act
 * asks.
 */
final class SentenceActors {
  private final Sentence st;
  private final int index;
  private final ActorFinder actors;
  private @Nullable List<Candidate> found;

  /**
   * @param index the sentence's index
   */
  SentenceActors(Sentence st, int index, ActorFinder actors) {
    this.st = st;
    this.index = index;
    this.actors = actors;
  }

  /**
   * Those at other words than this, in the order of the sentence; one that only qualifies itself is
   * left out.
   */
  List<Candidate> beside(int trigger) {
    List<Candidate> all = found;
    if (all == null) {
      all = outermost(named());
      found = all;
    }
    return all.stream().filter(one -> one.token() != trigger).toList();
  }

  private List<Candidate> named() {
    List<Candidate> found = new ArrayList<>();
    for (int token = 0; token < st.size(); token++) {
      if (actorLike(st.tag(token)) && !titled(st, token) && !joined(found, st, token)) {
        List<Participant> who = actors.group(index, token);
        if (who.isEmpty() && modifies(st, token)) {
          who = actors.modifier(index, token);
        }
        if (!who.isEmpty()) {
          found.add(new Candidate(token, who));
        }
      }
    }
    return found;
  }

  private static boolean actorLike(Upos tag) {
    return tag == Upos.NOUN || tag == Upos.PROPN || tag == Upos.ADJ || tag == Upos.PRON;
  }

  private static boolean modifies(Sentence st, int token) {
    return st.is(token, "compound")
        || st.is(token, "amod")
        || st.relation(token).equals("nmod:poss");
  }

  /** "<i>Mr.</i> Ayala", "<i>President</i> Ayala": whom it stands for is named behind it. */
  private static boolean titled(Sentence st, int token) {
    return st.relation(token).equals("nmod:desc");
  }

  /** Whether an actor found before already stands for the token. */
  private static boolean joined(List<Candidate> found, Sentence st, int token) {
    int head = st.head(token);
    return (st.is(token, "conj") || st.is(token, "flat"))
        && found.stream().anyMatch(one -> one.token() == head);
  }

  /** "U.S. officials": the state in the phrase of its own officials is no second actor. */
  private List<Candidate> outermost(List<Candidate> all) {
    return all.stream()
        .filter(
            one ->
                st.relation(one.token()).equals("nsubj")
                    || all.stream()
                        .noneMatch(
                            other ->
                                other.token() == st.head(one.token())
                                    && one.who().stream()
                                        .allMatch(who -> other.among(List.of(who)))))
        .toList();
  }
}
