package org.entente.lexicon;

import org.entente.model.actor.Period;

/**
 * An actor's place in an organisation for a time.
 *
 * @param organisation the organisation's code
 * @param actor the member's code
 * @param role what it is there
 * @param stretch when, as exactly as it is known
 */
public record Membership(String organisation, String actor, Role role, Stretch stretch) {
  /** What an actor is in an organisation. */
  public enum Role {
    MEMBER,
    CANDIDATE,
    OBSERVER,
    PARTNER
  }

  /** When. */
  public Period period() {
    return stretch.period();
  }
}
