package org.entente.code.statement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.code.actor.ActorFinder;
import org.entente.lexicon.Actor;
import org.entente.lexicon.ActorRegistry;
import org.entente.lexicon.Lexicon;
import org.entente.model.event.EventMention;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.statement.Statement;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/** Whom the speakers of one article may judge, with what is seen of it. */
final class StancePairs {
  private final Reading reading;

  /** Statements by where their speaker's words begin. */
  private final Map<Integer, List<Statement>> bySpeaker = new HashMap<>();

  private final ActorRegistry registry;
  private final Topics topics;
  private final StanceFeatures features;

  StancePairs(
      Lexicon lexicon,
      Valuation values,
      Reading reading,
      ActorFinder actors,
      List<Statement> statements,
      List<EventMention> mentions) {
    this.reading = reading;
    this.registry = lexicon.actors();
    for (Statement one : statements) {
      if (one.speaker() != null) {
        int start = one.speaker().span().start();
        bySpeaker.computeIfAbsent(start, key -> new ArrayList<>()).add(one);
      }
    }
    this.topics = new Topics(reading, actors, lexicon.words());
    this.features = new StanceFeatures(values, lexicon.actors(), reading, topics, mentions);
  }

  /**
   * The actors that the statement and its sentence name; none where nobody known speaks, or a
   * medium, which reports, nor in what is too long for a sentence.
   */
  List<LearnedStance.Pair> of(Statement statement) {
    if (statement.speaker() == null || !statement.speaker().registered()) {
      return List.of();
    }
    String speaker = statement.speaker().actor();
    if (registry.find(speaker).filter(one -> one.kind() == Actor.Kind.MEDIUM).isPresent()) {
      return List.of();
    }
    Sentence home = home(statement);
    if (home == null || home.size() > StanceFeatures.LONGEST) {
      return List.of();
    }
    SortedSet<String> others = new TreeSet<>(statement.about());
    others.addAll(statement.stance().keySet());
    others.addAll(topics.actorsIn(List.of(home.span())));
    others.remove(speaker);
    others.removeAll(alongside(statement, statement.speaker().span()));
    return others.stream()
        .map(one -> new LearnedStance.Pair(statement, one, features.of(statement, speaker, one)))
        .toList();
  }

  /** Those who say the same with the speaker, and whom his own title names. */
  private Set<String> alongside(Statement statement, Span own) {
    Set<String> found = new HashSet<>(topics.actorsIn(List.of(own)));
    found.removeAll(statement.about());
    for (Statement other : bySpeaker.getOrDefault(own.start(), List.of())) {
      if (other.speaker() != null && other.content().equals(statement.content())) {
        found.add(other.speaker().actor());
      }
    }
    return found;
  }

  /** The sentence of the cue, else of the first words said. */
  private @Nullable Sentence home(Statement statement) {
    int index = reading.firstSentenceAt(StanceFeatures.at(statement));
    return index < reading.sentences().size() ? reading.sentences().get(index) : null;
  }
}
