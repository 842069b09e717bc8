package org.entente.fuse.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuantityReaderTest {
  private static List<String> read(String clause) {
    return QuantityReader.read(clause).stream()
        .map(
            it ->
                it.value().stripTrailingZeros().toPlainString()
                    + ' '
                    + String.join(" ", it.counted()))
        .toList();
  }

  @Test
  void readsDigitsWordsScalesAndCurrencies() {
    assertThat(read("It sent 1,200 marines and twenty-three tanks"))
        .containsExactly("1200 marine", "23 tank");
    assertThat(read("at least €40 billion for Ukraine")).containsExactly("40000000000 EUR");
    assertThat(read("a loan of 12 million dollars")).containsExactly("12000000 USD");
    assertThat(read("141 in favour")).containsExactly("141 favour");
    assertThat(read("a tariff of 30 percent")).containsExactly("30 percent");
    assertThat(read("the 31st member")).containsExactly("31 nth member");
  }

  @Test
  void datesYearsAndDistancesInTimeAreNoQuantities() {
    assertThat(read("on 18 June 2024 at 10:30")).isEmpty();
    assertThat(read("two days after the vote")).isEmpty();
    assertThat(read("three weeks ago")).isEmpty();
    assertThat(read("one of the ministers")).isEmpty();
    assertThat(read("an F-16 jet")).isEmpty();
  }

  @Test
  void aNumberLikeAYearBeforeAPluralIsACount() {
    assertThat(read("a march of 1960 nurses")).containsExactly("1960 nurse");
    assertThat(read("2024 people fled")).containsExactly("2024 fled person");
    assertThat(read("In 1960 nurses marched")).isEmpty();
    assertThat(read("the 1960 elections")).isEmpty();
    assertThat(read("Chile's 2024 elections")).isEmpty();
    assertThat(read("a treaty of 1960 on wells")).isEmpty();
  }

  @Test
  void aboutAndAtLeastLeaveRoom() {
    Quantity exact = QuantityReader.read("23 soldiers").get(0);
    assertThat(QuantityReader.read("more than 20 soldiers").get(0).excludes(exact)).isFalse();
    assertThat(QuantityReader.read("more than 30 soldiers").get(0).excludes(exact)).isTrue();
    assertThat(QuantityReader.read("about 25 soldiers").get(0).excludes(exact)).isFalse();
    assertThat(QuantityReader.read("20 soldiers").get(0).excludes(exact)).isTrue();
  }

  @Test
  void wordsThatMeanTheSameCountTheSame() {
    Quantity envoys = QuantityReader.read("42 envoys").get(0);
    assertThat(envoys.comparable(QuantityReader.read("95 diplomats").get(0))).isTrue();
    assertThat(envoys.comparable(QuantityReader.read("95 sailors").get(0))).isFalse();
  }
}
