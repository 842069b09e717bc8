package org.entente.code.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.code.Texts;
import org.entente.code.event.learned.EventWeights;
import org.entente.lexicon.Lexicon;
import org.entente.model.event.EventType;
import org.entente.model.event.Relation;
import org.entente.model.event.Status;
import org.entente.model.text.Span;
import org.entente.reader.en.EnglishWeights;
import org.junit.jupiter.api.Test;

class RelationCoderTest {
  private static final RelationCoder CODER =
      new RelationCoder(Lexicon.load(), EventWeights.load(EnglishWeights.openEvents()).types());

  /** The relation of the first words in brackets to the second in brackets. */
  private static Relation between(String marked, String source, String target) {
    return CODER.code(Texts.read(marked), places(marked, source), places(marked, target));
  }

  private static List<Span> places(String text, String words) {
    int at = text.indexOf(words);
    return words.isEmpty() ? List.of() : List.of(new Span(at, at + words.length()));
  }

  @Test
  void codesWhatOneSideDoesToTheOther() {
    assertThat(
            between("The bakers of Graz sued the mill.", "The bakers of Graz", "the mill").type())
        .isEqualTo(EventType.ACCUSE);
    assertThat(between("Norway gave Malawi forty ambulances.", "Norway", "Malawi").type())
        .isEqualTo(EventType.AID);
  }

  @Test
  void codesPassiveAsActive() {
    Relation active = between("Gunmen kidnapped a judge in Jalisco.", "Gunmen", "a judge");
    Relation passive = between("A judge was kidnapped by gunmen in Jalisco.", "gunmen", "A judge");
    assertThat(passive.type()).isEqualTo(active.type()).isEqualTo(EventType.ASSAULT);
  }

  @Test
  void codesAFriendlyActToComeAsAgree() {
    Relation coming = between("Kenya will send tents to Chad.", "Kenya", "Chad");
    assertThat(coming.type()).isEqualTo(EventType.AGREE);
    assertThat(coming.status()).isEqualTo(Status.FUTURE);
  }

  @Test
  void alwaysAnswers() {
    assertThat(between("", "", "").confidence()).isBetween(0.0, 1.0);
    assertThat(between("Rain fell.", "", "").rule()).isEqualTo(Relation.LEARNED);
  }

  @Test
  void theSameTextGetsTheSameAnswer() {
    String text = "Peru's ombudsman scolded the navy over the wreck.";
    assertThat(between(text, "Peru's ombudsman", "the navy"))
        .isEqualTo(between(text, "Peru's ombudsman", "the navy"));
  }
}
