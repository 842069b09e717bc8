package org.entente.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.entente.model.text.Article;
import org.junit.jupiter.api.Test;

class PlainFixturesTest {
  @Test
  void cleansPageWithMenuCaptionListBioAndComments() {
    Article article = Fixtures.article("harbour.txt");
    assertThat(article.text()).isEqualTo(Fixtures.text("harbour.expected"));
    assertThat(article.title()).isEqualTo("Port deal tests two old neighbours");
    assertThat(article.byline()).isEqualTo("Marta Lindqvist");
    assertThat(Fixtures.iso(article)).isEqualTo("2023-03-14");
    assertThat(article.outlet()).isEqualTo("The Lantern Post");
    assertThat(article.language()).isEqualTo("en");
  }

  @Test
  void joinsWrappedLinesAndDropsHashtags() {
    Article article = Fixtures.article("wrapped.txt");
    assertThat(article.text()).isEqualTo(Fixtures.text("wrapped.expected"));
    assertThat(article.title()).isEqualTo("Border talks resume in Velmar");
    assertThat(article.byline()).isNull();
  }

  @Test
  void cleansBlogWithCreditsCookiesBioAndTeasers() {
    Article article = Fixtures.article("blog.txt");
    assertThat(article.text()).isEqualTo(Fixtures.text("blog.expected"));
    assertThat(article.title()).isEqualTo("Why the embargo will not hold");
    assertThat(article.outlet()).isEqualTo("The Quiet Desk");
    assertThat(Fixtures.iso(article)).isEqualTo("2022-07-09T18:45:00Z");
    assertThat(article.byline()).isNull();
  }

  @Test
  void guessesNothingThatThePageDoesNotSay() {
    String text =
        "Orland closed its border with Westmark on Friday, and the mediators left the town.\n"
            + "The two sides have not spoken since, officials in the capital said.\n";
    Article article = Fixtures.only("a.txt", text.getBytes(StandardCharsets.UTF_8));
    assertThat(article.title()).isNull();
    assertThat(article.byline()).isNull();
    assertThat(article.published()).isNull();
    assertThat(article.outlet()).isNull();
    assertThat(article.paragraphs()).hasSize(2);
  }

  @Test
  void takesHeadlineThatIsRepeatedAndNameAboveOffice() {
    String text =
        """
        Home | News | World | Money
        Orland recalls its envoy – The Velmar Gazette – 21/06/2024
        Orland recalls its envoy
        Nora Vik-Holm
        Asia Correspondent
        Updated 22 June 2024, 5.32pm

        Orland recalled its ambassador from Westmark on Friday after the talks broke down.

        ADVERTISEMENT
        A careful host

        Westmark said it regretted the step and would keep its own envoy in the city.
        """;
    Article article = Fixtures.only("a.txt", text.getBytes(StandardCharsets.UTF_8));
    assertThat(article.title()).isEqualTo("Orland recalls its envoy");
    assertThat(article.byline()).isEqualTo("Nora Vik-Holm");
    assertThat(article.outlet()).isEqualTo("The Velmar Gazette");
    assertThat(Fixtures.iso(article)).isEqualTo("2024-06-21");
    assertThat(article.text()).contains("\nA careful host\n");
  }

  @Test
  void readsFileOfOneShortSentence() {
    Article article =
        Fixtures.only("a.txt", "Orland sued Westmark.".getBytes(StandardCharsets.UTF_8));
    assertThat(article.text()).isEqualTo("Orland sued Westmark.");
  }

  @Test
  void cutsBioFusedToLastParagraph() {
    String text =
        "Orland closed its border with Westmark on Friday, and the mediators left the town.\n"
            + "The two sides have not spoken since, officials said. The author is a fellow at the"
            + " Velmar Institute and teaches history.\n";
    Article article = Fixtures.only("a.txt", text.getBytes(StandardCharsets.UTF_8));
    assertThat(article.text()).endsWith("officials said.");
  }
}
