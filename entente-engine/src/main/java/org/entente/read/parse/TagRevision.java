package org.entente.read.parse;

import org.entente.read.tag.Tagger;

/**
 * Mends tags before the parser sees them, where the sentence itself contradicts them: a clause
 * without a verb in which a word between a name and what it has for an object could be one
 * ("Algeria <i>supplies</i> 40 percent", "Norway <i>lent</i> Estonia guns"), a report at the end of
 * the sentence ("..., Kinshasa <i>charges</i>."), and question words that are none.
 */
final class TagRevision {
  private final Tagger tagger;
  private final WordRevision word;
  private final ClauseRevision clauses;

  TagRevision(Tagger tagger) {
    this.tagger = tagger;
    word = new WordRevision(tagger);
    clauses = new ClauseRevision(tagger);
  }

  /**
   * Changes tags in place.
   *
   * @param forms the words
   * @param tags tag of word {@code i} at {@code i + Words.PAD}
   */
  void apply(String[] forms, int[] tags) {
    TaggedWords words = new TaggedWords(tagger, forms, tags);
    word.first(words);
    clauses.apply(words, word);
  }
}
