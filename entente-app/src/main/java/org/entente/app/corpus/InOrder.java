package org.entente.app.corpus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.model.remark.EntenteException;

/**
 * Works on many things at once and gives the results out in the order of the things, holding only a
 * few of them: what comes out is the same for any number of threads.
 */
final class InOrder {
  /** Deep enough for a recursion over every token of a sentence of thousands. */
  private static final long STACK = 64L << 20;

  private static final int AHEAD = 8;

  private InOrder() {}

  /**
   * Works on the things.
   *
   * @param things what to work on
   * @param threads how many at once, at least 1
   * @param work thread-safe
   * @param sink called in the calling thread, in the order of the things
   */
  static <T, R> void map(Iterable<T> things, int threads, Function<T, R> work, Consumer<R> sink) {
    ThreadFactory factory =
        task -> {
          Thread thread = new Thread(null, task, "entente-worker", STACK);
          thread.setDaemon(true);
          return thread;
        };
    ExecutorService pool = Executors.newFixedThreadPool(threads, factory);
    try {
      Deque<Future<R>> running = new ArrayDeque<>();
      Iterator<T> next = things.iterator();
      while (next.hasNext() || !running.isEmpty()) {
        while (next.hasNext() && running.size() < threads * AHEAD) {
          T thing = next.next();
          running.add(pool.submit(() -> work.apply(thing)));
        }
        sink.accept(result(running.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /** What the work gave; throws what it threw. */
  static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EntenteException(EntenteException.Code.RESOURCES, "interrupted", null, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new EntenteException(EntenteException.Code.INTERNAL, "a worker failed", null, e);
    }
  }
}
