package org.entente.ingest.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.ingest.text.Characters;
import org.entente.ingest.text.Cues;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Takes out of an article's element the blocks that are not the article: by links and by cues. */
final class Selection {
  /** A block or list with more of its text in links leads elsewhere. */
  private static final double LINKY = 0.5;

  private static final int TEASER_WORDS = 40;
  private static final int HEADER_WORDS = 12;
  private static final int STANDFIRST_WORDS = 8;
  private static final int SENTENCE_WORDS = 4;
  private static final int BYLINE_WORDS = 25;

  private final @Nullable String title;
  private final @Nullable String byline;

  /**
   * @param title of the article, or null
   * @param byline who wrote it, or null
   */
  Selection(@Nullable String title, @Nullable String byline) {
    this.title = title;
    this.byline = byline;
  }

  /** The blocks that are the article, as paragraphs. */
  List<String> paragraphs(List<Block> blocks) {
    int first = firstProse(blocks);
    if (first < 0) {
      return few(blocks);
    }
    int last = blocks.size() - 1;
    while (last > first && !blocks.get(last).isProse() && !isTailContent(blocks.get(last))) {
      last--;
    }
    String titleKey = title == null ? "" : Characters.key(title);
    Map<Element, Boolean> linkLists = new IdentityHashMap<>();
    List<Block> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Skip skip = Skip.NOTHING;
    int skipLevel = 0;
    for (int i = 0; i <= last; i++) {
      Block block = blocks.get(i);
      String key = Characters.key(block.text());
      int level = block.heading();
      if (skip != Skip.NOTHING && endsSkip(block, skip, skipLevel)) {
        skip = Skip.NOTHING;
      }
      if (isSectionHead(block, level)) {
        skip = isEndSection(key) && i > first ? Skip.SECTION : Skip.LINKS;
        skipLevel = level == 0 ? 7 : level;
        continue;
      }
      if (skip != Skip.NOTHING && !(skip == Skip.LINKS && isPlainProse(block))) {
        continue;
      }
      if (key.isEmpty() || !titleKey.isEmpty() && key.equals(titleKey) || level == 1 && i < first) {
        continue;
      }
      if (i < first && !isOpening(block, i, first)) {
        continue;
      }
      if (isFurniture(block, linkLists)) {
        continue;
      }
      if (block.words() > 8 && !seen.add(key)) {
        continue;
      }
      kept.add(block);
    }
    return texts(kept);
  }

  private enum Skip {
    NOTHING,
    /** Links and short lines, to the next prose. */
    LINKS,
    /** All, to the next heading of the same or a higher level. */
    SECTION
  }

  private static boolean endsSkip(Block block, Skip skip, int level) {
    int own = block.heading();
    if (own > 0 && own <= level) {
      return true;
    }
    return skip == Skip.LINKS && isPlainProse(block);
  }

  private static boolean isPlainProse(Block block) {
    return block.isProse() && block.density() < 0.25 && !block.isListItem();
  }

  private static boolean isSectionHead(Block block, int level) {
    if (block.words() > 12 || !Cues.isSection(block.text())) {
      return false;
    }
    return level > 0 || !block.isListItem() && block.words() <= 8;
  }

  private static boolean isEndSection(String key) {
    return key.contains("comment")
        || key.contains("kommentar")
        || key.contains("reply")
        || key.startsWith("about the")
        || key.contains("author")
        || key.contains("responses")
        || key.contains("related")
        || key.contains("newsletter")
        || key.contains("subscribe");
  }

