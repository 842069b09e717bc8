package org.entente.read.parse;

import org.entente.read.tag.Tagger;

/**
 * What a tag's words do in a chain such as "the two countries' foreign ministers": the parser looks
 * ahead to the chain's last noun before it has built the chain.
 */
public final class TagKind {
  public static final byte OTHER = 0;
  public static final byte BEFORE_NOUN = 1;
  public static final byte NOUN = 2;
  public static final byte POSSESSIVE = 3;
  public static final byte ALONE = 4;
  public static final byte VERB = 5;
  public static final byte HYPHEN = 6;

  private TagKind() {}

  /** The kind of each of the tagger's tags. */
  public static byte[] of(Tagger tagger) {
    byte[] kinds = new byte[tagger.tags()];
    for (int tag = 0; tag < kinds.length; tag++) {
      String penn = tagger.penn(tag);
      switch (tagger.universal(tag)) {
        case NOUN, PROPN -> kinds[tag] = NOUN;
        case ADJ, DET, NUM -> kinds[tag] = BEFORE_NOUN;
        case PRON -> kinds[tag] = penn.endsWith("$") ? BEFORE_NOUN : ALONE;
        case PART -> kinds[tag] = penn.equals("POS") ? POSSESSIVE : OTHER;
        case VERB, AUX -> kinds[tag] = VERB;
        default -> kinds[tag] = penn.equals("HYPH") ? HYPHEN : OTHER;
      }
    }
    return kinds;
  }

  /** Whether a chain goes on from a word of the first kind to one of the second. */
  static boolean chains(byte kind, byte following) {
    switch (kind) {
      case BEFORE_NOUN:
        return following == BEFORE_NOUN || following == NOUN || following == HYPHEN;
      case NOUN:
        return following == NOUN || following == POSSESSIVE || following == HYPHEN;
      case POSSESSIVE, HYPHEN:
        return following == BEFORE_NOUN || following == NOUN;
      default:
        return false;
    }
  }
}
