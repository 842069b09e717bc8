package org.entente.ingest.plain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.ingest.plain.Line.Kind;
import org.entente.ingest.text.Characters;
import org.entente.ingest.text.Cues;
import org.entente.ingest.text.Draft;
import org.entente.model.text.Published;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in the text of a scraped page.
 *
 * <p>Each line is classified by itself; the body is the stretch with the most prose between the
 * sections that are not the article; the title, byline and date are looked for above it; inside it
 * short lines stay where prose follows them, as subheads do. Linear in the text.
 */
public final class PlainText {
  private static final int SUBHEAD_WORDS = 18;
  private static final int CAPTION_WORDS = 40;

  /** Between a standfirst and the first paragraph stand fewer lines. */
  private static final int STANDFIRST_LINES = 8;

  /** A quotation of fewer words is a subhead. */
  private static final int QUOTE_WORDS = 4;

  /** A pull quote is taken from one of so many paragraphs before it. */
  private static final int QUOTED_FROM = 10;

  private final List<Line> lines;

  private PlainText(List<Line> lines) {
    this.lines = lines;
  }

  /** The article in {@code text}; its paragraphs are empty when there is none. */
  public static Draft read(String text) {
    return new PlainText(Neighbours.judged(Lines.of(text))).draft();
  }

  /** The paragraphs of text that is already an article: only parted and collapsed. */
  public static List<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    for (String block : Lines.blocks(text)) {
      String clean = Characters.collapse(block);
      if (!clean.isEmpty()) {
        paragraphs.add(clean);
      }
    }
    return paragraphs;
  }

  private Draft draft() {
    Stretch body = Stretch.body(lines);
    if (body == null) {
      return few();
    }
    int first = firstProse(body);
    Masthead.Head head = new Masthead(lines).head(underStandfirst(first, body.end()));
    String byline = head.byline();
    List<String> paragraphs = paragraphs(first, body.end(), head);
    if (byline == null) {
      byline = signature(body);
    }
    trimEnd(paragraphs, byline);
    Published published = head.published();
    if (published == null && !paragraphs.isEmpty()) {
      published = Cues.findDatelineDate(paragraphs.get(0)).orElse(null);
    }
    return new Draft(null, null, head.title(), byline, published, head.outlet(), null, paragraphs);
  }

  /** A file of a few sentences, none of them long: what ends like a sentence is the article. */
  private Draft few() {
    List<String> paragraphs = new ArrayList<>();
    for (Line line : lines) {
      if (line.is(Kind.SHORT) && line.words() >= 3 && Characters.endsSentence(line.text())) {
        paragraphs.add(line.text());
      }
    }
    return new Draft(null, null, null, null, null, null, null, paragraphs);
  }

  private int firstProse(Stretch body) {
    int i = body.start();
    while (!lines.get(i).is(Kind.PROSE)) {
      i++;
    }
    return i;
  }

  /** The second paragraph where dates or names stand between it and the first: a standfirst. */
  private int underStandfirst(int first, int end) {
    boolean signed = false;
    for (int i = first + 1; i < Math.min(end, first + STANDFIRST_LINES); i++) {
      Line line = lines.get(i);
      if (line.is(Kind.PROSE)) {
        return signed ? i : first;
      }
      signed |= isSigning(line);
    }
    return first;
  }

  private @Nullable String signature(Stretch body) {
    int from = Math.max(0, body.end() - 3);
    int to = Math.min(lines.size(), body.end() + 4);
    for (int i = from; i < to; i++) {
      Line line = lines.get(i);
      if (line.is(Kind.BYLINE)) {
        Optional<String> name = Cues.findByline(line.text());
        if (name.isPresent()) {
          return name.get();
        }
      }
    }
    return null;
  }

  private List<String> paragraphs(int first, int end, Masthead.Head head) {
    List<String> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    if (head.title() != null) {
      seen.add(Characters.key(head.title()));
    }
    boolean aside = false;
    for (int i = first; i < end; i++) {
      Line line = lines.get(i);
      String text = line.text();
      switch (line.kind()) {
        case PROSE -> {
          aside = false;
          if (!isCaptionOf(i, end) && seen.add(Characters.key(text))) {
            kept.add(text);
          }
        }
        case SECTION -> aside = !Stretch.isLabel(line);
        case SHORT -> {
          if (!aside && isSubhead(i, end, kept) && seen.add(Characters.key(text))) {
            kept.add(text);
          }
        }
        case BULLET -> {
          if (!aside && isListItem(i, end, kept)) {
            kept.add(text);
          }
        }
        default -> {}
      }
    }
    return kept;
  }

  /** A short sentence above a picture's credit is its caption, unless it reports. */
  private boolean isCaptionOf(int i, int end) {
    Line line = lines.get(i);
    if (i + 1 >= Math.min(end + 1, lines.size()) || !lines.get(i + 1).is(Kind.CREDIT)) {
      return false;
    }
    return line.words() <= CAPTION_WORDS && !Sentences.reports(line.text());
  }

  /** A subhead: a few words with prose next, not a teaser in a row of them, not a pull quote. */
  private boolean isSubhead(int i, int end, List<String> kept) {
    Line line = lines.get(i);
    int words = line.words();
    if (words > SUBHEAD_WORDS
        || line.text().length() < 2
        || line.text().contains(" | ")
        || Cues.isRole(line.text())) {
      return false;
    }
    if (kept.size() <= 1 && i > 0 && isSigning(lines.get(i - 1))) {
      return false;
    }
    int next = i + 1;
    while (next < end && isPassing(lines.get(next))) {
      next++;
    }
    if (next >= end || !isText(lines.get(next))) {
      return false;
    }
    if (next < lines.size() && lines.get(i + 1).is(Kind.CREDIT)) {
      return false;
    }
    if (kept.isEmpty()) {
      return true;
    }
    return !Sentences.repeats(line.text(), kept.get(kept.size() - 1)) && !isQuoteOf(line, kept);
  }

  /** Whether the words in quotation marks stand in one of the paragraphs before. */
  private static boolean isQuoteOf(Line line, List<String> kept) {
    if (line.words() < QUOTE_WORDS || !Sentences.isQuoted(line.text())) {
      return false;
    }
    String key = Characters.key(line.text());
    for (int i = Math.max(0, kept.size() - QUOTED_FROM); i < kept.size(); i++) {
      if (Characters.key(kept.get(i)).contains(key)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSigning(Line line) {
    return line.is(Kind.DATE) || line.is(Kind.BYLINE);
  }

  /** Whether the line can stand under a subhead. */
  private static boolean isText(Line line) {
    return line.is(Kind.PROSE)
        || line.is(Kind.BULLET)
        || (line.is(Kind.SHORT) && line.words() > 2 && Characters.endsSentence(line.text()));
  }

  private static boolean isPassing(Line line) {
    return switch (line.kind()) {
      case CAPTION, CREDIT, NOISE, DATE, BYLINE -> true;
      default -> false;
    };
  }

  /** Items stay behind a colon, or when they are long enough to say something. */
  private boolean isListItem(int i, int end, List<String> kept) {
    if (kept.isEmpty()) {
      return false;
    }
    int from = i;
    while (from > 0 && lines.get(from - 1).is(Kind.BULLET) && i - from < Stretch.WIDEST_GAP) {
      from--;
    }
    boolean introduced = from > 0 && lines.get(from - 1).text().endsWith(":");
    return introduced || lines.get(i).words() >= 6 && i < end;
  }

  /** Drops the author's life at the end, whole paragraphs or fused to the last one. */
  private static void trimEnd(List<String> paragraphs, @Nullable String byline) {
    for (int dropped = 0; dropped < 3 && !paragraphs.isEmpty(); dropped++) {
      int last = paragraphs.size() - 1;
      String text = paragraphs.get(last);
      int cut = Cues.bioStart(text, byline);
      if (cut < text.length()) {
        paragraphs.set(last, text.substring(0, cut).strip());
        return;
      }
      if (last == 0 || !Cues.isBio(text, byline)) {
        return;
      }
      paragraphs.remove(last);
    }
  }
}
