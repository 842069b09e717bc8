package org.entente.lab.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.model.coding.Coding;
import org.entente.model.event.EventMention;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.pipeline.Pipeline;
import org.entente.reader.en.EnglishWeights;

/** Reads sentences from standard input and shows how each is parsed and coded. */
public final class Explain {
  private Explain() {}

  /**
   * @param arguments {@code -q} leaves the parses out
   */
  public static void main(String[] arguments) throws IOException {
    boolean quiet = List.of(arguments).contains("-q");
    Pipeline pipeline = Pipeline.load(EnglishWeights.open());
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank()) {
          explain(pipeline, line.strip(), quiet);
        }
      }
    }
  }

  private static void explain(Pipeline pipeline, String text, boolean quiet) {
    System.out.println("# " + text);
    if (!quiet) {
      Reading reading = pipeline.read(RuleCheck.article(text));
      for (Sentence sentence : reading.sentences()) {
        for (int token = 0; token < sentence.size(); token++) {
          System.out.printf(
              "%3d %-18s %-14s %-5s %-5s %3d %s%n",
              token,
              sentence.form(token),
              sentence.lemma(token),
              sentence.tag(token),
              sentence.feature(token),
              sentence.head(token),
              sentence.relation(token));
        }
      }
    }
    Coding coding = pipeline.code(RuleCheck.article(text));
    for (EventMention mention : coding.mentions()) {
      System.out.println(
          "  " + RuleCheck.show(List.of(mention)) + " {" + mention.trigger().text() + "}");
    }
    coding
        .statements()
        .forEach(
            statement ->
                System.out.println(
                    "  statement "
                        + (statement.speaker() == null ? "?" : statement.speaker().actor())
                        + " "
                        + statement.form()
                        + " "
                        + statement.content().stream().map(span -> span.of(text)).toList()));
  }
}
