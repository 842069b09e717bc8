package org.entente.ingest.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
  private static final String BODY =
      "<p>The harbour of Velmar was closed on Friday after a row over the fees that ships pay"
          + " there.</p><p>The minister said that no ship would leave before the fees were paid in"
          + " full.</p><p>Westmark, whose fleet lies in the harbour, has called the closure a breach"
          + " of the treaty.</p>";
  private static final String STANDFIRST =
      "A quarrel about fees has shut the busiest harbour of the strait.";
  private static final String LAST = "Nobody knows for how long.";

  private static List<String> read(String body) {
    return HtmlPage.read(
            "<html><head><title>Velmar shuts its harbour</title></head><body>" + body + "</body>")
        .paragraphs();
  }

  @Test
  void aTeaserOfSentencesUnderTheHeadlineIsTheStandfirst() {
    assertThat(
            read(
                "<article><h1>Velmar shuts its harbour</h1><div class=article-teaser><p>"
                    + STANDFIRST
                    + "</p></div><div>"
                    + BODY
                    + "</div></article>"))
        .hasSize(4)
        .startsWith(STANDFIRST);
  }

  @Test
  void teasersOfOtherArticlesGo() {
    String teaser =
        "<div class=teaser><a href=/1><h3>Ferries</h3></a><p>Ferries to the islands will run again"
            + " from Monday, the owner says.</p></div>";
    assertThat(
            read(
                "<article><h1>Velmar shuts its harbour</h1>"
                    + BODY
                    + teaser.repeat(2)
                    + "</article>"))
        .hasSize(3);
  }

  @Test
  void aLongListOfRelatedArticlesGoes() {
    String item =
        "<li><a href=/1>Ferries</a> Ferries to the islands will run again from Monday, as their"
            + " owner told the council of the islands last night.</li>";
    assertThat(
            read(
                "<article><h1>Velmar shuts its harbour</h1>"
                    + BODY
                    + "<ul class=relatedposts>"
                    + item.repeat(4)
                    + "</ul></article>"))
        .hasSize(3);
  }

  @Test
  void aHeadlineThatIsNoFirstLevelHeadingHasItsStandfirst() {
    assertThat(
            read(
                "<div><h2>Velmar shuts its harbour</h2><p>"
                    + STANDFIRST
                    + "</p></div><div class=articlebody>"
                    + BODY
                    + "</div>"))
        .startsWith(STANDFIRST);
  }

  @Test
  void aShortLastSentenceStays() {
    assertThat(read("<article><h1>Velmar</h1>" + BODY + "<p>" + LAST + "</p></article>"))
        .hasSize(4)
        .endsWith(LAST);
  }

  @Test
  void quotationsInGuillemetsAndGermanQuotesStay() {
    String french = "« Aucun navire ne partira avant que tout soit payé », a dit le ministre.";
    String german = "Der Minister sagte am Freitag: „Kein Schiff verlässt den Hafen von Velmar.“";
    assertThat(
            read(
                "<article><h1>Velmar</h1><p>"
                    + french
                    + "</p>"
                    + BODY
                    + "<p>"
                    + german
                    + "</p></article>"))
        .startsWith(french)
        .endsWith(german);
  }

  @Test
  void longParagraphsThatAScriptCutOffAreRead() {
    String cut =
        "The fees were doubled last spring. Since then the owners of the ships have refused to pay"
            + " more than half of them and have gone to the court in the capital";
    assertThat(read("<article><h1>Velmar</h1><p>" + cut + "</p></article>")).containsExactly(cut);
  }

  private static @Nullable String byline(String head, String body) {
    return HtmlPage.read(
            "<html><head><title>Velmar shuts its harbour</title>"
                + head
                + "</head><body><h1>Velmar shuts its harbour</h1>"
                + body
                + BODY
                + "</body>")
        .byline();
  }

  @Test
  void aLineUnderTheHeadlineNamesTheWriter() {
    assertThat(byline("", "<p>By Jo Abara</p>")).isEqualTo("Jo Abara");
    assertThat(byline("", "<aside><p>By Jo Abara</p></aside>")).isNull();
  }

  @Test
  void theOutletIsTheWriterOnlyWhereNobodyElseIsNamed() {
    String outlet =
        "<meta property=og:site_name content='The Lantern Post'>"
            + "<meta name=author content='The Lantern Post'>";
    assertThat(byline(outlet, "<p>By Jo Abara</p>")).isEqualTo("Jo Abara");
    assertThat(byline(outlet, "")).isEqualTo("The Lantern Post");
  }
}
