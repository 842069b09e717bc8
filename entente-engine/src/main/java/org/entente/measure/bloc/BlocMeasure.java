package org.entente.measure.bloc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.measure.dyad.Cell;
import org.entente.measure.dyad.Cells;
import org.entente.measure.dyad.Counts;
import org.entente.measure.dyad.Resampling;
import org.entente.measure.signed.Balance;
import org.entente.measure.signed.Frustration;
import org.entente.measure.signed.OptimalSides;
import org.entente.measure.signed.SignedLeiden;
import org.entente.measure.signed.SignedNetwork;
import org.entente.model.align.BlocMap;
import org.entente.model.align.BlocMember;
import org.jspecify.annotations.Nullable;

/**
 * The blocs of a period: its signed ties ({@link Ties}) put on two sides with the least
 * frustration, proven ({@link Frustration}), or into any number of communities ({@link
 * SignedLeiden}), which also serves networks too large for a proof. Parts of the network that no
 * tie connects have two sides each.
 *
 * <p>Stability is taken over resampled events, each replicate with a partition of its own, and over
 * the optimal partitions of the network itself ({@link OptimalSides}).
 */
public final class BlocMeasure {
  /** Networks of more actors are not put to the proof. */
  public static final int LARGEST_PROOF = 250;

  /** Branches allowed for a replicate: mostly none are needed, and a replicate needs no proof. */
  private static final int REPLICATE_BRANCHES = 10;

  /**
   * How to measure.
   *
   * @param communities whether to look for any number of communities instead of two sides
   * @param actors only so many of the busiest actors
   * @param replicates of the bootstrap
   * @param seed of the bootstrap
   */
  public record Options(boolean communities, int actors, int replicates, long seed) {}

  private final Options options;

  /** Measures as the options say. */
  public BlocMeasure(Options options) {
    this.options = options;
  }

  /**
   * The blocs of a period.
   *
   * @param period the period's name
   * @param cells its events, in any order
   */
  public BlocMap measure(String period, Collection<Cell> cells) {
    List<Cell> ordered = cells.stream().sorted(Cells.ORDER).toList();
    List<String> actors = Counts.busiest(ordered, options.actors());
    SignedNetwork network = Ties.network(Counts.of(ordered, actors));
    boolean communities = options.communities() || network.actors().size() > LARGEST_PROOF;
    Balance balance = communities ? null : Frustration.solve(network);
    List<Integer> groups =
        balance == null ? SignedLeiden.communities(network) : sides(network, balance);
    double[] hedging = Hedging.of(network, groups);
    List<Boolean> settled = balance == null ? null : OptimalSides.settled(network, balance);
    Replicates replicates = new Replicates(network.actors().size());
    for (int r = 0; r < options.replicates(); r++) {
      List<Cell> drawn = Resampling.replicate(ordered, Cells.seed(options.seed(), period, r));
      SignedNetwork again = Ties.network(Counts.of(drawn, actors));
      List<Integer> found =
          communities
              ? SignedLeiden.communities(again)
              : sides(again, Frustration.solve(again, REPLICATE_BRANCHES));
      replicates.add(groups, found, Hedging.of(again, found));
    }
    return new BlocMap(
        period,
        communities ? "leiden" : "balance",
        members(period, network, groups, settled, hedging, replicates),
        network.ties().size(),
        network.frustration(groups),
        balance == null ? 0 : balance.lowerBound());
  }

  /**
   * The two sides of each part of the network. Nothing says which side of one part belongs to which
   * of another, so that no two parts share a side.
   */
  private static List<Integer> sides(SignedNetwork network, Balance balance) {
    List<Integer> components = network.components();
    List<Integer> sides = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      sides.add(2 * components.get(i) + balance.sides().get(i));
    }
    return sides;
  }

  private List<BlocMember> members(
      String period,
      SignedNetwork network,
      List<Integer> groups,
      @Nullable List<Boolean> settled,
      double[] hedging,
      Replicates replicates) {
    boolean[] tied = new boolean[groups.size()];
    for (SignedNetwork.Tie tie : network.ties()) {
      tied[tie.one()] = true;
      tied[tie.other()] = true;
    }
    Map<Integer, Integer> numbers = bySize(groups, tied);
    List<BlocMember> members = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      members.add(
          new BlocMember(
              period,
              network.actors().get(i),
              tied[i] ? numbers.getOrDefault(groups.get(i), 0) : 0,
              tied[i] ? replicates.stability(i) : 0,
              Resampling.estimate(hedging[i], replicates.hedging(i)),
              settled == null ? null : tied[i] && settled.get(i)));
    }
    return members;
  }

  /** Numbers from 1 by falling number of members with ties, then by the first member. */
  private static Map<Integer, Integer> bySize(List<Integer> groups, boolean[] tied) {
    Map<Integer, Integer> sizes = new TreeMap<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      if (tied[i] && sizes.merge(groups.get(i), 1, Integer::sum) == 1) {
        order.add(groups.get(i));
      }
    }
    order.sort(
        Collections.reverseOrder(
            (one, other) ->
                Integer.compare(sizes.getOrDefault(one, 0), sizes.getOrDefault(other, 0))));
    Map<Integer, Integer> numbers = new HashMap<>();
    for (Integer group : order) {
      numbers.put(group, numbers.size() + 1);
    }
    return numbers;
  }

  /** What the replicates say of each actor. */
  private static final class Replicates {
    private final int size;
    private final double[] agreements;
    private final List<double[]> hedging = new ArrayList<>();

    Replicates(int size) {
      this.size = size;
      agreements = new double[size];
    }

    /**
     * Groups of a replicate have no names of their own: each is matched to the group of the
     * original that most of its members come from.
     */
    void add(List<Integer> groups, List<Integer> found, double[] index) {
      Map<Integer, Map<Integer, Integer>> overlaps = new TreeMap<>();
      for (int i = 0; i < size; i++) {
        overlaps
            .computeIfAbsent(found.get(i), key -> new TreeMap<>())
            .merge(groups.get(i), 1, Integer::sum);
      }
      Map<Integer, Integer> names = new HashMap<>();
      overlaps.forEach(
          (group, counts) ->
              names.put(
                  group,
                  counts.entrySet().stream()
                      .max(Map.Entry.comparingByValue())
                      .map(Map.Entry::getKey)
                      .orElse(-1)));
      for (int i = 0; i < size; i++) {
        agreements[i] += groups.get(i).equals(names.get(found.get(i))) ? 1 : 0;
      }
      hedging.add(index);
    }

    double stability(int actor) {
      return hedging.isEmpty() ? 1 : agreements[actor] / hedging.size();
    }

    double[] hedging(int actor) {
      return hedging.stream().mapToDouble(index -> index[actor]).toArray();
    }
  }
}
