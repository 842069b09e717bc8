package org.entente.app.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.app.store.Catalogue;
import org.jspecify.annotations.Nullable;

/** What a search found as rows of names and plain values, with the articles' heads. */
public final class HitRows {
  private HitRows() {}

  /** {@code total}, {@code items} and {@code facets}. */
  public static Map<String, @Nullable Object> of(Hits hits, Catalogue archive) {
    Map<String, @Nullable Object> rows = new LinkedHashMap<>();
    rows.put("total", hits.total());
    List<Object> items = new ArrayList<>();
    Map<String, Map<String, @Nullable Object>> heads =
        archive.heads(hits.hits().stream().map(Hits.Hit::article).toList());
    for (Hits.Hit hit : hits.hits()) {
      Map<String, @Nullable Object> item =
          heads.getOrDefault(hit.article(), new LinkedHashMap<>(Map.of("id", hit.article())));
      item.put("score", hit.score());
      item.put("snippets", hit.snippets().stream().map(HitRows::snippet).toList());
      items.add(item);
    }
    rows.put("items", items);
    Map<String, Object> facets = new LinkedHashMap<>();
    for (String name : TextIndex.FACETS) {
      facets.put(
          name,
          hits.facets().getOrDefault(name, List.of()).stream()
              .map(count -> Map.of("value", count.value(), "count", count.articles()))
              .toList());
    }
    rows.put("facets", facets);
    return rows;
  }

  private static Map<String, Object> snippet(Hits.Snippet snippet) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("start", snippet.start());
    row.put("end", snippet.end());
    row.put("text", snippet.text());
    row.put(
        "matches", snippet.matches().stream().map(it -> List.of(it.start(), it.end())).toList());
    return row;
  }
}
