package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.entente.model.actor.Period;
import org.entente.model.actor.Sector;
import org.entente.model.actor.Sense;
import org.junit.jupiter.api.Test;

/** What the registry answers, on the shipped lexicon and on small ones. */
class RegistryBooksTest {
  private static final Lexicon LEXICON = Lexicon.load();
  private static final ActorRegistry ACTORS = LEXICON.actors();

  private static Actor actor(String code) {
    return ACTORS.find(code).orElseThrow();
  }

  @Test
  void writesADateAsExactlyAsItIsKnown() {
    List<Tenure> holders =
        Lexicon.parse(
                List.of(
                    new LexiconFile(
                        "actors/states.yaml", "- actor: AAA\n  kind: state\n  name: Aland\n"),
                    new LexiconFile(
                        "actors/tenures.csv",
                        """
                        actor,office,person,aliases,from,to,cite
                        AAA,foreign minister,Ada Moe,,1998,2003-06,x
                        AAA,foreign minister,Bo Lind,,2003-06,2004-01-09,x
                        """)))
            .actors()
            .tenures()
            .list("AAA", "foreign minister", null);
    assertThat(holders)
        .extracting(tenure -> tenure.stretch().start().orElse("-"))
        .containsExactly("1998", "2003-06");
    assertThat(holders)
        .extracting(tenure -> tenure.stretch().end().orElse("-"))
        .containsExactly("2003-06", "2004-01-09");
    assertThat(holders.get(0).period().contains(LocalDate.of(2003, 5, 31))).isTrue();
    assertThat(holders.get(1).period().contains(LocalDate.of(2003, 6, 1))).isTrue();
  }

  @Test
  void countsAnUnknownEndToTheLatestItCanBe() {
    TenureBook book =
        Lexicon.parse(
                List.of(
                    new LexiconFile(
                        "actors/states.yaml", "- actor: AAA\n  kind: state\n  name: Aland\n"),
                    new LexiconFile(
                        "actors/tenures.csv",
                        """
                        actor,office,person,aliases,from,to,cite
                        AAA,head of state,Ada Moe,,2001,2003-05..2003-07-02,x
                        AAA,head of state,Bo Lind,,2003-07-02,2025-12..,x
                        """)))
            .actors()
            .tenures();
    assertThat(book.list("AAA", "head of state", LocalDate.of(2003, 7, 1)))
        .extracting(Tenure::person)
        .containsExactly("Ada Moe");
    assertThat(book.list("AAA", "head of state", LocalDate.of(2030, 1, 1)))
        .extracting(Tenure::person)
        .containsExactly("Bo Lind");
    assertThat(book.list())
        .extracting(tenure -> tenure.stretch().end().orElse("-"))
        .containsExactly("2003-07-02", "-");
    assertThat(book.list())
        .extracting(tenure -> tenure.stretch().seen().orElse("-"))
        .containsExactly("2003-05", "2025-12");
  }

  @Test
  void saysOfEveryHolderWithoutAnEndWhenTheyWereLastKnownInOffice() {
    assertThat(ACTORS.tenures().list())
        .filteredOn(tenure -> tenure.stretch().end().isEmpty())
        .isNotEmpty()
        .allSatisfy(tenure -> assertThat(tenure.stretch().seen()).isPresent());
  }

  @Test
  void knowsWhatATitleMeansWhere() {
    assertThat(ACTORS.office("Secretary of State", actor("USA"))).contains("foreign minister");
    assertThat(ACTORS.office("chancellor", actor("DEU"))).contains("head of government");
    assertThat(ACTORS.office("Chancellor of the Exchequer", actor("GBR")))
        .contains("finance minister");
    assertThat(ACTORS.office("minister for foreign affairs", actor("CHN")))
        .contains("foreign minister");
    assertThat(ACTORS.office("defense minister", actor("CHN"))).contains("defence minister");
    assertThat(ACTORS.office("secretary-general", actor("NATO"))).contains("head");
    assertThat(ACTORS.office("head of government", actor("USA"))).contains("head of state");
    assertThat(ACTORS.office("grand vizier", actor("TUR"))).isEmpty();
  }

