package org.entente.lexicon;

import org.entente.model.actor.Period;

/**
 * A person's time in an office.
 *
 * @param actor code of the state or organisation
 * @param office {@code foreign minister}, {@code head of state}, ...
 * @param person full name as news writes it
 * @param stretch when, as exactly as it is known
 */
public record Tenure(String actor, String office, String person, Stretch stretch) {
  /** When. */
  public Period period() {
    return stretch.period();
  }
}
