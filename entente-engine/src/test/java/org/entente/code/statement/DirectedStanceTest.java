package org.entente.code.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.code.Told;
import org.entente.lexicon.Lexicon;
import org.entente.model.reading.Reading;
import org.entente.model.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectedStanceTest {
  private static final DirectedStance STANCE = new DirectedStance(Lexicon.load());

  private static int label(String text, String first, String second) {
    return STANCE.label(Told.read(text), span(text, first), span(text, second));
  }

  private static int treatment(String text, String party) {
    return DirectedStance.sign(STANCE.treatment(Told.read(text), span(text, party)));
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Castro praised Lumumba in front of the delegates. | Castro | Lumumba | 1",
        "Castro praised Lumumba in front of the delegates. | Lumumba | Castro | 2",
        "Nyerere condemned Amin for the raid. | Nyerere | Amin | 3",
        "Amin was condemned by Nyerere. | Amin | Nyerere | 4",
        "Okello criticised the plan of Mburu. | Okello | Mburu | 3",
        "Haddad did not support Mansour. | Haddad | Mansour | 3",
        "Haddad and Mansour arrived on the same flight. | Haddad | Mansour | 0",
      })
  void saysWhoIsForOrAgainstWhom(String text, String first, String second, int label) {
    assertThat(label(text, first, second)).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Japan is a reliable friend. | Japan | 1",
        "Japan is not a threat. | Japan | 1",
        "Peru is no friend. | Peru | -1",
        "Iran behaved like a bully. | Iran | -1",
        "Chile has never been a better partner. | Chile | 1",
        "Latvia must pay its share. | Latvia | -1",
        "Ghana held an election on Sunday. | Ghana | 0",
      })
  void saysHowASentenceTreatsAParty(String text, String party, int sign) {
    assertThat(treatment(text, party)).isEqualTo(sign);
  }

  @Test
  void isNeutralWhereThePartiesStandInDifferentSentences() {
    String text = "Castro praised the doctors. Lumumba left.";
    assertThat(label(text, "Castro", "Lumumba")).isZero();
  }

  @Test
  void isNeutralAtPlacesOutsideTheText() {
    Reading reading = Told.read("Japan is a friend.");
    assertThat(STANCE.treatment(reading, new Span(400, 405))).isZero();
    assertThat(STANCE.toward(reading, new Span(0, 5), new Span(400, 405))).isZero();
  }
}
