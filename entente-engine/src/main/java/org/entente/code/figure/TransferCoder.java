package org.entente.code.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.code.actor.ActorFinder;
import org.entente.lexicon.Lexicon;
import org.entente.model.event.EventMention;
import org.entente.model.event.EventType;
import org.entente.model.figure.Transfer;
import org.entente.model.reading.Reading;
import org.entente.model.statement.Statement;

/**
 * Codes what changes hands: goods between two sides the sentence names, and whatever a mention of
 * aid or trade says is given. Stateless and safe to share between threads.
 */
public final class TransferCoder {
  private final Lexicon lexicon;

  /**
   * @param lexicon its goods, cues and operators
   */
  public TransferCoder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The transfers of an article, by start and id.
   *
   * @param reading the article
   * @param actors who its noun phrases are
   * @param statements who says what in it, by start
   * @param mentions its event mentions
   */
  public List<Transfer> code(
      Reading reading,
      ActorFinder actors,
      List<Statement> statements,
      List<EventMention> mentions) {
    Map<Integer, EventMention> byTrigger = new HashMap<>();
    for (EventMention mention : mentions) {
      if (mention.type() == EventType.AID || mention.type() == EventType.COOPERATE) {
        byTrigger.putIfAbsent(mention.trigger().span().start(), mention);
      }
    }
    List<Transfer> found = new ArrayList<>();
    for (int index = 0; index < reading.sentences().size(); index++) {
      found.addAll(
          new SentenceTransfers(reading, index, lexicon.words(), actors, statements, byTrigger)
              .code());
    }
    found.sort(Comparator.comparingInt(TransferCoder::start).thenComparing(Transfer::id));
    return List.copyOf(found);
  }

  private static int start(Transfer transfer) {
    return transfer.items().get(0).span().start();
  }
}
