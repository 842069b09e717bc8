package org.entente.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.model.remark.Remark;
import org.entente.model.text.Article;
import org.entente.model.text.Capture;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.junit.jupiter.api.Test;

class FormatsTest {
  @Test
  void readsPageWithItsMetadata() {
    Article article = Fixtures.article("page.html");
    assertThat(article.text())
        .isEqualTo(
            String.join(
                "\n",
                "The ambassador left Norland on Sunday night after a row over seized trawlers.",
                "Sudria called its ambassador home on Sunday, hours after the Norland coast guard"
                    + " seized two trawlers in the strait.",
                "A long quarrel",
                "The two countries have argued about the strait since 1987, and the court has heard"
                    + " the case three times.",
                "“We will not be lectured by pirates,” the prime minister told parliament.",
                "Norland demanded:",
                "an apology from the fleet",
                "the names of the captains",
                "Sudria rejected both demands on Monday, according to its foreign ministry."));
    assertThat(article.title()).isEqualTo("Sudria recalls its envoy");
    assertThat(article.byline()).isEqualTo("Jo Abara, Lea Stern");
    assertThat(Fixtures.iso(article)).isEqualTo("2024-05-06T08:30:00+02:00");
    assertThat(article.outlet()).isEqualTo("The Lantern Post");
    assertThat(article.url()).isEqualTo("https://lantern.example/2024/05/06/envoy");
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void spansCoverTheParagraphs() {
    Article article = Fixtures.article("page.html");
    List<String> paragraphs =
        article.paragraphs().stream().map(span -> span.of(article.text())).toList();
    assertThat(String.join("\n", paragraphs)).isEqualTo(article.text());
  }

  @Test
  void readsGzipOfEachKind() {
    Article plain = Fixtures.only("harbour.txt.gz", Fixtures.gzip(Fixtures.bytes("harbour.txt")));
    assertThat(plain.text()).isEqualTo(Fixtures.text("harbour.expected"));
    Article page = Fixtures.only("page.html.gz", Fixtures.gzip(Fixtures.bytes("page.html")));
    assertThat(page.title()).isEqualTo("Sudria recalls its envoy");
  }

  @Test
  void readsLinesAndKeepsWhatTheySay() {
    String lines =
        """
        {"id":"n7","text":"Port talks\\nOrland closed its border.\\n\\nWestmark  protested.","title":"Port talks","url":"https://a.example/1","published":"2020-02-03","outlet":"Lantern","byline":["A. Holm","B. Vik"],"language":"en"}

        {"text":"Orland sued Westmark over the harbour on Friday, officials said.","extra":{"a":[1,2]}}
        """;
    Ingested found = Fixtures.read("in/a.jsonl", lines);
    assertThat(found.remarks()).isEmpty();
    Article first = found.articles().get(0);
    assertThat(first.id()).isEqualTo("n7");
    assertThat(first.path()).isEqualTo("in/a.jsonl:1");
    assertThat(first.text()).isEqualTo("Orland closed its border.\nWestmark protested.");
    assertThat(first.paragraphs()).containsExactly(new Span(0, 25), new Span(26, 45));
    assertThat(first.byline()).isEqualTo("A. Holm, B. Vik");
    assertThat(Fixtures.iso(first)).isEqualTo("2020-02-03");
    assertThat(found.articles().get(1).path()).isEqualTo("in/a.jsonl:3");
    assertThat(found.articles().get(1).published()).isNull();
  }

  @Test
  void takesNumbersAsIds() {
    Ingested found =
        Fixtures.read("a.jsonl", "{\"id\":12345678901234567890,\"text\":\"Hello there.\"}");
    assertThat(found.articles().get(0).id()).isEqualTo("12345678901234567890");
  }

  @Test
  void readsHtmlInLines() {
    Ingested found =
        Fixtures.read(
            "a.jsonl",
            "{\"title\":\"Given\",\"html\":\"<html><body><article><p>Orland closed its border with"
                + " Westmark on Friday, officials said.</p></article></body></html>\"}");
    assertThat(found.articles().get(0).title()).isEqualTo("Given");
    assertThat(found.articles().get(0).text()).startsWith("Orland closed");
  }

  @Test
  void readsJsonObjectAndArray() {
    assertThat(Fixtures.read("a.json", "{\"text\":\"Orland sued Westmark.\"}").articles())
        .extracting(Article::path)
        .containsExactly("a.json");
    assertThat(
            Fixtures.read("a.json", "[{\"text\":\"Orland sued.\"},{\"text\":\"Westmark paid.\"}]")
                .articles())
        .extracting(Article::path)
        .containsExactly("a.json:1", "a.json:2");
  }

  @Test
  void readsRssAndAtom() {
    String rss =
        """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Lantern</title><link>https://l.example</link><description>d</description>
        <item><title>Port &amp; border</title><link>https://l.example/1</link><pubDate>Mon, 06 May 2024 08:30:00 +0200</pubDate><author>jo@l.example (Jo Abara)</author>
        <description>&lt;p&gt;Orland closed its border.&lt;/p&gt;&lt;p&gt;Westmark protested.&lt;/p&gt;</description></item></channel></rss>
        """;
    Article article = Fixtures.only("feed.xml", rss.getBytes(StandardCharsets.UTF_8));
    assertThat(article.text()).isEqualTo("Orland closed its border.\nWestmark protested.");
    assertThat(article.title()).isEqualTo("Port & border");
    assertThat(article.outlet()).isEqualTo("Lantern");
    assertThat(Fixtures.iso(article)).isEqualTo("2024-05-06T06:30:00Z");
    assertThat(article.path()).isEqualTo("feed.xml:1");
    String atom =
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Lantern</title><id>x</id><updated>2024-05-06T00:00:00Z</updated>
        <entry><title>Border</title><id>e1</id><link href="https://l.example/2"/><updated>2024-05-06T00:00:00Z</updated><published>2024-05-05T00:00:00Z</published>
        <content type="html">&lt;p&gt;Orland opened its border again on Sunday.&lt;/p&gt;</content></entry></feed>
        """;
    assertThat(Fixtures.only("feed.xml", atom.getBytes(StandardCharsets.UTF_8)).url())
        .isEqualTo("https://l.example/2");
  }

  @Test
  void readsPagesInArchive() {
    String page = Fixtures.text("page.html");
    Article article = Fixtures.only("a.warc", warc("https://l.example/p", page));
    assertThat(article.url()).isEqualTo("https://l.example/p");
    assertThat(article.path()).isEqualTo("a.warc:1");
    Article zipped = Fixtures.only("a.warc.gz", Fixtures.gzip(warc("https://l.example/p", page)));
    assertThat(zipped.text()).isEqualTo(article.text());
  }

  static byte[] warc(String url, String page) {
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + body.length
            + "\r\n\r\n"
            + page;
    byte[] payload = http.getBytes(StandardCharsets.UTF_8);
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
            + url
            + "\r\nWARC-Date: 2024-05-06T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
            + payload.length
            + "\r\n\r\n"
            + http
            + "\r\n\r\n";
    return record.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void knowsFormatOfNamelessInputByContent() {
    assertThat(Fixtures.read("-", "{\"text\":\"Orland sued Westmark.\"}\n").articles()).hasSize(1);
    assertThat(Fixtures.article("page.html").text())
        .isEqualTo(Fixtures.only("-", Fixtures.bytes("page.html")).text());
  }

  @Test
  void makesIdsOfPlaceAndText() {
    String text = "Orland sued Westmark.";
    Article article = Fixtures.only("a.txt", text.getBytes(StandardCharsets.UTF_8));
    assertThat(article.id()).hasSize(16).isEqualTo(Finds.id("a.txt", text));
    Ingested withUrl =
        Fixtures.read("b.jsonl", "{\"url\":\"https://a.example\",\"text\":\"" + text + "\"}");
    assertThat(withUrl.articles().get(0).id()).isEqualTo(Finds.id("https://a.example", text));
  }

  @Test
  void datesArticlesThatDoNotSay() {
    Options options = Options.DEFAULTS.withPublished(Published.on(LocalDate.of(2001, 2, 3)));
    Capture capture =
        new Capture(
            "a.jsonl",
            "{\"text\":\"One said so.\"}\n{\"text\":\"Two said so.\",\"published\":\"2020-01-01\"}"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(Extract.articles(capture, options).articles())
        .extracting(Fixtures::iso)
        .containsExactly("2001-02-03", "2020-01-01");
  }

  @Test
  void givesTheSameForTheSameBytes() {
    for (String name : List.of("page.html", "harbour.txt", "blog.txt")) {
      assertThat(Fixtures.article(name)).isEqualTo(Fixtures.article(name));
    }
  }

  @Test
  void notesOtherLanguagesAndStillGivesTheArticle() {
    String german =
        "Die Regierung von Orland hat am Freitag die Grenze geschlossen, und die Vermittler haben"
            + " die Stadt verlassen, wie ein Sprecher des Ministeriums mitteilte.";
    Ingested found = Fixtures.read("a.txt", german);
    assertThat(found.articles().get(0).language()).isEqualTo("de");
    assertThat(found.remarks())
        .containsExactly(Remark.note("a.txt", "not-english", "the article's language is de"));
  }

  @Test
  void readsArchivesOfEachKind() throws IOException {
    byte[] page = Fixtures.bytes("page.html");
    ByteArrayOutputStream tar = new ByteArrayOutputStream();
    tar.write(Fixtures.tarHeader("d/page.html", page.length));
    tar.write(page);
    tar.write(new byte[512 - page.length % 512]);
    tar.write(new byte[1024]);
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      for (String name :
          new String[] {"d/page.html", "../../harbour.txt.gz", "logo.png", ".x.html"}) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.endsWith(".gz") ? Fixtures.gzip(Fixtures.bytes("harbour.txt")) : page);
      }
    }
    Article inTar = Fixtures.only("a.tgz", Fixtures.gzip(tar.toByteArray()));
    assertThat(inTar.path()).isEqualTo("a.tgz/d/page.html");
    assertThat(inTar.title()).isEqualTo("Sudria recalls its envoy");
    Ingested inZip = Fixtures.read("a.zip", zip.toByteArray());
    assertThat(inZip.articles())
        .extracting(Article::path)
        .containsExactly("a.zip/d/page.html", "a.zip/harbour.txt.gz");
    assertThat(inZip.remarks())
        .extracting(remark -> remark.input() + ' ' + remark.code())
        .containsExactly("a.zip/logo.png not-an-article-file");
  }

  @Test
  void readsZstandard() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZstdOutputStream out = new ZstdOutputStream(bytes)) {
      out.write(Fixtures.bytes("page.html"));
    }
    assertThat(Fixtures.only("page.html.zst", bytes.toByteArray()).title())
        .isEqualTo("Sudria recalls its envoy");
    byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    assertThat(Fixtures.remark("page.html.zst", half).code()).isEqualTo("truncated");
    half[6] ^= 0x55;
    assertThat(Fixtures.remark("page.html.zst", half).severity().toString()).isEqualTo("FAILURE");
  }

  @Test
  void saysThatAListOfAddressesHoldsNoText() {
    String map =
        "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://l.example/1</loc></url></urlset>";
    String list = "https://l.example/1\nhttps://l.example/2\n";
    String table = "1\t20240506\tORLAND\thttps://l.example/1\n2\t20240506\t\thttps://l.example/2\n";
    assertThat(Fixtures.remark("a.xml", map.getBytes(StandardCharsets.UTF_8)).code())
        .isEqualTo("address-list");
    assertThat(Fixtures.remark("a.urls", list.getBytes(StandardCharsets.UTF_8)).message())
        .startsWith("it lists 2 addresses");
    assertThat(Fixtures.remark("a.tsv", table.getBytes(StandardCharsets.UTF_8)).code())
        .isEqualTo("address-list");
  }
}
