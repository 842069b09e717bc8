package org.entente.ingest.text;

import java.util.List;
import org.entente.model.text.Published;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found on a page, before it gets its id and offsets.
 *
 * @param id given with the article, or null
 * @param url the page's address, or null
 * @param title the headline, or null
 * @param byline who wrote it, or null
 * @param published when, or null
 * @param outlet who published it, or null
 * @param language as declared, or null
 * @param paragraphs clean paragraphs and subheads in order; empty when there is no article
 */
public record Draft(
    @Nullable String id,
    @Nullable String url,
    @Nullable String title,
    @Nullable String byline,
    @Nullable Published published,
    @Nullable String outlet,
    @Nullable String language,
    List<String> paragraphs) {
  /** A page on which nothing was found. */
  public static final Draft NONE = new Draft(null, null, null, null, null, null, null, List.of());

  /** Copies the list. */
  public Draft {
    paragraphs = List.copyOf(paragraphs);
  }

  /** This draft, where it says nothing completed by what {@code other} says. */
  public Draft orElse(Draft other) {
    return new Draft(
        id == null ? other.id : id,
        url == null ? other.url : url,
        title == null ? other.title : title,
        byline == null ? other.byline : byline,
        published == null ? other.published : published,
        outlet == null ? other.outlet : outlet,
        language == null ? other.language : language,
        paragraphs.isEmpty() ? other.paragraphs : paragraphs);
  }

  /** This draft, of the page at {@code address}. */
  public Draft at(String address) {
    return new Draft(id, address, title, byline, published, outlet, language, paragraphs);
  }
}
