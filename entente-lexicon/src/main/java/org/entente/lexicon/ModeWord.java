package org.entente.lexicon;

import java.util.Set;
import org.entente.model.event.EventType;
import org.jspecify.annotations.Nullable;

/**
 * What a word in a mention's clause says about its mode ("by telephone", "with drones").
 *
 * @param type the type whose mode it tells
 * @param mode the mode
 * @param over modes of a rule that the word outranks; a rule without a mode it always completes
 * @param rank the place in the table: of two words the one with the lower rank decides
 */
public record ModeWord(EventType type, String mode, Set<String> over, int rank) {
  /** Copies the set. */
  public ModeWord {
    over = Set.copyOf(over);
  }

  /**
   * Whether the word may choose the mode.
   *
   * @param ruled the mode of the rule that fired, or null
   */
  public boolean decides(EventType of, @Nullable String ruled) {
    return type == of && (ruled == null || over.contains(ruled));
  }
}
