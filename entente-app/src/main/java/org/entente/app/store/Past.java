package org.entente.app.store;

import java.util.List;

/** Copies what a store knew at an earlier revision into a database in memory beside it. */
final class Past {
  private Past() {}

  /**
   * The copy, in which nothing is settled or listed yet; closing it frees the memory.
   *
   * @param then the revision
   */
  static Database copy(Database now, long then) {
    String from = now.catalogue() + ".main.";
    Database past = now.aside();
    try {
      past.executeAll(Schema.TABLES);
      past.executeAll(Schema.ARCHIVE);
      past.execute(
          "INSERT INTO revisions SELECT * FROM " + from + "revisions WHERE revision <= ?", then);
      past.execute("INSERT INTO forgotten SELECT * FROM " + from + "forgotten");
      past.execute(
          "INSERT INTO articles SELECT * REPLACE (NULL AS until) FROM "
              + from
              + "articles WHERE revision <= ? AND (until IS NULL OR until > ?)",
          then,
          then);
      past.execute(
          "INSERT INTO reviews SELECT * REPLACE (CASE WHEN undone > ? THEN NULL ELSE undone END AS"
              + " undone) FROM "
              + from
              + "reviews WHERE revision <= ?",
          then,
          then);
      for (String table : ArchiveRecords.CODED) {
        coded(past, from, table, then);
      }
      for (String table : List.of("events", "pairs")) {
        imported(past, from, table, then);
      }
      return past;
    } catch (RuntimeException | Error e) {
      past.close();
      throw e;
    }
  }

  /** What was coded in the versions of then: what holds still, and what was put aside later. */
  private static void coded(Database past, String from, String table, long then) {
    past.execute(
        "INSERT INTO "
            + table
            + " SELECT * FROM "
            + from
            + table
            + " WHERE article IN (SELECT id FROM "
            + from
            + "articles WHERE until IS NULL AND revision <= ?)",
        then);
    past.execute(
        "INSERT INTO "
            + table
            + " SELECT r.* EXCLUDE (until) FROM "
            + from
            + "past_"
            + table
            + " r JOIN "
            + from
            + "articles a ON a.id = r.article AND a.until = r.until WHERE a.revision <= ? AND"
            + " a.until > ?",
        then,
        then);
  }

  /** Event data imported by then, as they were before anybody's decisions. */
  private static void imported(Database past, String from, String table, long then) {
    String event = table.equals("events") ? "id" : "event";
    String known =
        " WHERE origin IN (SELECT subject FROM "
            + from
            + "revisions WHERE act = 'import' GROUP BY subject HAVING max(revision) <= ?)";
    past.execute(
        "INSERT INTO "
            + table
            + " SELECT * FROM "
            + from
            + table
            + known
            + " AND "
            + event
            + " NOT IN (SELECT id FROM "
            + from
            + "kept_events UNION ALL SELECT id FROM "
            + from
            + "made)",
        then);
    past.execute("INSERT INTO " + table + " SELECT * FROM " + from + "kept_" + table + known, then);
  }
}
