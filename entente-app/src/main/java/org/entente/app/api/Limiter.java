package org.entente.app.api;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lets each caller ask so often a second in the long run, and four times that at once: a bucket
 * that fills steadily and that each request takes one from.
 */
final class Limiter {
  private static final int AT_ONCE = 4;
  private static final int CALLERS = 10_000;
  private static final double NANOS = 1e9;

  private static final class Bucket {
    private double left;
    private long at;
  }

  private final int rate;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true);

  /**
   * @param rate requests a second
   */
  Limiter(int rate) {
    this.rate = rate;
  }

  /** Whether a caller may ask now. */
  boolean allows(String caller) {
    return allows(caller, System.nanoTime());
  }

  /** The same at a time in nanoseconds. */
  synchronized boolean allows(String caller, long now) {
    Bucket bucket = buckets.get(caller);
    if (bucket == null) {
      bucket = new Bucket();
      bucket.left = (double) AT_ONCE * rate;
      bucket.at = now;
      buckets.put(caller, bucket);
      if (buckets.size() > CALLERS) {
        Iterator<?> oldest = buckets.values().iterator();
        oldest.next();
        oldest.remove();
      }
    }
    bucket.left = Math.min((double) AT_ONCE * rate, bucket.left + rate * (now - bucket.at) / NANOS);
    bucket.at = now;
    if (bucket.left < 1) {
      return false;
    }
    bucket.left--;
    return true;
  }
}
