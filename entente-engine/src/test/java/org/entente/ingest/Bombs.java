package org.entente.ingest;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.model.remark.Remark;
import org.entente.model.text.Capture;

/**
 * Reads small files that mean to take much time or memory, and prints a line for each: name,
 * milliseconds of processor time, articles, codes of the remarks. To be run with a small heap. An
 * argument is a pattern of the names wanted.
 */
final class Bombs {
  private static final int MEGABYTE = 1 << 20;

  /** Makes a bomb when it is its turn: all at once would not fit into the small heap. */
  private interface Maker {
    byte[] make() throws IOException;
  }

  private interface Writer {
    void write(OutputStream out) throws IOException;
  }

  private Bombs() {}

  public static void main(String[] args) throws IOException {
    // What the first page loads is no part of a bomb's cost.
    Extract.articles(
        new Capture(
            "warm.html",
            utf8(
                "<p>The port was closed by the minister after the talks that were held in the capital, and it is not known when it will be opened.</p>")),
        Options.DEFAULTS);
    for (Map.Entry<String, Maker> bomb : all().entrySet()) {
      if (args.length > 0 && !bomb.getKey().matches(args[0])) {
        continue;
      }
      byte[] bytes = bomb.getValue().make();
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Ingested found = Extract.articles(new Capture(bomb.getKey(), bytes), Options.DEFAULTS);
      long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      TreeSet<String> codes = new TreeSet<>();
      for (Remark remark : found.remarks()) {
        codes.add(remark.code());
      }
      System.out.println(
          bomb.getKey()
              + "\t"
              + (after - before) / 1_000_000
              + "\t"
              + found.articles().size()
              + "\t"
              + codes);
    }
  }

  private static Map<String, Maker> all() {
    Map<String, Maker> all = new LinkedHashMap<>();
    all.put("zeros.txt.gz", () -> gzip(zeros(64)));
    all.put("page.html.gz", () -> gzip(out -> repeat(out, "<p>again and again</p>\n", 64)));
    all.put("one-line.jsonl.gz", () -> gzip(out -> repeat(out, "{\"text\":\"aaaaaaaaaa", 64)));
    all.put("lines.jsonl.gz", () -> gzip(out -> repeat(out, "{}\n", 64)));
    all.put("nested.txt.gz", () -> nested(6));
    all.put("zeros.zip", () -> zip("a.txt", zeros(64), 1));
    all.put("many.zip", () -> zip("a.html", zeros(7), 12));
    all.put("zips.zip", () -> zips(7));
    all.put("zstandard.txt.zst", Bombs::zstandard);
    all.put("member.tar.gz", Bombs::tar);
    all.put("answer.warc", Bombs::answer);
    all.put("deep.html", () -> utf8("<div>".repeat(1_500_000)));
    all.put("deep-inline.html", () -> utf8("<b class=x>".repeat(110_000) + "text"));
    all.put("tables.html", () -> utf8("<table><tr><td>".repeat(35_000) + "text"));
    all.put("attribute.html", () -> utf8("<p class=\"" + "a b ".repeat(1_900_000) + "\">text</p>"));
    all.put("attributes.html", () -> utf8("<p" + " a1=b".repeat(1_500_000) + ">text</p>"));
    all.put("laughs.xml", () -> utf8(laughs()));
    all.put(
        "quadratic.xml",
        () -> utf8(doctype("<!ENTITY a \"" + "a".repeat(50_000) + "\">", "&a;".repeat(50_000))));
    all.put("deep.xml", () -> utf8("<rss version=\"2.0\"><channel>" + "<a>".repeat(500_000)));
    all.put("deep.json", () -> utf8("{\"text\":" + "[".repeat(4_000_000)));
    all.put("values.json", () -> utf8("{\"text\":[" + "1,".repeat(3_500_000) + "1]}"));
    all.put("keys.jsonl", () -> utf8("{\"x\":{" + "\"a\":1,".repeat(1_000_000) + "\"b\":2}}"));
    all.put("bad.jsonl", () -> utf8("x\n".repeat(1_000_000)));
    return all;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Writer zeros(int megabytes) {
    return out -> {
      byte[] block = new byte[MEGABYTE];
      for (int i = 0; i < megabytes; i++) {
        out.write(block);
      }
    };
  }

  private static void repeat(OutputStream out, String text, int megabytes) throws IOException {
    byte[] block = utf8(text.repeat(MEGABYTE / text.length()));
    for (int i = 0; i < megabytes; i++) {
      out.write(block);
    }
  }

  private static byte[] gzip(Writer content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      content.write(out);
    }
    return bytes.toByteArray();
  }

  private static byte[] nested(int layers) throws IOException {
    byte[] inner = gzip(zeros(48));
    for (int i = 1; i < layers; i++) {
      byte[] content = inner;
      inner = gzip(out -> out.write(content));
    }
    return inner;
  }

  private static byte[] zip(String name, Writer content, int members) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < members; i++) {
        zip.putNextEntry(new ZipEntry(i + name));
        content.write(zip);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] zips(int layers) throws IOException {
    byte[] inner = zip("a.txt", zeros(40), 1);
    for (int i = 1; i < layers; i++) {
      byte[] content = inner;
      inner = zip("a.zip", out -> out.write(content), 4);
    }
    return inner;
  }

  private static byte[] zstandard() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZstdOutputStream out = new ZstdOutputStream(bytes)) {
      zeros(64).write(out);
    }
    return bytes.toByteArray();
  }

  private static byte[] tar() throws IOException {
    return gzip(
        out -> {
          out.write(Fixtures.tarHeader("a.html", 64L * MEGABYTE));
          zeros(64).write(out);
        });
  }

  private static byte[] answer() throws IOException {
    byte[] body = gzip(zeros(48));
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    String header =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://l.example/\r\nWARC-Date:"
            + " 2024-05-06T08:30:00Z\r\nWARC-Record-ID: <urn:uuid:0f0e0d0c-0b0a-0908-0706-050403020100>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + (http.length() + body.length)
            + "\r\n\r\n";
    ByteArrayOutputStream warc = new ByteArrayOutputStream();
    warc.write(utf8(header + http));
    warc.write(body);
    warc.write(utf8("\r\n\r\n"));
    return warc.toByteArray();
  }

  private static String doctype(String entities, String title) {
    return "<?xml version=\"1.0\"?><!DOCTYPE rss ["
        + entities
        + "]><rss version=\"2.0\"><channel><title>"
        + title
        + "</title><link>https://l.example</link><description>d</description></channel></rss>";
  }

  private static String laughs() {
    StringBuilder entities = new StringBuilder("<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      entities.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
    }
    return doctype(entities.toString(), "&l9;");
  }
}
