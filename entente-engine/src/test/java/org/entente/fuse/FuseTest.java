package org.entente.fuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.entente.lexicon.Lexicon;
import org.entente.model.coding.Coding;
import org.entente.model.event.Contradiction;
import org.entente.model.event.Contradiction.Kind;
import org.entente.model.event.Event;
import org.entente.model.event.EventType;
import org.entente.model.event.Party;
import org.entente.model.event.Status;
import org.junit.jupiter.api.Test;

class FuseTest {
  private static final Fuse FUSE = new Fuse(Lexicon.load());

  private static final String EXPELLED = "Norway expelled 12 envoys of Chile over a leaked cable";
  private static final String THROWN_OUT =
      "Twelve envoys of Chile were thrown out by Norway after the leak of a cable";

  private static Corpus expulsions() {
    return new Corpus(EventType.SANCTION);
  }

  private static List<Event> events(Corpus corpus) {
    return FUSE.events(corpus.codings());
  }

  private static List<Kind> kinds(Corpus corpus) {
    List<Event> events = events(corpus);
    assertThat(events).as("one event").hasSize(1);
    return events.get(0).contradictions().stream().map(Contradiction::kind).toList();
  }

  @Test
  void tellingsOfOneActAreOneEventWithAllMentions() {
    List<Event> events =
        events(
            expulsions()
                .tell("a", "NOR", "CHL", EXPELLED)
                .by("The Sunda Ledger")
                .tell("b", "NOR", "CHL", THROWN_OUT));
    assertThat(events).hasSize(1);
    Event event = events.get(0);
    assertThat(event.mentions()).containsExactly("m-a", "m-b");
    assertThat(event.sources()).extracting(Party::actor).containsExactly("NOR");
    assertThat(event.outlets()).isEqualTo(2);
    assertThat(event.confidence()).isGreaterThan(0.8).isLessThan(1);
    assertThat(event.contradictions()).isEmpty();
  }

  @Test
  void reprintsAreOneOutlet() {
    Event event =
        events(
                expulsions()
                    .tell("a", "NOR", "CHL", EXPELLED)
                    .by("The Sunda Ledger")
                    .reprinting("a")
                    .tell("b", "NOR", "CHL", EXPELLED))
            .get(0);
    assertThat(event.articles()).isEqualTo(2);
    assertThat(event.outlets()).isEqualTo(1);
    assertThat(event.confidence()).isEqualTo(0.8);
  }

  @Test
  void theSameActAgainWeeksLaterIsAnotherEvent() {
    assertThat(
            events(
                expulsions()
                    .tell("a", "NOR", "CHL", EXPELLED)
                    .on("2024-04-22")
                    .printed("2024-04-23")
                    .tell("b", "NOR", "CHL", EXPELLED)))
        .hasSize(2);
  }

  @Test
  void anAnswerInKindIsAnotherEvent() {
    assertThat(
            events(
                expulsions()
                    .tell("a", "NOR", "CHL", EXPELLED)
                    .on("2024-03-05")
                    .tell("b", "CHL", "NOR", "Chile expelled 12 envoys of Norway over the cable")))
        .hasSize(2);
  }

  @Test
  void whatWillBeIsNotWhatWas() {
    assertThat(
            events(
                expulsions()
                    .tell("a", "NOR", "CHL", EXPELLED)
                    .on("2024-03-09")
                    .with(Status.FUTURE)
                    .tell("b", "NOR", "CHL", "Norway will expel 12 envoys of Chile over a cable")))
        .hasSize(2);
  }

  @Test
  void numbersThatCannotBothBeAreShown() {
    Event event =
        events(
                expulsions()
                    .tell("a", "NOR", "CHL", EXPELLED)
                    .tell("b", "NOR", "CHL", THROWN_OUT)
                    .by("Daily Nightjar")
                    .tell("c", "NOR", "CHL", "Norway threw out 19 envoys of Chile over a cable"))
            .get(0);
    Contradiction contradiction = event.contradictions().get(0);
    assertThat(contradiction.kind()).isEqualTo(Kind.NUMBER);
    assertThat(contradiction.values())
        .anySatisfy(value -> assertThat(value.mentions()).containsExactly("m-c"));
  }

  @Test
  void rounderNumbersDoNotContradict() {
    assertThat(
            kinds(
                expulsions()
                    .tell("a", "NOR", "CHL", "Norway expelled 141 envoys of Chile over a cable")
                    .tell("b", "NOR", "CHL", "Norway expelled 140 envoys of Chile over a cable")
                    .tell("c", "NOR", "CHL", "Norway expelled about 150 envoys of Chile")
                    .tell("d", "NOR", "CHL", "Norway expelled more than 120 envoys of Chile")))
        .isEmpty();
  }

  @Test
  void differentDaysAreShown() {
    assertThat(
            kinds(
                expulsions()
                    .tell("a", "NOR", "CHL", EXPELLED)
                    .on("2024-03-03")
                    .tell("b", "NOR", "CHL", THROWN_OUT)))
        .containsExactly(Kind.DATE);
  }

  @Test
  void differentPlacesAreShown() {
    Corpus meetings = new Corpus(EventType.CONSULT);
    meetings
        .in("Geneva")
        .tell("a", "NOR,CHL", "NOR,CHL", "Norway and Chile met in Geneva to discuss squid quotas")
        .in("Vienna")
        .tell("b", "NOR,CHL", "NOR,CHL", "Norway and Chile met in Vienna to discuss squid quotas");
    assertThat(kinds(meetings)).containsExactly(Kind.PLACE);
  }

