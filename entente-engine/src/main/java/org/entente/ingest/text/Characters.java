package org.entente.ingest.text;

import java.text.Normalizer;

/** The contract's rules for characters: NFC, white space inside collapsed, nothing invisible. */
public final class Characters {
  private static final int ASCII = 0x80;

  /** What may follow a sentence's last mark: “ and « close in German what they open in English. */
  private static final String CLOSING = "\"'”’“‘»«›‹)]*";

  private static final String FINAL = ".!?…。！？؟।:";

  private Characters() {}

  /**
   * One paragraph's text: composed (NFC), each run of white space one space, none at the ends,
   * without control characters, soft hyphens, zero-width spaces and byte order marks.
   */
  public static String collapse(String text) {
    int clean = cleanLength(text);
    if (clean == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, clean);
    boolean space = false;
    boolean ascii = true;
    for (int i = clean; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        space = true;
      } else if (!isInvisible(c)) {
        if (space && out.length() > 0) {
          out.append(' ');
        }
        space = false;
        ascii &= c < ASCII;
        out.append(Character.isSurrogate(c) && isLone(text, i) ? '\uFFFD' : c);
      }
    }
    return ascii ? out.toString() : Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /** How many of the first characters stay as they are: plain ASCII with single spaces inside. */
  private static int cleanLength(String text) {
    int n = text.length();
    boolean space = true;
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= ASCII - 1 || c == ' ' && space) {
        return space && i > 0 ? i - 1 : i;
      }
      space = c == ' ';
    }
    return space && n > 0 ? n - 1 : n;
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
    return c <= ' ' || c >= ASCII && (c == '\u0085' || Character.isSpaceChar(c));
  }

  /** Whether there is nothing but white space in it. */
  public static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    if (c < ASCII) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
    return Character.isLetterOrDigit(c);
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
      boolean letter = isLetterOrDigit(c) || Character.isSurrogate(c);
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
      if (isLetterOrDigit(c)) {
        if (space && out.length() > 0) {
          out.append(' ');
        }
        space = false;
        out.append(c < ASCII ? (char) (c | (c >= 'A' ? 0x20 : 0)) : Character.toLowerCase(c));
      } else {
        space = true;
      }
    }
    return out.toString();
  }

  /** Whether the line ends as a sentence does, perhaps inside a closing quote or bracket. */
  public static boolean endsSentence(String line) {
    int i = line.length() - 1;
    while (i >= 0 && CLOSING.indexOf(line.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && FINAL.indexOf(line.charAt(i)) >= 0;
  }

  /** Whether a sentence ends within the text: a full stop, a space, a capital. */
  public static boolean holdsSentenceEnd(String text) {
    for (int i = 1; i + 2 < text.length(); i++) {
      if (text.charAt(i + 1) == ' '
          && ".!?".indexOf(text.charAt(i)) >= 0
          && Character.isLowerCase(text.charAt(i - 1))
          && Character.isUpperCase(text.charAt(i + 2))) {
        return true;
      }
    }
    return false;
  }
}
