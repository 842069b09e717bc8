package org.entente.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String ALTERNATIVES =
      "(?:please )?(?:sign|log) in|©.{0,9}|[(\\[]photo[)|]|\\d+ shares?|über (?:uns|mich)|\\bto top\\b|a\\|b|[→»]$";

  private final Phrases phrases = Phrases.of(ALTERNATIVES, "", FLAGS);

  @Test
  void findWhatTheExpressionFinds() {
    Pattern plain = Pattern.compile(ALTERNATIVES, FLAGS);
    List<String> pieces =
        List.of(
            "Please ",
            "sign in",
            "LOG IN",
            " ",
            "© 2020 us",
            "(photo)",
            "[photo|",
            "12 shares",
            "Über uns",
            "über mich",
            "to top",
            "a|b",
            "»",
            "→ ",
            "word",
            ". ",
            "é",
            "9");
    Random random = new Random(11);
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(5); n >= 0; n--) {
        text.append(pieces.get(random.nextInt(pieces.size()))).append(' ');
      }
      String line = text.toString().strip();
      assertThat(phrases.matches(line)).as(line).isEqualTo(plain.matcher(line).matches());
      assertThat(phrases.begin(line)).as(line).isEqualTo(plain.matcher(line).lookingAt());
      assertThat(phrases.standIn(line)).as(line).isEqualTo(plain.matcher(line).find());
    }
  }

  @Test
  void doNotBeginWithinAWord() {
    assertThat(phrases.standIn("blog in")).isFalse();
    assertThat(phrases.standIn("to the blog: log in")).isTrue();
  }

  @Test
  void theEndBelongsToEachOfThem() {
    Phrases ended = Phrases.of("one|two", "!", FLAGS);
    assertThat(ended.matches("One!")).isTrue();
    assertThat(ended.matches("two")).isFalse();
  }
}
