package org.entente.code.actor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entente.code.actor.Memory.Named;
import org.entente.lexicon.Actor;
import org.entente.lexicon.Actor.Kind;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.SectorNoun;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Whom noun phrases stand for that refer back to a name: "the alliance", "the premier", "the
 * kingdom", "his counterpart". What cannot be told stays unresolved.
 */
final class References {
  /** How many sentences back a description may reach. */
  private static final int REACH = 3;

  /** How many sentences back "its neighbour" may reach. */
  private static final int OTHER_REACH = 2;

  private static final Set<String> COUNTRIES = Set.of("country", "nation", "state");
  private static final Set<String> LANDS = Set.of("island", "archipelago", "territory");

  private static final Set<Sector> FORCES = Set.of(Sector.MIL, Sector.COP);
  private static final Set<Sector> ARMED = Set.of(Sector.REB, Sector.UAF);

  /** Nouns for actors of a kind. */
  private static final Map<String, Set<Kind>> KINDS =
      Map.of(
          "group", EnumSet.of(Kind.GROUP, Kind.ORGANISATION, Kind.BLOC, Kind.PARTNERSHIP),
          "movement", EnumSet.of(Kind.GROUP, Kind.PARTY),
          "organisation", EnumSet.of(Kind.ORGANISATION, Kind.GROUP, Kind.BLOC, Kind.BODY),
          "organization", EnumSet.of(Kind.ORGANISATION, Kind.GROUP, Kind.BLOC, Kind.BODY),
          "body", EnumSet.of(Kind.ORGANISATION, Kind.BODY),
          "agency", EnumSet.of(Kind.AGENCY, Kind.BODY),
          "bloc", EnumSet.of(Kind.BLOC, Kind.ORGANISATION, Kind.PARTNERSHIP),
          "party", EnumSet.of(Kind.PARTY));

  private static final Set<String> OFFICES =
      Set.of(
          "foreign",
          "prime",
          "president",
          "minister",
          "defence",
          "defense",
          "chancellor",
          "secretary",
          "ambassador",
          "chief");

  private final ActorFinder finder;
  private final Lexicon lexicon;
  private final Memory memory;

  References(ActorFinder finder, Lexicon lexicon, Memory memory) {
    this.finder = finder;
    this.lexicon = lexicon;
    this.memory = memory;
  }

  /**
   * The organisation that "the alliance" refers back to: one the registry gives the noun, one whose
   * name ends in it ("the council" after "the Security Council"), else the only one of its kind
   * near ("the movement"); null when none is sure.
   */
  @Nullable Participant organisation(int sentence, NounPhrase phrase) {
    String noun = phrase.sentence().lemma(phrase.head()).toLowerCase(Locale.ROOT);
    List<Actor> candidates =
        lexicon.actors().referredBy(noun).stream().filter(one -> !one.isState()).toList();
    Participant listed = listed(sentence, phrase, candidates);
    if (listed != null) {
      return listed;
    }
    Named found = only(sentence, phrase, one -> !one.human() && endsIn(one, noun));
    if (found == null) {
      Set<Kind> kinds = KINDS.getOrDefault(noun, Set.of());
      found = only(sentence, phrase, one -> !one.human() && kinds.contains(kind(one)));
    }
    return found == null ? null : memory.plain(found, phrase);
  }

  private @Nullable Kind kind(Named one) {
    return memory.kind(one.participant());
  }

  private static boolean endsIn(Named one, String noun) {
    String name = one.participant().text().toLowerCase(Locale.ROOT);
    return name.endsWith(' ' + noun);
  }

  private @Nullable Participant listed(int sentence, NounPhrase phrase, List<Actor> candidates) {
    for (int index = memory.firstAfter(sentence) - 1; index >= 0; index--) {
      Named one = memory.named(index);
      boolean near = one.sentence() <= sentence; // "The alliance will ..., NATO's chief said"
      if (near && candidates.stream().anyMatch(a -> a.code().equals(one.participant().actor()))) {
        return memory.plain(one, phrase);
      }
    }
    return null;
  }

  /**
   * "its neighbour", "his host": the only actor of the nearest sentence before that is not the one
   * it is said of; null when there is none, or several are.
   */
  @Nullable Participant other(int sentence, NounPhrase phrase, List<Participant> possessors) {
    Named found = null;
    for (int index = memory.firstAfter(sentence) - 1; index >= 0; index--) {
      Named one = memory.named(index);
      boolean before =
          one.sentence() < sentence || (one.sentence() == sentence && one.token() < phrase.head());
      if (one.sentence() < sentence - OTHER_REACH
          || (found != null && one.sentence() < found.sentence())) {
        break;
      }
      boolean same =
          possessors.stream().anyMatch(owner -> owner.actor().equals(one.participant().actor()));
      if (!before || !one.participant().registered() || same) {
        continue;
      }
      if (found != null && !found.participant().actor().equals(one.participant().actor())) {
        return null;
      }
      found = one;
    }
    return found == null ? null : memory.plain(found, phrase);
  }

