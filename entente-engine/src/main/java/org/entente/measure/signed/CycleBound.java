package org.entente.measure.signed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A lower bound on frustration: every cycle with an odd number of foes has a frustrated tie, so a
 * packing of such cycles, none using a tie beyond its weight, cannot weigh more than the
 * frustration. The best fractional packing is the dual of the linear program "choose ties that hit
 * every such cycle", solved here by a dual simplex that is given the cycles it violates one round
 * after the other (Barahona and Mahjoub 1986 for the cycles, found by shortest paths in the doubled
 * graph).
 */
final class CycleBound {
  private static final double TOLERANCE = 1e-7;

  /** Cycles taken up in one round at most, so that the tableau stays small. */
  private static final int CYCLES_A_ROUND = 60;

  /** Costs are lowered by up to this share, so that no two pivots tie; the bound stays valid. */
  private static final double PERTURBATION = 1e-5;

  private final int vertices;
  private final List<SignedNetwork.Tie> ties;
  private final int[][] neighbours;
  private final int[][] tieOf;
  private final HittingProgram program;

  /**
   * @param vertices number of vertices
   * @param ties between vertices numbered from 0
   */
  CycleBound(int vertices, List<SignedNetwork.Tie> ties) {
    this.vertices = vertices;
    this.ties = ties;
    neighbours = new int[vertices][];
    tieOf = new int[vertices][];
    index();
    double[] costs = new double[ties.size()];
    for (int i = 0; i < costs.length; i++) {
      // A fixed sequence that spreads evenly (the golden ratio's multiples) breaks ties.
      double spread = (i * 0.6180339887498949) % 1;
      costs[i] = Math.abs(ties.get(i).weight()) * (1 - PERTURBATION * spread);
    }
    program = new HittingProgram(costs);
  }

  private void index() {
    int[] degree = new int[vertices];
    for (SignedNetwork.Tie tie : ties) {
      degree[tie.one()]++;
      degree[tie.other()]++;
    }
    for (int v = 0; v < vertices; v++) {
      neighbours[v] = new int[degree[v]];
      tieOf[v] = new int[degree[v]];
    }
    for (int t = 0; t < ties.size(); t++) {
      SignedNetwork.Tie tie = ties.get(t);
      degree[tie.one()]--;
      degree[tie.other()]--;
      neighbours[tie.one()][degree[tie.one()]] = tie.other();
      tieOf[tie.one()][degree[tie.one()]] = t;
      neighbours[tie.other()][degree[tie.other()]] = tie.one();
      tieOf[tie.other()][degree[tie.other()]] = t;
    }
  }

  /**
   * The bound; stops early when it exceeds {@code enough}.
   *
   * @return weight of a fractional packing, never above the frustration
   */
  double solve(double enough) {
    addTriangles();
    program.optimize();
    while (program.objective() < enough) {
      double[] lengths = program.values();
      List<int[]> violated = violated(lengths);
      if (violated.isEmpty()) {
        break;
      }
      violated.forEach(program::addCycle);
      program.optimize();
    }
    return program.objective();
  }

  /** For each tie how far the relaxed program frustrates it, [0, 1]. */
  double[] values() {
    return program.values();
  }

  private void addTriangles() {
    int[] at = new int[vertices];
    for (int a = 0; a < vertices; a++) {
      Arrays.fill(at, -1);
      for (int k = 0; k < neighbours[a].length; k++) {
        at[neighbours[a][k]] = tieOf[a][k];
      }
      for (int k = 0; k < neighbours[a].length; k++) {
        int b = neighbours[a][k];
        for (int l = 0; b > a && l < neighbours[b].length; l++) {
          int c = neighbours[b][l];
          if (c > b && at[c] >= 0) {
            int[] cycle = {tieOf[a][k], tieOf[b][l], at[c]};
            if (odd(cycle) && program.violation(cycle) > TOLERANCE) {
              program.addCycle(cycle);
            }
          }
        }
      }
      if (program.pending() > CYCLES_A_ROUND) {
        program.optimize();
      }
    }
  }

  private boolean odd(int[] cycle) {
    int foes = 0;
    for (int tie : cycle) {
      foes += ties.get(tie).weight() < 0 ? 1 : 0;
    }
    return foes % 2 == 1;
  }

  private record Step(double length, int state) implements Comparable<Step> {
    @Override
    public int compareTo(Step other) {
      int byLength = Double.compare(length, other.length);
      return byLength != 0 ? byLength : Integer.compare(state, other.state);
    }
  }

  private record Cycle(double length, int[] ties) {}

  /** Odd cycles shorter than 1, the shortest first, each through another vertex. */
  private List<int[]> violated(double[] lengths) {
    List<Cycle> found = new ArrayList<>();
    double[] distance = new double[2 * vertices];
    int[] from = new int[2 * vertices];
    int[] by = new int[2 * vertices];
    boolean[] covered = new boolean[ties.size()];
    for (int v = 0; v < vertices; v++) {
      double length = shortest(v, lengths, distance, from, by);
      if (length < 1 - TOLERANCE) {
        int[] cycle = path(v, from, by);
        if (cycle.length > 0) {
          found.add(new Cycle(length, cycle));
        }
      }
    }
    found.sort((one, other) -> Double.compare(one.length(), other.length()));
    List<int[]> chosen = new ArrayList<>();
    for (Cycle cycle : found) {
      boolean fresh = false;
      for (int tie : cycle.ties()) {
        fresh |= !covered[tie];
        covered[tie] = true;
      }
      if (fresh && chosen.size() < CYCLES_A_ROUND) {
        chosen.add(cycle.ties());
      }
    }
    return chosen;
  }

  /** Length of the shortest walk from a vertex to itself with an odd number of foes. */
  private double shortest(int start, double[] lengths, double[] distance, int[] from, int[] by) {
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    PriorityQueue<Step> queue = new PriorityQueue<>();
    distance[start] = 0;
    from[start] = -1;
    queue.add(new Step(0, start));
    int goal = start + vertices;
    while (!queue.isEmpty()) {
      Step step = queue.poll();
      int state = step.state();
      if (step.length() > distance[state]) {
        continue;
      }
      if (state == goal || step.length() >= 1) {
        break;
      }
      int vertex = state % vertices;
      int layer = state / vertices;
      for (int k = 0; k < neighbours[vertex].length; k++) {
        int tie = tieOf[vertex][k];
        int nextLayer = ties.get(tie).weight() < 0 ? 1 - layer : layer;
        int next = neighbours[vertex][k] + nextLayer * vertices;
        double length = step.length() + lengths[tie];
        if (length < distance[next] && length < 1) {
          distance[next] = length;
          from[next] = state;
          by[next] = tie;
          queue.add(new Step(length, next));
        }
      }
    }
    return distance[goal];
  }

  /** The walk's ties; those walked twice cancel, and what is left is an odd closed walk. */
  private int[] path(int start, int[] from, int[] by) {
    boolean[] used = new boolean[ties.size()];
    for (int state = start + vertices; from[state] >= 0; state = from[state]) {
      used[by[state]] = !used[by[state]];
    }
    int[] cycle = new int[ties.size()];
    int count = 0;
    for (int t = 0; t < used.length; t++) {
      if (used[t]) {
        cycle[count++] = t;
      }
    }
    int[] found = Arrays.copyOf(cycle, count);
    return odd(found) ? found : new int[0];
  }
}
