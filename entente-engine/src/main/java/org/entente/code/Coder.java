package org.entente.code;

import java.util.List;
import org.entente.code.actor.ActorFinder;
import org.entente.code.event.EventCoder;
import org.entente.code.figure.FigureCoder;
import org.entente.code.figure.TransferCoder;
import org.entente.code.statement.StatementCoder;
import org.entente.lexicon.Lexicon;
import org.entente.model.coding.Coding;
import org.entente.model.event.EventMention;
import org.entente.model.reading.Reading;
import org.entente.model.statement.Statement;

/** The coding stage: a reading in, a coding out. Stateless and safe to share between threads. */
public final class Coder {
  private final Lexicon lexicon;
  private final EventCoder events;
  private final StatementCoder speech;
  private final FigureCoder figures;
  private final TransferCoder transfers = new TransferCoder();

  /**
   * @param lexicon the knowledge it codes by
   */
  public Coder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.events = new EventCoder(lexicon);
    this.speech = new StatementCoder(lexicon);
    this.figures = new FigureCoder(lexicon);
  }

  /** Codes an article. */
  public Coding code(Reading reading) {
    ActorFinder actors = new ActorFinder(lexicon, reading);
    List<Statement> statements = speech.code(reading, actors);
    actors.hear(statements);
    List<EventMention> mentions = events.code(reading, actors, statements);
    return new Coding(
        reading.article(),
        mentions,
        linked(statements, mentions),
        figures.code(reading, actors, statements),
        transfers.code(reading, actors, statements, mentions),
        List.of());
  }

  /** Statements know the mentions inside their content. */
  private static List<Statement> linked(List<Statement> statements, List<EventMention> mentions) {
    return statements.stream()
        .map(statement -> statement.withMentions(inside(statement, mentions)))
        .toList();
  }

  private static List<String> inside(Statement statement, List<EventMention> mentions) {
    return mentions.stream()
        .filter(
            mention ->
                statement.content().stream()
                    .anyMatch(piece -> piece.contains(mention.trigger().span())))
        .map(EventMention::id)
        .toList();
  }
}