  /** "The visitor": the only person the nearest sentence is about; null when there is none. */
  @Nullable Participant person(int sentence, NounPhrase phrase) {
    Named found = only(sentence, phrase, one -> one.human() && one.subject());
    return found == null ? null : finder.withSpan(found.participant(), phrase.span());
  }

  /**
   * The holder of a role named before: one named with the word ("the spokesperson"), else with its
   * sector ("the lawmakers" after "Peru's congress"); null when none is.
   *
   * @param noun the noun of the role
   * @param sectors the role's sectors
   */
  @Nullable Participant role(
      int sentence, NounPhrase phrase, SectorNoun noun, List<Sector> sectors) {
    String head = phrase.sentence().lemma(phrase.head()).toLowerCase(Locale.ROOT);
    Named titled = only(sentence, phrase, sentence, one -> hasWord(one.participant().text(), head));
    if (titled != null) {
      return finder.withSpan(titled.participant(), phrase.span());
    }
    boolean single =
        noun.kind() == SectorNoun.Kind.PERSON
            && phrase.sentence().feature(phrase.head()).equals("NN");
    Named found =
        only(
            sentence,
            phrase,
            one ->
                (!single || one.human())
                    && one.participant().sectors().stream()
                        .anyMatch(sector -> alike(sector, sectors.get(0))));
    return found == null ? null : finder.withSpan(found.participant(), phrase.span());
  }

  /** "the officers" are police too, "the militants" rebels. */
  private static boolean alike(Sector one, Sector other) {
    return one == other
        || (FORCES.contains(one) && FORCES.contains(other))
        || (ARMED.contains(one) && ARMED.contains(other));
  }

  /**
   * The same one by the words that name it nearest in the sentence, before the pronoun rather than
   * behind it; as it is where it is no pronoun, or none name it there.
   *
   * @param st the sentence of that index
   */
  Participant named(int sentence, Sentence st, Participant one) {
    int token = st.tokenAt(one.span().start());
    if (token < 0 || st.tag(token) != Upos.PRON || !st.span(token).equals(one.span())) {
      return one;
    }
    Named nearest = null;
    for (int index = memory.firstAfter(sentence) - 1; index >= 0; index--) {
      Named other = memory.named(index);
      if (other.sentence() < sentence || (nearest != null && nearest.token() < token)) {
        break;
      }
      boolean same = one.person() == null || one.person().equals(other.participant().person());
      if (same && one.actor().equals(other.participant().actor())) {
        nearest = other;
      }
    }
    return nearest == null ? one : finder.withSpan(one, nearest.participant().span());
  }

  /**
   * The state that "the kingdom", "the neutral country" stands for, or the territory that "the
   * island" does where one is named; null when none is sure.
   */
  @Nullable Participant state(int sentence, NounPhrase phrase) {
    List<List<Actor>> described = described(phrase);
    Predicate<Named> fits = one -> !one.group() && isLand(one) && allName(described, one);
    boolean land = LANDS.contains(phrase.sentence().lemma(phrase.head()));
    Named found =
        land ? only(sentence, phrase, fits.and(one -> kind(one) == Kind.TERRITORY)) : null;
    if (found == null) {
      found = only(sentence, phrase, fits);
    }
    return found == null || (!plainly(phrase) && rivalled(found, sentence, phrase, described))
        ? null
        : memory.plain(found, phrase);
  }

  private boolean isLand(Named one) {
    Kind kind = kind(one);
    return kind == Kind.STATE || kind == Kind.TERRITORY;
  }

  /** For each word or two of the phrase that say what some states are, those states. */
  private List<List<Actor>> described(NounPhrase phrase) {
    Sentence st = phrase.sentence();
    List<List<Actor>> described = new ArrayList<>();
    String before = "";
    for (int token = phrase.first(); token <= phrase.head(); token++) {
      String word = st.form(token).toLowerCase(Locale.ROOT);
      described.add(lexicon.actors().referredBy(word));
      described.add(lexicon.actors().referredBy(before + ' ' + word));
      before = word;
    }
    described.removeIf(List::isEmpty);
    return described;
  }

  private static boolean allName(List<List<Actor>> described, Named one) {
    String code = one.participant().actor();
    return described.stream()
        .allMatch(states -> states.stream().anyMatch(state -> state.code().equals(code)));
  }

