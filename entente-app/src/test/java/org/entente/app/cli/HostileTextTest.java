package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.app.exchange.JsonText;
import org.entente.app.store.Alerts;
import org.entente.app.store.Archive;
import org.entente.app.store.Firings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles, names and titles that try to run a script do not. */
class HostileTextTest {
  private static final List<String> TAGS =
      List.of(
          "<script>%s</script>",
          "</script><script>%s</script>",
          "<img src=x onerror=%s>",
          "<svg onload=%s>",
          "<svg><script>%s</script></svg>",
          "<body onload=%s>",
          "<iframe srcdoc='<script>parent.%s</script>'></iframe>",
          "<details open ontoggle=%s>",
          "<input autofocus onfocus=%s>",
          "<a href='javascript:%s'>x</a>",
          "<math><a xlink:href=javascript:%s>x</a></math>",
          "<object data='javascript:%s'></object>",
          "<video><source onerror=%s></video>",
          "<style>@import 'javascript:%s';</style>",
          "<meta http-equiv=refresh content='0;url=javascript:%s'>");

  private static final List<String> WRAPS =
      List.of(
          "%s",
          "\">%s",
          "'>%s",
          "</title>%s",
          "</textarea>%s",
          "-->%s",
          "]]>%s",
          "${%s}",
          "{{%s}}",
          "\u202e%s");

  private static final String DEED = "window.hit=1";

  @TempDir private static Path folder = Path.of("");
  private static @Nullable Browser browser;
  private static @Nullable Observatory observatory;

  private static List<String> payloads() {
    List<String> payloads = new ArrayList<>();
    for (String tag : TAGS) {
      for (String wrap : WRAPS) {
        payloads.add(String.format(wrap, String.format(tag, DEED)));
      }
    }
    return payloads;
  }

  @BeforeAll
  static void serve() throws IOException {
    browser = Browser.open();
    StringBuilder lines = new StringBuilder();
    List<String> payloads = payloads();
    for (int i = 0; i < payloads.size(); i++) {
      String payload = payloads.get(i);
      Map<String, Object> article = new LinkedHashMap<>();
      article.put("id", "hostile-" + i);
      article.put("url", "https://paper.example/" + i + "?x=" + payload);
      article.put("title", payload);
      article.put("byline", payload);
      article.put("outlet", payload);
      article.put("published", "2024-05-01");
      article.put(
          "text",
          "China sanctioned the United States on Monday. "
              + payload
              + " said that China threatened Japan. "
              + "The foreign minister, "
              + payload
              + ", accused Russia of lying.");
      lines.append(new String(JsonText.of(article), StandardCharsets.UTF_8)).append('\n');
    }
    observatory = Observatory.of(Files.writeString(folder.resolve("hostile.jsonl"), lines));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Alerts with such names, and what they told of such events. */
  private static void alerts() {
    Archive archive = java.util.Objects.requireNonNull(observatory).archive();
    for (String payload : payloads()) {
      String name = payload.substring(0, Math.min(payload.length(), 120));
      Alerts.Alert alert =
          archive
              .alerts()
              .add(name, "bloc", new TreeMap<>(Map.of("actor", payload)), List.of(), 0, "test");
      archive.firings().note(alert, List.of(new Firings.Finding("x", List.of(), payload, "#/")), 0);
    }
  }

  @Test
  void noneOf150StringsRunsAScript() {
    Browser page = java.util.Objects.requireNonNull(browser);
    String address = java.util.Objects.requireNonNull(observatory).address();
    assertThat(payloads()).hasSize(150).doesNotHaveDuplicates();
    List<String> places = new ArrayList<>(List.of("", "events", "statements", "issues"));
    places.addAll(List.of("articles", "search?q=China", "search?q=%3Cscript%3E", "dyad/CHN/USA"));
    alerts();
    places.addAll(List.of("alerts", "map"));
    places.addAll(List.of("actor/CHN", "actor/%3Cimg%20src%3Dx%20onerror%3Dwindow.hit%3D1%3E"));
    for (int i = 0; i < 150; i += 11) {
      places.add("article/hostile-" + i);
    }
    for (String place : places) {
      page.visit(address, "#/" + place);
      page.first("main h1, main .message");
      assertThat(page.script("return window.hit ?? null")).as(place).isNull();
      assertThat(
              page.script(
                  "return document.querySelectorAll('main script, main iframe, main img,"
                      + " main object, main [onerror], main [onload], main"
                      + " a[href^=\"javascript\"]').length"))
          .as(place)
          .isEqualTo(0L);
    }
    page.visit(address, "#/articles");
    assertThat(page.first("main table").getText()).contains("<script>window.hit=1</script>");
  }
}
