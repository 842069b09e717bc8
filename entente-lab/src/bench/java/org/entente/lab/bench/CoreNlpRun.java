package org.entente.lab.bench;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Measures CoreNLP's tokenize, pos and depparse, one thread. Compiled in the profile bench only. */
public final class CoreNlpRun {
  private CoreNlpRun() {}

  /**
   * @param arguments the text file, characters to warm up with, characters to measure
   */
  public static void main(String[] arguments) {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,pos,depparse");
    properties.setProperty("threads", "1");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    Path file = Path.of(arguments[0]);
    read(pipeline, BenchText.paragraphs(file, 100_000, Integer.parseInt(arguments[1])));
    List<String> text = BenchText.paragraphs(file, 0, Integer.parseInt(arguments[2]));
    double before = Measured.cpu();
    long tokens = read(pipeline, text);
    System.out.println(new Measured(tokens, Measured.cpu() - before, Measured.peak()).line());
  }

  private static long read(StanfordCoreNLP pipeline, List<String> paragraphs) {
    long tokens = 0;
    for (String paragraph : paragraphs) {
      Annotation annotation = new Annotation(paragraph);
      pipeline.annotate(annotation);
      tokens += annotation.get(CoreAnnotations.TokensAnnotation.class).size();
    }
    return tokens;
  }
}
