package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entente.app.alert.Feed;
import org.entente.app.alert.Kind;
import org.entente.app.alert.Watch;
import org.entente.app.exchange.JsonText;
import org.entente.app.exchange.Table;
import org.entente.app.store.Alerts;
import org.entente.app.store.Archive;
import org.entente.app.store.Catalogue;
import org.entente.app.store.Filter;
import org.entente.app.store.Firings;
import org.entente.model.text.Article;
import org.entente.model.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What alerts tell, when, and that they tell it once. */
class AlertsTest {
  private static final String COOL = "2024-02-03,RUS,UKR,ASSAULT,-8\n";
  private static final String WARM = "2024-01-05,RUS,UKR,AGREE,4\n";

  @TempDir private Path folder = Path.of("");
  private int files;

  private Path store() {
    return folder.resolve("store");
  }

  /** Imports rows of day, source, target, type and intensity. */
  private void bring(String rows) throws IOException {
    Path mapping = folder.resolve("mapping.txt");
    Files.writeString(
        mapping,
        "id = id\ndate = when\nsource = from\ntarget = to\ntype = what\nintensity = how\n");
    StringBuilder lines = new StringBuilder("id,when,from,to,what,how\n");
    int row = 0;
    files++;
    for (String line : rows.split("\n", -1)) {
      if (!line.isEmpty()) {
        lines.append('e').append(files).append('-').append(row++).append(',').append(line);
        lines.append('\n');
      }
    }
    Path file = Files.writeString(folder.resolve("rows-" + files + ".csv"), lines);
    run("import", "--format", "csv", "--mapping", mapping.toString(), file.toString());
  }

  private String run(String command, String... more) {
    Session session = Session.fake();
    List<String> arguments = new ArrayList<>(List.of(command.split(" ", -1)));
    arguments.addAll(List.of("--store", store().toString()));
    arguments.addAll(List.of(more));
    assertThat(session.run(arguments.toArray(String[]::new))).as(session.err()).isZero();
    return session.out();
  }

  private String temperature(String... more) {
    List<String> settings = new ArrayList<>(List.of("--kind", "temperature", "--name", "cool"));
    settings.addAll(List.of("--set", "one=Russia", "--set", "other=UKR", "--set", "below=-2"));
    settings.addAll(List.of(more));
    return run("alerts add", settings.toArray(String[]::new));
  }

  private List<Firings.Firing> firings() {
    try (Archive archive = Archive.open(store())) {
      return archive.firings().list(null, 100);
    }
  }

  @Test
  void aTemperatureThatFallsIsToldOnce() throws IOException {
    bring(WARM);
    temperature();
    bring(COOL);
    assertThat(firings()).hasSize(1);
    assertThat(firings().get(0).title())
        .contains("RUS and UKR in 2024-02: temperature -8.0 [", "1 event, below -2");
    run("alerts run");
    bring("2024-02-04,RUS,UKR,ASSAULT,-9\n2024-03-01,RUS,UKR,ASSAULT,-9\n");
    assertThat(firings()).as("it stays below").hasSize(1);
    bring("2024-04-01,RUS,UKR,AGREE,5\n2024-05-01,RUS,UKR,ASSAULT,-9\n");
    assertThat(firings()).as("it falls again").hasSize(2);
  }

  @Test
  void whatHoldsWhenAnAlertIsSavedIsNoNews() throws IOException {
    bring(WARM + COOL);
    temperature();
    run("alerts add", "--kind", "events", "--name", "all", "--set", "actor=RUS");
    bring("2024-02-04,RUS,UKR,ASSAULT,-9\n");
    assertThat(firings()).extracting(Firings.Firing::name).containsExactly("all");
    assertThat(firings().get(0).title()).isEqualTo("RUS ASSAULT UKR, 2024-02-04, asserted");
  }

  @Test
  void anEventThatGoesByAnotherIdThanBeforeIsNoNews() {
    try (Archive archive = Archive.open(store())) {
      Alerts alerts = archive.alerts();
      Firings.Finding old = new Firings.Finding("e1", List.of("m1"), "told", "#/event/e1");
      Alerts.Alert alert =
          alerts.add("x", "events", new TreeMap<>(Map.of("actor", "A")), List.of(old), 0, "test");
      Firings.Finding grown = new Firings.Finding("e0", List.of("m0", "m1"), "told", "#/event/e0");
      assertThat(archive.firings().note(alert, List.of(grown), 1)).isEmpty();
      Firings.Finding other = new Firings.Finding("e2", List.of("m2"), "other", "#/event/e2");
      assertThat(archive.firings().note(alert, List.of(grown, other), 2)).hasSize(1);
      assertThat(archive.firings().note(alert, List.of(grown, other), 3)).isEmpty();
    }
  }

