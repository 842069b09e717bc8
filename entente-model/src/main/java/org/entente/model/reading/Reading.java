package org.entente.model.reading;

import java.util.List;
import org.entente.model.text.Article;

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
}
