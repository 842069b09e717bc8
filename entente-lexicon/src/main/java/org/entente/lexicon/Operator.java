package org.entente.lexicon;

/**
 * A word that changes the standing of the act it governs without being an act.
 *
 * @param predicate its words
 * @param part what kind of word
 * @param effect the standing it gives
 */
public record Operator(Predicate predicate, Part part, Effect effect) {
  /** What kind of word an operator is. */
  public enum Part {
    VERB,
    NOUN,
    ADJECTIVE,
    ADVERB,
    MODAL
  }

  /** The standing an operator gives. */
  public enum Effect {
    ASSERTED,
    FUTURE,
    HYPOTHETICAL,
    NEGATED
  }
}
