package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameIndexTest {
  private NameIndex<String> index = NameIndex.of(Map.of());

  /** Indexes names, each standing for itself. */
  private void index(String... names) {
    Map<String, String> byFolded = new HashMap<>();
    for (String name : names) {
      byFolded.put(NameIndex.fold(name), name);
    }
    index = NameIndex.of(byFolded);
  }

  /** The longest name at the start of the text, or "" when none starts there. */
  private String matched(String text) {
    int end = index.matchEnd(text, 0);
    return end < 0 ? "" : text.substring(0, end);
  }

  @Test
  void takesTheLongestName() {
    index("Guinea", "Guinea-Bissau", "Papua New Guinea");
    assertThat(matched("Guinea-Bissau voted")).isEqualTo("Guinea-Bissau");
    assertThat(matched("Guinea voted")).isEqualTo("Guinea");
    assertThat(matched("Papua New Guinea voted")).isEqualTo("Papua New Guinea");
  }

  @Test
  void fallsBackToTheShorterNameWhenTheLongerBreaksOff() {
    index("South Sudan", "South Sudan Liberation Front");
    assertThat(matched("South Sudan Liberation Day")).isEqualTo("South Sudan");
    assertThat(matched("South Wales")).isEmpty();
  }

  @Test
  void endsOnlyWhereAWordEnds() {
    index("Oman", "Niger");
    assertThat(matched("Omani ships")).isEmpty();
    assertThat(matched("Nigeria")).isEmpty();
    assertThat(matched("Oman’s ships")).isEqualTo("Oman");
    assertThat(matched("Niger, too")).isEqualTo("Niger");
    assertThat(matched("Niger")).isEqualTo("Niger");
    assertThat(matched("Niger2")).isEmpty();
  }

  @Test
  void endsAfterAPeriodThatIsPartOfTheName() {
    index("U.S.");
    assertThat(matched("U.S. ships")).isEqualTo("U.S.");
  }

  @Test
  void startsAtTheOffsetAskedFor() {
    index("Peru");
    assertThat(index.matchEnd("From Peru to Chile", 5)).isEqualTo(9);
    assertThat(index.matchEnd("From Peru to Chile", 4)).isEqualTo(-1);
  }

  @Test
  void foldsAccents() {
    index("Türkiye", "Cote d'Ivoire", "São Tomé");
    assertThat(matched("Turkiye won")).isEqualTo("Turkiye");
    assertThat(matched("Türkiye won")).isEqualTo("Türkiye");
    assertThat(matched("Côte d'Ivoire won")).isEqualTo("Côte d'Ivoire");
    assertThat(matched("Sao Tomé won")).isEqualTo("Sao Tomé");
  }

  @Test
  void foldsLettersThatHaveNoAccentToLose() {
    index("Erdoğan", "Tusk", "Wałęsa", "Sørensen");
    assertThat(matched("Walesa")).isEqualTo("Walesa");
    assertThat(matched("Sorensen")).isEqualTo("Sorensen");
    assertThat(matched("Erdogan")).isEqualTo("Erdogan");
  }

  @Test
  void foldsApostrophesHyphensAndSpaces() {
    index("Cote d'Ivoire", "Guinea-Bissau", "South Korea");
    assertThat(matched("Cote d’Ivoire")).isEqualTo("Cote d’Ivoire");
    assertThat(matched("Guinea\u2011Bissau")).isEqualTo("Guinea\u2011Bissau");
    assertThat(matched("South\u00A0Korea")).isEqualTo("South\u00A0Korea");
    assertThat(matched("South\nKorea")).isEqualTo("South\nKorea");
  }

  @Test
  void keepsCase() {
    index("Chad", "US");
    assertThat(matched("chad")).isEmpty();
    assertThat(matched("us")).isEmpty();
    assertThat(matched("US")).isEqualTo("US");
  }

  @Test
  void findsExactNamesOnly() {
    index("European Union");
    assertThat(index.find("European Union")).isEqualTo("European Union");
    assertThat(index.find("European")).isNull();
    assertThat(index.find("European Union Commission")).isNull();
    assertThat(index.find("")).isNull();
  }

  @Test
  void findsNothingWithoutNames() {
    assertThat(matched("Peru")).isEmpty();
    assertThat(index.find("Peru")).isNull();
    assertThat(index.find("")).isNull();
  }

  /** Random names over few letters, of which many begin alike. */
  private static List<String> randomNames(Random random, int count) {
    List<String> names = new ArrayList<>();
    while (names.size() < count) {
      StringBuilder name = new StringBuilder();
      for (int length = 1 + random.nextInt(12); length > 0; length--) {
        name.append((char) ('a' + random.nextInt(random.nextBoolean() ? 3 : 26)));
      }
      names.add(name.toString());
    }
    return names;
  }

  @Test
  void findsEveryNameOfMany() {
    long seed = System.nanoTime();
    List<String> names = randomNames(new Random(seed), 4000);
    index(names.toArray(new String[0]));
    for (String name : names) {
      assertThat(index.find(name)).as("seed " + seed).isEqualTo(name);
      assertThat(index.matchEnd(name + " x", 0)).as("seed " + seed).isEqualTo(name.length());
      if (!names.contains(name + "a")) {
        assertThat(index.find(name + "a")).as("seed " + seed).isNull();
      }
    }
  }

  @Test
  void findsTheSameWhenWrittenAndRead() throws IOException {
    long seed = System.nanoTime();
    List<String> names = randomNames(new Random(seed), 500);
    index(names.toArray(new String[0]));
    Numbering<String> numbers = new Numbering<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    index.write(new DataOutputStream(bytes), numbers::of);
    NameIndex<String> read =
        NameIndex.read(
            new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())),
            numbers.list()::get);
    for (String name : names) {
      assertThat(read.find(name)).as("seed " + seed).isEqualTo(name);
      assertThat(read.find(name + "?")).as("seed " + seed).isNull();
    }
  }
}
