package org.entente.app.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.app.corpus.Intake;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/**
 * The keys that callers show. Only a hash of a key is kept: a key is 256 random bits, so that
 * nothing slower than SHA-256 is needed to keep it from being found out, and nobody who reads the
 * store can use one.
 */
public final class Keys {
  private static final String PREFIX = "entente_";
  private static final int SECRET_BYTES = 32;
  private static final int ID_BYTES = 6;

  /**
   * A key as it is known.
   *
   * @param id names it
   * @param name whose it is, for a person
   * @param created when
   * @param expires when it ends to hold, or null for never
   * @param revoked when it was taken back, or null
   */
  public record Key(
      String id,
      String name,
      Role role,
      Instant created,
      @Nullable Instant expires,
      @Nullable Instant revoked) {
    /** By names and plain values. */
    public Map<String, @Nullable Object> row() {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("id", id);
      row.put("name", name);
      row.put("role", role.label());
      row.put("created", created.toString());
      row.put("expires", expires == null ? null : expires.toString());
      row.put("revoked", revoked == null ? null : revoked.toString());
      return row;
    }
  }

  /**
   * A new key, the only time that its secret is seen.
   *
   * @param secret what a caller shows
   */
  public record Issued(Key key, String secret) {}

  private final Database database;
  private final Archive.Changes changes;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Keys(Database database, Archive.Changes changes, Clock clock) {
    this.database = database;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Gives out a key.
   *
   * @param who gives it
   */
  public Issued issue(String name, Role role, @Nullable Instant expires, String who) {
    byte[] secret = new byte[SECRET_BYTES];
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(secret);
    random.nextBytes(id);
    String shown = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Key key = new Key(HexFormat.of().formatHex(id), name, role, clock.instant(), expires, null);
    changes.make(
        who,
        "key",
        key.id(),
        role.label() + " for " + name,
        revision ->
            database.execute(
                "INSERT INTO keys VALUES (?, ?, ?, ?, ?, ?, NULL)",
                key.id(),
                Intake.sha256(shown.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                key.role().label(),
                key.name(),
                key.created().toString(),
                expires == null ? null : expires.toString()));
    return new Issued(key, shown);
  }

  /**
   * Takes a key back.
   *
   * @return false if there is no such key, or it was taken back before
   */
  public boolean revoke(String id, String who) {
    boolean holds = list().stream().anyMatch(key -> key.id().equals(id) && key.revoked() == null);
    if (holds) {
      changes.make(
          who,
          "revoke",
          id,
          null,
          revision ->
              database.execute(
                  "UPDATE keys SET revoked = ? WHERE id = ?", clock.instant().toString(), id));
    }
    return holds;
  }

  /** All keys, the latest first. */
  public List<Key> list() {
    return found("true");
  }

  /** The key with a secret, if it holds now. */
  public Optional<Key> find(String secret) {
    return found(
            "hash = ?", Intake.sha256(secret.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .stream()
        .filter(key -> key.revoked() == null)
        .filter(key -> key.expires() == null || clock.instant().isBefore(key.expires()))
        .findFirst();
  }

  private List<Key> found(String condition, @Nullable Object... values) {
    try (Database own = database.another()) {
      return own.query(
          row ->
              new Key(
                  row.getString(1),
                  row.getString(2),
                  Role.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                  Instant.parse(row.getString(4)),
                  instant(row.getString(5)),
                  instant(row.getString(6))),
          "SELECT id, name, role, created, expires, revoked FROM keys WHERE "
              + condition
              + " ORDER BY created DESC, id",
          values);
    }
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  /**
   * The moment a day begins, as the end of a key.
   *
   * @throws EntenteException USER if it is no day
   */
  public static Instant end(String day) {
    try {
      return java.time.LocalDate.parse(day).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
    } catch (java.time.format.DateTimeParseException e) {
      throw new EntenteException(
          EntenteException.Code.USER, "'" + day + "' is no day like 2027-01-31", null, e);
    }
  }
}
