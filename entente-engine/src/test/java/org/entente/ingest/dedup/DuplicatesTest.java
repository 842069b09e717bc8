package org.entente.ingest.dedup;

import static org.assertj.core.api.Assertions.assertThat;

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
}
