package org.entente.measure.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.model.align.SeriesBreak;
import org.junit.jupiter.api.Test;

class BreaksTest {
  private static List<Double> noise(int size, Random random) {
    List<Double> noise = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      noise.add(random.nextGaussian());
    }
    return noise;
  }

  @Test
  void findsAPlantedBreakWithinOnePeriod() {
    Random random = new Random(1);
    int found = 0;
    for (int round = 0; round < 60; round++) {
      List<Double> series = noise(60, random);
      int at = 5 + random.nextInt(50);
      for (int i = at; i < 60; i++) {
        series.set(i, series.get(i) + 4);
      }
      found +=
          Breaks.find(series, 1).stream().anyMatch(it -> Math.abs(it.position() - at) <= 1) ? 1 : 0;
    }
    assertThat(found).isGreaterThanOrEqualTo(55);
  }

  @Test
  void keepsTheStatedRateOfFalseAlarms() {
    Random random = new Random(2);
    int alarms = 0;
    for (int round = 0; round < 150; round++) {
      alarms += Breaks.find(noise(40, random), 0.05, 1).isEmpty() ? 0 : 1;
    }
    assertThat(alarms / 150.0).isLessThan(0.12);
  }

  @Test
  void findsTheLastValueWhenItLeavesTheLevel() {
    List<SeriesBreak> breaks =
        Breaks.find(List.of(1.0, 1.2, 0.9, 1.1, 1.0, 0.8, 1.1, 1.0, 0.9, 1.1, 1.0, 1.2, -9.0), 1);
    assertThat(breaks).extracting(SeriesBreak::position).containsExactly(12);
  }

  @Test
  void aSpikeInsideIsNoBreak() {
    List<Double> series = noise(30, new Random(3));
    series.set(14, 50.0);
    assertThat(Breaks.find(series, 0.01, 1)).isEmpty();
  }

  @Test
  void shortAndLevelSeriesHaveNone() {
    assertThat(Breaks.find(List.of(), 1)).isEmpty();
    assertThat(Breaks.find(List.of(1.0, 9.0), 1)).isEmpty();
    assertThat(Breaks.find(List.of(2.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0), 1)).isEmpty();
  }
}
