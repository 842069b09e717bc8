package org.entente.app.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.entente.app.corpus.Intake;
import org.entente.app.exchange.JsonText;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/**
 * What people want to be told of, and what they were told. A firing is written together with the
 * sign of what it tells, so that it is written once however often it is looked for; whether a
 * webhook heard of it is noted when it has, so that one that did not is called again.
 */
public final class Alerts {
  private static final int SECRET_BYTES = 32;
  private static final int ID_BYTES = 6;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

  /**
   * What somebody wants to be told of.
   *
   * @param id names it
   * @param name for a person
   * @param kind what is looked at
   * @param settings what of it is meant, by name
   * @param created when
   * @param looked the last change it looked at
   * @param webhook where firings are sent, or null
   */
  public record Alert(
      String id,
      String name,
      String kind,
      SortedMap<String, String> settings,
      Instant created,
      long looked,
      @Nullable String webhook) {
    /** Copies. */
    public Alert {
      settings = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /** Host of the webhook, or null: the whole address may be a secret. */
    public @Nullable String receiver() {
      return webhook == null ? null : host(webhook);
    }

    /** By names and plain values. */
    public Map<String, @Nullable Object> row() {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("id", id);
      row.put("name", name);
      row.put("kind", kind);
      row.put("settings", settings);
      row.put("created", created.toString());
      row.put("webhook", receiver());
      return row;
    }
  }

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
  private final Archive.Changes changes;
  private final Consumer<Runnable> whole;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param whole does all of something or nothing
   */
  Alerts(Database database, Archive.Changes changes, Consumer<Runnable> whole, Clock clock) {
    this.database = database;
    this.changes = changes;
    this.whole = whole;
    this.clock = clock;
  }

  // ---- definitions ----

  /**
   * Adds an alert; what holds already is no news.
   *
   * @param known what holds already
   * @param looked the change up to which it was looked for
   * @param who adds it
   */
  public Alert add(
      String name,
      String kind,
      SortedMap<String, String> settings,
      Collection<Finding> known,
      long looked,
      String who) {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    String id = HexFormat.of().formatHex(bytes);
    Alert alert = new Alert(id, name, kind, settings, clock.instant(), looked, null);
    changes.make(
        who,
        "alert",
        id,
        kind + ": " + name,
        revision -> {
          database.execute(
              "INSERT INTO alerts VALUES (?, ?, ?, ?, ?, ?, NULL, NULL)",
              id,
              name,
              kind,
              new String(JsonText.of(settings), StandardCharsets.UTF_8),
              alert.created().toString(),
              looked);
          learn(id, signs(known));
        });
    return alert;
  }

  /** All alerts, the latest first. */
  public List<Alert> list() {
    return read(
        Alerts::alert,
        "SELECT id, name, kind, settings, created, looked, webhook FROM alerts ORDER BY created"
            + " DESC, id");
  }

  /** The alert of an id. */
  public Optional<Alert> find(String id) {
    return list().stream().filter(alert -> alert.id().equals(id)).findFirst();
  }

  private static Alert alert(ResultSet row) throws SQLException {
    SortedMap<String, String> settings = new TreeMap<>();
    JsonText.read(row.getString(4))
        .forEach((name, value) -> settings.put(name, String.valueOf(value)));
    return new Alert(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        settings,
        Instant.parse(row.getString(5)),
        row.getLong(6),
        row.getString(7));
  }

  /**
   * Removes an alert; its firings stay, none is sent any more.
   *
   * @return false if there is no such alert
   */
  public boolean remove(String id, String who) {
    return changed(
        id,
        who,
        "unalert",
        null,
        () -> {
          database.execute("DELETE FROM alerts WHERE id = ?", id);
          database.execute("DELETE FROM alert_known WHERE alert = ?", id);
          database.execute("UPDATE firings SET due = NULL WHERE alert = ?", id);
        });
  }

  /**
   * Has firings from now on sent to an address.
   *
   * @param address http or https; null to send none any more
   * @return the secret that signs them, the only time that it is seen; empty if there is no such
   *     alert or nothing is sent any more
   */
  public Optional<String> send(String id, @Nullable String address, String who) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    String secret =
        address == null ? null : Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    boolean done =
        changed(
            id,
            who,
            "alert",
            address == null ? "no webhook" : "webhook at " + host(address),
            () -> {
              database.execute(
                  "UPDATE alerts SET webhook = ?, secret = ? WHERE id = ?", address, secret, id);
              if (address == null) {
                database.execute("UPDATE firings SET due = NULL WHERE alert = ?", id);
              }
            });
    return done ? Optional.ofNullable(secret) : Optional.empty();
  }

  private boolean changed(
      String id, String who, String act, @Nullable String detail, Runnable work) {
    boolean known = find(id).isPresent();
    if (known) {
      changes.make(who, act, id, detail, revision -> work.run());
    }
    return known;
  }

  // ---- firings ----

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
          if (find(alert.id()).isEmpty()) {
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
          learn(alert.id(), fresh);
          database.execute("UPDATE alerts SET looked = ? WHERE id = ?", looked, alert.id());
        });
    return firings;
  }

  private static Set<String> signs(Collection<Finding> findings) {
    Set<String> signs = new HashSet<>();
    for (Finding finding : findings) {
      signs.add(finding.sign());
      signs.addAll(finding.also());
    }
    return signs;
  }

  private void learn(String alert, Collection<String> signs) {
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

  /**
   * The latest firings first.
   *
   * @param alert id of the only one meant, or null for all
   */
  public List<Firing> firings(@Nullable String alert, int most) {
    return read(
        Alerts::firing,
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

  /**
   * The address of a webhook.
   *
   * @throws EntenteException USER if it is none
   */
  public static String address(String text) {
    try {
      java.net.URI address = new java.net.URI(text);
      boolean web = List.of("http", "https").contains(String.valueOf(address.getScheme()));
      if (web && address.getHost() != null && address.getUserInfo() == null) {
        return text;
      }
    } catch (java.net.URISyntaxException e) {
      throw noAddress(text, e);
    }
    throw noAddress(text, null);
  }

  /** The host of an address. */
  public static String host(String address) {
    return String.valueOf(java.net.URI.create(address).getHost());
  }

  private static EntenteException noAddress(String text, @Nullable Exception cause) {
    String message = "'" + text + "' is no address like https://host/path";
    return cause == null
        ? new EntenteException(EntenteException.Code.USER, message, null)
        : new EntenteException(EntenteException.Code.USER, message, null, cause);
  }
}
