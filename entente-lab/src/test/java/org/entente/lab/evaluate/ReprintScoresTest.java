package org.entente.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReprintScoresTest {
  private static final long SEED = 20261122;

  /** Seeded, so that a failure repeats itself. */
  @Test
  void findsMutantsAndLeavesLookAlikesApart() {
    ReprintScores.Result result = ReprintScores.invented(SEED);
    assertThat(result.kinds()).hasSize(Mutation.values().length);
    for (Map.Entry<Mutation, ReprintScores.Score> kind : result.kinds().entrySet()) {
      assertThat(kind.getValue().f1()).as("seed %d, %s", SEED, kind).isGreaterThanOrEqualTo(0.95);
    }
    assertThat(result.all().f1()).as("seed %d", SEED).isGreaterThanOrEqualTo(0.98);
    assertThat(result.originals()).as("seed %d", SEED).isGreaterThanOrEqualTo(0.98);
    assertThat(result.joined() / (double) result.lookalikes())
        .as("look-alikes joined, seed %d", SEED)
        .isLessThanOrEqualTo(0.01);
  }
}
