package org.entente.measure.bloc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.entente.measure.dyad.Alignment;
import org.entente.measure.dyad.Cell;
import org.entente.measure.dyad.Cells;
import org.entente.measure.dyad.Counts;
import org.entente.measure.dyad.Resampling;
import org.entente.measure.signed.Frustration;
import org.entente.measure.signed.SignedLeiden;
import org.entente.measure.signed.SignedNetwork;
import org.entente.model.align.PolarizationValue;

/**
 * How polarized a period is, by several indices side by side, none of which is the truth:
 *
 * <ul>
 *   <li>{@code line-index}: 1 - 2 frustration / ties, the normalized line index of balance (Harary
 *       1959; Aref and Wilson 2018): 1 when two sides explain every tie.
 *   <li>{@code modularity}: signed modularity of the communities (Gómez, Jensen and Arenas 2009).
 *   <li>{@code esteban-ray}: identification within and alienation between the communities (Esteban
 *       and Ray 1994, with their parameter at 1): 4 times the sum of share squared times the
 *       other's share times distance, distance being (1 - mean alignment) / 2; two equal camps of
 *       opposite conduct give 1.
 *   <li>{@code cohesion-separation}: density of friendship within the communities times one less
 *       its ratio between them; the two ideas of Maoz (2006), not his formula.
 *   <li>{@code two-bloc-share}: share of the actors with ties that are in the two largest
 *       communities.
 * </ul>
 */
public final class Polarization {
  private static final List<String> INDICES =
      List.of("line-index", "modularity", "esteban-ray", "cohesion-separation", "two-bloc-share");

  private static final int BRANCHES = 10;

  private final int actors;
  private final int replicates;
  private final long seed;

  /**
   * @param actors only so many of the busiest actors
   * @param replicates of the bootstrap
   * @param seed of the bootstrap
   */
  public Polarization(int actors, int replicates, long seed) {
    this.actors = actors;
    this.replicates = replicates;
    this.seed = seed;
  }

  /**
   * The indices of a period; none when it has no ties.
   *
   * @param period the period's name
   * @param cells its events, in any order
   */
  public List<PolarizationValue> measure(String period, Collection<Cell> cells) {
    List<Cell> ordered = cells.stream().sorted(Cells.ORDER).toList();
    List<String> busiest = Counts.busiest(ordered, actors);
    Counts counts = Counts.of(ordered, busiest);
    SignedNetwork network = Ties.network(counts);
    if (network.ties().isEmpty()) {
      return List.of();
    }
    double[] values = indices(counts, network);
    List<double[]> drawn = new ArrayList<>();
    for (int r = 0; r < replicates; r++) {
      Counts again = Counts.of(Resampling.replicate(ordered, Cells.seed(seed, period, r)), busiest);
      SignedNetwork ties = Ties.network(again);
      if (!ties.ties().isEmpty()) {
        drawn.add(indices(again, ties));
      }
    }
    int tied =
        (int)
            network.ties().stream()
                .flatMap(tie -> java.util.stream.Stream.of(tie.one(), tie.other()))
                .distinct()
                .count();
    List<PolarizationValue> measured = new ArrayList<>();
    for (int i = 0; i < INDICES.size(); i++) {
      int index = i;
      double[] replicated = drawn.stream().mapToDouble(each -> each[index]).toArray();
      measured.add(
          new PolarizationValue(
              period, INDICES.get(i), Resampling.estimate(values[i], replicated), tied));
    }
    return measured;
  }

  private static double[] indices(Counts counts, SignedNetwork network) {
    List<Integer> communities = SignedLeiden.communities(network);
    List<Integer> sides =
        network.actors().size() > BlocMeasure.LARGEST_PROOF
            ? communities
            : Frustration.solve(network, BRANCHES).sides();
    Groups groups = new Groups(network, communities);
    return new double[] {
      1 - 2.0 * network.frustration(sides) / network.totalWeight(),
      SignedLeiden.modularity(network, communities),
      groups.estebanRay(Alignment.of(counts)),
      groups.cohesionSeparation(),
      groups.twoLargest()
    };
  }

  /** The communities of the actors that have ties. */
  private static final class Groups {
    private final SignedNetwork network;
    private final List<Integer> of;
    private final Map<Integer, List<Integer>> members = new TreeMap<>();
    private final int tied;

    Groups(SignedNetwork network, List<Integer> of) {
      this.network = network;
      this.of = of;
      boolean[] has = new boolean[of.size()];
      for (SignedNetwork.Tie tie : network.ties()) {
        has[tie.one()] = true;
        has[tie.other()] = true;
      }
      int count = 0;
      for (int i = 0; i < has.length; i++) {
        if (has[i]) {
          members.computeIfAbsent(of.get(i), key -> new ArrayList<>()).add(i);
          count++;
        }
      }
      tied = count;
    }

    double estebanRay(Alignment alignment) {
      double sum = 0;
      for (List<Integer> one : members.values()) {
        for (List<Integer> other : members.values()) {
          if (one != other) {
            double share = (double) one.size() / tied;
            sum += share * share * other.size() / tied * distance(one, other, alignment);
          }
        }
      }
      return 4 * sum;
    }

    private static double distance(List<Integer> one, List<Integer> other, Alignment alignment) {
      double sum = 0;
      int pairs = 0;
      for (int i : one) {
        for (int k : other) {
          OptionalDouble aligned = alignment.find(i, k);
          if (aligned.isPresent()) {
            sum += (1 - aligned.getAsDouble()) / 2;
            pairs++;
          }
        }
      }
      // Nobody known to be alike or unlike: half way.
      return pairs == 0 ? 0.5 : sum / pairs;
    }

    double cohesionSeparation() {
      double within = 0;
      double between = 0;
      for (SignedNetwork.Tie tie : network.ties()) {
        if (tie.weight() > 0) {
          if (of.get(tie.one()).equals(of.get(tie.other()))) {
            within++;
          } else {
            between++;
          }
        }
      }
      double pairsWithin = 0;
      for (List<Integer> group : members.values()) {
        pairsWithin += group.size() * (group.size() - 1) / 2.0;
      }
      double pairsBetween = tied * (tied - 1) / 2.0 - pairsWithin;
      if (within == 0) {
        return 0;
      }
      double densityWithin = within / pairsWithin;
      double densityBetween = pairsBetween == 0 ? 0 : between / pairsBetween;
      return densityWithin * Math.max(0, 1 - densityBetween / densityWithin);
    }

    double twoLargest() {
      return members.values().stream()
              .map(List::size)
              .sorted((one, other) -> Integer.compare(other, one))
              .limit(2)
              .mapToInt(Integer::intValue)
              .sum()
          / (double) tied;
    }
  }
}
