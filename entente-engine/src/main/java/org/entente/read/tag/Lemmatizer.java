package org.entente.read.tag;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.model.reading.Upos;

/**
 * Dictionary forms: a table of words, else the rule of the longest known ending, else the word in
 * lower case (names keep theirs). Immutable.
 */
public final class Lemmatizer {
  /** Plurals whose singular ends in "ie", where the ending's rule would make it "y". */
  private static final Set<String> ENDING_IN_IE =
      Set.of(
          "sorties",
          "movies",
          "calories",
          "zombies",
          "cookies",
          "genies",
          "prairies",
          "rookies",
          "selfies",
          "hoodies",
          "brownies",
          "menageries",
          "coteries",
          "reveries",
          "camaraderies",
          "eyries",
          "aeries",
          "junkies",
          "hippies",
          "yuppies",
          "newbies",
          "budgies",
          "collies",
          "magpies",
          "neckties",
          "townies",
          "groupies",
          "smoothies",
          "talkies",
          "walkie-talkies",
          "boogies",
          "bookies",
          "birdies",
          "bogies",
          "pixies");

  /** Longest ending a rule looks at. */
  public static final int LONGEST = 5;

  /**
   * What a rule does to the word, in lower case but for names.
   *
   * @param cut how many characters it takes off the end
   * @param add what it puts there
   */
  public record Rule(int cut, String add) {
    /** The word with the rule applied. */
    public String apply(String word) {
      return cut > word.length() || cut == word.length() && add.isEmpty()
          ? word
          : word.substring(0, word.length() - cut).concat(add);
    }
  }

  private final TreeMap<String, String> words;
  private final TreeMap<String, Rule> endings;
  private final int mask;
  private final long[] keys;
  private final Object[] values;

  /**
   * @param words {@code TAG word} to lemma, the word in lower case, the tag a Penn tag
   * @param endings {@code TAG ending} to rule, the ending in lower case
   */
  public Lemmatizer(Map<String, String> words, Map<String, Rule> endings) {
    this.words = new TreeMap<>(words);
    this.endings = new TreeMap<>(endings);
    int size = Integer.highestOneBit(words.size() + endings.size() + 8) << 2;
    mask = size - 1;
    keys = new long[size];
    values = new Object[size];
    this.words.forEach((key, value) -> put(key, 0, value));
    this.endings.forEach((key, value) -> put(key, 1, value));
  }

  private void put(String key, int kind, Object value) {
    int space = key.indexOf(' ');
    long hash = key(tagSeed(key.substring(0, space), kind), key.substring(space + 1));
    int at = (int) hash & mask;
    while (keys[at] != 0) {
      at = (at + 1) & mask;
    }
    keys[at] = hash;
    values[at] = value;
  }

  private static long tagSeed(String tag, int kind) {
    return Hash.word(tag) + kind * 0x9E3779B97F4A7C15L;
  }

  private static long key(long seed, String lower) {
    long h = seed;
    for (int i = lower.length() - 1; i >= 0; i--) {
      h = (h ^ lower.charAt(i)) * 0x100000001B3L;
    }
    return finish(h);
  }

  private static long finish(long h) {
    long x = (h ^ (h >>> 32)) * 0xBF58476D1CE4E5B9L;
    x ^= x >>> 29;
    return x == 0 ? 1 : x;
  }

  private Object find(long key) {
    int at = (int) key & mask;
    while (keys[at] != 0) {
      if (keys[at] == key) {
        return values[at];
      }
      at = (at + 1) & mask;
    }
    return this;
  }

  /** Reads what {@link #write} wrote. */
  public static Lemmatizer read(DataInput in) throws IOException {
    TreeMap<String, String> words = new TreeMap<>();
    TreeMap<String, Rule> endings = new TreeMap<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      String key = in.readUTF();
      words.put(key, in.readUTF());
    }
    size = in.readInt();
    for (int i = 0; i < size; i++) {
      String key = in.readUTF();
      int cut = in.readUnsignedByte();
      endings.put(key, new Rule(cut, in.readUTF()));
    }
    return new Lemmatizer(words, endings);
  }

  /** Writes the tables. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(words.size());
    for (Map.Entry<String, String> entry : words.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeUTF(entry.getValue());
    }
    out.writeInt(endings.size());
    for (Map.Entry<String, Rule> entry : endings.entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeByte(entry.getValue().cut());
      out.writeUTF(entry.getValue().add());
    }
  }

  /** The word's dictionary form. */
  public String lemma(String form, Upos universal, String penn) {
    if (form.length() > 64) {
      return form;
    }
    String lower = lower(form);
    boolean name = universal == Upos.PROPN || penn.startsWith("NNP");
    if (universal == Upos.X || name && !penn.equals("NNPS")) {
      return form;
    }
    Object known = name ? this : inTable(penn, lower);
    if (known != this) {
      return (String) known;
    }
    if (penn.equals("NNS") && lower.endsWith("ies") && ENDING_IN_IE.contains(lower)) {
      return lower.substring(0, lower.length() - 1);
    }
    long seed = tagSeed(penn, 1);
    Object rule = find(finish(seed));
    long h = seed;
    int length = lower.length();
    for (int i = 1; i <= LONGEST && i <= length; i++) {
      h = (h ^ lower.charAt(length - i)) * 0x100000001B3L;
      Object longer = find(finish(h));
      if (longer != this) {
        rule = longer;
      }
    }
    String base = name ? form : lower;
    return rule == this ? base : ((Rule) rule).apply(base);
  }

  /** The word's entry; past tense and participle, often taken for each other, share theirs. */
  private Object inTable(String penn, String lower) {
    Object known = find(key(tagSeed(penn, 0), lower));
    return switch (known == this ? penn : "") {
      case "VBD" -> find(key(tagSeed("VBN", 0), lower));
      case "VBN" -> find(key(tagSeed("VBD", 0), lower));
      default -> known;
    };
  }

  /** The word in lower case; the word itself when it is so already. */
  public static String lower(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (Hash.lower(form.charAt(i)) != form.charAt(i)) {
        char[] lower = form.toCharArray();
        for (int k = i; k < lower.length; k++) {
          lower[k] = Hash.lower(lower[k]);
        }
        return new String(lower);
      }
    }
    return form;
  }
}
