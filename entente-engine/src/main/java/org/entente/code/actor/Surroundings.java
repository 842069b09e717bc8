package org.entente.code.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.lexicon.Actor;
import org.entente.lexicon.Homonym;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.SectorNoun;
import org.entente.model.actor.Period;
import org.entente.model.actor.Sense;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/**
 * What the words around a name leave of its meanings: nothing when it is part of another name
 * (Michael Jordan, the Niger River, the Panama Papers) or another word (a turkey farmer), another
 * meaning when they tell it (Georgia beside Atlanta), another owner when an agency's plain name
 * stands beside it (Chile's Defense Department).
 */
final class Surroundings {
  /** What turns a name before it into the name of waters, lands or papers. */
  private static final Set<String> FEATURES =
      Set.of(
          "River",
          "Sea",
          "Gulf",
          "Strait",
          "Straits",
          "Ocean",
          "Bay",
          "Desert",
          "Basin",
          "Delta",
          "Canal",
          "Mountains",
          "Valley",
          "Lake",
          "Falls");

  /** Papers, games and places that are named after where they were signed, held or stand. */
  private static final Set<String> NAMED_AFTER =
      Set.of(
          "Convention",
          "Conventions",
          "Accord",
          "Accords",
          "Agreement",
          "Agreements",
          "Protocol",
          "Protocols",
          "Papers",
          "Memorandum",
          "Marathon",
          "Cup",
          "Games",
          "Festival",
          "Airport",
          "Street",
          "Avenue",
          "Stadium");

  private static final Set<String> WATERS = Set.of("River", "Lake", "Mount", "Cape", "Port");
  private static final Set<String> WATERS_OF = Set.of("Gulf", "Sea", "Bay", "Strait", "Straits");
  private static final Set<String> ONES_OWN = Set.of("my", "his", "her", "our", "your");
  private static final Set<String> KIN =
      Set.of(
          "neighbour",
          "neighbor",
          "friend",
          "brother",
          "son",
          "father",
          "husband",
          "uncle",
          "cousin",
          "colleague",
          "sister",
          "daughter",
          "mother",
          "wife",
          "aunt",
          "boss",
          "partner");

  private final Lexicon lexicon;
  private final Reading reading;
  private final NameTable names;
  private @Nullable Set<String> unambiguous;

  Surroundings(Lexicon lexicon, Reading reading, NameTable names) {
    this.lexicon = lexicon;
    this.reading = reading;
    this.names = names;
  }

  /** The name with the meanings left, the same match when all are; null when it is no name here. */
  @Nullable NameMatch narrow(NameMatch match) {
    Sentence st = reading.sentences().get(match.sentence());
    List<Sense> senses = match.senses();
    if (senses.get(0).kind() != Sense.Kind.PERSON
        && (feature(st, match) || inPersonsName(st, match) || ofOnesOwn(st, match))) {
      return null;
    }
    List<Homonym> meanings =
        lexicon.homonyms().list(st.span(match.first(), match.last()).of(reading.article().text()));
    Homonym usual = null;
    for (Homonym meaning : meanings) {
      if (meaning.cues().isEmpty()) {
        usual = meaning;
      } else if (meaning.toldBy(st, match.first(), match.last())) {
        return meaning.sense() == null ? null : with(match, List.of(meaning.sense()));
      }
    }
    if (usual != null) {
      return usual.sense() == null ? null : with(match, List.of(usual.sense()));
    }
    Sense owned = owned(st, match);
    if (owned != null) {
      return with(match, List.of(owned));
    }
    return several(senses) ? with(match, likeliest(match)) : match;
  }

  private static NameMatch with(NameMatch match, List<Sense> senses) {
    return senses.equals(match.senses())
        ? match
        : new NameMatch(match.sentence(), match.first(), match.last(), senses);
  }

  // ---- part of another name ----

  private boolean feature(Sentence st, NameMatch match) {
    boolean adjective = adjective(match);
    int next = match.last() + 1;
    if (next < st.size()
        && (FEATURES.contains(st.form(next))
            || (!adjective && NAMED_AFTER.contains(st.form(next))))) {
      boolean body =
          next + 1 < st.size()
              && st.tag(next + 1) == Upos.PROPN
              && lexicon.words().findSectorNoun(st, next + 1).isPresent();
      return !body;
    }
    int before = match.first() - 1;
    return before >= 0
        && !adjective
        && (WATERS.contains(st.form(before))
            || (before > 0
                && st.form(before).equals("of")
                && WATERS_OF.contains(st.form(before - 1))));
  }

