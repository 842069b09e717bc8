package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingsTest {
  private final Spellings spellings =
      Spellings.of(
          List.of(
              "Sergey Lavrov",
              "Alexander Lukashenko",
              "Mohamed Hussein Roble",
              "Joko Widodo",
              "Jund Rabita wal-Nasr"));

  @Test
  void findsOtherTranscriptions() {
    assertThat(spellings.find("Sergei Lavrov")).isEqualTo("Sergey Lavrov");
    assertThat(spellings.find("Sergej Lawrow")).isEqualTo("Sergey Lavrov");
    assertThat(spellings.find("Aleksandr Lukashenka")).isEqualTo("Alexander Lukashenko");
    assertThat(spellings.find("Mohammed Husain Roble")).isEqualTo("Mohamed Hussein Roble");
  }

  @Test
  void leavesInitialsOut() {
    assertThat(spellings.find("Sergey V. Lavrov")).isEqualTo("Sergey Lavrov");
  }

  @Test
  void leavesTheArabicArticleOut() {
    assertThat(spellings.find("Jund Rabitah Wa-Nasr")).isEqualTo("Jund Rabita wal-Nasr");
    assertThat(spellings.find("Jund Rabita Walnasr")).isEqualTo("Jund Rabita wal-Nasr");
  }

  @Test
  void findsNoOtherPerson() {
    assertThat(spellings.find("Sergey Lavrentev")).isNull();
    assertThat(spellings.find("Sigurd Lavrov")).isNull();
    assertThat(spellings.find("Jakub Wedde")).isNull();
  }

  @Test
  void leavesNamesOfOneWordAlone() {
    assertThat(spellings.find("Lavrow")).isNull();
    assertThat(spellings.find("")).isNull();
    assertThat(spellings.find("- -")).isNull();
  }
}
