package org.entente.ingest.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.model.remark.Remark;
import org.entente.model.text.Article;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Pages are generated from words and names of our own; the seed of each is its number. */
class RepeatedBlocksTest {
  private static final String[] WORDS =
      "port deal border guard minister treaty grain island court strait vessel harbour fee talks hill mine release signed closed demanded rejected praised winter friday capital envoy bridge river"
          .split(" ");
  private static final String[] NAMES =
      "Orland Westmark Velmar Sorn Calder Norland Sudria Tamir Osk Kaldor Mirren Pell Sarkand Rask Drevnia Arden"
          .split(" ");

  private static final String APPEAL =
      "Readers of this page pay for it with small gifts, and nobody else does.";
  private static final String TEASER =
      "Gunmen attacked the convoy of a governor near Lomar on Sunday, killing two of his guards.";

  private static String paragraph(Random random) {
    StringBuilder text = new StringBuilder("The ");
    for (int i = 0; i < 14; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      if (i % 5 == 2) {
        text.append(NAMES[random.nextInt(NAMES.length)]).append(' ');
      }
    }
    return text.toString().strip() + ".";
  }

  /** Paragraphs that no other seed gives. */
  private static List<String> story(long seed, int paragraphs) {
    Random random = new Random(seed);
    List<String> story = new ArrayList<>();
    for (int i = 0; i < paragraphs; i++) {
      story.add(paragraph(random));
    }
    return story;
  }

  private static Article page(String path, @Nullable String url, List<String> paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (String paragraph : paragraphs) {
      text.append(text.length() > 0 ? "\n" : "");
      spans.add(new Span(text.length(), text.length() + paragraph.length()));
      text.append(paragraph);
    }
    return new Article(
        "id-" + path, path, url, null, null, null, null, "en", text.toString(), spans, null);
  }

  private static List<String> with(List<String> story, String... more) {
    List<String> all = new ArrayList<>(story);
    all.addAll(List.of(more));
    return all;
  }

  private static List<String> texts(List<Article> articles) {
    return RepeatedBlocks.without(articles).articles().stream().map(Article::text).toList();
  }

  /** Five pages of one site, each with a story of its own and what {@code more} adds. */
  private static List<Article> site(String... more) {
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      pages.add(page("p" + i + ".html", "https://hill.example/" + i, with(story(i, 4), more)));
    }
    return pages;
  }

  private static List<String> stories() {
    List<String> stories = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      stories.add(String.join("\n", story(i, 4)));
    }
    return stories;
  }

  @Test
  void dropsWhatSeveralStoriesOfOneSiteRepeat() {
    assertThat(texts(site(TEASER, APPEAL))).isEqualTo(stories());
  }

  @Test
  void saysWhatWasDroppedAndKeepsTheId() {
    RepeatedBlocks.Cleaned cleaned = RepeatedBlocks.without(site(TEASER, APPEAL));
    assertThat(cleaned.articles().get(0).id()).isEqualTo("id-p0.html");
    assertThat(cleaned.articles().get(0).paragraphs()).hasSize(4);
    assertThat(cleaned.remarks())
        .hasSize(5)
        .extracting(Remark::code)
        .containsOnly("repeated-blocks");
    assertThat(cleaned.remarks().get(0).message())
        .isEqualTo("left out 2 paragraphs that other pages of its outlet repeat");
  }

  @Test
  void learnsFromScrapesWithoutAddressByTheirFolder() {
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      pages.add(page("hill/p" + i + ".txt", null, with(story(i, 4), APPEAL)));
      pages.add(page("other" + i + "/p.txt", null, with(story(10 + i, 4), TEASER)));
    }
    List<String> texts = texts(pages);
    for (int i = 0; i < 5; i++) {
      assertThat(texts.get(2 * i)).doesNotContain(APPEAL);
      assertThat(texts.get(2 * i + 1)).contains(TEASER);
    }
  }

  @Test
  void keepsAReprintOnManyPages() {
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      pages.add(page("r" + i + ".html", "https://hill.example/r" + i, story(3, 8)));
    }
    assertThat(texts(pages)).containsOnly(String.join("\n", story(3, 8)));
  }

  @Test
  void keepsReprintsWithADifferentOpening() {
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      List<String> reprint = new ArrayList<>(story(100 + i, 1));
      reprint.addAll(story(3, 8));
      pages.add(page("r" + i + ".html", "https://hill.example/r" + i, reprint));
    }
    for (String text : texts(pages)) {
      assertThat(text).contains(String.join("\n", story(3, 8)));
    }
  }

  @Test
  void keepsEditedVersionsOfOneAddress() {
    List<Article> pages = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      pages.add(page("v" + i + ".html", "https://hill.example/live", story(3, 3 * i)));
    }
    List<String> texts = texts(pages);
    for (int i = 1; i <= 6; i++) {
      assertThat(texts.get(i - 1)).isEqualTo(String.join("\n", story(3, 3 * i)));
    }
  }

  @Test
  void keepsBackgroundThatBelongsToItsStories() {
    String background =
        "The war between Orland and Westmark began when Orland shelled the port of Velmar.";
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      List<String> paragraphs = new ArrayList<>(story(i, 4));
      paragraphs.add("Envoys of Orland and Westmark met in Velmar for the " + i + "th time.");
      paragraphs.add(background);
      pages.add(page("b" + i + ".html", "https://hill.example/b" + i, paragraphs));
    }
    for (String text : texts(pages)) {
      assertThat(text).endsWith(background);
    }
  }

  @Test
  void keepsASubheadBetweenParagraphs() {
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      List<String> paragraphs = with(story(i, 2), "What happens next");
      paragraphs.addAll(story(50 + i, 2));
      pages.add(page("s" + i + ".html", "https://hill.example/s" + i, paragraphs));
    }
    for (String text : texts(pages)) {
      assertThat(text).contains("\nWhat happens next\n");
    }
  }

  @Test
  void twoPagesProveNothing() {
    List<Article> pages = site(TEASER).subList(0, 2);
    assertThat(RepeatedBlocks.without(pages))
        .isEqualTo(new RepeatedBlocks.Cleaned(pages, List.of()));
  }

  @Test
  void neverCutsTextsThatWereGiven() {
    List<Article> given = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      given.add(
          page("a.jsonl.gz:" + (i + 1), "https://hill.example/" + i, with(story(i, 4), TEASER)));
    }
    assertThat(RepeatedBlocks.without(given).articles()).isEqualTo(given);
  }

  @Test
  void neverLeavesAPageEmpty() {
    List<Article> pages = site(TEASER);
    pages.add(page("empty.html", "https://hill.example/empty", List.of(TEASER)));
    assertThat(texts(pages)).contains(TEASER);
  }

  @Test
  void theOrderOfThePagesDoesNotMatter() {
    List<Article> pages = site(TEASER, APPEAL);
    pages.add(page("q.html", "https://hill.example/q", with(story(3, 4), APPEAL)));
    List<Article> expected = Duplicates.mark(RepeatedBlocks.without(pages).articles());
    for (int seed = 0; seed < 10; seed++) {
      Collections.shuffle(pages, new Random(seed));
      assertThat(Duplicates.mark(RepeatedBlocks.without(pages).articles())).isEqualTo(expected);
    }
  }

  @Test
  void readsThousandsOfPagesInLinearTime() {
    List<Article> pages = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      pages.add(page("m" + i + ".html", "https://hill.example/m" + i, with(story(i, 12), TEASER)));
    }
    List<String> texts = texts(pages);
    assertThat(texts).hasSize(4000).noneMatch(text -> text.contains(TEASER));
  }
}
