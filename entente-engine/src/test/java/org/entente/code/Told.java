package org.entente.code;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.Lexicon;
import org.entente.model.coding.Coding;
import org.entente.model.text.Article;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.entente.read.Reader;
import org.entente.read.parse.Syntax;
import org.entente.reader.en.EnglishWeights;

/** Reads and codes texts of tests with the shipped lexicon and weights, loaded once. */
public final class Told {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final Reader READER = reader();
  private static final Coder CODER = new Coder(LEXICON);

  private Told() {}

  private static Reader reader() {
    InputStream weights = EnglishWeights.open();
    return new Reader(Syntax.load(weights), LEXICON);
  }

  /** An article of 10 July 2024, one paragraph a line. */
  public static Article article(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == '\n') {
        if (at > start) {
          paragraphs.add(new Span(start, at));
        }
        start = at + 1;
      }
    }
    return new Article(
        "test",
        "test.txt",
        null,
        "A title",
        null,
        Published.on(LocalDate.of(2024, 7, 10)),
        null,
        "en",
        text,
        paragraphs,
        null);
  }

  /** The article coded. */
  public static Coding coded(String text) {
    return CODER.code(READER.read(article(text)));
  }
}
