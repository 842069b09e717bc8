package org.entente.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names in a character trie, found by longest match at a place in a text.
 *
 * <p>Case matters; accents, the shape of apostrophes, and whether a hyphen or a space of any width
 * joins two words do not. A lookup costs one hash probe a character and allocates nothing.
 *
 * @param <V> what a name stands for
 */
public final class NameIndex<V> {
  private static final char[] FOLDED = foldTable();
  private static final int FREE = 0;

  /** Where a name of this first character goes on, 0 when there is none: most look-ups end here. */
  private final int[] firsts = new int[FOLDED.length];

  private long[] keys = new long[1 << 12];
  private int[] targets = new int[1 << 12];
  private int edges;
  private int nodes = 1;
  private final List<@Nullable V> values = new ArrayList<>();

  /** Adds a name, or gives the value it already has to {@code merge}. */
  void add(String name, V value, java.util.function.BinaryOperator<V> merge) {
    int node = 0;
    for (int index = 0; index < name.length(); index++) {
      node = extend(node, fold(name.charAt(index)));
    }
    while (values.size() <= node) {
      values.add(null);
    }
    V present = values.get(node);
    values.set(node, present == null ? value : merge.apply(present, value));
  }

  /**
   * The longest name that starts at {@code start} and ends where a word ends.
   *
   * @return the offset after the name's last unit, or -1 when no name starts there
   */
  public int matchEnd(CharSequence text, int start) {
    return end(longest(text, start));
  }

  /**
   * The longest name that starts at {@code start} and ends where a word ends, as one number that
   * {@link #end} and {@link #value} take apart; -1 when no name starts there.
   */
  public long longest(CharSequence text, int start) {
    int length = text.length();
    if (start >= length) {
      return -1;
    }
    char first = fold(text.charAt(start));
    int node = first < firsts.length ? firsts[first] : follow(0, first);
    long best = -1;
    int offset = start + 1;
    while (node > 0) {
      if (node < values.size() && values.get(node) != null && wordEnds(text, offset)) {
        best = (long) offset << 32 | node;
      }
      if (offset >= length) {
        break;
      }
      node = follow(node, fold(text.charAt(offset++)));
    }
    return best;
  }

  /** The offset after the name's last unit, or -1 when nothing was found. */
  public static int end(long found) {
    return (int) (found >> 32);
  }

  /**
   * What the name found stands for.
   *
   * @param found an answer of {@link #longest} other than -1
   */
  public V value(long found) {
    V value = values.get((int) found);
    if (value == null) {
      throw new IllegalArgumentException("nothing was found");
    }
    return value;
  }

  /** What the name stands for, or null when it is none. */
  public @Nullable V find(CharSequence name) {
    int node = 0;
    for (int offset = 0; offset < name.length() && node >= 0; offset++) {
      node = follow(node, fold(name.charAt(offset)));
    }
    return node >= 0 && node < values.size() ? values.get(node) : null;
  }

  private static boolean wordEnds(CharSequence text, int offset) {
    return offset >= text.length()
        || !Character.isLetterOrDigit(text.charAt(offset))
        || !Character.isLetterOrDigit(text.charAt(offset - 1));
  }

  private int follow(int node, char symbol) {
    long key = key(node, symbol);
    int slot = slot(key);
    while (keys[slot] != FREE) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return -1;
  }

  private int extend(int node, char symbol) {
    int next = follow(node, symbol);
    if (next >= 0) {
      return next;
    }
    if (edges * 2 > keys.length) {
      grow();
    }
    put(key(node, symbol), nodes);
    if (node == 0 && symbol < firsts.length) {
      firsts[symbol] = nodes;
    }
    edges++;
    return nodes++;
  }

  private void put(long key, int target) {
    int slot = slot(key);
    while (keys[slot] != FREE) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = new int[oldKeys.length * 2];
    Arrays.fill(keys, FREE);
    for (int slot = 0; slot < oldKeys.length; slot++) {
      if (oldKeys[slot] != FREE) {
        put(oldKeys[slot], oldTargets[slot]);
      }
    }
  }

  private static long key(int node, char symbol) {
    return ((long) (node + 1) << 16) | symbol;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (keys.length - 1);
  }

  /**
   * The character names are compared by: without accents, plain apostrophe, a space for a hyphen.
   */
  public static char fold(char symbol) {
    return symbol < FOLDED.length ? FOLDED[symbol] : foldBeyond(symbol);
  }

  /** Folds every character of a name. */
  public static String fold(String name) {
    char[] folded = new char[name.length()];
    for (int index = 0; index < folded.length; index++) {
      folded[index] = fold(name.charAt(index));
    }
    return new String(folded);
  }

  private static char foldBeyond(char symbol) {
    return switch (symbol) {
      case '\u2018', '\u2019', '\u02BC', '\u02BB' -> '\'';
      case '\u2010', '\u2011', '\u2012', '\u2013' -> ' ';
      case '\u202F', '\u2009', '\u2002', '\u2003' -> ' ';
      default -> symbol;
    };
  }

  private static char[] foldTable() {
    char[] table = new char[0x250];
    for (char symbol = 0; symbol < table.length; symbol++) {
      table[symbol] = foldLatin(symbol);
    }
    return table;
  }

  private static char foldLatin(char symbol) {
    switch (symbol) {
      case '\u00A0', '\n', '\t', '-':
        return ' ';
      case '\u0131':
        return 'i';
      case '\u00F8':
        return 'o';
      case '\u00D8':
        return 'O';
      case '\u0142':
        return 'l';
      case '\u0141':
        return 'L';
      case '\u0111':
        return 'd';
      default:
        if (symbol < 0x80) {
          return symbol;
        }
        return Normalizer.normalize(String.valueOf(symbol), Normalizer.Form.NFD).charAt(0);
    }
  }
}
