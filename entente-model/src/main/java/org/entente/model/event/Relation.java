package org.entente.model.event;

/**
 * What one named side does to another in a sentence.
 *
 * @param type the likeliest type
 * @param status its standing
 * @param confidence probability of the type, [0, 1]
 * @param rule the rule that speaks for it, or {@link #LEARNED}
 */
public record Relation(EventType type, Status status, double confidence, String rule) {
  /** The rule's name where no rule spoke for the type and the learned layer alone chose it. */
  public static final String LEARNED = "learned";

  /** Checks the range. */
  public Relation {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
  }
}
