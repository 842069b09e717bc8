package org.entente.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.entente.lab.evaluate.NamesCheck.Case;
import org.entente.lexicon.Lexicon;
import org.entente.pipeline.Pipeline;
import org.entente.reader.en.EnglishWeights;
import org.junit.jupiter.api.Test;

/** Names that mean different things in different sentences; the half that was tuned on. */
class NamesCheckTest {
  private static final double LEAST = 0.95;

  @Test
  void tellsTheMeaningOfAmbiguousNamesFromTheirSentences() {
    Lexicon lexicon = Lexicon.load();
    NamesCheck check = new NamesCheck(Pipeline.load(lexicon, EnglishWeights.open()), lexicon);
    List<Case> cases = NamesCheck.cases(Path.of("..", "eval", "names", "sentences.jsonl"), "dev");
    assertThat(cases).hasSize(100);
    List<String> failures = check.failures(cases);
    assertThat(1 - failures.size() / (double) cases.size())
        .as("wrong: " + String.join("\n", failures))
        .isGreaterThanOrEqualTo(LEAST);
  }
}
