package org.entente.code.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.lexicon.Cue;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.SectorNoun;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.actor.Sense;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Names that are not in the registry: known from earlier in the article, or by their apposition.
 */
final class UnknownNames {
  /** How long an apposition may be, tokens. */
  private static final int REACH = 14;

  private static final List<String> PLACING =
      List.of("in", "at", "near", "outside", "inside", "around", "across", "off", "into");

  private final ActorFinder finder;
  private final Reading reading;
  private final Lexicon lexicon;
  private final Participants participants;

  UnknownNames(ActorFinder finder, Reading reading, Lexicon lexicon, Participants participants) {
    this.finder = finder;
    this.reading = reading;
    this.lexicon = lexicon;
    this.participants = participants;
  }

  /** Who a proper name without a role beside it is, whose named actors are {@code anchors}. */
  List<Participant> find(
      int sentence, NounPhrase phrase, List<Participant> anchors, @Nullable LocalDate day) {
    Participant known = introduced(phrase);
    if (known != null) {
      return List.of(participants.at(known, phrase.span()));
    }
    Participant apposed = apposed(sentence, phrase, day);
    if (apposed != null) {
      return List.of(apposed);
    }
    String name = nameOnly(sentence, phrase);
    List<Sector> sectors = bodySectors(phrase);
    if (name.isEmpty()) {
      return sectors.isEmpty() || anchors.isEmpty()
          ? List.of()
          : List.of(
              participants.of(
                  anchors.get(0).actor(), sectors, anchors.get(0).name(), phrase.span(), null));
    }
    if (sectors.isEmpty() && phrase.first() == phrase.last() && personal(phrase)) {
      List<Sense> namesakes = lexicon.actors().namesakes(name, day);
      if (!namesakes.isEmpty()) {
        return List.of(namesake(namesakes, phrase, name, day));
      }
    }
    Participant state = nationality(sentence, phrase, day);
    if (state == null || (sectors.isEmpty() && name.indexOf(' ') < 0)) {
      return List.of(participants.unknown(name, sectors, phrase.span(), null));
    }
    return List.of(
        sectors.isEmpty()
            ? participants.of(state.actor(), List.of(Sector.CVL), state.name(), phrase.span(), name)
            : participants.of(state.actor(), sectors, state.name(), phrase.span(), null));
  }

  /**
   * Whether the word may be a family name alone: not behind a given name, not where something
   * happens, and as a sentence's first word, which any noun may be, only when it speaks.
   */
  private boolean personal(NounPhrase phrase) {
    Sentence st = phrase.sentence();
    int name = phrase.head();
    if (name > 0
        && st.is(name, "flat")
        && st.tag(name - 1) == Upos.PROPN
        && lexicon.words().findSectorNoun(st, name - 1).isEmpty()) {
      return false;
    }
    if (PLACING.stream().anyMatch(preposition -> Grammar.marked(st, name, preposition))) {
      return false;
    }
    int verb = st.head(name);
    return name > 0
        || (st.is(name, "nsubj") && lexicon.words().findCue(st, verb, Cue.Part.VERB).isPresent());
  }

  /** "Clinton said": whichever of a state's known people it is. */
  private Participant namesake(
      List<Sense> senses, NounPhrase phrase, String name, @Nullable LocalDate day) {
    boolean one = senses.stream().map(Sense::person).distinct().count() == 1;
    SenseChooser.Choice choice = SenseChooser.choose(senses, day, "");
    Sense sense = choice.sense();
    return one
        ? participants.of(sense, choice.sectors(), phrase.span())
        : participants.of(
            sense.actor(), List.of(), participants.registryName(sense), phrase.span(), name);
  }

  /** The state whose adjective begins the phrase: "Russian Sergei Petrov"; or null. */
  private @Nullable Participant nationality(
      int sentence, NounPhrase phrase, @Nullable LocalDate day) {
    NameMatch first = finder.nameAt(sentence, phrase.first());
    return first == null || first.senses().get(0).kind() != Sense.Kind.DEMONYM
        ? null
        : finder.anchor(phrase.sentence(), first, day);
  }

