package org.entente.measure.dyad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  /** Two camps that cooperate inside and quarrel across. */
  private static Counts camps(int each, long seed) {
    List<String> actors = new ArrayList<>();
    for (int i = 0; i < 2 * each; i++) {
      actors.add(String.format("A%02d", i));
    }
    Counts counts = new Counts(actors);
    Random random = new Random(seed);
    for (int i = 0; i < 2 * each; i++) {
      for (int k = i + 1; k < 2 * each; k++) {
        boolean same = i / each == k / each;
        counts.add(i, k, true, random.nextInt(same ? 30 : 6));
        counts.add(i, k, false, random.nextInt(same ? 4 : 12));
      }
    }
    return counts;
  }

  @Test
  void isHigherInsideACampThanAcross() {
    Counts counts = camps(10, 1);
    Alignment alignment = Alignment.of(counts);
    double inside = 0;
    double across = 0;
    for (int i = 0; i < 20; i++) {
      for (int k = i + 1; k < 20; k++) {
        double value = alignment.find(i, k).orElseThrow();
        assertThat(value).isBetween(-1.0, 1.0);
        assertThat(alignment.find(k, i).orElseThrow())
            .isEqualTo(value, org.assertj.core.data.Offset.offset(1e-12));
        if (i / 10 == k / 10) {
          inside += value / 90;
        } else {
          across += value / 100;
        }
      }
    }
    assertThat(inside).isGreaterThan(across + 0.5);
  }

  @Test
  void profileLeavesOutTheirOwnDealings() {
    Counts quiet = camps(10, 2);
    Counts loud = camps(10, 2);
    double before = Alignment.of(quiet).profile(0, 15);
    loud.add(0, 15, false, 500);
    assertThat(Alignment.of(loud).profile(0, 15))
        .as("conflict between the two does not touch the profile of cooperation")
        .isEqualTo(before, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void saysNothingOfActorsThatDidTooLittle() {
    Counts counts = new Counts(List.of("A", "B", "C"));
    counts.add(0, 1, true, 3);
    Alignment alignment = Alignment.of(counts);
    assertThat(alignment.find(0, 1)).isEmpty();
    assertThat(Alignment.of(new Counts(List.of("A"))).find(0, 0)).isEmpty();
    assertThat(Alignment.of(new Counts(List.of())).actors()).isEmpty();
  }

  @Test
  void tensionCountsTheFoesOfFriends() {
    Counts counts = camps(10, 3);
    Counts fought = camps(10, 3);
    for (int friend = 1; friend < 10; friend++) {
      fought.add(friend, 15, false, 400);
    }
    double before = Tension.of(counts, Alignment.of(counts)).of(0, 15);
    assertThat(Tension.of(fought, Alignment.of(fought)).of(0, 15)).isGreaterThan(before);
  }
}
