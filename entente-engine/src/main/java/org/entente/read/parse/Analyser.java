package org.entente.read.parse;

import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;
import org.entente.read.tag.Lemmatizer;
import org.entente.read.tag.Lexis;
import org.entente.read.tag.Tagger;
import org.entente.read.tag.Words;
import org.entente.read.token.Tokens;

/**
 * Reads sentences, one after the other, in one thread: the workspace of a {@link Syntax}. It keeps
 * nothing of a sentence but room.
 */
public final class Analyser {
  private static final int LARGEST_KEPT = 4096;

  private final Lexis lexis;
  private final Tagger tagger;
  private final Lemmatizer lemmatizer;
  private final Parser parser;
  private final int[] universals;
  private final int[] features = new int[ParseFeatures.COUNT];
  private final long[] sums;
  private final short[] scores;
  private Words words;
  private Tagger.Room room = new Tagger.Room();
  private ParseState state = new ParseState();
  private int[] tags = new int[0];

  Analyser(Lexis lexis, Tagger tagger, Lemmatizer lemmatizer, Parser parser) {
    this.lexis = lexis;
    this.tagger = tagger;
    this.lemmatizer = lemmatizer;
    this.parser = parser;
    this.words = new Words(lexis);
    this.scores = new short[parser.scores()];
    this.sums = new long[parser.scores()];
    this.universals = new int[tagger.tags()];
    for (int i = 0; i < universals.length; i++) {
      universals[i] = tagger.universal(i).ordinal();
    }
  }

  /** Reads a sentence of the text. */
  public Sentence analyse(String text, Tokens tokens) {
    String[] forms = new String[tokens.size()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = tokens.form(text, i);
    }
    return analyse(tokens.span(), tokens.starts(), tokens.ends(), forms);
  }

  /**
   * Reads a sentence of given words. The arrays are taken over.
   *
   * @param span the sentence's place
   * @param starts first unit of each word
   * @param ends unit after the last of each word
   * @param forms the words
   */
  public Sentence analyse(Span span, int[] starts, int[] ends, String[] forms) {
    int size = forms.length;
    if (tags.length < size + 2 * Words.PAD) {
      tags = new int[size * 2 + 2 * Words.PAD];
    }
    words.load(forms);
    tagger.tag(words, tags, room);
    state.load(words, tags, universals);
    parser.parse(state, features, sums, scores);
    String[] lemmas = new String[size];
    Upos[] universal = new Upos[size];
    String[] penn = new String[size];
    int[] heads = new int[size];
    String[] relations = new String[size];
    for (int i = 0; i < size; i++) {
      int tag = tags[i + Words.PAD];
      universal[i] = tagger.universal(tag);
      penn[i] = tagger.penn(tag);
      lemmas[i] = lemmatizer.lemma(forms[i], universal[i], penn[i]);
      int head = state.head(i + ParseState.FIRST);
      heads[i] = head == ParseState.ROOT ? -1 : head - ParseState.FIRST;
      relations[i] = parser.label(state.label(i + ParseState.FIRST));
    }
    if (size > LARGEST_KEPT) {
      words = new Words(lexis);
      room = new Tagger.Room();
      state = new ParseState();
      tags = new int[0];
    }
    return new Sentence(span, starts, ends, forms, lemmas, universal, penn, heads, relations);
  }
}
