package org.entente.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, each bounded: of a longer one nothing is kept. */
final class ByteLines {
  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private int number;
  private boolean tooLong;

  ByteLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Number of the line last given, from 1. */
  int number() {
    return number;
  }

  /** Whether the line last given was longer than the limit; it was given empty. */
  boolean tooLong() {
    return tooLong;
  }

  /**
   * The next line without its end, or null after the last.
   *
   * @throws IOException if the stream breaks off; a line begun is lost
   */
  byte @Nullable [] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    tooLong = false;
    boolean any = false;
    while (true) {
      if (at == end) {
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        at = 0;
        if (end == 0) {
          if (!any) {
            return null;
          }
          break;
        }
      }
      any = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      if (line.size() + (stop - at) > longest) {
        tooLong = true;
        line.reset();
      } else if (!tooLong) {
        line.write(buffer, at, stop - at);
      }
      boolean ended = stop < end;
      at = ended ? stop + 1 : stop;
      if (ended) {
        break;
      }
    }
    number++;
    return line.toByteArray();
  }
}
