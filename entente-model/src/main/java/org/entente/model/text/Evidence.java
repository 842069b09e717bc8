package org.entente.model.text;

/**
 * The words something rests on. It rides from the coding to the last figure, so that every number
 * can show its sentence.
 *
 * @param articleId the article's id
 * @param span where in the article's text
 * @param quote the text's characters at the span
 */
public record Evidence(String articleId, Span span, String quote) {
  /**
   * @throws IllegalArgumentException if the quote is not as long as the span
   */
  public Evidence {
    if (quote.length() != span.length()) {
      throw new IllegalArgumentException("quote and span differ in length: " + quote);
    }
  }

  /** The evidence at {@code span} of {@code article}. */
  public static Evidence in(Article article, Span span) {
    return new Evidence(article.id(), span, span.of(article.text()));
  }
}
