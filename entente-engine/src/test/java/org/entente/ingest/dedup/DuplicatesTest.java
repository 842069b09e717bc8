package org.entente.ingest.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.model.text.Article;
import org.entente.model.text.Published;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
  private static final String[] WORDS =
      "port deal border guard minister treaty grain island court strait vessel harbour fee talks hill mine release signed closed demanded rejected praised winter friday capital"
          .split(" ");

  private static String text(long seed, int words) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(i % 9 == 8 ? ". " : " ");
    }
    return text.toString().strip();
  }

  private static Article article(String id, @Nullable String date, String text) {
    return new Article(
        id,
        id + ".txt",
        null,
        null,
        null,
        date == null ? null : Published.on(LocalDate.parse(date)),
        null,
        "en",
        text,
        List.of(),
        null);
  }

  private static List<String> marks(List<Article> articles) {
    return Duplicates.mark(articles).stream().map(a -> a.id() + ">" + a.duplicateOf()).toList();
  }

  @Test
  void marksReprintsByTheEarliest() {
    String story = text(1, 300);
    List<Article> articles =
        List.of(
            article("a", "2020-01-03", story),
            article("b", "2020-01-02", story + " Additional words of the second outlet."),
            article("c", null, "The agency reports: " + story),
            article("d", "2020-01-01", text(2, 300)));
    assertThat(marks(articles)).containsExactly("a>b", "b>null", "c>b", "d>null");
  }

  @Test
  void takesSmallestIdWhereDatesAreEqual() {
    String story = text(3, 200);
    assertThat(marks(List.of(article("z", "2020-01-01", story), article("y", "2020-01-01", story))))
        .containsExactly("y>null", "z>y");
  }

  @Test
  void doesNotDependOnOrder() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String story = text(i % 20, 200);
      articles.add(article("n" + i, "2020-01-" + (10 + i % 7), story + " " + text(1000 + i, i)));
    }
    List<String> expected = marks(articles);
    assertThat(expected).anyMatch(mark -> !mark.endsWith(">null"));
    for (long seed = 0; seed < 5; seed++) {
      Collections.shuffle(articles, new Random(seed));
      assertThat(marks(articles)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void leavesShortTextsAlone() {
    assertThat(
            marks(List.of(article("a", null, "Orland sued."), article("b", null, "Orland sued."))))
        .containsExactly("a>null", "b>null");
  }

  private static Article page(String id, String url, String date, String byline, String text) {
    return new Article(
        id,
        id + ".html",
        url,
        null,
        byline,
        Published.on(LocalDate.parse(date)),
        "The Lantern",
        "en",
        text,
        List.of(),
        null);
  }

  @Test
  void editedPageAtTheSameAddressIsANewVersion() {
    String story = text(5, 200);
    List<Article> marked =
        Duplicates.mark(
            List.of(
                page("b", "http://l.example/port/?utm_source=x", "2020-01-02", "A. Holm", story),
                page(
                    "a",
                    "https://www.l.example/port#top",
                    "2020-01-02",
                    "A. Holm",
                    story + " Now."),
                page("c", "https://k.example/port", "2020-01-03", "B. Vik", story),
                page("d", "https://l.example/port", "2020-01-04", "A. Holm", text(6, 200))));
    assertThat(marked)
        .extracting(it -> it.id() + " " + it.duplicateOf() + " " + it.versionOf())
        .containsExactly("a null null", "b null a", "c a null", "d null null");
  }

  @Test
  void originalIsTheEarliestWithTheOutletsOwnByline() {
    String story = text(7, 200);
    List<Article> marked =
        Duplicates.mark(
            List.of(
                page("a", "https://a.example/1", "2020-01-01", "Reuters", story),
                page("b", "https://b.example/1", "2020-01-03", "Jo Abara", story),
                page("c", "https://c.example/1", "2020-01-02", "Lea Stern and AFP", story),
                page("d", "https://d.example/1", "2020-01-04", "Tim Oddo", story)));
    assertThat(marked)
        .extracting(it -> it.id() + " " + it.duplicateOf())
        .containsExactly("a b", "b null", "c b", "d b");
    Article agency =
        page(
            "r", "https://www.reuters.com/1", "2020-01-01", "Reuters", "KARS (Reuters) - " + story);
    assertThat(Duplicates.mark(List.of(agency, marked.get(1))))
        .extracting(it -> it.id() + " " + it.duplicateOf())
        .containsExactly("b r", "r null");
  }

  @Test
  void aTemplateWithOtherNamesAndNumbersIsNoReprint() {
    String template =
        "Shares of %1$s fell by %2$s percent on Friday after the company warned that its profit"
            + " would miss forecasts. The chief executive, %3$s, blamed weak orders from %4$s and"
            + " said that the dividend of %5$s crowns was safe. Analysts at %6$s cut their rating"
            + " and expect sales of %7$s million this year, compared with the average estimate of"
            + " the market. The stock has lost %8$s percent since the start of the year.";
    assertThat(
            marks(
                List.of(
                    article(
                        "a",
                        null,
                        template.formatted(
                            "Norcem", "4", "Pia Lund", "Sudria", "12", "Helm", "310", "21")),
                    article(
                        "b",
                        null,
                        template.formatted(
                            "Vantor", "9", "Otto Brae", "Kasmark", "30", "Dagny", "87", "35")),
                    article(
                        "c",
                        null,
                        template.formatted(
                            "Norcem", "5", "Pia Lund", "Sudria", "12", "Helm", "300", "21")))))
        .containsExactly("a>null", "b>null", "c>a");
  }

  @Test
  void aRoundUpDoesNotMakeItsBriefsOne() {
    List<Article> articles = new ArrayList<>();
    StringBuilder roundUp = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      String brief = text(50 + i, 60);
      roundUp.append(brief).append('\n');
      articles.add(article("brief" + i, "2020-01-01", brief));
    }
    articles.add(article("round-up", "2020-01-02", roundUp.toString()));
    assertThat(marks(articles)).allMatch(mark -> mark.endsWith(">null"));
  }

  @Test
  void takesLinearTimeOnReprintsAndOnTemplates() {
    List<Article> articles = new ArrayList<>();
    String story = text(8, 300);
    for (int i = 0; i < 4000; i++) {
      articles.add(article("r" + i, null, story + " " + i));
      articles.add(article("t" + i, null, text(9, 60) + " " + text(100_000 + i, 150)));
    }
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(marks(articles)).filteredOn(mark -> mark.endsWith(">r0")).hasSize(3999);
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(Duration.ofNanos(after - before)).isLessThan(Duration.ofSeconds(30));
  }
}
