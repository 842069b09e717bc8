package org.entente.lexicon;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Full names of persons and armed groups by their consonants, so that another transcription of a
 * name is found: Sergei and Sergey, Mohammed and Mohamed, Sunna wal-Jamaa and Sunnah Waljama.
 *
 * <p>Two names are one when their words have the same consonants after the letters that
 * transcriptions swap are made equal, begin alike, and differ in at most a fifth of their letters.
 */
final class Spellings {
  private static final int FEWEST_CONSONANTS = 4;
  private static final int LETTERS_A_CHANGE = 5;

  /** What transcriptions swap, longest first. */
  private static final String[][] SWAPPED = {
    {"tsch", "1"},
    {"tch", "1"},
    {"sch", "2"},
    {"dzh", "j"},
    {"ch", "1"},
    {"cz", "1"},
    {"sh", "2"},
    {"sz", "2"},
    {"zh", "3"},
    {"ph", "f"},
    {"kh", "h"},
    {"gh", "g"},
    {"ck", "k"},
    {"dj", "j"},
    {"ks", "x"},
    {"ts", "c"},
    {"tz", "c"},
    {"q", "k"},
    {"w", "v"},
    {"ej", "ei"},
    {"aj", "ai"},
    {"oj", "oi"},
    {"ij", "ii"}
  };

  /** The Arabic article and what is written together with it; some write it and some do not. */
  private static final Set<String> ARTICLES = Set.of("al", "el", "ul", "as", "ash", "wa", "wal");

  private static final String AND_THE = "wal";

  private final NameIndex<List<String>> byConsonants;

  Spellings(NameIndex<List<String>> byConsonants) {
    this.byConsonants = byConsonants;
  }

  /** Full names; a name of one word is left out. */
  static Spellings of(Collection<String> names) {
    NameLists<String> byConsonants = new NameLists<>();
    for (String name : names) {
      String key = key(name);
      if (key != null) {
        byConsonants.add(key, name);
      }
    }
    return new Spellings(byConsonants.index());
  }

  NameIndex<List<String>> byConsonants() {
    return byConsonants;
  }

  /** The nearest name that is another spelling of this one, the first of equals; or null. */
  @Nullable String find(String name) {
    String key = key(name);
    List<String> names = key == null ? null : byConsonants.find(key);
    if (names == null) {
      return null;
    }
    String plain = plain(name);
    String best = null;
    int least = plain.length() / LETTERS_A_CHANGE + 1;
    for (String known : names) {
      int distance = distance(plain, plain(known));
      if (distance < least) {
        least = distance;
        best = known;
      }
    }
    return best;
  }

  /**
   * Lower case without accents, initials ("J."), articles and marks; the letters swapped made
   * equal.
   */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    String[] words = NameIndex.fold(name).toLowerCase(Locale.ROOT).split(" ");
    for (int index = 0; index < words.length; index++) {
      String letters = letters(words[index]);
      boolean last = index == words.length - 1;
      if (letters.length() > 1 && (last || !ARTICLES.contains(letters))) {
        boolean joined = index > 0 && letters.length() > 5 && letters.startsWith(AND_THE);
        plain
            .append(plain.length() == 0 ? "" : " ")
            .append(joined ? letters.substring(AND_THE.length()) : letters);
      }
    }
    String text = plain.toString();
    for (String[] pair : SWAPPED) {
      if (text.contains(pair[0])) {
        text = text.replace(pair[0], pair[1]);
      }
    }
    return text;
  }

  private static String letters(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int index = 0; index < word.length(); index++) {
      char letter = word.charAt(index);
      if (letter >= 'a' && letter <= 'z') {
        letters.append(letter);
      }
    }
    return letters.toString();
  }

  private static @Nullable String key(String name) {
    String plain = plain(name);
    if (plain.indexOf(' ') < 0) {
      return null;
    }
    StringBuilder key = new StringBuilder();
    int consonants = 0;
    char before = ' ';
    for (int index = 0; index < plain.length(); index++) {
      char letter = plain.charAt(index);
      boolean starts = before == ' ';
      boolean silent = "aeiouyh".indexOf(letter) >= 0 || (letter == 'j' && !starts);
      if (!silent) {
        if (letter != before) {
          key.append(letter);
          consonants += letter == ' ' ? 0 : 1;
        }
      } else if (starts) {
        key.append(letter == 'h' ? 'h' : '@');
      }
      before = letter;
    }
    return consonants < FEWEST_CONSONANTS ? null : key.toString();
  }

  /** Levenshtein distance. */
  private static int distance(String first, String second) {
    int[] row = new int[second.length() + 1];
    for (int column = 0; column < row.length; column++) {
      row[column] = column;
    }
    for (int index = 1; index <= first.length(); index++) {
      int diagonal = row[0];
      row[0] = index;
      for (int column = 1; column < row.length; column++) {
        int change = diagonal + (first.charAt(index - 1) == second.charAt(column - 1) ? 0 : 1);
        diagonal = row[column];
        row[column] = Math.min(change, Math.min(diagonal, row[column - 1]) + 1);
      }
    }
    return row[second.length()];
  }
}
