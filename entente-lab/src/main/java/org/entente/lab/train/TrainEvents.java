package org.entente.lab.train;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.code.event.RelationCoder;
import org.entente.code.event.learned.LinearModel;
import org.entente.lab.evaluate.RuleCheck;
import org.entente.lexicon.Lexicon;
import org.entente.model.event.EventType;
import org.entente.pipeline.Pipeline;
import org.entente.reader.en.EnglishWeights;

/**
 * Trains the event coder's learned layer anew and writes {@code events.bin}: {@code TrainEvents
 * [FILE]}. It learns from our own labelled sentences and the rules' {@code yes} sentences alone.
 */
public final class TrainEvents {
  static final LogisticTrainer.Settings TYPES =
      new LogisticTrainer.Settings(2, 30, 0.1, 0.002, 0.5, 1);

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
    Pipeline pipeline = Pipeline.load(lexicon, EnglishWeights.open());
    List<LogisticTrainer.Example> examples = examples(lexicon, pipeline);
    LinearModel model = LogisticTrainer.train(examples, TYPES);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      model.write(out);
    }
    System.out.println(
        file
            + ": "
            + examples.size()
            + " sentences, "
            + model.size()
            + " features, "
            + Files.size(file)
            + " bytes");
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
