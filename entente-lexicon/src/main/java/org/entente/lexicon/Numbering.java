package org.entente.lexicon;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers for values, from 0 in the order in which they were first asked for; equal values have
 * one.
 *
 * @param <T> what is numbered
 */
final class Numbering<T> {
  private final Map<T, Integer> known = new LinkedHashMap<>();

  int of(T value) {
    return known.computeIfAbsent(value, key -> known.size());
  }

  /** The values by number. */
  List<T> list() {
    return List.copyOf(known.keySet());
  }
}
