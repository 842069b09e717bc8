package org.entente.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.entente.model.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /**
   * An article of two paragraphs with {@code between} between them and {@code after} at the end.
   */
  private static Article around(String between, String after) {
    return Fixtures.only(
        "a.txt",
        (FIRST + "\n" + between + "\n" + SECOND + "\n" + after + "\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static final String FIRST =
      "Orland closed its border with Westmark on Friday, and the mediators left the town.";
  private static final String SECOND =
      "The two sides have not spoken since the talks failed, officials in the capital said.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share this post\nCopy this link",
        "Also read: Westmark opens a consulate in the islands",
        "Read more Westmark opens a consulate in the islands",
        "Cranes stand idle at the quay. The last ship left a week ago.\nIda Holm\n/\nHill Radio",
        "Sign me up\nYour address is safe with us. Read our privacy policy.",
        "If the player does not load, an extension of your browser may be in its way.",
        "14:52",
        "“The two sides have not spoken”",
      })
  void dropsWhatStandsBetweenParagraphs(String between) {
    String after = between.startsWith("“") ? between : "";
    assertThat(around(after.isEmpty() ? between : "", after).text())
        .isEqualTo(FIRST + "\n" + SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Correction: an earlier version of this article misspelled the minister's name.",
        "An earlier version of this report named the wrong river. It was the Sorn.",
        "This column was printed on page 9 of the city edition under the headline Paper.",
        "Leo Sand teaches history at a college in Velmar and is the author of a novel.",
        "Tell us what you make of this column, at letters@ledger.example.",
      })
  void dropsWhatStandsAtTheEnd(String after) {
    assertThat(around("", after).text()).isEqualTo(FIRST + "\n" + SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(With agency inputs) Join our WhatsApp channel for the latest updates",
        "Get the latest news and top headlines from around the world on Hill Portal.",
        "Reporting by Ida Holm; editing by Leo Sand",
      })
  void cutsFurnitureFusedToAParagraph(String tail) {
    Article article =
        Fixtures.only(
            "a.txt", (FIRST + " " + tail + "\n" + SECOND).getBytes(StandardCharsets.UTF_8));
    assertThat(article.text()).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void keepsSentencesThatOnlySoundLikeFurniture() {
    String read = "Read reports from the border said the guards had been told to hold their fire.";
    String letters = "The envoy wrote letters to all seven capitals and got an answer from two.";
    assertThat(around(read + "\n" + letters, "").text())
        .isEqualTo(String.join("\n", FIRST, read, letters, SECOND));
  }

  @Test
  void readsMastheadsOfManyKinds() {
    Article column =
        Fixtures.only(
            "a.txt",
            ("OPINION\nThe pact that nobody will defend\nLeo Sand\nFeb. 14, 2020\n142\n"
                    + FIRST
                    + "\n"
                    + SECOND
                    + "\nLeo Sand teaches history at a college in Velmar.\n")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(column.title()).isEqualTo("The pact that nobody will defend");
    assertThat(column.byline()).isEqualTo("Leo Sand");
    Article portal =
        Fixtures.only(
            "b.txt",
            ("Hill Portal | Orland shuts the last crossing\nOrland shuts the last crossing\n"
                    + "Ann Lee in Rome and Bo Ek in Oslo\nPUBLISHED JUNE 17 2025\n"
                    + FIRST
                    + "\n"
                    + SECOND)
                .getBytes(StandardCharsets.UTF_8));
    assertThat(portal.title()).isEqualTo("Orland shuts the last crossing");
    assertThat(portal.outlet()).isEqualTo("Hill Portal");
    assertThat(portal.byline()).isEqualTo("Ann Lee, Bo Ek");
    assertThat(Fixtures.iso(portal)).isEqualTo("2025-06-17");
  }

  @Test
  void readsTheDateBetweenStandfirstAndBody() {
    Article article =
        Fixtures.only(
            "a.txt",
            ("Orland shuts the last crossing\n"
                    + FIRST
                    + "\nLast Updated: September 09, 2024, 20:15 IST\nVelmar, Orland\n"
                    + SECOND
                    + "\n"
                    + "Copyright 2024 Hill Radio")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(Fixtures.iso(article)).startsWith("2024-09-09");
    assertThat(article.text()).isEqualTo(FIRST + "\n" + SECOND);
  }

  @Test
  void takesTheOutletFromALineAtTheTopThatTheRightsRepeat() {
    Article article =
        Fixtures.only(
            "a.txt",
            ("Hill Radio\nListen live\nOrland shuts the last crossing\n"
                    + FIRST
                    + "\n"
                    + SECOND
                    + "\nCopyright 2024 Hill Radio\n")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(article.outlet()).isEqualTo("Hill Radio");
  }
}
