package org.entente.lexicon;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of persons from where the family name stands first, in the other order: news writes
 * "Kishida Fumio" and "Ki-moon Ban" too, and leaves out a Western first name ("Harry Ho-jen Tseng"
 * is Tseng Ho-jen).
 */
final class NameOrder {
  private static final Set<String> FAMILY_NAME_FIRST =
      Set.of("CHN", "HKG", "HUN", "JPN", "KOR", "MAC", "PRK", "TWN");

  /** Shorter ones are one syllable: "Yi Wang" may be anybody. */
  private static final int SHORTEST_WORD = 3;

  private static final int SHORTEST_NAME = 8;

  /** A given name of two syllables, "Ho-jen", between a Western name and the family's. */
  private static final Pattern GIVEN_INSIDE = Pattern.compile("\\S+ (\\p{L}+-\\p{Ll}+) (\\p{L}+)");

  /** The same before it: "John Lee Ka-chiu". */
  private static final Pattern GIVEN_LAST = Pattern.compile("\\S+ (\\p{L}+) (\\p{L}+-\\p{Ll}+)");

  private NameOrder() {}

  /** The same person's names in another order; empty for names from elsewhere and short ones. */
  static List<String> others(String person, String state) {
    if (!FAMILY_NAME_FIRST.contains(state)) {
      return List.of();
    }
    Matcher inside = GIVEN_INSIDE.matcher(person);
    if (inside.matches()) {
      return bothOrders(inside.group(2), inside.group(1));
    }
    Matcher last = GIVEN_LAST.matcher(person);
    if (last.matches()) {
      return bothOrders(last.group(1), last.group(2));
    }
    String[] words = person.split(" ");
    boolean tellsOne =
        words.length == 2
            && person.length() > SHORTEST_NAME
            && Math.min(words[0].length(), words[1].length()) >= SHORTEST_WORD;
    return tellsOne ? List.of(words[1] + ' ' + words[0]) : List.of();
  }

  private static List<String> bothOrders(String family, String given) {
    return List.of(family + ' ' + given, given + ' ' + family);
  }
}
