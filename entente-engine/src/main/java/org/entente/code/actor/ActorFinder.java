package org.entente.code.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.code.actor.SenseChooser.Choice;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.SectorNoun;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.actor.Sense;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.statement.Statement;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who the noun phrases of one article are.
 *
 * <p>A phrase is an actor directly when its head names one or is a role or body of one ("the
 * Norwegian prime minister"); it has an actor inside when a possessor, demonym or "of" phrase is
 * one ("Russia's invasion").
 */
public final class ActorFinder {
  /** What one side suffers: "the invasion of Ukraine" is not Ukraine's. */
  private static final Set<String> SUFFERED =
      Set.of(
          "war",
          "invasion",
          "attack",
          "occupation",
          "annexation",
          "bombing",
          "shelling",
          "siege",
          "killing",
          "blockade",
          "bombardment",
          "destruction",
          "violation",
          "abuse",
          "massacre");

  /** How texts and things come from somebody. */
  private static final Set<String> MADE =
      Set.of(
          "publish",
          "release",
          "issue",
          "write",
          "sign",
          "air",
          "broadcast",
          "send",
          "post",
          "make",
          "build",
          "operate",
          "own",
          "fly",
          "lead",
          "head",
          "run",
          "crew",
          "submit",
          "propose",
          "table",
          "file",
          "lodge",
          "present",
          "draft",
          "introduce",
          "demand",
          "impose");

  private static final int DEEPEST_MODIFIER = 2;
  private static final Set<String> FIRST_PERSON =
      Set.of("we", "us", "our", "ours", "i", "me", "my");

  private final Lexicon lexicon;
  private final Reading reading;
  private final @Nullable LocalDate published;
  private final Acronyms acronyms;
  private final NameTable names;
  private final Titles titles;
  private final Participants participants;
  private final PlainPhrases plain;
  private final RolePhrases roles;
  private final Memory memory;
  private final References references;
  private final Map<Long, List<Participant>> memo = new HashMap<>();
  private Quoted quoted;

  /**
   * @param lexicon who there is
   * @param reading the article
   */
  public ActorFinder(Lexicon lexicon, Reading reading) {
    this.lexicon = lexicon;
    this.reading = reading;
    this.published =
        reading.article().published() == null ? null : reading.article().published().date();
    this.acronyms = new Acronyms(reading);
    this.names = new NameTable(lexicon, reading, acronyms);
    this.titles = new Titles(this, lexicon);
    this.participants = new Participants(lexicon, reading.article().text());
    UnknownNames unknown = new UnknownNames(this, reading, lexicon, participants);
    this.plain = new PlainPhrases(this, unknown, participants);
    this.roles =
        new RolePhrases(
            this, lexicon, plain, unknown, participants, new HomeState(this, lexicon, reading));
    this.quoted = new Quoted(reading, List.of());
    this.memory = new Memory(this, reading, lexicon);
    this.references = new References(this, lexicon, memory);
    memory.walk();
  }

  /** The name that covers the token, or null. */
  @Nullable NameMatch nameAt(int sentence, int token) {
    return names.at(sentence, token);
  }

  Memory memory() {
    return memory;
  }

  References references() {
    return references;
  }

  /** Whether the token is part of an actor's name or stands for one: "the alliance". */
  public boolean names(int sentence, int token) {
    if (nameAt(sentence, token) != null) {
      return true;
    }
    Sentence st = reading.sentences().get(sentence);
    return st.tag(token) == Upos.NOUN
        && !lexicon.actors().referredBy(st.lemma(token)).isEmpty()
        && !at(sentence, token).isEmpty();
  }

  /** The actors the phrase headed by the token is, on the article's day; empty when it is none. */
  public List<Participant> at(int sentence, int head) {
    if (reading.sentences().get(sentence).tag(head) == Upos.PRON) {
      return at(sentence, head, published);
    }
    long key = ((long) sentence << 32) | head;
    List<Participant> found = memo.get(key);
    if (found == null) {
      // A phrase that a wrong tree leads back to itself is none of its own owners.
      memo.put(key, List.of());
      found = at(sentence, head, published);
      memo.put(key, found);
    }
    return found;
  }

  /** The actors the phrase headed by the token is, on a day; empty when it is none. */
  public List<Participant> at(int sentence, int head, @Nullable LocalDate day) {
    Sentence st = reading.sentences().get(sentence);
    List<Participant> counted = counted(sentence, head, day);
    if (!counted.isEmpty()) {
      return counted;
    }
    if (st.tag(head) == Upos.PRON || st.tag(head) == Upos.DET) {
      return FIRST_PERSON.contains(st.form(head).toLowerCase(Locale.ROOT))
          ? quotedSide(sentence, st.span(head))
          : memory.pronouns().find(sentence, head);
    }
    if (!Grammar.nominal(st, head) || (Grammar.timeWord(st, head) && !personHere(sentence, head))) {
      return List.of();
    }
    NounPhrase phrase = NounPhrase.at(st, head);
    List<Participant> other = plain.otherSide(sentence, phrase);
    if (!other.isEmpty()) {
      return other;
    }
    int titled = titledName(sentence, st, head);
    if (titled >= 0) {
      return at(sentence, titled, day);
    }
    if (PlainPhrases.theTwo(st, head)) {
      return memory.rows().lastTwo(sentence, phrase);
    }
    return phrase(sentence, titles.widen(sentence, phrase), day);
  }

  /** "Secretary of State Kari Lund": the person's name that hangs on the title; -1 for none. */
  private int titledName(int sentence, Sentence st, int head) {
    if (nameAt(sentence, head) != null) {
      return -1;
    }
    for (int child = st.firstChild(head); child >= 0; child = st.nextSibling(child)) {
      NameMatch name = nameAt(sentence, child);
      if (child > head
          && name != null
          && name.senses().get(0).kind() == Sense.Kind.PERSON
          && st.child(child, "case") < 0
          && !st.form(child - 1).equals(",")
          && !st.is(child, "conj")) {
        return child;
      }
    }
    return -1;
  }

  /** "several of the largest unions", "dozens of soldiers": whom the words after "of" name. */
  private List<Participant> counted(int sentence, int head, @Nullable LocalDate day) {
    Sentence st = reading.sentences().get(sentence);
    if (Grammar.quantity(st, head)) {
      for (int child = st.firstChild(head); child >= 0; child = st.nextSibling(child)) {
        if (child > head && st.is(child, "nmod") && Grammar.marked(st, child, "of")) {
          return at(sentence, child, day);
        }
      }
    }
    return List.of();
  }

  /** "May said": the prime minister named before, not the month. */
  private boolean personHere(int sentence, int head) {
    NameMatch match = nameAt(sentence, head);
    return match != null
        && match.senses().get(0).kind() == Sense.Kind.PERSON
        && reading.sentences().get(sentence).child(head, "case") < 0;
  }

  /** Who the one is whose role the phrase tells, in or of the owner; empty when it tells none. */
  List<Participant> roleOf(Participant owner, int sentence, NounPhrase phrase) {
    return roles.of(owner, sentence, phrase);
  }

  /** Who the phrase is, whatever a parser makes of its bounds. */
  List<Participant> phrase(int sentence, NounPhrase phrase, @Nullable LocalDate day) {
    Acronyms.LongForm longForm = acronyms.find(phrase.sentence().form(phrase.head()));
    if (longForm != null && nameAt(sentence, phrase.head()) == null) {
      List<Participant> meant = phrase(longForm.sentence(), longForm.phrase(), day);
      return meant.isEmpty()
          ? List.of(participants.unknown(words(longForm.phrase()), List.of(), phrase.span(), null))
          : participants.at(meant, phrase.span());
    }
    NameMatch own = nameAt(sentence, phrase.head());
    return own != null && !partOfLongerName(sentence, phrase, own)
        ? named(phrase, own, day)
        : roles.find(sentence, phrase, day);
  }

  /** Like {@link #at(int, int)}, with the phrases coordinated to it. */
  public List<Participant> group(int sentence, int head) {
    List<Participant> all = new ArrayList<>(at(sentence, head));
    Sentence st = reading.sentences().get(sentence);
    boolean joined = Grammar.coordinated(st, head);
    for (int child = st.firstChild(head); child >= 0; child = st.nextSibling(child)) {
      if (joined && st.is(child, "conj") && Grammar.nominal(st, child)) {
        addNew(all, group(sentence, child));
        if (st.tag(child) == Upos.ADJ) {
          addAnchor(all, sentence, child);
        }
      } else if (!all.isEmpty() && hyphened(sentence, child, head)) {
        List<Participant> both = new ArrayList<>();
        addAnchor(both, sentence, child);
        addNew(both, all);
        all = both;
      }
    }
    return List.copyOf(all);
  }

  /** "the U.S.-China deal": two names of actors joined to one modifier. */
  private boolean hyphened(int sentence, int first, int second) {
    Sentence st = reading.sentences().get(sentence);
    NameMatch one = nameAt(sentence, first);
    NameMatch other = nameAt(sentence, second);
    return one != null
        && other != null
        && one.last() + 2 == other.first()
        && Grammar.dash(st, one.last() + 1)
        && st.is(first, "compound");
  }

  /**
   * The actors inside the phrase: its possessor, demonym, or the phrase under "of", "from" or "by".
   */
  public List<Participant> inside(int sentence, int head) {
    return inside(sentence, head, 0);
  }

  private List<Participant> inside(int sentence, int head, int depth) {
    Sentence st = reading.sentences().get(sentence);
    List<Participant> found = new ArrayList<>();
    if (!Grammar.nominal(st, head)) {
      return found;
    }
    NounPhrase phrase = NounPhrase.at(st, head);
    for (int token = phrase.first(); token < head; token++) {
      addAnchor(found, sentence, token);
      if (st.relation(token).equals("nmod:poss")) {
        addNew(found, group(sentence, token));
      }
    }
    for (int child = st.firstChild(head); child >= 0; child = st.nextSibling(child)) {
      boolean behind =
          child > head
              && st.is(child, "nmod")
              && !(Grammar.marked(st, child, "of") && SUFFERED.contains(st.lemma(head)))
              && (Grammar.innerCase(st, child)
                  || (st.tag(head) == Upos.NUM && st.child(child, "case") < 0));
      boolean owner = child < phrase.first() && st.relation(child).equals("nmod:poss");
      if (behind || owner) {
        addNew(found, modifier(sentence, child, depth));
      } else if (child > head && st.is(child, "acl") && MADE.contains(st.lemma(child))) {
        addNew(found, makers(sentence, child));
      }
    }
    return List.copyOf(found);
  }

  /** "a commentary published by the news agency": whose it is. */
  private List<Participant> makers(int sentence, int clause) {
    Sentence st = reading.sentences().get(sentence);
    for (int child = st.firstChild(clause); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "obl") && Grammar.marked(st, child, "by")) {
        return group(sentence, child);
      }
    }
    return List.of();
  }

  /**
   * The actors a modifier of a noun names: "Russian", "Russia's", "US" and what is joined to it.
   */
  public List<Participant> modifier(int sentence, int token) {
    return modifier(sentence, token, 0);
  }

  private List<Participant> modifier(int sentence, int token, int depth) {
    List<Participant> direct = group(sentence, token);
    if (!direct.isEmpty()) {
      return direct;
    }
    if (depth < DEEPEST_MODIFIER && reading.sentences().get(sentence).tag(token) == Upos.NOUN) {
      List<Participant> within = inside(sentence, token, depth + 1);
      if (!within.isEmpty()) {
        return within;
      }
    }
    List<Participant> found = new ArrayList<>();
    Sentence st = reading.sentences().get(sentence);
    addAnchor(found, sentence, token);
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "conj") || st.is(child, "compound") || st.is(child, "amod")) {
        addAnchor(found, sentence, child);
      }
    }
    return found;
  }

  /** Adds the actor of the name that covers the token. */
  void addAnchor(List<Participant> found, int sentence, int token) {
    NameMatch match = nameAt(sentence, token);
    if (match != null) {
      addNew(found, List.of(anchor(reading.sentences().get(sentence), match, published)));
    }
  }

  boolean isSeat(int sentence, int token) {
    NameMatch match = nameAt(sentence, token);
    return match != null && match.senses().get(0).kind() == Sense.Kind.SEAT;
  }

  /**
   * The participant as of another day: a person counts as whom they act for on the day of the
   * event.
   *
   * @param day the day of the event
   */
  public Participant on(Participant participant, LocalDate day) {
    if (participant.person() == null) {
      return participant;
    }
    Span span = participant.span();
    for (int sentence = reading.firstSentenceAt(span.start());
        reading.overlaps(sentence, span);
        sentence++) {
      Sentence st = reading.sentences().get(sentence);
      for (int token = 0; token < st.size(); token++) {
        NameMatch match = nameAt(sentence, token);
        if (match == null) {
          continue;
        }
        if (span.contains(st.span(match.first(), match.last()))
            && match.senses().get(0).kind() == Sense.Kind.PERSON) {
          return on(participant, match, day);
        }
        token = match.last();
      }
    }
    return participant;
  }

  private Participant on(Participant participant, NameMatch match, LocalDate day) {
    Choice choice =
        SenseChooser.choose(match.senses(), day, participant.text().toLowerCase(Locale.ROOT));
    return participants.of(
        choice.sense().actor(),
        choice.sectors(),
        participants.registryName(choice.sense()),
        participant.span(),
        participant.person());
  }

  /**
   * The participants by the words that name them in the sentence, where only a pronoun stands for
   * them: "Russia", not "it".
   */
  public List<Participant> named(int sentence, List<Participant> side) {
    Sentence st = reading.sentences().get(sentence);
    return side.stream().map(one -> references.named(sentence, st, one)).toList();
  }

  /** Tells who speaks where, so that a quoted "we" is the speaker's side. */
  public void hear(List<Statement> said) {
    quoted = new Quoted(reading, said);
  }

  /** The speaker of the innermost quotation around a first-person pronoun. */
  private List<Participant> quotedSide(int sentence, Span pronoun) {
    Statement statement = quoted.around(sentence, pronoun);
    return statement == null || statement.speaker() == null
        ? List.of()
        : List.of(participants.at(statement.speaker(), pronoun));
  }

  // ---- a name as head ----

  private List<Participant> named(NounPhrase phrase, NameMatch own, @Nullable LocalDate day) {
    Sentence st = phrase.sentence();
    Choice choice = SenseChooser.choose(own.senses(), day, words(phrase).toLowerCase(Locale.ROOT));
    Sense sense = choice.sense();
    if (sense.kind() == Sense.Kind.DEMONYM
        && st.tag(phrase.head()) == Upos.ADJ
        && !(Grammar.definite(st, phrase.head()) && Grammar.argument(st, phrase.head()))) {
      return List.of();
    }
    if (sense.kind() == Sense.Kind.PLACE
        && (st.is(phrase.head(), "nsubj") || st.is(phrase.head(), "appos"))) {
      return List.of();
    }
    List<Sector> sectors = choice.sectors();
    if (sense.kind() == Sense.Kind.PERSON) {
      sectors = roles.withTitle(sectors, phrase, own);
    } else if (sectors.isEmpty()) {
      sectors = implied(sense, phrase, own);
    }
    Span span =
        sense.kind() == Sense.Kind.PERSON ? phrase.span() : st.span(own.first(), own.last());
    return List.of(participants.of(sense, sectors, span));
  }

  /** What a name implies that carries no sector: "the Palestinian Authority" is a government. */
  private List<Sector> implied(Sense sense, NounPhrase phrase, NameMatch own) {
    Sentence st = phrase.sentence();
    return switch (sense.kind()) {
      case SEAT -> List.of(Sector.GOV);
      case PEOPLE -> Grammar.definite(st, phrase.head()) ? List.of() : List.of(Sector.CVL);
      case NAME ->
          own.last() == own.first() || !Character.isUpperCase(st.form(own.last()).charAt(0))
              ? List.of()
              : lexicon
                  .words()
                  .findSectorNoun(st, own.last())
                  .filter(noun -> noun.kind() == SectorNoun.Kind.BODY)
                  .map(SectorNoun::sectors)
                  .orElse(List.of());
      default -> List.of();
    };
  }

  /** Whether unknown capitalised words make the name part of another one: "Michael Jordan". */
  private boolean partOfLongerName(int sentence, NounPhrase phrase, NameMatch own) {
    return own.senses().get(0).kind() != Sense.Kind.PERSON
        && (unknownName(sentence, phrase, own.first() - 1)
            || unknownName(sentence, phrase, own.last() + 1));
  }

  private boolean unknownName(int sentence, NounPhrase phrase, int token) {
    Sentence st = phrase.sentence();
    return token >= phrase.first()
        && token <= phrase.last()
        && st.tag(token) == Upos.PROPN
        && nameAt(sentence, token) == null
        && lexicon.words().findSectorNoun(st, token).isEmpty()
        && !PlainPhrases.transparent(st.lemma(token).toLowerCase(Locale.ROOT));
  }

  // ---- shared ----

  /** Whether the article explains the acronym. */
  boolean explains(String acronym) {
    return acronyms.find(acronym) != null;
  }

  /** Whether a capital or seat is only the place of something here. */
  boolean isPlace(NameMatch match) {
    return names.isPlace(match);
  }

  /** Whom the name alone stands for on a day. */
  Participant anchor(Sentence st, NameMatch match, @Nullable LocalDate day) {
    Choice choice = SenseChooser.choose(match.senses(), day, "");
    return participants.of(choice.sense(), choice.sectors(), st.span(match.first(), match.last()));
  }

  /** The phrase's words as they stand. */
  String words(NounPhrase phrase) {
    return phrase.span().of(reading.article().text());
  }

  Participant withSpan(Participant known, Span span) {
    return participants.at(known, span);
  }

  /** Adds those whose actor and sectors are not there yet. */
  public static void addNew(List<Participant> to, List<Participant> more) {
    for (Participant participant : more) {
      if (to.stream().noneMatch(participant::same)) {
        to.add(participant);
      }
    }
  }
}
