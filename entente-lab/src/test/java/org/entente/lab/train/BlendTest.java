package org.entente.lab.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.entente.read.parse.ActionTable;
import org.entente.read.parse.ParseState;
import org.entente.read.parse.Parser;
import org.entente.read.tag.LinearTable;
import org.junit.jupiter.api.Test;

class BlendTest {
  private static final int BITS = 3;
  private static final String[] LABELS = {"nsubj", "root"};

  private static Parser parser(int action, int arc) {
    short[] actions = new short[ParseState.ACTIONS << BITS];
    short[] arcs = new short[LinearTable.cells(BITS, LABELS.length)];
    Arrays.fill(actions, (short) action);
    Arrays.fill(arcs, (short) arc);
    return new Parser(
        LABELS, new ActionTable(BITS, actions), new LinearTable(BITS, LABELS.length, arcs));
  }

  @Test
  void everyWeightIsTheSumOfTheShares() {
    Parser blend = Blend.of(List.of(parser(10, -100), parser(-40, 30)), .6, .8);
    assertThat(blend.actions().cells()).containsOnly(-26);
    assertThat(blend.arcs().cells()).containsOnly(-36);
  }

  @Test
  void sumsStayWithinHalfOfWhatACellHolds() {
    Parser blend = Blend.of(List.of(parser(16_000, -16_000), parser(16_000, -16_000)), 1, 1);
    assertThat(blend.actions().cells()).containsOnly(16_383);
    assertThat(blend.arcs().cells()).containsOnly(-16_383);
  }

  @Test
  void labelsAreThoseOfTheFirst() {
    Parser blend = Blend.of(List.of(parser(1, 1)), 1);
    assertThat(blend.labels()).isEqualTo(2);
    assertThat(blend.label(0)).isEqualTo("nsubj");
  }
}
