package org.entente.app.api;

import java.util.List;
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
 * @param body the members of the body, texts and lists of texts
 * @param who asks, for the log
 */
record Asked(
    Map<String, String> path, Map<String, String> query, Map<String, Object> body, String who) {
  Asked {
    path = Map.copyOf(path);
    query = Map.copyOf(query);
    body = Map.copyOf(body);
  }

  /** A text of the body, or null. */
  @Nullable String said(String name) {
    Object value = body.get(name);
    return value == null ? null : value.toString();
  }

  /** A text of the body that the contract needs. */
  String given(String name) {
    return java.util.Objects.requireNonNull(said(name), name);
  }

  /** A list of texts of the body; empty where none is given. */
  List<String> listed(String name) {
    return body.get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
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
