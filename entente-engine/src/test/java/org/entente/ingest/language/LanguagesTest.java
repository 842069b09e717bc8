package org.entente.ingest.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "法国星期五威胁对俄罗斯实施新的制裁。|zh",
        "フランスは金曜日、ロシアに新たな制裁を科すと警告した。|ja",
        "프랑스는 금요일 러시아에 새로운 제재를 경고했다.|ko",
        "Η Γαλλία απείλησε τη Ρωσία με κυρώσεις.|el",
        "Франция в пятницу пригрозила России новыми санкциями после провала переговоров.|ru",
        "هددت فرنسا روسيا بعقوبات جديدة يوم الجمعة بعد فشل المحادثات بين الوزيرين.|ar",
        "La France a menacé la Russie de nouvelles sanctions vendredi après l'échec des négociations.|fr",
        "Frankreich hat Russland am Freitag nach dem Ende der Gespräche mit neuen Strafen gedroht.|de",
        "France threatened Russia on Friday with new sanctions after the talks had failed.|en",
      })
  void knowsLanguages(String text, String language) {
    assertThat(Languages.find(text)).hasValue(language);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "France threatened Russia.",
        "Japan praised Canada.",
        "Iran condemned Sweden.",
        "Xi met Putin.",
        "Orland sued Westmark.",
        "Turkey blames Syria.",
        "Moscow, Beijing sign pact.",
        "Sri Lanka thanks Bangladesh.",
      })
  void neverTakesShortEnglishForAnotherLanguage(String text) {
    assertThat(Languages.find(text).orElse("en")).isEqualTo("en");
  }

  @Test
  void whatIsNotInLatinLettersIsNeverEnglish() {
    assertThat(Languages.find("Франция осудила Россию.").orElse("en")).isNotEqualTo("en");
  }
}
