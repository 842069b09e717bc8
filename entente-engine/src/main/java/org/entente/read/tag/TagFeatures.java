package org.entente.read.tag;

/** The tagger's feature templates. */
public final class TagFeatures {
  /** Features of a word. */
  public static final int COUNT = 31;

  private TagFeatures() {}

  /**
   * Writes the hashes of the features of word {@code i}.
   *
   * @param words the sentence
   * @param tags tags given so far, at {@code i + Words.PAD}, borders included
   * @param i the word
   * @param step 1 when reading from the left, -1 when reading from the right
   * @param f takes {@link #COUNT} hashes
   */
  public static void extract(Words words, int[] tags, int i, int step, int[] f) {
    int at = i + Words.PAD;
    int w = words.word[at];
    int shape = words.shape[at];
    int t1 = Hash.mix(tags[at - step] + 77);
    int t2 = Hash.mix(tags[at - 2 * step] + 77);
    int wp = words.word[at - step];
    int wn = words.word[at + step];
    int cn = words.tagClass[at + step];
    int c = words.cluster[at];
    int k = 0;
    f[k++] = Hash.of(1, w);
    f[k++] = Hash.of(2, w, shape);
    f[k++] = Hash.of(3, words.suffix2[at]);
    f[k++] = Hash.of(4, words.suffix3[at]);
    f[k++] = Hash.of(5, words.suffix4[at]);
    f[k++] = Hash.of(6, words.prefix2[at]);
    f[k++] = Hash.of(7, words.prefix3[at]);
    f[k++] = Hash.of(8, shape);
    f[k++] = Hash.of(9, shape, words.suffix3[at]);
    f[k++] = Hash.of(10, c);
    f[k++] = Hash.of(11, words.coarse[at], t1);
    f[k++] = Hash.of(12, t1);
    f[k++] = Hash.of(13, t1, t2);
    f[k++] = Hash.of(14, w, t1);
    f[k++] = Hash.of(15, w, t1, t2);
    f[k++] = Hash.of(16, wp);
    f[k++] = Hash.of(17, wp, w);
    f[k++] = Hash.of(18, wn);
    f[k++] = Hash.of(19, w, wn);
    f[k++] = Hash.of(20, words.word[at - 2 * step], wp);
    f[k++] = Hash.of(21, words.word[at + 2 * step]);
    f[k++] = Hash.of(22, words.suffix3[at + step], words.suffix2[at]);
    f[k++] = Hash.of(23, words.cluster[at - step], c);
    f[k++] = Hash.of(24, c, words.cluster[at + step]);
    f[k++] = Hash.of(25, t1, w, cn);
    f[k++] = Hash.of(26, t1, words.tagClass[at], cn);
    f[k++] = Hash.of(27, words.tagClass[at], cn, words.tagClass[at + 2 * step]);
    f[k++] = Hash.of(28, t1, words.suffix2[at], shape);
    f[k++] = Hash.of(29, shape, words.shape[at + step], words.shape[at - step]);
    f[k++] = Hash.of(30, w, wp, wn);
    f[k++] = Hash.of(31, words.tagClass[at], t1, t2);
  }
}
