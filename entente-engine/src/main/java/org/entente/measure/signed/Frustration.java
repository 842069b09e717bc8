package org.entente.measure.signed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The frustration index (line index of balance, Harary 1959): the least weight of ties that must be
 * frustrated when the actors are put on two sides, and the sides that do it. Exact by branch and
 * bound: reductions that keep an optimum ({@link Kernel}), an upper bound by local search ({@link
 * BalanceSearch}), a lower bound by packing odd cycles ({@link CycleBound}), and where the two do
 * not meet a tie is decided both ways. The problem is NP-hard; on networks of states the bounds
 * nearly always meet at once.
 */
public final class Frustration {
  /** Branches after which the search gives up a proof, by default. */
  public static final long BRANCHES = 20_000;

  /** The bound is a floating-point sum; a whole number this close above it is not claimed. */
  private static final double SAFETY = 1e-4;

  /** Branches allowed where one actor's place is asked for. */
  private static final long SMALL_PROOF = 50;

  private static final int BEGINNINGS = 12;
  private static final long SEED = 17;

  private final long limit;

  /** A partition that frustrates no more ends the search. */
  private long enough = Long.MIN_VALUE;

  private long best = Long.MAX_VALUE;
  private int[] bestSides = new int[0];
  private long branches;
  private long openBound = Long.MAX_VALUE;

  private Frustration(long limit) {
    this.limit = limit;
  }

  /** The optimum with its proof, or after {@link #BRANCHES} branches the best found. */
  public static Balance solve(SignedNetwork network) {
    return solve(network, BRANCHES);
  }

  /**
   * The optimum, proven unless the search needs more branches than allowed.
   *
   * @param limit branches allowed; with 0 the bounds must meet at once
   */
  public static Balance solve(SignedNetwork network, long limit) {
    Frustration search = new Frustration(limit);
    search.explore(new Kernel(network), BEGINNINGS);
    List<Integer> sides = sides(search.bestSides);
    long frustration = network.frustration(sides);
    long bound = Math.min(frustration, search.openBound);
    return new Balance(frustration, bound, sides, search.branches);
  }

  /**
   * Whether every partition of what is left of a network frustrates more than this; false also
   * where that is not proven.
   *
   * @param most frustration
   */
  static boolean exceeds(Kernel kernel, long most) {
    Frustration search = new Frustration(SMALL_PROOF);
    search.enough = most;
    search.best = most + 1;
    search.explore(kernel, 2);
    return search.best > most && search.openBound > most;
  }

  private static List<Integer> sides(int[] signs) {
    List<Integer> sides = new ArrayList<>(signs.length);
    for (int sign : signs) {
      sides.add(sign == signs[0] ? 0 : 1);
    }
    return sides;
  }

  private void explore(Kernel kernel, int beginnings) {
    if (best <= enough) {
      return;
    }
    kernel.reduce();
    int[] vertices = kernel.vertices();
    if (vertices.length == 0) {
      accept(kernel, vertices, new int[0], kernel.offset());
      return;
    }
    BalanceSearch search = new BalanceSearch(kernel, vertices, SEED);
    search.search(beginnings);
    accept(kernel, vertices, search.sides(), kernel.offset() + search.cost());
    if (kernel.offset() >= best || best <= enough) {
      return;
    }
    List<SignedNetwork.Tie> ties = renumbered(kernel.ties(), vertices);
    CycleBound bound = new CycleBound(vertices.length, ties);
    double enough = best - kernel.offset() - 1 + 2 * SAFETY;
    long proven = kernel.offset() + (long) Math.ceil(bound.solve(enough) - SAFETY);
    if (proven >= best) {
      return;
    }
    if (branches >= limit) {
      openBound = Math.min(openBound, proven);
      return;
    }
    branches++;
    SignedNetwork.Tie tie = ties.get(undecided(ties, bound.values()));
    int sign = Integer.signum(tie.weight());
    for (int same : new int[] {sign, -sign}) {
      Kernel child = kernel.copy();
      child.join(vertices[tie.one()], vertices[tie.other()], same);
      explore(child, 2);
    }
  }

  private void accept(Kernel kernel, int[] vertices, int[] signs, long cost) {
    if (cost >= best) {
      return;
    }
    best = cost;
    int[] sides = new int[kernel.size()];
    Arrays.fill(sides, 1);
    for (int i = 0; i < vertices.length; i++) {
      sides[vertices[i]] = signs[i];
    }
    kernel.expand(sides);
    bestSides = sides;
  }

  private static List<SignedNetwork.Tie> renumbered(List<SignedNetwork.Tie> ties, int[] vertices) {
    // Vertices ascend, so a tie's ends keep their order.
    return ties.stream()
        .map(
            tie ->
                new SignedNetwork.Tie(
                    Arrays.binarySearch(vertices, tie.one()),
                    Arrays.binarySearch(vertices, tie.other()),
                    tie.weight()))
        .toList();
  }

  /** The tie the relaxed program knows least about, the heavier one first. */
  private static int undecided(List<SignedNetwork.Tie> ties, double[] values) {
    int chosen = 0;
    double most = -1;
    for (int t = 0; t < values.length; t++) {
      double doubt = Math.min(values[t], 1 - values[t]) * Math.sqrt(Math.abs(ties.get(t).weight()));
      if (doubt > most) {
        most = doubt;
        chosen = t;
      }
    }
    return chosen;
  }
}
