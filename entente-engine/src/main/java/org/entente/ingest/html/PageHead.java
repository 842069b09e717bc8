package org.entente.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.ingest.jsonl.Json;
import org.entente.ingest.text.Characters;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the page declares of itself for machines: meta tags and JSON-LD, not yet judged. */
final class PageHead {
  private static final List<String> NAMING = List.of("property", "name", "itemprop", "http-equiv");

  private final Map<String, List<String>> meta = new HashMap<>();
  private final List<Map<?, ?>> articles = new ArrayList<>();
  private final List<Map<?, ?>> things = new ArrayList<>();

  PageHead(PageView view) {
    readMeta(view.tagged("meta"));
    readLinkedData(view.tagged("script"));
  }

  /** The JSON-LD objects that call themselves articles, in the page's order. */
  List<Map<?, ?>> articles() {
    return articles;
  }

  /** All JSON-LD objects with a type, in the page's order. */
  List<Map<?, ?>> things() {
    return things;
  }

  private void readMeta(List<Element> tags) {
    for (Element e : tags) {
      String content = Characters.collapse(e.attr("content"));
      if (content.isEmpty() || content.length() > 1000) {
        continue;
      }
      for (String key : NAMING) {
        String name = e.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          meta.computeIfAbsent(name, k -> new ArrayList<>()).add(content);
        }
      }
    }
  }

  private void readLinkedData(List<Element> scripts) {
    for (Element e : scripts) {
      if (!e.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        continue;
      }
      String data = e.data().strip();
      if (data.startsWith("<!--")) {
        data = data.substring(4).strip();
      }
      if (data.startsWith("//<![CDATA[") || data.startsWith("/*<![CDATA[")) {
        data = data.substring(data.indexOf('[', data.indexOf('[') + 1) + 1);
      }
      Json.find(data).ifPresent(value -> collect(value, 0));
    }
  }

  private void collect(Object value, int depth) {
    if (depth > 6 || things.size() > 500) {
      return;
    }
    if (value instanceof List<?> list) {
      for (Object item : list) {
        collect(item, depth + 1);
      }
    } else if (value instanceof Map<?, ?> map) {
      Object type = map.get("@type");
      if (type != null) {
        things.add(map);
        String name = type.toString();
        if (name.contains("Article")
            || name.contains("BlogPosting")
            || name.contains("Report")
            || name.contains("LiveBlog")
            || name.contains("Recipe")) {
          articles.add(map);
        }
      }
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (entry.getValue() instanceof Map || entry.getKey().equals("@graph") || type == null) {
          collect(entry.getValue(), depth + 1);
        }
      }
    }
  }

  /** All contents of the meta tags of a name in lower case; empty when there are none. */
  List<String> all(String name) {
    return meta.getOrDefault(name, List.of());
  }

  /** The first content of the first of the names that has one, or null. */
  @Nullable String first(String... names) {
    for (String name : names) {
      List<String> values = meta.get(name);
      if (values != null) {
        return values.get(0);
      }
    }
    return null;
  }

  /** The meta tags, of the more specific names first: "article:published_time" before "date". */
  List<Map.Entry<String, List<String>>> entries() {
    List<Map.Entry<String, List<String>>> entries = new ArrayList<>(meta.entrySet());
    entries.sort(
        (a, b) -> {
          int byLength = Integer.compare(b.getKey().length(), a.getKey().length());
          return byLength != 0 ? byLength : a.getKey().compareTo(b.getKey());
        });
    return entries;
  }

  /** The text of a JSON-LD value, or of its name, or of the first of a list; null when none. */
  static @Nullable String string(@Nullable Object value) {
    Object one = value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value;
    if (one instanceof Map<?, ?> map) {
      one = map.get("name");
    }
    if (!(one instanceof String text)) {
      return null;
    }
    String plain =
        text.indexOf('&') >= 0 ? org.jsoup.parser.Parser.unescapeEntities(text, false) : text;
    String clean = Characters.collapse(plain);
    return clean.isEmpty() ? null : clean;
  }
}
