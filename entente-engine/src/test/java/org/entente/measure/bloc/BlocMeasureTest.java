package org.entente.measure.bloc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.measure.dyad.Cell;
import org.entente.model.align.BlocMap;
import org.entente.model.align.BlocMember;
import org.entente.model.align.PolarizationValue;
import org.entente.model.event.Quad;
import org.junit.jupiter.api.Test;

class BlocMeasureTest {
  /** Ten actors in two camps, and one, H, that deals with both alike. */
  private static List<Cell> camps() {
    List<Cell> cells = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 10; i++) {
      for (int k = i + 1; k < 10; k++) {
        boolean same = i / 5 == k / 5;
        cells.add(
            cell("A" + i, "A" + k, Quad.VERBAL_COOPERATION, (same ? 30 : 4) + random.nextInt(4)));
        cells.add(
            cell("A" + i, "A" + k, Quad.VERBAL_CONFLICT, (same ? 3 : 25) + random.nextInt(4)));
      }
    }
    for (int i = 0; i < 10; i++) {
      cells.add(cell("H", "A" + i, Quad.VERBAL_COOPERATION, 60));
    }
    // H quarrels elsewhere, so that its having none with the camps says something.
    for (int i = 0; i < 3; i++) {
      cells.add(cell("H", "Z" + i, Quad.VERBAL_CONFLICT, 60));
    }
    return cells;
  }

  private static Cell cell(String one, String other, Quad quad, double weight) {
    return new Cell(one, other, quad, 0, weight, weight, (long) weight);
  }

  private static BlocMap blocs(boolean communities, List<Cell> cells) {
    return new BlocMeasure(new BlocMeasure.Options(communities, 50, 30, 1))
        .measure("2024-07", cells);
  }

  @Test
  void putsCampsOnTwoSidesAndProvesIt() {
    BlocMap blocs = blocs(false, camps());
    assertThat(blocs.proven()).isTrue();
    for (int i = 0; i < 10; i++) {
      BlocMember member = member(blocs, "A" + i);
      assertThat(member.bloc()).isEqualTo(member(blocs, i < 5 ? "A0" : "A9").bloc());
      assertThat(member.stability()).isGreaterThan(0.9);
    }
    assertThat(member(blocs, "A0").bloc()).isNotEqualTo(member(blocs, "A9").bloc());
  }

  private static BlocMember member(BlocMap blocs, String actor) {
    return blocs.members().stream()
        .filter(it -> it.actor().equals(actor))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoBefriendsBothSidesHedgesMost() {
    BlocMap blocs = blocs(false, camps());
    String most =
        blocs.members().stream()
            .max(java.util.Comparator.comparingDouble(it -> it.hedging().value()))
            .orElseThrow()
            .actor();
    assertThat(most).isEqualTo("H");
  }

  @Test
  void communitiesFindTheSameCamps() {
    BlocMap blocs = blocs(true, camps());
    assertThat(member(blocs, "A0").bloc())
        .isEqualTo(member(blocs, "A4").bloc())
        .isNotEqualTo(member(blocs, "A9").bloc());
  }

  @Test
  void twoCampsAreMorePolarizedThanNone() {
    List<Cell> mixed = new ArrayList<>();
    Random random = new Random(2);
    for (int i = 0; i < 10; i++) {
      for (int k = i + 1; k < 10; k++) {
        mixed.add(cell("A" + i, "A" + k, Quad.VERBAL_COOPERATION, random.nextInt(40)));
        mixed.add(cell("A" + i, "A" + k, Quad.VERBAL_CONFLICT, random.nextInt(40)));
      }
    }
    Polarization polarization = new Polarization(50, 20, 1);
    List<PolarizationValue> camps = polarization.measure("2024", camps());
    List<PolarizationValue> none = polarization.measure("2024", mixed);
    assertThat(camps).extracting(PolarizationValue::index).hasSize(5).doesNotHaveDuplicates();
    for (int i : new int[] {0, 1}) {
      assertThat(camps.get(i).value().value())
          .as(camps.get(i).index())
          .isGreaterThan(none.get(i).value().value());
    }
  }

  @Test
  void neutralOrMissingEventsGiveAnEmptyMap() {
    assertThat(blocs(false, List.of()).members()).isEmpty();
    assertThat(new Polarization(50, 5, 1).measure("2024", List.of())).isEmpty();
    BlocMap one = blocs(false, List.of(cell("A", "B", Quad.VERBAL_COOPERATION, 1)));
    assertThat(one.members()).allMatch(it -> it.bloc() == 0 && it.hedging().value() == 0);
  }
}
