package org.entente.measure.signed;

import java.util.Random;

/**
 * Local search for a partition of little frustration: from many beginnings, moves of one vertex
 * with a short memory of what was moved (tabu search). Gives an upper bound, never a proof.
 */
final class BalanceSearch {
  private final int[][] neighbours;
  private final int[][] weights;
  private final int size;
  private final long total;
  private final Random random;
  private int[] best;
  private long bestCost = Long.MAX_VALUE;

  /**
   * @param weights symmetric
   * @param seed of the beginnings
   */
  BalanceSearch(Kernel kernel, int[] vertices, long seed) {
    size = vertices.length;
    neighbours = new int[size][];
    weights = new int[size][];
    random = new Random(seed);
    best = new int[size];
    long sum = 0;
    for (int i = 0; i < size; i++) {
      int degree = 0;
      for (int k = 0; k < size; k++) {
        degree += kernel.weight(vertices[i], vertices[k]) == 0 ? 0 : 1;
      }
      neighbours[i] = new int[degree];
      weights[i] = new int[degree];
      for (int k = size - 1; k >= 0; k--) {
        int weight = kernel.weight(vertices[i], vertices[k]);
        if (weight != 0) {
          degree--;
          neighbours[i][degree] = k;
          weights[i][degree] = weight;
          sum += Math.abs(weight);
        }
      }
    }
    total = sum / 2;
  }

  /** Frustration of the best partition found. */
  long cost() {
    return bestCost;
  }

  /** The best partition found: 1 or -1. */
  int[] sides() {
    return best.clone();
  }

  /** Searches from random beginnings. */
  void search(int beginnings) {
    for (int i = 0; i < beginnings; i++) {
      int[] sides = new int[size];
      for (int v = 0; v < size; v++) {
        sides[v] = random.nextBoolean() ? 1 : -1;
      }
      improve(sides);
    }
  }

  /** Searches from a partition, changed in place, and returns the frustration it ends with. */
  long improve(int[] sides) {
    long[] gain = new long[size];
    long agreement = 0;
    for (int v = 0; v < size; v++) {
      for (int k = 0; k < neighbours[v].length; k++) {
        gain[v] -= (long) weights[v][k] * sides[v] * sides[neighbours[v][k]];
      }
      agreement -= gain[v];
    }
    long cost = (total - agreement / 2) / 2;
    long reached = cost;
    int[] ended = sides.clone();
    int[] free = new int[size];
    int patience = 2 * size + 20;
    for (int step = 1, idle = 0; idle < patience && size > 0; step++, idle++) {
      int move = choose(gain, free, step, cost, reached);
      cost -= gain[move];
      flip(sides, gain, move);
      free[move] = step + 3 + random.nextInt(Math.max(1, size / 6) + 1);
      if (cost < reached) {
        reached = cost;
        ended = sides.clone();
        idle = 0;
      }
    }
    System.arraycopy(ended, 0, sides, 0, size);
    if (reached < bestCost) {
      bestCost = reached;
      best = ended;
    }
    return reached;
  }

  private int choose(long[] gain, int[] free, int step, long cost, long reached) {
    int move = -1;
    int equals = 0;
    for (int v = 0; v < size; v++) {
      if (free[v] <= step || cost - gain[v] < reached) {
        if (move < 0 || gain[v] > gain[move]) {
          move = v;
          equals = 1;
        } else if (gain[v] == gain[move] && random.nextInt(++equals) == 0) {
          move = v;
        }
      }
    }
    return move < 0 ? random.nextInt(size) : move;
  }

  private void flip(int[] sides, long[] gain, int vertex) {
    gain[vertex] = -gain[vertex];
    for (int k = 0; k < neighbours[vertex].length; k++) {
      int other = neighbours[vertex][k];
      gain[other] += 2L * weights[vertex][k] * sides[vertex] * sides[other];
    }
    sides[vertex] = -sides[vertex];
  }
}
