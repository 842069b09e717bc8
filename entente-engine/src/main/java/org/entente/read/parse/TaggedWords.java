package org.entente.read.parse;

import org.entente.model.reading.Upos;
import org.entente.read.tag.Tagger;
import org.entente.read.tag.Words;

/**
 * A sentence's words with the tags they have so far, which may be changed: word {@code i}'s at
 * {@code i + Words.PAD}.
 */
final class TaggedWords {
  final String[] forms;
  private final Tagger tagger;
  final int[] tags;

  /**
   * @param forms the words
   * @param tags tag of word {@code i} at {@code i + Words.PAD}
   */
  TaggedWords(Tagger tagger, String[] forms, int[] tags) {
    this.tagger = tagger;
    this.forms = forms;
    this.tags = tags;
  }

  /** A tag that only finite verbs have. */
  boolean finite(int word) {
    return switch (penn(word)) {
      case "VBD", "VBZ", "VBP", "MD" -> true;
      default -> false;
    };
  }

  boolean nominal(int word) {
    Upos universal = universal(word);
    return universal == Upos.PROPN || universal == Upos.NOUN;
  }

  boolean plural(int word) {
    String penn = penn(word);
    return penn.equals("NNS") || penn.equals("NNPS");
  }

  /** What a phrase behind a verb may open with. */
  boolean opensObject(int word) {
    String penn = word < forms.length ? penn(word) : "";
    return switch (penn) {
      case "DT", "CD", "NNP", "NNPS", "PRP", "PRP$", "JJS", "$", "PDT" -> true;
      default -> word < forms.length && Character.isDigit(forms[word].charAt(0));
    };
  }

  /** Whether a capital opens the word. */
  boolean capital(int word) {
    return Character.isUpperCase(forms[word].charAt(0));
  }

  void set(int word, int tag) {
    tags[word + Words.PAD] = tag;
  }

  Upos universal(int word) {
    return tagger.universal(tags[word + Words.PAD]);
  }

  String penn(int word) {
    return tagger.penn(tags[word + Words.PAD]);
  }
}
