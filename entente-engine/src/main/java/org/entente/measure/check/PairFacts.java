package org.entente.measure.check;

import java.util.Map;
import java.util.Set;
import org.entente.measure.dyad.DyadMeasure.Pair;

/**
 * What others recorded of states, by year; states by code, pairs in the order of the codes.
 *
 * @param pacts pairs with a defence pact
 * @param idealPoints where each state's votes place it
 * @param disputes pairs in a militarized dispute
 * @param correlates number of each state in the Correlates of War
 */
public record PairFacts(
    Map<Integer, Set<Pair>> pacts,
    Map<Integer, Map<String, Double>> idealPoints,
    Map<Integer, Set<Pair>> disputes,
    Map<String, Integer> correlates) {
  private static final int EUROPE = 200;
  private static final int AFRICA = 400;
  private static final int MIDDLE_EAST = 600;
  private static final int ASIA = 700;

  /**
   * The region of a state by the ranges of its number in the Correlates of War (state system
   * membership): 1 Americas, 2 Europe, 3 Africa, 4 Middle East, 5 Asia and Oceania.
   */
  int region(String state) {
    int number = correlates.getOrDefault(state, 0);
    int region = 1;
    for (int start : new int[] {EUROPE, AFRICA, MIDDLE_EAST, ASIA}) {
      region += number >= start ? 1 : 0;
    }
    return region;
  }
}
