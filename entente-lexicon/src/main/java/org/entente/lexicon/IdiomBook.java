package org.entente.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/**
 * Words and turns of phrase that judge whoever is spoken of, found by the lemmas they begin with.
 */
final class IdiomBook {
  /** Stands in an idiom for any possessive: "turn one's back". */
  private static final String OWNER = "one's";

  /** Stands in an idiom for up to {@link #GAP} words: "stab ... in the back". */
  private static final String SOMEBODY = "...";

  private static final int GAP = 5;

  private final Map<String, List<Idiom>> byFirst = new HashMap<>();

  private record Idiom(List<String> words, double polarity) {}

  /**
   * @param text lemmas parted by a blank
   * @param polarity [-1, 1]
   */
  void add(String text, double polarity) {
    List<String> words = List.of(text.split(" "));
    Idiom idiom = new Idiom(words, polarity);
    String first = words.get(0);
    put(first, idiom);
    // The lemmatiser does not know every verb.
    Inflection.verb(first).stream().filter(form -> !form.equals(first)).forEach(f -> put(f, idiom));
  }

  private void put(String first, Idiom idiom) {
    byFirst.computeIfAbsent(first, key -> new ArrayList<>(1)).add(idiom);
  }

  /** What the longest idiom that begins at the token says, [-1, 1]; 0 when none does. */
  double polarity(Sentence sentence, int token) {
    List<Idiom> byLemma = byFirst.get(sentence.lemma(token).toLowerCase(Locale.ROOT));
    List<Idiom> found = byLemma == null ? byFirst.get(form(sentence, token)) : byLemma;
    double polarity = 0;
    int longest = 0;
    for (Idiom idiom : found == null ? List.<Idiom>of() : found) {
      int length = idiom.words().size();
      if (length > longest && follows(sentence, token + 1, idiom.words(), 1)) {
        longest = length;
        polarity = idiom.polarity();
      }
    }
    return polarity;
  }

  private static String form(Sentence sentence, int token) {
    return sentence.form(token).toLowerCase(Locale.ROOT);
  }

  /** Whether the words from the given one on stand from the token on; adverbs may stand between. */
  private static boolean follows(Sentence sentence, int token, List<String> words, int next) {
    if (next == words.size()) {
      return true;
    }
    String word = words.get(next);
    if (word.equals(SOMEBODY)) {
      for (int gap = 0; gap <= GAP; gap++) {
        if (follows(sentence, token + gap, words, next + 1)) {
          return true;
        }
      }
      return false;
    }
    int place = token;
    while (place < sentence.size()
        && !same(sentence, place, word)
        && (sentence.tag(place) == Upos.ADV || sentence.form(place).equals("-"))) {
      place++;
    }
    return place < sentence.size()
        && same(sentence, place, word)
        && follows(sentence, place + 1, words, next + 1);
  }

  private static boolean same(Sentence sentence, int token, String word) {
    return word.equals(OWNER)
        ? sentence.feature(token).equals("PRP$")
        : word.equals(sentence.lemma(token).toLowerCase(Locale.ROOT))
            || word.equals(form(sentence, token));
  }
}
