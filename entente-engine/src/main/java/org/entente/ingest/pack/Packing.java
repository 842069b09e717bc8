package org.entente.ingest.pack;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** How a file is packed, by its first bytes. */
public enum Packing {
  /** RFC 1952; members after the first are read on. */
  GZIP(".gz"),
  /** RFC 8878. */
  ZSTD(".zst"),
  /** APPNOTE.TXT, the local headers alone. */
  ZIP(".zip"),
  /** POSIX ustar with the GNU and pax long names. */
  TAR(".tar");

  private static final int TAR_MAGIC_AT = 257;
  private static final int BUFFER = 1 << 16;

  private final String ending;

  Packing(String ending) {
    this.ending = ending;
  }

  /**
   * How the file is packed; empty when it is not. A zip counts only under its own ending: many
   * office formats are zips and no archives of articles.
   *
   * @param head the file's first bytes, 512 or all
   */
  public static Optional<Packing> find(String path, byte[] head) {
    if (starts(head, 0, "\u001F\u008B")) {
      return Optional.of(GZIP);
    }
    if (starts(head, 0, "\u0028\u00B5\u002F\u00FD")) {
      return Optional.of(ZSTD);
    }
    if (starts(head, TAR_MAGIC_AT, "ustar")) {
      return Optional.of(TAR);
    }
    boolean zip = starts(head, 0, "PK\u0003\u0004") || starts(head, 0, "PK\u0005\u0006");
    String name = path.toLowerCase(Locale.ROOT);
    return zip && (name.endsWith(ZIP.ending) || name.equals("-"))
        ? Optional.of(ZIP)
        : Optional.empty();
  }

  private static boolean starts(byte[] head, int at, String latin1) {
    if (head.length < at + latin1.length()) {
      return false;
    }
    for (int i = 0; i < latin1.length(); i++) {
      if ((head[at + i] & 0xFF) != latin1.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it holds files with names of their own. */
  public boolean isArchive() {
    return this == ZIP || this == TAR;
  }

  /** The name in messages: {@code gzip}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The path without what it says of the packing: {@code a.warc.gz} is {@code a.warc}. */
  public String inner(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".tgz")) {
      return path.substring(0, path.length() - ".tgz".length()) + TAR.ending;
    }
    return lower.endsWith(ending) ? path.substring(0, path.length() - ending.length()) : path;
  }

  /**
   * The content of a compressed file.
   *
   * @param budget counts what comes out
   * @throws IOException if it does not begin as such a file; {@link BombException} from its reads
   *     beyond the budget
   */
  public InputStream open(InputStream packed, Budget budget) throws IOException {
    return switch (this) {
      case GZIP -> budget.counting(new GZIPInputStream(packed, BUFFER));
      case ZSTD -> budget.counting(new Zstandard(packed));
      case ZIP, TAR -> throw new IllegalArgumentException("an archive has members: " + this);
    };
  }

  /** The library throws unchecked on broken input. */
  private static final class Zstandard extends InputStream {
    private final ZstdInputStream in;

    Zstandard(InputStream packed) {
      in = new ZstdInputStream(packed);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return in.read(into, offset, length);
      } catch (MalformedInputException | IndexOutOfBoundsException | IllegalArgumentException e) {
        throw new IOException("not valid Zstandard", e);
      } catch (IOException e) {
        // Its only complaint of its own is that the input ended within a frame.
        EOFException end = new EOFException("the stream ends within a frame");
        end.initCause(e);
        throw end;
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
