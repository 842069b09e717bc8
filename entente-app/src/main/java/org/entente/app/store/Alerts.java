package org.entente.app.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.app.exchange.JsonText;
import org.entente.app.store.Firings.Finding;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/** What people want to be told of, and where it is sent. */
public final class Alerts {
  private static final int SECRET_BYTES = 32;
  private static final int ID_BYTES = 6;

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

  private final Database database;
  private final Archive.Changes changes;
  private final Firings firings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param firings know what alerts told
   */
  Alerts(Database database, Archive.Changes changes, Firings firings, Clock clock) {
    this.database = database;
    this.changes = changes;
    this.firings = firings;
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
          firings.learn(id, known);
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
