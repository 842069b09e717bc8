package org.entente.read.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.entente.model.reading.Upos;
import org.junit.jupiter.api.Test;

class LemmatizerTest {
  private static final Lemmatizer LEMMATIZER =
      new Lemmatizer(
          Map.of("VBD struck", "strike"),
          Map.of(
              "NNS ", new Lemmatizer.Rule(1, ""),
              "NNS ies", new Lemmatizer.Rule(3, "y"),
              "NNPS ", new Lemmatizer.Rule(1, "")));

  @Test
  void asksTheTableFirst() {
    assertThat(LEMMATIZER.lemma("Struck", Upos.VERB, "VBD")).isEqualTo("strike");
  }

  @Test
  void sharesPastTenseAndParticiple() {
    assertThat(LEMMATIZER.lemma("struck", Upos.VERB, "VBN")).isEqualTo("strike");
    assertThat(LEMMATIZER.lemma("struck", Upos.VERB, "VBG")).isEqualTo("struck");
  }

  @Test
  void takesTheLongestEnding() {
    assertThat(LEMMATIZER.lemma("treaties", Upos.NOUN, "NNS")).isEqualTo("treaty");
    assertThat(LEMMATIZER.lemma("Pacts", Upos.NOUN, "NNS")).isEqualTo("pact");
  }

  @Test
  void leavesNamesTheirCapitals() {
    assertThat(LEMMATIZER.lemma("Lagos", Upos.PROPN, "NNP")).isEqualTo("Lagos");
    assertThat(LEMMATIZER.lemma("Serbs", Upos.PROPN, "NNPS")).isEqualTo("Serb");
  }

  @Test
  void lowersOtherWords() {
    assertThat(LEMMATIZER.lemma("Under", Upos.ADP, "IN")).isEqualTo("under");
  }
}
