package org.entente.ingest.pack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tar's headers: ustar (POSIX.1-1988), GNU long names and pax paths (POSIX.1-2001). Links
 * and devices are passed over.
 */
final class Tar {
  private static final int BLOCK = 512;
  private static final int NAME = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE = 12;
  private static final int TYPE_AT = 156;
  private static final int PREFIX_AT = 345;
  private static final int PREFIX = 155;

  /** A name in a header of its own is no longer than this. */
  private static final int LONGEST_NAME = 1 << 16;

  private final InputStream in;
  private long left;
  private long padding;
  private char type;

  Tar(InputStream in) {
    this.in = in;
  }

  /** The next member's name, or null after the last. */
  @Nullable String next() throws IOException {
    String longName = null;
    while (true) {
      skip(left + padding);
      byte[] header = in.readNBytes(BLOCK);
      if (header.length == 0 || isZero(header)) {
        return null;
      }
      if (header.length < BLOCK) {
        throw new EOFException("the archive breaks off");
      }
      left = size(header);
      padding = (BLOCK - left % BLOCK) % BLOCK;
      type = (char) (header[TYPE_AT] & 0xFF);
      switch (type) {
        case 'L' -> longName = text(contentBytes(), 0, LONGEST_NAME);
        case 'x' -> {
          String path = paxPath(contentBytes());
          longName = path == null ? longName : path;
        }
        case 'g', 'K' -> contentBytes();
        default -> {
          return longName == null ? name(header) : longName;
        }
      }
    }
  }

  /** Whether the member is a plain file. */
  boolean isFile() {
    return type == '0' || type == 0 || type == '7';
  }

  /** The member's bytes. */
  InputStream content() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
          return -1;
        }
        int n = in.read(into, offset, (int) Math.min(length, left));
        if (n < 0) {
          throw new EOFException("the archive breaks off");
        }
        left -= n;
        return n;
      }
    };
  }

  private byte[] contentBytes() throws IOException {
    if (left > LONGEST_NAME) {
      throw new IOException("a name is too long");
    }
    byte[] bytes = in.readNBytes((int) left);
    if (bytes.length < left) {
      throw new EOFException("the archive breaks off");
    }
    left = 0;
    return bytes;
  }

  private void skip(long count) throws IOException {
    try {
      in.skipNBytes(count);
    } catch (EOFException e) {
      throw new EOFException("the archive breaks off");
    }
    left = 0;
    padding = 0;
  }

  private static boolean isZero(byte[] block) {
    for (byte b : block) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private static String name(byte[] header) {
    String name = text(header, 0, NAME);
    String prefix = text(header, PREFIX_AT, PREFIX);
    return prefix.isEmpty() ? name : prefix + '/' + name;
  }

  private static String text(byte[] bytes, int from, int most) {
    int end = from;
    while (end < Math.min(bytes.length, from + most) && bytes[end] != 0) {
      end++;
    }
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }

  /** Octal digits; a size of 8 GiB and more, which is binary, is no news archive's member. */
  private static long size(byte[] header) throws IOException {
    long size = 0;
    for (int i = SIZE_AT; i < SIZE_AT + SIZE; i++) {
      int c = header[i];
      if (c >= '0' && c <= '7') {
        size = size * 8 + c - '0';
      } else if (c != ' ' && c != 0) {
        throw new IOException("a header is broken");
      }
    }
    return size;
  }

  /** The path among pax records: {@code LENGTH path=NAME\n}. */
  private static @Nullable String paxPath(byte[] records) {
    for (String line : new String(records, StandardCharsets.UTF_8).split("\n", -1)) {
      int space = line.indexOf(' ');
      if (space > 0 && line.startsWith("path=", space + 1)) {
        return line.substring(space + 1 + "path=".length());
      }
    }
    return null;
  }
}