  /** Rows in which some cooperate among themselves and fight the others. */
  private static String sides(String month, List<String> one, List<String> other) {
    StringBuilder rows = new StringBuilder();
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    for (String a : all) {
      for (String b : all) {
        boolean friends = one.contains(a) == one.contains(b);
        if (a.compareTo(b) < 0) {
          for (int i = 1; i < 21; i++) {
            rows.append(month).append('-').append(String.format("%02d,", i));
            rows.append(a).append(',').append(b);
            rows.append(friends ? ",COOPERATE,6\n" : ",ASSAULT,-8\n");
          }
        }
      }
    }
    return rows.toString();
  }

  @Test
  void anActorThatChangesItsBlocIsTold() throws IOException {
    List<String> east = List.of("CHN", "IRN", "RUS", "TUR");
    List<String> west = List.of("DEU", "FRA", "GBR", "USA");
    bring(sides("2024-01", east, west));
    run("alerts add", "--kind", "bloc", "--name", "blocs");
    bring(
        sides("2024-02", List.of("CHN", "IRN", "RUS"), List.of("DEU", "FRA", "GBR", "TUR", "USA")));
    assertThat(firings())
        .extracting(Firings.Firing::title)
        .containsExactly("TUR joins the bloc of DEU, FRA, GBR, USA, 2024-02");
  }

  private static void say(Archive archive, String id, String day, double stance) {
    String text = "Words.";
    String line =
        "{\"id\":\"%s\",\"article\":\"%s\",\"speaker\":{\"actor\":\"CHN\",\"person\":null},"
            + "\"form\":\"direct\",\"about\":[\"USA\"],\"issues\":[],\"stance\":{\"USA\":%s},"
            + "\"date\":{\"start\":\"%s\"},\"content\":[{\"start\":0}]}\n";
    archive.add(
        new Article(
            id, id, null, null, null, null, null, "en", text, List.of(new Span(0, 6)), null),
        Map.of(
            Table.STATEMENTS,
            String.format(line, id, id, stance, day).getBytes(StandardCharsets.UTF_8)),
        "coder");
  }

  @Test
  void aSpeakerThatTurnsIsTold() {
    try (Archive archive = Archive.open(store())) {
      Watch watch = new Watch(archive, code -> code);
      watch.add(
          "turn", Kind.SPEAKER, Map.of("speaker", "CHN", "about", "USA", "turns", "against"), "t");
      say(archive, "a", "2024-01-10", 0.5);
      say(archive, "b", "2024-02-10", -0.75);
      say(archive, "c", "2024-03-10", -0.5);
      assertThat(watch.look())
          .extracting(Firings.Firing::title)
          .containsExactly(
              "CHN turns against USA in 2024-02: mean stance -0.75 after 0.50, 1 statement");
      assertThat(watch.look()).isEmpty();
    }
  }

  @Test
  void aWebhookThatFailsIsToldTheSameAgainUntilItHears() throws Exception {
    try (Receiver receiver = new Receiver()) {
      bring(WARM);
      String[] printed = temperature("--webhook", receiver.address()).split("\n", -1);
      assertThat(receiver.told()).as("nothing is sent before something is told").isEmpty();
      bring(COOL);
      assertThat(receiver.told()).as("an import asks nobody").isEmpty();
      receiver.answers(500);
      Session session = Session.fake();
      assertThat(session.run("alerts", "run", "--store", store().toString())).isEqualTo(1);
      assertThat(session.err()).contains("0 of 1 sent");
      receiver.answers(204);
      try (Archive archive = Archive.open(store())) {
        assertThat(archive.firings().due()).as("not at once").isEmpty();
        assertThat(archive.firings().next()).isPresent();
      }
      try (Observatory served = Observatory.over(store())) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (receiver.told().size() < 2 && System.nanoTime() < end) {
          Thread.sleep(50);
        }
        assertThat(served.get("api/alerts/feed").body()).contains(receiver.told().get(0).id());
        assertThat(served.get("api/alerts").body())
            .contains("127.0.0.1")
            .doesNotContain("token", printed[1]);
      }
      assertThat(run("alerts run")).isEmpty();
      assertThat(receiver.told()).hasSize(2);
      Receiver.Told told = receiver.told().get(0);
      assertThat(receiver.told().get(1)).isEqualTo(told);
      assertThat(told.id()).isEqualTo(firings().get(0).id());
      assertThat(JsonText.read(told.body())).containsEntry("id", told.id());
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(printed[1].getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      assertThat(told.signature())
          .isEqualTo(
              "sha256="
                  + HexFormat.of()
                      .formatHex(mac.doFinal(told.body().getBytes(StandardCharsets.UTF_8))));
    }
  }

