package org.entente.lexicon;

import java.util.LinkedHashSet;
import java.util.Set;

/** The regular forms of an English verb. Irregular ones are the lemmatiser's business. */
final class Inflection {
  private static final String VOWELS = "aeiou";

  private Inflection() {}

  /** Third person, past, participles of a verb, after the spelling rules of English. */
  static Set<String> verb(String lemma) {
    Set<String> forms = new LinkedHashSet<>();
    if (lemma.length() < 3) {
      return forms;
    }
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
    forms.addAll(java.util.List.of(more));
  }
}