  /** "Michael Jordan", "Chad Morrow": the parser joins the words of a person's name as flat. */
  private boolean inPersonsName(Sentence st, NameMatch match) {
    if (adjective(match)) {
      return false;
    }
    int next = match.last() + 1;
    if (next < st.size()
        && st.is(next, "flat")
        && st.head(next) >= match.first()
        && st.head(next) <= match.last()
        && unknown(st, match.sentence(), next)) {
      return true;
    }
    int before = match.first() - 1;
    return before >= 0
        && st.is(match.first(), "flat")
        && unknown(st, match.sentence(), before)
        && !PlainPhrases.transparent(st.lemma(before).toLowerCase(Locale.ROOT));
  }

  private static boolean adjective(NameMatch match) {
    Sense.Kind kind = match.senses().get(0).kind();
    return kind == Sense.Kind.DEMONYM || kind == Sense.Kind.PEOPLE;
  }

  private boolean unknown(Sentence st, int sentence, int token) {
    return st.tag(token) == Upos.PROPN
        && Character.isUpperCase(st.form(token).charAt(0))
        && names.at(sentence, token) == null
        && lexicon.words().findSectorNoun(st, token).isEmpty()
        && lexicon.words().findNameWord(st, token).isEmpty();
  }

  /** "my neighbour Chad". */
  private static boolean ofOnesOwn(Sentence st, NameMatch match) {
    int before = match.first() - 1;
    return before > 0
        && KIN.contains(st.lemma(before))
        && ONES_OWN.contains(st.form(before - 1).toLowerCase(Locale.ROOT));
  }

  // ---- an agency of another state ----

  /** "Chile's Defense Department", "the Supreme Court of Kenya"; a name like CIA keeps its own. */
  private @Nullable Sense owned(Sentence st, NameMatch match) {
    Sense agency = match.senses().get(0);
    if (agency.kind() != Sense.Kind.NAME || !plainName(st, match)) {
      return null;
    }
    Actor state = lexicon.actors().find(agency.actor()).filter(Actor::isState).orElse(null);
    if (state == null || state.name().equals(agency.name())) {
      return null;
    }
    NameMatch owner = owner(st, match);
    if (owner == null) {
      return null;
    }
    Sense own = owner.senses().get(0);
    boolean other = !own.actor().equals(agency.actor()) && lexicon.actors().isState(own.actor());
    return other
        ? new Sense(
            Sense.Kind.NAME,
            own.actor(),
            lexicon
                .words()
                .findSectorNoun(st, match.last())
                .filter(noun -> noun.predicate().length() > 1)
                .map(SectorNoun::sectors)
                .orElse(agency.sectors()),
            own.name(),
            null,
            null,
            Period.ALWAYS)
        : null;
  }

  private boolean plainName(Sentence st, NameMatch match) {
    return match.last() > match.first()
        && lexicon.words().findSectorNoun(st, match.last()).isPresent();
  }

  private @Nullable NameMatch owner(Sentence st, NameMatch match) {
    int before = match.first() - 1;
    if (before > 0 && st.tag(before) == Upos.PART) {
      return names.at(match.sentence(), before - 1);
    }
    NameMatch adjective = before < 0 ? null : names.at(match.sentence(), before);
    if (adjective != null && adjective.senses().get(0).kind() == Sense.Kind.DEMONYM) {
      return adjective;
    }
    int after = match.last() + 1;
    if (after + 1 < st.size() && st.form(after).equals("of")) {
      int name = st.form(after + 1).equals("the") ? after + 2 : after + 1;
      return names.at(match.sentence(), name);
    }
    return null;
  }

  // ---- several actors of one name ----

  private static boolean several(List<Sense> senses) {
    for (Sense sense : senses) {
      if (!sense.actor().equals(senses.get(0).actor())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The meanings whose actor is named beside it, in the sentence, else in the article; else all.
   */
  private List<Sense> likeliest(NameMatch match) {
    Sentence st = reading.sentences().get(match.sentence());
    Set<String> beside = new HashSet<>();
    for (int token = 0; token < st.size(); token++) {
      NameMatch other = names.at(match.sentence(), token);
      if (other != null && !several(other.senses())) {
        beside.add(other.senses().get(0).actor());
      }
    }
    List<Sense> here = of(match, beside);
    if (!here.isEmpty()) {
      return here;
    }
    List<Sense> anywhere = of(match, inArticle());
    return anywhere.isEmpty() ? match.senses() : anywhere;
  }

  private static List<Sense> of(NameMatch match, Set<String> actors) {
    return match.senses().stream().filter(sense -> actors.contains(sense.actor())).toList();
  }

  /** The actors that names with one meaning name. */
  private Set<String> inArticle() {
    Set<String> found = unambiguous;
    if (found == null) {
      found = new HashSet<>();
      for (NameMatch match : reading.names()) {
        if (!several(match.senses())) {
          found.add(match.senses().get(0).actor());
        }
      }
      unambiguous = found;
    }
    return found;
  }
}
