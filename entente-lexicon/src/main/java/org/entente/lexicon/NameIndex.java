package org.entente.lexicon;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Names in a character trie, found by longest match at a place in a text.
 *
 * <p>Case matters; accents, the shape of apostrophes, and whether a hyphen or a space of any width
 * joins two words do not. Nodes are numbered level by level, so a node's children stand side by
 * side and the whole trie is three arrays. A lookup allocates nothing.
 *
 * @param <V> what a name stands for
 */
public final class NameIndex<V> {
  private static final char[] FOLDED = foldTable();
  private static final int NOTHING = -1;

  /** With more children than this a node's are searched by halves. */
  private static final int FEW = 6;

  /** By node: the character that leads to it. */
  private final char[] symbols;

  /** By node: its first child; its last stands before the next node's first. */
  private final int[] children;

  /** By node: the number of the value of the name that ends there, or {@link #NOTHING}. */
  private final int[] places;

  private final IntFunction<V> values;

  /** The node of a first character, {@link #NOTHING} when there is none: most look-ups end here. */
  private final int[] firsts = new int[FOLDED.length];

  private NameIndex(char[] symbols, int[] children, int[] places, IntFunction<V> values) {
    this.symbols = symbols;
    this.children = children;
    this.places = places;
    this.values = values;
    Arrays.fill(firsts, NOTHING);
    for (int node = children[0]; node < children[1]; node++) {
      if (symbols[node] < firsts.length) {
        firsts[symbols[node]] = node;
      }
    }
  }

  /**
   * @param named the values by folded name
   */
  static <V> NameIndex<V> of(Map<String, V> named) {
    String[] names = named.keySet().toArray(new String[0]);
    Arrays.sort(names);
    int most = 1 + Stream.of(names).mapToInt(String::length).sum();
    char[] symbols = new char[most];
    int[] children = new int[most + 1];
    int[] places = new int[most];
    // The names below a node are neighbours, from the node's first to the next node's.
    int[] first = new int[most];
    int[] last = new int[most];
    int[] depth = new int[most];
    last[0] = names.length;
    int nodes = 1;
    for (int node = 0; node < nodes; node++) {
      int name = first[node];
      boolean ends = name < last[node] && names[name].length() == depth[node];
      places[node] = ends ? name++ : NOTHING;
      children[node] = nodes;
      while (name < last[node]) {
        char symbol = names[name].charAt(depth[node]);
        symbols[nodes] = symbol;
        first[nodes] = name;
        depth[nodes] = depth[node] + 1;
        while (name < last[node] && names[name].charAt(depth[node]) == symbol) {
          name++;
        }
        last[nodes++] = name;
      }
    }
    children[nodes] = nodes;
    return new NameIndex<>(
        Arrays.copyOf(symbols, nodes),
        Arrays.copyOf(children, nodes + 1),
        Arrays.copyOf(places, nodes),
        Stream.of(names).map(named::get).toList()::get);
  }

  /**
   * Writes what {@link #read} reads.
   *
   * @param number gives each value a number
   */
  void write(DataOutputStream out, ToIntFunction<V> number) throws IOException {
    int[] numbers = new int[places.length];
    for (int node = 0; node < places.length; node++) {
      numbers[node] =
          places[node] == NOTHING ? NOTHING : number.applyAsInt(values.apply(places[node]));
    }
    Packed.write(out, symbols);
    Packed.write(out, children);
    Packed.write(out, numbers);
  }

  /**
   * @param values the values by the numbers they were written with
   */
  static <V> NameIndex<V> read(DataInputStream in, IntFunction<V> values) throws IOException {
    return new NameIndex<>(Packed.chars(in), Packed.ints(in), Packed.ints(in), values);
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
    while (node >= 0) {
      if (places[node] >= 0 && wordEnds(text, offset)) {
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
    return values.apply(places[(int) found]);
  }

  /** What the name stands for, or null when it is none. */
  public @Nullable V find(CharSequence name) {
    int node = 0;
    for (int offset = 0; offset < name.length() && node >= 0; offset++) {
      node = follow(node, fold(name.charAt(offset)));
    }
    return node >= 0 && places[node] >= 0 ? values.apply(places[node]) : null;
  }

  private static boolean wordEnds(CharSequence text, int offset) {
    return offset >= text.length()
        || !Character.isLetterOrDigit(text.charAt(offset))
        || !Character.isLetterOrDigit(text.charAt(offset - 1));
  }

  private int follow(int node, char symbol) {
    int low = children[node];
    int high = children[node + 1];
    if (high - low > FEW) {
      int child = Arrays.binarySearch(symbols, low, high, symbol);
      return child < 0 ? NOTHING : child;
    }
    for (int child = low; child < high; child++) {
      if (symbols[child] == symbol) {
        return child;
      }
    }
    return NOTHING;
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
