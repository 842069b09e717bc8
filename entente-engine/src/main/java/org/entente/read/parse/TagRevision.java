package org.entente.read.parse;

import org.entente.read.tag.Tagger;

/**
 * Mends tags before the parser sees them, where the sentence itself contradicts them: a clause
 * without a verb in which a word between a name and what it has for an object could be one
 * ("Algeria <i>supplies</i> 40 percent", "Norway <i>lent</i> Estonia guns"), a report at the end of
 * the sentence ("..., Kinshasa <i>charges</i>."), and question words that are none.
 */
final class TagRevision {
  private final WordRevision word;
  private final ClauseRevision clauses;

  TagRevision(Tagger tagger) {
    word = new WordRevision(tagger);
    clauses = new ClauseRevision(tagger);
  }

  /** Changes tags in place. */
  void apply(TaggedWords words) {
    word.first(words);
    clauses.apply(words, word);
  }
}
