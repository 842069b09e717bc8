package org.entente.lab.train;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.code.event.learned.EventWeights;
import org.entente.code.event.learned.LinearModel;
import org.entente.code.statement.LearnedStance;
import org.entente.lexicon.Lexicon;
import org.entente.pipeline.Pipeline;
import org.entente.read.parse.Syntax;
import org.entente.reader.en.EnglishWeights;

/**
 * Trains the layer that weighs stances anew and writes {@code stance.bin}: {@code TrainStance
 * [FILE]}. It learns from our own labelled sentences alone, and prints how often the sign is right
 * where each fifth of them is judged by what the others teach.
 */
public final class TrainStance {
  static final LogisticTrainer.Settings SETTINGS =
      new LogisticTrainer.Settings(2, 12, 0.05, 0.02, 0, 1);

  private static final List<String> SETS = List.of("stance", "stance-states", "stance-reported");

  private static final int FOLDS = 5;

  private TrainStance() {}

  /**
   * @param args where to write, by default the module {@code entente-reader-en}
   */
  public static void main(String[] args) throws IOException {
    Path file =
        Path.of(
            args.length > 0
                ? args[0]
                : "entente-reader-en/src/main/resources/org/entente/reader/en/stance.bin");
    Lexicon lexicon = Lexicon.parse(Lexicon.shippedFiles());
    Syntax syntax = Syntax.load(EnglishWeights.open());
    Pipeline rules = Pipeline.of(lexicon, syntax, EventWeights.load(EnglishWeights.openEvents()));
    List<StanceExample> all = new ArrayList<>();
    for (String set : SETS) {
      List<StanceExample> examples =
          StanceExample.of(lexicon, rules, Path.of("eval/own", set + ".jsonl"));
      all.addAll(examples);
    }
    for (String set : SETS) {
      System.out.println(set + ' ' + unseen(all, set));
    }
    LinearModel model =
        LogisticTrainer.train(all.stream().flatMap(StanceExample::rows).toList(), SETTINGS);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      model.write(out);
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d sentences, %d features, %d bytes%n",
        file,
        all.size(),
        model.size(),
        Files.size(file));
  }

  /** Shares of the set's signs that are right by the rules, and by what other folds teach. */
  private static String unseen(List<StanceExample> all, String set) {
    int count = 0;
    int ruled = 0;
    int learned = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      LinearModel model =
          LogisticTrainer.train(
              all.stream()
                  .filter(one -> one.fold(FOLDS) != held)
                  .flatMap(StanceExample::rows)
                  .toList(),
              SETTINGS);
      for (StanceExample one : all) {
        if (one.fold(FOLDS) == fold && one.set().equals(set)) {
          count++;
          ruled += one.ruledSign() == one.sign() ? 1 : 0;
          learned += one.learnedSign(LearnedStance.judging(model)) == one.sign() ? 1 : 0;
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "n %d right by the rules %.3f learned %.3f",
        count,
        (double) ruled / count,
        (double) learned / count);
  }
}
