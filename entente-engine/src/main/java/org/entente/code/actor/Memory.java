package org.entente.code.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.lexicon.Actor;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.SectorNoun;
import org.entente.model.actor.Participant;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/** Whom an article has named so far, for what refers back: pronouns, surnames, "the two". */
final class Memory {
  private static final Set<String> PLACING = Set.of("in", "at", "near", "outside", "inside");

  private final ActorFinder finder;
  private final Reading reading;
  private final Lexicon lexicon;
  private final Map<String, Participant> persons = new HashMap<>();
  private final List<Named> named = new ArrayList<>();
  private final Rows rows;
  private final Pronouns pronouns;

  /**
   * An actor named at a place.
   *
   * @param group whether several are named: a plural, a row
   * @param human whether it is one person, by name or by role
   * @param place whether it is where something happens
   */
  record Named(
      int sentence,
      int token,
      Participant participant,
      boolean subject,
      boolean group,
      boolean human,
      boolean place) {}

  Memory(ActorFinder finder, Reading reading, Lexicon lexicon) {
    this.finder = finder;
    this.reading = reading;
    this.lexicon = lexicon;
    this.rows = new Rows(this, reading);
    this.pronouns = new Pronouns(finder, reading, this);
  }

  /** Several actors named together. */
  Rows rows() {
    return rows;
  }

  /** Whom pronouns stand for. */
  Pronouns pronouns() {
    return pronouns;
  }

  /** The person once introduced by the full name that ends in this surname, or null. */
  @Nullable Participant person(String surname) {
    return persons.get(surname);
  }

  /** Walks the article once, in order, and keeps who is named where. */
  void walk() {
    List<Sentence> sentences = reading.sentences();
    for (int index = 0; index < sentences.size(); index++) {
      Sentence st = sentences.get(index);
      for (int token = 0; token < st.size(); token++) {
        Upos tag = st.tag(token);
        if (insideName(index, st, token)) {
          continue;
        }
        if ((tag == Upos.PROPN || tag == Upos.NOUN) && headsPhrase(st, token)) {
          note(index, st, token);
        } else if (finder.nameAt(index, token) != null) {
          noteModifier(index, token);
        }
      }
    }
  }

  /** "European" in "European Union": the name is noted where its head stands. */
  private boolean insideName(int index, Sentence st, int token) {
    NameMatch name = finder.nameAt(index, token);
    int head = st.head(token);
    return name != null && head >= name.first() && head <= name.last();
  }

  private static boolean headsPhrase(Sentence st, int token) {
    return !st.is(token, "compound") && !st.is(token, "flat");
  }

  private void note(int index, Sentence st, int token) {
    boolean common = st.tag(token) == Upos.NOUN && finder.nameAt(index, token) == null;
    boolean wanted = !common || hasNameInside(index, st, token);
    if (!wanted) {
      return;
    }
    for (Participant participant : finder.at(index, token)) {
      if (participant.person() != null) {
        rememberPerson(participant.registered() ? participant : inRole(index, token, participant));
      }
      named.add(
          new Named(
              index,
              token,
              participant,
              subject(st, token),
              joined(st, token) || plural(st, token, participant),
              participant.person() != null || holder(st, token),
              located(st, token) || (finder.isSeat(index, token) && !subject(st, token))));
    }
  }

  /** "Bahrain and Qatar agreed": each of them. */
  private static boolean subject(Sentence st, int token) {
    int first = st.is(token, "conj") ? st.head(token) : token;
    return st.is(first, "nsubj");
  }

  private static boolean joined(Sentence st, int token) {
    int first = st.is(token, "conj") ? st.head(token) : token;
    return st.child(first, "conj") >= 0;
  }

  /** "The Philippines", "the United Nations" are one, "the Houthis" are many. */
  private boolean plural(Sentence st, int token, Participant participant) {
    Actor.Kind kind = kind(participant);
    boolean one =
        kind == Actor.Kind.ORGANISATION
            || (kind == Actor.Kind.STATE && participant.sectors().isEmpty());
    return st.feature(token).endsWith("S") && !(one && st.tag(token) == Upos.PROPN);
  }

  /** "Norway's minister": one person, by a role. */
  private boolean holder(Sentence st, int token) {
    return st.feature(token).equals("NN")
        && lexicon
            .words()
            .findSectorNoun(st, token)
            .filter(noun -> noun.kind() == SectorNoun.Kind.PERSON)
            .isPresent();
  }

  /** "Peru's foreign minister, Elena Rojas": the person acts for whom the role does. */
  private Participant inRole(int index, int token, Participant person) {
    Sentence st = reading.sentences().get(index);
    int role = st.is(token, "appos") ? st.head(token) : st.child(token, "appos");
    List<Participant> holders = role < 0 ? List.of() : finder.at(index, role);
    if (holders.size() != 1 || !holders.get(0).registered() || !holder(st, role)) {
      return person;
    }
    Participant one = holders.get(0);
    return new Participant(
        one.actor(), one.sectors(), one.name(), person.text(), person.span(), person.person());
  }

  /** What the actor is; nothing in particular for one the registry does not know. */
  Actor.@Nullable Kind kind(Participant participant) {
    return lexicon.actors().find(participant.actor()).map(Actor::kind).orElse(null);
  }

  private static boolean located(Sentence st, int token) {
    int marker = st.child(token, "case");
    return marker >= 0 && PLACING.contains(st.lemma(marker));
  }

  /** "Chinese-Russian relations" name two states, though neither heads a phrase. */
  private void noteModifier(int index, int token) {
    for (Participant participant : finder.modifier(index, token)) {
      if (participant.person() == null) {
        named.add(new Named(index, token, participant, false, false, false, false));
      }
    }
  }

  private boolean hasNameInside(int index, Sentence st, int token) {
    NounPhrase phrase = NounPhrase.at(st, token);
    for (int inner = phrase.first(); inner <= phrase.last(); inner++) {
      if (finder.nameAt(index, inner) != null) {
        return true;
      }
    }
    return st.child(token, "nmod") >= 0 || st.child(token, "appos") >= 0;
  }

  private void rememberPerson(Participant participant) {
    String person = participant.person();
    if (person != null && person.indexOf(' ') > 0) {
      persons.putIfAbsent(person.substring(person.lastIndexOf(' ') + 1), participant);
    }
  }

  /** The actor named at an index below {@link #firstAfter}. */
  Named named(int index) {
    return named.get(index);
  }

  /** The place of an actor among those named. */
  int indexOf(Named one) {
    return named.indexOf(one);
  }

  /** The actors named from one index to another, both included. */
  List<Named> named(int first, int last) {
    return List.copyOf(named.subList(first, last + 1));
  }

  /** Number of actors named. */
  int size() {
    return named.size();
  }

  /** Index of the first actor named after the sentence; they stand in the order of the text. */
  int firstAfter(int sentence) {
    int low = 0;
    int high = named.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (named.get(middle).sentence() > sentence) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The actor alone, without its role, as what the phrase stands for. */
  Participant plain(Named one, NounPhrase phrase) {
    return new Participant(
        one.participant().actor(),
        List.of(),
        one.participant().name(),
        phrase.span().of(reading.article().text()),
        phrase.span(),
        null);
  }
}
