package org.entente.model.story;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles that tell of one thing, whichever outlets printed them.
 *
 * @param id hash of its first article's id
 * @param articles ids, ascending; never empty
 * @param first day of the earliest article, or null when none has a date
 * @param last day of the latest article, or null when none has a date
 */
public record Story(
    String id, List<String> articles, @Nullable LocalDate first, @Nullable LocalDate last) {
  /**
   * @throws IllegalArgumentException if there is no article or the last day comes before the first
   */
  public Story {
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("a story without articles");
    }
    if ((first == null) != (last == null)
        || (first != null && last != null && last.isBefore(first))) {
      throw new IllegalArgumentException("not a stretch of days: " + first + ".." + last);
    }
    articles = List.copyOf(articles);
  }
}
