package org.entente.lexicon;

import java.util.List;
import org.entente.model.actor.Sector;

/**
 * A common noun that carries a sector.
 *
 * @param predicate its words
 * @param sectors the primary first
 * @param kind what it names
 */
public record SectorNoun(Predicate predicate, List<Sector> sectors, Kind kind) {
  /** What a noun names. */
  public enum Kind {
    /** An office or occupation: minister. */
    PERSON,
    /** An institution: ministry. */
    BODY,
    /** Several people: troops. */
    GROUP,
    /** A word that carries its sector only inside a body's own name: League, Airlines. */
    NAME
  }

  /** Copies the sectors. */
  public SectorNoun {
    sectors = List.copyOf(sectors);
  }
}
