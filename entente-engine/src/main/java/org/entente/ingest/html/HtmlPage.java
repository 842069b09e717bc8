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

  private HtmlPage() {}

  /** The article in {@code html}; its paragraphs are empty when there is none. */
  public static Draft read(String html) {
    Document page = parse(html);
    Metadata metadata = Metadata.of(page);
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
        Body.paragraphs(page, () -> parse(html), title, byline));
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

  private static Document parse(String html) {
    return Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
  }
}
