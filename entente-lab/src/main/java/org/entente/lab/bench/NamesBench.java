package org.entente.lab.bench;

import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.Lexicon;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Sentence;
import org.entente.pipeline.Pipeline;
import org.entente.read.mention.NameFinder;
import org.entente.reader.en.EnglishWeights;

/**
 * Measures the matching of names alone: sentences are read first, then all names of the registry
 * are found in them again and again.
 */
public final class NamesBench {
  private static final int CHARACTERS = 1_200_000;
  private static final int ROUNDS = 12;
  private static final int WARM_ROUNDS = 4;

  private NamesBench() {}

  /** Takes no arguments; {@code $ENTENTE_DATA} says where the text is. */
  public static void main(String[] arguments) {
    Lexicon lexicon = Lexicon.load();
    Pipeline pipeline = Pipeline.load(lexicon, EnglishWeights.open());
    List<String> texts =
        BenchText.paragraphs(
            BenchText.data().resolve("rawtext").resolve("news.txt.gz"), 0, CHARACTERS);
    List<List<Sentence>> read = new ArrayList<>();
    long tokens = 0;
    for (String text : texts) {
      List<Sentence> sentences = pipeline.read(WalkRun.article(text)).sentences();
      read.add(sentences);
      tokens += sentences.stream().mapToLong(Sentence::size).sum();
    }
    NameFinder finder = new NameFinder(lexicon);
    long found = 0;
    double before = Measured.cpu();
    for (int round = 0; round < ROUNDS; round++) {
      if (round == WARM_ROUNDS) {
        before = Measured.cpu();
        found = 0;
      }
      for (int index = 0; index < texts.size(); index++) {
        List<NameMatch> names = finder.find(texts.get(index), read.get(index));
        found += names.size();
      }
    }
    int rounds = ROUNDS - WARM_ROUNDS;
    Measured measured = new Measured(tokens * rounds, Measured.cpu() - before, Measured.peak());
    System.out.printf(
        "NAMES tokens/CPU-s %.0f names %d in %d tokens%n",
        measured.tokensPerSecond(), found / rounds, tokens);
  }
}
