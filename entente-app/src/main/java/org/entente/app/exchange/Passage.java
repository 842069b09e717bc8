package org.entente.app.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.text.Article;
import org.entente.model.text.Evidence;
import org.entente.model.text.Span;

/**
 * The article a record belongs to, with what writing its offsets needs; for records of many
 * articles all of them.
 */
final class Passage {
  private static final Article NONE =
      new Article("", "", null, null, null, null, null, null, "", List.of(), null);

  private final Article article;
  private final CodePoints points;
  private final Map<String, Article> articles;
  private final Map<String, CodePoints> known = new HashMap<>();

  Passage(Article article) {
    this(article, Map.of(article.id(), article));
  }

  private Passage(Article article, Map<String, Article> articles) {
    this.article = article;
    this.points = CodePoints.of(article.text());
    this.articles = articles;
  }

  /** For records that rest on several articles, by id. */
  static Passage across(Map<String, Article> articles) {
    return new Passage(NONE, articles);
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

  private CodePoints points(Evidence evidence) {
    return known.computeIfAbsent(
        evidence.articleId(),
        id -> {
          Article of = articles.get(id);
          if (of == null) {
            throw new IllegalArgumentException("no article " + id);
          }
          return CodePoints.of(of.text());
        });
  }

  long start(Evidence evidence) {
    return points(evidence).at(evidence.span().start());
  }

  long end(Evidence evidence) {
    return points(evidence).at(evidence.span().end());
  }
}
