package org.entente.read;

import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.Lexicon;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.text.Article;
import org.entente.model.text.Span;
import org.entente.read.mention.NameFinder;
import org.entente.read.parse.Analyser;
import org.entente.read.parse.Syntax;
import org.entente.read.quote.QuotationFinder;
import org.entente.read.time.TimeFinder;
import org.entente.read.token.Tokenizer;
import org.entente.read.token.Tokens;

/** The reading stage: an article in, a reading out. Safe to share between threads. */
public final class Reader {
  private final ThreadLocal<Analyser> analysers;
  private final NameFinder names;
  private final TimeFinder times = new TimeFinder();
  private final QuotationFinder quotations = new QuotationFinder();

  /**
   * @param syntax tagger and parser
   * @param lexicon the names to find
   */
  public Reader(Syntax syntax, Lexicon lexicon) {
    this.analysers = ThreadLocal.withInitial(syntax::analyser);
    this.names = new NameFinder(lexicon);
  }

  /** Reads an article. */
  public Reading read(Article article) {
    Analyser analyser = analysers.get();
    String text = article.text();
    List<Sentence> sentences = new ArrayList<>();
    for (Span paragraph : article.paragraphs()) {
      for (Tokens tokens : Tokenizer.sentences(text, paragraph)) {
        sentences.add(analyser.analyse(text, tokens, names.properNames(text, tokens)));
      }
    }
    return new Reading(
        article,
        sentences,
        names.find(text, sentences),
        times.find(article, sentences),
        quotations.find(article));
  }
}
