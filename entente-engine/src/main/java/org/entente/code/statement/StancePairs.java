package org.entente.code.statement;

import java.util.HashSet;
import java.util.List;
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

/** Whom the speakers of one article may judge, with what is seen of it. */
final class StancePairs {
  private final Reading reading;
  private final List<Statement> statements;
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
    this.statements = statements;
    this.topics = new Topics(reading, actors, lexicon.words());
    this.features = new StanceFeatures(values, lexicon.actors(), reading, topics, mentions);
  }

  /**
   * The actors that the statement and its sentence name; none where nobody known speaks, or a
   * medium, which reports.
   */
  List<LearnedStance.Pair> of(Statement statement) {
    if (statement.speaker() == null || !statement.speaker().registered()) {
      return List.of();
    }
    String speaker = statement.speaker().actor();
    if (registry.find(speaker).filter(one -> one.kind() == Actor.Kind.MEDIUM).isPresent()) {
      return List.of();
    }
    SortedSet<String> others = new TreeSet<>(statement.about());
    others.addAll(statement.stance().keySet());
    others.addAll(topics.actorsIn(List.of(home(statement))));
    others.remove(speaker);
    others.removeAll(alongside(statement));
    return others.stream()
        .map(one -> new LearnedStance.Pair(statement, one, features.of(statement, speaker, one)))
        .toList();
  }

  /** Those who say the same with the speaker, and whom his own title names. */
  private Set<String> alongside(Statement statement) {
    Set<String> found = new HashSet<>();
    Span own = statement.speaker() == null ? null : statement.speaker().span();
    for (Statement other : statements) {
      boolean same = other.content().equals(statement.content()) && other.speaker() != null;
      if (same && own != null && other.speaker().span().equals(own)) {
        found.add(other.speaker().actor());
      }
    }
    if (own != null) {
      found.addAll(topics.actorsIn(List.of(own)));
      found.removeAll(statement.about());
    }
    return found;
  }

  /** The sentence of the cue, else of the first words said. */
  private Span home(Statement statement) {
    int at = StanceFeatures.at(statement);
    int index = reading.firstSentenceAt(at);
    List<Sentence> all = reading.sentences();
    return index >= 0 && index < all.size() ? all.get(index).span() : new Span(at, at);
  }
}
