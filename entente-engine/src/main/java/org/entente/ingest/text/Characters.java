package org.entente.ingest.text;

import java.text.Normalizer;

/** The contract's rules for characters: NFC, white space inside collapsed, nothing invisible. */
public final class Characters {
  private Characters() {}

  /**
   * One paragraph's text: composed (NFC), each run of white space one space, none at the ends,
   * without control characters, soft hyphens, zero-width spaces and byte order marks.
   */
  public static String collapse(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    boolean ascii = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '\u00A0' || c > 0x7F && isSpace(c)) {
        space = true;
      } else if (!isInvisible(c)) {
        if (space && out.length() > 0) {
          out.append(' ');
        }
        space = false;
        ascii &= c < 0x80;
        out.append(Character.isSurrogate(c) && isLone(text, i) ? '\uFFFD' : c);
      }
    }
    return ascii ? out.toString() : Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  private static boolean isLone(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
  }

  /** Whether the character is white space of any width. */
  public static boolean isSpace(char c) {
    return c <= ' ' || c == '\u0085' || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(char c) {
    return c == '\u00AD'
        || c == '\u200B'
        || c == '\u200E'
        || c == '\u200F'
        || c >= '\u202A' && c <= '\u202E'
        || c == '\u2060'
        || c == '\uFEFF'
        || c >= 0x7F && c < 0xA0;
  }

  /** Number of words: runs of letters or digits. */
  public static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c) || Character.isSurrogate(c);
      if (letter && !inside) {
        words++;
      }
      inside = letter || inside && (c == '\'' || c == '’' || c == '-');
    }
    return words;
  }

  /** Letters and digits in lower case, words parted by one space: for comparing lines. */
  public static String key(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (space && out.length() > 0) {
          out.append(' ');
        }
        space = false;
        out.append(Character.toLowerCase(c));
      } else {
        space = true;
      }
    }
    return out.toString();
  }

  /** Whether the line ends as a sentence does, perhaps inside a closing quote or bracket. */
  public static boolean endsSentence(String line) {
    int i = line.length() - 1;
    while (i >= 0 && "\"'”’»)]*".indexOf(line.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".!?…。！？؟।:".indexOf(line.charAt(i)) >= 0;
  }
}
