package org.entente.app.api;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.entente.app.store.Keys;
import org.entente.app.store.Role;
import org.jspecify.annotations.Nullable;

/** Lets in who may call an operation: by key where keys are needed, and not too often. */
final class Gate {
  private static final String BEARER = "Bearer ";
  private static final int KNOWN = 1000;

  private final Keys keys;
  private final LongSupplier revision;
  private final boolean required;
  private final Limiter limiter;
  private final Clock clock = Clock.systemUTC();
  private final Map<String, Optional<Keys.Key>> known = new LinkedHashMap<>();
  private long knownAt = -1;

  /**
   * @param revision of the store, which every change of a key raises
   * @param required whether a key is needed for what is not open to everybody
   * @param rate requests a second of one caller in the long run
   */
  Gate(Keys keys, LongSupplier revision, boolean required, int rate) {
    this.keys = keys;
    this.revision = revision;
    this.required = required;
    this.limiter = new Limiter(rate);
  }

  /**
   * Who asks, for the log.
   *
   * @throws Refusal 401 without a key that holds, 403 with one that may not, 429 too often
   */
  String admit(Context context, Operation operation) {
    if (!required) {
      return "local";
    }
    Keys.Key key = key(context.header("Authorization"));
    if (!limiter.allows(key == null ? "at " + context.ip() : key.id())) {
      throw new Refusal(429, "too many requests; wait a second");
    }
    if (operation.role() == Role.NONE) {
      return key == null ? "anybody" : key.id();
    }
    if (key == null) {
      throw new Refusal(401, "a key is needed: 'Authorization: Bearer KEY'");
    }
    if (!key.role().covers(operation.role())) {
      throw new Refusal(
          403, "this key may " + key.role().label() + ", not " + operation.role().label());
    }
    return key.id();
  }

  private Keys.@Nullable Key key(@Nullable String header) {
    if (header == null || !header.startsWith(BEARER)) {
      return null;
    }
    Keys.Key key = found(header.substring(BEARER.length()).strip()).orElse(null);
    Instant end = key == null ? null : key.expires();
    return end != null && !clock.instant().isBefore(end) ? null : key;
  }

  private synchronized Optional<Keys.Key> found(String secret) {
    long now = revision.getAsLong();
    if (knownAt != now || known.size() > KNOWN) {
      known.clear();
      knownAt = now;
    }
    return known.computeIfAbsent(secret, keys::find);
  }
}