  @Test
  void killedWhileItSendsItSendsTheSameAgain() throws Exception {
    try (Receiver receiver = new Receiver()) {
      bring(WARM);
      temperature("--webhook", receiver.address());
      bring(COOL);
      receiver.isSilent();
      Process process =
          KilledReadTest.start(
              folder.resolve("log.txt"), "alerts", "run", "--store", store().toString());
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
      while (receiver.told().isEmpty() && System.nanoTime() < end) {
        Thread.sleep(10);
      }
      process.destroyForcibly().waitFor();
      receiver.answers(200);
      run("alerts run");
      run("alerts run");
      assertThat(receiver.told()).hasSize(2);
      assertThat(receiver.told().get(1)).isEqualTo(receiver.told().get(0));
      assertThat(firings()).hasSize(1);
    }
  }

  @Test
  void whatWasToldOfAForgottenArticleIsForgotten() throws IOException {
    bring(WARM);
    run("alerts add", "--kind", "events", "--name", "blame", "--set", "type=ACCUSE");
    Path text = Files.writeString(folder.resolve("one.txt"), "Now Norway blames Peru.");
    run("read", "--quiet", text.toString());
    assertThat(firings()).extracting(Firings.Firing::title).hasSize(1);
    String article;
    try (Archive archive = Archive.open(store());
        Catalogue catalogue = archive.catalogue()) {
      article = String.valueOf(catalogue.articles(Filter.all(), null, 1).rows().get(0).get("id"));
    }
    run("store forget", article);
    assertThat(firings()).isEmpty();
  }

  @Test
  void aRemovedAlertTellsNothingMore() throws IOException {
    bring(WARM);
    String id = temperature().strip();
    run("alerts remove", id);
    bring(COOL);
    assertThat(firings()).isEmpty();
    assertThat(run("alerts list")).isEmpty();
  }

  @Test
  void settingsThatDoNotFitAreRefused() throws IOException {
    bring(WARM);
    List<List<String>> wrong =
        List.of(
            List.of("--kind", "weather"),
            List.of("--kind", "temperature", "--set", "one=RUS", "--set", "other=UKR"),
            List.of("--kind", "events"),
            List.of("--kind", "bloc", "--set", "actor=Nowhereland"),
            List.of("--kind", "bloc", "--set", "by=decade"),
            List.of("--kind", "bloc", "--webhook", "file:///etc/passwd"));
    for (List<String> each : wrong) {
      Session session = Session.fake();
      List<String> arguments = new ArrayList<>(List.of("alerts", "add", "--name", "x", "--store"));
      arguments.add(store().toString());
      arguments.addAll(each);
      assertThat(session.run(arguments.toArray(String[]::new))).as(each.toString()).isEqualTo(2);
    }
    assertThat(run("alerts list")).isEmpty();
  }

  @Test
  void aFeedHoldsAnyTextAsText() throws Exception {
    String hostile = "</title><script>alert(1)</script> & \u0000 ]]> \ud83d\ude00";
    Firings.Firing firing =
        new Firings.Firing(
            1,
            "id",
            "a",
            hostile,
            hostile,
            "#/",
            java.time.Instant.parse("2024-01-01T00:00:00Z"),
            0);
    var feed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(
                new ByteArrayInputStream(
                    Feed.of(List.of(firing), "http://localhost/")
                        .getBytes(StandardCharsets.UTF_8)));
    assertThat(feed.getElementsByTagName("script").getLength()).isZero();
    assertThat(feed.getElementsByTagName("summary").item(0).getTextContent())
        .isEqualTo(hostile.replace("\u0000", ""));
  }
}
