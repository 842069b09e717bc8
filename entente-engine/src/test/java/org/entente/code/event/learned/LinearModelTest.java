package org.entente.code.event.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinearModelTest {
  private static final LinearModel MODEL =
      new LinearModel(
          List.of("AID", "ASSAULT"),
          Map.of(
              "word:tents", new double[] {2, -1},
              "word:shells", new double[] {-0.5, 1.5},
              "bias:", new double[] {0.1, 0}));

  @Test
  void oddsOfTheLabelsAreTheExponentsOfTheirSums() {
    double[] odds = MODEL.probabilities(List.of("word:tents", "word:shells", "word:unheard"));
    assertThat(odds[0] + odds[1]).isCloseTo(1, within(1e-12));
    assertThat(odds[0] / odds[1]).isCloseTo(Math.exp(1.0), within(1e-9));
  }

  @Test
  void withoutAKnownFeatureAllLabelsAreAlike() {
    assertThat(MODEL.probabilities(List.of("word:unheard"))).containsExactly(0.5, 0.5);
  }

  @Test
  void writesAndReadsTheSameWeights() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MODEL.write(new DataOutputStream(bytes));
    LinearModel read =
        LinearModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(read.labels()).isEqualTo(MODEL.labels());
    assertThat(read.probabilities(List.of("bias:", "word:shells")))
        .isEqualTo(MODEL.probabilities(List.of("bias:", "word:shells")));
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    read.write(new DataOutputStream(again));
    assertThat(again.toByteArray()).isEqualTo(bytes.toByteArray());
  }

  @Test
  void namesTheFeaturesThatSpeakMostForALabel() {
    assertThat(MODEL.strongest(List.of("bias:", "word:shells", "word:tents"), "AID", 2))
        .containsExactly("word:tents 1.50", "bias: 0.05");
  }
}
