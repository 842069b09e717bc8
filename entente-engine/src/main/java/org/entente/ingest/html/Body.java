package org.entente.ingest.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.entente.ingest.text.Characters;
import org.entente.ingest.text.Cues;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article's element; {@link Selection} then finds the blocks in it that are the article.
 *
 * <p>The mass of an element is the prose in it, in characters. What calls itself something beside
 * the article goes, unless most of the mass is in it; then the body is the element that calls
 * itself one, else the deepest that holds most of the mass. The idea of scoring by text and link
 * density is that of Kohlschütter, Fankhauser and Nejdl (2010), "Boilerplate detection using
 * shallow text features", and of Readability.
 */
final class Body {
  /** An element named as an aside stays if it holds more than this share of the mass. */
  private static final double KEPT_ASIDE = 0.5;

  /** An element named as the body is it if it holds at least this share of the mass. */
  private static final double NAMED_BODY = 0.4;

  /** The descent goes on while one child holds at least this share of its parent's mass. */
  private static final double DESCENT = 0.75;

  /** Little of the mass: what is lost if a name misleads. */
  private static final double LITTLE = 0.05;

  /** Less than this share of the page's mass found is a sign that a name misled. */
  private static final double TOO_LITTLE = 0.25;

  /** A standfirst has at least so many words. */
  private static final int STANDFIRST_WORDS = 8;

  /** A standfirst is so much prose, and has no links or labels. */
  private static final double STANDFIRST = 0.9;

  /** A list of other articles is not the article, if it holds at most this share of the mass. */
  private static final double MOST_RELATED = 0.75;

  /** So many blocks between headline and body are looked at for a standfirst. */
  private static final int LEAD_BLOCKS = 15;

  /** So many blocks may stand between a standfirst and the body: pictures, menus, players. */
  private static final int FAR_BLOCKS = 60;

  /** A headline is an h1, or has the title's words. */
  private static final List<String> HEADINGS = List.of("h1", "h2", "h3");

  private final PageView view;
  private final Names names;
  private final @Nullable String title;
  private final @Nullable String byline;
  private final boolean lenient;

  private Body(PageView view, @Nullable String title, @Nullable String byline, boolean lenient) {
    this.view = view;
    this.names = view.names();
    this.title = title;
    this.byline = byline;
    this.lenient = lenient;
  }

  /**
   * The article's paragraphs; empty when there are none.
   *
   * @param first the page; finding the article changes it
   * @param again parses the page anew, for a second try
   */
  static List<String> paragraphs(
      PageView first, Supplier<Document> again, @Nullable String title, @Nullable String byline) {
    int mass = mass(first.blocks()).getOrDefault(first.page().body(), 0);
    List<String> strict = new Body(first, title, byline, false).find();
    int found = length(strict);
    if (found >= mass * TOO_LITTLE) {
      return strict;
    }
    List<String> lenient = new Body(new PageView(again.get()), title, byline, true).find();
    return length(lenient) > 2 * found ? lenient : strict;
  }

  private static int length(List<String> texts) {
    int length = 0;
    for (String text : texts) {
      length += text.length();
    }
    return length;
  }

  private List<String> find() {
    Element body = view.page().body();
    prune(body);
    List<Block> left = Blocks.of(body);
    Element root = root(body, mass(left));
    List<Block> blocks = new ArrayList<>(lead(body, root, left));
    blocks.addAll(Blocks.under(root, left));
    return new Selection(title, byline).paragraphs(blocks);
  }

  /** Sentences between the headline and the body's element: a standfirst set apart. */
  private List<Block> lead(Element body, Element root, List<Block> left) {
    Element heading = headline(body);
    List<Block> lead = new ArrayList<>();
    if (heading == null || Blocks.isIn(heading, root)) {
      return lead;
    }
    boolean after = false;
    int passed = 0;
    for (Block block : left) {
      if (Blocks.isIn(block.element(), root)) {
        return after ? lead : List.of();
      }
      if (Blocks.isIn(block.element(), heading)) {
        after = true;
      } else if (after && ++passed > (lead.isEmpty() ? LEAD_BLOCKS : FAR_BLOCKS)) {
        return List.of();
      } else if (passed > 0
          && passed <= LEAD_BLOCKS
          && block.words() >= STANDFIRST_WORDS
          && block.density() < 0.3
          && !isCue(block.text())) {
        lead.add(block);
      }
    }
    return List.of();
  }

  private static boolean isCue(String text) {
    return Cues.isNoise(text)
        || Cues.isCredit(text)
        || Cues.isCaption(text)
        || Cues.isDateLine(text)
        || Cues.isSection(text)
        || Cues.findByline(text).isPresent();
  }

  /** Prose characters in each element that has any. */
  private static Map<Element, Integer> mass(List<Block> blocks) {
    Map<Element, Integer> mass = new IdentityHashMap<>();
    for (Block block : blocks) {
      if (block.isProse()) {
        int own = block.text().length() - block.linked();
        for (Element e = block.element(); e != null; e = e.parent()) {
          mass.merge(e, own, Integer::sum);
        }
      }
    }
    return mass;
  }

