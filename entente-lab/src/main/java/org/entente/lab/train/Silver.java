package org.entente.lab.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Rule;
import org.entente.model.text.Span;
import org.entente.read.token.Tokenizer;
import org.entente.read.token.Tokens;

/**
 * Which sentences get trees from the vote: our own, of the rules and of the event coder's training,
 * and a seeded sample of the raw text without those that are very short or long.
 */
final class Silver {
  private static final long SEED = 1;
  private static final int PERCENT = 34;
  private static final int TOKENS = 1_400_000;
  private static final int SHORTEST = 6;
  private static final int LONGEST = 50;

  private Silver() {}

  /** Walks the sentences, as words. */
  static void sentences(Path raw, Consumer<String[]> reader) throws IOException {
    for (LabelledSentence sentence : LabelledSentence.load()) {
      split(sentence.text(), reader);
    }
    for (Rule rule : Lexicon.parse(Lexicon.shippedFiles()).rules().list()) {
      for (Rule.Example example : rule.yes()) {
        split(example.text(), reader);
      }
      for (String text : rule.no()) {
        split(text, reader);
      }
    }
    Random random = new Random(SEED);
    int[] tokens = new int[1];
    RawText.sentences(
        raw,
        forms -> {
          if (random.nextInt(100) < PERCENT
              && tokens[0] < TOKENS
              && forms.length >= SHORTEST
              && forms.length <= LONGEST) {
            tokens[0] += forms.length;
            reader.accept(forms);
          }
        });
  }

  private static void split(String text, Consumer<String[]> reader) {
    for (Tokens tokens : Tokenizer.sentences(text, new Span(0, text.length()))) {
      reader.accept(RawText.forms(text, tokens));
    }
  }
}
