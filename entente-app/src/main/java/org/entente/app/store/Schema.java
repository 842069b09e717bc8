package org.entente.app.store;

import java.util.List;

/**
 * The store's tables. An event has one row in {@code events}; in {@code pairs} it has one for each
 * ordered pair of different actors, with all that counting needs, so that a roll-up reads one
 * narrow table; in {@code mentions} one for each telling, with its sentence.
 */
final class Schema {
  static final List<String> TABLES =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS imports (
            origin VARCHAR, format VARCHAR, rows BIGINT, rejected BIGINT)
          """,
          """
          CREATE TABLE IF NOT EXISTS rejects (origin VARCHAR, line BIGINT, reason VARCHAR)
          """,
          """
          CREATE TABLE IF NOT EXISTS events (
            id VARCHAR, origin VARCHAR, day DATE, day_end DATE, type VARCHAR, mode VARCHAR,
            contexts VARCHAR, quad TINYINT, intensity DOUBLE, cameo VARCHAR, status VARCHAR,
            source VARCHAR, target VARCHAR, articles BIGINT, outlets BIGINT, reference VARCHAR)
          """,
          """
          CREATE TABLE IF NOT EXISTS pairs (
            event VARCHAR, origin VARCHAR, day DATE, day_end DATE, source VARCHAR, target VARCHAR,
            quad TINYINT, intensity DOUBLE, share DOUBLE, status VARCHAR, type VARCHAR,
            mode VARCHAR, cameo VARCHAR, contexts VARCHAR, articles BIGINT, outlets BIGINT)
          """,
          """
          CREATE TABLE IF NOT EXISTS mentions (
            id VARCHAR, event VARCHAR, article VARCHAR, title VARCHAR, outlet VARCHAR,
            published VARCHAR, status VARCHAR, quote VARCHAR, sentence VARCHAR)
          """,
          "CREATE TABLE IF NOT EXISTS event_records (event VARCHAR, record VARCHAR)");

  /**
   * What an {@link Archive} has beside: each article with what was coded in it, as the written
   * records and with the columns they are looked up by. A replaced version of an article stays,
   * with the revision until which it held; {@code reviews} are people's decisions about events, and
   * {@code kept_} tables hold the rows that these changed as they were, {@code made} the ids of
   * events that they made; {@code alerts} are what people want to be told of, with the last change
   * they looked at, {@code alert_known} the signs of what each has seen, {@code firings} what they
   * told, with when a webhook is due to be called; {@code past_} tables hold what was coded in
   * replaced versions, with the revision until which it held; {@code revisions} is the log of all
   * changes, with who made them where somebody asked for it; {@code settled} is the revision that
   * the events are of, and {@code listed} the one for which the reviews were laid over them.
   */
  static final List<String> ARCHIVE =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS revisions (
            revision BIGINT, moment VARCHAR, act VARCHAR, subject VARCHAR)
          """,
          "ALTER TABLE revisions ADD COLUMN IF NOT EXISTS who VARCHAR",
          "ALTER TABLE revisions ADD COLUMN IF NOT EXISTS detail VARCHAR",
          """
          CREATE TABLE IF NOT EXISTS reviews (
            revision BIGINT, event VARCHAR, act VARCHAR, other VARCHAR, mentions VARCHAR,
            changes VARCHAR, note VARCHAR, undone BIGINT)
          """,
          "CREATE TABLE IF NOT EXISTS made (id VARCHAR)",
          "CREATE TABLE IF NOT EXISTS kept_events AS SELECT * FROM events LIMIT 0",
          "CREATE TABLE IF NOT EXISTS kept_pairs AS SELECT * FROM pairs LIMIT 0",
          "CREATE TABLE IF NOT EXISTS kept_mentions AS SELECT * FROM mentions LIMIT 0",
          "CREATE TABLE IF NOT EXISTS kept_event_records AS SELECT * FROM event_records LIMIT 0",
          """
          CREATE TABLE IF NOT EXISTS keys (
            id VARCHAR, hash VARCHAR, role VARCHAR, name VARCHAR, created VARCHAR, expires VARCHAR,
            revoked VARCHAR)
          """,
          """
          CREATE TABLE IF NOT EXISTS alerts (
            id VARCHAR, name VARCHAR, kind VARCHAR, settings VARCHAR, created VARCHAR,
            looked BIGINT, webhook VARCHAR, secret VARCHAR)
          """,
          "CREATE TABLE IF NOT EXISTS alert_known (alert VARCHAR, sign VARCHAR)",
          """
          CREATE TABLE IF NOT EXISTS firings (
            number BIGINT, id VARCHAR, alert VARCHAR, name VARCHAR, title VARCHAR, place VARCHAR,
            moment VARCHAR, due BIGINT, tries INTEGER, delivered VARCHAR)
          """,
          "CREATE TABLE IF NOT EXISTS settled (revision BIGINT)",
          "CREATE TABLE IF NOT EXISTS listed (revision BIGINT)",
          "CREATE TABLE IF NOT EXISTS forgotten (id VARCHAR, revision BIGINT)",
          """
          CREATE TABLE IF NOT EXISTS articles (
            id VARCHAR, revision BIGINT, until BIGINT, hash VARCHAR, coder VARCHAR, title VARCHAR,
            outlet VARCHAR, published VARCHAR, duplicate_of VARCHAR, record VARCHAR)
          """,
          """
          CREATE TABLE IF NOT EXISTS mention_records (
            article VARCHAR, id VARCHAR, start BIGINT, type VARCHAR, quad TINYINT, status VARCHAR,
            actors VARCHAR[], speakers VARCHAR[], record VARCHAR)
          """,
          """
          CREATE TABLE IF NOT EXISTS statements (
            article VARCHAR, id VARCHAR, start BIGINT, speaker VARCHAR, person VARCHAR,
            form VARCHAR, about VARCHAR[], issues VARCHAR[], day DATE, record VARCHAR)
          """,
          """
          CREATE TABLE IF NOT EXISTS stances (
            statement VARCHAR, article VARCHAR, about VARCHAR, stance DOUBLE)
          """,
          """
          CREATE TABLE IF NOT EXISTS transfers (
            article VARCHAR, id VARCHAR, start BIGINT, record VARCHAR)
          """,
          """
          CREATE TABLE IF NOT EXISTS figures (
            article VARCHAR, id VARCHAR, start BIGINT, record VARCHAR)
          """,
          "CREATE TABLE IF NOT EXISTS past_mention_records AS SELECT *, 0::BIGINT AS until FROM mention_records LIMIT 0",
          "CREATE TABLE IF NOT EXISTS past_statements AS SELECT *, 0::BIGINT AS until FROM statements LIMIT 0",
          "CREATE TABLE IF NOT EXISTS past_stances AS SELECT *, 0::BIGINT AS until FROM stances LIMIT 0",
          "CREATE TABLE IF NOT EXISTS past_transfers AS SELECT *, 0::BIGINT AS until FROM transfers LIMIT 0",
          "CREATE TABLE IF NOT EXISTS past_figures AS SELECT *, 0::BIGINT AS until FROM figures LIMIT 0",
          // What a ledger in memory has taken the place of.
          "DROP TABLE IF EXISTS listing",
          "DROP TABLE IF EXISTS parties",
          "DROP TABLE IF EXISTS sides");

  /** Pairs of events with one source and one target, as other data sets have them. */
  static final String SIMPLE_PAIRS =
      """
      INSERT INTO pairs
      SELECT id, origin, day, day_end, source, target, quad, intensity, 1, status, type, mode,
             cameo, contexts, articles, outlets
      FROM events
      WHERE origin = ? AND source <> target
      """;

  /**
   * Pairs of events with lists of sources and targets; all pairs of an event share one unit.
   *
   * @param column of {@code events} whose value, put for the question mark, says which events
   */
  static String sharedPairs(String column) {
    return """
      INSERT INTO pairs
      WITH sides AS (
        SELECT *, unnest(string_split(source, '|')) AS one FROM events WHERE %s = ?),
      both_sides AS (
        SELECT *, unnest(string_split(target, '|')) AS other FROM sides)
      SELECT id, origin, day, day_end, one, other, quad, intensity,
             1.0 / count(*) OVER (PARTITION BY id), status, type, mode, cameo, contexts, articles,
             outlets
      FROM both_sides
      WHERE one <> other AND one <> '' AND other <> '' AND day IS NOT NULL
      """
        .formatted(column);
  }

  private Schema() {}
}
