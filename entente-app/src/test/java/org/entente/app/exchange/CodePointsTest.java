package org.entente.app.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void offsetsStayInATextWithoutPairs() {
    assertThat(CodePoints.of("Müller said").at(7)).isEqualTo(7);
  }

  @Test
  void countsAPairAsOne() {
    String text = "\uD83D\uDEA2 ship";
    assertThat(CodePoints.of(text).at(0)).isZero();
    assertThat(CodePoints.of(text).at(2)).isEqualTo(1);
    assertThat(CodePoints.of(text).at(text.length())).isEqualTo(6);
  }

  @Test
  void agreesWithJavaOnRandomTexts() {
    long seed = 20240711;
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.appendCodePoint(
            switch (random.nextInt(4)) {
              case 0 -> 0x1F600 + random.nextInt(64);
              case 1 -> 0xD800 + random.nextInt(0x800);
              default -> 'a' + random.nextInt(26);
            });
      }
      CodePoints points = CodePoints.of(text.toString());
      for (int offset = 0; offset <= text.length(); offset++) {
        if (offset == 0
            || offset == text.length()
            || !Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset))) {
          assertThat(points.at(offset))
              .as("seed %d round %d offset %d", seed, round, offset)
              .isEqualTo(text.toString().codePointCount(0, offset));
        }
      }
    }
  }
}
