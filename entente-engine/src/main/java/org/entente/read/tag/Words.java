package org.entente.read.tag;

import java.util.Arrays;

/**
 * The words of one sentence as the models see them: one integer a word and property, computed once.
 *
 * <p>A workspace: filled again for each sentence, grows when needed, one a thread. Word {@code i}
 * stands at {@code i + PAD}; the places before and after hold the sentence's borders.
 */
public final class Words {
  /** Places before the first and after the last word. */
  public static final int PAD = 3;

  private static final int BORDER = 0x5F3759DF;
  private static final int UNKNOWN = 0x1B873593;

  private final Lexis lexis;
  int size;
  long[] keys = new long[0];
  int[] word = new int[0];
  int[] cluster = new int[0];
  int[] coarse = new int[0];
  int[] tagClass = new int[0];
  int[] shape = new int[0];
  int[] suffix2 = new int[0];
  int[] suffix3 = new int[0];
  int[] suffix4 = new int[0];
  int[] prefix2 = new int[0];
  int[] prefix3 = new int[0];

  /**
   * @param lexis what is known of words
   */
  public Words(Lexis lexis) {
    this.lexis = lexis;
  }

  /** Number of words. */
  public int size() {
    return size;
  }

  /** The word, or what it looks like if unknown. */
  public int word(int i) {
    return word[i + PAD];
  }

  /** The word's fine cluster. */
  public int cluster(int i) {
    return cluster[i + PAD];
  }

  /** The word's coarse cluster. */
  public int coarse(int i) {
    return coarse[i + PAD];
  }

  /** The word's hash. */
  public long key(int i) {
    return keys[i + PAD];
  }

  /** Takes a sentence in. */
  public void load(String[] forms) {
    size = forms.length;
    int places = size + 2 * PAD;
    if (word.length < places) {
      grow(places * 2);
    }
    border(0);
    border(size + PAD);
    boolean shouting = true;
    for (int i = 0; i < size; i++) {
      load(forms[i], i + PAD, i == 0);
      shouting &= (shapeBits & LOWER) == 0;
    }
    if (shouting) {
      for (int i = PAD; i < size + PAD; i++) {
        shape[i] ^= 0x5555;
      }
    }
  }

  private static final int UPPER_FIRST = 1;
  private static final int UPPER_LATER = 2;
  private static final int LOWER = 4;
  private static final int DIGIT = 8;
  private static final int DASH = 16;
  private static final int DOT = 32;
  private static final int OTHER = 64;
  private int shapeBits;

  private void load(String form, int at, boolean first) {
    int length = form.length();
    long h = Hash.word(form);
    keys[at] = h;
    int bits = 0;
    // A word of a megabyte must not cost more than its hash: the shape looks at its ends only.
    for (int k = 0; k < length; k = k == 24 && length > 48 ? length - 24 : k + 1) {
      char c = form.charAt(k);
      char folded = Hash.fold(c);
      if (folded == '0') {
        bits |= DIGIT;
      } else if (folded != c && folded != '\'' && folded != '"' && folded != '-') {
        bits |= k == 0 ? UPPER_FIRST : UPPER_LATER;
      } else if (folded >= 'a' && folded <= 'z' || folded > 0xBF) {
        bits |= LOWER;
      } else if (folded == '-') {
        bits |= DASH;
      } else if (folded == '.') {
        bits |= DOT;
      } else {
        bits |= OTHER;
      }
    }
    shapeBits = bits;
    int s1 = folded(form, length - 1);
    int s2 = s1 * 31 + folded(form, length - 2);
    int s3 = s2 * 0x1F35 + folded(form, length - 3);
    int s4 = s3 * 0x1F35 + folded(form, length - 4);
    int p1 = folded(form, 0);
    int p2 = p1 * 0x1F35 + folded(form, 1);
    suffix2[at] = Hash.mix(s2);
    suffix3[at] = Hash.mix(s3);
    suffix4[at] = Hash.mix(s4);
    prefix2[at] = Hash.mix(p2);
    prefix3[at] = Hash.mix(p2 * 0x1F35 + folded(form, 2));
    shape[at] = Hash.mix(bits * 8 + (first ? 4 : 0) + (length == 1 ? 0 : length < 4 ? 1 : 2));
    int place = lexis.find(h);
    if (place >= 0) {
      word[at] = Hash.mix((int) (h >>> 32));
      cluster[at] = Hash.mix(lexis.cluster(place) + 1);
      coarse[at] = Hash.mix(lexis.coarse(place) + 1);
      tagClass[at] = Hash.mix(lexis.tagClass(place));
    } else {
      word[at] = Hash.mix(UNKNOWN + s3 + bits * 0x3001);
      cluster[at] = Hash.mix(-1 - (bits & ~UPPER_LATER));
      coarse[at] = cluster[at];
      tagClass[at] = Hash.mix(-1);
    }
  }

  private static char folded(String form, int at) {
    return at >= 0 && at < form.length() ? Hash.fold(form.charAt(at)) : 0;
  }

  private void border(int from) {
    for (int at = from; at < from + PAD; at++) {
      int value = BORDER + (from == 0 ? 0 : 1);
      keys[at] = 0;
      word[at] = value;
      cluster[at] = value;
      coarse[at] = value;
      tagClass[at] = value;
      shape[at] = value;
      suffix2[at] = value;
      suffix3[at] = value;
      suffix4[at] = value;
      prefix2[at] = value;
      prefix3[at] = value;
    }
  }

  private void grow(int places) {
    keys = Arrays.copyOf(keys, places);
    word = new int[places];
    cluster = new int[places];
    coarse = new int[places];
    tagClass = new int[places];
    shape = new int[places];
    suffix2 = new int[places];
    suffix3 = new int[places];
    suffix4 = new int[places];
    prefix2 = new int[places];
    prefix3 = new int[places];
  }
}
