package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * Walks the page in Debian's chromium. Without one the tests are left out, and say so; where {@code
 * ENTENTE_BROWSER=required} stands in the environment they fail instead.
 */
class BrowserTest {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static ChromeDriver browser;
  private static Observatory observatory;

  @BeforeAll
  static void open() throws IOException {
    boolean there = Files.exists(BROWSER) && Files.exists(DRIVER);
    if (!there) {
      String message = "NO BROWSER: the page is not tested (packages chromium, chromium-driver)";
      assertThat(System.getenv("ENTENTE_BROWSER")).as(message).isNotEqualTo("required");
      System.err.println(message);
    }
    assumeTrue(there, "no chromium");
    observatory = Observatory.examples();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--window-size=1440,900");
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    browser = new ChromeDriver(service, options);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static void visit(String place) {
    // A blank page between, since a change after the # alone does not load the page anew.
    browser.get("about:blank");
    browser.get(observatory.address() + place);
  }

  private interface Check {
    boolean holds();
  }

  private static void await(String what, Check check) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      try {
        if (check.holds()) {
          return;
        }
        Thread.sleep(50);
      } catch (StaleElementReferenceException e) {
        continue;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    assertThat(browser.findElement(By.tagName("body")).getText()).as("never: " + what).isNull();
  }

  private static List<WebElement> all(String selector) {
    await(selector, () -> !browser.findElements(By.cssSelector(selector)).isEmpty());
    return browser.findElements(By.cssSelector(selector));
  }

  private static WebElement first(String selector) {
    return all(selector).get(0);
  }

  private static void awaitPlace(String part) {
    await(part, () -> browser.getCurrentUrl().contains(part));
  }

  private static @Nullable Object script(String code, Object... values) {
    return ((JavascriptExecutor) browser).executeScript(code, values);
  }

  @Test
  void theSliderLeadsToASentenceAndBackByTheAddress() {
    visit("#/?by=year&span=period");
    first("svg.network .node");
    WebElement slider = first("input[type=range]");
    slider.sendKeys(Keys.HOME);
    awaitPlace("t=2018");
    await("2018", () -> first("h1").getText().endsWith("2018"));
    String overview = browser.getCurrentUrl();
    script("document.querySelector('.ties-list a').click()");
    awaitPlace("#/dyad/");
    String sentence = first(".event blockquote a").getText();
    script("document.querySelector('.event blockquote a').click()");
    awaitPlace("#/article/");
    await(
        "the sentence",
        () ->
            String.join(
                    "", all(".text .chosen-words").stream().map(WebElement::getText).toList())
                .contains(sentence.substring(0, 20)));
    browser.navigate().back();
    awaitPlace("#/dyad/");
    browser.navigate().back();
    await("the overview", () -> browser.getCurrentUrl().equals(overview));
    await("2018 again", () -> first("h1").getText().endsWith("2018"));
  }

  @Test
  void statementsAreNarrowedDownToASpeaker() {
    visit("#/statements");
    int before = Integer.parseInt(first(".settings b").getText().split(" ", 2)[0]);
    WebElement speaker =
        all(".facets a").stream()
            .filter(link -> link.getText().startsWith("China"))
            .findFirst()
            .orElseThrow();
    speaker.click();
    awaitPlace("speaker=CHN");
    await(
        "fewer",
        () -> Integer.parseInt(first(".settings b").getText().split(" ", 2)[0]) < before);
    for (WebElement line : all(".statement .line")) {
      assertThat(line.getText()).contains("China");
    }
  }

  @Test
  void aContradictionIsComparedSideBySide() {
    visit("#/events?contradicted=true");
    first(".tag.dispute").click();
    awaitPlace("#/event/");
    assertThat(first(".disputed h2").getText()).startsWith("They disagree on the");
    assertThat(all(".disputed .sides article").size()).isGreaterThanOrEqualTo(2);
    first(".disputed blockquote a").click();
    awaitPlace("#/article/");
    assertThat(first(".text .chosen-words").isDisplayed()).isTrue();
  }

  @Test
  void wordsAreFoundAndShownInTheirArticle() {
    visit("#/");
    WebElement box = first("input[type=search]");
    box.sendKeys("sanctions", Keys.ENTER);
    awaitPlace("#/search?q=sanctions");
    assertThat(first(".hits mark").getText()).isNotEmpty();
    first(".hits .line a").click();
    awaitPlace("#/article/");
    assertThat(first(".text h1").getText()).isNotEmpty();
  }

  @Test
  void theKeyboardAloneLeadsFromTheOverviewToAnActor() {
    visit("#/?by=year&t=2022");
    first("svg.network .node");
    script("document.querySelector('input[type=search]').focus()");
    for (int i = 0; i < 40; i++) {
      browser.switchTo().activeElement().sendKeys(Keys.TAB);
      if ("true".equals(String.valueOf(script("return document.activeElement.matches('.node')")))) {
        break;
      }
    }
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    awaitPlace("#/actor/");
    assertThat(first("h1").getText()).isNotEmpty();
  }

  @Test
  void everyViewDrawsInLightAndDark() {
    for (String theme : List.of("light", "dark")) {
      for (String place :
          List.of("", "events", "statements", "issues", "articles", "method", "actor/RUS",
              "dyad/RUS/UKR", "search?q=war", "article/meridian-2018-03-26-expulsions")) {
        visit("#/" + place);
        first("main h1");
        script("document.documentElement.dataset.theme = arguments[0]", theme);
        assertThat(browser.findElements(By.cssSelector(".fault"))).as(place).isEmpty();
      }
    }
  }

  @Test
  void nothingIsFetchedFromElsewhere() {
    visit("#/");
    first("svg.network .node");
    Object foreign =
        script(
            "return performance.getEntriesByType('resource').map((it) => it.name)"
                + ".filter((it) => !it.startsWith(location.origin))");
    assertThat(foreign).isEqualTo(List.of());
  }

  @Test
  void whatIsNotThereIsSaidSo() {
    visit("#/actor/NOBODY-AT-ALL");
    await("a message", () -> first(".fault").getText().contains("no actor"));
    visit("#/nowhere");
    assertThat(first(".message h1").getText()).isEqualTo("There is no such page");
  }
}
