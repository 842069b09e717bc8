package org.entente.app.api;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests by operation and status, and how long they took. */
final class Meter {
  private static final double[] BOUNDS = {0.005, 0.02, 0.08, 0.32, 1.28, 5.12};
  private static final double NANOS = 1e9;

  private record Series(String operation, int status) implements Comparable<Series> {
    @Override
    public int compareTo(Series that) {
      int first = operation.compareTo(that.operation);
      return first != 0 ? first : Integer.compare(status, that.status);
    }
  }

  private final Map<Series, LongAdder> requests = new ConcurrentSkipListMap<>();
  private final LongAdder[] buckets = new LongAdder[BOUNDS.length + 1];
  private final LongAdder nanos = new LongAdder();

  Meter() {
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] = new LongAdder();
    }
  }

  /** Notes a request that was answered. */
  void note(String operation, int status, long took) {
    requests.computeIfAbsent(new Series(operation, status), key -> new LongAdder()).increment();
    int bucket = 0;
    while (bucket < BOUNDS.length && took / NANOS > BOUNDS[bucket]) {
      bucket++;
    }
    buckets[bucket].increment();
    nanos.add(took);
  }

  /** All counters in Prometheus' text format. */
  String text(long revision) {
    StringBuilder text = new StringBuilder();
    text.append("# TYPE entente_store_revision gauge\nentente_store_revision ")
        .append(revision)
        .append("\n# TYPE entente_requests_total counter\n");
    requests.forEach(
        (series, count) ->
            text.append("entente_requests_total{operation=\"")
                .append(series.operation())
                .append("\",status=\"")
                .append(series.status())
                .append("\"} ")
                .append(count.sum())
                .append('\n'));
    text.append("# TYPE entente_request_seconds histogram\n");
    long all = 0;
    for (int i = 0; i < buckets.length; i++) {
      all += buckets[i].sum();
      text.append("entente_request_seconds_bucket{le=\"")
          .append(i < BOUNDS.length ? String.valueOf(BOUNDS[i]) : "+Inf")
          .append("\"} ")
          .append(all)
          .append('\n');
    }
    return text.append(
            String.format(
                Locale.ROOT,
                "entente_request_seconds_sum %.6f%nentente_request_seconds_count %d%n",
                nanos.sum() / NANOS,
                all))
        .toString()
        .replace(System.lineSeparator(), "\n");
  }
}
