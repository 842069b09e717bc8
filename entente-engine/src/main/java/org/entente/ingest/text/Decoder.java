package org.entente.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the encoding of bytes and decodes them: a byte order mark, then UTF-8 where it is valid,
 * then the declared encoding, then windows-1252, as the WHATWG Encoding Standard does for Latin-1.
 */
public final class Decoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** How many bytes are looked at for a declaration and for signs of a binary file. */
  private static final int SNIFFED = 4096;

  /** Characters of windows-1252 at 0x80 to 0x9F; undefined bytes stand for themselves. */
  private static final char[] HIGH = new char[32];

  static {
    for (int i = 0; i < 32; i++) {
      char c = new String(new byte[] {(byte) (0x80 + i)}, WINDOWS_1252).charAt(0);
      HIGH[i] = c == '\uFFFD' ? (char) (0x80 + i) : c;
    }
  }

  private Decoder() {}

  /** Whether the bytes are no text at all: a known signature, or too many control characters. */
  public static boolean isBinary(byte[] bytes) {
    if (hasMark(bytes)) {
      return false;
    }
    if (startsWith(bytes, "%PDF-")
        || startsWith(bytes, "PK\u0003\u0004")
        || startsWith(bytes, "\u0089PNG")
        || startsWith(bytes, "\u00FF\u00D8\u00FF")
        || startsWith(bytes, "GIF8")
        || startsWith(bytes, "\u007FELF")) {
      return true;
    }
    int n = Math.min(bytes.length, SNIFFED);
    int control = 0;
    for (int i = 0; i < n; i++) {
      int b = bytes[i] & 0xFF;
      if (b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 27) {
        control++;
      }
    }
    return control * 20 > n && wide(bytes) == null;
  }

  /**
   * Decodes the bytes.
   *
   * @param declared what the bearer says the encoding is, or null
   */
  public static Decoded decode(byte[] bytes, @Nullable String declared) {
    if (startsWith(bytes, "\u00EF\u00BB\u00BF")) {
      return utf8(bytes, 3);
    }
    if (hasMark(bytes)) {
      Charset charset = StandardCharsets.UTF_16;
      return mend(new String(bytes, charset), charset, false);
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return mend(new String(bytes, wide), wide, false);
    }
    String valid = strict(bytes, 0, bytes.length);
    if (valid != null) {
      return mend(valid, StandardCharsets.UTF_8, false);
    }
    Charset named = named(declared == null ? sniffDeclared(bytes) : declared);
    if (named != null && !named.equals(StandardCharsets.UTF_8)) {
      return mend(new String(bytes, named), named, false);
    }
    return utf8(bytes, 0);
  }

  private static boolean hasMark(byte[] bytes) {
    return startsWith(bytes, "\u00FF\u00FE") || startsWith(bytes, "\u00FE\u00FF");
  }

  private static boolean startsWith(byte[] bytes, String latin1) {
    if (bytes.length < latin1.length()) {
      return false;
    }
    for (int i = 0; i < latin1.length(); i++) {
      if ((bytes[i] & 0xFF) != latin1.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark shows as text with a zero in every other byte. */
  private static @Nullable Charset wide(byte[] bytes) {
    int n = Math.min(bytes.length, SNIFFED) & ~1;
    if (n < 16) {
      return null;
    }
    int even = 0;
    int odd = 0;
    for (int i = 0; i < n; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (odd > n * 2 / 5 && even * 20 < n) {
      return StandardCharsets.UTF_16LE;
    }
    return even > n * 2 / 5 && odd * 20 < n ? StandardCharsets.UTF_16BE : null;
  }

  private static @Nullable String strict(byte[] bytes, int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The encoding an HTML or XML head declares, or null. */
  private static @Nullable String sniffDeclared(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    int at = head.indexOf("charset=");
    int from = at + "charset=".length();
    if (at < 0) {
      at = head.startsWith("<?xml") ? head.indexOf("encoding=") : -1;
      from = at + "encoding=".length();
    }
    if (at < 0) {
      return null;
    }
    int start = from;
    while (start < head.length() && "\"' ".indexOf(head.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < head.length() && "\"' ;/>?".indexOf(head.charAt(end)) < 0) {
      end++;
    }
    return head.substring(start, end);
  }

  private static @Nullable Charset named(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    String lower = name.strip().toLowerCase(Locale.ROOT);
    if (lower.equals("iso-8859-1") || lower.equals("latin1") || lower.equals("us-ascii")) {
      return WINDOWS_1252;
    }
    try {
      return Charset.forName(lower);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** UTF-8 in which each byte that fits nowhere is read as windows-1252. */
  private static Decoded utf8(byte[] bytes, int from) {
    String valid = strict(bytes, from, bytes.length);
    if (valid != null) {
      return mend(valid, StandardCharsets.UTF_8, false);
    }
    StringBuilder text = new StringBuilder(bytes.length);
    int good = 0;
    int bad = 0;
    int i = from;
    while (i < bytes.length) {
      int b = bytes[i] & 0xFF;
      int length = b < 0x80 ? 1 : b < 0xC2 ? 0 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : b < 0xF5 ? 4 : 0;
      String piece = length > 1 && i + length <= bytes.length ? strict(bytes, i, i + length) : null;
      if (length == 1) {
        text.append((char) b);
        i++;
      } else if (piece != null) {
        good++;
        text.append(piece);
        i += length;
      } else {
        bad++;
        text.append(b < 0xA0 ? HIGH[b - 0x80] : (char) b);
        i++;
      }
    }
    Charset taken = good >= bad ? StandardCharsets.UTF_8 : WINDOWS_1252;
    return mend(text.toString(), taken, true);
  }

  /** Undoes UTF-8 that was read as windows-1252 or ISO 8859-1 and encoded again. */
  private static Decoded mend(String text, Charset charset, boolean repaired) {
    String plain = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
    int signs = 0;
    for (int i = 0; i + 1 < plain.length() && signs < 2; i++) {
      char c = plain.charAt(i);
      if ((c == '\u00C3' || c == '\u00C2') && sequence(plain, i) == 2) {
        signs++;
      } else if (c == '\u00E2' && sequence(plain, i) == 3) {
        signs += 2;
      }
    }
    if (signs < 2) {
      return new Decoded(plain, charset.name(), repaired);
    }
    StringBuilder mended = new StringBuilder(plain.length());
    int i = 0;
    while (i < plain.length()) {
      int length = sequence(plain, i);
      String piece = null;
      if (length > 1) {
        byte[] bytes = new byte[length];
        for (int k = 0; k < length; k++) {
          bytes[k] = (byte) byteOf(plain.charAt(i + k));
        }
        piece = strict(bytes, 0, length);
      }
      if (piece == null) {
        mended.append(plain.charAt(i));
        i++;
      } else {
        mended.append(piece);
        i += length;
      }
    }
    return new Decoded(mended.toString(), charset.name(), true);
  }

  /** Length of the UTF-8 sequence that the characters at {@code i}, taken as bytes, form; or 0. */
  private static int sequence(String text, int i) {
    char c = text.charAt(i);
    if (c < 0xC2 || c > 0xF4) {
      return 0;
    }
    // Two-byte leads beyond Latin Extended-A are left alone: quotes after a capital look like them.
    int length = c <= 0xC5 ? 2 : c < 0xE0 ? 0 : c < 0xF0 ? 3 : 4;
    if (length == 0 || i + length > text.length()) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      int b = byteOf(text.charAt(i + k));
      if (b < 0x80 || b > 0xBF) {
        return 0;
      }
    }
    return length;
  }

  /** The byte of a character in ISO 8859-1, else in windows-1252; or -1. */
  private static int byteOf(char c) {
    if (c <= 0xFF) {
      return c;
    }
    for (int i = 0; i < HIGH.length; i++) {
      if (HIGH[i] == c) {
        return 0x80 + i;
      }
    }
    return -1;
  }
}
