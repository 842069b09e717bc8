package org.entente.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.lexicon.Lexicon;
import org.entente.pipeline.Pipeline;
import org.entente.reader.en.EnglishWeights;
import org.junit.jupiter.api.Test;

/** Drives every rule's own sentences through the whole walk. */
class RuleCheckTest {
  private final Lexicon lexicon = Lexicon.parse(Lexicon.shippedFiles());

  @Test
  void everyRuleCodesItsYesAndLeavesItsNo() {
    RuleCheck check = new RuleCheck(Pipeline.load(lexicon, EnglishWeights.open()), lexicon);
    assertThat(check.failures())
        .as("sentences that hold no longer; the report is RuleCheck's own main")
        .isEmpty();
  }

  @Test
  void thereAreAtLeastSixHundredPredicatesThatHold() {
    long proven =
        lexicon.rules().list().stream()
            .filter(rule -> !rule.yes().isEmpty())
            .mapToLong(rule -> rule.predicates().size())
            .sum();
    assertThat(proven).isGreaterThanOrEqualTo(600);
  }
}
