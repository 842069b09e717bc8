package org.entente.lab.bench;

import java.nio.file.Path;
import java.util.List;
import org.entente.model.text.Span;
import org.entente.read.parse.Analyser;
import org.entente.read.parse.Syntax;
import org.entente.read.token.Tokenizer;
import org.entente.read.token.Tokens;
import org.entente.reader.en.EnglishWeights;

/** Measures our tokens, tags, lemmas and trees alone, one thread. */
public final class ParseRun {
  private ParseRun() {}

  /**
   * @param arguments the text file, characters to warm up with, characters to measure
   */
  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    Analyser analyser = Syntax.load(EnglishWeights.open()).analyser();
    List<String> text = BenchText.paragraphs(file, 0, Integer.parseInt(arguments[2]));
    read(analyser, BenchText.paragraphs(file, 100_000, Integer.parseInt(arguments[1])));
    double before = Measured.cpu();
    long tokens = read(analyser, text);
    System.out.println(new Measured(tokens, Measured.cpu() - before, Measured.peak()).line());
  }

  private static long read(Analyser analyser, List<String> paragraphs) {
    long tokens = 0;
    for (String paragraph : paragraphs) {
      for (Tokens sentence : Tokenizer.sentences(paragraph, new Span(0, paragraph.length()))) {
        tokens += analyser.analyse(paragraph, sentence).size();
      }
    }
    return tokens;
  }
}
