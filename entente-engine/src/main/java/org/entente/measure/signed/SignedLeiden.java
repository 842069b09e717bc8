package org.entente.measure.signed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Communities of a signed network of any size, any number of them: the Leiden algorithm (Traag,
 * Waltman and van Eck 2019) on signed modularity (Gómez, Jensen and Arenas 2009), in which friends
 * inside count for a community and foes inside against it, each against what chance would bring. A
 * good partition, never proven a best one. Vertices are taken in a fixed order, so the result
 * depends on nothing but the network.
 */
public final class SignedLeiden {
  private static final int LEVELS = 50;
  private static final double GAIN = 1e-12;

  /** In networks of at most so many vertices a vertex may also move where it has no ties. */
  private static final int FULL_SEARCH = 1000;

  private final int size;
  private final List<Map<Integer, double[]>> ties;
  private final double[][] strength;
  private final double[] total;

  private SignedLeiden(List<Map<Integer, double[]>> ties, double[] total) {
    this.ties = ties;
    this.total = total;
    size = ties.size();
    strength = new double[2][size];
    for (int v = 0; v < size; v++) {
      for (double[] weight : ties.get(v).values()) {
        strength[0][v] += weight[0];
        strength[1][v] += weight[1];
      }
    }
  }

  /** The community of each actor, numbered from 0 in the order of their first members. */
  public static List<Integer> communities(SignedNetwork network) {
    List<Map<Integer, double[]>> ties = new ArrayList<>();
    for (int v = 0; v < network.actors().size(); v++) {
      ties.add(new TreeMap<>());
    }
    double[] total = new double[2];
    for (SignedNetwork.Tie tie : network.ties()) {
      int sign = tie.weight() > 0 ? 0 : 1;
      add(ties, tie.one(), tie.other(), sign, Math.abs(tie.weight()));
      add(ties, tie.other(), tie.one(), sign, Math.abs(tie.weight()));
      total[sign] += 2.0 * Math.abs(tie.weight());
    }
    SignedLeiden level = new SignedLeiden(ties, total);
    int[] of = identity(level.size);
    int[] start = identity(level.size);
    for (int round = 0; round < LEVELS; round++) {
      int[] moved = level.move(start, null);
      int[] refined = level.move(identity(level.size), moved);
      int[] renumbered = renumber(refined);
      int count = Arrays.stream(renumbered).max().orElse(-1) + 1;
      if (count == level.size) {
        for (int v = 0; v < of.length; v++) {
          of[v] = moved[of[v]];
        }
        break;
      }
      int[] community = new int[count];
      for (int v = 0; v < level.size; v++) {
        community[renumbered[v]] = moved[v];
      }
      for (int v = 0; v < of.length; v++) {
        of[v] = renumbered[of[v]];
      }
      level = level.aggregated(renumbered, count);
      start = renumber(community);
      if (round == LEVELS - 1) {
        for (int v = 0; v < of.length; v++) {
          of[v] = start[of[v]];
        }
      }
    }
    return Arrays.stream(renumber(of)).boxed().toList();
  }

  /** Signed modularity of a partition, at most 1; 0 without ties. */
  public static double modularity(SignedNetwork network, List<Integer> communities) {
    Map<Integer, double[]> strengths = new TreeMap<>();
    double[] inside = new double[2];
    double[] total = new double[2];
    for (SignedNetwork.Tie tie : network.ties()) {
      int sign = tie.weight() > 0 ? 0 : 1;
      int one = communities.get(tie.one());
      int other = communities.get(tie.other());
      double weight = Math.abs(tie.weight());
      strengths.computeIfAbsent(one, key -> new double[2])[sign] += weight;
      strengths.computeIfAbsent(other, key -> new double[2])[sign] += weight;
      inside[sign] += one == other ? 2 * weight : 0;
      total[sign] += 2 * weight;
    }
    double modularity = 0;
    for (int sign = 0; sign < 2; sign++) {
      double expected = 0;
      for (double[] strength : strengths.values()) {
        expected += total[sign] == 0 ? 0 : strength[sign] * strength[sign] / total[sign];
      }
      modularity += (sign == 0 ? 1 : -1) * (inside[sign] - expected);
    }
    double all = total[0] + total[1];
    return all == 0 ? 0 : modularity / all;
  }

  private static void add(
      List<Map<Integer, double[]>> ties, int from, int to, int sign, double weight) {
    ties.get(from).computeIfAbsent(to, key -> new double[2])[sign] += weight;
  }

