package org.entente.code.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.entente.code.Texts;
import org.entente.model.actor.Participant;
import org.entente.model.text.Published;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameResolverTest {
  /** Code and sectors, {@code -} for nobody. */
  private static String who(String name, @Nullable String context) {
    return found(name, context).map(Texts::actor).orElse("-");
  }

  private static Optional<Participant> found(String name, @Nullable String context) {
    return Texts.resolved(
        NameQuestion.of(name, context, Published.find("2022-11-01").orElseThrow()));
  }

  // ---- alone ----

  @Test
  void joinsTitleNationalityAndUnknownName() {
    assertThat(who("Norwegian Defence Minister Kari Lund", null)).isEqualTo("NOR GOV MIL");
    assertThat(found("Norwegian Defence Minister Kari Lund", null).orElseThrow().person())
        .isEqualTo("Kari Lund");
  }

  @Test
  void takesAPostForOneOfItsBody() {
    assertThat(who("a CIA official", null)).isEqualTo("USA SPY");
    assertThat(who("president of the Bolivian Human Rights League", null)).isEqualTo("BOL SOC NGO");
  }

  @Test
  void takesFormerHoldersAsSuch() {
    assertThat(who("a former Danish minister", null)).startsWith("DNK ELI");
    assertThat(who("a former CIA official", null)).startsWith("USA ELI");
  }

  @Test
  void takesTheStateFromWhereverTheWordsNameIt() {
    assertThat(who("Several of the oldest trade unions in Chile", null)).isEqualTo("CHL LAB");
    assertThat(who("Muslim leaders in Austria", null)).isEqualTo("AUT REL");
    assertThat(who("villagers in northern Ghana", null)).isEqualTo("GHA CVL");
  }

  @Test
  void givesAnAgencysPlainNameToTheStateBesideIt() {
    assertThat(who("Peru's Supreme Court", null)).isEqualTo("PER JUD");
    assertThat(who("the Supreme Court of Kenya", null)).isEqualTo("KEN JUD");
  }

  @Test
  void readsNamesInCapitals() {
    assertThat(who("OTTAWA", null)).isEqualTo("CAN GOV");
    assertThat(who("SECURITY COUNCIL", null)).startsWith("U");
  }

  @Test
  void readsOtherTranscriptions() {
    assertThat(who("Sergej Lavrow", null)).isEqualTo("RUS GOV");
    assertThat(who("Mohamad bin Salman", null)).isEqualTo("SAU GOV");
    assertThat(who("Sergej Labrador", null)).isEqualTo("X:Sergej Labrador");
  }

  @Test
  void readsTheSectorOfABodyFromItsName() {
    assertThat(who("Northern Lakes Medical Alliance", null))
        .isEqualTo("X:Northern Lakes Medical Alliance MED");
    assertThat(who("Ethiopian Airlines", null)).isEqualTo("ETH BUS");
  }

  @Test
  void doesNotTakeBackersForOwners() {
    assertThat(who("Iranian-backed fighters", null)).doesNotStartWith("IRN");
  }

  // ---- with words about it ----

  @Test
  void givesARoleOfNobodyToTheOnlyStateOfItsContext() {
    assertThat(who("the army", "Myanmar")).isEqualTo("MMR MIL");
    assertThat(who("the army", null)).isEqualTo("MIL");
    assertThat(who("the army", "Between Chile and Peru")).isEqualTo("MIL");
  }

  // ---- in its sentence ----

  @Test
  void readsTheNameWhereItStands() {
    assertThat(who("Kari Lund", "Kari Lund, the Norwegian defence minister, stayed."))
        .isEqualTo("NOR GOV MIL");
    assertThat(who("Ana Prado", "\"No,\" said Chilean Foreign Minister Ana Prado."))
        .isEqualTo("CHL GOV");
    assertThat(who("the alliance", "NATO met. The alliance wrote a letter.")).isEqualTo("NATO");
  }

  @Test
  void tellsPlaceAndGovernmentApart() {
    assertThat(who("Lima", "Lima denied the report.")).isEqualTo("PER GOV");
    assertThat(who("Lima", "The ministers dined in Lima.")).isEqualTo("-");
    assertThat(who("Lima", "The Lima agreements have lapsed.")).isEqualTo("-");
  }

  @Test
  void takesCuesForAnotherMeaning() {
    assertThat(who("Georgia", "Georgia recalled its envoy.")).isEqualTo("GEO");
    assertThat(who("Georgia", "A court in Atlanta, Georgia, freed him.")).isEqualTo("-");
    assertThat(who("Turkey", "Turkey breast was served.")).doesNotContain("TUR");
    assertThat(who("Congo", "Congo thanked the donors in Brazzaville.")).isEqualTo("COG");
  }

  @Test
  void takesAnAcronymForWhatTheTextSays() {
    String text = "The Flat Screen Board (FSB) met in Leeds. The FSB voted.";
    assertThat(who("FSB", text)).startsWith("X:");
    assertThat(who("FSB", "The FSB arrested two men.")).isEqualTo("RUS SPY");
  }

  @Test
  void answersNobodyForNoWords() {
    assertThat(who("", null)).isEqualTo("-");
    assertThat(who("", "Myanmar")).isNotNull();
  }
}
