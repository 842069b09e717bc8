package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import org.entente.model.actor.Sense;
import org.entente.model.event.EventType;
import org.entente.model.remark.EntenteException;
import org.junit.jupiter.api.Test;

class LexiconLoadTest {
  private static final Lexicon SHIPPED = Lexicon.load();

  private static Lexicon with(String name, String content) {
    return Lexicon.load(List.of(new LexiconFile(name, content)));
  }

  @Test
  void addsAUsersRule() {
    Lexicon lexicon =
        with(
            "home/me/rules/accuse.yaml",
            "- rule: my-tut\n  verbs: [\"tut at\"]\n  type: ACCUSE\n  mode: disapprove\n");
    Rule mine =
        lexicon.rules().list().stream()
            .filter(rule -> rule.id().equals("my-tut"))
            .findFirst()
            .orElseThrow();
    assertThat(mine.type()).isEqualTo(EventType.ACCUSE);
    assertThat(mine.location()).isEqualTo("home/me/rules/accuse.yaml:1");
    assertThat(mine.source()).containsExactly("subject");
    assertThat(lexicon.rules().list()).hasSize(SHIPPED.rules().list().size() + 1);
  }

  @Test
  void addsAUsersActorWithItsNamesMembersAndOfficials() {
    Lexicon lexicon =
        Lexicon.load(
            List.of(
                new LexiconFile(
                    "my/actors/organisations.yaml",
                    "- actor: FJORD\n  kind: bloc\n  name: Fjord Compact\n  nouns: [compact]\n"),
                new LexiconFile(
                    "my/actors/memberships.csv",
                    "organisation,actor,role,from,to,cite\nFJORD,NOR,member,2020-01-01,,x\n"),
                new LexiconFile(
                    "my/actors/tenures.csv",
                    "actor,office,person,aliases,from,to,cite\n"
                        + "FJORD,head,Tyra Quist,Mother Quist|T. Quist,2020-01-01,,x\n")));
    assertThat(lexicon.actors().find("FJORD")).isPresent();
    assertThat(lexicon.actors().referredBy("compact"))
        .extracting(Actor::code)
        .containsExactly("FJORD");
    assertThat(lexicon.actors().members("FJORD", java.time.LocalDate.of(2024, 1, 1)))
        .containsExactly("NOR");
    for (String name : List.of("Tyra Quist", "Mother Quist", "T. Quist")) {
      Sense sense = Objects.requireNonNull(lexicon.actors().names().find(name)).get(0);
      assertThat(sense.actor()).isEqualTo("FJORD");
      assertThat(sense.person()).isEqualTo("Tyra Quist");
    }
  }

  @Test
  void refusesAUsersActorThatTheShippedLexiconHas() {
    EntenteException error =
        catchThrowableOfType(
            EntenteException.class,
            () ->
                with("my/actors/states.yaml", "# mine\n- actor: NOR\n  kind: state\n  name: N\n"));
    assertThat(error.location()).isEqualTo("my/actors/states.yaml:2");
    assertThat(error.code()).isEqualTo(EntenteException.Code.USER);
  }

  @Test
  void refusesAUsersOfficialWhoOverlapsTheShippedOne() {
    EntenteException error =
        catchThrowableOfType(
            EntenteException.class,
            () ->
                with(
                    "my/actors/tenures.csv",
                    "actor,office,person,aliases,from,to,cite\n"
                        + "NATO,head,Tyra Quist,,2023-01-01,2023-02-01,x\n"));
    assertThat(error.location()).isEqualTo("my/actors/tenures.csv:2");
    assertThat(error).hasMessageContaining("Jens Stoltenberg");
  }

  @Test
  void refusesAFileWhoseNameNoLexiconFileHas() {
    EntenteException error =
        catchThrowableOfType(EntenteException.class, () -> with("my/rules/scold.yaml", ""));
    assertThat(error.code()).isEqualTo(EntenteException.Code.USER);
    assertThat(error.location()).isEqualTo("my/rules/scold.yaml");
    assertThat(error).hasMessageContaining("rules/accuse.yaml");
  }

  @Test
  void readsAFileThatStartsWithAByteOrderMark() {
    assertThat(
            with("my/actors/places.csv", "\uFEFFplace,actor,cite\nQuistvik,NOR,x\n")
                .actors()
                .names()
                .find("Quistvik"))
        .isNotNull();
    assertThat(
            with("my/rules/accuse.yaml", "\uFEFF- rule: my-tut\n  verbs: [tut]\n  type: ACCUSE\n")
                .rules()
                .list())
        .hasSize(SHIPPED.rules().list().size() + 1);
  }

  @Test
  void changesItsVersionWithTheUsersFiles() {
    String rule = "- rule: my-tut\n  verbs: [tut]\n  type: ACCUSE\n";
    assertThat(SHIPPED.version()).matches("[0-9a-f]{12}");
    assertThat(with("my/rules/accuse.yaml", rule).version())
        .startsWith(SHIPPED.version() + "+")
        .isNotEqualTo(with("my/rules/accuse.yaml", rule + "  alone: true\n").version())
        .isEqualTo(with("my/rules/accuse.yaml", rule).version());
  }
}
