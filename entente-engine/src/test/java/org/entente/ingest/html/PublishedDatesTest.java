package org.entente.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.model.text.Published;
import org.junit.jupiter.api.Test;

class PublishedDatesTest {
  private static final String BODY =
      "<p>The harbour council voted on Tuesday to reopen the northern quay to ferries.</p>"
          + "<p>Ships from the islands had been turned away since the storm of last winter.</p>";

  private static String date(String head, String beforeTitle, String afterTitle, String end) {
    return dateIn("de", head, beforeTitle, afterTitle, end);
  }

  private static String dateIn(
      String language, String head, String beforeTitle, String afterTitle, String end) {
    Published published =
        HtmlPage.read(
                "<html lang=\""
                    + language
                    + "\"><head>"
                    + head
                    + "</head><body><div>"
                    + beforeTitle
                    + "</div><h1>Council reopens the northern quay</h1>"
                    + afterTitle
                    + "<div>"
                    + BODY
                    + "</div>"
                    + end
                    + "</body></html>")
            .published();
    return published == null ? "" : published.iso();
  }

  private static String meta(String name, String content) {
    return "<meta name=\"" + name + "\" content=\"" + content + "\">";
  }

  @Test
  void whatIsDeclaredGoesFirst() {
    String linked =
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":"
            + "\"2021-03-04T09:00:00+01:00\",\"dateModified\":\"2021-03-06\"}</script>";
    assertThat(date(linked, "", "<p>5. März 2021</p>", "")).isEqualTo("2021-03-04T09:00:00+01:00");
    assertThat(date(meta("article:published_time", "2021-03-04"), "", "<p>5. März 2021</p>", ""))
        .isEqualTo("2021-03-04");
  }

  @Test
  void aTimeInUtcIsMovedToTheDayThePageGives() {
    String utc = meta("article:published_time", "2021-03-05T03:10:00Z");
    String address = "<link rel=\"canonical\" href=\"https://quay.example/2021/3/4/council\">";
    assertThat(date(utc, "", "", "")).isEqualTo("2021-03-05T03:10:00Z");
    assertThat(date(utc + address, "", "", "")).isEqualTo("2021-03-04");
    assertThat(date(utc, "", "<p class=\"date\">4. März 2021</p>", "")).isEqualTo("2021-03-04");
    // Two days apart is another date and not another zone.
    assertThat(date(utc, "", "<p class=\"date\">3. März 2021</p>", ""))
        .isEqualTo("2021-03-05T03:10:00Z");
  }

  @Test
  void theDateByTheHeadlineGoesBeforeOneThatSaysNotOfWhat() {
    assertThat(date(meta("date", "2021-03-09"), "", "<p>Von Ida Kai | 4.3.2021</p>", ""))
        .isEqualTo("2021-03-04");
    assertThat(date(meta("date", "2021-03-09"), "", "", "")).isEqualTo("2021-03-09");
  }

  @Test
  void publishedGoesBeforeUpdatedOnOneLine() {
    assertThat(date("", "", "<p>Letzte Änderung: 9.3.2021 Veröffentlicht am: 4.3.2021</p>", ""))
        .isEqualTo("2021-03-04");
  }

  @Test
  void aLineOfTheSidebarIsNotTheArticles() {
    String teasers = "<aside><ul><li>1.2.2020 Another story</li></ul></aside>";
    assertThat(date("", teasers, "<div class=\"meta\">4.3.2021, 10:15 Uhr</div>", teasers))
        .isEqualTo("2021-03-04T10:15:00");
  }

  @Test
  void theTimeOfAQuotedPostIsNotTheArticles() {
    String post = "<blockquote>Ships! <time datetime=\"2019-01-01\">1.1.2019</time></blockquote>";
    assertThat(date("", "", "", post + "<p>Erstellt am: 04.03.2021</p>")).isEqualTo("2021-03-04");
  }

  @Test
  void monthsComeFirstWhereThePageIsAmerican() {
    String line = "<p class=\"date\">03/04/2021</p>";
    assertThat(dateIn("en-US", "", "", line, "")).isEqualTo("2021-03-04");
    assertThat(dateIn("en-GB", "", "", line, "")).isEqualTo("2021-04-03");
  }

  @Test
  void scriptsAreAskedWhenNothingElseSaysIt() {
    String script = "<script>var page = {\"created_at\": \"2021-03-04T08:00:00+01:00\"};</script>";
    assertThat(date("", "", "", script)).isEqualTo("2021-03-04T08:00:00+01:00");
    assertThat(date("", "", "<p>2.3.2021</p>", script)).isEqualTo("2021-03-02");
  }

  @Test
  void theDateOfAChangeIsTakenLast() {
    assertThat(date("", "", "", "<footer>Stand: 04.03.2021</footer>")).isEqualTo("2021-03-04");
    assertThat(date(meta("last-modified", "2021-03-09"), "", "<p>4.3.2021</p>", ""))
        .isEqualTo("2021-03-04");
  }

  @Test
  void aPageWithoutADateHasNone() {
    assertThat(date("", "", "<p>Room 12, floor 3</p>", "<p>Call 555 2021.</p>")).isEmpty();
  }
}
