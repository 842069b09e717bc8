package org.entente.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.app.exchange.EventWriter;
import org.entente.app.exchange.Format;
import org.entente.app.exchange.Reasons;
import org.entente.app.exchange.RecordReader;
import org.entente.model.coding.Coding;
import org.entente.model.event.Event;
import org.entente.model.remark.EntenteException;
import org.entente.model.text.Article;

/**
 * Loads the output folder of {@code entente read}: its {@code events.jsonl} where it has one, else
 * what fusing its mentions gives.
 */
final class ReadOutput {
  /** How an output without fused events is recorded among the imports. */
  static final String UNFUSED = "mentions";

  /** What the events of an output are recorded under. */
  static final String ORIGIN = "read";

  private static final String EVENTS = "events.jsonl";

  private static final String PARTY = "STRUCT(actor VARCHAR, sector VARCHAR, \"name\" VARCHAR)[]";

  private ReadOutput() {}

  /**
   * @param fuse makes events of codings
   * @throws EntenteException USER if the folder holds no mentions in JSON lines or Parquet, or
   *     events of other mentions
   */
  static void load(Database database, Path folder, Function<Collection<Coding>, List<Event>> fuse) {
    database.execute("CREATE OR REPLACE TEMP VIEW read_articles AS " + articles(folder));
    database.execute("CREATE OR REPLACE TEMP VIEW read_mentions AS " + mentions(folder));
    Path events = folder.resolve(EVENTS);
    if (Files.exists(events)) {
      loadEvents(database, events);
      refuseOthersEvents(database, folder);
    } else if (RecordReader.isRun(folder)) {
      loadFused(database, folder, fuse);
    } else {
      loadMentionsAsEvents(database);
    }
    database.execute(Schema.sharedPairs("origin"), ORIGIN);
  }

