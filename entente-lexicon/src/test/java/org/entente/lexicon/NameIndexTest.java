package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameIndexTest {
  private final NameIndex<String> index = new NameIndex<>();

  private void add(String... names) {
    for (String name : names) {
      index.add(name, name, (present, more) -> present);
    }
  }

  /** The longest name at the start of the text, or "" when none starts there. */
  private String matched(String text) {
    int end = index.matchEnd(text, 0);
    return end < 0 ? "" : text.substring(0, end);
  }

  @Test
  void takesTheLongestName() {
    add("Guinea", "Guinea-Bissau", "Papua New Guinea");
    assertThat(matched("Guinea-Bissau voted")).isEqualTo("Guinea-Bissau");
    assertThat(matched("Guinea voted")).isEqualTo("Guinea");
    assertThat(matched("Papua New Guinea voted")).isEqualTo("Papua New Guinea");
  }

  @Test
  void fallsBackToTheShorterNameWhenTheLongerBreaksOff() {
    add("South Sudan", "South Sudan Liberation Front");
    assertThat(matched("South Sudan Liberation Day")).isEqualTo("South Sudan");
    assertThat(matched("South Wales")).isEmpty();
  }

  @Test
  void endsOnlyWhereAWordEnds() {
    add("Oman", "Niger");
    assertThat(matched("Omani ships")).isEmpty();
    assertThat(matched("Nigeria")).isEmpty();
    assertThat(matched("Oman’s ships")).isEqualTo("Oman");
    assertThat(matched("Niger, too")).isEqualTo("Niger");
    assertThat(matched("Niger")).isEqualTo("Niger");
    assertThat(matched("Niger2")).isEmpty();
  }

  @Test
  void endsAfterAPeriodThatIsPartOfTheName() {
    add("U.S.");
    assertThat(matched("U.S. ships")).isEqualTo("U.S.");
  }

  @Test
  void startsAtTheOffsetAskedFor() {
    add("Peru");
    assertThat(index.matchEnd("From Peru to Chile", 5)).isEqualTo(9);
    assertThat(index.matchEnd("From Peru to Chile", 4)).isEqualTo(-1);
  }

  @Test
  void foldsAccents() {
    add("Türkiye", "Cote d'Ivoire", "São Tomé");
    assertThat(matched("Turkiye won")).isEqualTo("Turkiye");
    assertThat(matched("Türkiye won")).isEqualTo("Türkiye");
    assertThat(matched("Côte d'Ivoire won")).isEqualTo("Côte d'Ivoire");
    assertThat(matched("Sao Tomé won")).isEqualTo("Sao Tomé");
  }

  @Test
  void foldsLettersThatHaveNoAccentToLose() {
    add("Erdoğan", "Tusk", "Wałęsa", "Sørensen");
    assertThat(matched("Walesa")).isEqualTo("Walesa");
    assertThat(matched("Sorensen")).isEqualTo("Sorensen");
    assertThat(matched("Erdogan")).isEqualTo("Erdogan");
  }

  @Test
  void foldsApostrophesHyphensAndSpaces() {
    add("Cote d'Ivoire", "Guinea-Bissau", "South Korea");
    assertThat(matched("Cote d’Ivoire")).isEqualTo("Cote d’Ivoire");
    assertThat(matched("Guinea\u2011Bissau")).isEqualTo("Guinea\u2011Bissau");
    assertThat(matched("South\u00A0Korea")).isEqualTo("South\u00A0Korea");
    assertThat(matched("South\nKorea")).isEqualTo("South\nKorea");
  }

  @Test
  void keepsCase() {
    add("Chad", "US");
    assertThat(matched("chad")).isEmpty();
    assertThat(matched("us")).isEmpty();
    assertThat(matched("US")).isEqualTo("US");
  }

  @Test
  void findsExactNamesOnly() {
    add("European Union");
    assertThat(index.find("European Union")).isEqualTo("European Union");
    assertThat(index.find("European")).isNull();
    assertThat(index.find("European Union Commission")).isNull();
    assertThat(index.find("")).isNull();
  }

  @Test
  void mergesValuesOfOneName() {
    index.add("Georgia", "state", (present, more) -> present + "+" + more);
    index.add("Georgia", "place", (present, more) -> present + "+" + more);
    assertThat(index.find("Georgia")).isEqualTo("state+place");
  }

  @Test
  void keepsEveryNameWhileItGrows() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Map<String, String> names = new HashMap<>();
    for (int count = 0; count < 4000; count++) {
      StringBuilder name = new StringBuilder();
      for (int length = 1 + random.nextInt(12); length > 0; length--) {
        name.append((char) ('a' + random.nextInt(26)));
      }
      names.put(name.toString(), name.toString());
      add(name.toString());
    }
    for (String name : names.keySet()) {
      assertThat(index.find(name)).as("seed " + seed).isEqualTo(name);
      assertThat(index.matchEnd(name + " x", 0)).as("seed " + seed).isEqualTo(name.length());
    }
  }
}
