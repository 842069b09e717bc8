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
      List.of(EventWeights.BOTH, EventWeights.JOINT, EventWeights.SOURCE, EventWeights.TARGET);

  private static LearnedSides model(String feature, double... weights) {
    return new LearnedSides(new LinearModel(LABELS, Map.of(feature, weights)));
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
    Sides filled = model("order:before NOUN", 0, 0, 5, -5).find(act);
    assertThat(codes(filled.sources())).containsExactly("NOR");
    assertThat(codes(filled.targets())).containsExactly("OMN");
    assertThat(filled.odds()).isBetween(0.3, 0.999);
  }

  @Test
  void leavesASideEmptyForWhichNobodyIsLikely() {
    Act act = acts("Norway's crews slept through the attack on Oman.", EventType.ASSAULT).get(0);
    Sides left = model("bias:", 0, 0, -2, 0).find(act);
    assertThat(left.sources()).isEmpty();
    assertThat(left.odds()).isEqualTo(1);
  }

  @Test
  void keepsWhatTheRulesMadeOfItUnlessAnotherWayIsClearlyLikelier() {
    Act act = acts("Peru bombed Chile while Oman watched.", EventType.ASSAULT).get(0);
    LearnedSides slightly = model("order:behind VERB", 0, 0, 0.2, -0.1);
    LearnedSides clearly = model("order:behind VERB", 0, 0, 5, -5);
    assertThat(slightly.find(act)).isEqualTo(act.sides());
    assertThat(codes(clearly.find(act).targets())).doesNotContain("CHL");
  }

  @Test
  void leavesOutASideThatIsLikelierEmpty() {
    Act act = acts("Peru bombed Chile.", EventType.ASSAULT).get(0);
    Sides one = model("empty:", 0, 0, 0, 5).find(act);
    assertThat(codes(one.sources())).containsExactly("PER");
    assertThat(one.targets()).isEmpty();
  }

  @Test
  void takesACrowdWithoutAStateForTheOtherSidesOwn() {
    Act act = acts("Peru bombed protesters while Oman watched.", EventType.ASSAULT).get(0);
    assertThat(act.arrangements())
        .anyMatch(
            way ->
                codes(way.source().who()).equals(List.of("PER"))
                    && codes(way.target().who()).equals(List.of("PER")));
  }

  @Test
  void triesEveryPairForAMeeting() {
    Act act = acts("Peru and Chile held talks while Oman watched.", EventType.CONSULT).get(0);
    assertThat(act.arrangements())
        .filteredOn(Arrangement::together)
        .extracting(way -> codes(way.source().who()))
        .contains(List.of("PER", "CHL"), List.of("PER", "CHL", "OMN"));
  }

  @Test
  void countsAnActorWithItsOwnOfficialsOnce() {
    Act act = acts("U.S. officials bombed Chile.", EventType.ASSAULT).get(0);
    assertThat(act.candidates())
        .extracting(one -> codes(one.who()))
        .containsExactly(List.of("USA"), List.of("CHL"));
  }

  @Test
  void namesNoActorInAFeature() {
    Act act = acts("Peru bombed Chile while Oman watched.", EventType.ASSAULT).get(0);
    for (Arrangement way : act.arrangements()) {
      assertThat(way.source().features()).noneMatch(LearnedSidesTest::names);
      assertThat(way.target().features()).noneMatch(LearnedSidesTest::names);
      assertThat(way.joint()).noneMatch(LearnedSidesTest::names);
    }
  }

  private static boolean names(String feature) {
    return feature.matches(".*(PER|CHL|OMN|Peru|Chile|Oman).*");
  }
}
