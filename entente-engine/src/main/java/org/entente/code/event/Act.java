package org.entente.code.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.entente.code.actor.ActorFinder;
import org.entente.lexicon.Rule;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventType;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/** An act that a rule found in a sentence, with its sides so far and the actors around it. */
public final class Act {
  /**
   * An actor of the act's sentence, with those coordinated to it.
   *
   * @param token head of its words
   * @param who not empty
   */
  public record Candidate(int token, List<Participant> who) {
    /** Copies the list. */
    public Candidate {
      who = List.copyOf(who);
    }

    /** Whether one of them is in the registry. */
    boolean registered() {
      return who.stream().anyMatch(Participant::registered);
    }

    /** Whether it is one of those on a side. */
    boolean among(List<Participant> side) {
      return side.stream().anyMatch(one -> who.stream().anyMatch(own -> same(own, one)));
    }

    private static boolean same(Participant one, Participant other) {
      return one.registered() ? one.actor().equals(other.actor()) : !other.registered();
    }
  }

  private final Reading reading;
  private final int index;
  private final Match match;
  private final Sides sides;
  private final ActorFinder actors;
  private final Embedding embedding;
  private final List<Participant> speakers;
  private final Predicate<String> states;
  private @Nullable List<Candidate> candidates;

  /**
   * @param index the sentence's index
   * @param sides as the rules have them
   * @param speakers on whose word the act is told, innermost first
   * @param states tells the codes of states
   */
  Act(
      Reading reading,
      int index,
      Match match,
      Sides sides,
      ActorFinder actors,
      Embedding embedding,
      List<Participant> speakers,
      Predicate<String> states) {
    this.reading = reading;
    this.index = index;
    this.match = match;
    this.sides = sides;
    this.actors = actors;
    this.embedding = embedding;
    this.speakers = speakers;
    this.states = states;
  }

  /** The sides as the rules have them. */
  public Sides sides() {
    return sides;
  }

  /** What the act is. */
  public EventType type() {
    return match.type();
  }

  /** Where its word stands. */
  public Span trigger() {
    return sentence().span(match.trigger());
  }

  /** Whether those who meet in it stand on both sides. */
  boolean mutual() {
    return match.rule().reciprocity() != Rule.Reciprocity.NONE;
  }

  private Sentence sentence() {
    return reading.sentences().get(index);
  }

  /** The actors of the sentence, in its order; one that only qualifies itself is left out. */
  public List<Candidate> candidates() {
    List<Candidate> found = candidates;
    if (found == null) {
      found = outermost(named());
      candidates = found;
    }
    return found;
  }

  private List<Candidate> named() {
    Sentence st = sentence();
    List<Candidate> found = new ArrayList<>();
    for (int token = 0; token < st.size(); token++) {
      if (token != match.trigger() && actorLike(st.tag(token)) && !joined(found, st, token)) {
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

  /** Whether an actor found before already stands for the token. */
  private static boolean joined(List<Candidate> found, Sentence st, int token) {
    int head = st.head(token);
    return (st.is(token, "conj") || st.is(token, "flat"))
        && found.stream().anyMatch(one -> one.token() == head);
  }

  /** "U.S. officials": the state in the phrase of its own officials is no second actor. */
  private List<Candidate> outermost(List<Candidate> all) {
    Sentence st = sentence();
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

  /** The candidates closest to the act's word, in the order of the sentence. */
  List<Candidate> nearest(int most) {
    return candidates().stream()
        .sorted(Comparator.comparingInt(one -> Math.abs(one.token() - match.trigger())))
        .limit(most)
        .sorted(Comparator.comparingInt(Candidate::token))
        .toList();
  }

  /** Whether an actor is a state. */
  boolean isState(Participant one) {
    return states.test(one.actor());
  }

  /** The ways to fill its sides; first as the rules have them. */
  public List<Arrangement> arrangements() {
    return Arrangements.of(
        this, new SideFeatures(sentence(), match, sides, embedding, speakers, candidates()));
  }
}
