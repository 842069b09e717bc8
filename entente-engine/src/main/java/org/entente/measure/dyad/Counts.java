package org.entente.measure.dyad;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Cooperation and conflict between the actors of one period, undirected: weighted counts of what
 * each pair did to each other, either way.
 */
public final class Counts {
  private final List<String> actors;
  private final Map<String, Integer> index = new HashMap<>();
  private final double[] cooperation;
  private final double[] conflict;

  /**
   * @param actors codes, ascending
   */
  public Counts(List<String> actors) {
    this.actors = List.copyOf(actors);
    for (int i = 0; i < actors.size(); i++) {
      index.put(actors.get(i), i);
    }
    cooperation = new double[actors.size() * actors.size()];
    conflict = new double[actors.size() * actors.size()];
  }

  /** The counts of cells among some actors; other cells are passed over. */
  public static Counts of(Collection<Cell> cells, List<String> actors) {
    Counts counts = new Counts(actors);
    for (Cell cell : cells) {
      Integer source = counts.index.get(cell.source());
      Integer target = counts.index.get(cell.target());
      if (source != null && target != null) {
        counts.add(source, target, cell.cooperative(), cell.weight());
      }
    }
    return counts;
  }

  /** The actors with most weighted events, at most {@code limit}, by code. */
  public static List<String> busiest(Collection<Cell> cells, int limit) {
    Map<String, Double> totals = new TreeMap<>();
    for (Cell cell : cells) {
      totals.merge(cell.source(), cell.weight(), Double::sum);
      totals.merge(cell.target(), cell.weight(), Double::sum);
    }
    return totals.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Double>>comparingDouble(entry -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Adds events of a pair, by the actors' indices. */
  public void add(int one, int other, boolean cooperative, double weight) {
    double[] table = cooperative ? cooperation : conflict;
    table[one * actors.size() + other] += weight;
    table[other * actors.size() + one] += weight;
  }

  /** Codes, ascending. */
  public List<String> actors() {
    return actors;
  }

  /** Number of actors. */
  public int size() {
    return actors.size();
  }

  /** Place of an actor, or -1. */
  public int indexOf(String actor) {
    return index.getOrDefault(actor, -1);
  }

  /** Weighted cooperation of a pair. */
  public double cooperation(int one, int other) {
    return cooperation[one * actors.size() + other];
  }

  /** Weighted conflict of a pair. */
  public double conflict(int one, int other) {
    return conflict[one * actors.size() + other];
  }

  double[] cooperationTable() {
    return cooperation;
  }

  double[] conflictTable() {
    return conflict;
  }

  /** The others with whom an actor has events of either kind. */
  public int partners(int actor) {
    int partners = 0;
    for (int k = 0; k < actors.size(); k++) {
      partners += cooperation(actor, k) + conflict(actor, k) > 0 ? 1 : 0;
    }
    return partners;
  }

  /** The same counts without some actors. */
  public Counts without(Set<String> gone) {
    List<String> kept = new ArrayList<>(actors);
    kept.removeAll(gone);
    Counts counts = new Counts(kept);
    for (int i = 0; i < kept.size(); i++) {
      for (int k = 0; k < i; k++) {
        int one = indexOf(kept.get(i));
        int other = indexOf(kept.get(k));
        counts.add(i, k, true, cooperation(one, other));
        counts.add(i, k, false, conflict(one, other));
      }
    }
    return counts;
  }
}
