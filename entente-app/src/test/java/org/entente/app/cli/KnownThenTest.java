package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.app.exchange.JsonText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store knew at an earlier moment, and what held on a day. */
class KnownThenTest {
  private static final String FIRST =
      article("one", "2024-03-05", "Peru accused Chile of dumping copper on Tuesday.")
          + article("two", "2024-03-06", "Bolivia praised Ecuador on Wednesday.");

  private static final String SECOND =
      article("one", "2024-03-05", "Peru praised Chile for its copper policy on Tuesday.")
          + article("three", "2024-04-09", "Uruguay imposed sanctions on Paraguay on Tuesday.");

  private static Observatory observatory;
  private static String before;
  private static String between;
  private static String decided;

  private static String article(String id, String day, String text) {
    return "{\"id\":\""
        + id
        + "\",\"outlet\":\"Paper\",\"title\":\"A title\",\"published\":\""
        + day
        + "\",\"text\":\""
        + text
        + "\"}\n";
  }

  @BeforeAll
  static void fill(@TempDir Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("articles.jsonl");
    before = moment();
    Files.writeString(file, FIRST);
    observatory = Observatory.of(file);
    between = moment();
    Files.writeString(file, SECOND);
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    DemoCommand.fill(
        observatory.archive(),
        new ShippedEngine(null),
        List.of(file.toString()),
        new Console(InputStream.nullInputStream(), nowhere, nowhere, false, false, false));
    decided = moment();
    String event = String.valueOf(first("api/events?actor=URY").get("id"));
    observatory.call(
        "POST",
        "api/reviews",
        new String(
            JsonText.of(Map.of("event", event, "act", "correct", "type", "THREATEN")),
            StandardCharsets.UTF_8));
  }

  @AfterAll
  static void stop() {
    observatory.close();
  }

  /** A moment that lies between what was done and what will be. */
  private static String moment() throws InterruptedException {
    Thread.sleep(20);
    String now = Instant.now().toString();
    Thread.sleep(20);
    return now;
  }

  private static Map<String, @Nullable Object> answer(String path)
      throws IOException, InterruptedException {
    return JsonText.read(observatory.get(path).body());
  }

  private static List<?> items(String path) throws IOException, InterruptedException {
    return (List<?>) Objects.requireNonNull(answer(path).get("items"));
  }

  private static Map<?, ?> first(String path) throws IOException, InterruptedException {
    return (Map<?, ?>) items(path).get(0);
  }

  @Test
  void anArticleIsGivenInTheVersionOfThen() throws IOException, InterruptedException {
    assertThat(observatory.get("api/articles/one").body()).contains("praised Chile");
    assertThat(observatory.get("api/articles/one?as_of=" + between).body())
        .contains("accused Chile")
        .doesNotContain("praised Chile");
  }

  @Test
  void eventsAreThoseOfWhatWasKnownThen() throws IOException, InterruptedException {
    assertThat(first("api/events?actor=PER").get("type")).isEqualTo("SUPPORT");
    assertThat(first("api/events?actor=PER&as_of=" + between).get("type")).isEqualTo("ACCUSE");
    assertThat(items("api/events?actor=URY&as_of=" + between)).isEmpty();
    assertThat(items("api/events?actor=BOL&as_of=" + between)).hasSize(1);
    assertThat(items("api/articles?as_of=" + between)).hasSize(2);
  }

  @Test
  void pairsAreMeasuredFromWhatWasKnownThen() throws IOException, InterruptedException {
    assertThat(observatory.get("api/dyads/URY/PRY").statusCode()).isEqualTo(200);
    assertThat(observatory.get("api/dyads/URY/PRY?as_of=" + between).statusCode()).isEqualTo(404);
    assertThat(observatory.get("api/dyads/PER/CHL?as_of=" + between).statusCode()).isEqualTo(200);
  }

  @Test
  void aDecisionIsSeenFromItsOwnMomentOn() throws IOException, InterruptedException {
    assertThat(first("api/events?actor=URY").get("type")).isEqualTo("THREATEN");
    assertThat(first("api/events?actor=URY&as_of=" + decided).get("type")).isEqualTo("SANCTION");
  }

  @Test
  void beforeTheFirstArticleNothingWasKnown() throws IOException, InterruptedException {
    assertThat(items("api/events?as_of=" + before)).isEmpty();
    assertThat(items("api/articles?as_of=1999-12-31")).isEmpty();
  }

  @Test
  void anEarlierMomentDoesNotChangeWhatIsKnownNow() throws IOException, InterruptedException {
    String now = observatory.get("api/events").body();
    for (String moment : List.of(before, between, decided, "2001-01-01")) {
      observatory.get("api/events?as_of=" + moment);
    }
    assertThat(observatory.get("api/events").body()).isEqualTo(now);
    assertThat(observatory.get("api/events?as_of=2099-01-01").body()).isEqualTo(now);
  }

  @Test
  void aMomentThatThereIsNotIsRefused() throws IOException, InterruptedException {
    assertThat(observatory.get("api/events?as_of=2024-13-45").statusCode()).isEqualTo(400);
    assertThat(observatory.get("api/events?as_of=yesterday").statusCode()).isEqualTo(400);
  }

  @Test
  void onlyWhatHeldOnADayIsListed() throws IOException, InterruptedException {
    assertThat(items("api/events?valid_at=2024-04-09")).hasSize(1);
    assertThat(items("api/events?valid_at=2024-04-10")).isEmpty();
    assertThat(answer("api/events/facets?valid_at=2024-03-06"))
        .containsEntry("total", java.math.BigDecimal.ONE);
  }

  @Test
  void membershipsAreThoseThatHeldOnTheDay() throws IOException, InterruptedException {
    assertThat(organisations("1950-01-01")).doesNotContain("MERCOSUR");
    assertThat(organisations("2020-01-01")).contains("MERCOSUR", "UNO");
  }

  private static List<String> organisations(String day) throws IOException, InterruptedException {
    Object memberships =
        Objects.requireNonNull(answer("api/actors/URY?valid_at=" + day).get("memberships"));
    return ((List<?>) memberships)
        .stream().map(each -> String.valueOf(((Map<?, ?>) each).get("organisation"))).toList();
  }
}
