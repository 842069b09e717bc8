package org.entente.app.store;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.entente.app.corpus.Intake;
import org.entente.app.exchange.JsonText;
import org.entente.model.event.EventType;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about events, laid over what was coded: nothing coded is lost, and each
 * decision can be undone. The rows that a decision changes are kept as they were; to undo one, all
 * are put back and the others made again, in order.
 */
public final class Reviews {
  /** What can be decided. */
  public enum Act {
    /** It is right as it is. */
    ACCEPT,
    /** Some of it is otherwise. */
    CORRECT,
    /** It is the same as another event, which takes in its tellings. */
    MERGE,
    /** Some of its tellings are of another event. */
    SPLIT;

    /** As written: {@code accept}. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A decision.
   *
   * @param event id
   * @param with id of the event it is merged into, or null
   * @param mentions the tellings that are split off
   * @param changes corrected values by name: {@code type status day source target}, actors by code
   *     with bars between; beside a type its {@code intensity}
   * @param note why, or null
   */
  public record Decision(
      String event,
      Act act,
      @Nullable String with,
      List<String> mentions,
      Map<String, String> changes,
      @Nullable String note) {
    /** Copies. */
    public Decision {
      mentions = List.copyOf(mentions);
      changes = Map.copyOf(changes);
    }
  }

  private static final List<String> TABLES =
      List.of("events", "pairs", "mentions", "event_records");

  private final Database database;
  private final Archive.Changes changes;

  Reviews(Database database, Archive.Changes changes) {
    this.database = database;
    this.changes = changes;
  }

  /**
   * Decides.
   *
   * @param who decides
   * @return the decision's number
   * @throws EntenteException USER if it does not fit what is there
   */
  public long make(Decision decision, String who) {
    long[] number = new long[1];
    changes.make(
        who,
        "review",
        decision.event(),
        decision.act().label(),
        revision -> {
          number[0] = revision;
          database.execute(
              "INSERT INTO reviews VALUES (?, ?, ?, ?, ?, ?, ?, NULL)",
              revision,
              decision.event(),
              decision.act().label(),
              decision.with(),
              String.join("|", decision.mentions()),
              new String(JsonText.of(decision.changes()), StandardCharsets.UTF_8),
              decision.note());
          apply(decision);
        });
    return number[0];
  }

  /**
   * Undoes a decision.
   *
   * @return false if there is no such decision, or it was undone before
   */
  public boolean undo(long number, String who) {
    List<String> events =
        database.query(
            row -> row.getString(1),
            "SELECT event FROM reviews WHERE revision = ? AND undone IS NULL",
            number);
    if (events.isEmpty()) {
      return false;
    }
    changes.make(
        who,
        "undo",
        events.get(0),
        "review " + number,
        revision -> {
          database.execute("UPDATE reviews SET undone = ? WHERE revision = ?", revision, number);
          again();
        });
    return true;
  }

  /** Makes all decisions again on events as they are coded now; what no longer fits rests. */
  void again() {
    putBack();
    for (Decision decision : standing()) {
      try {
        apply(decision);
      } catch (EntenteException e) {
        if (e.code() != EntenteException.Code.USER) {
          throw e;
        }
      }
    }
  }

  private void dropKept() {
    TABLES.forEach(table -> database.execute("DELETE FROM kept_" + table));
    database.execute("DELETE FROM made");
  }

  private List<Decision> standing() {
    return database.query(
        row ->
            new Decision(
                row.getString(1),
                Act.valueOf(row.getString(2).toUpperCase(java.util.Locale.ROOT)),
                row.getString(3),
                parts(row.getString(4)),
                texts(row.getString(5)),
                row.getString(6)),
        "SELECT event, act, other, mentions, changes, note FROM reviews WHERE undone IS NULL ORDER"
            + " BY revision");
  }

  private static List<String> parts(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
  }

  private static Map<String, String> texts(String json) {
    Map<String, String> texts = new LinkedHashMap<>();
    JsonText.read(json).forEach((name, value) -> texts.put(name, String.valueOf(value)));
    return texts;
  }

