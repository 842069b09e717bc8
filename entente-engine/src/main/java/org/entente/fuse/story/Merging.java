package org.entente.fuse.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Takes the two likest groups together until no two are alike enough: agglomerative clustering by
 * average link (Sokal and Michener 1958), over the pairs worth comparing. What is merged first
 * depends on likeness and, where equal, on the articles' order alone.
 */
final class Merging {
  private record Candidate(double likeness, int one, int other) {}

  private static final Comparator<Candidate> LIKEST_FIRST =
      Comparator.comparingDouble((Candidate candidate) -> -candidate.likeness())
          .thenComparingInt(Candidate::one)
          .thenComparingInt(Candidate::other);

  private final double threshold;
  private final TreeMap<Integer, Group> groups = new TreeMap<>();
  private final PriorityQueue<Candidate> candidates = new PriorityQueue<>(LIKEST_FIRST);

  private Merging(double threshold) {
    this.threshold = threshold;
  }

  /** The members of each group, by their places in the list. */
  static List<SortedSet<Integer>> of(
      List<Sketch> sketches, List<Vector> vectors, double threshold) {
    Merging merging = new Merging(threshold);
    for (int article = 0; article < sketches.size(); article++) {
      merging.groups.put(article, Group.of(article, sketches.get(article), vectors.get(article)));
    }
    for (Neighbours.Pair pair : Neighbours.find(sketches, vectors)) {
      merging.meet(merging.group(pair.lower()), merging.group(pair.upper()));
    }
    merging.run(sketches.size());
    List<SortedSet<Integer>> found = new ArrayList<>();
    merging.groups.values().forEach(group -> found.add(group.members()));
    return found;
  }

  private Group group(int number) {
    Group group = groups.get(number);
    if (group == null) {
      throw new IllegalArgumentException("no group " + number);
    }
    return group;
  }

  /** Pairs far below the threshold cannot reach it by averaging: they are forgotten. */
  private void meet(Group one, Group other) {
    double likeness = one.likeness(other);
    if (likeness < threshold / 2) {
      return;
    }
    one.neighbours().add(other.number());
    other.neighbours().add(one.number());
    if (likeness >= threshold) {
      candidates.add(
          new Candidate(
              likeness,
              Math.min(one.number(), other.number()),
              Math.max(one.number(), other.number())));
    }
  }

  private void run(int articles) {
    int next = articles;
    while (!candidates.isEmpty()) {
      Candidate best = candidates.remove();
      Group one = groups.get(best.one());
      Group other = groups.get(best.other());
      if (one == null || other == null) {
        continue;
      }
      Group both = one.with(other, next++);
      groups.remove(best.one());
      groups.remove(best.other());
      List<Integer> around = List.copyOf(both.neighbours());
      both.neighbours().clear();
      groups.put(both.number(), both);
      for (int neighbour : around) {
        Group third = group(neighbour);
        third.neighbours().remove(best.one());
        third.neighbours().remove(best.other());
        meet(both, third);
      }
    }
  }
}
