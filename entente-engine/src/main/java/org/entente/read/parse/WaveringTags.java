package org.entente.read.parse;

import java.util.BitSet;
import org.entente.model.reading.Upos;
import org.entente.read.tag.Tagger;
import org.entente.read.tag.Words;

/**
 * Lets the tree decide where the tagger wavered about a verb ("the deal <i>limited</i> Oslo", "the
 * papers <i>detail</i> how"): the sentence is read once more with the tag that came next, which
 * stays when tag and tree together cost less.
 */
final class WaveringTags {
  /** Tags that lead by as much, in the tagger's scores, are sure. */
  private static final int SURE = 1200;

  /** Words of a sentence that are tried, those with the smallest lead first. */
  private static final int MOST = 2;

  /** Longer sentences, in words, are read once. */
  private static final int LONGEST = 200;

  private final Tagger tagger;
  private final byte[] kinds;

  WaveringTags(Tagger tagger) {
    this.tagger = tagger;
    kinds = TagKind.of(tagger);
  }

  /**
   * The sentence's tree; tags that it speaks against are changed in place.
   *
   * @param search holds the tree until it is used again
   * @param tagged the same words with their tags
   * @param room how the tagger weighed them
   * @param names set for the words of names, whose tags stand
   */
  ParseState tree(
      TreeSearch search, Words words, TaggedWords tagged, Tagger.Room room, BitSet names) {
    int[] tags = tagged.tags;
    search.tree(words, tags, kinds);
    long cost = search.cost();
    int after = -1;
    for (int tries = 0; tries < MOST && words.size() <= LONGEST; tries++) {
      int word = next(tagged, room, names, after);
      if (word < 0) {
        break;
      }
      after = word;
      search.keep();
      tags[word + Words.PAD] = room.next(word);
      search.tree(words, tags, kinds);
      long other = search.cost() + price(room.lead(word));
      if (other < cost) {
        cost = other;
      } else {
        tags[word + Words.PAD] = room.best(word);
        search.takeBack();
      }
    }
    return search.found();
  }

  /** What the tag that came next costs, in scores of the parser's actions. */
  private static int price(int lead) {
    return lead * 4 / 5;
  }

  /** The word with the smallest lead, of those whose turn comes after another's; or -1. */
  private int next(TaggedWords tagged, Tagger.Room room, BitSet names, int after) {
    int least = -1;
    for (int word = 0; word < tagged.forms.length; word++) {
      boolean waits = after < 0 || before(room, after, word);
      if (waits
          && room.lead(word) < SURE
          && tagged.tags[word + Words.PAD] == room.best(word)
          && !names.get(word)
          && verbal(room.best(word), room.next(word))
          && !needed(tagged, word, room.next(word))
          && (least < 0 || before(room, word, least))) {
        least = word;
      }
    }
    return least;
  }

  /** "helped <i>by</i> Oslo" is a participle, and the only verb of a sentence is one. */
  private boolean needed(TaggedWords tagged, int word, int other) {
    int behind = word + 1;
    boolean agent = behind < tagged.forms.length && tagged.forms[behind].equals("by");
    if (agent && tagged.penn(word).equals("VBN")) {
      return true;
    }
    return tagger.universal(other) != Upos.VERB && onlyVerb(tagged, word);
  }

  private static boolean onlyVerb(TaggedWords tagged, int word) {
    for (int i = 0; i < tagged.forms.length; i++) {
      Upos tag = tagged.universal(i);
      if (i != word && (tag == Upos.VERB || tag == Upos.AUX)) {
        return false;
      }
    }
    return tagged.universal(word) == Upos.VERB;
  }

  private static boolean before(Tagger.Room room, int one, int other) {
    int lead = room.lead(one);
    return lead < room.lead(other) || lead == room.lead(other) && one < other;
  }

  /** Whether one of two tags is a verb's, in another form or part of speech than the other. */
  private boolean verbal(int one, int other) {
    return (tagger.universal(one) == Upos.VERB || tagger.universal(other) == Upos.VERB)
        && !tagger.penn(one).equals(tagger.penn(other));
  }
}
