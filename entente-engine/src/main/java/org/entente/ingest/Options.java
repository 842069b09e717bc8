package org.entente.ingest;

import org.entente.model.text.Published;
import org.jspecify.annotations.Nullable;

/**
 * What the caller decides about reading.
 *
 * @param published dates articles that do not say, or null
 * @param longestText characters (UTF-16 units) above which an article's text is refused
 * @param longestDocument bytes above which a page or record is refused unread
 * @param mostInflated bytes a packed input may hold whatever its size; beyond them a hundred times
 *     what it takes
 */
public record Options(
    @Nullable Published published, int longestText, int longestDocument, long mostInflated) {
  /** No date, and limits no article reaches. */
  public static final Options DEFAULTS = new Options(null, 4_000_000, 8_000_000, 32_000_000);

  /**
   * @throws IllegalArgumentException if a limit is not positive
   */
  public Options {
    if (longestText <= 0 || longestDocument <= 0 || mostInflated <= 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** These options with another default date. */
  public Options withPublished(@Nullable Published date) {
    return new Options(date, longestText, longestDocument, mostInflated);
  }
}
