package org.entente.code.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.code.Texts;
import org.entente.code.event.learned.EventWeights;
import org.entente.code.event.learned.LinearModel;
import org.entente.lexicon.Lexicon;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventType;
import org.entente.pipeline.Pipeline;
import org.entente.read.parse.Syntax;
import org.entente.reader.en.EnglishWeights;
import org.junit.jupiter.api.Test;

class LearnedSidesTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final Syntax SYNTAX = Syntax.load(EnglishWeights.open());

  private static final List<String> LABELS =
      List.of(EventWeights.BOTH, EventWeights.NEITHER, EventWeights.SOURCE, EventWeights.TARGET);

  /** A model that takes every known actor for the source with this weight. */
  private static LearnedSides everyoneActs(double weight) {
    return new LearnedSides(
        new LinearModel(LABELS, Map.of("known:true", new double[] {0, 0, weight, 0})));
  }

  private static List<Act> acts(String text, EventType type) {
    List<Act> acts = new ArrayList<>();
    SideFinder listening =
        act -> {
          acts.add(act);
          return act.sides();
        };
    Pipeline.proposing(LEXICON, SYNTAX, listening).code(Texts.article(text, Texts.DAY));
    return acts.stream().filter(act -> act.type() == type).toList();
  }

  private static List<String> codes(List<Participant> side) {
    return side.stream().map(Participant::actor).toList();
  }

  @Test
  void fillsTheSideTheRulesLeftEmpty() {
    Act act = acts("Norway's crews slept through the attack on Oman.", EventType.ASSAULT).get(0);
    assertThat(codes(act.sides().sources())).isEmpty();
    Sides filled = everyoneActs(5).find(act);
    assertThat(filled.sources()).isNotEmpty();
    assertThat(codes(filled.targets())).containsExactly("OMN");
    assertThat(filled.odds()).isBetween(0.5, 0.999);
  }

  @Test
  void leavesASideEmptyForWhichNobodyIsLikely() {
    Act act = acts("Norway's crews slept through the attack on Oman.", EventType.ASSAULT).get(0);
    Sides left = everyoneActs(-2).find(act);
    assertThat(left.sources()).isEmpty();
    assertThat(left.odds()).isEqualTo(1);
  }

  @Test
  void leavesWhatTheRulesFilled() {
    Act act = acts("Peru bombed Chile while Oman watched.", EventType.ASSAULT).get(0);
    assertThat(everyoneActs(5).find(act)).isEqualTo(act.sides());
  }

  @Test
  void countsAnActorWithItsOwnOfficialsOnce() {
    Act act = acts("U.S. officials bombed Chile.", EventType.ASSAULT).get(0);
    assertThat(act.candidates())
        .extracting(one -> codes(one.who()))
        .containsExactly(List.of("USA"), List.of("CHL"));
  }

  @Test
  void namesNoActorInItsFeatures() {
    Act act = acts("Peru bombed Chile while Oman watched.", EventType.ASSAULT).get(0);
    for (Act.Candidate candidate : act.candidates()) {
      assertThat(act.features(candidate))
          .doesNotHaveDuplicates()
          .noneMatch(feature -> feature.matches(".*(PER|CHL|OMN|Peru|Chile|Oman).*"));
    }
  }
}
