package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameListsTest {
  private final NameLists<String> lists = new NameLists<>();

  @Test
  void keepsTheMeaningsOfANameInTheirOrder() {
    lists.add("Georgia", "state");
    lists.add("Georgia", "place");
    lists.add("Georgia", "state");
    assertThat(lists.index().find("Georgia")).containsExactly("state", "place");
  }

  @Test
  void takesSpellingsThatFoldAlikeForOneName() {
    lists.add("São Tomé", "island");
    lists.add("Sao Tome", "state");
    assertThat(lists.has("Sao-Tome")).isTrue();
    assertThat(lists.index().find("São Tomé")).containsExactly("island", "state");
  }

  @Test
  void putsWhatComesFirstBeforeTheRest() {
    lists.add("Tripoli", "Libya");
    lists.add("Tripoli", "Lebanon");
    lists.addFirst("Tripoli", "Lebanon");
    assertThat(lists.index().find("Tripoli")).containsExactly("Lebanon", "Libya");
  }
}
