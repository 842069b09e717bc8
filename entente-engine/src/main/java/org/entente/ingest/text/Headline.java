package org.entente.ingest.text;

import java.util.List;
import org.entente.model.text.Published;
import org.jspecify.annotations.Nullable;

/**
 * A headline parted from what pages hang on its end: the outlet and the date.
 *
 * @param title the headline itself
 * @param outlet the outlet named after it, or null
 * @param published the date named after it, or null
 */
public record Headline(String title, @Nullable String outlet, @Nullable Published published) {
  private static final List<String> SEPARATORS =
      List.of(" | ", " – ", " — ", " - ", " · ", " • ", " » ", " « ", " ‹ ", " › ");

  /** An outlet's name has no more words. */
  private static final int OUTLET_WORDS = 5;

  /** Parts the last pieces off {@code line}: a date, and an outlet before it or after a bar. */
  public static Headline of(String line) {
    String title = line;
    Published published = null;
    int cut = lastSeparator(title);
    if (cut > 0) {
      String last = title.substring(cut + 3).strip();
      if (Cues.isDateLine(last)) {
        published = Dates.find(last, Dates.Order.DAY_FIRST).orElse(null);
        title = title.substring(0, cut).strip();
        cut = lastSeparator(title);
      }
    }
    if (cut > 0 && (published != null || title.startsWith(" | ", cut))) {
      String last = title.substring(cut + 3).strip();
      String rest = title.substring(0, cut).strip();
      if (Characters.words(last) <= OUTLET_WORDS
          && Characters.words(rest) >= 3
          && !last.isEmpty()
          && Character.isUpperCase(last.charAt(0))) {
        return new Headline(rest, last, published);
      }
    }
    return new Headline(title, null, published);
  }

  /** The title without its last piece when that piece is {@code outlet}. */
  public static String without(String title, String outlet) {
    int cut = lastSeparator(title);
    if (cut > 0 && Characters.key(title.substring(cut + 3)).equals(Characters.key(outlet))) {
      return title.substring(0, cut).strip();
    }
    return title;
  }

  /** Where the last separator of {@code title} stands, or -1. */
  public static int lastSeparator(String title) {
    int last = -1;
    for (String separator : SEPARATORS) {
      last = Math.max(last, title.lastIndexOf(separator));
    }
    return last;
  }
}
