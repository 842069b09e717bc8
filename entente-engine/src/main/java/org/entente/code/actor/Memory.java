package org.entente.code.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.lexicon.Actor;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.SectorNoun;
import org.entente.model.actor.Participant;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whom an article has named so far, for what refers back: pronouns, surnames, "the two". What
 * cannot be told stays unresolved.
 */
final class Memory {
  /** How many sentences back a pronoun may reach. */
  private static final int PRONOUN_REACH = 2;

  private static final int JOINED_CLAUSES = 4;

  private static final int CLIMB = 8;

  private static final Set<String> RELATIVE = Set.of("which", "who", "that");

  private static final Set<String> PLACING = Set.of("in", "at", "near", "outside", "inside");

  private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "his", "hers");
  private static final Set<String> NEUTER = Set.of("it", "its");
  private static final Set<String> PLURAL = Set.of("they", "them", "their");

  private final ActorFinder finder;
  private final Reading reading;
  private final Lexicon lexicon;
  private final Map<String, Participant> persons = new HashMap<>();
  private final List<Named> named = new ArrayList<>();
  private final Rows rows;

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
  }

  /** Several actors named together. */
  Rows rows() {
    return rows;
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

  /** "The Philippines" is one, "the Houthis" are many. */
  private boolean plural(Sentence st, int token, Participant participant) {
    boolean state = participant.sectors().isEmpty() && kind(participant) == Actor.Kind.STATE;
    return st.feature(token).endsWith("S") && !(state && st.tag(token) == Upos.PROPN);
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

  /** Who a pronoun is; empty when it cannot be told. */
  List<Participant> pronoun(int sentence, int token) {
    String form = reading.sentences().get(sentence).form(token).toLowerCase(Locale.ROOT);
    Named found = null;
    if (PERSONAL.contains(form)) {
      found = latest(sentence, token, Named::human);
    } else if (NEUTER.contains(form)) {
      found =
          latest(
              sentence,
              token,
              one ->
                  !one.human() && one.participant().registered() && !one.place() && !one.group());
    } else if (PLURAL.contains(form)) {
      found =
          latest(
              sentence,
              token,
              one -> one.participant().registered() && (one.group() || rows.of(one).size() > 1));
    } else if (form.equals("both")) {
      Sentence st = reading.sentences().get(sentence);
      return rows.lastTwo(sentence, new NounPhrase(st, token, token, token));
    }
    if (found == null) {
      return List.of();
    }
    Span span = reading.sentences().get(sentence).span(token);
    List<Participant> all = new ArrayList<>();
    for (Named one : PLURAL.contains(form) ? rows.of(found) : List.of(found)) {
      ActorFinder.addNew(all, List.of(finder.withSpan(one.participant(), span)));
    }
    return List.copyOf(all);
  }

  /** The nearest subject named before in this sentence, then in those before; else the nearest. */
  private @Nullable Named latest(int sentence, int token, Predicate<Named> fits) {
    Sentence st = reading.sentences().get(sentence);
    String form = st.form(token).toLowerCase(Locale.ROOT);
    boolean subjectLike = st.is(token, "nsubj") || st.relation(token).equals("nmod:poss");
    Named blamed = objectBefore(sentence, token, fits);
    if (blamed != null) {
      return blamed;
    }
    Named owner = relativeSubject(sentence, token, fits);
    if (owner != null) {
      return owner;
    }
    Named speaker = speakerBefore(sentence, token, fits);
    if (speaker != null) {
      return speaker;
    }
    Named nearest = null;
    for (int index = firstAfter(sentence) - 1; index >= 0; index--) {
      Named one = named.get(index);
      boolean before =
          one.sentence() < sentence || (one.sentence() == sentence && one.token() < token);
      if (!before || !fits.test(one) || ownSubject(sentence, token, one)) {
        continue;
      }
      if (one.sentence() < sentence - PRONOUN_REACH) {
        break;
      }
      if (one.subject() || !subjectLike) {
        return one.sentence() < sentence && objectMeant(one, st, token, form) ? null : one;
      }
      nearest = nearest == null ? one : nearest;
    }
    boolean doubtful =
        nearest != null && nearest.sentence() < sentence && thingBefore(nearest, form);
    return doubtful ? null : nearest;
  }

  /** "The talks with Oman failed. They ...": the sentence is about a thing, not an actor. */
  private boolean thingBefore(Named one, String pronoun) {
    Sentence st = reading.sentences().get(one.sentence());
    int clause = one.token();
    for (int step = 0; step < CLIMB && st.head(clause) >= 0; step++) {
      clause = st.head(clause);
    }
    return !PERSONAL.contains(pronoun) && thing(one.sentence(), st.child(clause, "nsubj"), pronoun);
  }

  /** "Chile sold the lithium. It is needed": what is done to something was done to the object. */
  private boolean objectMeant(Named one, Sentence st, int token, String pronoun) {
    Sentence before = reading.sentences().get(one.sentence());
    int clause = before.head(one.token());
    return st.relation(token).equals("nsubj:pass")
        && clause >= 0
        && thing(one.sentence(), before.child(clause, "obj"), pronoun);
  }

  /** Whether the word is a noun that the pronoun may mean and no actor the registry knows. */
  private boolean thing(int sentence, int noun, String pronoun) {
    String feature = PLURAL.contains(pronoun) ? "NNS" : "NN";
    return noun >= 0
        && reading.sentences().get(sentence).feature(noun).equals(feature)
        && finder.at(sentence, noun).stream().noneMatch(Participant::registered);
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

  /** "Pakistan, which suspended trade with its neighbour": what "its" stands for "which" does. */
  private @Nullable Named relativeSubject(int sentence, int token, Predicate<Named> fits) {
    Sentence st = reading.sentences().get(sentence);
    int verb = st.head(token);
    while (verb >= 0 && st.tag(verb) != Upos.VERB) {
      verb = st.head(verb);
    }
    int subject = -1;
    for (int step = 0; step < JOINED_CLAUSES && verb >= 0 && subject < 0; step++) {
      subject = st.child(verb, "nsubj");
      verb = subject < 0 && st.is(verb, "conj") ? st.head(verb) : -1;
    }
    if (subject < 1 || subject > token || !RELATIVE.contains(st.lemma(subject))) {
      return null;
    }
    int end = st.form(subject - 1).equals(",") ? subject - 2 : subject - 1;
    for (int index = named.size() - 1; index >= 0; index--) {
      Named one = named.get(index);
      if (one.sentence() == sentence
          && one.token() <= end
          && fits.test(one)
          && NounPhrase.at(st, one.token()).last() >= end) {
        return one;
      }
    }
    return null;
  }

  /** "Oslo said that Bonn was wrong and that it would go": who speaks, of itself. */
  private @Nullable Named speakerBefore(int sentence, int token, Predicate<Named> fits) {
    Sentence st = reading.sentences().get(sentence);
    if (!st.is(token, "nsubj")) {
      return null;
    }
    int clause = st.head(token);
    while (clause >= 0 && st.is(clause, "conj") && st.child(clause, "mark") >= 0) {
      clause = st.head(clause);
    }
    int subject = clause < 0 || !st.is(clause, "ccomp") ? -1 : st.child(st.head(clause), "nsubj");
    return subject < 0 || subject > token ? null : at(sentence, subject, fits);
  }

  private @Nullable Named at(int sentence, int token, Predicate<Named> fits) {
    for (int index = firstAfter(sentence - 1); index < firstAfter(sentence); index++) {
      if (named.get(index).token() == token && fits.test(named.get(index))) {
        return named.get(index);
      }
    }
    return null;
  }

  /** "criticised Iran for its attack": the deed is the object's. */
  private @Nullable Named objectBefore(int sentence, int token, Predicate<Named> fits) {
    Sentence st = reading.sentences().get(sentence);
    int deed = st.head(token);
    if (!st.relation(token).equals("nmod:poss") || deed < 0 || !st.is(deed, "obl")) {
      return null;
    }
    int verb = st.head(deed);
    for (int index = firstAfter(sentence - 1); index < firstAfter(sentence); index++) {
      Named one = named.get(index);
      if (fits.test(one) && st.head(one.token()) == verb && st.is(one.token(), "obj")) {
        return one;
      }
    }
    return null;
  }

  /** "Zelensky thanked him": the object is another than the subject of its verb. */
  private boolean ownSubject(int sentence, int token, Named one) {
    Sentence st = reading.sentences().get(sentence);
    return one.sentence() == sentence
        && one.subject()
        && !st.relation(token).equals("nmod:poss")
        && st.head(one.token()) == st.head(token);
  }
}