  /** "the country": any state; "the kingdom", "the Baltic state" tell what not every one is. */
  private static boolean plainly(NounPhrase phrase) {
    Sentence st = phrase.sentence();
    return COUNTRIES.contains(st.lemma(phrase.head())) && st.child(phrase.head(), "amod") < 0;
  }

  /** Whether the sentence that names the state names another, which may be the one described. */
  private boolean rivalled(
      Named state, int sentence, NounPhrase phrase, List<List<Actor>> described) {
    for (int index = memory.firstAfter(state.sentence() - 1);
        index < memory.firstAfter(state.sentence());
        index++) {
      Named one = memory.named(index);
      if (before(one, sentence, phrase)
          && !actsOn(one, sentence, phrase)
          && isLand(one)
          && allName(described, one)
          && !one.participant().actor().equals(state.participant().actor())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The one that fits in the nearest sentence that names one: of several the subject; null when
   * that leaves more than one.
   */
  private @Nullable Named only(int sentence, NounPhrase phrase, Predicate<Named> fits) {
    return only(sentence, phrase, REACH, fits);
  }

  /** The same, at most so many sentences back. */
  private @Nullable Named only(int sentence, NounPhrase phrase, int reach, Predicate<Named> fits) {
    Named found = null;
    boolean unsure = false;
    for (int index = memory.firstAfter(sentence) - 1; index >= 0; index--) {
      Named one = memory.named(index);
      if (one.sentence() < sentence - reach
          || (found != null && one.sentence() < found.sentence())) {
        break;
      }
      if (!before(one, sentence, phrase)
          || !one.participant().registered()
          || !fits.test(one)
          || actsOn(one, sentence, phrase)) {
        continue;
      }
      boolean same = found != null && found.participant().same(one.participant());
      if (found == null || (one.subject() && !found.subject())) {
        found = one;
        unsure = false;
      } else if (!same && one.subject() == found.subject()) {
        unsure = true;
      }
    }
    return unsure ? null : found;
  }

  private static boolean before(Named one, int sentence, NounPhrase phrase) {
    return one.sentence() < sentence
        || (one.sentence() == sentence && one.token() < phrase.first());
  }

  /** "Oslo offered the kingdom a loan", "Oslo said that the kingdom": it is another. */
  private static boolean actsOn(Named one, int sentence, NounPhrase phrase) {
    if (one.sentence() != sentence || !one.subject()) {
      return false;
    }
    Sentence st = phrase.sentence();
    int clause = st.head(phrase.head());
    int speech = clause >= 0 && st.is(clause, "ccomp") ? st.head(clause) : clause;
    int verb = st.head(one.token());
    return verb == clause || verb == speech;
  }

  private static boolean hasWord(String text, String word) {
    String lower = text.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(word);
    return at >= 0
        && (at == 0 || !Character.isLetter(lower.charAt(at - 1)))
        && (at + word.length() == lower.length()
            || !Character.isLetter(lower.charAt(at + word.length())));
  }

  /**
   * The official named last before "his counterpart" who is not the one whose counterpart it is.
   */
  @Nullable Participant counterpart(int sentence, NounPhrase phrase, List<Participant> possessors) {
    if (possessors.isEmpty()) {
      return null;
    }
    Set<String> office = officeWords(possessors.get(0));
    Named best = null;
    int most = -1;
    for (int index = memory.firstAfter(sentence) - 1; index >= 0; index--) {
      Named one = memory.named(index);
      boolean before =
          one.sentence() < sentence || (one.sentence() == sentence && one.token() < phrase.head());
      if (!before
          || one.participant().person() == null
          || !one.participant().registered()
          || possessors.stream()
              .anyMatch(owner -> owner.actor().equals(one.participant().actor()))) {
        continue;
      }
      Set<String> shared = new HashSet<>(officeWords(one.participant()));
      shared.retainAll(office);
      if (shared.size() > most) {
        most = shared.size();
        best = one;
      }
    }
    return best == null ? null : finder.withSpan(best.participant(), phrase.span());
  }

  /** Words of the office in any naming of the person. */
  private Set<String> officeWords(Participant person) {
    Set<String> words = new HashSet<>();
    int all = memory.firstAfter(Integer.MAX_VALUE);
    for (int index = 0; index < all; index++) {
      Named one = memory.named(index);
      if (one.participant().person() != null
          && one.participant().person().equals(person.person())) {
        for (String word : one.participant().text().toLowerCase(Locale.ROOT).split(" ")) {
          if (OFFICES.contains(word)) {
            words.add(word);
          }
        }
      }
    }
    return words;
  }
}
