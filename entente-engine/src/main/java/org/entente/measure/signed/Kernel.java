package org.entente.measure.signed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is left of a signed network after ties have been decided. Deciding that two vertices stand
 * together or apart joins them into one: their ties to a third add up, and where these disagree the
 * lesser one is frustrated for certain and becomes part of {@link #offset}. So a reduction and a
 * branch are the same act, and the rest is always a smaller signed network.
 */
final class Kernel {
  private final int size;

  /** Weights between vertices, row by row, symmetric. */
  private final int[] weights;

  private final boolean[] alive;

  /** For a joined vertex the one it was joined to, else itself. */
  private final int[] parent;

  /** Whether it stands on the same side as its parent: 1 or -1. */
  private final int[] relation;

  /** Weight of ties that are frustrated whatever else is decided. */
  private long offset;

  private int living;

  Kernel(SignedNetwork network) {
    size = network.actors().size();
    weights = new int[size * size];
    alive = new boolean[size];
    Arrays.fill(alive, true);
    parent = new int[size];
    relation = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
      relation[i] = 1;
    }
    living = size;
    for (SignedNetwork.Tie tie : network.ties()) {
      weights[tie.one() * size + tie.other()] = tie.weight();
      weights[tie.other() * size + tie.one()] = tie.weight();
    }
  }

  private Kernel(Kernel other) {
    size = other.size;
    weights = other.weights.clone();
    alive = other.alive.clone();
    parent = other.parent.clone();
    relation = other.relation.clone();
    offset = other.offset;
    living = other.living;
  }

  Kernel copy() {
    return new Kernel(this);
  }

  int size() {
    return size;
  }

  long offset() {
    return offset;
  }

  int living() {
    return living;
  }

  boolean alive(int vertex) {
    return alive[vertex];
  }

  int weight(int one, int other) {
    return weights[one * size + other];
  }

  /** Decides that {@code gone} stands with {@code kept} (1) or against it (-1). */
  void join(int kept, int gone, int same) {
    int between = weights[kept * size + gone];
    if (between * same < 0) {
      offset += Math.abs(between);
    }
    for (int k = 0; k < size; k++) {
      int moved = same * weights[gone * size + k];
      weights[gone * size + k] = 0;
      weights[k * size + gone] = 0;
      if (moved != 0 && k != kept) {
        int present = weights[kept * size + k];
        if (present * moved < 0) {
          offset += Math.min(Math.abs(present), Math.abs(moved));
        }
        weights[kept * size + k] = present + moved;
        weights[k * size + kept] = present + moved;
      }
    }
    alive[gone] = false;
    parent[gone] = kept;
    relation[gone] = same;
    living--;
  }

  /**
   * Joins until no rule applies. A tie that weighs at least as much as all others of one of its
   * ends can be satisfied in some optimum: moving that end to the side the tie asks for loses at
   * most the others (the dominating-edge rule; it takes in vertices with one or two equal ties).
   */
  void reduce() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int v = 0; v < size; v++) {
        if (alive[v] && dominated(v)) {
          changed = true;
        }
      }
    }
  }

  private boolean dominated(int vertex) {
    long total = 0;
    int strongest = -1;
    int most = 0;
    int row = vertex * size;
    for (int k = 0; k < size; k++) {
      int weight = Math.abs(weights[row + k]);
      total += weight;
      if (weight > most) {
        most = weight;
        strongest = k;
      }
    }
    if (strongest < 0 || 2L * most < total) {
      return false;
    }
    join(strongest, vertex, Integer.signum(weights[row + strongest]));
    return true;
  }

  /** The living vertices that have ties, in order. */
  int[] vertices() {
    int[] found = new int[living];
    int count = 0;
    for (int v = 0; v < size; v++) {
      if (alive[v] && hasTies(v)) {
        found[count++] = v;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private boolean hasTies(int vertex) {
    for (int k = 0; k < size; k++) {
      if (weights[vertex * size + k] != 0) {
        return true;
      }
    }
    return false;
  }

  /** The ties among living vertices, by their ends. */
  List<SignedNetwork.Tie> ties() {
    List<SignedNetwork.Tie> ties = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      for (int k = i + 1; k < size; k++) {
        if (weights[i * size + k] != 0) {
          ties.add(new SignedNetwork.Tie(i, k, weights[i * size + k]));
        }
      }
    }
    return ties;
  }

  /** Sides of all vertices from those of the living: 1 or -1, changed in place. */
  void expand(int[] sides) {
    for (int v = 0; v < size; v++) {
      int sign = 1;
      int root = v;
      while (parent[root] != root) {
        sign *= relation[root];
        root = parent[root];
      }
      if (root != v) {
        sides[v] = sign * sides[root];
      }
    }
  }
}
