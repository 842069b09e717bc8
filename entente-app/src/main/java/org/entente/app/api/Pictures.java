package org.entente.app.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.entente.app.store.Archive;
import org.entente.app.store.EventQuery;
import org.entente.app.store.Store;
import org.jspecify.annotations.Nullable;

/** The pictures of a store's periods, worked out when they are first asked for. */
final class Pictures {
  /** So many queries are kept: the lengths of the periods, and a few issues. */
  private static final int KEPT = 12;

  private final long revision;
  private final Map<EventQuery, CompletableFuture<SortedMap<LocalDate, Picture>>> known =
      new LinkedHashMap<>(16, 0.75f, true);

  Pictures(long revision) {
    this.revision = revision;
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
    CompletableFuture<SortedMap<LocalDate, Picture>> all;
    synchronized (known) {
      all = known.get(query.always());
    }
    return all == null || !all.isDone() ? null : all.join().get(from);
  }

  /** The periods of a query, in order. */
  SortedMap<LocalDate, Picture> of(Archive archive, EventQuery query) {
    CompletableFuture<SortedMap<LocalDate, Picture>> mine = new CompletableFuture<>();
    CompletableFuture<SortedMap<LocalDate, Picture>> theirs;
    synchronized (known) {
      theirs = known.putIfAbsent(query, mine);
      if (known.size() > KEPT) {
        known.remove(known.keySet().iterator().next());
      }
    }
    if (theirs != null) {
      return theirs.join();
    }
    SortedMap<LocalDate, Picture> pictures = new TreeMap<>();
    try {
      if (query.from() == null && query.to() == null) {
        add(archive, query, pictures);
      } else {
        of(archive, query.always())
            .forEach(
                (start, picture) -> {
                  EventQuery own = within(query, start);
                  if (own == null) {
                    pictures.put(start, picture);
                  } else if (!own.isEmpty()) {
                    add(archive, own, pictures);
                  }
                });
      }
      mine.complete(pictures);
      return pictures;
    } catch (RuntimeException | Error e) {
      synchronized (known) {
        known.remove(query);
      }
      mine.completeExceptionally(e);
      throw e;
    }
  }

  private static void add(Archive archive, EventQuery query, Map<LocalDate, Picture> pictures) {
    archive
        .counted(query, Store.Whose.ALL)
        .cells()
        .forEach((start, cells) -> pictures.put(start, Picture.of(query.grain(), start, cells)));
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
