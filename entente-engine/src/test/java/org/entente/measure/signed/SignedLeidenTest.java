package org.entente.measure.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignedLeidenTest {
  /** Groups with friends inside and foes between, a tenth of the ties the other way. */
  private static SignedNetwork planted(int groups, int each, Random random) {
    SignedNetwork.Builder network = new SignedNetwork.Builder();
    for (int i = 0; i < groups * each; i++) {
      for (int k = i + 1; k < groups * each; k++) {
        if (random.nextDouble() < 0.5) {
          int sign = i / each == k / each ? 1 : -1;
          network.tie(
              String.format("A%03d", i),
              String.format("A%03d", k),
              random.nextDouble() < 0.1 ? -sign : sign);
        }
      }
    }
    return network.build();
  }

  @Test
  void findsPlantedGroups() {
    SignedNetwork network = planted(4, 12, new Random(3));
    List<Integer> found = SignedLeiden.communities(network);
    for (int i = 0; i < 48; i++) {
      assertThat(found.get(i)).as("actor " + i).isEqualTo(i / 12);
    }
    assertThat(SignedLeiden.modularity(network, found)).isGreaterThan(0.25);
  }

  @Test
  void noPartitionIntoTwoIsBetterOnSmallNetworks() {
    Random random = new Random(4);
    for (int round = 0; round < 30; round++) {
      SignedNetwork network = planted(2, 4, random);
      double found = SignedLeiden.modularity(network, SignedLeiden.communities(network));
      double best = -1;
      for (int bits = 0; bits < 1 << network.actors().size(); bits++) {
        List<Integer> sides = new java.util.ArrayList<>();
        for (int i = 0; i < network.actors().size(); i++) {
          sides.add(bits >> i & 1);
        }
        best = Math.max(best, SignedLeiden.modularity(network, sides));
      }
      assertThat(found).as("round " + round).isGreaterThan(best - 0.08);
    }
  }

  @Test
  void actorsWithoutTiesAreOnTheirOwn() {
    SignedNetwork network = new SignedNetwork.Builder().actor("A").actor("B").build();
    assertThat(SignedLeiden.communities(network)).containsExactly(0, 1);
    assertThat(SignedLeiden.modularity(network, List.of(0, 1))).isZero();
  }
}
