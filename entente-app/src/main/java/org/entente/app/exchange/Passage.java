package org.entente.app.exchange;

import org.entente.model.text.Article;
import org.entente.model.text.Span;

/** The article a record belongs to, with what writing its offsets needs. */
final class Passage {
  private final Article article;
  private final CodePoints points;

  Passage(Article article) {
    this.article = article;
    this.points = CodePoints.of(article.text());
  }

  String article() {
    return article.id();
  }

  long start(Span span) {
    return points.at(span.start());
  }

  long end(Span span) {
    return points.at(span.end());
  }

  String words(Span span) {
    return span.of(article.text());
  }
}
