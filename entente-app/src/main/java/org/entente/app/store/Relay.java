package org.entente.app.store;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Does one piece of work after another on a thread of its own, in the order given, while its owner
 * prepares the next; at most one waits.
 */
final class Relay implements AutoCloseable {
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "entente-relay");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable Future<?> running;

  /** Gives it work, once what it was given before is done; throws what that threw. */
  void accept(Runnable work) {
    await();
    running = worker.submit(work);
  }

  /** Waits until all is done; throws what the last work threw. */
  void await() {
    Future<?> last = running;
    running = null;
    if (last == null) {
      return;
    }
    try {
      last.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Begins nothing more. */
  @Override
  public void close() {
    worker.shutdownNow();
  }
}
