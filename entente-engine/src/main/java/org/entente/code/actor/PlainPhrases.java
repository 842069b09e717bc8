package org.entente.code.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.lexicon.Actor;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/** Noun phrases without a role: unknown names, "the two countries", "his counterpart". */
final class PlainPhrases {
  /** Common nouns that only repeat the state or organisation named beside them. */
  private static final Set<String> TRANSPARENT =
      Set.of(
          "country",
          "nation",
          "state",
          "side",
          "power",
          "republic",
          "kingdom",
          "alliance",
          "bloc",
          "union",
          "organization",
          "organisation",
          "member",
          "ally",
          "partner",
          "capital",
          "regime",
          "headquarters",
          "counterpart",
          "democracy",
          "economy",
          "camp",
          "declaration",
          "communique");

  /** Nouns for the other side of the one they are said of. */
  private static final Set<String> RELATIONAL =
      Set.of(
          "neighbour",
          "neighbor",
          "rival",
          "adversary",
          "foe",
          "enemy",
          "host",
          "guest",
          "visitor",
          "ally",
          "partner",
          "patron",
          "interlocutor");

  /** Nouns that, definite and alone, stand for a state named before. */
  private static final Set<String> REPEATING =
      Set.of(
          "country",
          "nation",
          "state",
          "kingdom",
          "sultanate",
          "emirate",
          "republic",
          "island",
          "archipelago",
          "territory");

  /** Numbers from three on. */
  private static final List<String> SMALL = List.of("three", "four", "five", "six", "seven");

  private static final Set<String> GUESTS = Set.of("visitor", "guest");

  private static final Set<String> SEVERAL = Set.of("two", "both", "pair", "duo");

  private final ActorFinder finder;
  private final UnknownNames unknown;
  private final Participants participants;

  PlainPhrases(ActorFinder finder, UnknownNames unknown, Participants participants) {
    this.finder = finder;
    this.unknown = unknown;
    this.participants = participants;
  }

  /** Whether the noun only repeats the state or organisation named beside it. */
  static boolean transparent(String lemma) {
    return TRANSPARENT.contains(lemma);
  }

  /** Who the phrase is, whose named actors are {@code anchors}; empty when it is none. */
  List<Participant> find(
      int sentence, NounPhrase phrase, List<Participant> anchors, @Nullable LocalDate day) {
    Sentence st = phrase.sentence();
    String lemma = st.lemma(phrase.head()).toLowerCase(Locale.ROOT);
    if (anchors.isEmpty() && (transparent(lemma) || RELATIONAL.contains(lemma))) {
      List<Participant> counted = numbered(sentence, phrase);
      if (!counted.isEmpty()) {
        return counted;
      }
    }
    if (anchors.isEmpty() && pointed(st, phrase.head())) {
      return finder.memory().rows().lastGroup(sentence, phrase);
    }
    if (st.tag(phrase.head()) == Upos.PROPN
        && (!transparent(lemma) || unknown.longName(sentence, phrase))) {
      return unknown.find(sentence, phrase, anchors, day);
    }
    if (lemma.equals("counterpart")) {
      return counterpart(sentence, phrase, anchors);
    }
    boolean state = REPEATING.contains(lemma) && describes(st, phrase, anchors);
    if (state || regional(st, phrase, anchors)) {
      Participant referent =
          state
              ? finder.references().state(sentence, phrase)
              : finder.references().organisation(sentence, phrase);
      if (state || referent != null) {
        return referent == null ? List.of() : List.of(referent);
      }
    }
    if (transparent(lemma)) {
      List<Participant> owners = owners(sentence, phrase, anchors);
      if (!owners.isEmpty()) {
        return owners;
      }
    }
    if (GUESTS.contains(lemma) && Grammar.definite(st, phrase.head())) {
      Participant guest = finder.references().person(sentence, phrase);
      return guest == null ? List.of() : List.of(guest);
    }
    if (Grammar.definite(st, phrase.head()) || st.tag(phrase.head()) == Upos.PROPN) {
      Participant referent = finder.references().organisation(sentence, phrase);
      if (referent != null) {
        return List.of(referent);
      }
    }
    return List.of();
  }

  /** "his host", "its Nordic neighbour": the other side of the one it is said of. */
  List<Participant> otherSide(int sentence, NounPhrase phrase) {
    Sentence st = phrase.sentence();
    String lemma = st.lemma(phrase.head()).toLowerCase(Locale.ROOT);
    int owner = st.child(phrase.head(), "nmod");
    if (!RELATIONAL.contains(lemma)
        || st.feature(phrase.head()).equals("NNS")
        || owner < 0
        || st.tag(owner) != Upos.PRON
        || !st.relation(owner).equals("nmod:poss")) {
      return List.of();
    }
    List<Participant> named = demonymsOnly(sentence, phrase);
    if (!named.isEmpty()) {
      return participants.at(named, phrase.span());
    }
    Participant other = finder.references().other(sentence, phrase, finder.at(sentence, owner));
    return other == null ? List.of() : List.of(other);
  }

  /** "the two signed", "the pair met": no noun of their own says who they are. */
  static boolean theTwo(Sentence st, int head) {
    return SEVERAL.contains(st.form(head).toLowerCase(Locale.ROOT))
        && Grammar.definite(st, head)
        && (st.is(head, "nsubj") || st.tag(head) == Upos.NOUN);
  }

