package org.entente.read.parse;

import java.util.Locale;
import org.entente.model.reading.Upos;
import org.entente.read.tag.Tagger;

/** Mends a word's tag by the words beside it. */
final class WordRevision {
  /** Letters of the longest second part of a given name ("hyung"). */
  private static final int LONGEST_PART = 5;

  private final VerbTags verbs;
  private final int noun;
  private final int name;
  private final int number;
  private final int adjective;

  WordRevision(Tagger tagger) {
    verbs = VerbTags.of(tagger);
    noun = VerbTags.number(tagger, Upos.NOUN, "NN");
    name = VerbTags.number(tagger, Upos.PROPN, "NNP");
    number = VerbTags.number(tagger, Upos.NUM, "CD");
    adjective = VerbTags.number(tagger, Upos.ADJ, "JJ");
  }

  /** "Eleven Soviet republics": a capital that only opens the sentence. */
  void first(TaggedWords words) {
    if (words.forms.length > 2
        && RevisedWords.NUMBERS.contains(words.forms[0])
        && words.nominal(0)
        && words.nominal(2)) {
      words.set(0, number);
    }
  }

  /** Mends one word's tag; those before it are mended already. */
  void of(TaggedWords words, int i) {
    String form = words.forms[i];
    String penn = words.penn(i);
    boolean last = i + 1 == words.forms.length;
    if (penn.equals("WRB") && !RevisedWords.ADVERBS.contains(form.toLowerCase(Locale.ROOT))) {
      words.set(i, noun);
    }
    boolean past = RevisedWords.PAST.contains(form) && !penn.equals("VBN");
    if (past && i > 0 && words.nominal(i - 1)) {
      words.set(i, verbs.past());
    }
    if (!words.nominal(i) && designation(form)) {
      words.set(i, name);
    }
    if (reporting(words, i)) {
      words.set(i, words.plural(i - 1) ? verbs.plain() : verbs.singular());
    }
    if (penn.equals("VBD") && describing(words, i)) {
      words.set(i, verbs.participle());
    }
    if (behindModal(words, i)) {
      words.set(i, verbs.infinitive());
    }
    if (penn.equals("JJ") && behindOf(words, i)) {
      words.set(i, noun);
    }
    if (form.equals("spare") && !last && words.forms[i + 1].startsWith("part")) {
      words.set(i, adjective); // "vehicles and spare parts": no verb
    }
    if (givenName(words, i)) {
      words.set(i, name);
    }
    if (penn.equals("VBG") && i > 0 && !last && shared(words, i)) {
      words.set(i, noun);
    }
    if (penn.equals("JJR") && i > 0 && !last && headless(words, i)) {
      words.set(i, noun);
    }
  }

  /** "T-72", "Su-34": a capital before the hyphen and a digit behind it name a machine. */
  private static boolean designation(String form) {
    int hyphen = form.indexOf('-');
    return hyphen > 0
        && hyphen + 1 < form.length()
        && Character.isUpperCase(form.charAt(0))
        && Character.isDigit(form.charAt(hyphen + 1));
  }

  /** "Oslo could <i>influence</i> prices": a modal is followed by a verb, not by a noun. */
  private static boolean behindModal(TaggedWords words, int word) {
    return word > 0
        && (words.penn(word).equals("NN")
            || words.penn(word).equals("RB") && words.forms[word].endsWith("ply"))
        && words.penn(word - 1).equals("MD")
        && word + 1 < words.forms.length
        && (words.nominal(word + 1)
            || words.opensObject(word + 1)
            || words.penn(word + 1).equals("JJ"));
  }

  /** "exports of <i>maize</i> to Oslo": behind "of" and before a preposition stands a noun. */
  private static boolean behindOf(TaggedWords words, int word) {
    return word > 0
        && word + 1 < words.forms.length
        && words.forms[word - 1].equals("of")
        && Character.isLowerCase(words.forms[word].charAt(0))
        && (words.penn(word + 1).equals("IN") || words.penn(word + 1).equals("TO"))
        && !words.forms[word].equals("old")
        && !words.forms[word].equals("late");
  }

  /** "power <i>sharing</i> between the two": done by both, a noun. */
  private static boolean shared(TaggedWords words, int word) {
    return words.penn(word - 1).equals("NN") && words.forms[word + 1].equals("between");
  }

  /** "Park Min-<i>jun</i>": the small second part of a given name. */
  private static boolean givenName(TaggedWords words, int word) {
    return word > 2
        && words.penn(word).equals("NN")
        && words.forms[word].length() <= LONGEST_PART
        && words.forms[word - 1].equals("-")
        && words.universal(word - 2) == Upos.PROPN
        && words.universal(word - 3) == Upos.PROPN;
  }

  /** "Yerevan <i>fears</i> it may", "neighbours <i>suspect</i> that": a clause follows. */
  private static boolean reporting(TaggedWords words, int word) {
    if (word < 1 || word + 2 >= words.forms.length || !words.nominal(word - 1)) {
      return false;
    }
    String penn = words.penn(word);
    boolean many = words.plural(word - 1);
    boolean third = !many && penn.equals("NNS") && words.universal(word - 1) == Upos.PROPN;
    boolean bare = many && (penn.equals("NN") || penn.equals("JJ"));
    boolean clause =
        switch (words.forms[word + 1]) {
          case "it", "he", "she", "they", "there", "that" -> true;
          default -> false;
        };
    return clause
        && (third || bare)
        && RevisedWords.REPORTS.contains(
            third ? RevisedWords.reporting(words.forms[word], "s") : words.forms[word]);
  }

  /**
   * "The jets, <i>made</i> in Sweden, were sold": between commas, and the verb comes after them.
   */
  private static boolean describing(TaggedWords words, int word) {
    if (word < 2
        || !words.forms[word - 1].equals(",")
        || !words.nominal(word - 2)
        || !both(words.forms[word])) {
      return false;
    }
    int end = word + 1;
    while (end + 1 < words.forms.length && words.universal(end) != Upos.PUNCT) {
      end++;
    }
    return end + 1 < words.forms.length
        && words.forms[end].equals(",")
        && end > word + 1
        && (words.finite(end + 1) || words.universal(end + 1) == Upos.AUX);
  }

  /** Whether the past tense has the participle's form. */
  private static boolean both(String form) {
    return form.endsWith("ed") || RevisedWords.BOTH.contains(form);
  }

  /** "Denmark's <i>premier</i> told them": behind a possessive and before a verb. */
  private static boolean headless(TaggedWords words, int word) {
    return words.penn(word - 1).equals("POS") && words.finite(word + 1);
  }
}