  private void prune(Element body) {
    Map<Element, Integer> mass = mass(view.blocks());
    int total = Math.max(1, mass.getOrDefault(body, 0));
    Set<Element> above = new HashSet<>();
    Element heading = headline(body);
    for (Element e = heading; e != null; e = e.parent()) {
      above.add(e);
    }
    List<Element> doomed = new ArrayList<>();
    for (Element e : view.elements()) {
      if (!isFrame(e) && isDoomed(e, mass.getOrDefault(e, 0), total, above.contains(e))) {
        doomed.add(e);
      }
    }
    for (Element e : doomed) {
      if (e.parent() != null) {
        e.remove();
      }
    }
  }

  /** A lone element named as a teaser, of sentences without links: those elsewhere are many. */
  private boolean isStandfirst(Element e, Names.Kinds kinds, int mass) {
    if (!kinds.isOnlyTeaser() || mass < STANDFIRST * e.text().length()) {
      return false;
    }
    Element parent = e.parent();
    return parent == null
        || parent.children().stream().filter(twin -> names.of(twin).isOnlyTeaser()).count() == 1;
  }

  private static boolean isFrame(Element e) {
    String tag = e.normalName();
    return tag.equals("#root") || tag.equals("html") || tag.equals("head") || tag.equals("body");
  }

  private @Nullable Element headline(Element body) {
    String key = title == null ? "" : Characters.key(title);
    Element first = null;
    for (String tag : HEADINGS) {
      for (Element heading : view.tagged(tag)) {
        if (!Blocks.isIn(heading, body)) {
          continue;
        }
        if (first == null && tag.equals("h1")) {
          first = heading;
        }
        if (!key.isEmpty() && Characters.key(heading.text()).equals(key)) {
          return heading;
        }
      }
    }
    return first;
  }

  private boolean isDoomed(Element e, int mass, int total, boolean holdsTitle) {
    double share = mass / (double) total;
    Names.Kinds kinds = names.of(e);
    if (share > KEPT_ASIDE && !(share < MOST_RELATED && kinds.isRelated() && !kinds.isContent())) {
      return kinds.isComments()
          && !holdsTitle
          && share < 0.9
          && e.selectFirst("article") == null
          && isNamedOnlyComments(e);
    }
    String tag = e.normalName();
    switch (tag) {
      case "nav",
          "button",
          "input",
          "textarea",
          "select",
          "iframe",
          "dialog",
          "menu",
          "object",
          "figcaption",
          "video",
          "audio",
          "label",
          "footer" -> {
        return true;
      }
      case "aside" -> {
        return share < 0.3;
      }
      case "form" -> {
        return share < 0.3;
      }
      default -> {}
    }
    if (share < LITTLE
        && (e.hasAttr("hidden")
            || e.attr("aria-hidden").equals("true")
            || e.hasAttr("style") && isInvisible(e.attr("style")))) {
      return true;
    }
    if (holdsTitle) {
      return false;
    }
    if (tag.equals("header")) {
      return share < 0.1 && !isInArticle(e);
    }
    if (kinds.isComments()) {
      return true;
    }
    if (kinds.isBody()) {
      return false;
    }
    if (kinds.isAside()) {
      return !isStandfirst(e, kinds, mass)
          && (share < LITTLE || !lenient && !(share > 0.1 && kinds.isContent()));
    }
    return kinds.isLittle() && share < 0.01
        || kinds.isCaption() && share < 0.1
        || kinds.isAuthor() && share < 0.3 && !tag.equals("article")
        || kinds.isHead() && share < 0.05 && !tag.equals("article");
  }

  private static boolean isNamedOnlyComments(Element e) {
    List<String> words = Names.words(e.className() + " " + e.id());
    return words.contains("comments") || words.contains("commentlist") || words.contains("disqus");
  }

  private static boolean isInvisible(String style) {
    String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }

  private static boolean isInArticle(Element e) {
    for (Element up = e.parent(); up != null; up = up.parent()) {
      String tag = up.normalName();
      if (tag.equals("article") || tag.equals("main")) {
        return true;
      }
    }
    return false;
  }

  private Element root(Element body, Map<Element, Integer> mass) {
    int total = mass.getOrDefault(body, 0);
    if (total == 0) {
      return body;
    }
    Element named = null;
    int most = 0;
    for (Element e : view.elements()) {
      int own = mass.getOrDefault(e, 0);
      // Of equals the deepest: it comes last in document order.
      if (own >= total * NAMED_BODY && own >= most && names.of(e).isBody()) {
        named = e;
        most = own;
      }
    }
    if (named != null) {
      return named;
    }
    Element at = body;
    Element article = null;
    for (Element e : view.tagged("article")) {
      if (mass.getOrDefault(e, 0) >= total * 0.5) {
        article = e;
      }
    }
    if (article != null) {
      at = article;
    }
    while (true) {
      Element next = null;
      int own = mass.getOrDefault(at, 0);
      for (Element child : at.children()) {
        if (mass.getOrDefault(child, 0) >= own * DESCENT) {
          next = child;
        }
      }
      if (next == null || isParagraph(next)) {
        return at;
      }
      at = next;
    }
  }

  private static boolean isParagraph(Element e) {
    String tag = e.normalName();
    return tag.equals("p")
        || tag.equals("li")
        || tag.equals("blockquote")
        || tag.equals("ul")
        || tag.equals("ol")
        || tag.equals("tr")
        || tag.equals("td")
        || tag.equals("span");
  }
}
