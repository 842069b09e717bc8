package org.entente.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.ingest.text.Characters;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Walks a tree once and gives its text as blocks, in order. */
final class Blocks implements NodeVisitor {
  private static final Set<String> BLOCK =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "dialog",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "tfoot",
          "thead",
          "tr",
          "ul",
          "option",
          "caption");

  private static final Set<String> SKIPPED =
      Set.of(
          "script", "style", "noscript", "template", "svg", "head", "select", "button", "iframe");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Element> open = new ArrayList<>();
  private int links;
  private int linked;
  private int skipped;
  private int breaks;

  private Blocks() {}

  /** The blocks under {@code root}. */
  static List<Block> of(Element root) {
    Blocks walk = new Blocks();
    walk.open.add(root);
    NodeTraversor.traverse(walk, root);
    walk.flush();
    return walk.blocks;
  }

  /** The same blocks as {@link #of}, taken from those of an element around {@code root}. */
  static List<Block> under(Element root, List<Block> around) {
    if (!isBlock(root, root.normalName())) {
      return of(root);
    }
    List<Block> under = new ArrayList<>();
    for (Block block : around) {
      if (isIn(block.element(), root)) {
        under.add(block);
      }
    }
    return under;
  }

  /** Whether the element is another or lies in it. */
  static boolean isIn(Element e, Element root) {
    for (Element up = e; up != null; up = up.parent()) {
      if (up.equals(root)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      String tag = element.normalName();
      if (SKIPPED.contains(tag)) {
        skipped++;
      } else if (tag.equals("br")) {
        breaks++;
        text.append(' ');
        if (breaks >= 2) {
          flush();
        }
      } else if (tag.equals("a")) {
        links++;
      } else if (isBlock(element, tag)) {
        flush();
        open.add(element);
      } else if (tag.equals("td") || tag.equals("th")) {
        text.append(' ');
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      String tag = element.normalName();
      if (SKIPPED.contains(tag)) {
        skipped--;
      } else if (tag.equals("a")) {
        links--;
      } else if (open.get(open.size() - 1).equals(element)) {
        flush();
        if (open.size() > 1) {
          open.remove(open.size() - 1);
        }
      }
    }
  }

  /** A cell is a block only where it lays out the page: where it holds paragraphs of its own. */
  private static boolean isBlock(Element element, String tag) {
    if (BLOCK.contains(tag)) {
      return true;
    }
    if (tag.equals("td") || tag.equals("th")) {
      for (Element child : element.children()) {
        if (BLOCK.contains(child.normalName())) {
          return true;
        }
      }
    }
    return false;
  }

  private void append(String words) {
    if (skipped > 0) {
      return;
    }
    text.append(words);
    if (!Characters.isBlank(words)) {
      breaks = 0;
      if (links > 0) {
        linked += words.strip().length();
      }
    }
  }

  private void flush() {
    if (text.length() > 0) {
      String clean = Characters.collapse(text.toString());
      if (!clean.isEmpty()) {
        blocks.add(Block.of(open.get(open.size() - 1), clean, linked));
      }
    }
    text.setLength(0);
    linked = 0;
    breaks = 0;
  }
}