  @Test
  void knowsPersonsByTheirRoleUpToTheEndOfARoughDate() {
    ActorRegistry small =
        Lexicon.parse(
                List.of(
                    new LexiconFile(
                        "actors/states.yaml", "- actor: AAA\n  kind: state\n  name: Aland\n"),
                    new LexiconFile(
                        "actors/bodies.csv",
                        """
                        actor,kind,name,names,sectors,of,from,to,cite
                        AAA-NAVY,agency,Alandic Fleet,Aland Fleet|Northern Ships,MIL,AAA,,,x
                        """),
                    new LexiconFile(
                        "actors/persons.csv",
                        """
                        person,aliases,actor,role,sectors,from,to,cite
                        Ada Moe,Ada the Bold,AAA-NAVY,admiral,MIL,1998,2003,x
                        """)))
            .actors();
    assertThat(small.names().find("Northern Ships"))
        .singleElement()
        .isEqualTo(
            new Sense(
                Sense.Kind.NAME,
                "AAA",
                List.of(Sector.MIL),
                "Alandic Fleet",
                null,
                null,
                Period.ALWAYS));
    Sense ada = Objects.requireNonNull(small.names().find("Ada the Bold")).get(0);
    assertThat(ada.actor()).isEqualTo("AAA");
    assertThat(ada.sectors()).containsExactly(Sector.MIL);
    assertThat(ada.valid().contains(LocalDate.of(2003, 12, 31))).isTrue();
    assertThat(ada.valid().contains(LocalDate.of(2004, 1, 1))).isFalse();
    assertThat(small.findTitled("Admiral", "Moe", List.of(), LocalDate.of(2000, 1, 1)))
        .contains(ada);
    assertThat(small.findTitled("Bishop", "Moe", List.of(), LocalDate.of(2000, 1, 1))).isEmpty();
    assertThat(small.findTitled("Admiral", "Moe", List.of("BBB"), LocalDate.of(2000, 1, 1)))
        .isEmpty();
  }

  @Test
  void givesAnOfficeItsOwnSectors() {
    assertThat(ACTORS.names().find("Mark Milley"))
        .extracting(Sense::sectors)
        .allSatisfy(sectors -> assertThat(sectors).containsExactly(Sector.MIL));
    assertThat(ACTORS.names().find("Ursula von der Leyen"))
        .filteredOn(sense -> sense.actor().equals("EUU"))
        .extracting(Sense::sectors)
        .containsExactly(List.of(Sector.GOV, Sector.IGO));
  }

  @Test
  void knowsAStateByOtherListsCodesOnADay() {
    CodeBook codes = ACTORS.codes();
    assertThat(codes.actor(CodeSystem.COW, "710", null)).contains("CHN");
    assertThat(codes.code(CodeSystem.GW, "CHN", null)).contains("710");
    assertThat(codes.code(CodeSystem.FIPS, "CHN", null)).contains("CH");
    assertThat(codes.code(CodeSystem.ISO2, "CHN", null)).contains("CN");
    assertThat(codes.code(CodeSystem.WIKIDATA, "CHN", null)).contains("Q148");
    assertThat(codes.code(CodeSystem.CAMEO, "XKX", null)).contains("KSV");
    assertThat(codes.actor(CodeSystem.COW, "365", LocalDate.of(1985, 1, 1))).contains("SUN");
    assertThat(codes.actor(CodeSystem.COW, "365", null)).contains("RUS");
    assertThat(codes.code(CodeSystem.COW, "DEU", LocalDate.of(1985, 1, 1))).contains("260");
    assertThat(codes.actor(CodeSystem.COW, "9999", null)).isEmpty();
  }

  @Test
  void findsAnOutletByThePagesHost() {
    assertThat(LEXICON.outlets().findByHost("www.BBC.co.uk")).map(Outlet::country).contains("GBR");
    assertThat(LEXICON.outlets().findByHost("english.news.cn")).isEmpty();
    assertThat(LEXICON.outlets().findByHost("rt.com"))
        .map(Outlet::ownership)
        .contains(Outlet.Ownership.STATE);
  }

  @Test
  void isAsLargeAsTheReportsSay() {
    assertThat(LEXICON.outlets().list()).hasSizeGreaterThan(400);
    assertThat(ACTORS.memberships().organisations()).hasSizeGreaterThan(150);
    assertThat(ACTORS.tenures().personCount()).isGreaterThan(2500);
  }
}
