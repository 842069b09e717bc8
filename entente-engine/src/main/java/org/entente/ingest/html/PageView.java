package org.entente.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was parsed, and what all that look at it share: its elements, blocks and names. One
 * walk finds what would otherwise be a query each.
 */
final class PageView {
  /** Elements asked for by their tag. */
  private static final Set<String> TAGS =
      Set.of("h1", "h2", "h3", "meta", "time", "script", "article", "link", "html");

  private final Document page;
  private final Names names = new Names();
  private final List<Element> elements = new ArrayList<>();
  private final Map<String, List<Element>> tagged = new HashMap<>();
  private @Nullable List<Block> blocks;

  PageView(Document page) {
    this.page = page;
    page.forEachNode(this::note);
  }

  private void note(Node node) {
    if (!(node instanceof Element e)) {
      return;
    }
    elements.add(e);
    String tag = e.normalName();
    if (TAGS.contains(tag)) {
      tagged.computeIfAbsent(tag, name -> new ArrayList<>()).add(e);
    }
  }

  Document page() {
    return page;
  }

  /** All elements as the page was parsed, in document order. */
  List<Element> elements() {
    return elements;
  }

  /** The elements of one of {@link #TAGS} as the page was parsed, in document order. */
  List<Element> tagged(String tag) {
    return tagged.getOrDefault(tag, List.of());
  }

  /** What its elements call themselves. */
  Names names() {
    return names;
  }

  /** Its blocks before anything is taken out of it: looked for once. */
  List<Block> blocks() {
    List<Block> known = blocks;
    if (known == null) {
      known = Blocks.of(page.body());
      blocks = known;
    }
    return known;
  }
}
