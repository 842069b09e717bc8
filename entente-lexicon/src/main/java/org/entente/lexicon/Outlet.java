package org.entente.lexicon;

/**
 * A medium that publishes news.
 *
 * @param name its name
 * @param domain the host its pages stand under, without {@code www.}
 * @param country code of the state it speaks from
 * @param ownership who owns it
 * @param kind what it is: {@code newspaper}, {@code broadcaster}, {@code agency}, ...
 */
public record Outlet(String name, String domain, String country, Ownership ownership, Kind kind) {
  /** Who owns an outlet. */
  public enum Ownership {
    /** A government, ruling party or army, which directs it. */
    STATE,
    /** The public, with editors of its own by law. */
    PUBLIC,
    /** Persons, companies, foundations. */
    PRIVATE
  }

  /** What an outlet is. */
  public enum Kind {
    NEWSPAPER,
    BROADCASTER,
    AGENCY,
    MAGAZINE,
    SITE
  }
}
