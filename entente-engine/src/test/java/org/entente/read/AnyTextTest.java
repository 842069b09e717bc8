package org.entente.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.lexicon.Lexicon;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.TimeExpression;
import org.entente.model.text.Article;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.entente.read.parse.Syntax;
import org.entente.reader.en.EnglishWeights;
import org.junit.jupiter.api.Test;

/** Whatever the text, the reading ends soon, without an error, and its places are the text's. */
class AnyTextTest {
  private static final Reader READER =
      new Reader(Syntax.load(EnglishWeights.open()), Lexicon.load());
  private static final int MEGABYTE = 1_000_000;
  private static final Duration SOON = Duration.ofSeconds(60);

  private static Reading read(String text) {
    return READER.read(
        new Article(
            "a",
            "a.txt",
            null,
            null,
            null,
            Published.on(LocalDate.of(2024, 7, 10)),
            null,
            "en",
            text,
            List.of(new Span(0, text.length())),
            null));
  }

  /** Sentences lie in order within the text, tokens within them, and forms are the text's. */
  private static void assertPlaces(Reading reading, String text, String what) {
    int after = 0;
    for (Sentence sentence : reading.sentences()) {
      assertThat(sentence.span().start()).as(what).isGreaterThanOrEqualTo(after);
      for (int i = 0; i < sentence.size(); i++) {
        if (sentence.start(i) < after
            || sentence.end(i) > sentence.span().end()
            || !text.substring(sentence.start(i), sentence.end(i)).equals(sentence.form(i))) {
          throw new AssertionError(what + ": token " + sentence.form(i));
        }
        after = sentence.end(i);
      }
      after = sentence.span().end();
    }
    assertThat(after).as(what).isLessThanOrEqualTo(text.length());
    int end = 0;
    for (TimeExpression time : reading.times()) {
      assertThat(time.span().start()).as(what).isGreaterThanOrEqualTo(end);
      end = time.span().end();
    }
    assertThat(end).as(what).isLessThanOrEqualTo(text.length());
  }

  private static void readsSoon(String text, String what) {
    Reading reading = assertTimeout(SOON, () -> read(text), what);
    assertPlaces(reading, text, what);
  }

  @Test
  void readsRandomUnicode() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      StringBuilder text = new StringBuilder();
      for (int length = 1 + random.nextInt(200); length > 0; length--) {
        switch (random.nextInt(5)) {
          case 0 -> text.appendCodePoint(random.nextInt(0x110000));
          case 1 -> text.append((char) random.nextInt(0x10000));
          case 2 -> text.append((char) (0xD800 + random.nextInt(0x800)));
          default ->
              text.append(" the U.S. said: “5% of $3bn, July 10.”".charAt(random.nextInt(38)));
        }
      }
      assertPlaces(read(text.toString()), text.toString(), "seed " + seed + ", round " + round);
    }
  }

  @Test
  void readsASentenceOfAMegabyte() {
    readsSoon("the war and ".repeat(MEGABYTE / 12), "words");
    readsSoon("x".repeat(MEGABYTE), "one word");
    readsSoon("7".repeat(MEGABYTE), "one number");
    readsSoon("-".repeat(MEGABYTE / 4), "dashes");
  }

  @Test
  void readsAHundredThousandBracketsAndQuotationMarks() {
    readsSoon("(".repeat(100_000), "brackets");
    readsSoon("“".repeat(100_000), "quotation marks");
    for (String mark : List.of(")", "([", "”", "\"", "' ", "‘a", "«")) {
      readsSoon(mark.repeat(10_000), mark);
    }
    readsSoon("(".repeat(50_000) + "he said" + ")".repeat(50_000), "nested brackets");
  }

  @Test
  void readsExpressionsThatSeemNeverToEnd() {
    List<String> parts = new ArrayList<>();
    parts.add("the end of ");
    parts.add("3 days after ");
    parts.add("first week of ");
    parts.add("last week of ");
    parts.add("two weeks before Friday ");
    parts.add("early ");
    parts.add("2024-");
    parts.add("Dec/");
    parts.add("1:2:");
    parts.add("twenty-");
    parts.add("said Mr. ");
    parts.add("U.S. ");
    for (String part : parts) {
      readsSoon(part.repeat(30_000 / part.length()), part);
    }
  }

  @Test
  void takesTwiceAsLongForTwiceTheText() {
    String text = "On Friday the ministers of France and Japan met in Oslo, (he said) “again”. ";
    read(text.repeat(300));
    long once = Long.MAX_VALUE;
    long fourTimes = Long.MAX_VALUE;
    for (int round = 0; round < 3; round++) {
      once = Math.min(once, nanoseconds(text.repeat(200)));
      fourTimes = Math.min(fourTimes, nanoseconds(text.repeat(800)));
    }
    // Four times the text takes four times as long; quadratic work would take sixteen times.
    assertThat((double) fourTimes / once).isLessThan(9);
  }

  private static long nanoseconds(String text) {
    java.lang.management.ThreadMXBean clock =
        java.lang.management.ManagementFactory.getThreadMXBean();
    long begin = clock.getCurrentThreadCpuTime();
    read(text);
    return clock.getCurrentThreadCpuTime() - begin;
  }
}
