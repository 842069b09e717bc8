package org.entente.lab.train;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.entente.code.statement.LearnedStance;
import org.entente.lab.evaluate.RuleCheck;
import org.entente.lexicon.Lexicon;
import org.entente.model.coding.Coding;
import org.entente.model.reading.Reading;
import org.entente.pipeline.Pipeline;

/**
 * A sentence of our own with how its speaker stands to an actor, and what the rules make of it.
 *
 * @param set the file it stands in
 * @param id unique in it; sentences that share what stands before a last letter are one sentence
 * @param sign 1 for, -1 against, 0 neither
 * @param pairs the statements of that speaker, with what is seen of the stance
 */
record StanceExample(String set, String id, int sign, List<LearnedStance.Pair> pairs) {
  private static final JsonFactory JSON = new JsonFactory();

  /** From this sum of a sentence's stances on it is one, as the scorers have it. */
  private static final double LEAST = 0.2;

  StanceExample {
    pairs = List.copyOf(pairs);
  }

  /** The sentences of a file, in its order. */
  static List<StanceExample> of(Lexicon lexicon, Pipeline pipeline, Path file) throws IOException {
    String set = file.getFileName().toString().replace(".jsonl", "");
    List<StanceExample> examples = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      Map<String, String> fields = fields(line);
      Reading reading = pipeline.read(RuleCheck.article(field(fields, "text", line)));
      Coding coding = pipeline.code(reading);
      String speaker = field(fields, "speaker", line);
      String toward = field(fields, "toward", line);
      List<LearnedStance.Pair> pairs =
          LearnedStance.pairs(lexicon, reading, coding.statements(), coding.mentions()).stream()
              .filter(one -> one.speaker().equals(speaker) && one.toward().equals(toward))
              .toList();
      int sign = Integer.parseInt(field(fields, "sign", line));
      examples.add(new StanceExample(set, field(fields, "id", line), sign, pairs));
    }
    return examples;
  }

  private static String field(Map<String, String> fields, String name, String line)
      throws IOException {
    String value = fields.get(name);
    if (value == null) {
      throw new IOException(name + " is missing in " + line);
    }
    return value;
  }

  private static Map<String, String> fields(String line) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (json.nextToken().isScalarValue()) {
          fields.put(name, json.getText());
        } else {
          json.skipChildren();
        }
      }
    }
    return fields;
  }

  /** Which of so many parts it belongs to; the parts are about equal. */
  int fold(int folds) {
    String sentence = id.replaceAll("[a-z]$", "");
    return Math.floorMod(sentence.hashCode() * 31, folds);
  }

  /** What a trainer learns from: one example for each statement, in all of one weight. */
  Stream<LogisticTrainer.Example> rows() {
    String label =
        sign > 0 ? LearnedStance.FOR : sign < 0 ? LearnedStance.AGAINST : LearnedStance.NEITHER;
    return pairs.stream()
        .map(one -> new LogisticTrainer.Example(label, one.features(), 1.0 / pairs.size()));
  }

  /** The sign of what the rules say. */
  int ruledSign() {
    return sum(LearnedStance.Pair::ruled);
  }

  /** The sign of what a judge says. */
  int learnedSign(ToDoubleFunction<LearnedStance.Pair> judge) {
    return sum(judge);
  }

  private int sum(ToDoubleFunction<LearnedStance.Pair> judge) {
    double sum = pairs.stream().mapToDouble(judge).sum();
    return sum >= LEAST ? 1 : sum <= -LEAST ? -1 : 0;
  }
}
