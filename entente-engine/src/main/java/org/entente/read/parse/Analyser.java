package org.entente.read.parse;

import java.util.BitSet;
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
  private static final BitSet NO_NAMES = new BitSet();

  private final Lexis lexis;
  private final Tagger tagger;
  private final Lemmatizer lemmatizer;
  private final Parser parser;
  private final WaveringTags wavering;
  private final int nameTag;
  private final TagRevision tagRevision;
  private final TreeRevision revision;
  private Words words;
  private Tagger.Room room = new Tagger.Room();
  private TreeSearch search;
  private int[] tags = new int[0];

  Analyser(Lexis lexis, Tagger tagger, Lemmatizer lemmatizer, Parser parser) {
    this.lexis = lexis;
    this.tagger = tagger;
    this.lemmatizer = lemmatizer;
    this.parser = parser;
    this.words = new Words(lexis);
    this.search = new TreeSearch(parser, TreeSearch.WIDTH);
    this.wavering = new WaveringTags(tagger);
    this.nameTag = nameTag(tagger);
    this.tagRevision = new TagRevision(tagger);
    this.revision = new TreeRevision(tagger);
  }

  private static int nameTag(Tagger tagger) {
    for (int i = 0; i < tagger.tags(); i++) {
      if (tagger.universal(i) == Upos.PROPN && tagger.penn(i).equals("NNP")) {
        return i;
      }
    }
    throw new IllegalArgumentException("a tagger without proper nouns");
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
   * Reads a sentence of the text, some of whose tokens are known to be names.
   *
   * @param names set for the tokens of names the lexicon knows: they are proper nouns whatever the
   *     tagger makes of an unknown word
   */
  public Sentence analyse(String text, Tokens tokens, BitSet names) {
    String[] forms = new String[tokens.size()];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = tokens.form(text, i);
    }
    return analyse(tokens.span(), tokens.starts(), tokens.ends(), forms, names);
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
    return analyse(span, starts, ends, forms, NO_NAMES);
  }

  private Sentence analyse(Span span, int[] starts, int[] ends, String[] forms, BitSet names) {
    int size = forms.length;
    if (tags.length < size + 2 * Words.PAD) {
      tags = new int[size * 2 + 2 * Words.PAD];
    }
    words.load(forms);
    tagger.tag(words, tags, room);
    nameModels(forms);
    for (int i = names.nextSetBit(0); i >= 0; i = names.nextSetBit(i + 1)) {
      Upos tag = tagger.universal(tags[i + Words.PAD]);
      if (tag != Upos.PROPN && tag != Upos.ADJ) {
        tags[i + Words.PAD] = nameTag;
      }
    }
    TaggedWords tagged = new TaggedWords(tagger, forms, tags);
    tagRevision.apply(tagged);
    ParseState state = wavering.tree(search, words, tagged, room, names);
    String[] lemmas = new String[size];
    Upos[] universal = new Upos[size];
    String[] penn = new String[size];
    int[] heads = new int[size];
    String[] relations = new String[size];
    for (int i = 0; i < size; i++) {
      int head = state.head(i + ParseState.FIRST);
      heads[i] = head == ParseState.ROOT ? -1 : head - ParseState.FIRST;
      relations[i] = parser.label(state.label(i + ParseState.FIRST));
    }
    revise(forms, heads, relations, names);
    for (int i = 0; i < size; i++) {
      int tag = tags[i + Words.PAD];
      universal[i] = tagger.universal(tag);
      penn[i] = tagger.penn(tag);
      lemmas[i] = lemmatizer.lemma(forms[i], universal[i], penn[i]);
    }
    if (size > LARGEST_KEPT) {
      words = new Words(lexis);
      room = new Tagger.Room();
      search = new TreeSearch(parser, TreeSearch.WIDTH);
      tags = new int[0];
    }
    return new Sentence(span, starts, ends, forms, lemmas, universal, penn, heads, relations);
  }

  /** Mends the tree; repairs that together lead round in a circle are all taken back. */
  private void revise(String[] forms, int[] heads, String[] relations, BitSet names) {
    int[] parsedHeads = heads.clone();
    String[] parsedRelations = relations.clone();
    revision.apply(forms, tags, heads, relations, names);
    if (!Sentence.climbs(heads)) {
      System.arraycopy(parsedHeads, 0, heads, 0, heads.length);
      System.arraycopy(parsedRelations, 0, relations, 0, relations.length);
    }
  }

  /** "S-400", "Su-35": a word of capitals and digits is a name, no number. */
  private void nameModels(String[] forms) {
    for (int i = 0; i < forms.length; i++) {
      if (tagger.universal(tags[i + Words.PAD]) == Upos.NUM
          && Character.isUpperCase(forms[i].charAt(0))
          && isModel(forms[i])) {
        tags[i + Words.PAD] = nameTag;
      }
    }
  }

  private static boolean isModel(String form) {
    int hyphen = form.indexOf('-');
    return hyphen > 0 && hyphen + 1 < form.length() && Character.isDigit(form.charAt(hyphen + 1));
  }
}
