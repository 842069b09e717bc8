package org.entente.measure.dyad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entente.measure.dyad.DyadMeasure.Coverage;
import org.entente.measure.dyad.DyadMeasure.Options;
import org.entente.measure.dyad.DyadMeasure.Pair;
import org.entente.model.align.DyadPeriod;
import org.entente.model.align.Estimate;
import org.entente.model.event.Quad;
import org.entente.model.event.Status;
import org.junit.jupiter.api.Test;

class DyadMeasureTest {
  private static Cell cell(String source, String target, Quad quad, double score, double weight) {
    return new Cell(source, target, quad, score, weight, weight, Math.round(weight));
  }

  private static List<Cell> many(long seed) {
    Random random = new Random(seed);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      for (int k = 0; k < 12; k++) {
        if (i != k) {
          Quad quad = Quad.values()[random.nextInt(4)];
          cells.add(
              cell("A" + i, "A" + k, quad, quad.cooperative() ? 4 : -5, 1 + random.nextInt(9)));
        }
      }
    }
    return cells;
  }

  private static DyadMeasure measure(boolean directed, int replicates) {
    return new DyadMeasure(new Options(directed, 100, replicates, 1));
  }

  @Test
  void temperatureIsTheWeightedMeanOfIntensities() {
    List<Cell> cells =
        List.of(
            cell("A", "B", Quad.VERBAL_COOPERATION, 2, 3),
            cell("B", "A", Quad.MATERIAL_CONFLICT, -8, 1));
    DyadPeriod both =
        measure(false, 0)
            .measure("2024", cells, Map.of(new Pair("A", "B"), new Coverage(2, 3)), null)
            .get(0);
    assertThat(both.temperature()).isEqualTo(Estimate.exact(-0.5));
    assertThat(both.quads()).containsExactly(3.0, 0.0, 0.0, 1.0);
    assertThat(both.outlets()).isEqualTo(2);
    assertThat(both.alignment()).isNull();
    assertThat(measure(true, 0).measure("2024", cells, Map.of(), null))
        .extracting(DyadPeriod::one)
        .containsExactly("A", "B");
  }

  @Test
  void intervalsHoldTheValueAndDoNotDependOnTheOrderOfCells() {
    List<Cell> cells = many(2);
    List<DyadPeriod> measured = measure(false, 40).measure("2024", cells, Map.of(), null);
    List<Cell> shuffled = new ArrayList<>(cells);
    Collections.shuffle(shuffled, new Random(9));
    assertThat(measure(false, 40).measure("2024", shuffled, Map.of(), null)).isEqualTo(measured);
    assertThat(measured).hasSize(66);
    for (DyadPeriod it : measured) {
      Estimate temperature = it.temperature();
      Estimate alignment = it.alignment();
      assertThat(temperature).isNotNull();
      assertThat(alignment).isNotNull();
      if (temperature != null && alignment != null) {
        assertThat(temperature.value()).isBetween(temperature.low(), temperature.high());
        assertThat(alignment.low()).isBetween(-1.0, alignment.high());
      }
    }
  }

  @Test
  void intervalsNarrowWithMoreEvents() {
    double few = width(5);
    double many = width(500);
    assertThat(many).isLessThan(few / 3);
  }

  private static double width(double weight) {
    List<Cell> cells =
        List.of(
            cell("A", "B", Quad.VERBAL_COOPERATION, 5, weight),
            cell("A", "B", Quad.VERBAL_CONFLICT, -5, weight));
    Estimate temperature =
        measure(false, 200).measure("2024", cells, Map.of(), null).get(0).temperature();
    return temperature == null ? 0 : temperature.high() - temperature.low();
  }

  @Test
  void nothingComesOfNothing() {
    assertThat(measure(false, 10).measure("2024", List.of(), Map.of(), null)).isEmpty();
  }

  @Test
  void refusesADyadOfOneAndImpossibleWeights() {
    assertThatThrownBy(() -> cell("A", "A", Quad.VERBAL_CONFLICT, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Counting(Map.of(Status.CLAIMED, -1.0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Counting.GUIDE.of(Status.CLAIMED)).isEqualTo(0.5);
    assertThat(Counting.GUIDE.of(Status.DENIED)).isZero();
  }
}
