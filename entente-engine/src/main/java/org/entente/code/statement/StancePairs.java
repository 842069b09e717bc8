package org.entente.code.statement;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.code.actor.ActorFinder;
import org.entente.lexicon.Lexicon;
import org.entente.model.event.EventMention;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.statement.Statement;
import org.entente.model.text.Span;

/** Whom the speakers of one article may judge, with what is seen of it. */
final class StancePairs {
  private final Reading reading;
  private final Topics topics;
  private final StanceFeatures features;

  StancePairs(
      Lexicon lexicon,
      Valuation values,
      Reading reading,
      ActorFinder actors,
      List<EventMention> mentions) {
    this.reading = reading;
    this.topics = new Topics(reading, actors, lexicon.words());
    this.features = new StanceFeatures(values, lexicon.actors(), reading, topics, mentions);
  }

  /** The actors that the statement and its sentence name; none where nobody known speaks. */
  List<LearnedStance.Pair> of(Statement statement) {
    if (statement.speaker() == null || !statement.speaker().registered()) {
      return List.of();
    }
    String speaker = statement.speaker().actor();
    SortedSet<String> others = new TreeSet<>(statement.about());
    others.addAll(statement.stance().keySet());
    others.addAll(topics.actorsIn(List.of(home(statement))));
    others.remove(speaker);
    return others.stream()
        .map(one -> new LearnedStance.Pair(statement, one, features.of(statement, speaker, one)))
        .toList();
  }

  /** The sentence of the cue, else of the first words said. */
  private Span home(Statement statement) {
    int at = StanceFeatures.at(statement);
    int index = reading.firstSentenceAt(at);
    List<Sentence> all = reading.sentences();
    return index >= 0 && index < all.size() ? all.get(index).span() : new Span(at, at);
  }
}
