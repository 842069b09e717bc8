package org.entente.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Walks the page in a browser. */
class BrowserTest extends InBrowser {
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
  void whatIsNotThereIsSaidSo() {
    visit("#/actor/NOBODY-AT-ALL");
    page().await("a message", () -> page().first(".fault").getText().contains("no actor"));
    visit("#/nowhere");
    assertThat(page().first(".message h1").getText()).isEqualTo("There is no such page");
  }

  private static boolean shows(String words) {
    return page().first("main").getText().contains(words);
  }

  /** As a person does: the element is brought into view first. */
  private static void press(WebElement element) {
    page().script("arguments[0].scrollIntoView({block: 'center'})", element);
    element.click();
  }

  @Test
  void aCorrectionIsUndone() {
    visit("#/events?contradicted=true");
    page().first(".tag.dispute").click();
    page().awaitPlace("#/event/");
    page().first(".review .settings button");
    String before = page().first("h1.what").getText();
    press(page().all(".review .settings button").get(1));
    WebElement target = page().first(".decide input[name=target]");
    target.clear();
    target.sendKeys("NZL");
    press(page().first(".decide .go"));
    page().await("the correction", () -> page().first("h1.what").getText().contains("New Zealand"));
    assertThat(page().first(".review .tag.reviewed").getText()).isEqualTo("corrected");
    visit(address().substring(address().indexOf('#')));
    page().await("it stays", () -> page().first("h1.what").getText().contains("New Zealand"));
    press(page().first(".decisions .undo"));
    page().await("it is undone", () -> page().first("h1.what").getText().equals(before));
    assertThat(page().first(".decisions .undone").getText()).contains("undone");
  }

  @Test
  void anEventIsSplitAndMergedAgain() {
    visit("#/events?contradicted=true");
    page().first(".tag.dispute").click();
    page().awaitPlace("#/event/");
    String event = address();
    page().first(".review .settings button");
    int tellings = page().all(".telling").size();
    press(page().all(".review .settings button").get(3));
    press(page().first(".decide input[type=checkbox]"));
    press(page().first(".decide .go"));
    page().await("another event", () -> !address().equals(event));
    page().await("one telling", () -> page().all(".telling").size() == 1);
    page().driver().navigate().back();
    page().await("the rest", () -> page().all(".telling").size() == tellings - 1);
    press(page().first(".decisions .undo"));
    page().await("all again", () -> page().all(".telling").size() == tellings);
  }

  @Test
  void everyFootnoteOfABriefOpensItsWords() throws IOException {
    visit("#/dyad/RUS/UKR");
    press(page().first("button.brief"));
    java.nio.file.Path file = Browser.DOWNLOADS.resolve("brief-RUS-UKR.html");
    page().await("the file", () -> java.nio.file.Files.exists(file));
    String brief = java.nio.file.Files.readString(file);
    assertThat(brief).contains("<svg", "What happened");
    var notes =
        java.util.regex.Pattern.compile("<li id=\"n\\d+\"><q>(.*?)</q> <a href=\"(.*?)\">")
            .matcher(brief.replace("\n", " "));
    int opened = 0;
    while (notes.find()) {
      String words = unescaped(notes.group(1));
      String place = unescaped(notes.group(2));
      page().visit(place, "");
      page()
          .await(
              "the words of " + place,
              () ->
                  squeezed(
                          page().all(".text .chosen-words").stream()
                              .map(it -> it.getDomProperty("textContent"))
                              .collect(java.util.stream.Collectors.joining()))
                      .equals(squeezed(words)));
      opened++;
    }
    assertThat(opened).isGreaterThan(5);
    assertThat(brief.split("<li id=", -1)).hasSize(opened + 1);
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  @Test
  void bordersAreASettingAndDotsLeadToEvents() {
    visit("#/map");
    page().first(".places circle");
    Object open = page().script("return document.querySelectorAll('.land .open').length");
    assertThat(((Number) Objects.requireNonNull(open)).intValue()).isGreaterThan(5);
    press(page().all(".borders .choice a").get(2));
    page().awaitPlace("borders=claimed");
    page()
        .await(
            "no area left open",
            () -> page().driver().findElements(By.cssSelector(".land .open")).isEmpty());
    page().script("document.querySelector('.places a').focus()");
    page().driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    page().awaitPlace("#/events?actor=");
  }

  @Test
  void aPairIsWatchedFromItsPage() {
    visit("#/dyad/RUS/UKR");
    press(page().first("a.pill[href^='#/alerts']"));
    page().awaitPlace("one=RUS");
    page().first(".decide input[name=below]").sendKeys("-9.5");
    page().first(".decide input[name=name]").sendKeys("Watched");
    press(page().first(".decide .go"));
    page().await("the alert", () -> shows("Russia and Ukraine below -9.5 by"));
    assertThat(page().first(".alerts b").getText()).isEqualTo("Watched");
    press(page().first(".alerts .undo"));
    page().await("none", () -> shows("None yet."));
  }

  @Test
  void whatEventsCountIsChangedAndShown() {
    visit("#/dyad/IRN/SAU?by=year");
    page().first("svg.counts .bar title");
    String before = page().first("svg.counts").getDomProperty("textContent");
    visit("#/method");
    WebElement claimed = page().first(".weights select[name=claimed]");
    claimed.findElement(By.cssSelector("option[value='0']")).click();
    assertThat(page().first(".top .pill.on").getText()).isEqualTo("own weights");
    page().script("location.hash = '#/dyad/IRN/SAU?by=year'");
    page()
        .await(
            "other counts",
            () ->
                !String.valueOf(page().first("svg.counts").getDomProperty("textContent"))
                    .equals(before));
    page().script("sessionStorage.clear()");
  }
}
