package org.entente.lexicon;

import java.util.List;
import org.entente.model.actor.Period;
import org.entente.model.actor.Sector;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the registry.
 *
 * @param code ISO 3166-1 alpha-3, or the actor's own code
 * @param kind what it is
 * @param name the registry's name
 * @param sectors sectors it always carries
 * @param of the state it belongs to (agencies, parties, companies), or null
 * @param nouns common nouns that, definite, refer back to it; of states also the adjectives
 * @param shared offices that several persons hold at a time
 * @param existence the days on which it exists
 */
public record Actor(
    String code,
    Kind kind,
    String name,
    List<Sector> sectors,
    @Nullable String of,
    List<String> nouns,
    List<String> shared,
    Period existence) {
  /** What an actor is. */
  public enum Kind {
    STATE,
    TERRITORY,
    ORGANISATION,
    ALLIANCE,
    BLOC,
    PARTNERSHIP,
    GROUP,
    PARTY,
    COMPANY,
    MEDIUM,
    AGENCY,
    BODY
  }

  /** Copies the lists. */
  public Actor {
    sectors = List.copyOf(sectors);
    nouns = List.copyOf(nouns);
    shared = List.copyOf(shared);
  }

  /** Whether it is a state or territory. */
  public boolean isState() {
    return kind == Kind.STATE || kind == Kind.TERRITORY;
  }

  /** Whether it is an organisation, alliance, bloc or partnership. */
  public boolean isOrganisation() {
    return kind == Kind.ORGANISATION
        || kind == Kind.ALLIANCE
        || kind == Kind.BLOC
        || kind == Kind.PARTNERSHIP;
  }
}
