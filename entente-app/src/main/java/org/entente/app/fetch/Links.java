package org.entente.app.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.entente.ingest.feed.Addresses;
import org.entente.ingest.feed.Feed;
import org.entente.ingest.text.Decoder;
import org.jspecify.annotations.Nullable;

/** The addresses that a feed, a sitemap or a plain list of addresses names. */
final class Links {
  private Links() {}

  /**
   * The addresses in their order.
   *
   * @param list as a server gave it or as it stands in a file, maybe with gzip
   * @param charset as the server declares it, or null
   * @param longest bytes above which an unpacked list is refused
   * @throws RefusedException if it is no list of any kind
   */
  static List<Addresses.Link> of(byte[] list, @Nullable String charset, int longest)
      throws RefusedException {
    String text = Decoder.decode(unpacked(list, longest), charset).text();
    try {
      List<Addresses.Link> links = Addresses.sitemap(text);
      if (links.isEmpty()) {
        links = Addresses.lines(text);
      }
      return links.isEmpty() ? entries(text) : links;
    } catch (Feed.BrokenFeed e) {
      throw RefusedException.because(
          "bad-feed", "it is no feed, sitemap or list of addresses: " + e.getMessage());
    }
  }

  private static List<Addresses.Link> entries(String xml) throws Feed.BrokenFeed {
    List<Addresses.Link> links = new ArrayList<>();
    for (Feed.Entry entry : Feed.read(xml)) {
      if (entry.url() != null) {
        links.add(new Addresses.Link(entry.url(), entry.published(), false));
      }
    }
    return links;
  }

  private static byte[] unpacked(byte[] list, int longest) throws RefusedException {
    if (list.length < 2 || list[0] != 0x1f || list[1] != (byte) 0x8b) {
      return list;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(list))) {
      byte[] bytes = in.readNBytes(longest + 1);
      if (bytes.length > longest) {
        throw RefusedException.because(
            "too-long", "its content is longer than " + longest + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw RefusedException.because("bad-feed", "it is broken within its gzip");
    }
  }
}
