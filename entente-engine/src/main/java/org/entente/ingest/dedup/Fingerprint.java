package org.entente.ingest.dedup;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is kept of a text to compare it: its shingles and its facts, both as sorted hashes.
 *
 * <p>A shingle is a run of {@value #SHINGLE} words in lower case, every number the same, so that a
 * toll that rose does not part two copies. A fact is a number or a name: a word with a capital that
 * does not begin a sentence.
 */
final class Fingerprint {
  private static final int SHINGLE = 3;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** Of so many shingles one is looked up; the choice hangs on the shingle alone. */
  private static final int SAMPLED = 4;

  private static final Set<String> CALENDAR = calendar();

  private final int[] shingles;
  private final int[] facts;

  private Fingerprint(int[] shingles, int[] facts) {
    this.shingles = shingles;
    this.facts = facts;
  }

  private static Set<String> calendar() {
    Set<String> names = new HashSet<>();
    for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
      for (DayOfWeek day : DayOfWeek.values()) {
        names.add(day.getDisplayName(style, Locale.ENGLISH).toLowerCase(Locale.ROOT));
      }
      for (Month month : Month.values()) {
        names.add(month.getDisplayName(style, Locale.ENGLISH).toLowerCase(Locale.ROOT));
      }
    }
    return Set.copyOf(names);
  }

  static Fingerprint of(String text) {
    Words words = new Words(text.length());
    words.read(text);
    int n = Math.max(0, words.count - SHINGLE + 1);
    int[] shingles = new int[n];
    for (int i = 0; i < n; i++) {
      long hash = 0;
      for (int k = 0; k < SHINGLE; k++) {
        hash = (hash ^ words.hashes[i + k]) * MIX;
        hash ^= hash >>> 32;
      }
      shingles[i] = (int) (hash >>> 16);
    }
    int[] facts = Arrays.copyOf(words.facts, words.factCount);
    Arrays.sort(facts);
    return new Fingerprint(distinct(shingles), facts);
  }

  private static int[] distinct(int[] values) {
    Arrays.sort(values);
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[n++] = values[i];
      }
    }
    return Arrays.copyOf(values, n);
  }

  /** Number of different shingles. */
  int size() {
    return shingles.length;
  }

  /** Weight of the facts: two for each name, one for each number, repeated ones again. */
  int weight() {
    return facts.length;
  }

  /** The shingles under which the text is looked up: about a quarter, chosen by themselves. */
  int[] sample() {
    int n = 0;
    int[] sample = new int[shingles.length];
    for (int shingle : shingles) {
      if (Math.floorMod(shingle * 0x85EBCA6B, SAMPLED) == 0) {
        sample[n++] = shingle;
      }
    }
    return Arrays.copyOf(sample, n);
  }

  /** Share of the smaller text's shingles that the other has, [0, 1]: Broder's containment. */
  double containment(Fingerprint other) {
    return common(shingles, other.shingles)
        / (double) Math.max(1, Math.min(shingles.length, other.shingles.length));
  }

  /**
   * Share of the facts of the text with fewer that the other states as often, by weight, [0, 1].
   */
  double factsShared(Fingerprint other) {
    return common(facts, other.facts)
        / (double) Math.max(1, Math.min(facts.length, other.facts.length));
  }

  /** Size of the intersection of two sorted multisets. */
  private static int common(int[] a, int[] b) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }

  /** The words of a text, as hashes. */
  private static final class Words {
    private static final long NUMBER = 35;

    private final HashStream64 stream = Hashing.komihash5_0().hashStream();
    private long[] hashes;
    private int[] facts = new int[64];
    private int count;
    private int factCount;
    private boolean begins = true;

    Words(int length) {
      hashes = new long[length / 4 + 8];
    }

    void read(String text) {
      int i = 0;
      int n = text.length();
      while (i < n) {
        char c = text.charAt(i);
        if (!Character.isLetterOrDigit(c)) {
          // A colon or a quotation mark may begin a sentence too.
          begins |= ".!?\n:\"“„«".indexOf(c) >= 0;
          i++;
          continue;
        }
        int end = i + 1;
        // Scripts without spaces: a character is a word.
        if (!Character.isIdeographic(c)) {
          while (end < n && isInside(text, end)) {
            end++;
          }
        }
        word(text, i, end);
        i = end;
      }
    }

    private static boolean isInside(String text, int at) {
      char c = text.charAt(at);
      if (Character.isLetterOrDigit(c)) {
        return !Character.isIdeographic(c);
      }
      // 1,200 and 3.5 are one number.
      return (c == ',' || c == '.')
          && Character.isDigit(text.charAt(at - 1))
          && at + 1 < text.length()
          && Character.isDigit(text.charAt(at + 1));
    }

    /** Days and months are written with a capital and tell nobody apart. */
    private static boolean isName(String text, int from, int to) {
      return Character.isUpperCase(text.charAt(from))
          && !CALENDAR.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private void word(String text, int from, int to) {
      stream.reset();
      for (int i = from; i < to; i++) {
        stream.putChar(Character.toLowerCase(text.charAt(i)));
      }
      long hash = stream.getAsLong();
      boolean number = Character.isDigit(text.charAt(from));
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, count * 2);
      }
      hashes[count++] = number ? NUMBER : hash;
      if (number || !begins && isName(text, from, to)) {
        if (factCount + 2 > facts.length) {
          facts = Arrays.copyOf(facts, factCount * 2);
        }
        facts[factCount++] = (int) hash;
        if (!number) {
          // Numbers are what an update changes; a name weighs twice.
          facts[factCount++] = (int) hash;
        }
      }
      begins = false;
    }
  }
}
