package org.entente.ingest.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** A page as it was parsed, and what all that look at it share: its blocks and its names. */
final class PageView {
  private final Document page;
  private final Names names = new Names();
  private @Nullable List<Block> blocks;

  PageView(Document page) {
    this.page = page;
  }

  Document page() {
    return page;
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
