package org.entente.measure.signed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Actors and the signed ties between them, undirected, at most one tie a pair.
 *
 * @param actors codes, ascending
 * @param ties ordered by their ends
 */
public record SignedNetwork(List<String> actors, List<Tie> ties) {
  /**
   * A tie between two actors.
   *
   * @param one index of an actor, less than {@code other}
   * @param other index of an actor
   * @param weight positive for friends, negative for foes, never 0; whole, so that sums are exact
   */
  public record Tie(int one, int other, int weight) {
    /**
     * @throws IllegalArgumentException if the ends are not in order or the weight is 0
     */
    public Tie {
      if (one < 0 || one >= other || weight == 0) {
        throw new IllegalArgumentException("no tie: " + one + ' ' + other + ' ' + weight);
      }
    }
  }

  /**
   * @throws IllegalArgumentException if a tie names an actor that is not there
   */
  public SignedNetwork {
    actors = List.copyOf(actors);
    ties = List.copyOf(ties);
    for (Tie tie : ties) {
      if (tie.other() >= actors.size()) {
        throw new IllegalArgumentException("no actor " + tie.other());
      }
    }
  }

  /** Gathers ties by the actors' codes; weights of a pair add up, and a sum of 0 is no tie. */
  public static final class Builder {
    private final TreeSet<String> actors = new TreeSet<>();
    private final Map<String, Map<String, Integer>> weights = new TreeMap<>();

    /** An actor, also one without ties. */
    public Builder actor(String code) {
      actors.add(code);
      return this;
    }

    /** A tie between two different actors; a tie of an actor to itself is passed over. */
    public Builder tie(String one, String other, int weight) {
      int order = one.compareTo(other);
      if (order != 0) {
        actors.add(one);
        actors.add(other);
        weights
            .computeIfAbsent(order < 0 ? one : other, key -> new TreeMap<>())
            .merge(order < 0 ? other : one, weight, Integer::sum);
      }
      return this;
    }

    /** The network. */
    public SignedNetwork build() {
      List<String> codes = List.copyOf(actors);
      Map<String, Integer> index = new TreeMap<>();
      for (int i = 0; i < codes.size(); i++) {
        index.put(codes.get(i), i);
      }
      List<Tie> ties = new ArrayList<>();
      weights.forEach(
          (one, others) ->
              others.forEach(
                  (other, weight) -> {
                    if (weight != 0) {
                      ties.add(
                          new Tie(
                              index.getOrDefault(one, -1), index.getOrDefault(other, -1), weight));
                    }
                  }));
      return new SignedNetwork(codes, ties);
    }
  }

  /**
   * Which actors ties connect, directly or through others.
   *
   * @return for each actor the least index of an actor it is connected with, its own included
   */
  public List<Integer> components() {
    int[] first = new int[actors.size()];
    Arrays.setAll(first, i -> i);
    for (Tie tie : ties) {
      int one = root(first, tie.one());
      int other = root(first, tie.other());
      first[Math.max(one, other)] = Math.min(one, other);
    }
    List<Integer> components = new ArrayList<>(first.length);
    for (int i = 0; i < first.length; i++) {
      components.add(root(first, i));
    }
    return components;
  }

  private static int root(int[] first, int actor) {
    int root = actor;
    while (first[root] != root) {
      root = first[root];
    }
    return root;
  }

  /** Sum of the ties' weights without their signs. */
  public long totalWeight() {
    return ties.stream().mapToLong(tie -> Math.abs(tie.weight())).sum();
  }

  /**
   * Weight of the ties a partition frustrates: foes on one side, friends on two.
   *
   * @param sides 0 or 1 for each actor
   */
  public long frustration(List<Integer> sides) {
    long frustration = 0;
    for (Tie tie : ties) {
      boolean together = sides.get(tie.one()).equals(sides.get(tie.other()));
      if (together != tie.weight() > 0) {
        frustration += Math.abs(tie.weight());
      }
    }
    return frustration;
  }
}
