package org.entente.model.reading;

import java.util.Arrays;
import org.entente.model.text.Span;

/**
 * A sentence read: tokens with place, lemma, tags and a dependency tree after Universal
 * Dependencies 2.
 *
 * <p>A class and not a record because it holds arrays, one entry a token; they are never changed
 * after building. Tokens count from 0; the root's head is -1.
 */
public final class Sentence {
  private final Span span;
  private final int[] starts;
  private final int[] ends;
  private final String[] forms;
  private final String[] lemmas;
  private final Upos[] tags;
  private final String[] features;
  private final int[] heads;
  private final String[] relations;
  private final int[] firstChild;
  private final int[] nextSibling;

  /**
   * Arrays are taken over, not copied: the caller must not change them afterwards.
   *
   * @param span the sentence's place in the article's text
   * @param starts first unit of each token in the article's text
   * @param ends unit after the last of each token
   * @param forms the tokens' words
   * @param lemmas dictionary forms, lower case but for names
   * @param tags universal part-of-speech tags
   * @param features language-specific tags (Penn Treebank: NNP, VBD, ...)
   * @param heads the governing token, -1 for the root
   * @param relations dependency relations, interned
   * @throws IllegalArgumentException if the arrays differ in length, a head is out of range or a
   *     token hangs on itself through others
   */
  public Sentence(
      Span span,
      int[] starts,
      int[] ends,
      String[] forms,
      String[] lemmas,
      Upos[] tags,
      String[] features,
      int[] heads,
      String[] relations) {
    int size = forms.length;
    if (starts.length != size
        || ends.length != size
        || lemmas.length != size
        || tags.length != size
        || features.length != size
        || heads.length != size
        || relations.length != size) {
      throw new IllegalArgumentException("arrays of different length");
    }
    this.span = span;
    this.starts = starts;
    this.ends = ends;
    this.forms = forms;
    this.lemmas = lemmas;
    this.tags = tags;
    this.features = features;
    this.heads = heads;
    this.relations = relations;
    this.firstChild = new int[size];
    this.nextSibling = new int[size];
    Arrays.fill(firstChild, -1);
    for (int token = size - 1; token >= 0; token--) {
      int head = heads[token];
      if (head < -1 || head >= size || head == token) {
        throw new IllegalArgumentException("head out of range: " + head);
      }
      nextSibling[token] = -1;
      if (head >= 0) {
        nextSibling[token] = firstChild[head];
        firstChild[head] = token;
      }
    }
    if (!climbs(heads)) {
      throw new IllegalArgumentException("heads in a circle");
    }
  }

  /**
   * Whether from each token the heads lead up to a root and never round in a circle; in time linear
   * in the tokens.
   *
   * @param heads the governing token of each, -1 for a root
   */
  public static boolean climbs(int[] heads) {
    int[] passed = new int[heads.length];
    for (int start = 0; start < heads.length; start++) {
      int token = start;
      while (token >= 0 && passed[token] == 0) {
        passed[token] = start + 1;
        token = heads[token];
      }
      if (token >= 0 && passed[token] == start + 1) {
        return false;
      }
    }
    return true;
  }

  /** Number of tokens. */
  public int size() {
    return forms.length;
  }

  /** The sentence's place in the article's text. */
  public Span span() {
    return span;
  }

  /** The token's place in the article's text. */
  public Span span(int token) {
    return new Span(starts[token], ends[token]);
  }

  /** The place of the tokens from {@code first} to {@code last}, both included. */
  public Span span(int first, int last) {
    return new Span(starts[first], ends[last]);
  }

  /** First unit of the token in the article's text. */
  public int start(int token) {
    return starts[token];
  }

  /** Unit after the token's last in the article's text. */
  public int end(int token) {
    return ends[token];
  }

  /** The word as it stands. */
  public String form(int token) {
    return forms[token];
  }

  /** The dictionary form, lower case but for names. */
  public String lemma(int token) {
    return lemmas[token];
  }

  /** Universal part-of-speech tag. */
  public Upos tag(int token) {
    return tags[token];
  }

  /** Penn Treebank tag: NNP, VBD, ... */
  public String feature(int token) {
    return features[token];
  }

  /** The governing token, -1 for the root. */
  public int head(int token) {
    return heads[token];
  }

  /** Relation to the governing token, with subtype: {@code nsubj:pass}. */
  public String relation(int token) {
    return relations[token];
  }

  /** First dependent from the left, or -1. Walk on with {@link #nextSibling(int)}. */
  public int firstChild(int token) {
    return firstChild[token];
  }

  /** Next dependent of the same head to the right, or -1. */
  public int nextSibling(int token) {
    return nextSibling[token];
  }

  /** Whether the relation, cut of its subtype, is {@code relation}. */
  public boolean is(int token, String relation) {
    String own = relations[token];
    return own.startsWith(relation)
        && (own.length() == relation.length() || own.charAt(relation.length()) == ':');
  }

  /** First dependent whose relation, cut of its subtype, is {@code relation}; -1 when none. */
  public int child(int token, String relation) {
    for (int child = firstChild[token]; child >= 0; child = nextSibling[child]) {
      if (is(child, relation)) {
        return child;
      }
    }
    return -1;
  }

  /** Whether a word of the tag stands from the first token up to the second, which is left out. */
  public boolean holds(Upos tag, int from, int to) {
    for (int token = from; token < to; token++) {
      if (tags[token] == tag) {
        return true;
      }
    }
    return false;
  }

  /** The token that covers the offset in the article's text, -1 when none does. */
  public int tokenAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int token = found >= 0 ? found : -found - 2;
    return token >= 0 && offset < ends[token] ? token : -1;
  }

  @Override
  public String toString() {
    return String.join(" ", forms);
  }
}
