package org.entente.ingest;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Decompresses with a guard against bombs; members after the first are read on. */
final class Inflating extends FilterInputStream {
  /** No text compresses better than this for long; a bomb does. */
  private static final int BOMB_RATIO = 200;

  /** More came out than the limit allows. */
  static final class BombException extends IOException {
    private static final long serialVersionUID = 1;

    BombException() {
      super("it inflates beyond the limit");
    }
  }

  private final long most;
  private long read;

  private Inflating(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  /** One document, refused beyond {@code limit} bytes. */
  static InputStream document(byte[] bytes, long limit) throws IOException {
    return new Inflating(gunzip(bytes), limit);
  }

  /** Many records, refused when they inflate beyond the limit at a bomb's ratio. */
  static InputStream records(byte[] bytes, long limit) throws IOException {
    return new Inflating(gunzip(bytes), Math.max(limit, (long) bytes.length * BOMB_RATIO));
  }

  private static InputStream gunzip(byte[] bytes) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16);
  }

  /** Whether the bytes begin as gzip does (RFC 1952). */
  static boolean isGzip(byte[] bytes) {
    return bytes.length > 2 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int n = super.read(into, offset, length);
    if (n > 0) {
      read += n;
      if (read > most) {
        throw new BombException();
      }
    }
    return n;
  }
}
