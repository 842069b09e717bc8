package org.entente.ingest;

import java.util.List;
import org.entente.model.remark.Remark;
import org.entente.model.text.Article;

/**
 * What one capture gave.
 *
 * @param articles in the capture's order
 * @param remarks what a reader should know, in the capture's order
 */
public record Ingested(List<Article> articles, List<Remark> remarks) {
  /** Copies the lists. */
  public Ingested {
    articles = List.copyOf(articles);
    remarks = List.copyOf(remarks);
  }
}
