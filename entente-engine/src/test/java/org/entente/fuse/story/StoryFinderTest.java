package org.entente.fuse.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.model.story.Story;
import org.entente.model.text.Published;
import org.junit.jupiter.api.Test;

class StoryFinderTest {
  private record Told(String id, String title, String text, String day) {}

  private static final List<Told> NEWS =
      List.of(
          new Told(
              "a1",
              "Norway and Chile sign fisheries treaty",
              "Norway and Chile signed a treaty on deep-sea fisheries in Valparaiso. Ministers said"
                  + " quotas for toothfish would fall.",
              "2024-03-04"),
          new Told(
              "a2",
              "Toothfish quotas to fall under Valparaiso treaty",
              "A treaty between Chile and Norway, signed at Valparaiso, cuts quotas for toothfish,"
                  + " fisheries ministers said.",
              "2024-03-05"),
          new Told(
              "b1",
              "Ghana blackout enters third day",
              "Engineers in Ghana worked to restore power after a substation at Kumasi failed."
                  + " Hospitals ran on generators.",
              "2024-03-04"),
          new Told(
              "b2",
              "Power returns to Kumasi",
              "Hospitals in Kumasi switched off their generators as Ghana's engineers restored"
                  + " the failed substation.",
              "2024-03-06"),
          new Told(
              "c1",
              "Peru opens observatory",
              "Astronomers in Peru opened an observatory in the Andes to watch comets.",
              "2024-03-05"));

  private static List<Story> stories(List<Told> news) {
    StoryFinder finder = new StoryFinder();
    for (Told told : news) {
      Published published = Published.on(LocalDate.parse(told.day()));
      finder.add(told.id(), told.title(), told.text(), published, null);
    }
    return finder.stories();
  }

  @Test
  void articlesOfOneStoryAreTakenTogether() {
    assertThat(stories(NEWS))
        .extracting(Story::articles)
        .containsExactly(List.of("a1", "a2"), List.of("b1", "b2"), List.of("c1"));
  }

  @Test
  void aStoryKnowsItsDays() {
    Story first = stories(NEWS).get(0);
    assertThat(first.first()).isEqualTo("2024-03-04");
    assertThat(first.last()).isEqualTo("2024-03-05");
  }

  @Test
  void theSameWordsMonthsLaterAreAnotherStory() {
    List<Told> news = new ArrayList<>(NEWS);
    news.add(new Told("d1", NEWS.get(0).title(), NEWS.get(0).text(), "2024-09-04"));
    assertThat(stories(news)).extracting(Story::articles).contains(List.of("d1"));
  }

  @Test
  void theOrderOfTheArticlesDoesNotMatter() {
    long seed = 7;
    List<Told> shuffled = new ArrayList<>(NEWS);
    for (int round = 0; round < 10; round++) {
      Collections.shuffle(shuffled, new Random(seed + round));
      assertThat(stories(shuffled)).as("seed %d", seed + round).isEqualTo(stories(NEWS));
    }
  }

  @Test
  void noArticlesAreNoStories() {
    assertThat(new StoryFinder().stories()).isEmpty();
  }

  @Test
  void anArticleWithoutWordsIsAStoryOfItsOwn() {
    StoryFinder finder = new StoryFinder();
    finder.add("x", null, "", null, null);
    finder.add("y", null, "", null, null);
    assertThat(finder.stories()).hasSize(2);
  }

  @Test
  void theDayStandsInManyAddresses() {
    assertThat(AddressDate.find("https://news.example/2015/mar/31/talks/"))
        .contains(Days.of(LocalDate.of(2015, 3, 31), LocalDate.of(2015, 3, 31)));
    assertThat(AddressDate.find("https://news.example/story/2015/03/talks-116526.html"))
        .contains(Days.of(LocalDate.of(2015, 3, 1), LocalDate.of(2015, 3, 31)));
    assertThat(AddressDate.find("https://news.example/entry/2015_562125ffe4b0.html")).isEmpty();
    assertThat(AddressDate.find("https://news.example/2015/02/31/x")).isEmpty();
  }
}
