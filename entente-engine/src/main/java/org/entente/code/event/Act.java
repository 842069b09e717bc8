package org.entente.code.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.entente.lexicon.Rule;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventType;
import org.entente.model.reading.Sentence;
import org.entente.model.text.Span;

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

  private final Sentence sentence;
  private final Match match;
  private final Sides sides;
  private final SentenceActors around;
  private final Embedding embedding;
  private final List<Participant> speakers;
  private final Predicate<String> states;

  /**
   * @param sides as the rules have them
   * @param around the actors of its sentence
   * @param speakers on whose word the act is told, innermost first
   * @param states tells the codes of states
   */
  Act(
      Sentence sentence,
      Match match,
      Sides sides,
      SentenceActors around,
      Embedding embedding,
      List<Participant> speakers,
      Predicate<String> states) {
    this.sentence = sentence;
    this.match = match;
    this.sides = sides;
    this.around = around;
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
    return sentence.span(match.trigger());
  }

  /** Whether those who meet in it stand on both sides. */
  boolean mutual() {
    return match.rule().reciprocity() != Rule.Reciprocity.NONE;
  }

  /** The actors of the sentence beside its own word, in the sentence's order. */
  public List<Candidate> candidates() {
    return around.beside(match.trigger());
  }

  /**
   * Whether one is put on a side that is only where the act happens: nobody is met or helped by
   * being the place of it; harm is done to places too.
   */
  boolean takesPlace(Arrangement way) {
    if (!match.type().quad().cooperative()) {
      return false;
    }
    List<Participant> chosen = new ArrayList<>(way.source().who());
    chosen.addAll(way.target().who());
    return candidates().stream()
        .filter(this::isPlace)
        .filter(one -> one.among(chosen))
        .filter(one -> !one.among(sides.sources()) && !one.among(sides.targets()))
        .anyMatch(this::onlyPlace);
  }

  private boolean isPlace(Candidate one) {
    return Roles.isPlace(sentence, one.token());
  }

  /** Whether the sentence does not name him elsewhere as more than a place. */
  private boolean onlyPlace(Candidate one) {
    return candidates().stream().noneMatch(other -> !isPlace(other) && other.among(one.who()));
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
        this, new SideFeatures(sentence, match, sides, embedding, speakers, candidates()));
  }
}
