package org.entente.app.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.entente.app.corpus.Intake;
import org.entente.app.exchange.Format;
import org.entente.app.exchange.RecordWriter;
import org.entente.app.exchange.Rows;
import org.entente.model.text.Article;

/** What articles an archive holds, in which words and coded by what, and which it forgot. */
final class Holdings {
  private static final RecordWriter WRITER = new RecordWriter(Format.JSONL, Rows.MENTION);

  private final Map<String, String> held = new HashMap<>();
  private final Set<String> forgotten = new HashSet<>();

  void load(Database database) {
    database.each(
        row -> held.put(row.getString(1), row.getString(2)),
        known -> {},
        "SELECT id, hash || ' ' || coder FROM articles WHERE until IS NULL");
    forgotten.addAll(database.query(row -> row.getString(1), "SELECT id FROM forgotten"));
  }

  /** Whether an article is held in these words, coded by this coder. */
  boolean holds(Article article, String coder) {
    return print(article, coder).equals(held.get(article.id()));
  }

  /** Whether an article of the id is held, in whatever words. */
  boolean holds(String article) {
    return held.containsKey(article);
  }

  boolean isForgotten(String article) {
    return forgotten.contains(article);
  }

  void add(Article article, String coder) {
    held.put(article.id(), print(article, coder));
  }

  void forget(String article) {
    held.remove(article);
    forgotten.add(article);
  }

  long size() {
    return held.size();
  }

  private static String print(Article article, String coder) {
    return hash(article) + ' ' + coder;
  }

  /** What an article says, apart from where it was found and what other articles say. */
  static String hash(Article article) {
    return Intake.sha256(
        WRITER.article(
            new Article(
                article.id(),
                "",
                article.url(),
                article.title(),
                article.byline(),
                article.published(),
                article.outlet(),
                article.language(),
                article.text(),
                article.paragraphs(),
                null)));
  }
}
