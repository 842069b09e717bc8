package org.entente.app.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RobotsTest {
  private static Robots robots(String... lines) {
    return Robots.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "entente");
  }

  @Test
  void theLongestPatternDecidesAndOfEqualsTheOneThatAllows() {
    Robots robots =
        robots("User-agent: *", "Disallow: /news/", "Allow: /news/world", "Allow: /news/");
    assertThat(robots.allows("/news/local")).isTrue();
    robots = robots("User-agent: *", "Disallow: /news/", "Allow: /news/world");
    assertThat(robots.allows("/news/local")).isFalse();
    assertThat(robots.allows("/news/world/1")).isTrue();
    assertThat(robots.allows("/sport")).isTrue();
  }

  @Test
  void aGroupThatNamesUsReplacesTheOneForAll() {
    Robots robots =
        robots(
            "User-agent: other",
            "Disallow: /a",
            "",
            "User-agent: *",
            "Disallow: /",
            "",
            "User-agent: bot",
            "User-Agent: Entente/1.0",
            "Disallow: /b # not this");
    assertThat(robots.allows("/a")).isTrue();
    assertThat(robots.allows("/b")).isFalse();
  }

  @Test
  void starsAndDollarsMatch() {
    Robots robots =
        robots("user-agent: *", "disallow: /*.pdf$", "disallow: /*?print=", "disallow: /x*y*z$");
    assertThat(robots.allows("/a/b.pdf")).isFalse();
    assertThat(robots.allows("/a/b.pdf?x")).isTrue();
    assertThat(robots.allows("/a?print=1")).isFalse();
    assertThat(robots.allows("/x1y2z")).isFalse();
    assertThat(robots.allows("/xzy")).isTrue();
  }

  @Test
  void anEmptyRuleForbidsNothingAndABrokenLineIsPassedOver() {
    assertThat(robots("User-agent: *", "Disallow:", "nonsense", "Crawl-delay: x").allows("/a"))
        .isTrue();
  }

  @Test
  void theDelayIsReadAndBounded() {
    assertThat(robots("User-agent: *", "Crawl-delay: 2.5").delay()).hasMillis(2500);
    assertThat(robots("User-agent: *", "Crawl-delay: 1e9").delay())
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void manyStarsAreMatchedInLittleTime() {
    Robots robots = robots("User-agent: *", "Disallow: /" + "*a".repeat(2000) + "b$");
    assertThat(robots.allows("/" + "a".repeat(3000))).isTrue();
  }
}
