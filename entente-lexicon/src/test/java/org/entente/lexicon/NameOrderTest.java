package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameOrderTest {
  @Test
  void turnsNamesOfTwoWordsAround() {
    assertThat(NameOrder.others("Fumio Kishida", "JPN")).containsExactly("Kishida Fumio");
    assertThat(NameOrder.others("Moon Jae-in", "KOR")).containsExactly("Jae-in Moon");
  }

  @Test
  void leavesAWesternFirstNameOut() {
    assertThat(NameOrder.others("Walter Min-ho Song", "TWN"))
        .containsExactly("Song Min-ho", "Min-ho Song");
    assertThat(NameOrder.others("Walter Song Min-ho", "HKG"))
        .containsExactly("Song Min-ho", "Min-ho Song");
  }

  @Test
  void leavesShortNamesAndThoseFromElsewhereAlone() {
    assertThat(NameOrder.others("Wang Yi", "CHN")).isEmpty();
    assertThat(NameOrder.others("Angela Merkel", "DEU")).isEmpty();
    assertThat(NameOrder.others("Lee", "KOR")).isEmpty();
  }
}
