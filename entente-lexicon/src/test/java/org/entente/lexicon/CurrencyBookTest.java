package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrencyBookTest {
  private static final LocalDate NOW = LocalDate.of(2024, 7, 10);

  private final CurrencyBook currencies = Lexicon.load().currencies();

  @Test
  void letsTheStatesNearTellASharedWord() {
    assertThat(currencies.find("kroner", List.of(), List.of("KEN", "DNK"), NOW)).contains("DKK");
    assertThat(currencies.find("kroner", List.of(), List.of("KEN"), NOW)).contains("NOK");
  }

  @Test
  void letsOnlyAnAdjectiveTurnAWordWithAPlainMeaning() {
    assertThat(currencies.find("dollar", List.of(), List.of("CAN"), NOW)).contains("USD");
    assertThat(currencies.find("dollar", List.of("CAN"), List.of(), NOW)).contains("CAD");
  }

  @Test
  void knowsMoneyThatIsGone() {
    assertThat(currencies.find("franc", List.of(), List.of("FRA"), LocalDate.of(1974, 5, 1)))
        .contains("FRF");
    assertThat(currencies.find("drachma", List.of(), List.of("GRC"), NOW)).isEmpty();
  }
}
