package org.entente.app.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A time that passes only when somebody waits. */
final class FakeTime implements Time {
  private Instant now = Instant.parse("2024-05-01T10:00:00Z");
  private final List<Duration> pauses = new ArrayList<>();

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void pause(Duration time) {
    if (!time.isNegative() && !time.isZero()) {
      pauses.add(time);
      now = now.plus(time);
    }
  }

  List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
