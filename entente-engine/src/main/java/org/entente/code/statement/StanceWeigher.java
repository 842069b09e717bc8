package org.entente.code.statement;

import java.util.List;
import org.entente.code.actor.ActorFinder;
import org.entente.model.event.EventMention;
import org.entente.model.reading.Reading;
import org.entente.model.statement.Statement;

/** Weighs the rules' stances anew when the events beside the statements are known. */
@FunctionalInterface
public interface StanceWeigher {
  /** Leaves every stance as the rules made it. */
  StanceWeigher NONE = (reading, actors, statements, mentions) -> statements;

  /**
   * The statements, in their order, with weighed stances.
   *
   * @param reading the article
   * @param actors who its noun phrases are
   * @param statements with the rules' stances
   * @param mentions the article's events
   */
  List<Statement> weigh(
      Reading reading, ActorFinder actors, List<Statement> statements, List<EventMention> mentions);
}
