package org.entente.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.entente.app.exchange.Reasons;
import org.entente.app.exchange.RecordReader;
import org.entente.app.exchange.Table;
import org.entente.model.coding.Coding;
import org.entente.model.event.Event;
import org.entente.model.remark.EntenteException;
import org.entente.model.text.Article;

/** Makes what rests on all articles of an archive: reprints and events. */
final class Settlement {
  private final Database database;
  private final Path folder;
  private final Reviews reviews;

  /**
   * @param folder of the archive, for messages
   */
  Settlement(Database database, Path folder, Reviews reviews) {
    this.database = database;
    this.folder = folder;
    this.reviews = reviews;
  }

  /** Whether events and reprints are those of the articles that are there now. */
  boolean isDone() {
    return database
        .query(
            row -> row.getBoolean(1),
            "SELECT coalesce((SELECT max(revision) FROM settled), 0) = (SELECT"
                + " coalesce(max(revision), 0) FROM revisions WHERE act IN ('read', 'forget'))")
        .get(0);
  }

  /** Marks reprints among all articles and fuses their mentions to events; all or nothing. */
  void make(Settler settler) {
    database.atomically(
        () -> {
          mark(settler.markReprints());
          reviews.putBack();
          database.execute(
              "DELETE FROM mentions WHERE event IN (SELECT id FROM events WHERE origin = ?)",
              ReadOutput.ORIGIN);
          for (String table : List.of("events", "pairs", "imports")) {
            database.execute("DELETE FROM " + table + " WHERE origin = ?", ReadOutput.ORIGIN);
          }
          database.execute("DELETE FROM event_records");
          loadEvents(settler.fuse());
          database.execute("DELETE FROM settled");
          database.execute(
              "INSERT INTO settled SELECT max(revision) FROM revisions WHERE act IN ('read',"
                  + " 'forget')");
        });
  }

  private void mark(UnaryOperator<List<Article>> markReprints) {
    Map<String, Article> before = new HashMap<>();
    List<Article> plain = new ArrayList<>();
    for (Coding coding : codings(false)) {
      Article it = coding.article();
      before.put(it.id(), it);
      plain.add(
          new Article(
              it.id(),
              it.path(),
              it.url(),
              it.title(),
              it.byline(),
              it.published(),
              it.outlet(),
              it.language(),
              it.text(),
              it.paragraphs(),
              null));
    }
    for (Article article : markReprints.apply(plain)) {
      if (!article.equals(before.get(article.id()))) {
        database.execute(
            "UPDATE articles SET duplicate_of = ?, record = ? WHERE id = ? AND until IS NULL",
            article.duplicateOf(),
            ArchiveRecords.line(article),
            article.id());
      }
    }
  }

  private List<Coding> codings(boolean withMentions) {
    return RecordReader.codings(
        ArchiveRecords.lines(database, Table.ARTICLES).stream(),
        "articles of " + folder,
        withMentions ? ArchiveRecords.lines(database, Table.MENTIONS).stream() : Stream.of(),
        "mentions of " + folder);
  }

  private void loadEvents(Function<Collection<Coding>, List<Event>> fuse) {
    try {
      Path run = Files.createTempDirectory("entente-");
      try {
        Files.write(run.resolve("articles.jsonl"), ArchiveRecords.lines(database, Table.ARTICLES));
        Files.write(run.resolve("mentions.jsonl"), ArchiveRecords.lines(database, Table.MENTIONS));
        ReadOutput.load(database, run, fuse);
      } finally {
        Files.deleteIfExists(run.resolve("articles.jsonl"));
        Files.deleteIfExists(run.resolve("mentions.jsonl"));
        Files.delete(run);
      }
    } catch (IOException e) {
      throw new EntenteException(
          EntenteException.Code.RESOURCES, Reasons.of(e), "temporary folder", e);
    }
  }
}
