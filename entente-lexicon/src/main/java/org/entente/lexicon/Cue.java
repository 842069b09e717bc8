package org.entente.lexicon;

/**
 * A word that reports what somebody says, thinks or lets be known.
 *
 * @param predicate its words
 * @param part what kind of word
 * @param kind what the speaker does with the content
 */
public record Cue(Predicate predicate, Part part, Kind kind) {
  /** What kind of word a cue is. */
  public enum Part {
    VERB,
    NOUN,
    ADJECTIVE,
    PHRASE
  }

  /** What the speaker does with the content. */
  public enum Kind {
    /** Tells it as true. */
    SAY,
    /** Asserts it; the narrator keeps a distance. */
    CLAIM,
    /** Believes, hopes or fears it. */
    THINK,
    /** Asks for it. */
    ASK,
    /** Says it is not so. */
    DENY,
    /** Praises. */
    PRAISE,
    /** Blames. */
    BLAME,
    /** Warns of it. */
    WARN,
    /** Promises it. */
    PROMISE,
    /** Learns it, or has it confirmed. */
    LEARN,
    /** A document or picture shows it. */
    SHOW
  }
}
