package org.entente.model.reading;

import org.entente.model.text.Span;

/**
 * A stretch of text between quotation marks.
 *
 * @param outer with the marks; the closing mark may be missing at a paragraph's end
 * @param inner without the marks
 */
public record Quotation(Span outer, Span inner) {
  /**
   * @throws IllegalArgumentException if the inner span is not inside the outer
   */
  public Quotation {
    if (!outer.contains(inner)) {
      throw new IllegalArgumentException("inner outside outer");
    }
  }
}