  @Test
  void differentActorsAreShownButNotMembersOfTheOther() {
    assertThat(
            kinds(
                expulsions()
                    .tell("a", "NOR", "CHL", EXPELLED)
                    .tell("b", "NOR", "PER", "Norway expelled 12 envoys of Peru over a cable")))
        .containsExactly(Kind.ACTOR);
    assertThat(
            kinds(
                expulsions()
                    .tell("a", "NOR", "RUS", "Norway expelled 12 envoys of Russia over a cable")
                    .tell("b", "NATO", "RUS", "NATO expelled 12 envoys of Russia over a cable")))
        .isEmpty();
  }

  @Test
  void aListWithOneMemberReplacedIsShown() {
    Corpus votes = new Corpus(EventType.SUPPORT);
    votes
        .tell(
            "a", "JPN,KOR,PER,AUS", "CHL", "Japan, Korea, Peru and Australia backed Chile on squid")
        .tell(
            "b", "JPN,KOR,PER,AUT", "CHL", "Japan, Korea, Peru and Austria backed Chile on squid");
    assertThat(kinds(votes)).containsExactly(Kind.LIST);
  }

  @Test
  void aNameThatLooksLikeTheOneOfOtherListsIsFlaggedWhateverIsTold() {
    Corpus mixed = new Corpus(EventType.SUPPORT);
    mixed
        .tell("a", "JPN", "NATO", "Leaders from Japan, South Korea, Australia and New Zealand came")
        .printed("2024-09-01")
        .on(null)
        .tell(
            "b",
            "NATO",
            "AUT",
            "Ties with Japan, South Korea, New Zealand and Austria are planned");
    List<Event> events = events(mixed);
    assertThat(events)
        .filteredOn(event -> event.mentions().contains("m-b"))
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.contradictions())
                    .singleElement()
                    .satisfies(
                        list -> {
                          assertThat(list.kind()).isEqualTo(Kind.LIST);
                          assertThat(list.values())
                              .extracting(Contradiction.Value::value)
                              .containsExactlyInAnyOrder(
                                  "AUT, JPN, KOR, NZL", "AUS, JPN, KOR, NZL");
                        }));
  }

  @Test
  void aListInASentenceWithoutAnEventIsShownByTheMentionThatNamesMostOfIt() {
    Corpus mixed = new Corpus(EventType.CONSULT);
    mixed
        .tell("a", "JPN", "NATO", "Leaders from Japan, South Korea, Australia and New Zealand came")
        .printed("2024-09-01")
        .on(null)
        .tell(
            "b",
            EventType.COOPERATE,
            "NATO",
            "NZL",
            "NATO works with New Zealand.",
            "Ties with Japan, South Korea, New Zealand and Austria are next.");
    assertThat(events(mixed))
        .filteredOn(event -> event.mentions().contains("m-b"))
        .flatExtracting(Event::contradictions)
        .extracting(Contradiction::kind)
        .containsExactly(Kind.LIST);
  }

  @Test
  void aDenialAnswersWhatWasPrintedOfItsSidesTheDayBefore() {
    Corpus expulsions = new Corpus(EventType.SANCTION).on(null);
    expulsions
        .tell("a", "NOR", "RUS", "Norway declared 4 diplomats of Russia unwelcome")
        .printed("2024-03-06")
        .with(Status.DENIED)
        .tell("b", "NOR", "RUS", "Norway denied that it had expelled diplomats of Russia");
    assertThat(kinds(expulsions)).containsExactly(Kind.STATUS);
  }

  @Test
  void actsOfTheOppositeKindAreShown() {
    Corpus vehicles = new Corpus(EventType.AID);
    vehicles
        .tell("a", "NOR", "CHL", "Norway handed 40 armoured vehicles to Chile at the port")
        .tell(
            "b",
            EventType.REJECT,
            "NOR",
            "CHL",
            "Norway refused to hand 40 armoured vehicles to Chile at the port");
    assertThat(kinds(vehicles)).containsExactly(Kind.TYPE);
  }

  @Test
  void whatOneDeniesIsShownBesideWhatOthersTell() {
    Event event =
        events(
                expulsions()
                    .tell("a", "NOR", "CHL", EXPELLED)
                    .on(null)
                    .with(Status.DENIED)
                    .tell("b", "NOR", "CHL", "Norway denied that it had expelled envoys of Chile"))
            .get(0);
    assertThat(event.status()).isEqualTo(Status.ASSERTED);
    assertThat(event.contradictions())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.kind()).isEqualTo(Kind.STATUS);
              assertThat(it.values())
                  .extracting(Contradiction.Value::value)
                  .containsExactly("denied", "happened");
            });
  }

  @Test
  void theOrderOfTheArticlesDoesNotMatter() {
    Corpus corpus =
        expulsions()
            .tell("a", "NOR", "CHL", EXPELLED)
            .tell("b", "NOR", "CHL", THROWN_OUT)
            .by("Daily Nightjar")
            .tell("c", "NOR", "PER", "Norway threw out 12 envoys of Peru over a cable")
            .tell("d", "NOR", "CHL", "Norway threw out 19 envoys of Chile over a cable")
            .on("2024-03-06")
            .tell("e", "CHL", "NOR", "Chile threw out 12 envoys of Norway");
    List<Event> events = events(corpus);
    List<Coding> shuffled = new ArrayList<>(corpus.codings());
    long seed = 3;
    for (int round = 0; round < 10; round++) {
      Collections.shuffle(shuffled, new Random(seed + round));
      assertThat(FUSE.events(shuffled)).as("seed %d", seed + round).isEqualTo(events);
    }
  }

  @Test
  void nothingToldIsNoEvent() {
    assertThat(FUSE.events(List.of())).isEmpty();
  }
}
