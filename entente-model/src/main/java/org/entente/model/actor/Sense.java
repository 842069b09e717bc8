package org.entente.model.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing a name can mean.
 *
 * @param kind what the name is to the actor
 * @param actor the actor's code, as the coding guide writes it
 * @param sectors PLOVER sectors, the primary first; empty when the name implies none
 * @param name the registry's name of the actor
 * @param person the full name when the name is a person's, else null
 * @param office the office held, else null
 * @param valid the days on which it has this meaning
 */
public record Sense(
    Kind kind,
    String actor,
    List<Sector> sectors,
    String name,
    @Nullable String person,
    @Nullable String office,
    Period valid) {
  /** What a name is to its actor. */
  public enum Kind {
    /** The actor's own name: China, NATO, Huawei. */
    NAME,
    /** The adjective: Chinese. */
    DEMONYM,
    /** A noun for its citizens: Russians. */
    PEOPLE,
    /** A capital, seat or building: Beijing, the Kremlin. */
    SEAT,
    /** A region of it, which is acted upon but does not act: Kursk. */
    PLACE,
    /** A person who holds an office. */
    PERSON
  }

  /** Copies the sectors. */
  public Sense {
    sectors = List.copyOf(sectors);
  }
}
