package org.entente.ingest.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.ingest.plain.Line.Kind;
import org.entente.ingest.text.Characters;
import org.entente.ingest.text.Cues;
import org.entente.ingest.text.Dates;
import org.entente.ingest.text.Draft;
import org.entente.ingest.text.Headline;
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
  /** So many lines without prose between two prose lines part two articles. */
  private static final int WIDEST_GAP = 8;

  /** A stretch after a "related" block belongs to the article if it has this share of its prose. */
  private static final double CONTINUES = 0.3;

  private static final int SUBHEAD_WORDS = 18;
  private static final int TITLE_WORDS = 30;
  private static final int CAPTION_WORDS = 40;

  /** A line above the body with no more words dates the article if there is a date in it. */
  private static final int DATED_WORDS = 12;

  /** So many lines above the body the title is looked for. */
  private static final int HEAD_LINES = 20;

  private final List<Line> lines;

  private PlainText(List<Line> lines) {
    this.lines = lines;
  }

  /** The article in {@code text}; its paragraphs are empty when there is none. */
  public static Draft read(String text) {
    return new PlainText(Lines.of(text)).draft();
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

  /** A stretch of lines, half-open, and the characters of prose in it. */
  private record Stretch(int start, int end, int prose, boolean afterComments) {}

  private Draft draft() {
    Stretch body = body();
    if (body == null) {
      return few();
    }
    int first = firstProse(body);
    Head head = head(first);
    String byline = head.byline;
    List<String> paragraphs = paragraphs(first, body.end, head);
    if (byline == null) {
      byline = signature(body);
    }
    trimEnd(paragraphs, byline);
    String outlet = head.outlet == null ? logo() : head.outlet;
    return new Draft(
        null, null, head.title, byline, head.published, outlet, null, List.copyOf(paragraphs));
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

  private @Nullable Stretch body() {
    List<Stretch> stretches = stretches();
    if (stretches.isEmpty()) {
      return null;
    }
    int best = 0;
    for (int i = 1; i < stretches.size(); i++) {
      if (stretches.get(i).prose > stretches.get(best).prose) {
        best = i;
      }
    }
    Stretch body = stretches.get(best);
    for (int i = best + 1; i < stretches.size(); i++) {
      Stretch next = stretches.get(i);
      if (next.afterComments || next.prose < body.prose * CONTINUES) {
        break;
      }
      body = new Stretch(body.start, next.end, body.prose + next.prose, false);
    }
    for (int i = best - 1; i >= 0; i--) {
      Stretch before = stretches.get(i);
      if (stretches.get(i + 1).afterComments || before.prose < body.prose * CONTINUES) {
        break;
      }
      body = new Stretch(before.start, body.end, body.prose + before.prose, false);
    }
    return body;
  }

  private List<Stretch> stretches() {
    List<Stretch> stretches = new ArrayList<>();
    int start = 0;
    int prose = 0;
    int gap = 0;
    int last = -1;
    boolean comments = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean breaks = line.is(Kind.SECTION) && !isLabel(line);
      if (line.is(Kind.PROSE)) {
        prose += line.text().length();
        gap = 0;
        last = i;
      } else if (line.is(Kind.SHORT) || line.is(Kind.BULLET)) {
        gap++;
      }
      if ((breaks || gap > WIDEST_GAP) && prose > 0) {
        stretches.add(new Stretch(start, last + 1, prose, comments));
        start = last + 1;
        prose = 0;
        gap = 0;
        comments = false;
      }
      if (breaks) {
        comments |= endsPage(line);
      }
    }
    if (prose > 0) {
      stretches.add(new Stretch(start, last + 1, prose, comments));
    }
    return stretches;
  }

  /** Whether what follows the section's heading can never be the article. */
  private static boolean endsPage(Line line) {
    String key = Characters.key(line.text());
    return key.contains("comment")
        || key.contains("reply")
        || key.contains("about the")
        || key.contains("kommentar")
        || key.contains("commentaire")
        || key.contains("comentario");
  }

  /** Words such as "in" and "by" alone in a line break nothing. */
  private static boolean isLabel(Line line) {
    return line.text().length() <= 2 || line.text().equalsIgnoreCase("share");
  }

  private int firstProse(Stretch body) {
    int i = body.start;
    while (!lines.get(i).is(Kind.PROSE)) {
      i++;
    }
    return i;
  }

  /** What stands above the body. */
  private record Head(
      @Nullable String title,
      @Nullable String byline,
      @Nullable Published published,
      @Nullable String outlet) {}

  private Head head(int first) {
    String byline = null;
    Published published = null;
    String outlet = null;
    List<String> candidates = new ArrayList<>();
    int menu = 0;
    int least = Math.max(0, first - HEAD_LINES);
    for (int i = first - 1; i >= least && menu < 3; i--) {
      Line line = lines.get(i);
      String text = line.text();
      boolean dated = false;
      if (line.words() <= DATED_WORDS) {
        Optional<Published> date = Dates.find(text, Dates.Order.DAY_FIRST);
        dated = date.isPresent();
        // The nearest the title counts: "published" stands above "updated".
        if (dated && (!isUpdate(text) || published == null)) {
          published = date.get();
        }
      }
      switch (line.kind()) {
        case BYLINE -> byline = Cues.findByline(text).orElse(byline);
        case SHORT -> {
          int words = line.words();
          if (isSigned(i)) {
            byline = text;
          } else if (words >= 4
              && words <= TITLE_WORDS
              && !isTrail(text)
              && !(dated && Cues.findOutlet(text).isPresent() && words <= DATED_WORDS - 4)
              && Cues.findLogo(text).isEmpty()) {
            candidates.add(text);
            menu = 0;
          } else if (!dated && !Cues.isRole(text)) {
            menu++;
          }
        }
        case BULLET, SECTION -> menu++;
        default -> {}
      }
      if ((dated || line.is(Kind.BYLINE)) && outlet == null) {
        outlet = Cues.findOutlet(text).orElse(null);
      }
    }
    String title = title(candidates);
    if (title == null) {
      return new Head(null, byline, published, outlet);
    }
    Headline headline = Headline.of(title);
    return new Head(
        headline.title(),
        byline,
        published == null ? headline.published() : published,
        headline.outlet() == null ? outlet : headline.outlet());
  }

  private static boolean isUpdate(String text) {
    String key = Characters.key(text);
    return key.startsWith("updated") || key.startsWith("last update") || key.startsWith("modified");
  }

  /** A name alone in its line, with the journalist's office in the next. */
  private boolean isSigned(int i) {
    return i + 1 < lines.size()
        && lines.get(i).words() >= 2
        && lines.get(i).words() <= 5
        && Cues.isRole(lines.get(i + 1).text())
        && Cues.findName(lines.get(i).text()).filter(lines.get(i).text()::equals).isPresent();
  }

  private static boolean isTrail(String text) {
    return text.indexOf('>') >= 0
        || text.indexOf('»') >= 0
        || text.contains(" / ")
        || text.indexOf('|') != text.lastIndexOf('|');
  }

  /** Of the short lines above the body, nearest first, the one that is the headline. */
  private @Nullable String title(List<String> candidates) {
    if (candidates.isEmpty()) {
      return null;
    }
    Map<String, Integer> seen = new HashMap<>();
    for (Line line : lines) {
      if (line.words() <= TITLE_WORDS) {
        seen.merge(Characters.key(Headline.of(line.text()).title()), 1, Integer::sum);
      }
    }
    for (String candidate : candidates) {
      String key = Characters.key(Headline.of(candidate).title());
      if (seen.getOrDefault(key, 0) > 1) {
        return fullest(candidates, key);
      }
    }
    // A menu in one line looks like a headline too; it goes only for want of a better.
    for (int i = candidates.size() - 1; i >= 0; i--) {
      if (!isMenu(candidates.get(i))) {
        return candidates.get(i);
      }
    }
    return candidates.get(0);
  }

  /** Of the candidates with this headline the one that also names the outlet and the date. */
  private static String fullest(List<String> candidates, String key) {
    String fullest = "";
    for (String candidate : candidates) {
      if (Characters.key(Headline.of(candidate).title()).equals(key)
          && candidate.length() > fullest.length()) {
        fullest = candidate;
      }
    }
    return fullest;
  }

  /** Whether all words are in capitals, or all begin with one and none is small. */
  private static boolean isMenu(String text) {
    boolean lower = false;
    boolean smallWord = false;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lower |= Character.isLowerCase(c);
      boolean letter = Character.isLetterOrDigit(c);
      smallWord |= letter && !inside && Character.isLowerCase(c);
      inside = letter || c == '\'' || c == '’' || c == '-';
    }
    return !lower || !(smallWord || text.indexOf(',') >= 0 || text.indexOf(':') >= 0);
  }

  private @Nullable String signature(Stretch body) {
    int from = Math.max(0, body.end - 3);
    int to = Math.min(lines.size(), body.end + 4);
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

  private @Nullable String logo() {
    for (int i = 0; i < Math.min(lines.size(), HEAD_LINES); i++) {
      Optional<String> logo = Cues.findLogo(lines.get(i).text());
      if (logo.isPresent()) {
        return logo.get();
      }
    }
    return null;
  }

  private List<String> paragraphs(int first, int end, Head head) {
    List<String> kept = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    if (head.title != null) {
      seen.add(Characters.key(head.title));
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
        case SECTION -> aside = !isLabel(line);
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
    if (words > SUBHEAD_WORDS || words == 0 || line.text().length() < 2) {
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
    return !Sentences.repeats(line.text(), kept.get(kept.size() - 1));
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
    while (from > 0 && lines.get(from - 1).is(Kind.BULLET) && i - from < WIDEST_GAP) {
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
