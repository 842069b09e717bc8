package org.entente.app.alert;

import java.time.Duration;
import java.time.Instant;
import org.entente.app.store.Firings;
import org.entente.model.remark.EntenteException;

/** Looks after each change of a served store, and sends what is due to webhooks. */
public final class Watchman implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Watch watch;
  private final Firings firings;
  private final Webhooks webhooks;
  private final Thread thread;
  private boolean awake = true;
  private boolean closed;

  /** Looks and sends from {@link #start} on. */
  public Watchman(Watch watch, Firings firings) {
    this.watch = watch;
    this.firings = firings;
    this.webhooks = new Webhooks(firings);
    this.thread = new Thread(this::run, "alerts");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
  }

  /** Begins with what an earlier run left undone. */
  public void start() {
    thread.start();
  }

  /** Says that something has changed. */
  public synchronized void wake() {
    awake = true;
    notifyAll();
  }

  private void run() {
    while (rest()) {
      try {
        watch.look();
        webhooks.send();
      } catch (EntenteException e) {
        // A full disk, say: what was not noted is found again at the next look.
        pause();
      }
    }
  }

  private synchronized void pause() {
    try {
      if (!closed) {
        wait(PAUSE.toMillis());
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  /** Waits until there is something to do; false when it is over. */
  private synchronized boolean rest() {
    try {
      while (!closed && !awake) {
        long wait = firings.next().map(Watchman::until).orElse(LONGEST_WAIT.toMillis());
        if (wait <= 0) {
          return true;
        }
        wait(wait);
      }
      awake = false;
      return !closed;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private static long until(Instant due) {
    return Math.min(LONGEST_WAIT.toMillis(), Duration.between(Instant.now(), due).toMillis());
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      thread.join(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
