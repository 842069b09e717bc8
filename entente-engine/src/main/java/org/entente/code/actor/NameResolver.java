package org.entente.code.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.SectorNoun;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.actor.Sense;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Resolves one name: alone ("Armenian Prime Minister Nikol Pashinyan"), or where it stands in the
 * sentence given with it.
 */
public final class NameResolver {
  private static final Set<String> OWNING = Set.of("of", "for");

  private static final double REGISTERED = 0.9;
  private static final double SECTOR_ONLY = 0.6;
  private static final double UNREGISTERED = 0.4;

  private final Lexicon lexicon;

  /**
   * @param lexicon who there is
   */
  public NameResolver(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Who the name is on the reading's day of publication.
   *
   * @param question the name and its context
   * @param reading the question's article, read
   */
  public Optional<Participant> resolve(NameQuestion question, Reading reading) {
    if (reading.sentences().isEmpty()) {
      return Optional.empty();
    }
    ActorFinder finder = new ActorFinder(lexicon, reading);
    LocalDate day =
        reading.article().published() == null ? null : reading.article().published().date();
    return question.inContext()
        ? inContext(finder, reading, question.name(), day)
        : alone(finder, reading, question.name(), day);
  }

  // ---- where it stands ----

  private static Optional<Participant> inContext(
      ActorFinder finder, Reading reading, Span name, @Nullable LocalDate day) {
    int index = reading.firstSentenceAt(name.start());
    if (!reading.overlaps(index, name)) {
      return Optional.empty();
    }
    Sentence st = reading.sentences().get(index);
    int head = head(st, name);
    if (head < 0) {
      return Optional.empty();
    }
    NameMatch match = finder.nameAt(index, head);
    if (match != null && finder.isPlace(match)) {
      return Optional.empty();
    }
    List<Participant> found = finder.at(index, head, day);
    if (!found.isEmpty()) {
      return found.stream().findFirst();
    }
    if (match == null) {
      return Optional.empty();
    }
    Sense.Kind kind = match.senses().get(0).kind();
    boolean adjective = kind == Sense.Kind.DEMONYM || kind == Sense.Kind.PEOPLE;
    return adjective || st.tag(head) == Upos.ADJ
        ? Optional.of(finder.anchor(st, match, day))
        : Optional.empty();
  }

  /** The word of the name that governs the others, -1 when it is no word of the sentence. */
  private static int head(Sentence st, Span name) {
    int found = -1;
    for (int token = 0; token < st.size(); token++) {
      if (!name.overlaps(st.span(token)) || st.tag(token) == Upos.DET) {
        continue;
      }
      int governor = st.head(token);
      boolean outside = governor < 0 || !name.overlaps(st.span(governor));
      if (outside && (found < 0 || st.tag(token) != Upos.PART)) {
        found = token;
      }
    }
    return found;
  }

  // ---- alone ----

  private Optional<Participant> alone(
      ActorFinder finder, Reading reading, Span name, @Nullable LocalDate day) {
    NounPhrase whole = core(reading.sentences().get(0), name);
    Optional<Participant> found =
        people(finder, whole, described(finder, whole, day)).or(() -> body(whole, reading));
    return found.filter(Participant::registered).isPresent()
        ? found
        : around(finder, reading, whole, found, day);
  }

  /** A body whose name is made of common words: "Coastal Health Services". */
  private Optional<Participant> body(NounPhrase whole, Reading reading) {
    Sentence st = whole.sentence();
    List<Sector> sectors = List.of();
    for (int token = whole.first(); token <= whole.last(); token++) {
      if (!Character.isUpperCase(st.form(token).charAt(0)) && st.tag(token) != Upos.ADP) {
        return Optional.empty();
      }
      if (sectors.isEmpty()) {
        sectors =
            lexicon.words().findNameWord(st, token).map(SectorNoun::sectors).orElse(List.of());
      }
    }
    String name = whole.span().of(reading.article().text());
    return whole.first() == whole.last()
        ? Optional.empty()
        : Optional.of(new Participant("X:" + name, sectors, name, name, whole.span(), null));
  }

  /** By word order: a role, then whose it is: "president of the Chadian Human Rights League". */
  private static Optional<Participant> described(
      ActorFinder finder, NounPhrase whole, @Nullable LocalDate day) {
    Sentence st = whole.sentence();
    NameMatch match = finder.nameAt(0, whole.last());
    if (match != null && match.first() == whole.first()) {
      return named(finder, st, match, whole, day);
    }
    NounPhrase first = untilPreposition(finder, whole);
    int next = first.last() + 2;
    if (next <= whole.last() && OWNING.contains(st.lemma(next - 1))) {
      while (next < whole.last() && st.tag(next) == Upos.DET) {
        next++;
      }
      NounPhrase rest = new NounPhrase(st, whole.last(), next, whole.last());
      Optional<Participant> owner = described(finder, rest, day);
      List<Participant> held = owner.map(one -> finder.roleOf(one, 0, first)).orElse(List.of());
      if (!held.isEmpty()) {
        return held.stream().findFirst();
      }
    }
    return finder.phrase(0, first, day).stream().findFirst();
  }

  /** A name of the registry and nothing else. */
  private static Optional<Participant> named(
      ActorFinder finder, Sentence st, NameMatch match, NounPhrase whole, @Nullable LocalDate day) {
    Optional<Participant> found = finder.phrase(0, whole, day).stream().findFirst();
    return found.isPresent() ? found : Optional.of(finder.anchor(st, match, day));
  }

  /** A town that is no seat of anything stands for its people. */
  private static Optional<Participant> people(
      ActorFinder finder, NounPhrase whole, Optional<Participant> found) {
    NameMatch match = finder.nameAt(0, whole.last());
    boolean town =
        match != null
            && match.first() == whole.first()
            && match.senses().get(0).kind() == Sense.Kind.PLACE;
    return town
        ? found.map(
            one ->
                new Participant(
                    one.actor(),
                    List.of(Sector.CVL),
                    one.name(),
                    one.text(),
                    one.span(),
                    one.person()))
        : found;
  }

  /** The name's words without an article or counting words before and marks behind. */
  private static NounPhrase core(Sentence st, Span name) {
    int last = st.size() - 1;
    while (last > 0 && (st.tag(last) == Upos.PUNCT || !name.overlaps(st.span(last)))) {
      last--;
    }
    int first = 0;
    while (first < last && st.tag(first) == Upos.DET) {
      first++;
    }
    while (first + 2 <= last && Grammar.quantity(st, first) && st.form(first + 1).equals("of")) {
      first += 2;
      while (first < last && (st.tag(first) == Upos.DET || st.feature(first).equals("JJS"))) {
        first++;
      }
    }
    return new NounPhrase(st, last, first, last);
  }

  private static NounPhrase untilPreposition(ActorFinder finder, NounPhrase whole) {
    Sentence st = whole.sentence();
    for (int token = whole.first() + 1; token <= whole.last(); token++) {
      if (st.tag(token) == Upos.ADP && finder.nameAt(0, token) == null) {
        return new NounPhrase(st, token - 1, whole.first(), token - 1);
      }
    }
    return whole;
  }

  /**
   * An unknown one's state is the first the words name besides, else the only one its context
   * names: "Muslim leaders in France", "an amusement park in Kabul".
   */
  private Optional<Participant> around(
      ActorFinder finder,
      Reading reading,
      NounPhrase whole,
      Optional<Participant> found,
      @Nullable LocalDate day) {
    Sentence st = whole.sentence();
    Participant owner = null;
    for (int token = whole.first(); owner == null && token <= whole.last(); token++) {
      NameMatch match = finder.nameAt(0, token);
      owner =
          match == null || RolePhrases.backer(st, match.last())
              ? null
              : finder.anchor(st, match, day);
    }
    boolean described = found.isEmpty() || found.get().actor().isEmpty();
    if (owner == null && described && !pronoun(st, whole)) {
      owner = onlyInContext(finder, reading, day);
    }
    if (owner == null) {
      return found;
    }
    List<Sector> sectors = found.map(Participant::sectors).orElse(List.of());
    if (sectors.isEmpty()) {
      sectors = sectors(finder, whole);
    }
    String person = found.map(Participant::person).orElse(null);
    return Optional.of(
        new Participant(
            owner.actor(),
            sectors,
            owner.name(),
            whole.span().of(reading.article().text()),
            whole.span(),
            person));
  }

  private static boolean pronoun(Sentence st, NounPhrase whole) {
    return whole.first() == whole.last() && st.tag(whole.first()) == Upos.PRON;
  }

  /** The sectors of the first noun that tells some, else civilians. */
  private List<Sector> sectors(ActorFinder finder, NounPhrase whole) {
    for (int token = whole.first(); token <= whole.last(); token++) {
      if (finder.nameAt(0, token) == null) {
        Optional<SectorNoun> noun = lexicon.words().findSectorNoun(whole.sentence(), token);
        if (noun.isPresent()) {
          return noun.get().sectors();
        }
      }
    }
    return List.of(Sector.CVL);
  }

  private static @Nullable Participant onlyInContext(
      ActorFinder finder, Reading reading, @Nullable LocalDate day) {
    List<Participant> named = new ArrayList<>();
    for (NameMatch match : reading.names()) {
      if (match.sentence() > 0 && finder.nameAt(match.sentence(), match.first()) != null) {
        Participant one = finder.anchor(reading.sentences().get(match.sentence()), match, day);
        if (named.stream().noneMatch(other -> other.actor().equals(one.actor()))) {
          named.add(one);
        }
      }
    }
    return named.size() == 1 ? named.get(0) : null;
  }

  /** Probability that the answer is right, [0, 1]; rough, by kind of answer. */
  public static double confidence(Participant participant) {
    if (participant.registered()) {
      return REGISTERED;
    }
    return participant.actor().isEmpty() ? SECTOR_ONLY : UNREGISTERED;
  }
}