  /**
   * What the words of a body's own name tell: "Northern Medical Alliance". Words of a trade come
   * before those of any union, and a name the parser reads as a person's tells nothing.
   */
  private List<Sector> bodySectors(NounPhrase phrase) {
    Sentence st = phrase.sentence();
    List<Sector> any = List.of();
    if (phrase.head() != phrase.last()) {
      return any;
    }
    for (int token = phrase.last(); token >= phrase.first(); token--) {
      Optional<SectorNoun> word =
          st.tag(token) == Upos.PUNCT ? Optional.empty() : lexicon.words().findNameWord(st, token);
      if (word.isPresent()) {
        List<Sector> sectors = word.get().sectors();
        switch (sectors.get(0)) {
          case MED, AGR, EDU, REL, BUS, JRN, CRM, MIL, REF -> {
            return sectors;
          }
          default -> any = any.isEmpty() ? sectors : any;
        }
      }
    }
    return any;
  }

  /** The person whose full name the article gave before, or null. */
  @Nullable Participant introduced(NounPhrase phrase) {
    Participant known = finder.memory().person(phrase.sentence().form(phrase.last()));
    return known == null ? finder.memory().person(phrase.sentence().form(phrase.head())) : known;
  }

  /** "Liselotte Odgaard, a researcher in Washington": the role stands in apposition. */
  private @Nullable Participant apposed(int sentence, NounPhrase phrase, @Nullable LocalDate day) {
    int apposition = apposition(phrase);
    if (apposition < 0) {
      return null;
    }
    List<Participant> role = finder.at(sentence, apposition, day);
    if (role.isEmpty()) {
      return null;
    }
    Participant first = role.get(0);
    String name = nameOnly(sentence, phrase);
    String actor = first.actor();
    if (actor.isEmpty() || actor.startsWith("X:")) {
      actor = "X:" + name;
    }
    return participants.of(actor, first.sectors(), first.name(), phrase.span(), name);
  }

  /** The head of the role before or behind the name, by the parse or between commas; or -1. */
  private int apposition(NounPhrase phrase) {
    Sentence st = phrase.sentence();
    int parsed = st.child(phrase.head(), "appos");
    if (parsed > phrase.last()
        && Grammar.nominal(st, parsed)
        && !finder.explains(st.form(parsed))) {
      return parsed;
    }
    int owner = st.head(phrase.head());
    if (st.is(phrase.head(), "appos") && owner >= 0 && person(st, owner)) {
      return owner;
    }
    return betweenCommas(st, phrase.last() + 1);
  }

  /** ", the Norwegian defence minister,": an article or nationality, then a role, then a comma. */
  private int betweenCommas(Sentence st, int comma) {
    if (comma + 2 >= st.size() || !st.form(comma).equals(",")) {
      return -1;
    }
    Upos begins = st.tag(comma + 1);
    if (begins != Upos.DET && begins != Upos.ADJ && begins != Upos.PRON && begins != Upos.NOUN) {
      return -1;
    }
    int role = -1;
    int limit = Math.min(st.size(), comma + 1 + REACH);
    for (int token = comma + 1; token < limit; token++) {
      if (st.tag(token) == Upos.PUNCT && !st.form(token).equals("-")) {
        return role;
      }
      if (st.tag(token) == Upos.VERB || st.tag(token) == Upos.AUX) {
        return -1;
      }
      if (role < 0 && st.tag(token) == Upos.NOUN && person(st, token)) {
        role = token;
      }
    }
    return -1;
  }

  private boolean person(Sentence st, int token) {
    return lexicon
        .words()
        .findSectorNoun(st, token)
        .filter(noun -> noun.kind() == SectorNoun.Kind.PERSON)
        .isPresent();
  }

  /** The phrase's words that are no known name and no role: a person's or body's own name. */
  String nameOnly(int sentence, NounPhrase phrase) {
    Sentence st = phrase.sentence();
    int first = phrase.last() + 1;
    for (int token = phrase.last(); token >= phrase.first(); token--) {
      if (!ownWord(sentence, st, token)) {
        break;
      }
      first = token;
    }
    while (first <= phrase.last() && st.tag(first) == Upos.PUNCT) {
      first++;
    }
    return first > phrase.last() ? "" : st.span(first, phrase.last()).of(reading.article().text());
  }

  /** Whether several capitalised words make the phrase a name: "Northern Medical Alliance". */
  boolean longName(int sentence, NounPhrase phrase) {
    return nameOnly(sentence, phrase).indexOf(' ') > 0;
  }

  private boolean ownWord(int sentence, Sentence st, int token) {
    boolean word =
        switch (st.tag(token)) {
          case PROPN, PUNCT -> true;
          case ADJ, NOUN -> Character.isUpperCase(st.form(token).charAt(0));
          default -> false;
        };
    return word
        && finder.nameAt(sentence, token) == null
        && lexicon.words().findSectorNoun(st, token).isEmpty();
  }
}
