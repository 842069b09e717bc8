package org.entente.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.lexicon.Lexicon;
import org.entente.pipeline.Pipeline;
import org.entente.reader.en.EnglishWeights;
import org.junit.jupiter.api.Test;

/** References of our own texts; the half that was read while tuning. */
class ReferenceCheckTest {
  @Test
  void tellsWhomReferencesMeanAndLeavesTheUnsure() throws IOException {
    Lexicon lexicon = Lexicon.load();
    ReferenceCheck check =
        new ReferenceCheck(Pipeline.load(lexicon, EnglishWeights.open()), lexicon);
    List<ReferenceCheck.Case> cases =
        ReferenceCheck.cases(Path.of("..", "eval", "references", "cases.jsonl"), "dev");
    assertThat(cases).hasSize(516);
    ReferenceCheck.Score score = check.score(cases);
    assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.95);
    assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.85);
  }
}
