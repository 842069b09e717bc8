package org.entente.read.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.TimeExpression;
import org.entente.model.reading.Upos;
import org.entente.model.text.Article;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.entente.read.token.Tokenizer;
import org.entente.read.token.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sentences without tags: the finder must do without them where it can. */
class TimeFinderTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2024, 7, 10);

  private static List<TimeExpression> find(String text, @Nullable LocalDate day) {
    Article article =
        new Article(
            "a",
            "a.txt",
            null,
            null,
            null,
            day == null ? null : Published.on(day),
            null,
            "en",
            text,
            List.of(new Span(0, text.length())),
            null);
    List<Sentence> sentences = new ArrayList<>();
    for (Tokens tokens : Tokenizer.sentences(text, new Span(0, text.length()))) {
      int size = tokens.size();
      String[] forms = new String[size];
      for (int token = 0; token < size; token++) {
        forms[token] = tokens.form(text, token);
      }
      Upos[] tags = new Upos[size];
      Arrays.fill(tags, Upos.X);
      String[] empty = new String[size];
      Arrays.fill(empty, "");
      int[] heads = new int[size];
      Arrays.fill(heads, -1);
      String[] relations = new String[size];
      Arrays.fill(relations, "dep");
      sentences.add(
          new Sentence(
              tokens.span(),
              tokens.starts(),
              tokens.ends(),
              forms,
              forms,
              tags,
              empty,
              heads,
              relations));
    }
    List<TimeExpression> found = new TimeFinder().find(article, sentences);
    for (TimeExpression one : found) {
      if (one.date() != null) {
        assertThat(one.span().of(text)).isEqualTo(one.date().text());
      }
    }
    return found;
  }

  private static List<String> values(String text) {
    return find(text, WEDNESDAY).stream()
        .map(one -> one.span().of(text) + " " + one.type() + " " + one.value())
        .toList();
  }

  @Test
  void readsFullDatesInAnyOrder() {
    assertThat(
            values("They met on 10 July 2023, on March 3, 2021, on 2020-02-29 and on 31/12/2019."))
        .containsExactly(
            "10 July 2023 DATE 2023-07-10",
            "March 3, 2021 DATE 2021-03-03",
            "2020-02-29 DATE 2020-02-29",
            "31/12/2019 DATE 2019-12-31");
  }

  @Test
  void leavesAmbiguousOrImpossibleDates() {
    assertThat(values("It was 10/07/2024 or 31/02/2019.")).isEmpty();
  }

  @Test
  void countsWeekdaysBackFromThePublishedDay() {
    assertThat(values("The envoy left on Tuesday, last Friday or Monday morning."))
        .containsExactly(
            "Tuesday DATE 2024-07-09",
            "last Friday DATE 2024-07-05",
            "Monday morning TIME 2024-07-08TMO");
  }

  @Test
  void countsMonthsAndUnits() {
    assertThat(
            values(
                "In May, last June and next year; last week, a year ago, two months ago and yesterday."))
        .containsExactly(
            "May DATE 2024-05",
            "last June DATE 2024-06",
            "next year DATE 2025",
            "last week DATE 2024-W27",
            "a year ago DATE 2023",
            "two months ago DATE 2024-05",
            "yesterday DATE 2024-07-09");
  }

  @Test
  void cutsPeriodsInParts() {
    assertThat(find("He resigned in late 2019.", WEDNESDAY))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.value()).isEqualTo("2019");
              assertThat(one.date()).isNotNull();
              assertThat(Objects.requireNonNull(one.date()).start()).isEqualTo("2019-09-01");
              assertThat(Objects.requireNonNull(one.date()).end()).isEqualTo("2020-01-01");
            });
    assertThat(values("Since the early 2000s and earlier this month, until the end of the year."))
        .containsExactly(
            "the early 2000s DATE 200",
            "earlier this month DATE 2024-07",
            "the end of the year DATE 2024");
  }

  @Test
  void readsQuartersSeasonsAndCenturies() {
    assertThat(
            values(
                "The third quarter of 2023, summer 2022, last winter and the 19th century passed."))
        .containsExactly(
            "The third quarter of 2023 DATE 2023-Q3",
            "summer 2022 DATE 2022-SU",
            "last winter DATE 2023-WI",
            "the 19th century DATE 18");
  }

  @Test
  void readsDurationsAndSets() {
    assertThat(
            values("For two weeks, several months and the past two years they met every Monday."))
        .containsExactly(
            "two weeks DURATION P2W",
            "several months DURATION PXM",
            "the past two years DURATION P2Y",
            "every Monday SET XXXX-WXX-1");
  }

  @Test
  void leavesRelativeExpressionsOpenWithoutAPublishedDay() {
    assertThat(find("They met on Tuesday, last week, in May and on July 10.", null))
        .extracting(TimeExpression::value)
        .containsExactly("XXXX-WXX-2", "XXXX-WXX", "XXXX-05", "XXXX-07-10");
    assertThat(find("They met on Tuesday, last week and a month ago.", null))
        .allSatisfy(one -> assertThat(one.date()).isNull());
  }

  @Test
  void readsAbsoluteDatesWithoutAPublishedDay() {
    assertThat(
            Objects.requireNonNull(find("They met on 10 July 2023.", null).get(0).date()).start())
        .isEqualTo("2023-07-10");
  }

  @Test
  void takesNoTimeFromCountsAndNames() {
    assertThat(values("Some 2000 troops marched, and $2024 may be paid to a second group of 12."))
        .noneMatch(one -> one.contains("may") || one.contains("march") || one.contains("second"));
  }

  @Test
  void neverFailsOnRandomText() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String[] words = {
      "July",
      "10",
      "2024",
      "the",
      "last",
      "week",
      "of",
      ",",
      "-",
      "early",
      "mid-",
      "a",
      "year",
      "ago",
      "31",
      "February",
      "2000s",
      "quarter",
      "first",
      "every",
      "\uD83D\uDE00",
      "12:30",
      "99:99",
      "p.m.",
      "two",
      "dozen",
      "half",
      "999999999",
      "0",
      "0000",
      "century",
      "Tuesday",
      "next",
      "’s",
      "later",
      "end",
      "30/02/2020",
      "1/1/1",
      "9999-99-99",
      "few",
      "é",
      "winter",
      "0-0",
      "1st",
      "40th"
    };
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = 1 + random.nextInt(14); length > 0; length--) {
        text.append(words[random.nextInt(words.length)]).append(random.nextInt(4) == 0 ? "" : " ");
      }
      String line = text.toString().strip();
      try {
        assertThat(find(line, WEDNESDAY)).isEqualTo(find(line, WEDNESDAY));
        find(line, null);
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + line, e);
      }
    }
  }
}
