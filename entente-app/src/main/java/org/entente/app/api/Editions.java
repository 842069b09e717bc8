package org.entente.app.api;

import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.app.store.Archive;
import org.entente.app.store.Catalogue;
import org.entente.app.store.Settler;
import org.jspecify.annotations.Nullable;

/** The store as it is now, and as it was at the earlier moments that are asked after. */
final class Editions {
  /** So many earlier ones are kept open; each takes as much memory as the present one. */
  private static final int KEPT = 1;

  /**
   * A store at one revision.
   *
   * @param pictures of its periods
   */
  record Edition(Archive archive, Pictures pictures) {}

  /** An earlier one with how many requests use it. */
  private static final class Earlier {
    private final Edition edition;
    private int users;
    private boolean dropped;

    Earlier(Edition edition) {
      this.edition = edition;
    }
  }

  private final Archive archive;
  private final Settler settler;
  private final Map<Long, Earlier> earlier = new LinkedHashMap<>(4, 0.75f, true);
  private Pictures pictures;

  Editions(Archive archive, Settler settler) {
    this.archive = archive;
    this.settler = settler;
    this.pictures = new Pictures(archive.shown(), null);
  }

  /** The store as it is now. */
  synchronized Edition now() {
    if (pictures.revision() != archive.shown()) {
      pictures = new Pictures(archive.shown(), pictures);
    }
    return new Edition(archive, pictures);
  }

  /**
   * Works on the store as it was; the first time it takes as long as settling it.
   *
   * @param moment until which changes count, or null for now
   */
  <T> T at(@Nullable String moment, Function<Edition, T> work) {
    long then = moment == null ? Long.MAX_VALUE : changeBefore(moment);
    if (then >= archive.shown()) {
      return work.apply(now());
    }
    Earlier used = take(then);
    try {
      return work.apply(used.edition);
    } finally {
      giveBack(used);
    }
  }

  private long changeBefore(String moment) {
    try (Catalogue catalogue = archive.catalogue()) {
      return catalogue.changeBefore(moment);
    } catch (DateTimeParseException e) {
      Refusal refusal = new Refusal(400, "'as_of' is a day, or a moment, that there is");
      refusal.initCause(e);
      throw refusal;
    }
  }

  private Earlier take(long then) {
    // One at a time is opened, apart from the lock that all other requests need.
    synchronized (earlier) {
      Earlier found = earlier.get(then);
      if (found == null) {
        if (earlier.size() == KEPT) {
          drop(earlier.keySet().iterator().next());
        }
        found = new Earlier(new Edition(archive.past(then, settler), new Pictures(then, null)));
        earlier.put(then, found);
      }
      found.users++;
      return found;
    }
  }

  private void drop(long then) {
    Earlier oldest = earlier.remove(then);
    if (oldest != null) {
      oldest.dropped = true;
      closeUnused(oldest);
    }
  }

  private void giveBack(Earlier used) {
    synchronized (earlier) {
      used.users--;
      closeUnused(used);
    }
  }

  private static void closeUnused(Earlier one) {
    if (one.dropped && one.users == 0) {
      one.edition.archive().close();
    }
  }

  /** Closes the earlier ones. */
  void close() {
    synchronized (earlier) {
      List.copyOf(earlier.keySet()).forEach(this::drop);
    }
  }
}
