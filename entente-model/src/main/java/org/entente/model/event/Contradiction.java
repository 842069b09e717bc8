package org.entente.model.event;

import java.util.List;
import java.util.Locale;
import org.entente.model.text.Evidence;

/**
 * Something on which the tellings of an event disagree, with all that is said, side by side; which
 * is right is not decided.
 *
 * @param kind what they disagree on
 * @param values what is said, at least two, by the number of independent tellers, then by value
 */
public record Contradiction(Kind kind, List<Value> values) {
  /** What tellings can disagree on. */
  public enum Kind {
    /** Who did it, or to whom. */
    ACTOR,
    /** How many or how much. */
    NUMBER,
    /** On which day. */
    DATE,
    /** Where. */
    PLACE,
    /** Whether it was an act of cooperation or of conflict. */
    TYPE,
    /** Whether it happened at all. */
    STATUS,
    /** One member of a list, where all others are the same: a misprint, maybe. */
    LIST;

    /** As written in the records: {@code actor}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One side of the disagreement.
   *
   * @param value what is said
   * @param mentions ids of the event mentions that say it, ascending; empty where the words that
   *     say it tell no event
   * @param evidence the words that say it, by article and place; never empty
   */
  public record Value(String value, List<String> mentions, List<Evidence> evidence) {
    /**
     * @throws IllegalArgumentException if there is no evidence
     */
    public Value {
      if (evidence.isEmpty()) {
        throw new IllegalArgumentException("a value nobody says: " + value);
      }
      mentions = List.copyOf(mentions);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * @throws IllegalArgumentException if fewer than two values disagree
   */
  public Contradiction {
    if (values.size() < 2) {
      throw new IllegalArgumentException("nothing to disagree on");
    }
    values = List.copyOf(values);
  }
}
