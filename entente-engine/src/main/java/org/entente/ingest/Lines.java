package org.entente.ingest;

import java.io.IOException;
import java.io.InputStream;

/** Reads a file of JSON lines, one at a time. */
final class Lines {
  /** A file with so many broken lines is no file of articles. */
  private static final int MOST_BROKEN = 50_000;

  private Lines() {}

  /** Reads the lines; each goes to {@code documents}. */
  static void read(String path, InputStream in, Options options, Finds finds, Documents documents) {
    ByteLines lines = new ByteLines(in, options.longestDocument());
    boolean any = false;
    try {
      byte[] line = lines.next();
      while (line != null) {
        if (finds.failures() > MOST_BROKEN) {
          finds.stop(path, "given up after " + MOST_BROKEN + " broken lines");
          return;
        }
        String place = path + ":" + lines.number();
        if (lines.tooLong()) {
          any = true;
          finds.fail(
              place, "too-long", "the line is longer than " + options.longestDocument() + " bytes");
        } else {
          any |= documents.line(place, line);
        }
        line = lines.next();
      }
    } catch (IOException e) {
      Broken.say(finds, path, e, " after line " + lines.number());
      return;
    }
    if (!any) {
      finds.fail(path, "empty", "the file is empty");
    }
  }
}
