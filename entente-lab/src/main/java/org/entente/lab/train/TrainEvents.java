package org.entente.lab.train;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.entente.code.event.LearnedSides;
import org.entente.code.event.RelationCoder;
import org.entente.code.event.learned.EventWeights;
import org.entente.code.event.learned.LinearModel;
import org.entente.lab.evaluate.RuleCheck;
import org.entente.lexicon.Lexicon;
import org.entente.model.event.EventType;
import org.entente.pipeline.Pipeline;
import org.entente.read.parse.Syntax;
import org.entente.reader.en.EnglishWeights;

/**
 * Trains the event coder's learned layer anew and writes {@code events.bin}: {@code TrainEvents
 * [FILE]}. It learns from our own labelled sentences and the rules' {@code yes} sentences alone.
 */
public final class TrainEvents {
  static final LogisticTrainer.Settings TYPES =
      new LogisticTrainer.Settings(2, 30, 0.1, 0.002, 0.5, 1);

  static final LogisticTrainer.Settings TRUTH = new LogisticTrainer.Settings(3, 4, 0.03, 0.1, 0, 1);

  static final SideTrainer.Settings SIDES = new SideTrainer.Settings(2, 8, 0.05, 0.02, 1);

  /** Sentences as news writes them, with all their mentions. */
  private static final List<Path> CODED =
      List.of(
          Path.of("eval/own/sentences.jsonl"),
          Path.of("eval/own/news.jsonl"),
          Path.of("eval/own/shape.jsonl"));

  private static final int BINS = 10;
  private static final int FOLDS = 5;

  private TrainEvents() {}

  /**
   * @param args where to write, by default the module {@code entente-reader-en}
   */
  public static void main(String[] args) throws IOException {
    Path file =
        Path.of(
            args.length > 0
                ? args[0]
                : "entente-reader-en/src/main/resources/org/entente/reader/en/events.bin");
    Lexicon lexicon = Lexicon.parse(Lexicon.shippedFiles());
    Syntax syntax = Syntax.load(EnglishWeights.open());
    List<LogisticTrainer.Example> examples = examples(lexicon, Pipeline.of(lexicon, syntax));
    LinearModel types = LogisticTrainer.train(examples, TYPES);
    List<CodedSentence> coded = new ArrayList<>();
    for (Path source : CODED) {
      coded.addAll(CodedSentence.load(source));
    }
    List<SideTrainer.Choice> sided = SideExamples.of(lexicon, syntax, coded);
    LinearModel sides = sides(sided, one -> true);
    List<TruthExamples.Judged> judged =
        TruthExamples.of(lexicon, proposing(lexicon, syntax, sides));
    judged.addAll(unseen(lexicon, syntax, coded, sided));
    System.out.print(reliability(judged));
    LinearModel truth =
        LogisticTrainer.train(judged.stream().map(TruthExamples.Judged::example).toList(), TRUTH);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      new EventWeights(types, truth, sides).write(out);
    }
    System.out.printf(
        "%s: %d sentences, %d mentions, %d sides; %d, %d and %d features, %d bytes%n",
        file,
        examples.size(),
        judged.size(),
        sided.size(),
        types.size(),
        truth.size(),
        sides.size(),
        Files.size(file));
  }

  private static LinearModel sides(List<SideTrainer.Choice> sided, Predicate<String> sentences) {
    return SideTrainer.train(
        sided.stream().filter(one -> sentences.test(one.sentence())).toList(), SIDES);
  }

  private static Pipeline proposing(Lexicon lexicon, Syntax syntax, LinearModel sides) {
    return Pipeline.proposing(lexicon, syntax, new LearnedSides(sides));
  }

  /** Mentions of each half of the sentences, with sides found as the other half teaches. */
  private static List<TruthExamples.Judged> unseen(
      Lexicon lexicon, Syntax syntax, List<CodedSentence> coded, List<SideTrainer.Choice> sided) {
    List<TruthExamples.Judged> judged = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      int own = half;
      LinearModel others = sides(sided, id -> half(id) != own);
      List<CodedSentence> sentences = coded.stream().filter(one -> half(one.id()) == own).toList();
      judged.addAll(TruthExamples.of(sentences, proposing(lexicon, syntax, others)));
    }
    return judged;
  }

  private static int half(String id) {
    return Math.floorMod(id.hashCode() * 31, 2);
  }

  /**
   * How often mentions of a confidence are right, each judged by a model that saw no sentence of
   * its frame; with the expected calibration error (the mean distance of the two in tenths of
   * confidence, weighted by mentions; Guo et al. 2017).
   */
  private static String reliability(List<TruthExamples.Judged> judged) {
    int[] counts = new int[BINS];
    int[] right = new int[BINS];
    double[] told = new double[BINS];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<LogisticTrainer.Example> seen = new ArrayList<>();
      for (TruthExamples.Judged one : judged) {
        if (fold(one) != fold) {
          seen.add(one.example());
        }
      }
      LinearModel model = LogisticTrainer.train(seen, TRUTH);
      int label = model.labels().indexOf(EventWeights.RIGHT);
      for (TruthExamples.Judged one : judged) {
        if (fold(one) == fold) {
          double odds = model.probabilities(one.example().features())[label];
          int bin = (int) Math.min(BINS - 1, odds * BINS);
          counts[bin]++;
          told[bin] += odds;
          right[bin] += one.example().label().equals(EventWeights.RIGHT) ? 1 : 0;
        }
      }
    }
    StringBuilder table = new StringBuilder("confidence  mentions  told  right\n");
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      if (counts[bin] > 0) {
        error += Math.abs(told[bin] - right[bin]) / judged.size();
        table.append(
            String.format(
                Locale.ROOT,
                "%.1f to %.1f  %8d  %.3f  %.3f%n",
                (double) bin / BINS,
                (bin + 1.0) / BINS,
                counts[bin],
                told[bin] / counts[bin],
                (double) right[bin] / counts[bin]));
      }
    }
    return table
        .append(String.format(Locale.ROOT, "expected calibration error %.4f%n", error))
        .toString();
  }

  private static int fold(TruthExamples.Judged one) {
    return Math.floorMod(one.frame().hashCode() * 31, FOLDS);
  }

  static List<LogisticTrainer.Example> examples(Lexicon lexicon, Pipeline pipeline)
      throws IOException {
    List<LabelledSentence> sentences = new ArrayList<>(LabelledSentence.load());
    sentences.addAll(RuleExamples.of(lexicon, pipeline));
    List<LogisticTrainer.Example> examples = new ArrayList<>();
    for (LabelledSentence sentence : sentences) {
      EventType type = sentence.shortType();
      if (type != null) {
        examples.add(
            new LogisticTrainer.Example(
                type.name(),
                RelationCoder.features(
                    lexicon,
                    pipeline.read(RuleCheck.article(sentence.text())),
                    sentence.source(),
                    sentence.target()),
                1));
      }
    }
    return examples;
  }
}
