package org.entente.app.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words by number, from 0 up: what many events share is kept once. */
final class Words {
  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The word's number, a new one where it has none; null is the empty word. */
  int number(@Nullable Object word) {
    String text = word == null ? "" : word.toString();
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    numbers.put(text, words.size());
    words.add(text);
    return words.size() - 1;
  }

  /** The word's number, or -1. */
  int find(@Nullable String word) {
    return numbers.getOrDefault(word, -1);
  }

  String word(int number) {
    return words.get(number);
  }

  int size() {
    return words.size();
  }
}
