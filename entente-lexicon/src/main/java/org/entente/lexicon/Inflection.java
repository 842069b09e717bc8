package org.entente.lexicon;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of an English verb: the regular ones, and the past of some irregular ones. */
final class Inflection {
  private static final String VOWELS = "aeiou";

  /** Past and participle of verbs that news bends irregularly and the lemmatiser may not know. */
  private static final Map<String, List<String>> IRREGULAR =
      Map.ofEntries(
          Map.entry("arise", List.of("arose", "arisen")),
          Map.entry("forbid", List.of("forbade", "forbidden")),
          Map.entry("forsake", List.of("forsook", "forsaken")),
          Map.entry("foresee", List.of("foresaw", "foreseen")),
          Map.entry("forgive", List.of("forgave", "forgiven")),
          Map.entry("freeze", List.of("froze", "frozen")),
          Map.entry("lend", List.of("lent")),
          Map.entry("overcome", List.of("overcame")),
          Map.entry("overrun", List.of("overran")),
          Map.entry("overthrow", List.of("overthrew", "overthrown")),
          Map.entry("seek", List.of("sought")),
          Map.entry("shoot", List.of("shot")),
          Map.entry("sink", List.of("sank", "sunk")),
          Map.entry("slay", List.of("slew", "slain")),
          Map.entry("smite", List.of("smote", "smitten")),
          Map.entry("strike", List.of("struck", "stricken")),
          Map.entry("swear", List.of("swore", "sworn")),
          Map.entry("undertake", List.of("undertook", "undertaken")),
          Map.entry("withdraw", List.of("withdrew", "withdrawn")),
          Map.entry("withhold", List.of("withheld")));

  private Inflection() {}

  /** Third person, past, participles of a verb, after the spelling rules of English. */
  static Set<String> verb(String lemma) {
    Set<String> forms = new LinkedHashSet<>();
    if (lemma.length() < 3) {
      return forms;
    }
    forms.addAll(IRREGULAR.getOrDefault(lemma, List.of()));
    char last = lemma.charAt(lemma.length() - 1);
    char before = lemma.charAt(lemma.length() - 2);
    if (last == 'e') {
      String stem = lemma.substring(0, lemma.length() - 1);
      add(forms, lemma + "s", stem + "ed", stem + "ing");
    } else if (last == 'y' && VOWELS.indexOf(before) < 0) {
      String stem = lemma.substring(0, lemma.length() - 1);
      add(forms, stem + "ies", stem + "ied", lemma + "ing");
    } else {
      boolean sibilant =
          last == 's' || last == 'x' || last == 'z' || lemma.endsWith("ch") || lemma.endsWith("sh");
      add(forms, lemma + (sibilant ? "es" : "s"), lemma + "ed", lemma + "ing");
      if (doubles(last, before, lemma)) {
        add(forms, lemma + last + "ed", lemma + last + "ing");
      }
      if (last == 'c') {
        add(forms, lemma + "ked", lemma + "king");
      }
    }
    return forms;
  }

  /** "ban", "omit", "expel": one vowel before one consonant may double the consonant. */
  private static boolean doubles(char last, char before, String lemma) {
    return VOWELS.indexOf(last) < 0
        && "wxy".indexOf(last) < 0
        && VOWELS.indexOf(before) >= 0
        && VOWELS.indexOf(lemma.charAt(lemma.length() - 3)) < 0;
  }

  private static void add(Set<String> forms, String... more) {
    forms.addAll(List.of(more));
  }
}
