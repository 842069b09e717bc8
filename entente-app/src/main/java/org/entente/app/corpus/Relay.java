package org.entente.app.corpus;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Does one piece of work after another on a thread of its own, in the order given, while its owner
 * prepares the next; at most one waits.
 */
public final class Relay implements AutoCloseable {
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "entente-relay");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable Future<?> running;

  /** Gives it work, once what it was given before is done; throws what that threw. */
  public void accept(Runnable work) {
    await();
    running = worker.submit(work);
  }

  /** Waits until all is done; throws what the last work threw. */
  public void await() {
    Future<?> last = running;
    running = null;
    if (last != null) {
      InOrder.result(last);
    }
  }

  /** Begins nothing more. */
  @Override
  public void close() {
    worker.shutdownNow();
  }
}
