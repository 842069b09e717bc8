package org.entente.ingest.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.ingest.text.Characters;
import org.entente.ingest.text.Cues;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** Finds who wrote the article: in JSON-LD, in meta tags, in elements named after authors. */
final class Bylines {
  private static final Set<String> AUTHOR_NAMES =
      Set.of(
          "author",
          "article:author_name",
          "dc.creator",
          "dc:creator",
          "dcterms.creator",
          "parsely-author",
          "sailthru.author",
          "citation_author",
          "byl",
          "byline",
          "article.author",
          "authors",
          "cxenseparse:author",
          "creator",
          "dc.contributor",
          "twitter:creator_name");

  private static final Pattern NO_NAME =
      Pattern.compile(
          "https?:|www\\.|@|\\b(?:admin|administrator|webmaster|unknown|anonymous|wordpress|n/a|bio|profile)$",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> AUTHOR_NAMES_IN_ORDER = AUTHOR_NAMES.stream().sorted().toList();

  private static final List<Evaluator> BYLINE_QUERIES =
      Stream.of(
              "[itemprop=author] [itemprop=name]",
              "[itemprop=author]",
              "[rel=author]",
              ".byline, .author-name, .authorname, .byline__name, .article-author, .post-author, .entry-author, .author.vcard, .vcard .fn, .author__name, .article__author, .article-byline, .post-byline, .story-byline",
              "[class*=byline]",
              "[class*=author]")
          .map(QueryParser::parse)
          .toList();

  /** A byline has no more words, its date among them. */
  private static final int MOST_LINE_WORDS = 25;

  private final PageView view;
  private final PageHead head;
  private final @Nullable String outlet;
  private final @Nullable String title;

  /**
   * @param outlet who published it, or null
   * @param title of the article, or null
   */
  Bylines(PageView view, PageHead head, @Nullable String outlet, @Nullable String title) {
    this.view = view;
    this.head = head;
    this.outlet = outlet;
    this.title = title;
  }

  /** Whether one of the queries may find it. */
  private static boolean isCandidate(Element e) {
    if (e.attributesSize() == 0) {
      return false;
    }
    String named = e.className().toLowerCase(Locale.ROOT);
    String property = e.attr("itemprop");
    return named.contains("byline")
        || named.contains("author")
        || e.hasClass("fn")
        || property.equalsIgnoreCase("author")
        || property.equalsIgnoreCase("name")
        || e.attr("rel").equalsIgnoreCase("author");
  }

  /**
   * Who wrote it, or null; several names are joined by a comma. What the head declares goes before
   * what readers see, unless it only repeats the outlet.
   */
  @Nullable String byline() {
    Set<String> declared = declared();
    if (!declared.isEmpty() && !isOutlet(declared)) {
      return String.join(", ", declared);
    }
    Set<String> seen = named();
    if (seen.isEmpty()) {
      seen = lines();
    }
    Set<String> found = seen.isEmpty() ? declared : seen;
    return found.isEmpty() ? null : String.join(", ", found);
  }

  private boolean isOutlet(Set<String> names) {
    String key = outlet == null ? "" : Characters.key(outlet);
    return !key.isEmpty() && names.stream().map(Characters::key).allMatch(key::equals);
  }

  /** What JSON-LD, else meta tags say; the outlet only where nobody else is named. */
  private Set<String> declared() {
    List<Set<String>> said = new ArrayList<>();
    for (Map<?, ?> article : head.articles()) {
      Set<String> names = new LinkedHashSet<>();
      authors(article.get("author"), names);
      said.add(names);
    }
    for (String name : AUTHOR_NAMES_IN_ORDER) {
      Set<String> names = new LinkedHashSet<>();
      head.all(name).forEach(value -> addName(value, names));
      said.add(names);
    }
    said.removeIf(Set::isEmpty);
    for (Set<String> names : said) {
      if (!isOutlet(names)) {
        return names;
      }
    }
    return said.isEmpty() ? Set.of() : said.get(0);
  }

  /** What stands in elements named after authors. */
  private Set<String> named() {
    Set<String> found = new LinkedHashSet<>();
    List<Element> candidates = new ArrayList<>(view.elements());
    candidates.removeIf(e -> !isCandidate(e));
    for (Evaluator query : candidates.isEmpty() ? List.<Evaluator>of() : BYLINE_QUERIES) {
      for (Element e : candidates) {
        if (!e.is(query)) {
          continue;
        }
        String text = Characters.collapse(e.text());
        if (text.isEmpty() || text.length() > 160 || view.names().isInComments(e)) {
          continue;
        }
        Optional<String> name = Cues.findByline(text).or(() -> Cues.findName(text));
        if (name.isPresent() && Characters.words(name.get()) >= 2) {
          addName(name.get(), found);
        }
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return found;
  }

  /** A line "By" and a name: the first under the headline, else the first of the page. */
  private Set<String> lines() {
    Set<String> found = new LinkedHashSet<>();
    String key = title == null ? "" : Characters.key(title);
    boolean under = false;
    for (Block block : view.blocks()) {
      if (!under
          && !key.isEmpty()
          && block.text().length() >= key.length()
          && key.equals(Characters.key(block.text()))) {
        under = true;
        found.clear();
      }
      if (found.isEmpty() && block.words() <= MOST_LINE_WORDS) {
        Cues.findByline(block.text())
            .filter(name -> !isBeside(block.element()))
            .ifPresent(name -> addName(name, found));
      }
      if (under && !found.isEmpty()) {
        return found;
      }
    }
    return found;
  }

  private boolean isBeside(Element e) {
    return view.names().isInComments(e) || view.names().isInAside(e);
  }

  private void authors(@Nullable Object value, Set<String> names) {
    if (value instanceof List<?> list) {
      for (Object item : list) {
        authors(item, names);
      }
    } else if (value instanceof Map<?, ?> map) {
      String name = PageHead.string(map.get("name"));
      if (name == null && map.get("@id") != null) {
        for (Map<?, ?> thing : head.things()) {
          if (map.get("@id").equals(thing.get("@id")) && thing.get("name") != null) {
            name = PageHead.string(thing.get("name"));
            break;
          }
        }
      }
      if (name != null) {
        addName(name, names);
      }
    } else if (value instanceof String text) {
      addName(Characters.collapse(text), names);
    }
  }

  private void addName(String raw, Set<String> names) {
    String name = raw.replaceFirst("(?i)^(?:by|von|par|por|author)\\s*:?\\s+", "").strip();
    if (name.length() < 2
        || name.length() > 120
        || !Character.isLetter(name.charAt(0))
        || NO_NAME.matcher(name).find()) {
      return;
    }
    names.add(name);
  }
}