  /** Puts everything back as it was coded. */
  void putBack() {
    for (String table : TABLES) {
      String event = column(table);
      database.execute(
          "DELETE FROM "
              + table
              + " WHERE "
              + event
              + " IN (SELECT id FROM kept_events UNION ALL SELECT id FROM made)");
      database.execute("INSERT INTO " + table + " SELECT * FROM kept_" + table);
    }
    dropKept();
  }

  private static String column(String table) {
    return table.equals("events") ? "id" : "event";
  }

  private void keep(String event) {
    boolean kept =
        !numbers(
                "SELECT 1 FROM kept_events WHERE id = ? UNION ALL SELECT 1 FROM made WHERE id = ?",
                event,
                event)
            .isEmpty();
    if (!kept) {
      for (String table : TABLES) {
        database.execute(
            "INSERT INTO kept_"
                + table
                + " SELECT * FROM "
                + table
                + " WHERE "
                + column(table)
                + " = ?",
            event);
      }
    }
  }

  private List<Long> numbers(String sql, @Nullable Object... values) {
    return database.query(row -> row.getLong(1), sql, values);
  }

  private void apply(Decision decision) {
    if (numbers("SELECT 1 FROM events WHERE id = ?", decision.event()).isEmpty()) {
      throw wrong("no event '" + decision.event() + "'");
    }
    switch (decision.act()) {
      case ACCEPT -> {}
      case CORRECT -> correct(decision);
      case MERGE -> merge(decision.event(), String.valueOf(decision.with()));
      case SPLIT -> split(decision.event(), new TreeSet<>(decision.mentions()));
    }
  }

  private static EntenteException wrong(String what) {
    return new EntenteException(EntenteException.Code.USER, what, null);
  }

  // ---- correct ----

  private void correct(Decision decision) {
    if (decision.changes().isEmpty()) {
      throw wrong("a correction says what is otherwise");
    }
    String event = decision.event();
    keep(event);
    decision
        .changes()
        .forEach(
            (name, value) -> {
              switch (name) {
                case "type" ->
                    type(event, value, decision.changes().getOrDefault("intensity", "0"));
                case "intensity" -> {}
                case "day" -> day(event, value);
                case "status", "source", "target" ->
                    database.execute(
                        "UPDATE events SET " + name + " = ? WHERE id = ?", value, event);
                default -> throw wrong("'" + name + "' cannot be corrected");
              }
            });
    pairAnew(event);
    record(event, decision.changes());
  }

  private void type(String event, String label, String intensity) {
    EventType type =
        Arrays.stream(EventType.values())
            .filter(one -> one.name().equals(label))
            .findFirst()
            .orElseThrow(() -> wrong("no PLOVER type '" + label + "'"));
    database.execute(
        "UPDATE events SET type = ?, mode = NULL, quad = ?, intensity = ?, cameo = NULL WHERE id ="
            + " ?",
        type.name(),
        type.quad().number(),
        Double.parseDouble(intensity),
        event);
  }

  private void day(String event, String text) {
    LocalDate day = LocalDate.parse(text);
    database.execute(
        "UPDATE events SET day = ?, day_end = ? WHERE id = ?", day, day.plusDays(1), event);
  }

  private void pairAnew(String event) {
    database.execute("DELETE FROM pairs WHERE event = ?", event);
    database.execute(Schema.sharedPairs("id"), event);
  }

  // ---- merge and split ----

  private void merge(String event, String into) {
    if (event.equals(into) || numbers("SELECT 1 FROM events WHERE id = ?", into).isEmpty()) {
      throw wrong("no other event '" + into + "' to merge with");
    }
    keep(event);
    keep(into);
    database.execute("UPDATE mentions SET event = ? WHERE event = ?", into, event);
    database.execute(
        "UPDATE events SET articles = articles + (SELECT any_value(articles) FROM events WHERE id ="
            + " ?), outlets = outlets + (SELECT any_value(outlets) FROM events WHERE id = ?) WHERE"
            + " id = ?",
        event,
        event,
        into);
    for (String table : List.of("events", "pairs", "event_records")) {
      database.execute("DELETE FROM " + table + " WHERE " + column(table) + " = ?", event);
    }
    count(into);
  }

