package org.entente.app.api;

import java.util.Map;
import java.util.TreeMap;
import org.entente.app.store.Filter;
import org.entente.model.align.Grain;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for: values of parameters that the contract knows, within its bounds.
 *
 * @param path the names in the path
 * @param query the parameters given, and those with a standard value
 */
record Asked(Map<String, String> path, Map<String, String> query) {
  Asked {
    path = Map.copyOf(path);
    query = Map.copyOf(query);
  }

  String path(String name) {
    return java.util.Objects.requireNonNull(path.get(name));
  }

  @Nullable String find(String name) {
    return query.get(name);
  }

  String need(String name) {
    return java.util.Objects.requireNonNull(query.get(name));
  }

  int number(String name) {
    return Integer.parseInt(need(name));
  }

  Grain grain() {
    return Grain.valueOf(need("by").toUpperCase(java.util.Locale.ROOT));
  }

  Filter filter() {
    return new Filter(new TreeMap<>(query));
  }
}
