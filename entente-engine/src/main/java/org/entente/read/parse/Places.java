package org.entente.read.parse;

import org.entente.read.tag.Hash;
import org.entente.read.tag.Words;

/**
 * What is known of a sentence before its tree is built, by place: 0 is nobody, 1 the root, word
 * {@code i} is {@code i + 2}. Filled again for each sentence; all states of a sentence share it.
 */
final class Places {
  private static final int NOBODY_VALUE = 0x3C6EF372;
  private static final int ROOT_VALUE = 0x510E527F;

  int end;
  int[] word = new int[0];
  int[] tag = new int[0];
  byte[] kind = new byte[0];
  int[] chainEnd = new int[0];
  int[] nextVerb = new int[0];
  int[] cluster = new int[0];
  int[] coarse = new int[0];
  int[] both = new int[0];

  /** Begins a sentence, as {@link ParseState#load} does. */
  void load(Words words, int[] tags, byte[] kinds) {
    int size = words.size();
    end = size + ParseState.FIRST;
    if (word.length < end) {
      grow(end * 2);
    }
    set(0, NOBODY_VALUE, -3, TagKind.OTHER, NOBODY_VALUE, NOBODY_VALUE);
    set(ParseState.ROOT, ROOT_VALUE, -2, TagKind.OTHER, ROOT_VALUE, ROOT_VALUE);
    for (int i = 0; i < size; i++) {
      int t = tags[i + Words.PAD];
      set(i + ParseState.FIRST, words.word(i), t, kinds[t], words.cluster(i), words.coarse(i));
    }
    lookAhead();
  }

  private void set(int at, int w, int t, byte k, int c, int d) {
    word[at] = w;
    tag[at] = Hash.mix(t + 1001);
    kind[at] = k;
    cluster[at] = c;
    coarse[at] = d;
    both[at] = Hash.of(99, w, tag[at]);
  }

  /** Finds, from the end of the sentence, each chain's last word and the verb that comes next. */
  private void lookAhead() {
    chainEnd[0] = 0;
    nextVerb[0] = 0;
    chainEnd[ParseState.ROOT] = ParseState.ROOT;
    int verb = 0;
    for (int i = end - 1; i >= ParseState.FIRST; i--) {
      boolean chained = i + 1 < end && TagKind.chains(kind[i], kind[i + 1]);
      chainEnd[i] = chained ? chainEnd[i + 1] : i;
      verb = kind[i] == TagKind.VERB ? i : verb;
      nextVerb[i] = verb;
    }
    nextVerb[ParseState.ROOT] = verb;
  }

  /** The last word of the chain of noun and modifiers that begins at the place, or 0. */
  int chainFrom(int place) {
    boolean begins =
        place < end && kind[place] >= TagKind.BEFORE_NOUN && kind[place] <= TagKind.ALONE;
    return begins ? chainEnd[place] : 0;
  }

  private void grow(int places) {
    word = new int[places];
    tag = new int[places];
    kind = new byte[places];
    chainEnd = new int[places];
    nextVerb = new int[places];
    cluster = new int[places];
    coarse = new int[places];
    both = new int[places];
  }
}
