package org.entente.code.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.entente.code.Texts;
import org.entente.model.event.EventMention;
import org.entente.model.event.EventType;
import org.junit.jupiter.api.Test;

/** Modes and contexts that the words of a sentence give its mentions. */
class ContextsTest {
  private static EventMention coded(EventType type, String text) {
    return Texts.coded(text).mentions().stream()
        .filter(mention -> mention.type() == type)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " in: " + text));
  }

  @Test
  void findsAContextInInflectedWords() {
    assertThat(coded(EventType.AID, "Chile gave Peru ventilators and vaccines.").contexts())
        .contains("health");
    assertThat(
            coded(EventType.ACCUSE, "Kenya accused Uganda of having bribed two officers.")
                .contexts())
        .contains("corruption");
    assertThat(coded(EventType.ACCUSE, "Norway condemned Belarus.").contexts()).isEmpty();
  }

  @Test
  void findsAContextBesideTheClauseOfTheAct() {
    assertThat(
            coded(
                    EventType.ACCUSE,
                    "Norway condemned Belarus, whose voters had queued at polling stations.")
                .contexts())
        .contains("election");
  }

  @Test
  void findsAContextInWhatIsAnActByBeingSaid() {
    assertThat(
            coded(
                    EventType.ACCUSE,
                    "Norway said that Belarus was a menace to its courts and to human rights.")
                .contexts())
        .contains("human_rights", "legal");
  }

  @Test
  void givesTheContextsThatFollowFromTheMode() {
    assertThat(coded(EventType.CONSULT, "Peru visited Brazil.").contexts())
        .containsExactly("diplomatic");
  }

  @Test
  void choosesTheModeByTheWordsOfTheClause() {
    Map.of(
            "Norway urged Belarus to release the students.", "yield",
            "Norway urged Belarus to begin talks with Poland.", "meet",
            "Norway urged Belarus to repeal the law.", "change")
        .forEach(
            (text, mode) ->
                assertThat(coded(EventType.REQUEST, text).mode()).as(text).isEqualTo(mode));
    assertThat(coded(EventType.REQUEST, "Norway urged Belarus to think again.").mode()).isNull();
  }

  @Test
  void outranksOnlyTheModesThatTheWordNames() {
    assertThat(coded(EventType.ASSAULT, "Turkish warplanes bombed Iraqi villages.").mode())
        .isEqualTo("aerial");
    assertThat(coded(EventType.ASSAULT, "Turkey bombed Iraqi villages.").mode())
        .isEqualTo("heavy-weapons");
    assertThat(coded(EventType.RETREAT, "Libya released two Italian sailors after a truce.").mode())
        .isEqualTo("release");
  }
}
