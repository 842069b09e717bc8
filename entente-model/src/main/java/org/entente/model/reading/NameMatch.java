package org.entente.model.reading;

import java.util.List;
import org.entente.model.actor.Sense;

/**
 * A name of the lexicon found in a sentence, longest match first.
 *
 * @param sentence index of the sentence
 * @param first first token
 * @param last last token, included
 * @param senses what the name can mean, in the lexicon's order; never empty
 */
public record NameMatch(int sentence, int first, int last, List<Sense> senses) {
  /**
   * @throws IllegalArgumentException if there is no sense or last comes before first
   */
  public NameMatch {
    if (senses.isEmpty() || last < first) {
      throw new IllegalArgumentException("empty match");
    }
    senses = List.copyOf(senses);
  }
}
