package org.entente.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What names can mean, gathered before it is indexed.
 *
 * @param <T> one thing a name can mean
 */
final class NameLists<T> {
  private final SortedMap<String, List<T>> byName = new TreeMap<>();

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

  NameIndex<List<T>> index() {
    SortedMap<String, List<T>> lists = new TreeMap<>();
    byName.forEach((name, meanings) -> lists.put(name, List.copyOf(meanings)));
    return NameIndex.of(lists);
  }
}
