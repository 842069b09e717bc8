package org.entente.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.entente.model.remark.Remark;
import org.entente.model.remark.Remark.Severity;
import org.entente.model.text.Capture;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class BadInputTest {
  private static final String SENTENCE =
      "Orland closed its border with Westmark on Friday, officials in the capital said.";

  private static void fails(String path, byte[] bytes, String code) {
    Remark remark = Fixtures.remark(path, bytes);
    assertThat(remark.code()).isEqualTo(code);
    assertThat(remark.severity()).isEqualTo(Severity.FAILURE);
    assertThat(remark.input()).isEqualTo(path);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void namesEmptyFile() {
    fails("a.txt", new byte[0], "empty");
    fails("a.html", utf8(" \n\t"), "empty");
    fails("a.jsonl", utf8("\n\n"), "empty");
    fails("a.txt.gz", Fixtures.gzip(new byte[0]), "empty");
  }

  @Test
  void namesBinaryFile() {
    byte[] noise = new byte[4000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 31);
    }
    fails("a.txt", noise, "binary");
    fails("a.html", utf8("%PDF-1.7 and so on"), "binary");
  }

  @Test
  void refusesOneLongLineQuickly() {
    byte[] line = new byte[20_000_000];
    Arrays.fill(line, (byte) 'x');
    Assertions.assertTimeout(
        Duration.ofSeconds(15),
        () -> {
          fails("a.txt", line, "too-long");
          byte[] json = line.clone();
          System.arraycopy(utf8("{\"text\":\""), 0, json, 0, 9);
          assertThat(Fixtures.remark("a.jsonl", json))
              .isEqualTo(
                  Remark.failure("a.jsonl:1", "too-long", "the line is longer than 8000000 bytes"));
        });
  }

  @Test
  void refusesTextAboveTheLimit() {
    Options small = new Options(null, 100, 10_000, 10_000);
    Capture capture = new Capture("a.jsonl", utf8("{\"text\":\"" + "word ".repeat(30) + "\"}"));
    assertThat(Extract.articles(capture, small).remarks())
        .extracting(Remark::code)
        .containsExactly("too-long");
  }

  @Test
  void repairsBytesThatAreNotUtf8() {
    byte[] bytes =
        "“Café” owners in Orland closed their doors on Friday, they said."
            .getBytes(Charset.forName("windows-1252"));
    Ingested found = Fixtures.read("a.txt", bytes);
    assertThat(found.articles().get(0).text()).startsWith("“Café” owners");
    assertThat(found.remarks()).extracting(Remark::code).containsExactly("encoding-repaired");
    assertThat(found.remarks().get(0).severity()).isEqualTo(Severity.NOTE);
  }

  @Test
  void keepsTheLinesBeforeAndAfterBrokenOnes() {
    String lines =
        "{\"text\":\"One said so.\"}\nnot json\n{\"id\":\"x\"}\n{\"text\":\"Two said so.\"}\n"
            + "{\"text\":"
            + "[".repeat(5000)
            + "}\n[1]\n{\"text\":\"Three said so.\"}";
    Ingested found = Fixtures.read("d/a.jsonl", lines);
    assertThat(found.articles())
        .extracting(a -> a.text())
        .containsExactly("One said so.", "Two said so.", "Three said so.");
    assertThat(found.remarks())
        .extracting(r -> r.input() + " " + r.code() + " " + r.severity())
        .containsExactly(
            "d/a.jsonl:2 bad-json FAILURE",
            "d/a.jsonl:3 no-text FAILURE",
            "d/a.jsonl:5 bad-json FAILURE",
            "d/a.jsonl:6 bad-json FAILURE");
  }

  @Test
  void usesWhatCanBeReadOfTruncatedLines() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      lines.append("{\"text\":\"Number ").append(i * 7919 % 5000).append(" said so.\"}\n");
    }
    byte[] whole = Fixtures.gzip(utf8(lines.toString()));
    Ingested found = Fixtures.read("a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
    assertThat(found.articles()).hasSizeGreaterThan(100);
    assertThat(found.remarks()).extracting(Remark::code).containsExactly("truncated");
    byte[] page = Fixtures.gzip(Fixtures.bytes("page.html"));
    fails("page.html.gz", Arrays.copyOf(page, page.length / 2), "truncated");
    fails("a.txt.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0}, "truncated");
  }

  @Test
  void refusesBombs() {
    byte[] bomb = Fixtures.gzip(new byte[30_000_000]);
    Options small = new Options(null, 1000, 100_000, 1_000_000);
    for (String path : new String[] {"a.txt.gz", "a.html.gz"}) {
      assertThat(Extract.articles(new Capture(path, bomb), small).remarks())
          .extracting(Remark::code)
          .containsExactly("too-long");
    }
  }

  @Test
  void readsPageNestedTenThousandDeep() {
    String deep = "<div>".repeat(10_000) + "<p>" + SENTENCE + "</p>" + "</div>".repeat(10_000);
    assertThat(Fixtures.only("a.html", utf8(deep)).text()).isEqualTo(SENTENCE);
    String inline = "<b>".repeat(10_000) + SENTENCE;
    assertThat(Fixtures.only("a.html", utf8(inline)).text()).isEqualTo(SENTENCE);
  }

  @Test
  void notesPageWithoutArticle() {
    Remark remark =
        Fixtures.remark(
            "a.html", utf8("<ul><li><a href=a>Home</a></li><li><a href=b>World</a></li></ul>"));
    assertThat(remark).isEqualTo(Remark.note("a.html", "no-article", "the page holds no article"));
    assertThat(Fixtures.remark("a.txt", utf8("Home\nWorld\nMarkets\n")).code())
        .isEqualTo("no-article");
  }

  @Test
  void refusesDocumentTypesInFeeds() {
    String attack =
        "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
            + "<rss version=\"2.0\"><channel><title>&x;</title></channel></rss>";
    fails("a.xml", utf8(attack), "bad-feed");
    fails("a.xml", utf8("<notes><note>hello</note></notes>"), "bad-feed");
    fails("a.xml", utf8("<rss version=\"2.0\"><channel>"), "bad-feed");
  }

  @Test
  void namesBrokenArchive() {
    fails("a.warc", utf8("hello world"), "bad-warc");
  }

  @Test
  void keepsPagesBeforeTheArchiveBreaksOff() {
    byte[] one = FormatsTest.warc("https://l.example/1", Fixtures.text("page.html"));
    byte[] two = Arrays.copyOf(one, one.length + one.length / 2);
    System.arraycopy(one, 0, two, one.length, one.length / 2);
    Ingested found = Fixtures.read("a.warc", two);
    assertThat(found.articles()).isNotEmpty();
    assertThat(found.remarks()).anyMatch(r -> r.severity() == Severity.FAILURE);
  }

  @Test
  void notesDateThatIsNone() {
    Ingested found = Fixtures.read("a.jsonl", "{\"text\":\"One said so.\",\"published\":\"soon\"}");
    assertThat(found.articles().get(0).published()).isNull();
    assertThat(found.remarks()).extracting(Remark::code).containsExactly("bad-date");
  }

  @Test
  void readsHugePagesInLinearTime() {
    String paragraphs = ("<p>" + SENTENCE + "</p>").repeat(20_000);
    String list =
        "<ul>" + ("<li><a href=x>Home</a> " + SENTENCE + "</li>").repeat(10_000) + "</ul>";
    // Processor time: the machine may be busy with others.
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Fixtures.read("a.html", paragraphs);
    Fixtures.read("a.html", list);
    Fixtures.read("a.txt", (SENTENCE + "\n").repeat(20_000));
    Fixtures.read("a.txt", "* an item\n".repeat(50_000) + SENTENCE);
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(Duration.ofNanos(after - before)).isLessThan(Duration.ofSeconds(30));
  }
}
