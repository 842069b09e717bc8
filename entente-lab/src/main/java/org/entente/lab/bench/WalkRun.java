package org.entente.lab.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.code.event.learned.EventWeights;
import org.entente.code.event.learned.LinearModel;
import org.entente.lexicon.Lexicon;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.text.Article;
import org.entente.model.text.Span;
import org.entente.pipeline.Pipeline;
import org.entente.read.parse.Syntax;
import org.entente.reader.en.EnglishWeights;

/** Measures our whole walk from clean text to event mentions, one thread. */
public final class WalkRun {
  private static final int PARAGRAPHS_AN_ARTICLE = 20;

  private WalkRun() {}

  /**
   * @param arguments the text file, characters to warm up with, characters to measure
   */
  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    Pipeline pipeline = pipeline();
    int warm = Integer.parseInt(arguments[1]);
    List<Article> measured =
        articles(BenchText.paragraphs(file, 0, Integer.parseInt(arguments[2])));
    read(pipeline, articles(BenchText.paragraphs(file, 100_000, warm)));
    double before = Measured.cpu();
    long tokens = read(pipeline, measured);
    System.out.println(new Measured(tokens, Measured.cpu() - before, Measured.peak()).line());
  }

  /** The whole walk as the program runs it. */
  static Pipeline pipeline() {
    return Pipeline.of(
        Lexicon.load(),
        Syntax.load(EnglishWeights.open()),
        EventWeights.load(EnglishWeights.openEvents()),
        LinearModel.load(EnglishWeights.openStance()));
  }

  /** Reads and codes the articles; the number of their tokens. */
  static long read(Pipeline pipeline, List<Article> articles) {
    long tokens = 0;
    for (Article article : articles) {
      Reading reading = pipeline.read(article);
      for (Sentence sentence : reading.sentences()) {
        tokens += sentence.size();
      }
      pipeline.code(reading);
    }
    return tokens;
  }

  /** One paragraph as an article. */
  static Article article(String text) {
    List<Span> paragraph = List.of(new Span(0, text.length()));
    return new Article("-", "-", null, null, null, null, null, "en", text, paragraph, null);
  }

  /** The paragraphs as articles of some length. */
  static List<Article> articles(List<String> paragraphs) {
    List<Article> articles = new ArrayList<>();
    for (int first = 0; first < paragraphs.size(); first += PARAGRAPHS_AN_ARTICLE) {
      List<String> part =
          paragraphs.subList(first, Math.min(first + PARAGRAPHS_AN_ARTICLE, paragraphs.size()));
      List<Span> spans = new ArrayList<>();
      int start = 0;
      for (String paragraph : part) {
        spans.add(new Span(start, start + paragraph.length()));
        start += paragraph.length() + 1;
      }
      String id = "bench-" + first;
      articles.add(
          new Article(
              id, id, null, null, null, null, null, "en", String.join("\n", part), spans, null));
    }
    return articles;
  }
}