  private static int firstProse(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.isProse() && !Cues.isNoise(block.text()) && !Cues.isCaption(block.text())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isTailContent(Block block) {
    return (block.isListItem() || block.isRow()) && block.density() < LINKY && block.words() >= 2
        || block.words() >= HEADER_WORDS && block.density() < LINKY
        || isSentence(block);
  }

  /** A short paragraph that is a sentence, such as a cry at the end. */
  private static boolean isSentence(Block block) {
    return block.words() >= SENTENCE_WORDS
        && block.linked() == 0
        && block.element().normalName().equals("p")
        && Characters.endsSentence(block.text())
        && !block.text().endsWith(":");
  }

  /** Before the first prose a standfirst or a first subhead stays; dates, names and labels go. */
  private static boolean isOpening(Block block, int i, int first) {
    if (block.heading() > 1) {
      return i == first - 1 && block.words() >= 2 || block.words() >= STANDFIRST_WORDS;
    }
    return (block.words() >= STANDFIRST_WORDS || isSentence(block))
            && block.density() < LINKY
            && !Cues.isDateLine(block.text())
            && Cues.findByline(block.text()).isEmpty()
        || block.isListItem() && block.words() >= 3 && block.density() < 0.2;
  }

  private boolean isFurniture(Block block, Map<Element, Boolean> linkLists) {
    String text = block.text();
    int words = block.words();
    int level = block.heading();
    if (block.density() > LINKY && words < TEASER_WORDS && level == 0 && !isInProseList(block)) {
      return true;
    }
    if (level > 0 && block.density() > 0.8 && words > 4) {
      return true;
    }
    if (words <= 100 && Cues.isNoise(text)) {
      return true;
    }
    if (block.isListItem()) {
      Element list = listOf(block.element());
      return list != null && linkLists.computeIfAbsent(list, Selection::isLinkList);
    }
    if (level > 0) {
      return false;
    }
    if (words <= 25 && (Cues.isCredit(text) || Cues.isDateLine(text))) {
      return true;
    }
    if (words <= 60 && Cues.isCaption(text)) {
      return true;
    }
    return words <= BYLINE_WORDS && Cues.findByline(text).isPresent();
  }

  private static boolean isInProseList(Block block) {
    return block.isRow() && block.density() < 0.9;
  }

  private static @Nullable Element listOf(Element item) {
    for (Element e = item; e != null; e = e.parent()) {
      String tag = e.normalName();
      if (tag.equals("ul") || tag.equals("ol")) {
        return e;
      }
    }
    return null;
  }

  private static boolean isLinkList(Element list) {
    int text = 0;
    int linked = 0;
    for (Block block : Blocks.of(list)) {
      text += block.text().length();
      linked += block.linked();
    }
    return linked > text * 0.65;
  }

  /** Subheads with nothing under them and what follows the end go; then the author's life. */
  private List<String> texts(List<Block> kept) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      Block block = kept.get(i);
      int level = block.heading();
      if (level > 0 && (i + 1 >= kept.size() || isUpper(kept.get(i + 1).heading(), level))) {
        continue;
      }
      blocks.add(block);
    }
    List<String> texts = new ArrayList<>();
    for (Block block : blocks) {
      texts.add(block.text());
    }
    for (int dropped = 0; dropped < 3 && !texts.isEmpty(); dropped++) {
      int last = texts.size() - 1;
      String text = texts.get(last);
      int cut = Cues.bioStart(text, byline);
      if (cut < text.length()) {
        texts.set(last, text.substring(0, cut).strip());
        break;
      }
      if (last < 2 || blocks.get(last).isListItem() || !Cues.isBio(text, byline)) {
        break;
      }
      texts.remove(last);
    }
    return texts;
  }

  private static boolean isUpper(int next, int level) {
    return next > 0 && next < level;
  }

  /** A page without a paragraph of sentences: its lines that end like sentences, if any. */
  private static List<String> few(List<Block> blocks) {
    List<String> texts = new ArrayList<>();
    for (Block block : blocks) {
      if (block.heading() == 0
          && block.words() >= 3
          && block.density() < 0.3
          && Characters.endsSentence(block.text())
          && !Cues.isNoise(block.text())) {
        texts.add(block.text());
      }
    }
    return texts;
  }
}
