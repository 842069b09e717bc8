package org.entente.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.model.reading.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The words that call an entry up: a head word that is looked up, and the words that must stand
 * before or after it.
 *
 * @param head lemma of the head word
 * @param before words directly before the head
 * @param after words after the head, in order, within a few tokens
 */
public record Predicate(String head, List<String> before, List<String> after) {
  /** How far behind the head its further words may stand. */
  private static final int REACH = 5;

  /** Second words that leave the first the head: "a sit-in", "the stand-off". */
  private static final Set<String> PARTICLES =
      Set.of("back", "by", "down", "in", "off", "on", "out", "over", "through", "to", "up");

  /** Second words of verbs that a parser may take for prepositions of the object. */
  private static final Set<String> ADVERBS = Set.of("apart", "away", "down", "off", "out", "up");

  /** Copies the lists. */
  public Predicate {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** A verb, whose further words follow it: "carry out", "point finger". */
  static Predicate verb(String words) {
    List<String> parts = List.of(words.split(" "));
    return new Predicate(parts.get(0), List.of(), parts.subList(1, parts.size()));
  }

  /** A noun or adjective: its last word is the head, unless a preposition follows the first. */
  static Predicate noun(String words) {
    List<String> parts = List.of(words.split(" "));
    for (int index = 1; index < parts.size(); index++) {
      if (parts.get(index).equals("of")
          || parts.get(index).equals("to")
          || parts.get(index).equals("with")
          || parts.get(index).equals("for")
          || parts.get(index).equals("in")
          || parts.get(index).equals("on")) {
        return new Predicate(
            parts.get(index - 1), parts.subList(0, index - 1), parts.subList(index, parts.size()));
      }
    }
    int last = parts.size() - 1;
    return new Predicate(parts.get(last), parts.subList(0, last), List.of());
  }

  /**
   * The predicate as a text's words have it, which are parted at hyphens ("test-fire", "sit-in"),
   * where it has some. Some first syllables are not parted ("re-elect").
   */
  Optional<Predicate> parted() {
    List<String> own = parted(List.of(head));
    int at = PARTICLES.contains(own.get(own.size() - 1)) ? 0 : own.size() - 1;
    List<String> earlier = parted(before);
    earlier.addAll(own.subList(0, at));
    List<String> later = new ArrayList<>(own.subList(at + 1, own.size()));
    later.addAll(parted(after));
    Predicate whole = new Predicate(own.get(at), earlier, later);
    return whole.length() == length() ? Optional.empty() : Optional.of(whole);
  }

  /** "shut down", "pick off": the adverb that is all of the further words, or null. */
  public @Nullable String particle() {
    return after.size() == 1 && ADVERBS.contains(after.get(0)) ? after.get(0) : null;
  }

  private static List<String> parted(List<String> words) {
    List<String> parts = new ArrayList<>();
    for (String word : words) {
      int begin = 0;
      for (int hyphen = word.indexOf('-'); hyphen >= 0; hyphen = word.indexOf('-', begin)) {
        parts.add(word.substring(begin, hyphen));
        parts.add("-");
        begin = hyphen + 1;
      }
      parts.add(word.substring(begin));
    }
    return parts;
  }

  /** Whether the further words stand around {@code token}, whose lemma is the head. */
  public boolean matches(Sentence sentence, int token) {
    if (token < before.size()) {
      return false;
    }
    for (int index = 0; index < before.size(); index++) {
      if (!word(sentence, token - before.size() + index, before.get(index))) {
        return false;
      }
    }
    int next = token + 1;
    int limit = Math.min(sentence.size(), token + 1 + REACH + after.size());
    for (String word : after) {
      while (next < limit && !word(sentence, next, word)) {
        next++;
      }
      if (next >= limit) {
        return false;
      }
      next++;
    }
    return true;
  }

  /** Number of words. */
  public int length() {
    return 1 + before.size() + after.size();
  }

  private static boolean word(Sentence sentence, int token, String word) {
    return sentence.lemma(token).equalsIgnoreCase(word)
        || sentence.form(token).equalsIgnoreCase(word);
  }
}
