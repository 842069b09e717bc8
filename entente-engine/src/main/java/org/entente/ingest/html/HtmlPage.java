package org.entente.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.entente.ingest.text.Characters;
import org.entente.ingest.text.Draft;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads the article of a web page. */
public final class HtmlPage {
  /** Deeper elements are taken as children of this depth, so that no walk overflows. */
  private static final int DEEPEST = 400;

  /** Large live blogs have some ten thousand. */
  private static final int MOST_TAGS = 60_000;

  /** A tag with more white space than this has too many attributes. */
  private static final int LONG_TAG = 100_000;

  private HtmlPage() {}

  /** The article in {@code html}; its paragraphs are empty when there is none. */
  public static Draft read(String html) {
    Document page = parse(html);
    PageView view = new PageView(page);
    Metadata metadata = new Metadata(view);
    String title = metadata.title();
    String byline = metadata.byline();
    return new Draft(
        null,
        metadata.url(),
        title,
        byline,
        metadata.published(),
        metadata.outlet(),
        metadata.language(),
        Body.paragraphs(view, () -> parse(html), title, byline));
  }

  /** All paragraphs of a piece of HTML that is an article and nothing else, as in a feed. */
  public static List<String> fragment(String html) {
    List<String> paragraphs = new ArrayList<>();
    for (Block block : Blocks.of(parse(html).body())) {
      paragraphs.add(block.text());
    }
    return paragraphs;
  }

  /** The text of a piece of HTML in one line, as for a title in a feed. */
  public static String line(String html) {
    return Characters.collapse(parse(html).text());
  }

  /** Whether the page has more tags than any is written with: parsing it would take too much. */
  public static boolean isComplex(String html) {
    int tags = 0;
    int n = html.length() - 1;
    for (int i = html.indexOf('<'); i >= 0 && i < n; i = html.indexOf('<', i + 1)) {
      if (!Character.isLetter(html.charAt(i + 1))) {
        continue;
      }
      int end = html.indexOf('>', i);
      if (++tags > MOST_TAGS || isComplexTag(html, i, end < 0 ? html.length() : end)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isComplexTag(String html, int from, int to) {
    if (to - from < LONG_TAG) {
      return false;
    }
    int attributes = 0;
    for (int i = from; i < to; i++) {
      attributes += Characters.isSpace(html.charAt(i)) ? 1 : 0;
    }
    return attributes > LONG_TAG;
  }

  private static Document parse(String html) {
    return Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
  }
}
