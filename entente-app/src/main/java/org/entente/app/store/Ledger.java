package org.entente.app.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All events of a store as columns in memory, in the order they are shown, the latest first: what
 * lists and counts ask of many events at once is answered by going through a few arrays. An event's
 * place in the order is its number here; some hundred bytes are kept for each. It does not change;
 * another revision of the store has another. For any number of threads.
 */
final class Ledger {
  /** The day of an event without one: before all others. */
  static final int UNDATED = day(LocalDate.of(1, 1, 1));

  /** In {@link #places}: it acts. */
  static final int ACTS = 1;

  /** In {@link #places}: it is met. */
  static final int MET = 2;

  final int size;

  /** Days since 1970, descending. */
  final int[] days;

  /** The first day after each event. */
  final int[] ends;

  final byte[] quads;
  final double[] intensities;
  final long[] articles;
  final long[] outlets;
  final BitSet contradicted = new BitSet();

  /** Numbers of {@link #labels}; contexts are one label with bars between. */
  final int[] types;

  final int[] statuses;
  final int[] contexts;

  /** Numbers of {@link #labels}: all actors of a side with bars between. */
  final int[] sources;

  final int[] targets;
  final Words labels = new Words();

  /** Actors by number. */
  final Words actors = new Words();

  /** Ordered pairs of an event: from {@code pairs[place]} up to {@code pairs[place + 1]}. */
  final int[] pairs;

  final int[] pairSources;
  final int[] pairTargets;
  final double[] pairShares;

  /** Tellings of an event, alike; numbers of outlets and articles. */
  final int[] tellings;

  final int[] tellingOutlets;
  final int[] tellingArticles;
  final Words outletNames = new Words();
  final RowFile rows;

  /** Places of each actor, ascending, shifted left by 2, with {@link #ACTS} and {@link #MET}. */
  int[][] places = new int[0][];

  private final int[] byId;
  private final long revision;

  /**
   * An empty one to be filled.
   *
   * @param revision of the store
   */
  Ledger(long revision, int size, int pairs, int tellings, RowFile rows) {
    this.revision = revision;
    this.size = size;
    this.rows = rows;
    days = new int[size];
    ends = new int[size];
    quads = new byte[size];
    intensities = new double[size];
    articles = new long[size];
    outlets = new long[size];
    types = new int[size];
    statuses = new int[size];
    contexts = new int[size];
    sources = new int[size];
    targets = new int[size];
    this.pairs = new int[size + 1];
    pairSources = new int[pairs];
    pairTargets = new int[pairs];
    pairShares = new double[pairs];
    this.tellings = new int[size + 1];
    tellingOutlets = new int[tellings];
    tellingArticles = new int[tellings];
    byId = new int[Integer.highestOneBit(Math.max(1, size)) << 2];
  }

  /** Of which it is. */
  long revision() {
    return revision;
  }

  static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  /** The first place whose day is before one. */
  int firstBefore(@Nullable LocalDate day) {
    if (day == null) {
      return 0;
    }
    int number = day(day);
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (days[middle] < number) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The first place from which on all days are before one; all places where there is none. */
  int endOf(@Nullable LocalDate from) {
    return from == null ? size : firstBefore(from);
  }

  /** The first place behind a day and an id in the order of the list. */
  int firstBehind(LocalDate day, String id) {
    int low = firstBefore(day.plusDays(1));
    int high = firstBefore(day);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (id(middle).compareTo(id) < 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  String id(int place) {
    return String.valueOf(rows.row(place).get("id"));
  }

  /** The places of an actor's events as {@link #places} has them. */
  int[] of(@Nullable String actor) {
    int number = actors.find(actor);
    return number < 0 || number >= places.length ? new int[0] : places[number];
  }

  /** Notes where an event of an id is. */
  void place(String id, int place) {
    int slot = slot(id);
    while (byId[slot] != 0) {
      slot = (slot + 1) & (byId.length - 1);
    }
    byId[slot] = place + 1;
  }

  private int slot(String id) {
    int hash = id.hashCode() * 0x9E3779B9;
    return (hash ^ (hash >>> 15)) & (byId.length - 1);
  }

  /** An event's row by its id, or null. */
  @Nullable Map<String, @Nullable Object> find(String id) {
    for (int slot = slot(id); byId[slot] != 0; slot = (slot + 1) & (byId.length - 1)) {
      Map<String, @Nullable Object> row = rows.row(byId[slot] - 1);
      if (id.equals(row.get("id"))) {
        return row;
      }
    }
    return null;
  }

  /** The labels of which one of the parts between bars is a word. */
  BitSet labelsWith(String part) {
    BitSet with = new BitSet();
    for (int label = 0; label < labels.size(); label++) {
      if (Arrays.asList(labels.word(label).split("\\|", -1)).contains(part)) {
        with.set(label);
      }
    }
    return with;
  }
}
