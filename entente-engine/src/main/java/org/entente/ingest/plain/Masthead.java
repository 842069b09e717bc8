package org.entente.ingest.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ingest.plain.Line.Kind;
import org.entente.ingest.text.Characters;
import org.entente.ingest.text.Cues;
import org.entente.ingest.text.Dates;
import org.entente.ingest.text.Headline;
import org.entente.model.text.Published;
import org.jspecify.annotations.Nullable;

/** Reads what stands above the body: headline, byline, date and outlet. Nothing is guessed. */
final class Masthead {
  private static final int TITLE_WORDS = 30;

  /** A line above the body with no more words dates the article if there is a date in it. */
  private static final int DATED_WORDS = 12;

  /** No name of a person or an outlet has more words. */
  private static final int NAME_WORDS = 5;

  /** So many lines above the body the title is looked for. */
  private static final int HEAD_LINES = 20;

  private final List<Line> lines;

  Masthead(List<Line> lines) {
    this.lines = lines;
  }

  /**
   * What was found.
   *
   * @param title the headline, or null
   * @param byline who wrote it, or null
   * @param published when, or null
   * @param outlet who published it, or null
   */
  record Head(
      @Nullable String title,
      @Nullable String byline,
      @Nullable Published published,
      @Nullable String outlet) {}

  /** Looks above the body's first paragraph, whose line is given. */
  Head head(int first) {
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
      if (line.is(Kind.DATE) || line.words() <= DATED_WORDS) {
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
          Optional<String> signed = signed(i);
          if (signed.isPresent()) {
            byline = signed.get();
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
      return new Head(null, byline, published, outlet == null ? outlet() : outlet);
    }
    Headline headline = headed(title, candidates);
    String named = headline.outlet() == null ? outlet : headline.outlet();
    return new Head(
        headline.title(),
        byline,
        published == null ? headline.published() : published,
        named == null ? outlet() : named);
  }

  /** A headline that the page repeats after the outlet's name is without it. */
  private static Headline headed(String title, List<String> candidates) {
    for (String candidate : candidates) {
      if (title.endsWith(" | " + candidate)) {
        int cut = title.length() - candidate.length() - 3;
        return new Headline(candidate, title.substring(0, cut), null);
      }
    }
    return Headline.of(title);
  }

  private static boolean isUpdate(String text) {
    String key = Characters.key(text);
    return key.startsWith("updated") || key.startsWith("last update") || key.startsWith("modified");
  }

  /** Names alone in their line: with an office below, a place and a date, or a life at the end. */
  private Optional<String> signed(int i) {
    String text = lines.get(i).text();
    boolean byDate = i + 1 < lines.size() && lines.get(i + 1).is(Kind.DATE);
    if (byDate && Cues.findPlacedNames(text).isPresent()) {
      return Cues.findPlacedNames(text);
    }
    int words = lines.get(i).words();
    if (i + 1 == lines.size()
        || words < 2
        || words > NAME_WORDS
        || Cues.findName(text).filter(text::equals).isEmpty()) {
      return Optional.empty();
    }
    return Cues.isRole(lines.get(i + 1).text()) || hasLife(text, i)
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Whether a line further down tells the life of the one with this name. */
  private boolean hasLife(String name, int after) {
    for (Line line : lines.subList(after + 1, lines.size())) {
      if (line.text().length() > name.length()
          && line.text().startsWith(name)
          && Cues.isBio(line.text(), name)) {
        return true;
      }
    }
    return false;
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

  /** The outlet as its logo names it, or as a line at the top and the page's rights both do. */
  private @Nullable String outlet() {
    String logo = logo();
    if (logo != null) {
      return logo;
    }
    List<String> rights = new ArrayList<>();
    for (Line line : lines) {
      if (Cues.isRights(line.text())) {
        rights.add(" " + Characters.key(line.text()) + " ");
      }
    }
    for (Line line : lines.subList(0, Math.min(lines.size(), HEAD_LINES))) {
      if (line.is(Kind.SHORT)
          && line.words() <= NAME_WORDS
          && Character.isUpperCase(line.text().charAt(0))) {
        String key = " " + Characters.key(line.text()) + " ";
        for (String right : rights) {
          if (right.contains(key)) {
            return line.text();
          }
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
}
