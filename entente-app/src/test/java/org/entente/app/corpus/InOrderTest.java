package org.entente.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private static int slowFirst(int number) {
    // Early things take longest, so that later ones finish before them.
    int spin = number < 10 ? 2_000_000 : 10;
    int sum = 0;
    for (int i = 0; i < spin; i++) {
      sum += i % 7;
    }
    return sum < 0 ? -1 : number;
  }

  @Test
  void resultsComeInTheOrderOfTheThings() {
    List<Integer> things = IntStream.range(0, 500).boxed().toList();
    List<Integer> results = new ArrayList<>();
    InOrder.map(things, 4, InOrderTest::slowFirst, results::add);
    assertThat(results).isEqualTo(things);
  }

  @Test
  void onlyAFewThingsAreTakenAhead() {
    AtomicInteger done = new AtomicInteger();
    List<Integer> lead = new ArrayList<>();
    InOrder.map(
        IntStream.range(0, 1000).boxed().toList(),
        2,
        number -> {
          done.incrementAndGet();
          return number;
        },
        number -> lead.add(done.get() - number));
    assertThat(lead).allMatch(ahead -> ahead <= 17);
  }

  @Test
  void aFailureOfTheWorkIsTheCallers() {
    assertThatThrownBy(
            () ->
                InOrder.map(
                    List.of(1),
                    2,
                    number -> {
                      throw new IllegalStateException("broken");
                    },
                    result -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("broken");
  }
}
