package org.entente.measure.signed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrustrationTest {
  private static SignedNetwork random(Random random, int size, double density, int heaviest) {
    SignedNetwork.Builder network = new SignedNetwork.Builder();
    for (int i = 0; i < size; i++) {
      network.actor(name(i));
      for (int k = i + 1; k < size; k++) {
        if (random.nextDouble() < density) {
          int weight = 1 + random.nextInt(heaviest);
          network.tie(name(i), name(k), random.nextDouble() < 0.6 ? weight : -weight);
        }
      }
    }
    return network.build();
  }

  private static String name(int i) {
    return "A" + (char) ('a' + i / 26) + (char) ('a' + i % 26);
  }

  private static long byTryingAll(SignedNetwork network) {
    int size = network.actors().size();
    long least = Long.MAX_VALUE;
    for (int bits = 0; bits < 1 << (size - 1); bits++) {
      List<Integer> sides = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        sides.add(bits >> i & 1);
      }
      least = Math.min(least, network.frustration(sides));
    }
    return least;
  }

  @Test
  void findsTheOptimumThatTryingAllFinds() {
    Random random = new Random(5);
    for (int round = 0; round < 150; round++) {
      SignedNetwork network =
          random(random, 3 + random.nextInt(11), 0.2 + 0.8 * random.nextDouble(), 1 + round % 4);
      Balance balance = Frustration.solve(network);
      assertThat(balance.proven()).as("seed 5, round " + round).isTrue();
      assertThat(balance.frustration()).as("round " + round).isEqualTo(byTryingAll(network));
      assertThat(network.frustration(balance.sides())).isEqualTo(balance.frustration());
    }
  }

  @Test
  void boundNeverExceedsTheOptimum() {
    Random random = new Random(6);
    for (int round = 0; round < 100; round++) {
      SignedNetwork network = random(random, 4 + random.nextInt(9), 0.7, 3);
      double bound =
          new CycleBound(network.actors().size(), network.ties()).solve(Double.POSITIVE_INFINITY);
      assertThat(bound).isLessThanOrEqualTo(byTryingAll(network) + 1e-6);
    }
  }

  @Test
  void aBalancedNetworkHasNoFrustration() {
    SignedNetwork network =
        new SignedNetwork.Builder()
            .tie("A", "B", 1)
            .tie("C", "D", 2)
            .tie("A", "C", -1)
            .tie("B", "D", -3)
            .build();
    Balance balance = Frustration.solve(network);
    assertThat(balance.frustration()).isZero();
    assertThat(balance.sides()).containsExactly(0, 0, 1, 1);
  }

  @Test
  void withoutBranchesSaysWhetherTheBoundsMet() {
    // Of a complete network of foes every third tie of a triangle is frustrated; packings of
    // triangles leave a gap that only branching closes.
    SignedNetwork.Builder foes = new SignedNetwork.Builder();
    for (int i = 0; i < 5; i++) {
      for (int k = i + 1; k < 5; k++) {
        foes.tie(name(i), name(k), -1);
      }
    }
    Balance hasty = Frustration.solve(foes.build(), 0);
    assertThat(hasty.frustration()).isEqualTo(4);
    assertThat(hasty.lowerBound()).isLessThanOrEqualTo(4);
    assertThat(Frustration.solve(foes.build()).proven()).isTrue();
  }

  @Test
  void solvesNetworksWithoutActorsOrTies() {
    assertThat(Frustration.solve(new SignedNetwork(List.of(), List.of())).frustration()).isZero();
    Balance alone = Frustration.solve(new SignedNetwork.Builder().actor("A").build());
    assertThat(alone.sides()).containsExactly(0);
  }

  @Test
  void localSearchNeverBeatsTheProof() {
    Random random = new Random(8);
    SignedNetwork network = random(random, 40, 0.3, 1);
    Kernel kernel = new Kernel(network);
    BalanceSearch search = new BalanceSearch(kernel, kernel.vertices(), 1);
    search.search(30);
    Balance balance = Frustration.solve(network);
    assertThat(balance.lowerBound()).isLessThanOrEqualTo(search.cost());
  }

  @Test
  void isSettledWhoStandsSoInEveryOptimum() {
    Random random = new Random(9);
    int open = 0;
    for (int round = 0; round < 60; round++) {
      SignedNetwork network = random(random, 4 + random.nextInt(6), 0.7, 1 + round % 2);
      Balance balance = Frustration.solve(network);
      List<Boolean> settled = OptimalSides.settled(network, balance);
      for (int i = 0; i < settled.size(); i++) {
        int actor = i;
        // Settled actors of one part stand to each other alike in all optima; an unsettled one
        // stands otherwise to some of them in another.
        boolean same =
            optima(network, balance.frustration()).stream()
                .allMatch(sides -> standsAlike(network, settled, balance.sides(), sides, actor));
        assertThat(same).as("seed 9, round %d, actor %d", round, i).isEqualTo(settled.get(i));
        open += settled.get(i) ? 0 : 1;
      }
    }
    assertThat(open).isPositive();
  }

  private static List<List<Integer>> optima(SignedNetwork network, long least) {
    int size = network.actors().size();
    List<List<Integer>> optima = new ArrayList<>();
    for (int bits = 0; bits < 1 << size; bits++) {
      List<Integer> sides = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        sides.add(bits >> i & 1);
      }
      if (network.frustration(sides) == least) {
        optima.add(sides);
      }
    }
    return optima;
  }

  private static boolean standsAlike(
      SignedNetwork network,
      List<Boolean> settled,
      List<Integer> one,
      List<Integer> other,
      int actor) {
    for (int k = 0; k < settled.size(); k++) {
      boolean related = network.components().get(k).equals(network.components().get(actor));
      boolean alike = one.get(k).equals(one.get(actor)) == other.get(k).equals(other.get(actor));
      if (related && settled.get(k) && !alike) {
        return false;
      }
    }
    return true;
  }

  @Test
  void whoIsTiedAlikeToBothSidesIsNotSettled() {
    SignedNetwork network =
        new SignedNetwork.Builder()
            .tie("A", "B", 2)
            .tie("C", "D", 2)
            .tie("A", "C", -2)
            .tie("B", "D", -2)
            .tie("A", "H", 1)
            .tie("C", "H", 1)
            .build();
    assertThat(OptimalSides.settled(network, Frustration.solve(network)))
        .containsExactly(true, true, true, true, false);
  }
}
