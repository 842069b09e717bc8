package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusCommandTest {
  @TempDir private Path folder = Path.of("");

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }

  private String news() throws IOException {
    file("news/one.txt", "\uD83D\uDE00 China blames Norway");
    file("news/two.txt", "Peru blames Chile");
    return folder.resolve("news").toString();
  }

  @Test
  void eventsOfAnEarlierRunAreThoseOfItsArticles() throws IOException {
    String run = folder.resolve("run").toString();
    assertThat(Session.fake().run("read", "--quiet", "-o", run, news())).isZero();
    Session fromRun = Session.fake();
    assertThat(fromRun.run("events", "--json", run)).isZero();
    Session fromNews = Session.fake();
    assertThat(fromNews.run("events", "--json", "--quiet", news())).isZero();
    assertThat(fromRun.out()).isEqualTo(fromNews.out());
    assertThat(fromRun.out().lines())
        .hasSize(2)
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("\"type\":\"ACCUSE\"")
                    .contains("\"source\":[{\"actor\":\"China\",\"sector\":\"GOV\"}]")
                    .contains("\"outlets\":1"));
  }

  @Test
  void theTableLeadsToTheSentences() throws IOException {
    Session session = Session.fake();
    assertThat(session.run("events", "--quiet", "--evidence", news())).isZero();
    assertThat(session.out())
        .contains("ACCUSE     China > Norway")
        .contains(": \"China blames Norway\"");
  }

  @Test
  void anActorFiltersAndAnUnknownOneExitsWithTwoAndTheNearestNames() throws IOException {
    Session chile = Session.fake();
    assertThat(chile.run("events", "--quiet", "--csv", "--actor", "Chile", news())).isZero();
    assertThat(chile.out().lines()).hasSize(2).anyMatch(line -> line.contains("Peru"));
    Session unknown = Session.fake();
    assertThat(unknown.run("events", "--actor", "Chine", news())).isEqualTo(2);
    assertThat(unknown.err())
        .isEqualTo("entente: no actor is known as 'Chine'; did you mean Chile or China?\n");
  }

  @Test
  void nothingToShowIsAnEmptyTable() throws IOException {
    Session none = Session.fake();
    assertThat(none.run("contradictions", "--quiet", news())).isZero();
    assertThat(none.out().lines()).hasSize(1).allMatch(line -> line.startsWith("day"));
    Session early = Session.fake();
    assertThat(early.run("events", "--quiet", "--until", "1900-01-01", "--json", news())).isZero();
    assertThat(early.out()).isEmpty();
    assertThat(
            Session.fake().run("events", "--since", "2024-02-01", "--until", "2024-01-01", news()))
        .isEqualTo(2);
  }

  @Test
  void aBrokenRunIsNamedByFileAndLine() throws IOException {
    file("run/articles.jsonl", "{\"id\":\"a\",\"path\":\"a\",\"text\":\"x\"}\n");
    file("run/mentions.jsonl", "{\"id\":\"m\",\"article\":\"b\"}\n");
    Session session = Session.fake();
    assertThat(session.run("events", folder.resolve("run").toString())).isEqualTo(1);
    assertThat(session.err()).contains("mentions.jsonl:1: ").contains("articles.jsonl");
  }

  @Test
  void storiesAnswersEachLineAndNamesTheBrokenOne() throws IOException {
    String lines =
        file(
            "lines.jsonl",
            """
            {"id":"a","title":"Squid treaty signed","text":"Chile and Norway signed a squid treaty."}
            {"id":"b",
            {"id":"c","title":"Squid treaty","text":"Norway and Chile have signed the squid treaty."}
            {"id":"d","title":"Blackout","text":"Ghana lost power when a substation burned."}
            """);
    Session session = Session.fake();
    assertThat(session.run("stories", lines)).isEqualTo(1);
    assertThat(session.err()).startsWith("entente: " + lines + ":2: ");
    var clusters = session.out().lines().map(line -> line.replaceAll(".*:", "")).toList();
    assertThat(clusters).hasSize(3);
    assertThat(clusters.get(0)).isEqualTo(clusters.get(1)).isNotEqualTo(clusters.get(2));
  }
}
