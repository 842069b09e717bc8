package org.entente.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdviceTest {
  /** "Juha Aalto spoke today": the teacher hangs the name on its last word. */
  private static Advice advice() {
    Advice advice = new Advice(4);
    for (int teacher = 0; teacher < Advice.TEACHERS; teacher++) {
      advice.heads[teacher] = new int[] {1, 2, -1, 2};
      advice.relations[teacher] = new String[] {"compound", "nsubj", "root", "obl:tmod"};
    }
    return advice;
  }

  @Test
  void namesTurnRoundWhereTheTreebankHasThemFlat() {
    Advice changed =
        advice()
            .asTreebank(
                new int[] {2, 0, -1, 2}, new String[] {"nsubj", "flat", "root", "obl:unmarked"});
    assertThat(changed.heads[0]).containsExactly(2, 0, -1, 2);
    assertThat(changed.relations[0]).containsExactly("nsubj", "flat", "root", "obl:unmarked");
  }

  @Test
  void compoundsStayWhereTheTreebankHasThem() {
    Advice changed =
        advice()
            .asTreebank(
                new int[] {1, 2, -1, 2},
                new String[] {"compound", "nsubj", "root", "obl:unmarked"});
    assertThat(changed.heads[1]).containsExactly(1, 2, -1, 2);
    assertThat(changed.relations[1]).startsWith("compound", "nsubj", "root");
  }

  @Test
  void aWordATeacherLeftOutHasNoHead() {
    Advice changed = new Advice(1).asTreebank(new int[] {-1}, new String[] {"root"});
    assertThat(changed.heads[0]).containsExactly(-2);
    assertThat(changed.relations[0]).containsExactly(Advice.UNKNOWN);
  }
}
