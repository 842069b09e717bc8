package org.entente.app.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.app.corpus.Intake;
import org.entente.app.store.Alerts.Alert;
import org.jspecify.annotations.Nullable;

/**
 * What alerts told. A firing is written together with the sign of what it tells, so that it is
 * written once however often it is looked for; whether a webhook heard of it is noted when it has,
 * so that one that did not is called again.
 */
public final class Firings {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  /**
   * Something that holds and that an alert tells of when it did not know it before.
   *
   * @param sign of it, the same whenever it is found
   * @param also further signs, each of which says that it is known
   * @param title for a person
   * @param place of the page that shows it, from {@code #} on
   */
  public record Finding(String sign, List<String> also, String title, String place) {
    /** Copies. */
    public Finding {
      also = List.copyOf(also);
    }
  }

  /**
   * What an alert told.
   *
   * @param number counts all firings, from 1
   * @param id the same whenever the alert finds the same
   * @param alert id of it
   * @param name of the alert
   * @param title what is told
   * @param place of the page that shows it, from {@code #} on
   * @param moment when
   * @param tries how often a webhook was called in vain
   */
  public record Firing(
      long number,
      String id,
      String alert,
      String name,
      String title,
      String place,
      Instant moment,
      int tries) {
    /** By names and plain values. */
    public Map<String, @Nullable Object> row() {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("id", id);
      row.put("alert", alert);
      row.put("name", name);
      row.put("title", title);
      row.put("place", place);
      row.put("moment", moment.toString());
      return row;
    }
  }

  /**
   * A firing that a webhook is to be told.
   *
   * @param address where
   * @param secret that signs it
   */
  public record Delivery(Firing firing, String address, String secret) {}

  private static final String FIRING = "number, id, alert, name, title, place, moment, tries";

  private final Database database;
  private final Consumer<Runnable> whole;
  private final Clock clock;

  /**
   * @param whole does all of something or nothing
   */
  Firings(Database database, Consumer<Runnable> whole, Clock clock) {
    this.database = database;
    this.whole = whole;
    this.clock = clock;
  }

  /**
   * Notes what an alert found, and fires for what it did not know; all of it or nothing.
   *
   * @param looked the change up to which it looked
   * @return the firings
   */
  public List<Firing> note(Alert alert, Collection<Finding> findings, long looked) {
    List<Firing> firings = new ArrayList<>();
    whole.accept(
        () -> {
          if (isGone(alert.id())) {
            return;
          }
          Set<String> known =
              new HashSet<>(
                  database.query(
                      row -> row.getString(1),
                      "SELECT sign FROM alert_known WHERE alert = ?",
                      alert.id()));
          Set<String> fresh = signs(findings);
          fresh.removeAll(known);
          for (Finding finding : findings) {
            if (!known.contains(finding.sign())
                && finding.also().stream().noneMatch(known::contains)) {
              firings.add(fire(alert, finding));
            }
          }
          learnSigns(alert.id(), fresh);
          database.execute("UPDATE alerts SET looked = ? WHERE id = ?", looked, alert.id());
        });
    return firings;
  }

  private boolean isGone(String alert) {
    return database.query(row -> 1, "SELECT 1 FROM alerts WHERE id = ?", alert).isEmpty();
  }

  private static Set<String> signs(Collection<Finding> findings) {
    Set<String> signs = new HashSet<>();
    for (Finding finding : findings) {
      signs.add(finding.sign());
      signs.addAll(finding.also());
    }
    return signs;
  }

  /** Notes that an alert knows of findings; part of another change. */
  void learn(String alert, Collection<Finding> findings) {
    learnSigns(alert, signs(findings));
  }

  private void learnSigns(String alert, Collection<String> signs) {
    if (!signs.isEmpty()) {
      database.execute(
          "INSERT INTO alert_known SELECT ?, sign FROM (SELECT unnest(string_split(?, chr(31))) AS"
              + " sign)",
          alert,
          Lookup.listed(List.copyOf(signs)));
    }
  }

  private Firing fire(Alert alert, Finding finding) {
    long number =
        database
            .query(row -> row.getLong(1), "SELECT coalesce(max(number), 0) + 1 FROM firings")
            .get(0);
    Firing firing =
        new Firing(
            number,
            idOf(alert.id(), finding.sign()),
            alert.id(),
            alert.name(),
            finding.title(),
            finding.place(),
            clock.instant(),
            0);
    database.execute(
        "INSERT INTO firings VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, NULL)",
        number,
        firing.id(),
        alert.id(),
        alert.name(),
        finding.title(),
        finding.place(),
        firing.moment().toString(),
        alert.webhook() == null ? null : firing.moment().toEpochMilli());
    return firing;
  }

  /** The id of what an alert tells of a finding. */
  static String idOf(String alert, String sign) {
    return Intake.sha256((alert + '|' + sign).getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  /** Forgets what was told of events that an article tells of; part of another change. */
  void forget(String article) {
    database.execute(
        "DELETE FROM firings WHERE place IN (SELECT '#/event/' || event FROM mentions WHERE article"
            + " = ?)",
        article);
  }

  /**
   * The latest firings first.
   *
   * @param alert id of the only one meant, or null for all
   */
  public List<Firing> list(@Nullable String alert, int most) {
    return read(
        Firings::firing,
        "SELECT "
            + FIRING
            + " FROM firings WHERE ? IS NULL OR alert = ? ORDER BY number DESC LIMIT "
            + most,
        alert,
        alert);
  }

  private static Firing firing(ResultSet row) throws SQLException {
    return new Firing(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        Instant.parse(row.getString(7)),
        row.getInt(8));
  }

  // ---- webhooks ----

  /** What is to be sent now, the earliest first. */
  public List<Delivery> due() {
    return read(
        row -> new Delivery(firing(row), row.getString(9), row.getString(10)),
        "SELECT f.number, f.id, f.alert, f.name, f.title, f.place, f.moment, f.tries, a.webhook,"
            + " a.secret FROM firings f JOIN alerts a ON f.alert = a.id WHERE f.due <= ? AND"
            + " a.webhook IS NOT NULL ORDER BY f.number",
        clock.millis());
  }

  /** When the next is to be sent; empty when nothing is left. */
  public Optional<Instant> next() {
    return read(
            row -> Instant.ofEpochMilli(row.getLong(1)),
            "SELECT min(due) FROM firings HAVING min(due) IS NOT NULL")
        .stream()
        .findFirst();
  }

  /** Notes that a webhook heard of a firing. */
  public void delivered(Firing firing) {
    whole.accept(
        () ->
            database.execute(
                "UPDATE firings SET due = NULL, delivered = ? WHERE number = ?",
                clock.instant().toString(),
                firing.number()));
  }

  /** Notes that a webhook could not be told, and when to try again: each time twice as late. */
  public void failed(Firing firing) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(firing.tries(), 12));
    Instant due = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    whole.accept(
        () ->
            database.execute(
                "UPDATE firings SET due = ?, tries = tries + 1 WHERE number = ?",
                due.toEpochMilli(),
                firing.number()));
  }

  private <T> List<T> read(Database.RowReader<T> reader, String sql, @Nullable Object... values) {
    try (Database own = database.another()) {
      return own.query(reader, sql, values);
    }
  }
}
