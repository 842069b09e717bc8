package org.entente.model.coding;

import java.util.List;
import org.entente.model.event.EventMention;
import org.entente.model.figure.Figure;
import org.entente.model.figure.Transfer;
import org.entente.model.remark.Remark;
import org.entente.model.statement.Statement;
import org.entente.model.text.Article;

/**
 * An article coded.
 *
 * @param article what was coded
 * @param mentions event mentions, by start and id
 * @param statements by start and id
 * @param figures by start and id
 * @param transfers by start and id
 * @param remarks what a reader should know of this article
 */
public record Coding(
    Article article,
    List<EventMention> mentions,
    List<Statement> statements,
    List<Figure> figures,
    List<Transfer> transfers,
    List<Remark> remarks) {
  /** Copies the lists. */
  public Coding {
    mentions = List.copyOf(mentions);
    statements = List.copyOf(statements);
    figures = List.copyOf(figures);
    transfers = List.copyOf(transfers);
    remarks = List.copyOf(remarks);
  }
}
