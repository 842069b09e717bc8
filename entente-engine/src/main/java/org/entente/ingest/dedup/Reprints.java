package org.entente.ingest.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds which texts of a stream are the same text with small edits, each as it comes.
 *
 * <p>Broder (1997), "On the resemblance of documents and containment": the containment of one text
 * in another is the share of its word shingles that the other has. Texts that share sampled
 * shingles are compared; two are one if the smaller is contained by {@link #CONTAINMENT} and most
 * of what it states in names and numbers is stated by the other. Without the second condition all
 * reports from one template would be one.
 *
 * <p>Takes linear time: a shingle remembers one text of a group, and one that many groups share is
 * a common phrase and finds nothing.
 */
final class Reprints {
  /** Share of the smaller text's shingles in the other, [0, 1], from which they can be the same. */
  static final double CONTAINMENT = 0.42;

  /** Share of the names and numbers, by weight, that must agree, [0, 1]. */
  static final double FACTS = 0.55;

  /** Neither alone makes sure: what the two shares must come to together, [0, 2]. */
  private static final double BOTH = 1.25;

  /** With less weight of names and numbers than this a text must be contained by {@link #SURE}. */
  private static final int FEW_FACTS = 10;

  /** One name or a number or two say nothing. */
  private static final int NO_FACTS = 3;

  private static final double SURE = 0.75;

  /** A text less than this share of the other is a brief in a round-up and no cut reprint. */
  private static final double SMALLEST_PART = 0.2;

  /** Shorter texts are alike by chance. */
  private static final int FEWEST_SHINGLES = 18;

  /** A shingle that so many groups share is a common phrase. */
  private static final int COMMON = 64;

  /** So many of the likeliest candidates are compared. */
  private static final int COMPARED = 48;

  private final List<Fingerprint> texts = new ArrayList<>();
  private final Map<Integer, int[]> postings = new HashMap<>();
  private int[] groups = new int[16];
  private int[] hits = new int[16];

  /**
   * Takes the next text and joins it with those it repeats.
   *
   * @return its number, from 0
   */
  int add(String text) {
    Fingerprint print = Fingerprint.of(text);
    int number = texts.size();
    texts.add(print);
    if (number == groups.length) {
      groups = Arrays.copyOf(groups, number * 2);
      hits = Arrays.copyOf(hits, number * 2);
    }
    groups[number] = number;
    if (print.size() < FEWEST_SHINGLES) {
      return number;
    }
    int[] sample = print.sample();
    for (int other : candidates(sample)) {
      if (group(other) != group(number) && isSame(print, texts.get(other))) {
        int a = group(number);
        int b = group(other);
        groups[Math.max(a, b)] = Math.min(a, b);
      }
    }
    for (int shingle : sample) {
      post(shingle, number);
    }
    return number;
  }

  /** Whether the two texts are one but for small edits. */
  static boolean isSame(Fingerprint a, Fingerprint b) {
    int smaller = Math.min(a.size(), b.size());
    if (smaller < Math.max(a.size(), b.size()) * SMALLEST_PART) {
      return false;
    }
    double containment = a.containment(b);
    if (containment < CONTAINMENT) {
      return false;
    }
    int weight = Math.min(a.weight(), b.weight());
    double facts = a.factsShared(b);
    return weight < FEW_FACTS
        ? containment >= SURE && (weight <= NO_FACTS || facts >= FACTS)
        : facts >= FACTS && containment + facts >= BOTH;
  }

  /** Share of the smaller of two texts' shingles that the other has, [0, 1]. */
  double containment(int a, int b) {
    return texts.get(a).containment(texts.get(b));
  }

  /** The smallest number in the group of text {@code number}. */
  int group(int number) {
    int at = number;
    while (groups[at] != at) {
      groups[at] = groups[groups[at]];
      at = groups[at];
    }
    return at;
  }

  /** Earlier texts with common shingles, those with the most first. */
  private List<Integer> candidates(int[] sample) {
    BitSet seen = new BitSet();
    for (int shingle : sample) {
      int[] posted = postings.get(shingle);
      if (posted != null && posted[0] < COMMON) {
        for (int i = 1; i <= posted[0]; i++) {
          hits[posted[i]]++;
          seen.set(posted[i]);
        }
      }
    }
    TreeSet<Long> best = new TreeSet<>();
    for (int other = seen.nextSetBit(0); other >= 0; other = seen.nextSetBit(other + 1)) {
      best.add(((long) -hits[other] << 32) + other);
      hits[other] = 0;
      if (best.size() > COMPARED) {
        best.pollLast();
      }
    }
    List<Integer> others = new ArrayList<>(best.size());
    for (long one : best) {
      others.add((int) one);
    }
    return others;
  }

  /** Notes the text under the shingle, unless one of its group is: reprints cost nothing. */
  private void post(int shingle, int number) {
    int[] posted = postings.computeIfAbsent(shingle, s -> new int[2]);
    int count = posted[0];
    if (count >= COMMON) {
      return;
    }
    for (int i = 1; i <= count; i++) {
      if (group(posted[i]) == group(number)) {
        return;
      }
    }
    if (count + 1 == posted.length) {
      posted = Arrays.copyOf(posted, posted.length * 2);
      postings.put(shingle, posted);
    }
    posted[++posted[0]] = number;
  }
}
