package org.entente.app.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.entente.app.exchange.Format;
import org.entente.app.exchange.OutputFolder;
import org.entente.app.exchange.RecordWriter;
import org.entente.app.exchange.Redaction;
import org.entente.app.exchange.Rows;
import org.entente.app.exchange.Table;
import org.entente.model.text.Article;

/** Takes written records into their tables, with the columns they are looked up by. */
final class ArchiveRecords {
  /** The lines of a value as rows: the record's text, and what it says. */
  private static final String LINES =
      " FROM (SELECT line, line::JSON AS r FROM (SELECT unnest(string_split(?, chr(10))) AS line)"
          + " WHERE line <> '')";

  private static final String MENTIONS =
      "INSERT INTO mention_records SELECT r->>'$.article', r->>'$.id',"
          + " (r->>'$.evidence.start')::BIGINT, r->>'$.type', (r->>'$.quad')::TINYINT,"
          + " r->>'$.status', list_distinct(list_concat(r->>'$.source[*].actor',"
          + " r->>'$.target[*].actor')), r->>'$.speakers[*].actor', line"
          + LINES;

  /** Takes the lines and, a line each, the days of their articles. */
  private static final String STATEMENTS =
      "INSERT INTO statements SELECT r->>'$.article', r->>'$.id',"
          + " (r->>'$.content[0].start')::BIGINT, r->>'$.speaker.actor', r->>'$.speaker.person',"
          + " r->>'$.form', r->>'$.about[*]', r->>'$.issues[*]',"
          + " coalesce(r->>'$.date.start', nullif(left(day, 10), ''))::DATE, line"
          + " FROM (SELECT line, line::JSON AS r, day FROM (SELECT unnest(string_split(?, chr(10)))"
          + " AS line, unnest(string_split(?, chr(10))) AS day) WHERE line <> '')";

  private static final String STANCES =
      "INSERT INTO stances SELECT id, article, e.key, e.value FROM (SELECT r->>'$.id' AS id,"
          + " r->>'$.article' AS article, unnest(map_entries(CAST(json_extract(r, '$.stance') AS"
          + " MAP(VARCHAR, DOUBLE)))) AS e"
          + LINES
          + ")";

  /** The tables with a row a record, and the kind of record. */
  static final Map<Table, String> TABLES =
      Map.of(
          Table.MENTIONS, "mention_records",
          Table.STATEMENTS, "statements",
          Table.TRANSFERS, "transfers",
          Table.FIGURES, "figures");

  /** All tables with what was coded in an article; beside each is one of what was put aside. */
  static final List<String> CODED =
      List.of("mention_records", "statements", "stances", "transfers", "figures");

  private static final RecordWriter WRITER = new RecordWriter(Format.JSONL, Rows.MENTION);

  private ArchiveRecords() {}

  /** An article's own record. */
  static String line(Article article) {
    return new String(WRITER.article(article), StandardCharsets.UTF_8).stripTrailing();
  }

  /** The records of a kind in the contract's order. */
  static List<String> lines(Database database, Table table) {
    return database.query(
        row -> row.getString(1),
        table == Table.ARTICLES
            ? "SELECT record FROM articles WHERE until IS NULL ORDER BY id"
            : "SELECT record FROM " + TABLES.get(table) + " ORDER BY article, start, id");
  }

  /** Keeps what was coded in an article's earlier version apart from what holds now. */
  static void putAside(Database database, String article, long until) {
    for (String table : CODED) {
      database.execute(
          "INSERT INTO past_" + table + " SELECT *, ? FROM " + table + " WHERE article = ?",
          until,
          article);
      database.execute("DELETE FROM " + table + " WHERE article = ?", article);
    }
  }

  /** Deletes what was coded in an article, in all its versions. */
  static void delete(Database database, String article) {
    for (String table : CODED) {
      database.execute("DELETE FROM " + table + " WHERE article = ?", article);
      database.execute("DELETE FROM past_" + table + " WHERE article = ?", article);
    }
  }

  /** Adds what was coded in articles, in one statement for all records of a table. */
  static void insert(Database database, Map<Article, Map<Table, byte[]>> coded) {
    TABLES.forEach(
        (table, name) -> {
          StringBuilder lines = new StringBuilder();
          StringBuilder days = new StringBuilder();
          coded.forEach(
              (article, records) -> {
                byte[] written = records.getOrDefault(table, new byte[0]);
                String text = new String(written, StandardCharsets.UTF_8);
                String day = article.published() == null ? "" : article.published().iso();
                lines.append(text);
                days.append((day + '\n').repeat(Math.toIntExact(text.lines().count())));
              });
          if (!lines.isEmpty()) {
            insert(database, table, name, lines.toString(), days.toString());
          }
        });
  }

  private static void insert(
      Database database, Table table, String name, String lines, String days) {
    switch (table) {
      case MENTIONS -> database.execute(MENTIONS, lines);
      case STATEMENTS -> {
        database.execute(STATEMENTS, lines, days);
        database.execute(STANCES, lines);
      }
      case TRANSFERS, FIGURES ->
          database.execute(
              "INSERT INTO "
                  + name
                  + " SELECT r->>'$.article', r->>'$.id', (r->>'$.evidence.start')::BIGINT, line"
                  + LINES,
              lines);
      case ARTICLES -> throw new IllegalArgumentException("articles are added by themselves");
    }
  }

  /** Writes all records as {@code entente read} does. */
  static void export(Database database, OutputFolder output, Redaction redaction) {
    for (Table table : Table.values()) {
      append(output, table.label() + ".jsonl", lines(database, table), redaction);
    }
    append(
        output,
        "events.jsonl",
        database.query(
            row -> row.getString(1),
            "SELECT r.record FROM event_records r JOIN events e ON r.event = e.id ORDER BY e.day,"
                + " e.id"),
        redaction);
    output.publish();
  }

  private static void append(
      OutputFolder output, String name, List<String> lines, Redaction redaction) {
    output.append(name, new byte[0]);
    for (String line : lines) {
      output.append(name, (redaction.of(line) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
