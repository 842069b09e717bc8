package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The lexicon the build compiles knows what its text says. */
class CompiledLexiconTest {
  private static final Lexicon COMPILED = Lexicon.load();
  private static final Lexicon PARSED = Lexicon.parse(Lexicon.shippedFiles());

  /** Every name the text gives an actor, official or place. */
  private static Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (LexiconFile file : Lexicon.shippedFiles()) {
      if (file.name().startsWith("actors/")) {
        for (Block block : file.blocks()) {
          for (String key : List.of("name", "names", "demonyms", "people", "seats")) {
            names.addAll(block.split(key));
          }
          names.addAll(block.split("person"));
          names.addAll(block.split("aliases"));
          names.addAll(block.split("place"));
        }
      }
    }
    return names;
  }

  @Test
  void hasTheVersionOfItsText() {
    assertThat(COMPILED.version()).isEqualTo(PARSED.version());
  }

  @Test
  void hasTheRulesOfItsText() {
    assertThat(COMPILED.rules().list())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("yes", "no", "open")
        .containsExactlyElementsOf(PARSED.rules().list());
    assertThat(COMPILED.rules().predicateCount()).isEqualTo(PARSED.rules().predicateCount());
  }

  @Test
  void hasTheActorsAndTenuresOfItsText() {
    assertThat(COMPILED.actors().list()).containsExactlyElementsOf(PARSED.actors().list());
    assertThat(COMPILED.actors().tenures().list())
        .containsExactlyElementsOf(PARSED.actors().tenures().list());
    assertThat(COMPILED.actors().memberships().size())
        .isEqualTo(PARSED.actors().memberships().size());
    assertThat(COMPILED.actors().codes().size()).isEqualTo(PARSED.actors().codes().size());
    assertThat(COMPILED.outlets().list()).containsExactlyElementsOf(PARSED.outlets().list());
  }

  @Test
  void hasTheSensesOfItsText() {
    Set<String> names = names();
    assertThat(names).hasSizeGreaterThan(1000);
    for (String name : names) {
      assertThat(COMPILED.actors().names().find(name))
          .as(name)
          .isNotNull()
          .isEqualTo(PARSED.actors().names().find(name));
    }
  }

  @Test
  void hasThePersonsAndSpellingsOfItsText() {
    NameBook compiled = COMPILED.actors().compiled().names();
    NameBook parsed = PARSED.actors().compiled().names();
    for (Tenure tenure : PARSED.actors().tenures().list()) {
      String person = tenure.person();
      String family = person.substring(person.lastIndexOf(' ') + 1);
      assertThat(compiled.familyNames().find(family))
          .as(family)
          .isEqualTo(parsed.familyNames().find(family));
      assertThat(compiled.spellings().find(person))
          .as(person)
          .isEqualTo(parsed.spellings().find(person));
    }
    assertThat(compiled.familyNames().find("Lavrov")).isNotEmpty();
    assertThat(compiled.spellings().find("Sergej Lawrow"))
        .isNotNull()
        .isEqualTo(parsed.spellings().find("Sergej Lawrow"));
  }

  @Test
  void hasTheMembersOfItsText() {
    LocalDate day = LocalDate.of(2024, 7, 10);
    Function<Lexicon, List<List<String>>> members =
        lexicon ->
            lexicon.actors().list().stream()
                .map(actor -> lexicon.actors().members(actor.code(), day))
                .toList();
    assertThat(members.apply(COMPILED)).isEqualTo(members.apply(PARSED));
  }

  @Test
  void hasTheWordsOfItsText() {
    assertThat(COMPILED.words().cueCount()).isEqualTo(PARSED.words().cueCount()).isPositive();
    assertThat(COMPILED.words().sectorNounCount()).isEqualTo(PARSED.words().sectorNounCount());
    assertThat(COMPILED.words().issueCount()).isEqualTo(PARSED.words().issueCount());
  }

  @Test
  void leavesExamplesToTheText() {
    assertThat(COMPILED.rules().list())
        .filteredOn(rule -> !rule.yes().isEmpty() || !rule.open().isEmpty())
        .extracting(Rule::id)
        .isEmpty();
    assertThat(PARSED.rules().list())
        .filteredOn(rule -> rule.yes().isEmpty() && rule.open().isEmpty())
        .extracting(Rule::id)
        .isEmpty();
  }
}
