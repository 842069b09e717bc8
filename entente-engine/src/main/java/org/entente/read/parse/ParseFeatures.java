package org.entente.read.parse;

import org.entente.read.tag.Hash;

/**
 * The parser's feature templates: words, tags, clusters and arcs around the top of the stack and
 * the next words, after Zhang and Nivre (2011), for the arc-hybrid system.
 */
public final class ParseFeatures {
  /** Features of a state. */
  public static final int COUNT = 94;

  private ParseFeatures() {}

  /** Writes the hashes of the state's features into {@code f}. */
  public static void extract(ParseState s, int[] f) {
    Places places = s.places;
    int[] word = places.word;
    int[] tag = places.tag;
    int[] both = places.both;
    int[] cluster = places.cluster;
    int[] coarse = places.coarse;
    int[] label = s.labelHash;
    int depth = s.depth;
    int end = places.end;
    int next = s.next;
    int s0 = s.stack[depth - 1];
    int s1 = depth > 1 ? s.stack[depth - 2] : 0;
    int s2 = depth > 2 ? s.stack[depth - 3] : 0;
    int b0 = next < end ? next : 0;
    int b1 = next + 1 < end ? next + 1 : 0;
    int b2 = next + 2 < end ? next + 2 : 0;
    int s0l = s.left1[s0];
    int s0l2 = s.left2[s0];
    int s0r = s.right1[s0];
    int s0r2 = s.right2[s0];
    int s1l = s.left1[s1];
    int s1r = s.right1[s1];
    int s1r2 = s.right2[s1];
    int b0l = s.left1[b0];
    int b0l2 = s.left2[b0];
    int s0w = word[s0];
    int s0t = tag[s0];
    int s1w = word[s1];
    int s1t = tag[s1];
    int b0w = word[b0];
    int b0t = tag[b0];
    int b1t = tag[b1];
    int s0c = cluster[s0];
    int s1c = cluster[s1];
    int b0c = cluster[b0];
    int gapNext = b0 == 0 ? 0 : distance(b0 - s0);
    int gapTop = distance(s0 - s1);
    int k = 0;
    // One position.
    f[k++] = Hash.of(1, both[s0]);
    f[k++] = Hash.of(2, s0w);
    f[k++] = Hash.of(3, s0t);
    f[k++] = Hash.of(4, both[s1]);
    f[k++] = Hash.of(5, s1w);
    f[k++] = Hash.of(6, s1t);
    f[k++] = Hash.of(7, both[b0]);
    f[k++] = Hash.of(8, b0w);
    f[k++] = Hash.of(9, b0t);
    f[k++] = Hash.of(10, both[b1]);
    f[k++] = Hash.of(11, both[b2]);
    f[k++] = Hash.of(12, both[s2]);
    f[k++] = Hash.of(13, s0c);
    f[k++] = Hash.of(14, s1c);
    f[k++] = Hash.of(15, b0c);
    // Two positions.
    f[k++] = Hash.of(16, both[s0], both[b0]);
    f[k++] = Hash.of(17, both[s0], b0t);
    f[k++] = Hash.of(18, s0t, both[b0]);
    f[k++] = Hash.of(19, s0t, b0t);
    f[k++] = Hash.of(20, s0w, b0w);
    f[k++] = Hash.of(21, s0c, b0c);
    f[k++] = Hash.of(22, coarse[s0], coarse[b0], coarse[s1]);
    f[k++] = Hash.of(23, both[s1], both[s0]);
    f[k++] = Hash.of(24, both[s1], s0t);
    f[k++] = Hash.of(25, s1t, both[s0]);
    f[k++] = Hash.of(26, s1t, s0t);
    f[k++] = Hash.of(27, s1w, s0w);
    f[k++] = Hash.of(28, s1c, s0c);
    f[k++] = Hash.of(29, s1t, both[b0]);
    f[k++] = Hash.of(30, both[s1], b0t);
    f[k++] = Hash.of(31, both[b0], b1t);
    f[k++] = Hash.of(32, s0t, b0t, b1t);
    f[k++] = Hash.of(33, b0t, b1t, tag[b2]);
    f[k++] = Hash.of(34, s1t, s0t, b0t);
    f[k++] = Hash.of(35, tag[s2], s1t, s0t);
    f[k++] = Hash.of(36, s1t, s0t, b0t, b1t);
    f[k++] = Hash.of(37, s1w, s0t, b0w);
    f[k++] = Hash.of(38, s1t, s0w, b0w);
    f[k++] = Hash.of(39, s0t, b0w, word[b1]);
    f[k++] = Hash.of(40, s0w, b0w, b1t);
    f[k++] = Hash.of(41, s0c, b0w, cluster[b1]);
    // Arcs.
    f[k++] = Hash.of(42, s0t, tag[s0l], b0t);
    f[k++] = Hash.of(43, s0t, tag[s0r], b0t);
    f[k++] = Hash.of(44, s0t, tag[s0l], s1t);
    f[k++] = Hash.of(45, s0t, tag[s0r], s1t);
    f[k++] = Hash.of(46, s1t, tag[s1l], s0t);
    f[k++] = Hash.of(47, s1t, tag[s1r], s0t);
    f[k++] = Hash.of(48, b0t, tag[b0l], s0t);
    f[k++] = Hash.of(49, s0w, label[s0l], label[s0r]);
    f[k++] = Hash.of(50, s0t, label[s0l], label[s0l2]);
    f[k++] = Hash.of(51, s0t, label[s0r], label[s0r2]);
    f[k++] = Hash.of(52, s1t, label[s1r], label[s1r2], s0t);
    f[k++] = Hash.of(53, b0t, label[b0l], label[b0l2], s0t);
    f[k++] = Hash.of(54, s1w, word[s0l]);
    f[k++] = Hash.of(55, s1t, s0w, word[s0l]);
    f[k++] = Hash.of(56, s1w, word[s0l], s0t);
    f[k++] = Hash.of(57, b0w, word[s0l], s0t);
    f[k++] = Hash.of(58, word[s2], s1t, word[s0l], s0t);
    f[k++] = Hash.of(59, s1t, word[s1l], s0t, b0t);
    f[k++] = Hash.of(60, s1c, word[s0l], s0c);
    f[k++] = Hash.of(61, s0t, s.leftSet[s0], b0t);
    f[k++] = Hash.of(62, s1t, s.rightSet[s1], s0t);
    f[k++] = Hash.of(63, b0t, s.leftSet[b0], s0t);
    f[k++] = Hash.of(64, s0t, s.leftSet[s0], s.rightSet[s0], s1t);
    f[k++] = Hash.of(65, s1w, s.leftSet[s1], s.rightSet[s1], s0t);
    f[k++] = Hash.of(66, s0w, s.lefts[s0], s.rights[s0]);
    f[k++] = Hash.of(67, s1t, s.rights[s1], s0t);
    // Distances.
    f[k++] = Hash.of(68, s0t, b0t, gapNext);
    f[k++] = Hash.of(69, s0w, gapNext);
    f[k++] = Hash.of(70, b0w, gapNext);
    f[k++] = Hash.of(71, s1t, s0t, gapTop);
    f[k++] = Hash.of(72, s1w, gapTop);
    f[k++] = Hash.of(73, s0w, s1t, gapTop);
    // Neighbours in the sentence.
    f[k++] =
        Hash.of(
            74,
            s0t,
            s0 > ParseState.ROOT ? tag[s0 - 1] : 0,
            s0 > 0 && s0 + 1 < end ? tag[s0 + 1] : 0);
    f[k++] = Hash.of(75, b0 > 0 ? tag[b0 - 1] : 0, b0t, s0t);
    f[k++] = Hash.of(76, word[s0r], s0w, b0w);
    // What lies ahead: the chain that begins at the next word, or after it, and the next verb.
    int b2t = tag[b2];
    int b3t = next + 3 < end ? tag[next + 3] : tag[0];
    int chain = places.chainFrom(b0);
    int object = b0 == 0 ? 0 : places.chainFrom(b0 + 1);
    int verb = tag[places.nextVerb[b0]];
    int within = places.chainEnd[s0] >= next ? 1 : 0;
    int length = chain == 0 ? 9 : distance(chain - b0);
    f[k++] = Hash.of(77, s0t, b0t, tag[chain], length);
    f[k++] = Hash.of(78, s0w, tag[chain], length);
    f[k++] = Hash.of(79, s0t, b0w, word[chain]);
    f[k++] = Hash.of(80, s0t, b0t, b1t, b2t);
    f[k++] = Hash.of(81, b0t, b1t, b2t, b3t);
    f[k++] = Hash.of(82, s1w, s0w, b0w);
    f[k++] = Hash.of(83, s1c, b0w, cluster[object]);
    f[k++] = Hash.of(84, s0c, b0w, cluster[object]);
    f[k++] = Hash.of(85, s1w, b0w, coarse[object]);
    f[k++] = Hash.of(86, s0w, b0w, coarse[object]);
    f[k++] = Hash.of(87, s1t, s0t, b0w, coarse[object]);
    f[k++] = Hash.of(88, s0t, b0t, verb);
    f[k++] = Hash.of(89, s1t, s0t, b0t, verb);
    f[k++] = Hash.of(90, s1w, label[s1r], b0t);
    f[k++] = Hash.of(91, tag[s2], s1t, s0t, b0t);
    f[k++] = Hash.of(92, within, s0t, b0t, b1t);
    f[k++] = Hash.of(93, s1c, s0c, b0w);
    f[k++] = Hash.of(94, s0w, b0w, word[object]);
  }

  private static int distance(int gap) {
    return gap < 5 ? gap : gap < 8 ? 5 : gap < 12 ? 6 : 7;
  }
}
