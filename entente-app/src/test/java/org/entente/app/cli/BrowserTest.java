package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Walks the page in a browser. */
class BrowserTest {
  private static @Nullable Browser opened;
  private static @Nullable Observatory observatory;

  @BeforeAll
  static void open() throws IOException {
    opened = Browser.open();
    observatory = Observatory.examples();
  }

  @AfterAll
  static void close() {
    if (opened != null) {
      opened.close();
    }
  }

  private static Browser page() {
    return Objects.requireNonNull(opened);
  }

  private static void visit(String place) {
    page().visit(Objects.requireNonNull(observatory).address(), place);
  }

  private static String address() {
    return String.valueOf(page().driver().getCurrentUrl());
  }

  @Test
  void theSliderLeadsToASentenceAndBackByTheAddress() {
    visit("#/?by=year&span=period");
    page().first("svg.network .node");
    WebElement slider = page().first("input[type=range]");
    slider.sendKeys(Keys.HOME);
    page().awaitPlace("t=2018");
    page().await("2018", () -> page().first("h1").getText().endsWith("2018"));
    String overview = address();
    page().script("document.querySelector('.ties-list a').click()");
    page().awaitPlace("#/dyad/");
    String sentence = page().first(".event blockquote a").getText();
    page().script("document.querySelector('.event blockquote a').click()");
    page().awaitPlace("#/article/");
    page()
        .await(
            "the sentence",
            () ->
                String.join(
                        "",
                        page().all(".text .chosen-words").stream()
                            .map(WebElement::getText)
                            .toList())
                    .contains(sentence.substring(0, 20)));
    page().driver().navigate().back();
    page().awaitPlace("#/dyad/");
    page().driver().navigate().back();
    page().await("the overview", () -> address().equals(overview));
    page().await("2018 again", () -> page().first("h1").getText().endsWith("2018"));
  }

  @Test
  void statementsAreNarrowedDownToASpeaker() {
    visit("#/statements");
    int before = Integer.parseInt(page().first(".settings b").getText().split(" ", 2)[0]);
    WebElement speaker =
        page().all(".facets a").stream()
            .filter(link -> link.getText().startsWith("China"))
            .findFirst()
            .orElseThrow();
    speaker.click();
    page().awaitPlace("speaker=CHN");
    page()
        .await(
            "fewer",
            () ->
                Integer.parseInt(page().first(".settings b").getText().split(" ", 2)[0]) < before);
    for (WebElement line : page().all(".statement .line")) {
      assertThat(line.getText()).contains("China");
    }
  }

  @Test
  void aContradictionIsComparedSideBySide() {
    visit("#/events?contradicted=true");
    page().first(".tag.dispute").click();
    page().awaitPlace("#/event/");
    assertThat(page().first(".disputed h2").getText()).startsWith("They disagree on the");
    assertThat(page().all(".disputed .sides article").size()).isGreaterThanOrEqualTo(2);
    page().first(".disputed blockquote a").click();
    page().awaitPlace("#/article/");
    assertThat(page().first(".text .chosen-words").isDisplayed()).isTrue();
  }

  @Test
  void wordsAreFoundAndShownInTheirArticle() {
    visit("#/");
    WebElement box = page().first("input[type=search]");
    box.sendKeys("sanctions", Keys.ENTER);
    page().awaitPlace("#/search?q=sanctions");
    assertThat(page().first(".hits mark").getText()).isNotEmpty();
    page().first(".hits .line a").click();
    page().awaitPlace("#/article/");
    assertThat(page().first(".text h1").getText()).isNotEmpty();
  }

  @Test
  void theKeyboardAloneLeadsFromTheOverviewToAnActor() {
    visit("#/?by=year&t=2022");
    page().first("svg.network .node");
    page().script("document.querySelector('input[type=search]').focus()");
    for (int i = 0; i < 40; i++) {
      page().driver().switchTo().activeElement().sendKeys(Keys.TAB);
      if ("true"
          .equals(
              String.valueOf(page().script("return document.activeElement.matches('.node')")))) {
        break;
      }
    }
    page().driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    page().awaitPlace("#/actor/");
    assertThat(page().first("h1").getText()).isNotEmpty();
  }

  @Test
  void everyViewDrawsInLightAndDark() {
    for (String theme : List.of("light", "dark")) {
      for (String place :
          List.of(
              "",
              "events",
              "statements",
              "issues",
              "articles",
              "method",
              "actor/RUS",
              "dyad/RUS/UKR",
              "search?q=war",
              "article/meridian-2018-03-26-expulsions")) {
        visit("#/" + place);
        page().first("main h1");
        page().script("document.documentElement.dataset.theme = arguments[0]", theme);
        assertThat(page().driver().findElements(By.cssSelector(".fault"))).as(place).isEmpty();
      }
    }
  }

  @Test
  void nothingIsFetchedFromElsewhere() {
    visit("#/");
    page().first("svg.network .node");
    Object foreign =
        page()
            .script(
                "return performance.getEntriesByType('resource').map((it) => it.name)"
                    + ".filter((it) => !it.startsWith(location.origin))");
    assertThat(foreign).isEqualTo(List.of());
  }

  @Test
  void whatIsNotThereIsSaidSo() {
    visit("#/actor/NOBODY-AT-ALL");
    page().await("a message", () -> page().first(".fault").getText().contains("no actor"));
    visit("#/nowhere");
    assertThat(page().first(".message h1").getText()).isEqualTo("There is no such page");
  }
}
