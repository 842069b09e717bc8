package org.entente.lab.train;

import org.entente.read.parse.ParseState;

/**
 * What an action costs: the number of gold arcs that no tree can have once it is taken (Goldberg
 * and Nivre 2013, arc-hybrid).
 */
final class Oracle {
  private Oracle() {}

  /**
   * @param state before the action
   * @param action one the state allows
   * @param heads gold head of each place, as a place
   */
  static int cost(ParseState state, int action, int[] heads) {
    int next = state.next();
    int end = state.end();
    int depth = state.depth();
    int top = state.top();
    int cost = 0;
    switch (action) {
      case ParseState.SHIFT:
        for (int i = 0; i < depth; i++) {
          int entry = state.stack(i);
          if (heads[entry] == next) {
            cost++;
          }
          if (i < depth - 1 && heads[next] == entry) {
            cost++;
          }
        }
        return cost;
      case ParseState.LEFT:
        if (heads[top] == state.stack(depth - 2) || heads[top] > next) {
          cost++;
        }
        for (int i = next; i < end; i++) {
          if (heads[i] == top) {
            cost++;
          }
        }
        return cost;
      default:
        if (heads[top] >= next) {
          cost++;
        }
        for (int i = next; i < end; i++) {
          if (heads[i] == top) {
            cost++;
          }
        }
        return cost;
    }
  }
}
