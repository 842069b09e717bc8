package org.entente.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static void holds(double value) {
    assertThat(Texts.rounded(value))
        .as("%s", value)
        .isEqualTo(new BigDecimal(value).setScale(4, RoundingMode.HALF_EVEN));
  }

  @Test
  void roundsLikeTheExactValue() {
    Random random = new Random(20261122);
    for (int i = 0; i < 100_000; i++) {
      holds((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12) - 3));
      // The middle between two, and what lies next to it.
      double middle = (random.nextInt(2_000_000) + 0.5) / 1e4;
      holds(middle);
      holds(Math.nextUp(middle));
      holds(-Math.nextDown(middle));
    }
    for (double value : new double[] {0, -0.0, 0.5, 1e300, -1e-300, 1e6, 999999.99995}) {
      holds(value);
    }
  }
}
