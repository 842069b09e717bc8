package org.entente.ingest.html;

import org.entente.ingest.text.Characters;
import org.jsoup.nodes.Element;

/**
 * A run of text between two block boundaries.
 *
 * @param element the nearest block element around it
 * @param text collapsed
 * @param linked how many of its characters stand in links
 * @param words number of words
 */
record Block(Element element, String text, int linked, int words) {
  private static final int PROSE_WORDS = 10;

  /** So many words need no full stop at their end, only one within. */
  private static final int UNENDED_PROSE_WORDS = 25;

  private static final double PROSE_LINKED = 0.4;
  private static final int UNSPACED_PROSE = 40;

  static Block of(Element element, String text, int linked) {
    return new Block(element, text, linked, Characters.words(text));
  }

  /** Share of its characters in links, [0, 1]. */
  double density() {
    return Math.min(1.0, linked / (double) Math.max(1, text.length()));
  }

  /** Whether it reads as a paragraph of sentences. */
  boolean isProse() {
    if (density() >= PROSE_LINKED) {
      return false;
    }
    return Characters.endsSentence(text)
        ? words >= PROSE_WORDS || text.length() >= UNSPACED_PROSE && words * 15 < text.length()
        : words >= UNENDED_PROSE_WORDS && Characters.holdsSentenceEnd(text);
  }

  /** 1 to 6 for a heading, else 0. */
  int heading() {
    String tag = element.normalName();
    return tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))
        ? tag.charAt(1) - '0'
        : 0;
  }

  boolean isListItem() {
    for (Element e = element; e != null; e = e.parent()) {
      String tag = e.normalName();
      if (tag.equals("li") || tag.equals("dd") || tag.equals("dt")) {
        return true;
      }
      if (tag.equals("article")
          || tag.equals("main")
          || tag.equals("body")
          || tag.equals("table")) {
        return false;
      }
    }
    return false;
  }

  boolean isRow() {
    return element.normalName().equals("tr");
  }
}
