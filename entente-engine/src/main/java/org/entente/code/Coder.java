package org.entente.code;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.code.actor.ActorFinder;
import org.entente.code.event.EventCoder;
import org.entente.code.event.MentionFilter;
import org.entente.code.event.SideFinder;
import org.entente.code.figure.FigureCoder;
import org.entente.code.figure.TransferCoder;
import org.entente.code.statement.StanceWeigher;
import org.entente.code.statement.StatementCoder;
import org.entente.lexicon.Lexicon;
import org.entente.model.coding.Coding;
import org.entente.model.event.EventMention;
import org.entente.model.reading.Reading;
import org.entente.model.statement.Statement;
import org.entente.model.text.Span;

/** The coding stage: a reading in, a coding out. Stateless and safe to share between threads. */
public final class Coder {
  private final Lexicon lexicon;
  private final EventCoder events;
  private final StatementCoder speech;
  private final FigureCoder figures;
  private final TransferCoder transfers;
  private final MentionFilter filter;
  private final StanceWeigher stances;

  /**
   * @param lexicon the knowledge it codes by
   * @param open who stands on a side of an act that the rules leave empty
   * @param filter says which of the proposed event mentions are kept
   * @param stances weighs what speakers think of others
   */
  public Coder(Lexicon lexicon, SideFinder open, MentionFilter filter, StanceWeigher stances) {
    this.filter = filter;
    this.stances = stances;
    this.lexicon = lexicon;
    this.events = new EventCoder(lexicon, open);
    this.speech = new StatementCoder(lexicon);
    this.figures = new FigureCoder(lexicon);
    this.transfers = new TransferCoder(lexicon);
  }

  /** Codes an article. */
  public Coding code(Reading reading) {
    ActorFinder actors = new ActorFinder(lexicon, reading);
    List<Statement> statements = speech.code(reading, actors);
    actors.hear(statements);
    List<EventMention> mentions =
        filter.keep(reading, events.code(reading, actors, statements)).stream()
            .map(mention -> named(mention, reading, actors))
            .toList();
    return new Coding(
        reading.article(),
        mentions,
        linked(stances.weigh(reading, actors, statements, mentions), mentions),
        figures.code(reading, actors, statements),
        transfers.code(reading, actors, statements, mentions),
        List.of());
  }

  /** By the words that name its sides; what the filter looks at is where they stand to the act. */
  private static EventMention named(EventMention mention, Reading reading, ActorFinder actors) {
    int sentence = reading.firstSentenceAt(mention.sentence().start());
    return mention.between(
        actors.named(sentence, mention.sources()), actors.named(sentence, mention.targets()));
  }

  /** Statements know the mentions inside their content. */
  private static List<Statement> linked(List<Statement> statements, List<EventMention> mentions) {
    NavigableMap<Integer, List<Integer>> byTrigger = new TreeMap<>();
    for (int index = 0; index < mentions.size(); index++) {
      int start = mentions.get(index).trigger().span().start();
      byTrigger.computeIfAbsent(start, key -> new ArrayList<>()).add(index);
    }
    return statements.stream()
        .map(statement -> statement.withMentions(inside(statement, mentions, byTrigger)))
        .toList();
  }

  /** Ids in the mentions' order. */
  private static List<String> inside(
      Statement statement,
      List<EventMention> mentions,
      NavigableMap<Integer, List<Integer>> byTrigger) {
    SortedSet<Integer> found = new TreeSet<>();
    for (Span piece : statement.content()) {
      for (List<Integer> indices :
          byTrigger.subMap(piece.start(), true, piece.end(), true).values()) {
        for (int index : indices) {
          if (piece.contains(mentions.get(index).trigger().span())) {
            found.add(index);
          }
        }
      }
    }
    return found.stream().map(index -> mentions.get(index).id()).toList();
  }
}
