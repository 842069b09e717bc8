package org.entente.ingest.pack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much may come out of one packed input, in all its layers together: a bomb is known by what it
 * inflates to for what it takes.
 */
public final class Budget {
  /** Text compresses thirtyfold at best; no honest file beats this for long. */
  private static final int RATIO = 100;

  private final long free;
  private long taken;
  private long given;

  /**
   * @param free bytes that may come out whatever they were packed in
   */
  public Budget(long free) {
    this.free = free;
  }

  /** Counts what is taken from the packed input: put it around the outermost stream. */
  public InputStream taking(InputStream packed) {
    return new FilterInputStream(packed) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int n = super.read(into, offset, length);
        taken += Math.max(0, n);
        return n;
      }
    };
  }

  /** Counts what comes out; its reads throw {@link BombException} when it is too much. */
  InputStream counting(InputStream unpacked) {
    return new FilterInputStream(unpacked) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int n = super.read(into, offset, length);
        give(Math.max(0, n));
        return n;
      }

      @Override
      public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        give(skipped);
        return skipped;
      }
    };
  }

  private void give(long bytes) throws BombException {
    given += bytes;
    if (given > free && given > RATIO * taken) {
      throw new BombException();
    }
  }
}
