package org.entente.app.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.entente.app.store.Work;

/**
 * The latest answers, up to a number of bytes. What is asked for while it is being worked out is
 * waited for, not worked out again.
 */
final class Remembered {
  private static final long MOST_BYTES = 32L << 20;

  private final LinkedHashMap<String, CompletableFuture<byte[]>> answers =
      new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  /** The answer under a key, worked out where it is not known. */
  byte[] of(String key, Supplier<byte[]> work) {
    CompletableFuture<byte[]> mine = new CompletableFuture<>();
    CompletableFuture<byte[]> known;
    synchronized (answers) {
      known = answers.putIfAbsent(key, mine);
    }
    if (known != null) {
      try {
        return value(known);
      } catch (Work.BrokenOffException e) {
        // Who asked first has left; the answer is forgotten, and who still waits works it out.
        return of(key, work);
      }
    }
    try {
      byte[] answer = work.get();
      mine.complete(answer);
      keep(answer.length);
      return answer;
    } catch (RuntimeException | Error e) {
      synchronized (answers) {
        answers.remove(key);
      }
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private static byte[] value(CompletableFuture<byte[]> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw e;
    }
  }

  private void keep(int more) {
    synchronized (answers) {
      bytes += more;
      var oldest = answers.entrySet().iterator();
      while (bytes > MOST_BYTES && oldest.hasNext()) {
        Map.Entry<String, CompletableFuture<byte[]>> entry = oldest.next();
        if (entry.getValue().isDone()) {
          bytes -= entry.getValue().getNow(new byte[0]).length;
          oldest.remove();
        }
      }
    }
  }
}
