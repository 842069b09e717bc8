package org.entente.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What names can mean, gathered before it is indexed.
 *
 * @param <T> one thing a name can mean
 */
final class NameLists<T> {
  private final Map<String, List<T>> byName = new HashMap<>();

  /** Gives a name a meaning more, after those it has; one it has already changes nothing. */
  void add(String name, T meaning) {
    List<T> meanings = list(name);
    if (!meanings.contains(meaning)) {
      meanings.add(meaning);
    }
  }

  /** Gives a name a meaning that comes before those it has. */
  void addFirst(String name, T meaning) {
    List<T> meanings = list(name);
    meanings.remove(meaning);
    meanings.add(0, meaning);
  }

  private List<T> list(String name) {
    return byName.computeIfAbsent(NameIndex.fold(name), key -> new ArrayList<>(1));
  }

  boolean has(String name) {
    return byName.containsKey(NameIndex.fold(name));
  }

  /** All of it, indexed; nothing is added afterwards. */
  NameIndex<List<T>> index() {
    byName.replaceAll((name, meanings) -> List.copyOf(meanings));
    return NameIndex.of(byName);
  }
}
