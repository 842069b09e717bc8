package org.entente.app.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.entente.app.store.Archive;
import org.entente.app.store.EventQuery;
import org.entente.app.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a store's periods, worked out when they are first asked for. Those of whole
 * periods are kept, and taken over from the store's earlier revision where nothing that counts has
 * changed in the period.
 */
final class Pictures {
  /** So many queries are kept: the lengths of the periods, and a few issues. */
  private static final int KEPT = 12;

  /** And so many parts of periods. */
  private static final int PARTS = 40;

  private final long revision;
  private final @Nullable Pictures earlier;
  private final Map<EventQuery, CompletableFuture<SortedMap<LocalDate, Picture>>> whole =
      latest(KEPT);
  private final Map<EventQuery, CompletableFuture<SortedMap<LocalDate, Picture>>> parts =
      latest(PARTS);

  /**
   * @param revision of the store
   * @param earlier pictures of its last revision, or null
   */
  Pictures(long revision, @Nullable Pictures earlier) {
    this.revision = revision;
    this.earlier = earlier == null ? null : earlier.alone();
  }

  private Pictures(Pictures old) {
    this.revision = old.revision;
    this.earlier = null;
    synchronized (old.whole) {
      whole.putAll(old.whole);
    }
  }

  /** Without what came before: one revision is remembered, not all. */
  private Pictures alone() {
    return new Pictures(this);
  }

  private static <V> Map<EventQuery, V> latest(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<EventQuery, V> eldest) {
        return size() > most;
      }
    };
  }

  /** Of which the pictures are. */
  long revision() {
    return revision;
  }

  /** The picture of the one period that a query asks for, if it is known by now; else null. */
  @Nullable Picture find(EventQuery query) {
    LocalDate from = query.from();
    LocalDate to = query.to();
    if (from == null
        || to == null
        || !query.grain().plus(from, 1).equals(to)
        || !query.grain().start(from).equals(from)) {
      return null;
    }
    return known(query.always()).get(from);
  }

  private SortedMap<LocalDate, Picture> known(EventQuery query) {
    CompletableFuture<SortedMap<LocalDate, Picture>> all;
    synchronized (whole) {
      all = whole.get(query);
    }
    return all == null || !all.isDone() || all.isCompletedExceptionally()
        ? new TreeMap<>()
        : all.join();
  }

  /** The periods of a query, in order. */
  SortedMap<LocalDate, Picture> of(Archive archive, EventQuery query) {
    EventQuery always = query.always();
    SortedMap<LocalDate, Picture> all = once(whole, always, () -> made(archive, always));
    if (always.equals(query)) {
      return all;
    }
    SortedMap<LocalDate, Picture> pictures = new TreeMap<>();
    all.forEach(
        (start, picture) -> {
          EventQuery own = within(query, start);
          if (own == null) {
            pictures.put(start, picture);
          } else if (!own.isEmpty()) {
            pictures.putAll(once(parts, own, () -> made(archive, own)));
          }
        });
    return pictures;
  }

  /** What is being worked out is waited for, not worked out again. */
  private static SortedMap<LocalDate, Picture> once(
      Map<EventQuery, CompletableFuture<SortedMap<LocalDate, Picture>>> known,
      EventQuery query,
      Supplier<SortedMap<LocalDate, Picture>> work) {
    CompletableFuture<SortedMap<LocalDate, Picture>> mine = new CompletableFuture<>();
    CompletableFuture<SortedMap<LocalDate, Picture>> theirs;
    synchronized (known) {
      theirs = known.putIfAbsent(query, mine);
    }
    if (theirs != null) {
      return theirs.join();
    }
    try {
      mine.complete(work.get());
    } catch (RuntimeException | Error e) {
      synchronized (known) {
        known.remove(query);
      }
      mine.completeExceptionally(e);
      throw e;
    }
    return mine.join();
  }

  private SortedMap<LocalDate, Picture> made(Archive archive, EventQuery query) {
    SortedMap<LocalDate, Picture> before = earlier == null ? new TreeMap<>() : earlier.known(query);
    SortedMap<LocalDate, Picture> pictures = new TreeMap<>();
    archive
        .counted(query, Store.Whose.ALL)
        .cells()
        .forEach(
            (start, cells) -> {
              Picture old = before.get(start);
              pictures.put(
                  start,
                  old != null && old.isOf(cells) ? old : Picture.of(query.grain(), start, cells));
            });
    return pictures;
  }

  /** What a query asks for of a period: null for all of it, an empty stretch for nothing. */
  private static @Nullable EventQuery within(EventQuery query, LocalDate start) {
    LocalDate end = query.grain().plus(start, 1);
    LocalDate from = query.from() == null ? start : query.from();
    LocalDate to = query.to() == null ? end : query.to();
    if (!from.isAfter(start) && !to.isBefore(end)) {
      return null;
    }
    return query.between(from.isAfter(start) ? from : start, to.isBefore(end) ? to : end);
  }
}
