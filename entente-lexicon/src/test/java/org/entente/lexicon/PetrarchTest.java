package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.entente.model.actor.Sector;
import org.entente.model.actor.Sense;
import org.entente.model.remark.Remark;
import org.junit.jupiter.api.Test;

/** Dictionaries in PETRARCH's format, our own entries. */
class PetrarchTest {
  private static Lexicon load(String name, String... lines) {
    return Lexicon.load(List.of(new LexiconFile("mine/" + name, String.join("\n", lines))));
  }

  private static Lexicon actors(String... lines) {
    return load("My.actors.txt", lines);
  }

  private static List<Sense> senses(Lexicon lexicon, String name) {
    return Objects.requireNonNull(lexicon.actors().names().find(name), name);
  }

  private static List<String> wrong(Lexicon lexicon) {
    return lexicon.remarks().stream().map(Remark::input).toList();
  }

  @Test
  void readsNamesWithTheirSynonyms() {
    Lexicon lexicon = actors("# ours", "QUORVANIA_ [NOR] ; a comment", "+THE_QUORVAN_FJORDS_");
    assertThat(senses(lexicon, "Quorvania").get(0).actor()).isEqualTo("NOR");
    assertThat(senses(lexicon, "The Quorvan Fjords").get(0).actor()).isEqualTo("NOR");
    assertThat(lexicon.remarks()).isEmpty();
  }

  @Test
  void readsTheDaysOfACode() {
    Lexicon lexicon =
        actors("ODDVAR_QUORN_  [NORELI]", "\t[NORGOV 20010101-20041231]", "\t[NOROPP >050101]");
    List<Sense> senses = senses(lexicon, "Oddvar Quorn");
    assertThat(senses).hasSize(3).allMatch(sense -> sense.kind() == Sense.Kind.PERSON);
    assertThat(senses.get(0).sectors()).containsExactly(Sector.GOV);
    assertThat(senses.get(0).valid().contains(LocalDate.of(2004, 12, 31))).isTrue();
    assertThat(senses.get(0).valid().contains(LocalDate.of(2005, 1, 1))).isFalse();
    assertThat(senses.get(1).valid().from()).isEqualTo(LocalDate.of(2005, 1, 1));
    assertThat(senses.get(2).sectors()).containsExactly(Sector.ELI);
  }

  @Test
  void takesOrganisationsAndCompaniesOfTheRegistryOrNewOnes() {
    Lexicon lexicon =
        actors("QUORN_PEACE_FUND_ [NGOUSAHLH]", "", "QUORN_COUNCIL_ [IGOUNO]", "", "QLF_ [IMGQLF]");
    assertThat(senses(lexicon, "Quorn Peace Fund").get(0).actor()).isEqualTo("USA");
    assertThat(senses(lexicon, "Quorn Peace Fund").get(0).sectors())
        .containsExactly(Sector.NGO, Sector.MED);
    assertThat(senses(lexicon, "Quorn Council").get(0).actor()).isEqualTo("UNO");
    assertThat(senses(lexicon, "QLF").get(0).actor()).isEqualTo("IMGQLF");
    assertThat(lexicon.actors().find("IMGQLF")).isPresent();
  }

  @Test
  void letsTheUsersNameComeFirst() {
    assertThat(senses(actors("FSB_ [NORSPY]"), "FSB").get(0).actor()).isEqualTo("NOR");
  }

  @Test
  void namesMalformedLinesAndReadsTheRest() {
    Lexicon lexicon =
        actors(
            "\t[NORGOV]",
            "QUORNLAND_ [NOR",
            "QUORNIA_ [NOR]",
            "<!-- a comment",
            "over lines -->",
            "\t[NORGOV 20011340-20020101]",
            "\t[NORGOV 2001]",
            "QUORNMARK_",
            "",
            "+",
            "QUORNBURG_ [SWE] and more");
    assertThat(wrong(lexicon))
        .contains(
            "mine/My.actors.txt:1",
            "mine/My.actors.txt:2",
            "mine/My.actors.txt:6",
            "mine/My.actors.txt:7",
            "mine/My.actors.txt:10",
            "mine/My.actors.txt:11");
    assertThat(senses(lexicon, "Quornia").get(0).actor()).isEqualTo("NOR");
  }

  @Test
  void readsAgentsAsNounsWithSectors() {
    Lexicon lexicon =
        load(
            "My.agents.txt",
            "!FOLK! = MAN, WOMEN",
            "QUORNKEEPER_ {QUORNKEEPERS} [~MIL]",
            "QUORN!FOLK! [~GOVAGR]",
            "QUORNHERD {} [~HLH]",
            "QUORNLESS [GOV]",
            "QUORN!NOSET! [~GOV]",
            "QUORNISH [~RAD]");
    assertThat(lexicon.words().sectorNounCount())
        .isEqualTo(Lexicon.load().words().sectorNounCount() + 5);
    assertThat(wrong(lexicon))
        .containsExactly("mine/My.agents.txt:5", "mine/My.agents.txt:6", "mine/My.agents.txt:7");
  }

  @Test
  void readsTheSameRowsFromATable() {
    Lexicon lexicon =
        load(
            "actors/names.csv",
            "name,actor,kind,sectors,person,from,to,cite",
            "Quornia,NOR,seat,GOV,,,,uncited");
    assertThat(senses(lexicon, "Quornia").get(0).kind()).isEqualTo(Sense.Kind.SEAT);
  }
}