  private static int[] identity(int size) {
    int[] identity = new int[size];
    Arrays.setAll(identity, i -> i);
    return identity;
  }

  private static int[] renumber(int[] communities) {
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] renumbered = new int[communities.length];
    for (int v = 0; v < communities.length; v++) {
      Integer number = numbers.putIfAbsent(communities[v], numbers.size());
      renumbered[v] = number == null ? numbers.size() - 1 : number;
    }
    return renumbered;
  }

  /**
   * Moves vertices to the neighbouring community that gains most until none gains.
   *
   * @param start the communities to begin with
   * @param within communities that must not be left (refinement), or null
   */
  private int[] move(int[] start, int @org.jspecify.annotations.Nullable [] within) {
    int[] of = start.clone();
    double[][] sums = new double[2][size];
    int[] members = new int[size];
    for (int v = 0; v < size; v++) {
      members[of[v]]++;
      sums[0][of[v]] += strength[0][v];
      sums[1][of[v]] += strength[1][v];
    }
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    boolean[] queued = new boolean[size];
    for (int v = 0; v < size; v++) {
      queue.add(v);
      queued[v] = true;
    }
    while (!queue.isEmpty()) {
      int v = queue.poll();
      queued[v] = false;
      // In refinement only a vertex that is still alone may join another (Leiden's rule).
      if (within != null && members[of[v]] > 1) {
        continue;
      }
      int target = bestCommunity(v, of, sums, members, within);
      if (target != of[v]) {
        members[of[v]]--;
        members[target]++;
        for (int sign = 0; sign < 2; sign++) {
          sums[sign][of[v]] -= strength[sign][v];
          sums[sign][target] += strength[sign][v];
        }
        of[v] = target;
        for (int neighbour : ties.get(v).keySet()) {
          if (of[neighbour] != target && !queued[neighbour]) {
            queue.add(neighbour);
            queued[neighbour] = true;
          }
        }
      }
    }
    return of;
  }

  private int bestCommunity(
      int v,
      int[] of,
      double[][] sums,
      int[] members,
      int @org.jspecify.annotations.Nullable [] within) {
    Map<Integer, double[]> toCommunity = new TreeMap<>();
    double[] toOwn = new double[2];
    toCommunity.put(of[v], toOwn);
    if (within == null && size <= FULL_SEARCH) {
      // Where foes are many, standing alone or with strangers can be best.
      boolean alone = false;
      for (int community = 0; community < size; community++) {
        if (members[community] > 0 || !alone) {
          alone |= members[community] == 0;
          toCommunity.putIfAbsent(community, new double[2]);
        }
      }
    }
    ties.get(v)
        .forEach(
            (neighbour, weight) -> {
              if (neighbour != v && (within == null || within[neighbour] == within[v])) {
                double[] sum = toCommunity.computeIfAbsent(of[neighbour], key -> new double[2]);
                sum[0] += weight[0];
                sum[1] += weight[1];
              }
            });
    double present = gain(v, of[v], true, toOwn, sums);
    int best = of[v];
    double most = present + GAIN;
    for (Map.Entry<Integer, double[]> entry : toCommunity.entrySet()) {
      int community = entry.getKey();
      double gain = gain(v, community, community == of[v], entry.getValue(), sums);
      if (gain > most) {
        most = gain;
        best = community;
      }
    }
    return best;
  }

  private double gain(int v, int community, boolean own, double[] weights, double[][] sums) {
    double gain = 0;
    for (int sign = 0; sign < 2; sign++) {
      if (total[sign] > 0) {
        double others = sums[sign][community] - (own ? strength[sign][v] : 0);
        gain += (sign == 0 ? 1 : -1) * (weights[sign] - strength[sign][v] * others / total[sign]);
      }
    }
    return gain;
  }

  private SignedLeiden aggregated(int[] of, int count) {
    List<Map<Integer, double[]>> merged = new ArrayList<>();
    for (int c = 0; c < count; c++) {
      merged.add(new TreeMap<>());
    }
    for (int v = 0; v < size; v++) {
      int from = of[v];
      ties.get(v)
          .forEach(
              (neighbour, weight) -> {
                double[] sum =
                    merged.get(from).computeIfAbsent(of[neighbour], key -> new double[2]);
                sum[0] += weight[0];
                sum[1] += weight[1];
              });
    }
    return new SignedLeiden(merged, total);
  }
}