  /** Fused events go the way of those in a file. */
  private static void loadFused(
      Database database, Path folder, Function<Collection<Coding>, List<Event>> fuse) {
    List<Coding> codings = RecordReader.codings(folder);
    Map<String, Article> articles = new TreeMap<>();
    codings.forEach(coding -> articles.put(coding.article().id(), coding.article()));
    try {
      Path file = Files.createTempFile("entente-", ".jsonl");
      try {
        Files.write(file, new EventWriter(Format.JSONL, articles).events(fuse.apply(codings)));
        loadEvents(database, file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new EntenteException(
          EntenteException.Code.RESOURCES, Reasons.of(e), "temporary file", e);
    }
  }

  /** An earlier run's events beside a later run's mentions would lead to no sentence. */
  private static void refuseOthersEvents(Database database, Path folder) {
    boolean others =
        !database
            .query(
                row -> row.getString(1),
                "SELECT mention FROM tellings WHERE mention NOT IN (SELECT id FROM read_mentions)"
                    + " LIMIT 1")
            .isEmpty();
    if (others) {
      throw new EntenteException(
          EntenteException.Code.USER,
          EVENTS + " has events of other mentions than those in mentions.jsonl; delete it",
          folder.toString());
    }
  }

  private static String table(Path folder, String name, String columns) {
    Path lines = folder.resolve(name + ".jsonl");
    if (Files.exists(lines)) {
      return "SELECT * FROM read_json('"
          + CountedPairs.quoted(lines.toString())
          + "', format = 'newline_delimited', maximum_object_size = 33554432, columns = {"
          + columns
          + "})";
    }
    Path parquet = folder.resolve(name + ".parquet");
    if (Files.exists(parquet)) {
      return "SELECT * FROM read_parquet('" + CountedPairs.quoted(parquet.toString()) + "')";
    }
    throw new EntenteException(
        EntenteException.Code.USER,
        "neither a store ("
            + Store.FILE
            + ") nor an output of 'entente read' ("
            + name
            + ".jsonl or .parquet)",
        folder.toString());
  }

  private static String articles(Path folder) {
    return table(
        folder,
        "articles",
        "'id': 'VARCHAR', 'title': 'VARCHAR', 'url': 'VARCHAR', 'published': 'VARCHAR', 'outlet': 'VARCHAR',"
            + " 'text': 'VARCHAR', 'duplicateOf': 'VARCHAR'");
  }

  private static String mentions(Path folder) {
    return table(
        folder,
        "mentions",
        "'id': 'VARCHAR', 'article': 'VARCHAR', 'sentence': 'STRUCT(\"start\" BIGINT, \"end\""
            + " BIGINT)', 'type': 'VARCHAR', 'mode': 'VARCHAR', 'contexts': 'VARCHAR[]', 'quad':"
            + " 'BIGINT', 'intensity': 'DOUBLE', 'cameo': 'VARCHAR', 'source': '"
            + PARTY
            + "', 'target': '"
            + PARTY
            + "', 'status': 'VARCHAR', 'date': 'STRUCT(\"start\" VARCHAR, \"end\" VARCHAR)',"
            + " 'evidence': 'STRUCT(quote VARCHAR)'");
  }

  private static void loadEvents(Database database, Path file) {
    database.execute(
        "CREATE OR REPLACE TEMP TABLE fused AS SELECT * FROM read_json('"
            + CountedPairs.quoted(file.toString())
            + "', format = 'newline_delimited', maximum_object_size = 33554432, columns = {'id':"
            + " 'VARCHAR', 'type': 'VARCHAR', 'mode': 'VARCHAR', 'contexts': 'VARCHAR[]', 'quad':"
            + " 'BIGINT', 'intensity': 'DOUBLE', 'source': 'STRUCT(actor VARCHAR)[]', 'target':"
            + " 'STRUCT(actor VARCHAR)[]', 'status': 'VARCHAR', 'date': 'STRUCT(\"start\" VARCHAR,"
            + " \"end\" VARCHAR)', 'mentions': 'VARCHAR[]', 'articles': 'BIGINT', 'outlets':"
            + " 'BIGINT'})");
    database.execute(
        "CREATE OR REPLACE TEMP TABLE tellings AS SELECT id AS event, type, unnest(mentions) AS mention FROM"
            + " fused");
    database.execute(
        "INSERT INTO event_records SELECT json->>'$.id', json::VARCHAR FROM read_ndjson_objects('"
            + CountedPairs.quoted(file.toString())
            + "', maximum_object_size = 33554432)");
    database.execute(
        "INSERT INTO events SELECT f.id, '"
            + ORIGIN
            + "', "
            + "coalesce(f.\"date\".\"start\", reported.day)::DATE,"
            + " coalesce(f.\"date\".\"end\"::DATE, reported.day::DATE + 1), f.type, f.mode,"
            + " array_to_string(f.contexts, '|'), f.quad, f.intensity, reported.cameo, f.status, "
            + codes("f.source")
            + ", "
            + codes("f.target")
            + ", f.articles, f.outlets, reported.url FROM fused f LEFT JOIN (SELECT t.event,"
            + " min(left(a.published, 10)) AS day, min(m.cameo) FILTER (m.type = t.type) AS cameo,"
            + " min(a.url) AS url"
            + " FROM tellings t JOIN read_mentions m ON t.mention = m.id JOIN read_articles a ON"
            + " m.article = a.id GROUP BY t.event) reported ON f.id = reported.event");
    insertMentions(database, "t.event", " JOIN tellings t ON m.id = t.mention");
    database.execute("INSERT INTO imports SELECT 'read', 'events', count(*), 0 FROM events");
  }

  /** Each mention of an article that is no reprint is an event of its own. */
  private static void loadMentionsAsEvents(Database database) {
    database.execute(
        "INSERT INTO events SELECT m.id, '"
            + ORIGIN
            + "', coalesce(m.\"date\".\"start\", left(a.published, 10))::DATE,"
            + " coalesce(m.\"date\".\"end\"::DATE, left(a.published, 10)::DATE + 1), m.type,"
            + " m.mode, array_to_string(m.contexts, '|'), m.quad, m.intensity, m.cameo, m.status, "
            + codes("m.source")
            + ", "
            + codes("m.target")
            + ", 1, 1, a.url FROM read_mentions m JOIN read_articles a ON m.article = a.id WHERE"
            + " a.duplicateOf IS NULL");
    insertMentions(database, "m.id", "");
    database.execute(
        "INSERT INTO imports SELECT 'read', '" + UNFUSED + "', count(*), 0 FROM events");
  }

  private static String codes(String side) {
    return "array_to_string(list_sort(list_distinct(list_transform("
        + side
        + ", lambda x: x.actor))), '|')";
  }

  private static void insertMentions(Database database, String event, String join) {
    database.execute(
        "INSERT INTO mentions SELECT m.id, "
            + event
            + ", m.article, a.title, coalesce(a.outlet, a.id), a.published, m.status,"
            + " m.evidence.quote, a.text[m.sentence.\"start\" + 1 : m.sentence.\"end\"] FROM"
            + " read_mentions m JOIN read_articles a ON m.article = a.id"
            + join);
  }
}
