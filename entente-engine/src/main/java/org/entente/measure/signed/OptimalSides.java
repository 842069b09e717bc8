package org.entente.measure.signed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Whose side is the same in every optimal partition. Often several partitions frustrate equally few
 * ties, and which of them the search gives out is chance: who stands otherwise in another of them
 * has no side that the network tells.
 */
public final class OptimalSides {
  private OptimalSides() {}

  /**
   * Whether each actor stands toward the most tied actor of its part of the network as it does here
   * in all partitions that frustrate as little. For each a second search puts it on the other side:
   * it is settled when that is proven to frustrate more.
   *
   * @param balance a partition of the network; when it is not proven, nobody is settled
   * @return for each actor; false also where the search proves nothing
   */
  public static List<Boolean> settled(SignedNetwork network, Balance balance) {
    int size = network.actors().size();
    if (!balance.proven()) {
      return Collections.nCopies(size, false);
    }
    int[] middle = mostTied(network);
    List<Boolean> settled = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      int reference = middle[network.components().get(i)];
      settled.add(i == reference || !otherwise(network, balance, reference, i));
    }
    return settled;
  }

  private static boolean otherwise(
      SignedNetwork network, Balance balance, int reference, int actor) {
    boolean together = balance.sides().get(reference).equals(balance.sides().get(actor));
    Kernel kernel = new Kernel(network);
    kernel.join(reference, actor, together ? -1 : 1);
    return !Frustration.exceeds(kernel, balance.frustration());
  }

  /** The actor with the heaviest ties of each part, the first of equals. */
  private static int[] mostTied(SignedNetwork network) {
    long[] weights = new long[network.actors().size()];
    for (SignedNetwork.Tie tie : network.ties()) {
      weights[tie.one()] += Math.abs(tie.weight());
      weights[tie.other()] += Math.abs(tie.weight());
    }
    List<Integer> components = network.components();
    int[] most = new int[weights.length];
    Arrays.fill(most, -1);
    for (int i = 0; i < weights.length; i++) {
      int part = components.get(i);
      if (most[part] < 0 || weights[i] > weights[most[part]]) {
        most[part] = i;
      }
    }
    return most;
  }
}
