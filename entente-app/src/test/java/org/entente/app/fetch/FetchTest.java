package org.entente.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.entente.app.fetch.LoopbackServer.Reply;
import org.entente.ingest.Extract;
import org.entente.ingest.Options;
import org.entente.model.remark.EntenteException;
import org.entente.model.remark.Remark;
import org.entente.model.text.Article;
import org.entente.model.text.Capture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchTest {
  private static final int LONGEST = 200_000;
  private static final int MOST = 50;

  @TempDir private Path folder = Path.of("");
  private final FakeTime time = new FakeTime();
  private LoopbackServer server = server();

  private static LoopbackServer server() {
    try {
      return new LoopbackServer();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void restart() {
    server.close();
    server = server();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Fetch.Report run(
      boolean again, @Nullable LocalDate since, List<String> feeds, String... pages) {
    FetchOptions options =
        new FetchOptions(
            folder,
            true,
            Duration.ofSeconds(1),
            MOST,
            LONGEST,
            Duration.ofSeconds(2),
            again,
            since);
    try (Fetch fetch = new Fetch(options, "test", Resolver.system(), time)) {
      return fetch.run(feeds, List.of(pages), done -> {});
    }
  }

  private Fetch.Report feed(String path) {
    return run(false, null, List.of(server.address(path)));
  }

  private Fetch.Report page(String path) {
    return run(false, null, List.of(), server.address(path));
  }

  private static String html(String headline, String text) {
    return "<html><head><title>"
        + headline
        + "</title></head><body><article><h1>"
        + headline
        + "</h1><p>"
        + text
        + "</p><p>The two ministers will meet again in the spring, their offices said on Monday."
        + "</p></article></body></html>";
  }

  private static Reply article(int number) {
    return Reply.page(
        html(
            "Ministers of pair " + number + " talk about the river",
            "The ministers of pair " + number + " spoke about the water of the border river."));
  }

  private String rss(int from, int to) {
    StringBuilder rss =
        new StringBuilder("<rss version=\"2.0\"><channel><title>Daily River</title>");
    for (int i = from; i < to; i++) {
      rss.append("<item><title>t</title><link>")
          .append(server.address("/a/" + i))
          .append("</link></item>");
    }
    return rss + "</channel></rss>";
  }

  private List<Article> articles() throws IOException {
    Path file = folder.resolve(Fetch.PAGES);
    return Extract.articles(new Capture("pages.warc", Files.readAllBytes(file)), Options.DEFAULTS)
        .articles();
  }

  private static List<String> codes(Fetch.Report report) {
    return report.remarks().stream().map(Remark::code).toList();
  }

  @Test
  void whatAFeedNamesIsReadAsArticles() throws IOException {
    server.with("/feed", Reply.of(200, rss(0, 3), "Content-Type", "application/rss+xml"));
    for (int i = 0; i < 3; i++) {
      server.with("/a/" + i, article(i));
    }
    Fetch.Report report = feed("/feed");
    assertThat(report).isEqualTo(new Fetch.Report(3, 0, List.of()));
    assertThat(articles())
        .extracting(Article::title, Article::url)
        .contains(
            org.assertj.core.groups.Tuple.tuple(
                "Ministers of pair 2 talk about the river", server.address("/a/2")));
    assertThat(server.requests().get(0).path()).isEqualTo("/robots.txt");
    assertThat(server.requests())
        .allMatch(r -> "entente/test".equals(r.fields().get("user-agent")));
  }

  @Test
  void aSecondRunAsksOnlyForWhatIsNew() throws IOException {
    server.with(
        "/feed",
        request ->
            "\"v1\"".equals(request.fields().get("if-none-match"))
                ? Reply.of(304, "")
                : Reply.of(200, rss(0, 2), "ETag", "\"v1\"", "Content-Type", "text/xml"));
    server.with("/a/0", article(0)).with("/a/1", article(1));
    feed("/feed");
    byte[] before = Files.readAllBytes(folder.resolve(Fetch.PAGES));
    int asked = server.requests().size();
    assertThat(feed("/feed")).isEqualTo(new Fetch.Report(0, 2, List.of()));
    assertThat(server.paths().subList(asked, server.paths().size()))
        .containsExactly("/robots.txt", "/feed");
    assertThat(folder.resolve(Fetch.PAGES)).hasBinaryContent(before);
  }

  @Test
  void againKeepsAChangedPageAsANewVersion() throws IOException {
    String first = "Wed, 01 May 2024 08:00:00 GMT";
    server.with(
        "/a/1",
        Reply.of(
            200, html("River talks", "One."), "Last-Modified", first, "Content-Type", "text/html"));
    page("/a/1");
    List<String> since = new ArrayList<>();
    server.with(
        "/a/1",
        request -> {
          since.add(request.fields().getOrDefault("if-modified-since", ""));
          return article(1);
        });
    assertThat(run(true, null, List.of(), server.address("/a/1")).fetched()).isOne();
    assertThat(since).containsExactly(first);
    assertThat(run(true, null, List.of(), server.address("/a/1")).known()).isOne();
    assertThat(articles()).hasSize(2);
  }

  @Test
  void sitemapsOfSitemapsAreFollowedAlsoPacked() throws IOException {
    String map = "<urlset><url><loc>" + server.address("/a/0") + "</loc></url></urlset>";
    String index =
        "<sitemapindex><sitemap><loc>"
            + server.address("/one.xml.gz")
            + "</loc></sitemap></sitemapindex>";
    server.with("/map.xml", Reply.of(200, index, "Content-Type", "application/xml"));
    server.with(
        "/one.xml.gz",
        Reply.of(
            200, gzip(map.getBytes(StandardCharsets.UTF_8)), "Content-Type", "application/gzip"));
    server.with("/a/0", article(0));
    assertThat(feed("/map.xml").fetched()).isOne();
  }

  @Test
  void whatAListDatesBeforeTheDayIsPassedOver() {
    String map =
        "<urlset><url><loc>%s</loc><lastmod>2024-04-01</lastmod></url>"
            + "<url><loc>%s</loc><lastmod>2024-05-01</lastmod></url></urlset>";
    server.with(
        "/map.xml", Reply.of(200, map.formatted(server.address("/a/0"), server.address("/a/1"))));
    server.with("/a/1", article(1));
    run(false, LocalDate.of(2024, 5, 1), List.of(server.address("/map.xml")));
    assertThat(server.paths()).contains("/a/1").doesNotContain("/a/0");
  }

  @Test
  void aFileOfAddressesIsAListToo() throws IOException {
    server.with("/a/0", article(0));
    Path list = Files.writeString(folder.resolve("list.txt"), server.address("/a/0") + "\n");
    assertThat(run(false, null, List.of(), list.toString()).fetched()).isOne();
    assertThat(codes(run(false, null, List.of(), "no-such-file"))).containsExactly("missing");
  }

  @Test
  void robotsAreObeyedAndWhatTheyForbidIsNoFailure() {
    server.with("/robots.txt", Reply.of(200, "User-agent: *\nDisallow: /a/\nCrawl-delay: 7"));
    server.with("/a/0", article(0)).with("/b", article(1)).with("/c", article(2));
    Fetch.Report report =
        run(
            false,
            null,
            List.of(),
            server.address("/a/0"),
            server.address("/b"),
            server.address("/c"));
    assertThat(report.fetched()).isEqualTo(2);
    assertThat(report.remarks()).extracting(Remark::severity).containsExactly(Remark.Severity.NOTE);
    assertThat(server.paths()).doesNotContain("/a/0");
    assertThat(time.pauses()).contains(Duration.ofSeconds(7));
  }

  @Test
  void aSiteWhoseRobotsCannotBeHadIsNotAsked() {
    server.with("/robots.txt", Reply.of(503, ""));
    server.with("/a/0", article(0));
    assertThat(codes(page("/a/0"))).containsExactly("robots");
    assertThat(server.paths()).containsOnly("/robots.txt");
  }

  @Test
  void betweenTwoRequestsToASiteIsAPause() {
    server.with("/a/0", article(0)).with("/a/1", article(1));
    run(false, null, List.of(), server.address("/a/0"), server.address("/a/1"));
    assertThat(time.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  @Test
  void aBusyServerIsAskedLaterAndLater() {
    List<Integer> answers = new ArrayList<>(List.of(503, 429));
    server.with(
        "/a/0",
        request ->
            answers.isEmpty() ? article(0) : Reply.of(answers.remove(0), "", "Retry-After", "30"));
    assertThat(page("/a/0").fetched()).isOne();
    assertThat(time.pauses())
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(30));
  }

  @Test
  void aSiteThatKeepsFailingIsGivenUp() {
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      server.with("/a/" + i, Reply.of(500, ""));
      pages.add(server.address("/a/" + i));
    }
    assertThat(codes(run(false, null, List.of(), pages.toArray(String[]::new))))
        .containsExactly("status", "status", "status", "given-up", "given-up", "given-up");
    assertThat(server.paths()).filteredOn(path -> path.startsWith("/a/")).hasSize(9);
  }

  @Test
  void redirectsAreFollowedAndRememberedAndLoopsEnd() throws IOException {
    server.with("/old", Reply.of(301, "", "Location", "/a/0")).with("/a/0", article(0));
    server.with("/round", Reply.of(302, "", "Location", "/round"));
    assertThat(page("/old").fetched()).isOne();
    assertThat(page("/old").known()).isOne();
    assertThat(server.paths()).filteredOn("/old"::equals).hasSize(1);
    assertThat(articles()).extracting(Article::url).containsExactly(server.address("/a/0"));
    assertThat(codes(page("/round"))).containsExactly("redirects");
  }

  @Test
  void whatIsTooLongIsRefusedHoweverItIsSent() throws IOException {
    byte[] zeros = new byte[50_000_000];
    server.with("/said", Reply.of(200, "", "Content-Length", "999999999"));
    server.with("/sent", Reply.of(200, new byte[LONGEST + 1]));
    server.with("/bomb", Reply.of(200, gzip(zeros), "Content-Encoding", "gzip"));
    for (String path : List.of("/said", "/sent", "/bomb")) {
      assertThat(codes(page(path))).as(path).containsExactly("too-long");
    }
  }

  @Test
  void aServerThatDripsIsCutOff() {
    // Each byte comes in time; all of them would take an hour.
    server.with("/slow", Reply.of(200, new byte[36_000]).dripping(100));
    long start = System.nanoTime();
    assertThat(codes(page("/slow"))).containsExactly("timeout");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aPictureIsNotKept() throws IOException {
    server.with("/p", Reply.of(200, new byte[1000], "Content-Type", "image/jpeg"));
    assertThat(codes(page("/p"))).containsExactly("not-a-page");
    assertThat(page("/p").known()).isOne();
    assertThat(Files.size(folder.resolve(Fetch.PAGES))).isLessThan(1000);
  }

  @Test
  void whatIsGoneIsNotAskedForAgain() {
    assertThat(codes(page("/gone"))).containsExactly("gone");
    assertThat(codes(page("/gone"))).containsExactly("gone");
    assertThat(server.paths()).filteredOn("/gone"::equals).hasSize(1);
  }

  @Test
  void anArchiveCutOffAnywhereIsMended() throws IOException {
    List<String> pages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      server.with("/a/" + i, article(i));
      pages.add(server.address("/a/" + i));
    }
    run(false, null, List.of(), pages.toArray(String[]::new));
    Path file = folder.resolve(Fetch.PAGES);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(7);
    for (int i = 0; i < 40; i++) {
      int cut = random.nextInt(whole.length);
      Files.write(file, java.util.Arrays.copyOf(whole, cut));
      run(false, null, List.of(), pages.toArray(String[]::new));
      assertThat(Files.readAllBytes(file)).as("cut at " + cut).isEqualTo(whole);
    }
  }

  @Test
  void twoRunsDoNotShareAFolder() {
    try (Shelf shelf = Shelf.open(folder.resolve(Fetch.PAGES))) {
      assertThat(shelf).isNotNull();
      assertThatThrownBy(() -> page("/a/0"))
          .isInstanceOf(EntenteException.class)
          .hasMessageContaining("another run");
    }
  }

  @Test
  void aBusyServerThatWantsNoRestGetsOne() {
    server.with("/a/0", Reply.of(503, "", "Retry-After", "0"));
    assertThat(codes(page("/a/0"))).containsExactly("status");
    assertThat(time.pauses())
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void aServerThatWantsALongRestIsLeftForAnotherRun() {
    server.with("/a/0", Reply.of(429, "", "Retry-After", "86400"));
    assertThat(codes(page("/a/0"))).containsExactly("status");
    assertThat(server.paths()).filteredOn("/a/0"::equals).hasSize(1);
  }

  @Test
  void anEndlessHeadIsRefused() {
    server.with("/line", Reply.of(200, "x", "X-Long", "a".repeat(1_000_000)));
    String[] fields = new String[1000];
    for (int i = 0; i < fields.length; i += 2) {
      fields[i] = "X-" + i;
      fields[i + 1] = "a";
    }
    server.with("/fields", Reply.of(200, "x", fields));
    assertThat(codes(page("/line"))).containsExactly("unreachable");
    assertThat(codes(page("/fields"))).containsExactly("unreachable");
  }

  @Test
  void aLongHeadDoesNotBreakTheArchive() throws IOException {
    String[] fields = new String[40];
    for (int i = 0; i < fields.length; i += 2) {
      fields[i] = "X-" + i;
      fields[i + 1] = "a".repeat(15_000);
    }
    fields[0] = "Content-Type";
    fields[1] = "text/html";
    server.with("/long", Reply.of(200, html("A long head", "The head was very long."), fields));
    server.with("/a/0", article(0));
    assertThat(page("/long").fetched()).isOne();
    assertThat(page("/a/0").fetched()).isOne();
    assertThat(page("/long").known()).isOne();
    assertThat(articles()).hasSize(2);
  }

  @Test
  void anAddressThatGrowsWhenItIsEncodedIsRefused() {
    String long4000 = server.address("/" + "水".repeat(2000));
    assertThat(WebAddress.find(long4000)).isEmpty();
    assertThat(WebAddress.find(server.address("/" + "水".repeat(200)))).isPresent();
  }

  @Test
  void aFileThatIsNotOursIsLeftAsItIs() throws IOException {
    Path file = folder.resolve(Fetch.PAGES);
    for (String text :
        List.of(
            "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n",
            "WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n",
            "WARC/1.1\r\nContent-Length: many\r\n\r\nabc\r\n\r\n",
            "my notes")) {
      Files.writeString(file, text);
      assertThatThrownBy(() -> page("/a/0"))
          .isInstanceOf(EntenteException.class)
          .hasMessageContaining("did not write");
      assertThat(file).hasContent(text);
    }
  }

  @Test
  void aRunEndsHoweverManyDeadAddressesAListNames() {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 3 * MOST; i++) {
      list.append(server.address("/dead/" + i)).append('\n');
    }
    server.with("/list", Reply.of(200, list.toString(), "Content-Type", "text/plain"));
    feed("/list");
    assertThat(server.paths()).filteredOn(path -> path.startsWith("/dead/")).hasSize(MOST);
    feed("/list");
    assertThat(server.paths()).filteredOn(path -> path.startsWith("/dead/")).hasSize(2 * MOST);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
