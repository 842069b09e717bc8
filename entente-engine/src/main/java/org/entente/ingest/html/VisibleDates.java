package org.entente.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.ingest.text.Characters;
import org.entente.ingest.text.Cues;
import org.entente.ingest.text.Dates;
import org.entente.model.text.Published;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the dates that readers of a page see: what is said before them, what their element is
 * called, whether they stand alone, and how far from the headline.
 */
final class VisibleDates {
  /** A date in a block of the page and what speaks for it. */
  private record Candidate(Published date, double weight, boolean isChange) {}

  /** A date with less to speak for it than this is somebody else's. */
  private static final double ENOUGH = 2.0;

  private static final double LIKELY = 1.0;

  private static final double SURE = 5.0;

  /** No longer block is a date line or the opening of a paragraph. */
  private static final int OPENING = 120;

  /** A longer block is a paragraph. */
  private static final int LINE_WORDS = 25;

  private static final int LABEL_WORDS = 4;
  private static final int FEW = 5;

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?:published|posted|submitted|date[d]?:|datum:|gespeichert|publication date|first published|created|release[d]?|veröffentlicht|erschienen|erstellt|publiziert"
              + "|publié|mise en ligne|mis en ligne|paru|publicado|publicada|pubblicato|gepubliceerd|geplaatst|publicerad|publisert|udgivet"
              + "|julkaistu|opublikowano|dodano|publikováno|vydáno|опубликовано|дата публикации|yayınlan\\p{L}+|تاريخ النشر|نشر|发布时间|掲載|입력|등록)",
          FLAGS);

  private static final Pattern CHANGED =
      Pattern.compile(
          "(?:updated?|modified|last (?:edited|changed|reviewed)|revised|aktualisiert|letzte änderung|zuletzt|geändert|stand|mis à jour|modifié"
              + "|actualizad[oa]|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|aktualizacja|aktualizov\\p{L}+|обновлено|güncelle\\p{L}+|©|copyright|수정)",
          FLAGS);

  private static final Pattern DATED_NAME =
      Pattern.compile("date|datum|time|publish|posted|byline|meta|info|fecha|zeit", FLAGS);

  private final PageView view;
  private final @Nullable String title;
  private final Dates.Order order;
  private @Nullable List<Candidate> candidates;

  VisibleDates(PageView view, @Nullable String title, Dates.Order order) {
    this.view = view;
    this.title = title;
    this.order = order;
  }

  /** The date that readers take for the article's, or null. */
  @Nullable Published published() {
    return best(false, ENOUGH);
  }

  /** The same where there can be no doubt, or null. */
  @Nullable Published sure() {
    return best(false, SURE);
  }

  /** The likeliest date for a page that says it nowhere plainly, or null. */
  @Nullable Published likeliest() {
    return best(false, LIKELY);
  }

  /** The date of the last change that readers see, or null. */
  @Nullable Published changed() {
    return best(true, 0);
  }

  private @Nullable Published best(boolean changes, double least) {
    if (candidates == null) {
      candidates = candidates();
    }
    Candidate best = null;
    for (Candidate candidate : candidates) {
      if (candidate.isChange() == changes
          && candidate.weight() >= least
          && (best == null || candidate.weight() > best.weight())) {
        best = candidate;
      }
    }
    return best == null ? null : best.date();
  }

  private List<Candidate> candidates() {
    List<Block> blocks = view.blocks();
    int headline = headline(blocks);
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      found.addAll(candidates(blocks, i, i - headline));
    }
    return found;
  }

  /** Where the headline stands, else the first paragraph. */
  private int headline(List<Block> blocks) {
    String key = title == null ? "" : Characters.key(title);
    int heading = -1;
    int prose = -1;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (!key.isEmpty() && block.heading() > 0 && Characters.key(block.text()).equals(key)) {
        return i;
      }
      if (heading < 0 && block.heading() == 1) {
        heading = i;
      }
      if (prose < 0 && block.isProse()) {
        prose = i;
      }
    }
    return heading >= 0 ? heading : Math.max(0, prose);
  }

  /** The dates a block begins with, or all of a date line's. */
  private List<Candidate> candidates(List<Block> blocks, int i, int distance) {
    Block block = blocks.get(i);
    String text = block.text();
    String opening = text.length() > OPENING ? text.substring(0, OPENING) : text;
    List<Candidate> found = new ArrayList<>();
    int from = 0;
    Optional<Dates.Found> date = Dates.search(opening, order);
    if (date.isEmpty() || !isNear(distance) && view.names().isInComments(block.element())) {
      return List.of();
    }
    while (date.isPresent()) {
      String before = opening.substring(from, from + date.get().start());
      if (before.isBlank() && from == 0 && i > 0 && blocks.get(i - 1).words() <= LABEL_WORDS) {
        before = blocks.get(i - 1).text();
      }
      String words = opening.substring(from + date.get().start(), from + date.get().end());
      found.add(candidate(block, date.get().published(), before, words, distance));
      from += date.get().end();
      date = Dates.search(opening.substring(from), order);
    }
    return found;
  }

  private Candidate candidate(
      Block block, Published date, String before, String words, int distance) {
    boolean isLabelled = PUBLISHED.matcher(before).find();
    boolean isChange = !isLabelled && CHANGED.matcher(before).find();
    double weight = isLabelled ? 3 : 0;
    if (block.words() <= LINE_WORDS) {
      weight += Cues.isDateLine(block.text()) ? 2 : 1;
    } else {
      weight += block.text().startsWith(words) ? 1 : -1;
    }
    weight += isNamed(block.element(), words) ? 1.5 : 0;
    weight += nearness(distance);
    weight -= !isNear(distance) && view.names().isInAside(block.element()) ? 1.5 : 0;
    weight -= block.density() > 0.5 ? 1 : 0;
    return new Candidate(date, weight, isChange);
  }

  /** By the headline, whatever the element around both is called. */
  private static boolean isNear(int distance) {
    return distance >= -3 && distance <= 4;
  }

  private static double nearness(int distance) {
    if (isNear(distance)) {
      return 2;
    }
    if (distance >= -6 && distance <= 12) {
      return 1;
    }
    return distance > 60 || distance < -20 ? -1 : 0;
  }

  /** Whether the date's own element, or one around it, is named after dates. */
  private static boolean isNamed(Element block, String words) {
    Element parent = block.parent();
    if (isNamed(block) || parent != null && isNamed(parent)) {
      return true;
    }
    int looked = 0;
    for (Element e : block.getElementsContainingOwnText(words)) {
      if (isNamed(e) || e.normalName().equals("time")) {
        return true;
      }
      if (++looked == FEW) {
        break;
      }
    }
    return false;
  }

  private static boolean isNamed(Element e) {
    return DATED_NAME.matcher(e.className() + " " + e.id()).find();
  }
}
