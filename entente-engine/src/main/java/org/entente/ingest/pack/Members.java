package org.entente.ingest.pack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Gives the files in an archive, one after the other, as they stand in it. */
public final class Members {
  /** Takes one file of an archive. */
  public interface Sink {
    /**
     * The next file.
     *
     * @param path its name in the archive with {@code /}, never leading out of it
     * @param content to be read before the next; closing it does nothing
     * @throws IOException if the archive cannot be read on
     */
    void accept(String path, InputStream content) throws IOException;
  }

  /** More files than this are an attack on who lists them. */
  private static final int MOST = 200_000;

  private Members() {}

  /**
   * Reads an archive.
   *
   * @param in a zip's or tar's bytes
   * @throws IOException if it breaks off or is none; {@link BombException} if it holds too much
   */
  public static void each(Packing packing, InputStream in, Budget budget, Sink sink)
      throws IOException {
    switch (packing) {
      case ZIP -> zip(in, budget, sink);
      case TAR -> tar(in, sink);
      case GZIP, ZSTD -> throw new IllegalArgumentException("no archive: " + packing);
    }
  }

  private static void zip(InputStream in, Budget budget, Sink sink) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
      InputStream content = shielded(budget.counting(zip));
      int count = 0;
      ZipEntry entry = next(zip);
      while (entry != null) {
        if (++count > MOST) {
          throw new BombException();
        }
        if (!entry.isDirectory()) {
          sink.accept(inside(entry.getName()), content);
        }
        // What the sink left is skipped here, so that it counts, too.
        content.transferTo(java.io.OutputStream.nullOutputStream());
        entry = next(zip);
      }
      if (count == 0) {
        throw new IOException("no zip, or an empty one");
      }
    }
  }

  private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
    try {
      return zip.getNextEntry();
    } catch (IllegalArgumentException e) {
      throw new IOException("a member's name is not valid", e);
    }
  }

  private static void tar(InputStream in, Sink sink) throws IOException {
    Tar tar = new Tar(in);
    int count = 0;
    String name = tar.next();
    while (name != null) {
      if (++count > MOST) {
        throw new BombException();
      }
      if (tar.isFile()) {
        sink.accept(inside(name), shielded(tar.content()));
      }
      name = tar.next();
    }
  }

  /** The name as a path within the archive: no root, no step up. */
  private static String inside(String name) {
    StringBuilder path = new StringBuilder();
    for (String step : name.replace('\\', '/').split("/", -1)) {
      if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
        path.append(path.length() == 0 ? "" : "/").append(step);
      }
    }
    return path.toString();
  }

  /** Whoever reads a member closes it; the archive goes on. */
  private static InputStream shielded(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        return in.read(into, offset, length);
      }

      @Override
      public void close() {}
    };
  }
}
