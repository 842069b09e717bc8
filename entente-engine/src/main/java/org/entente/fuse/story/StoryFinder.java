package org.entente.fuse.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import org.entente.model.story.Story;
import org.entente.model.text.Article;
import org.entente.model.text.Ids;
import org.entente.model.text.Published;
import org.jspecify.annotations.Nullable;

/**
 * Finds which articles tell one story, by their words and days.
 *
 * <p>Articles are added one by one and only a sketch of each is kept (about 2 KB), so a corpus need
 * not fit into memory. Words are weighted by how often and how prominently an article uses them and
 * how rarely others do (TF-IDF); names count more. Articles are taken together by average link. The
 * result does not depend on the order in which they were added. Not thread-safe.
 */
public final class StoryFinder {
  /**
   * Mean likeness from which two groups are one story, on one day; chosen on every second story of
   * a development set (docs/decisions/0010-fuse.md).
   */
  public static final double LIKENESS = 0.12;

  private final Background background = Background.load();
  private final List<Sketch> sketches = new ArrayList<>();

  /** Adds an article. Its day is that of its publication, else the one in its address. */
  public void add(Article article) {
    add(article.id(), article.title(), article.text(), article.published(), article.url());
  }

  /**
   * Adds an article by its parts.
   *
   * @param id should be its own; two articles of one id are two all the same
   * @param title the headline, or null
   * @param text the body
   * @param published when, or null
   * @param url its address, or null
   */
  public void add(
      String id,
      @Nullable String title,
      String text,
      @Nullable Published published,
      @Nullable String url) {
    sketches.add(Sketch.of(id, days(published, url), Terms.of(title, text), background));
  }

  private static @Nullable Days days(@Nullable Published published, @Nullable String url) {
    if (published != null) {
      return Days.of(published.date(), published.date());
    }
    return url == null ? null : AddressDate.find(url).orElse(null);
  }

  /** The stories of all articles added, by the id of their first article. */
  public List<Story> stories() {
    List<Sketch> sorted = sketches.stream().sorted(Sketch.ORDER).toList();
    Rarity rarity = new Rarity(sorted, background);
    List<Vector> vectors = sorted.stream().map(sketch -> sketch.vector(rarity)).toList();
    return Merging.of(sorted, vectors, LIKENESS).stream()
        .map(members -> story(sorted, members))
        .sorted(Comparator.comparing(story -> story.articles().get(0)))
        .toList();
  }

  private static Story story(List<Sketch> sketches, SortedSet<Integer> members) {
    List<String> ids = members.stream().map(member -> sketches.get(member).id()).sorted().toList();
    LocalDate first = null;
    LocalDate last = null;
    for (int member : members) {
      Days days = sketches.get(member).days();
      if (days != null) {
        first = first == null || days.first().isBefore(first) ? days.first() : first;
        last = last == null || days.last().isAfter(last) ? days.last() : last;
      }
    }
    return new Story(Ids.of(ids.get(0), "story", 0, 0), ids, first, last);
  }
}
