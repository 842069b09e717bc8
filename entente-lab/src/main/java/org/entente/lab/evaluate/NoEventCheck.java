package org.entente.lab.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.code.event.learned.EventWeights;
import org.entente.lab.train.LabelledSentence;
import org.entente.lexicon.Lexicon;
import org.entente.model.event.EventMention;
import org.entente.pipeline.Pipeline;
import org.entente.read.parse.Syntax;
import org.entente.reader.en.EnglishWeights;

/** How many sentences of our own that tell no political event get a mention all the same. */
public final class NoEventCheck {
  private static final double SURE = 0.5;

  private NoEventCheck() {}

  /**
   * @param arguments the file of sentences
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      System.err.println("NoEventCheck: give the file of sentences");
      System.exit(2);
    }
    Pipeline pipeline =
        Pipeline.of(
            Lexicon.load(),
            Syntax.load(EnglishWeights.open()),
            EventWeights.load(EnglishWeights.openEvents()));
    List<LabelledSentence> sentences =
        LabelledSentence.read(Files.readAllLines(Path.of(arguments[0])));
    int any = 0;
    int sure = 0;
    for (LabelledSentence sentence : sentences) {
      List<EventMention> mentions = pipeline.code(RuleCheck.article(sentence.text())).mentions();
      any += mentions.isEmpty() ? 0 : 1;
      if (mentions.stream().anyMatch(mention -> mention.confidence() > SURE)) {
        sure++;
        System.out.println(sentence.text() + " " + RuleCheck.show(mentions));
      }
    }
    System.out.printf(
        "of %d sentences without an event %d get a mention, %d one with confidence over %.1f%n",
        sentences.size(), any, sure, SURE);
  }
}
