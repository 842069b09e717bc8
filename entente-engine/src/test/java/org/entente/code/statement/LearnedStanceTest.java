package org.entente.code.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.entente.code.Texts;
import org.entente.code.actor.ActorFinder;
import org.entente.code.event.learned.LinearModel;
import org.entente.lexicon.Lexicon;
import org.entente.model.coding.Coding;
import org.entente.model.reading.Reading;
import org.entente.model.statement.Statement;
import org.junit.jupiter.api.Test;

class LearnedStanceTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final List<String> LABELS =
      List.of(LearnedStance.AGAINST, LearnedStance.FOR, LearnedStance.NEITHER);

  /** Stances of the text's only statement, weighed by one feature. */
  private static SortedMap<String, Double> weighed(String text, String feature, double... weights) {
    Reading reading = Texts.read(text);
    Coding coding = Texts.coded(text);
    ActorFinder actors = new ActorFinder(LEXICON, reading);
    actors.hear(coding.statements());
    List<Statement> statements =
        new LearnedStance(LEXICON, new LinearModel(LABELS, Map.of(feature, weights)))
            .weigh(reading, actors, coding.statements(), coding.mentions());
    assertThat(statements).hasSize(1);
    return statements.get(0).stance();
  }

  @Test
  void takesBackAStanceThatIsUnlikely() {
    String text = "Norway said that Spain had always kept its word.";
    assertThat(weighed(text, "bias:", 0, 9, 0)).containsEntry("ESP", 1.0);
    assertThat(weighed(text, "bias:", 0, 0, 9)).isEmpty();
  }

  @Test
  void seesWhatTheSentenceTellsOfAnActor() {
    assertThat(weighed("Kenya said that Chad had shelled two villages.", "word:shell", 5, 0, 0))
        .containsOnlyKeys("TCD")
        .allSatisfy((actor, value) -> assertThat(value).isLessThan(-0.9));
  }

  @Test
  void seesEventsBetweenTheTwo() {
    String text = "Peru said that it would impose sanctions on Chile.";
    assertThat(weighed(text, "event s>t:MATERIAL_CONFLICT", 5, 0, 0)).containsOnlyKeys("CHL");
  }

  @Test
  void judgesNobodyForWhoIsNotKnown() {
    assertThat(weighed("Critics said that Spain had kept its word.", "bias:", 9, 0, 0))
        .doesNotContainValue(-1.0);
  }
}
