package org.entente.ingest.plain;

import org.entente.ingest.text.Characters;
import org.entente.ingest.text.Cues;

/**
 * One line of a scraped page and what it looks like by itself.
 *
 * @param text collapsed, without its bullet
 * @param kind what it looks like
 * @param blankBefore whether an empty line stands before it
 */
record Line(String text, Kind kind, boolean blankBefore) {
  /** What a line looks like. */
  enum Kind {
    /** A paragraph of sentences. */
    PROSE,
    /** A few words: a title, a subhead, a menu entry, a teaser. */
    SHORT,
    /** An item behind a bullet. */
    BULLET,
    /** "By" and a name, or a signature. */
    BYLINE,
    /** A date and no more. */
    DATE,
    /** Describes a picture and says so. */
    CAPTION,
    /** Says whose a picture is. */
    CREDIT,
    /** Heads something that is not the article. */
    SECTION,
    /** Sign-ups, rights, pointers elsewhere. */
    NOISE
  }

  /** So many words need no full stop to be prose. */
  private static final int LONG_LINE = 25;

  /** So few words with a full stop are no paragraph by themselves. */
  private static final int FEW_WORDS = 6;

  /** Fewer words after a colon are no headline. */
  private static final int POINTED_WORDS = 3;

  /** A question or cry of so many words may be a heading. */
  private static final int HEADING_WORDS = 14;

  /** Reads one raw line; {@code raw} is not blank. */
  static Line of(String raw, boolean blankBefore) {
    String text = Characters.collapse(raw);
    boolean bullet = false;
    int at = 0;
    while (at < text.length() && "•◦‣▪●○■–-*+·".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at > 0 && at <= 2 && at < text.length() && text.charAt(at) == ' ') {
      bullet = true;
      text = text.substring(at).strip();
    }
    boolean heading = text.startsWith("#");
    if (heading && !Cues.isHashtags(text)) {
      text = text.replaceFirst("^#{1,6} ", "");
    }
    Kind kind = kind(text, bullet);
    if (kind == Kind.PROSE || kind == Kind.SHORT) {
      // A credit without a full stop makes a paragraph look like a headline.
      String whole = Tails.without(text);
      if (!whole.equals(text) && kind(whole, bullet) == Kind.PROSE) {
        return new Line(whole, Kind.PROSE, blankBefore);
      }
    }
    return new Line(text, kind, blankBefore);
  }

  private static Kind kind(String text, boolean bullet) {
    if (Cues.isDateLine(text)) {
      return Kind.DATE;
    }
    if (Cues.isButton(text) || isPointer(text)) {
      return Kind.NOISE;
    }
    if (Cues.isSection(text)) {
      return Kind.SECTION;
    }
    if (Cues.findByline(text).isPresent()) {
      return Kind.BYLINE;
    }
    if (Cues.isCredit(text)) {
      return Kind.CREDIT;
    }
    if (Cues.isNoise(text)) {
      return Kind.NOISE;
    }
    if (Cues.isCaption(text)) {
      return Kind.CAPTION;
    }
    int words = Characters.words(text);
    if (isProse(text, words)) {
      return Kind.PROSE;
    }
    return bullet ? Kind.BULLET : Kind.SHORT;
  }

  /** "Also read" with what to read behind it points elsewhere and heads nothing. */
  private static boolean isPointer(String text) {
    int colon = text.indexOf(':');
    return colon > 0
        && Characters.words(text.substring(colon)) >= POINTED_WORDS
        && Cues.isNoise(text);
  }

  private static boolean isProse(String text, int words) {
    boolean ends = Characters.endsSentence(text);
    if (words < FEW_WORDS) {
      // Scripts that write no spaces have few "words" in a long line.
      return ends && text.length() >= 30 && words * 20 < text.length();
    }
    if (ends) {
      char last = text.charAt(text.length() - 1);
      return words > HEADING_WORDS || last != '?' && last != '!';
    }
    return words >= LONG_LINE && !isTitleCase(text);
  }

  /** Whether most words begin with a capital, as in menus. */
  private static boolean isTitleCase(String text) {
    int capitals = 0;
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c) && !inside) {
        words++;
        capitals += Character.isUpperCase(c) ? 1 : 0;
      }
      inside = Character.isLetter(c) || c == '\'' || c == '’';
    }
    return capitals > words * 0.6;
  }

  /** The same line seen as another kind. */
  Line as(Kind other) {
    return new Line(text, other, blankBefore);
  }

  int words() {
    return Characters.words(text);
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
