package org.entente.model.reading;

import java.util.List;
import org.entente.model.text.Article;
import org.entente.model.text.Span;

/**
 * An article read.
 *
 * @param article what was read
 * @param sentences in order
 * @param names names of the lexicon, by sentence and first token
 * @param times time expressions, in order
 * @param quotations stretches in quotation marks, in order
 */
public record Reading(
    Article article,
    List<Sentence> sentences,
    List<NameMatch> names,
    List<TimeExpression> times,
    List<Quotation> quotations) {
  /** Copies the lists. */
  public Reading {
    sentences = List.copyOf(sentences);
    names = List.copyOf(names);
    times = List.copyOf(times);
    quotations = List.copyOf(quotations);
  }

  /**
   * Index of the first sentence that ends after the offset, the number of sentences when none does.
   * Walk on from it for the sentences a span overlaps.
   */
  public int firstSentenceAt(int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Whether the sentence exists and overlaps the span. */
  public boolean overlaps(int sentence, Span span) {
    return sentence < sentences.size() && sentences.get(sentence).span().overlaps(span);
  }
}
