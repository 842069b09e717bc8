package org.entente.pipeline;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.entente.code.Coder;
import org.entente.code.event.LearnedSides;
import org.entente.code.event.MentionFilter;
import org.entente.code.event.MentionJudge;
import org.entente.code.event.SideFinder;
import org.entente.code.event.learned.EventWeights;
import org.entente.code.event.learned.LinearModel;
import org.entente.code.statement.LearnedStance;
import org.entente.code.statement.StanceWeigher;
import org.entente.fuse.Fuse;
import org.entente.lexicon.Lexicon;
import org.entente.model.coding.Coding;
import org.entente.model.event.Event;
import org.entente.model.reading.Reading;
import org.entente.model.text.Article;
import org.entente.read.Reader;
import org.entente.read.parse.Syntax;

/**
 * Reads and codes articles, and fuses what many of them tell. Deterministic, and safe to share
 * between threads.
 */
public final class Pipeline {
  private final Reader reader;
  private final Coder coder;

  private Pipeline(Reader reader, Coder coder) {
    this.reader = reader;
    this.coder = coder;
  }

  /**
   * @param lexicon the knowledge to code by
   * @param weights trained weights of the reader; closed when read
   */
  public static Pipeline load(Lexicon lexicon, InputStream weights) {
    return of(lexicon, Syntax.load(weights));
  }

  /**
   * @param weights trained weights of the reader; closed when read
   */
  public static Pipeline load(InputStream weights) {
    return load(Lexicon.load(), weights);
  }

  /** A pipeline of parts already loaded, with the rules' own guess at a mention's confidence. */
  public static Pipeline of(Lexicon lexicon, Syntax syntax) {
    return new Pipeline(
        new Reader(syntax, lexicon),
        new Coder(lexicon, SideFinder.NONE, MentionFilter.UNDOUBTED, StanceWeigher.NONE));
  }

  /** A pipeline of parts already loaded, with learned confidences, and stances by the rules. */
  public static Pipeline of(Lexicon lexicon, Syntax syntax, EventWeights events) {
    return of(lexicon, syntax, events, StanceWeigher.NONE);
  }

  /**
   * A pipeline of parts already loaded, with learned confidences and stances.
   *
   * @param stance weighs what {@link LearnedStance} sees of a stance
   */
  public static Pipeline of(
      Lexicon lexicon, Syntax syntax, EventWeights events, LinearModel stance) {
    return of(lexicon, syntax, events, new LearnedStance(lexicon, stance));
  }

  private static Pipeline of(
      Lexicon lexicon, Syntax syntax, EventWeights events, StanceWeigher stances) {
    return new Pipeline(
        new Reader(syntax, lexicon),
        new Coder(
            lexicon, new LearnedSides(events.sides()), new MentionJudge(events.truth()), stances));
  }

  /**
   * A pipeline that also writes the event mentions its rules doubt: what the learned layer is
   * trained on.
   *
   * @param open who stands on a side of an act that the rules leave empty
   */
  public static Pipeline proposing(Lexicon lexicon, Syntax syntax, SideFinder open) {
    return new Pipeline(
        new Reader(syntax, lexicon),
        new Coder(lexicon, open, MentionFilter.ALL, StanceWeigher.NONE));
  }

  /** Reads an article: sentences, dependencies, names, times, quotations. */
  public Reading read(Article article) {
    return reader.read(article);
  }

  /** Codes an article that was read. */
  public Coding code(Reading reading) {
    return coder.code(reading);
  }

  /** Reads and codes an article. */
  public Coding code(Article article) {
    return code(read(article));
  }

  /** Fuses what the codings of many articles tell into events; see {@link Fuse#events}. */
  public static List<Event> events(Lexicon lexicon, Collection<Coding> codings) {
    return new Fuse(lexicon).events(codings);
  }
}
