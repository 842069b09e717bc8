package org.entente.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.entente.model.remark.Remark;
import org.entente.model.text.Article;
import org.entente.model.text.Capture;
import org.entente.model.text.Published;

/** Reads the fixtures beside the tests. */
final class Fixtures {
  private Fixtures() {}

  static byte[] bytes(String name) {
    try (InputStream in = Objects.requireNonNull(Fixtures.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8).strip();
  }

  static Article article(String name) {
    return only(name, bytes(name));
  }

  static Ingested read(String path, byte[] bytes) {
    return Extract.articles(new Capture(path, bytes), Options.DEFAULTS);
  }

  static Ingested read(String path, String text) {
    return read(path, text.getBytes(StandardCharsets.UTF_8));
  }

  static Article only(String path, byte[] bytes) {
    Ingested found = read(path, bytes);
    assertThat(found.remarks()).isEmpty();
    assertThat(found.articles()).hasSize(1);
    return found.articles().get(0);
  }

  static Remark remark(String path, byte[] bytes) {
    Ingested found = read(path, bytes);
    assertThat(found.remarks()).hasSize(1);
    return found.remarks().get(0);
  }

  static String iso(Article article) {
    Published published = Objects.requireNonNull(article.published());
    return published.iso();
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A ustar header of a plain file. */
  static byte[] tarHeader(String name, long size) {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000644");
    put(header, 124, String.format("%011o", size));
    put(header, 156, "0");
    put(header, 257, "ustar");
    put(header, 263, "00");
    return header;
  }

  private static void put(byte[] into, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, into, at, bytes.length);
  }
}
