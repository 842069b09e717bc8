package org.entente.read.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entente.model.text.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
  /** Sentences by {@code ||}, tokens by a space; the text is given with its own spaces. */
  private static String split(String text) {
    List<String> sentences = new ArrayList<>();
    for (Tokens tokens : Tokenizer.sentences(text, new Span(0, text.length()))) {
      List<String> forms = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        forms.add(tokens.form(text, i));
      }
      sentences.add(String.join(" ", forms));
    }
    return String.join(" || ", sentences);
  }

  @Test
  void splitsClitics() {
    assertThat(split("Ministers don't say it's over; they'd rather we've gone."))
        .isEqualTo("Ministers do n't say it 's over ; they 'd rather we 've gone .");
    assertThat(split("Minsk’s envoy can’t, won’t and cannot sign."))
        .isEqualTo("Minsk ’s envoy ca n’t , wo n’t and can not sign .");
    assertThat(split("Both states' fleets left the O'Brien dock."))
        .isEqualTo("Both states ' fleets left the O'Brien dock .");
  }

  @Test
  void splitsHyphenatedCompoundsButNotPrefixes() {
    assertThat(split("A U.S.-led force met pro-Kremlin anti-war crowds in al-Tanf."))
        .isEqualTo("A U.S. - led force met pro-Kremlin anti-war crowds in al - Tanf .");
    assertThat(split("From 2011-2015 a long-range co-operation pact held."))
        .isEqualTo("From 2011 - 2015 a long - range co-operation pact held .");
  }

  @Test
  void keepsModelsWhole() {
    assertThat(split("Oman leased 30 J-10C jets, two MiG-29s and the S-400's radar."))
        .isEqualTo("Oman leased 30 J-10C jets , two MiG-29s and the S-400 's radar .");
    assertThat(split("The COVID-19-related talks at Pier-9.")).contains("COVID-19 - related");
  }

  @Test
  void keepsNumbersWhole() {
    assertThat(split("Kyiv gets $240 billion, €1,250.75 and 5G at 10:30am, up 3.5%."))
        .isEqualTo("Kyiv gets $ 240 billion , € 1,250.75 and 5G at 10:30 am , up 3.5 % .");
    assertThat(split("Call 555-0142 about the 1990s and the 20th.")).contains("555-0142", "1990s");
    assertThat(split("It pledged US$5bn on 9/11.")).isEqualTo("It pledged US$ 5 bn on 9/11 .");
  }

  @Test
  void keepsAbbreviationsAndInitials() {
    assertThat(split("Gen. Mark A. Hill met Mr. Sato of AT&T Inc. on Jan. 5."))
        .isEqualTo("Gen. Mark A. Hill met Mr. Sato of AT&T Inc. on Jan. 5 .");
    assertThat(split("The No. 2 envoy said no. He left."))
        .isEqualTo("The No. 2 envoy said no . || He left .");
    assertThat(
            split("She meets the U.S. Secretary of State. They live in the U.S. The deal holds."))
        .isEqualTo(
            "She meets the U.S. Secretary of State . || They live in the U.S. || The deal holds .");
    assertThat(split("A U.S Secretary flew home.")).isEqualTo("A U.S Secretary flew home .");
  }

  @Test
  void splitsAfterQuotationsThatEndSentences() {
    assertThat(split("“We will not yield.” The crowd cheered."))
        .isEqualTo("“ We will not yield . ” || The crowd cheered .");
    assertThat(split("“Will they sign?” he asked. \"Never!\" Minister Ito said."))
        .isEqualTo("“ Will they sign ? ” he asked . || \" Never ! \" Minister Ito said .");
    assertThat(split("He left (for good). \"So be it.\""))
        .isEqualTo("He left ( for good ) . || \" So be it . \"");
  }

  @Test
  void splitsWhereTheSpaceIsMissing() {
    assertThat(split("They ended the war.The troops left."))
        .isEqualTo("They ended the war . || The troops left .");
  }

  @Test
  void keepsEllipsesInside() {
    assertThat(split("Well… perhaps... we wait. Then… Nothing."))
        .isEqualTo("Well … perhaps ... we wait . || Then … || Nothing .");
  }

  @Test
  void keepsAddressesWhole() {
    assertThat(split("See https://example.org/a-b?c=d, www.example.com or press@mail.example.org."))
        .isEqualTo("See https://example.org/a-b?c=d , www.example.com or press@mail.example.org .");
    assertThat(split("News from example.com today.")).isEqualTo("News from example.com today .");
  }

  @Test
  void endsASentenceWithTheParagraph() {
    String text = "A heading without a stop\nThe body.";
    assertThat(Tokenizer.sentences(text, new Span(0, 24))).hasSize(1);
    assertThat(Tokenizer.sentences(text, new Span(25, 34)).get(0).span())
        .isEqualTo(new Span(25, 34));
  }

  @Test
  void partsTheDatelineFromTheFirstSentence() {
    assertThat(split("ANKARA/TIRANA, March 3 (Wire) - The envoy left. He was tired."))
        .isEqualTo("ANKARA / TIRANA , March 3 ( Wire ) - || The envoy left . || He was tired .");
    assertThat(split("SAN JOSE — “We stay,” he said.")).startsWith("SAN JOSE — || “ We stay");
    assertThat(split("Tbilisi (Caucasus Post) – Ministers met.")).contains("– || Ministers");
    assertThat(split("NATO - Russia relations were cold.")).doesNotContain("||");
    assertThat(split("OSLO - the capital - was quiet.")).doesNotContain("||");
    assertThat(split("Ministers (three of them) - Poles all - met.")).doesNotContain("||");
  }

  @Test
  void findsNothingInNothing() {
    assertThat(Tokenizer.sentences("", new Span(0, 0))).isEmpty();
    assertThat(Tokenizer.sentences(" \u00A0\u200B ", new Span(0, 4))).isEmpty();
  }

  @Test
  void refusesAParagraphOutsideTheText() {
    assertThatThrownBy(() -> Tokenizer.sentences("short", new Span(0, 6)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void coversEveryCharacterExactlyOnce() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      String text = randomText(random, 1 + random.nextInt(120));
      int at = 0;
      for (Tokens tokens : Tokenizer.sentences(text, new Span(0, text.length()))) {
        assertThat(tokens.size()).as("seed %d", seed).isPositive();
        assertThat(tokens.span().start()).as("seed %d", seed).isEqualTo(tokens.start(0));
        assertThat(tokens.span().end())
            .as("seed %d", seed)
            .isEqualTo(tokens.end(tokens.size() - 1));
        for (int i = 0; i < tokens.size(); i++) {
          assertThat(blank(text, at, tokens.start(i))).as("seed %d: %s", seed, text).isTrue();
          assertThat(tokens.end(i)).as("seed %d", seed).isGreaterThan(tokens.start(i));
          for (int k = tokens.start(i); k < tokens.end(i); k++) {
            assertThat(Chars.isSpace(text.charAt(k))).as("seed %d: %s", seed, text).isFalse();
          }
          at = tokens.end(i);
        }
      }
      assertThat(blank(text, at, text.length())).as("seed %d: %s", seed, text).isTrue();
    }
  }

  @Test
  void neverCutsASurrogatePair() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        int[] points = {0x1F600, 0x1F1FA, 0x20000, 'a', ' ', '.', '\'', 0xFE0F, 0x200D, '5', '-'};
        text.appendCodePoint(points[random.nextInt(points.length)]);
      }
      String string = text.toString();
      for (Tokens tokens : Tokenizer.sentences(string, new Span(0, string.length()))) {
        for (int i = 0; i < tokens.size(); i++) {
          int start = tokens.start(i);
          assertThat(
                  start > 0
                      && Character.isSurrogatePair(string.charAt(start - 1), string.charAt(start)))
              .as("seed %d: %s", seed, string)
              .isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "word ",
        "(",
        ")",
        "a",
        "1-",
        "1-1",
        "www.",
        "www.a)",
        "a@",
        "@",
        ".",
        ". ",
        "\" ",
        "a.b.",
        "A. ",
        "'",
        "n't",
        "don't'",
        "a-",
        "-",
        "U.S. ",
        "1,000,",
        "http://a,",
        "?)",
        "...)",
        "`",
        "\uD83D\uDE00",
        "\u200D",
        "x;",
        "No. "
      })
  void takesLinearTime(String unit) {
    String text = unit.repeat(1_000_000 / unit.length());
    Assertions.assertTimeout(
        Duration.ofSeconds(8), () -> Tokenizer.sentences(text, new Span(0, text.length())));
  }

  @Test
  void cutsSentencesThatAreTooLong() {
    String text = "many words, ".repeat(5000).trim();
    List<Tokens> sentences = Tokenizer.sentences(text, new Span(0, text.length()));
    assertThat(sentences).allMatch(s -> s.size() <= Tokenizer.LONGEST_SENTENCE);
    assertThat(sentences.get(0).form(text, sentences.get(0).size() - 1)).isEqualTo(",");
    assertThat(sentences.stream().mapToInt(Tokens::size).sum()).isEqualTo(15_000);
  }

  private static boolean blank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Chars.isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String randomText(Random random, int length) {
    String common = " abcAB.,'’\"“”-!?…()$5%&/@:;_\u00A0\u200D#";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(
          random.nextInt(5) == 0
              ? (char) random.nextInt(0x10000)
              : common.charAt(random.nextInt(common.length())));
    }
    return text.toString();
  }
}