  private void split(String event, TreeSet<String> off) {
    List<String> all =
        database.query(
            row -> row.getString(1), "SELECT id FROM mentions WHERE event = ? ORDER BY id", event);
    if (off.isEmpty() || !all.containsAll(off) || off.size() == all.size()) {
      throw wrong("some of the event's own tellings, not all, are split off");
    }
    keep(event);
    String made = madeOf(event, off);
    database.execute("INSERT INTO made VALUES (?)", made);
    database.execute(
        "INSERT INTO events SELECT * REPLACE (? AS id) FROM events WHERE id = ?", made, event);
    database.execute(
        "INSERT INTO event_records SELECT ?, record FROM event_records WHERE event = ?",
        made,
        event);
    for (String mention : off) {
      database.execute(
          "UPDATE mentions SET event = ? WHERE event = ? AND id = ?", made, event, mention);
    }
    count(event);
    count(made);
  }

  /** The id of the event that tellings split off make. */
  public static String madeOf(String event, TreeSet<String> mentions) {
    return Intake.sha256(
            (event + '|' + String.join("|", mentions)).getBytes(StandardCharsets.UTF_8))
        .substring(0, 16);
  }

  /** What follows from an event's tellings, where it has any. */
  private void count(String event) {
    database.execute(
        "UPDATE events SET articles = t.articles, outlets = t.outlets FROM (SELECT count(DISTINCT"
            + " article) AS articles, count(DISTINCT outlet) AS outlets FROM mentions WHERE event ="
            + " ?) t WHERE id = ? AND t.articles > 0",
        event,
        event);
    pairAnew(event);
    record(event, Map.of());
  }

  /** Brings the written record up to the columns, where there is one. */
  private void record(String event, Map<String, String> corrected) {
    Optional<String> written =
        database
            .query(
                row -> row.getString(1), "SELECT record FROM event_records WHERE event = ?", event)
            .stream()
            .findFirst();
    if (written.isEmpty()) {
      return;
    }
    Map<String, @Nullable Object> record = JsonText.read(written.get());
    record.put("id", event);
    List<String> mentions =
        database.query(
            row -> row.getString(1), "SELECT id FROM mentions WHERE event = ? ORDER BY id", event);
    record.put("mentions", mentions);
    database.query(
        row -> {
          record.put("type", row.getString(1));
          record.put("mode", row.getString(2));
          record.put("quad", row.getInt(3));
          record.put("intensity", row.getDouble(4));
          record.put("status", row.getString(5));
          record.put("articles", row.getLong(6));
          record.put("outlets", row.getLong(7));
          for (String side : List.of("source", "target")) {
            String codes = corrected.get(side);
            if (codes != null) {
              record.put(side, parties(codes));
            }
          }
          String day = corrected.get("day");
          if (day != null) {
            Map<String, @Nullable Object> date = new LinkedHashMap<>();
            date.put("start", day);
            date.put("end", LocalDate.parse(day).plusDays(1).toString());
            date.put("precision", "day");
            date.put("text", null);
            record.put("date", date);
          }
          return true;
        },
        "SELECT type, mode, quad, intensity, status, articles, outlets FROM events WHERE id = ?",
        event);
    record.put("contradictions", among(record.get("contradictions"), mentions));
    database.execute(
        "UPDATE event_records SET record = ? WHERE event = ?",
        new String(JsonText.of(record), StandardCharsets.UTF_8),
        event);
  }

  private static List<Object> parties(String codes) {
    List<Object> parties = new ArrayList<>();
    for (String code : parts(codes)) {
      Map<String, @Nullable Object> party = new LinkedHashMap<>();
      party.put("actor", code);
      party.put("sector", null);
      parties.add(party);
    }
    return parties;
  }

  /** The contradictions that still have two sides among the tellings. */
  private static List<Object> among(@Nullable Object contradictions, List<String> mentions) {
    List<Object> kept = new ArrayList<>();
    if (contradictions instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Map<?, ?> contradiction
            && contradiction.get("values") instanceof List<?> values
            && values.stream().filter(value -> told(value, mentions)).count() > 1) {
          kept.add(each);
        }
      }
    }
    return kept;
  }

  private static boolean told(@Nullable Object value, List<String> mentions) {
    return value instanceof Map<?, ?> side
        && side.get("mentions") instanceof List<?> told
        && told.stream().anyMatch(mention -> mentions.contains(String.valueOf(mention)));
  }
}
