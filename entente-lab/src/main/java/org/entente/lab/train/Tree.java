package org.entente.lab.train;

import java.util.Arrays;

/** The best tree over arc scores (Chu and Liu 1965, Edmonds 1967). */
final class Tree {
  private Tree() {}

  /**
   * @param scores score of each arc, by dependent and head; place 0 is the root
   * @return the head of each place, the root's -1
   */
  static int[] best(double[][] scores) {
    int size = scores.length;
    int[] heads = new int[size];
    heads[0] = -1;
    for (int d = 1; d < size; d++) {
      heads[d] = d == 1 ? 0 : 1;
      for (int h = 0; h < size; h++) {
        if (h != d && scores[d][h] > scores[d][heads[d]]) {
          heads[d] = h;
        }
      }
      if (heads[d] == d) {
        heads[d] = 0;
      }
    }
    int[] cycle = cycle(heads);
    if (cycle.length == 0) {
      return heads;
    }
    boolean[] inside = new boolean[size];
    for (int place : cycle) {
      inside[place] = true;
    }
    // Contract the cycle to one place, the last of the smaller graph.
    int[] map = new int[size];
    int[] back = new int[size];
    int small = 0;
    for (int i = 0; i < size; i++) {
      if (!inside[i]) {
        map[i] = small;
        back[small++] = i;
      }
    }
    int node = small;
    double[][] fewer = new double[small + 1][small + 1];
    int[] enter = new int[small];
    int[] leave = new int[small];
    for (double[] line : fewer) {
      Arrays.fill(line, Double.NEGATIVE_INFINITY);
    }
    for (int i = 0; i < small; i++) {
      for (int k = 0; k < small; k++) {
        fewer[i][k] = scores[back[i]][back[k]];
      }
      for (int place : cycle) {
        if (scores[back[i]][place] > fewer[i][node]) {
          fewer[i][node] = scores[back[i]][place];
          leave[i] = place;
        }
        double gain = scores[place][back[i]] - scores[place][heads[place]];
        if (gain > fewer[node][i]) {
          fewer[node][i] = gain;
          enter[i] = place;
        }
      }
    }
    int[] solved = best(fewer);
    for (int i = 1; i < small; i++) {
      heads[back[i]] = solved[i] == node ? leave[i] : back[solved[i]];
    }
    int broken = enter[solved[node]];
    heads[broken] = back[solved[node]];
    return heads;
  }

  private static int[] cycle(int[] heads) {
    int size = heads.length;
    int[] seen = new int[size];
    for (int start = 1; start < size; start++) {
      int at = start;
      while (at > 0 && seen[at] == 0) {
        seen[at] = start;
        at = heads[at];
      }
      if (at > 0 && seen[at] == start) {
        int[] cycle = new int[size];
        int length = 0;
        int first = at;
        do {
          cycle[length++] = at;
          at = heads[at];
        } while (at != first);
        return Arrays.copyOf(cycle, length);
      }
    }
    return new int[0];
  }
}
