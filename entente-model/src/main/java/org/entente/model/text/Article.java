package org.entente.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A clean article: what the page's author wrote, without the page around it.
 *
 * @param id given with the article, else a hash of its url (else path) and text
 * @param path where it was read, relative to the path argument, with {@code /}
 * @param url the page's address, or null
 * @param title the headline, or null; not part of the text and not coded
 * @param byline who wrote it, as the page says, or null
 * @param published when, as the page says, or null; never guessed
 * @param outlet who published it, as the page says, or null
 * @param language ISO 639-1 code, or null when unknown
 * @param text the body: paragraphs and subheads in order, NFC, white space inside collapsed, joined
 *     by one newline
 * @param paragraphs one span a paragraph of {@code text}, ascending
 * @param duplicateOf id of the article this one reprints, or null
 * @param versionOf id of the first version of the page this is a later version of, or null
 */
public record Article(
    String id,
    String path,
    @Nullable String url,
    @Nullable String title,
    @Nullable String byline,
    @Nullable Published published,
    @Nullable String outlet,
    @Nullable String language,
    String text,
    List<Span> paragraphs,
    @Nullable String duplicateOf,
    @Nullable String versionOf) {
  /**
   * @throws IllegalArgumentException if a paragraph lies outside the text
   */
  public Article {
    paragraphs = List.copyOf(paragraphs);
    for (Span paragraph : paragraphs) {
      if (paragraph.end() > text.length()) {
        throw new IllegalArgumentException("paragraph outside the text: " + paragraph);
      }
    }
  }

  /** An article that is the first version of its page, as far as is known. */
  public Article(
      String id,
      String path,
      @Nullable String url,
      @Nullable String title,
      @Nullable String byline,
      @Nullable Published published,
      @Nullable String outlet,
      @Nullable String language,
      String text,
      List<Span> paragraphs,
      @Nullable String duplicateOf) {
    this(
        id,
        path,
        url,
        title,
        byline,
        published,
        outlet,
        language,
        text,
        paragraphs,
        duplicateOf,
        null);
  }

  /** This article, marked as a reprint of {@code original}. */
  public Article asDuplicateOf(String original) {
    return marked(original, versionOf);
  }

  /** This article, marked as a later version of the page whose first is {@code first}. */
  public Article asVersionOf(String first) {
    return marked(duplicateOf, first);
  }

  /**
   * This article without some of its paragraphs, unmarked; the id stays.
   *
   * @param dropped numbers of paragraphs, from 0
   */
  public Article withoutParagraphs(Set<Integer> dropped) {
    StringBuilder left = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (!dropped.contains(i)) {
        left.append(left.length() > 0 ? "\n" : "");
        int start = left.length();
        left.append(text, paragraphs.get(i).start(), paragraphs.get(i).end());
        spans.add(new Span(start, left.length()));
      }
    }
    return new Article(
        id, path, url, title, byline, published, outlet, language, left.toString(), spans, null);
  }

  private Article marked(@Nullable String original, @Nullable String first) {
    return new Article(
        id,
        path,
        url,
        title,
        byline,
        published,
        outlet,
        language,
        text,
        paragraphs,
        original,
        first);
  }
}