  /** "the South American bloc": the adjective tells where it is, not who. */
  private boolean regional(Sentence st, NounPhrase phrase, List<Participant> anchors) {
    return !anchors.isEmpty()
        && Grammar.definite(st, phrase.head())
        && st.feature(phrase.head()).equals("NN")
        && anchors.stream().noneMatch(this::isState)
        && st.child(phrase.head(), "amod") >= 0;
  }

  private boolean isState(Participant participant) {
    Actor.Kind kind = finder.memory().kind(participant);
    return kind == Actor.Kind.STATE || kind == Actor.Kind.TERRITORY;
  }

  /** "the kingdom", "the Baltic state": one state, named elsewhere. */
  private boolean describes(Sentence st, NounPhrase phrase, List<Participant> anchors) {
    int head = phrase.head();
    boolean bare = st.lemma(head).equals("state") && phrase.first() == head;
    return Grammar.definite(st, head)
        && st.feature(head).equals("NN")
        && st.child(head, "nmod") < 0
        && !bare
        && anchors.stream().noneMatch(this::isState);
  }

  /** "countries such as Japan", "the European Union's member states". */
  private List<Participant> owners(int sentence, NounPhrase phrase, List<Participant> anchors) {
    List<Participant> owners = examples(sentence, phrase);
    if (!owners.isEmpty()) {
      return owners;
    }
    ActorFinder.addNew(owners, anchors);
    if (owners.isEmpty()) {
      ActorFinder.addNew(owners, finder.inside(sentence, phrase.head()));
    }
    return possessed(phrase.sentence(), phrase.head())
        ? List.of()
        : participants.at(owners, phrase.span());
  }

  private List<Participant> counterpart(
      int sentence, NounPhrase phrase, List<Participant> anchors) {
    if (!anchors.isEmpty() && !phrase.sentence().is(phrase.head(), "nmod")) {
      List<Participant> named = demonymsOnly(sentence, phrase);
      if (!named.isEmpty()) {
        return participants.at(named, phrase.span());
      }
    }
    List<Participant> possessors = finder.inside(sentence, phrase.head());
    Participant other = finder.references().counterpart(sentence, phrase, possessors);
    return other == null ? participants.at(anchors, phrase.span()) : List.of(other);
  }

  /** "his Swedish counterpart": the adjective tells whose. */
  private List<Participant> demonymsOnly(int sentence, NounPhrase phrase) {
    List<Participant> found = new ArrayList<>();
    for (int token = phrase.first(); token < phrase.head(); token++) {
      if (phrase.sentence().is(token, "amod")) {
        finder.addAnchor(found, sentence, token);
      }
    }
    return found;
  }

  /** "countries such as Japan and South Korea". */
  private List<Participant> examples(int sentence, NounPhrase phrase) {
    Sentence st = phrase.sentence();
    List<Participant> found = new ArrayList<>();
    for (int child = st.firstChild(phrase.head()); child >= 0; child = st.nextSibling(child)) {
      if (child > phrase.head()
          && st.is(child, "nmod")
          && (Grammar.marked(st, child, "such")
              || Grammar.marked(st, child, "like")
              || Grammar.marked(st, child, "as")
              || Grammar.marked(st, child, "including"))) {
        ActorFinder.addNew(found, finder.group(sentence, child));
      }
    }
    return found;
  }

  /** "these countries". */
  private static boolean pointed(Sentence st, int head) {
    int determiner = st.child(head, "det");
    return transparent(st.lemma(head))
        && determiner >= 0
        && (st.form(determiner).equalsIgnoreCase("these")
            || st.form(determiner).equalsIgnoreCase("those"));
  }

  /** "the two countries", "both sides", "the partners"; "the three states" are a row of three. */
  private List<Participant> numbered(int sentence, NounPhrase phrase) {
    Sentence st = phrase.sentence();
    int head = phrase.head();
    boolean partners =
        RELATIONAL.contains(st.lemma(head))
            && st.feature(head).equals("NNS")
            && Grammar.definite(st, head)
            && st.child(head, "nmod") < 0
            && st.child(head, "nummod") < 0;
    if (partners || counted(st, head)) {
      return finder.memory().rows().lastTwo(sentence, phrase);
    }
    int number = st.child(head, "nummod");
    int count = number < 0 ? -1 : SMALL.indexOf(st.lemma(number).toLowerCase(Locale.ROOT));
    return count < 0 ? List.of() : finder.memory().rows().last(count + 3, sentence, phrase);
  }

  /** Whether "two" or "both" stands before the noun. */
  static boolean counted(Sentence st, int head) {
    for (int child = st.firstChild(head); child >= 0; child = st.nextSibling(child)) {
      String form = st.form(child).toLowerCase(Locale.ROOT);
      if (child < head && (form.equals("two") || form.equals("both"))) {
        return true;
      }
    }
    return false;
  }

  /** "Russia's ally": another than Russia. */
  private static boolean possessed(Sentence st, int head) {
    int owner = st.child(head, "nmod");
    String lemma = st.lemma(head);
    return owner >= 0
        && st.relation(owner).equals("nmod:poss")
        && st.tag(owner) != Upos.PRON
        && (lemma.equals("ally") || lemma.equals("partner") || lemma.equals("counterpart"));
  }
}
