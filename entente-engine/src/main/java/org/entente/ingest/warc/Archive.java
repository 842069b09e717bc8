package org.entente.ingest.warc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** Reads the pages in a web archive, in its order. */
public final class Archive {
  /**
   * One page.
   *
   * @param number of its record in the archive, from 1
   * @param url the page's address
   * @param charset as the server declared it, or null
   * @param bytes the page, not compressed; empty when it is larger than the limit
   * @param tooLong whether it is larger than the limit
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Page(
      int number, String url, @Nullable String charset, byte[] bytes, boolean tooLong) {}

  /** An archive that breaks off or is none; pages before the break were given. */
  public static final class BrokenArchive extends Exception {
    private static final long serialVersionUID = 1;

    BrokenArchive(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  private Archive() {}

  /**
   * Gives each HTML page of the archive that was answered with success to {@code sink}.
   *
   * @param longest bytes above which a page is not read
   * @throws BrokenArchive if the archive is broken; pages before the break were given
   */
  public static void read(InputStream in, int longest, Consumer<Page> sink) throws BrokenArchive {
    int number = 0;
    try (WarcReader reader = new WarcReader(in)) {
      Optional<WarcRecord> next = reader.next();
      while (next.isPresent()) {
        number++;
        WarcRecord record = next.get();
        if (record instanceof WarcResponse response) {
          if (response.http().status() == 200) {
            MessageHeaders headers = response.http().headers();
            page(
                number,
                response,
                headers.first("Content-Type").orElse(""),
                response.http().bodyDecoded(),
                longest,
                sink);
          }
        } else if (record instanceof WarcResource resource) {
          MediaType type = resource.contentType();
          page(number, resource, type.toString(), resource.body(), longest, sink);
        }
        next = reader.next();
      }
    } catch (IOException | IllegalArgumentException e) {
      String message = e.getMessage();
      throw new BrokenArchive(
          "after record " + number + ": " + (message == null ? "it breaks off" : message), e);
    }
  }

  private static void page(
      int number,
      WarcTargetRecord record,
      String type,
      MessageBody body,
      int longest,
      Consumer<Page> sink)
      throws IOException {
    String lower = type.toLowerCase(Locale.ROOT);
    if (!lower.contains("html")) {
      return;
    }
    int at = lower.indexOf("charset=");
    String charset = at < 0 ? null : lower.substring(at + 8).replaceAll("[\"';\\s].*", "");
    byte[] bytes = body.stream().readNBytes(longest + 1);
    boolean tooLong = bytes.length > longest;
    sink.accept(new Page(number, record.target(), charset, tooLong ? new byte[0] : bytes, tooLong));
  }
}
