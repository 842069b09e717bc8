package org.entente.ingest.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What the letters alone say of a text's language. */
final class Scripts {
  /** Scripts that one language of news is written in. */
  private static final Map<UnicodeScript, String> LANGUAGES =
      Map.of(
          UnicodeScript.HAN, "zh",
          UnicodeScript.HIRAGANA, "ja",
          UnicodeScript.KATAKANA, "ja",
          UnicodeScript.HANGUL, "ko",
          UnicodeScript.THAI, "th",
          UnicodeScript.GREEK, "el",
          UnicodeScript.HEBREW, "he",
          UnicodeScript.GEORGIAN, "ka",
          UnicodeScript.ARMENIAN, "hy",
          UnicodeScript.TAMIL, "ta");

  /** Japanese has at least this share of kana among its characters. */
  private static final double KANA = 0.1;

  private Scripts() {}

  /** The language of a text most of whose letters are of a script of its own; else empty. */
  static Optional<String> find(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    int all = 0;
    for (int c : text.codePoints().filter(Character::isLetter).toArray()) {
      letters.merge(UnicodeScript.of(c), 1, Integer::sum);
      all++;
    }
    int kana =
        letters.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
    if (kana > all * KANA) {
      return Optional.of("ja");
    }
    for (Map.Entry<UnicodeScript, Integer> entry : letters.entrySet()) {
      if (entry.getValue() * 2 > all && LANGUAGES.containsKey(entry.getKey())) {
        return Optional.of(LANGUAGES.get(entry.getKey()));
      }
    }
    return Optional.empty();
  }

  /** Whether most letters are not Latin. */
  static boolean isForeign(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(c -> Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN)
            .count();
    return latin * 2 < letters;
  }

  /** Whether all letters are those of English. */
  static boolean isPlain(String text) {
    return text.codePoints().noneMatch(c -> c >= 0x80 && Character.isLetter(c));
  }
}
