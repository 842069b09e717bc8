package org.entente.lexicon;

import org.entente.model.actor.Period;

/**
 * An actor's place in an organisation for a time.
 *
 * @param organisation the organisation's code
 * @param actor the member's code
 * @param role what it is there
 * @param period when
 */
public record Membership(String organisation, String actor, Role role, Period period) {
  /** What an actor is in an organisation. */
  public enum Role {
    MEMBER,
    CANDIDATE,
    OBSERVER,
    PARTNER
  }
}
