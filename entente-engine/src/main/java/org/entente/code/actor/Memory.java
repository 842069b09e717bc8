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

  /** How many sentences back "the two countries" may reach. */
  private static final int TWO_REACH = 3;

  private static final int SIDE_BY_SIDE = 4;

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
              st.is(token, "nsubj"),
              st.child(token, "conj") >= 0 || plural(st, token, participant),
              participant.person() != null || holder(st, token),
              located(st, token) || (finder.isSeat(index, token) && !st.is(token, "nsubj"))));
    }
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
              one -> one.participant().registered() && (one.group() || row(one).size() > 1));
    } else if (form.equals("both")) {
      return both(sentence, token);
    }
    if (found == null) {
      return List.of();
    }
    Span span = reading.sentences().get(sentence).span(token);
    List<Participant> all = new ArrayList<>();
    for (Named one : PLURAL.contains(form) ? row(found) : List.of(found)) {
      ActorFinder.addNew(all, List.of(finder.withSpan(one.participant(), span)));
    }
    return List.copyOf(all);
  }

  /** "The EU and the US lifted them; both kept others": the two actors last named side by side. */
  private List<Participant> both(int sentence, int token) {
    Sentence st = reading.sentences().get(sentence);
    return lastTwo(sentence, new NounPhrase(st, token, token, token));
  }

  /** Those named in one row with the actor, which is among them: "Iran, Iraq and Oman". */
  private List<Named> row(Named one) {
    int at = named.indexOf(one);
    int last = at;
    for (int index = at + 1; index < named.size() && !link(index).isEmpty(); index++) {
      last = link(index).equals("and") ? index : last;
    }
    int first = last;
    boolean and = false;
    while (first > 0 && (link(first).equals("and") || (and && link(first).equals(",")))) {
      and = true;
      first--;
    }
    return first > at ? List.of(one) : named.subList(first, last + 1);
  }

  /** What joins the actor to the one named before it: "and", a comma, or nothing. */
  private String link(int index) {
    Named before = named.get(index - 1);
    Named after = named.get(index);
    boolean row =
        before.sentence() == after.sentence()
            && before.participant().registered()
            && after.participant().registered();
    return !row ? "" : before.token() == after.token() ? "and" : between(before, after);
  }

  /** What joins two phrases: "and", a comma in a row, or nothing. */
  private String between(Named first, Named second) {
    Sentence st = reading.sentences().get(first.sentence());
    String found = "";
    NounPhrase before = NounPhrase.at(st, first.token());
    NounPhrase after = NounPhrase.at(st, second.token());
    for (int token = before.last() + 1; token < after.first(); token++) {
      String form = st.form(token).toLowerCase(Locale.ROOT);
      if (form.equals("and") || form.equals("or")) {
        found = "and";
      } else if (form.equals(",")) {
        found = found.isEmpty() ? "," : found;
      } else if (st.tag(token) != Upos.DET) {
        return "";
      }
    }
    return found;
  }

  /** The nearest subject named before in this sentence, then in those before; else the nearest. */
  private @Nullable Named latest(int sentence, int token, Predicate<Named> fits) {
    Sentence st = reading.sentences().get(sentence);
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
        return one;
      }
      nearest = nearest == null ? one : nearest;
    }
    return nearest;
  }

  /** The two actors last named side by side before the phrase; empty when there are none. */
  List<Participant> lastTwo(int sentence, NounPhrase phrase) {
    for (int index = firstAfter(sentence) - 1; index > 0; index--) {
      Named second = named.get(index);
      Named first = named.get(index - 1);
      boolean before =
          second.sentence() < sentence
              || (second.sentence() == sentence && second.token() < phrase.head());
      if (second.sentence() < sentence - TWO_REACH) {
        break;
      }
      if (before && sideBySide(first, second)) {
        return List.of(plain(first, phrase), plain(second, phrase));
      }
    }
    return List.of();
  }

  /** The bloc or partnership, or the states in a row, named last within one sentence back. */
  List<Participant> lastGroup(int sentence, NounPhrase phrase) {
    List<Participant> states = new ArrayList<>();
    for (int index = firstAfter(sentence) - 1; index >= 0; index--) {
      Named one = named.get(index);
      boolean before =
          one.sentence() < sentence || (one.sentence() == sentence && one.token() < phrase.head());
      if (!before || !one.participant().registered()) {
        continue;
      }
      if (one.sentence() < sentence - 1) {
        break;
      }
      Actor.Kind kind = kind(one.participant());
      if (kind == Actor.Kind.BLOC || kind == Actor.Kind.PARTNERSHIP) {
        return List.of(plain(one, phrase));
      }
      if (index > 0 && sideBySide(named.get(index - 1), one)) {
        states.add(plain(one, phrase));
        states.add(plain(named.get(index - 1), phrase));
        break;
      }
    }
    return states;
  }

  /** The actor named at an index below {@link #firstAfter}. */
  Named named(int index) {
    return named.get(index);
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

  private static boolean sideBySide(Named first, Named second) {
    return first.sentence() == second.sentence()
        && Math.abs(second.token() - first.token()) <= SIDE_BY_SIDE
        && first.participant().registered()
        && second.participant().registered()
        && !first.participant().actor().equals(second.participant().actor());
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
    for (int step = 0; step < SIDE_BY_SIDE && verb >= 0 && subject < 0; step++) {
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
