package org.entente.app.fetch;

import java.time.Duration;
import java.time.Instant;
import org.entente.model.remark.EntenteException;

/** What time it is, and waiting. */
interface Time {
  /** The present moment. */
  Instant now();

  /** Waits; not at all when the time is zero or negative. */
  void pause(Duration time);

  /** The machine's own. */
  static Time system() {
    return new Time() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void pause(Duration time) {
        try {
          Thread.sleep(Math.max(0, time.toMillis()));
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new EntenteException(
              EntenteException.Code.RESOURCES, "stopped while waiting", null, e);
        }
      }
    };
  }
}
