package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's chromium, waited for where it is not yet where a test wants it. */
final class Browser implements AutoCloseable {
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  /** Where files go that a page gives out. */
  static final Path DOWNLOADS =
      Path.of(
          System.getProperty("java.io.tmpdir"),
          "entente-downloads-" + ProcessHandle.current().pid());

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Opens the browser. Without one the test is left out, and says so; where {@code
   * ENTENTE_BROWSER=required} stands in the environment it fails instead.
   */
  static Browser open() {
    boolean there = Files.exists(BROWSER) && Files.exists(DRIVER);
    if (!there) {
      String message = "NO BROWSER: the page is not tested (packages chromium, chromium-driver)";
      assertThat(System.getenv("ENTENTE_BROWSER")).as(message).isNotEqualTo("required");
      System.err.println(message);
    }
    assumeTrue(there, "no chromium");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--window-size=1440,900");
    options.setExperimentalOption(
        "prefs", Map.of("download.default_directory", DOWNLOADS.toString()));
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    return new Browser(new ChromeDriver(service, options));
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Opens a place of the page anew. */
  void visit(String address, String place) {
    // A blank page between, since a change after the # alone does not load the page anew.
    driver.get("about:blank");
    driver.get(address + place);
  }

  /** What must become true. */
  interface Check {
    boolean holds();
  }

  void await(String what, Check check) {
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
    assertThat(driver.findElement(By.tagName("body")).getText()).as("never: " + what).isNull();
  }

  void awaitPlace(String part) {
    await(part, () -> String.valueOf(driver.getCurrentUrl()).contains(part));
  }

  List<WebElement> all(String selector) {
    await(selector, () -> !driver.findElements(By.cssSelector(selector)).isEmpty());
    return driver.findElements(By.cssSelector(selector));
  }

  WebElement first(String selector) {
    return all(selector).get(0);
  }

  @Nullable Object script(String code, Object... values) {
    return driver.executeScript(code, values);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
