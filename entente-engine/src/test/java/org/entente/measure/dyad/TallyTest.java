package org.entente.measure.dyad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.entente.measure.dyad.DyadMeasure.Pair;
import org.entente.model.align.Estimate;
import org.entente.model.event.Quad;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final Pair PAIR = new Pair("A", "B");

  private record One(double score, double weight) {}

  private static List<One> events(int count, long seed) {
    Random random = new Random(seed);
    List<One> events = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      events.add(new One(random.nextInt(21) - 10, random.nextBoolean() ? 1 : 0.5));
    }
    return events;
  }

  private static Tally of(List<One> events) {
    Tally tally = new Tally();
    events.forEach(it -> tally.add(Quad.values()[it.score() < 0 ? 2 : 0], it.score(), it.weight()));
    return tally;
  }

  private static Estimate temperature(Tally tally) {
    return Objects.requireNonNull(tally.temperature("2024", PAIR, 400, 1));
  }

  @Test
  void theOrderOfFewEventsDoesNotMatter() {
    List<One> events = events(20, 1);
    Estimate first = temperature(of(events));
    Collections.shuffle(events, new Random(2));
    Estimate second = temperature(of(events));
    assertThat(second.low()).isEqualTo(first.low());
    assertThat(second.high()).isEqualTo(first.high());
  }

  @Test
  void talliesAddUpLikeTheirEvents() {
    for (int count : new int[] {4, 29, 30, 80}) {
      List<One> events = events(count, count);
      Tally sum = of(events.subList(0, count / 3));
      sum.add(of(events.subList(count / 3, count)));
      Tally whole = of(events);
      assertThat(sum.events()).isEqualTo(count);
      assertThat(sum.weight()).isCloseTo(whole.weight(), within(1e-9));
      assertThat(temperature(sum).value()).isCloseTo(temperature(whole).value(), within(1e-9));
      assertThat(temperature(sum).low()).isCloseTo(temperature(whole).low(), within(1e-9));
      assertThat(temperature(sum).high()).isCloseTo(temperature(whole).high(), within(1e-9));
    }
  }

  @Test
  void theIntervalIsThatOfResampledCells() {
    for (int count : new int[] {12, 60}) {
      List<One> events = events(count, 7);
      List<Cell> cells = new ArrayList<>();
      for (One it : events) {
        cells.add(
            new Cell(
                "A",
                "B",
                Quad.values()[it.score() < 0 ? 2 : 0],
                it.score(),
                it.weight(),
                it.weight() * it.weight(),
                1));
      }
      Estimate resampled =
          Objects.requireNonNull(
              new DyadMeasure(new DyadMeasure.Options(true, 2, 400, 3))
                  .measure("2024", cells, Map.of(), null)
                  .get(0)
                  .temperature());
      Estimate tallied = temperature(of(events));
      assertThat(tallied.value()).isCloseTo(resampled.value(), within(1e-9));
      assertThat(tallied.low()).isCloseTo(resampled.low(), within(0.6));
      assertThat(tallied.high()).isCloseTo(resampled.high(), within(0.6));
    }
  }

  @Test
  void withoutEventsThereIsNoTemperature() {
    assertThat(new Tally().temperature("2024", PAIR, 30, 1)).isNull();
  }
}
