package org.entente.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stream whose first bytes can be seen before it is read, even where it breaks off in them. */
final class Headed extends InputStream {
  private static final int HEAD = 4096;

  private final InputStream in;
  private final byte[] head;
  private final @Nullable IOException broken;
  private int at;

  /**
   * @throws IOException if not even the first byte can be read
   */
  Headed(InputStream in) throws IOException {
    this.in = in;
    byte[] bytes = new byte[HEAD];
    int n = 0;
    IOException fault = null;
    try {
      int more = in.read(bytes, 0, HEAD);
      while (more > 0) {
        n += more;
        more = n < HEAD ? in.read(bytes, n, HEAD - n) : 0;
      }
    } catch (IOException e) {
      if (n == 0) {
        throw e;
      }
      fault = e;
    }
    head = Arrays.copyOf(bytes, n);
    broken = fault;
  }

  /** The first bytes: {@value #HEAD} of them, or all there are. */
  byte[] head() {
    return head;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (at < head.length) {
      int n = Math.min(length, head.length - at);
      System.arraycopy(head, at, into, offset, n);
      at += n;
      return n;
    }
    if (broken != null) {
      throw broken;
    }
    return in.read(into, offset, length);
  }
}
