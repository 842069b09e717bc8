package org.entente.code.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.code.actor.SenseChooser.Choice;
import org.entente.lexicon.Actor;
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

  private static final int DEEPEST_MODIFIER = 2;
  private static final Set<String> FIRST_PERSON =
      Set.of("we", "us", "our", "ours", "i", "me", "my");
  private static final Set<String> INNER_CASES = Set.of("of", "from", "by");

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

  private static final Set<String> SEVERAL = Set.of("two", "both", "pair", "duo");

  private static final Set<String> TIME_WORDS =
      Set.of(
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday",
          "Saturday",
          "Sunday",
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December",
          "Easter",
          "Christmas",
          "Ramadan");

  private final Lexicon lexicon;
  private final Reading reading;
  private final @Nullable LocalDate published;
  private final NameMatch[][] nameAt;
  private final Map<Long, List<Participant>> memo = new HashMap<>();
  private final Memory memory;
  private List<Statement> statements = List.of();

  /**
   * @param lexicon who there is
   * @param reading the article
   */
  public ActorFinder(Lexicon lexicon, Reading reading) {
    this.lexicon = lexicon;
    this.reading = reading;
    this.published =
        reading.article().published() == null ? null : reading.article().published().date();
    this.nameAt = new NameMatch[reading.sentences().size()][];
    for (NameMatch match : reading.names()) {
      NameMatch[] row = nameAt[match.sentence()];
      if (row == null) {
        row = new NameMatch[reading.sentences().get(match.sentence()).size()];
        nameAt[match.sentence()] = row;
      }
      for (int token = match.first(); token <= match.last(); token++) {
        row[token] = match;
      }
    }
    this.memory = new Memory(this, reading, lexicon);
    memory.walk();
  }

  /** The name that covers the token, or null. */
  @Nullable NameMatch nameAt(int sentence, int token) {
    NameMatch[] row = nameAt[sentence];
    return row == null ? null : row[token];
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
      found = at(sentence, head, published);
      memo.put(key, found);
    }
    return found;
  }

  /** The actors the phrase headed by the token is, on a day; empty when it is none. */
  public List<Participant> at(int sentence, int head, @Nullable LocalDate day) {
    Sentence st = reading.sentences().get(sentence);
    if (st.tag(head) == Upos.PRON || st.tag(head) == Upos.DET) {
      if (FIRST_PERSON.contains(st.form(head).toLowerCase(Locale.ROOT))) {
        return quotedSide(st.span(head));
      }
      return memory.pronoun(sentence, head);
    }
    if (!nominal(st, head) || timeWord(st, head)) {
      return List.of();
    }
    NounPhrase phrase = NounPhrase.at(st, head);
    List<Participant> related = related(sentence, phrase);
    if (!related.isEmpty()) {
      return related;
    }
    if (theTwo(st, head)) {
      return memory.lastTwo(sentence, phrase);
    }
    NameMatch own = nameAt(sentence, head);
    if (own != null && !partOfLongerName(sentence, phrase, own)) {
      return named(sentence, phrase, own, day);
    }
    return described(sentence, phrase, day);
  }

  /** "his host", "Serbia's neighbour": the other side of the one it is said of. */
  private List<Participant> related(int sentence, NounPhrase phrase) {
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
      return respan(named, phrase.span());
    }
    Participant other = memory.other(sentence, phrase, at(sentence, owner));
    return other == null ? List.of() : List.of(other);
  }

  /** "the two signed", "the pair met": no noun of their own says who they are. */
  private static boolean theTwo(Sentence st, int head) {
    return SEVERAL.contains(st.form(head).toLowerCase(Locale.ROOT))
        && definite(st, head)
        && (st.is(head, "nsubj") || st.tag(head) == Upos.NOUN);
  }

  /** Who a sentence is that is nothing but a name. */
  List<Participant> whole(int sentence, @Nullable LocalDate day) {
    Sentence st = reading.sentences().get(sentence);
    int last = st.size() - 1;
    while (last > 0 && st.tag(last) == Upos.PUNCT) {
      last--;
    }
    int first = 0;
    while (first < last && st.tag(first) == Upos.DET) {
      first++;
    }
    NameMatch match = nameAt(sentence, last);
    if (match != null && match.first() == first) {
      return named(sentence, new NounPhrase(st, last, first, last), match, day);
    }
    int end = last;
    for (int token = first; token <= last; token++) {
      if (token > first && st.tag(token) == Upos.ADP) {
        end = token - 1;
        break;
      }
    }
    NounPhrase phrase = new NounPhrase(st, end, first, end);
    NameMatch head = nameAt(sentence, end);
    return head != null && !partOfLongerName(sentence, phrase, head)
        ? named(sentence, phrase, head, day)
        : described(sentence, phrase, day);
  }

  /** Like {@link #at(int, int)}, with the phrases coordinated to it. */
  public List<Participant> group(int sentence, int head) {
    List<Participant> all = new ArrayList<>(at(sentence, head));
    Sentence st = reading.sentences().get(sentence);
    boolean joined = coordinated(st, head);
    for (int child = st.firstChild(head); child >= 0; child = st.nextSibling(child)) {
      if (joined && st.is(child, "conj") && nominal(st, child)) {
        addNew(all, group(sentence, child));
        if (st.tag(child) == Upos.ADJ) {
          addAnchor(all, sentence, child, published);
        }
      }
    }
    return List.copyOf(all);
  }

  /** Whether "and" or "or" joins the phrases; "sanctioned Iran, Norway said" has none. */
  private static boolean coordinated(Sentence st, int head) {
    for (int child = st.firstChild(head); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "conj") && (st.child(child, "cc") >= 0 || coordinated(st, child))) {
        return true;
      }
    }
    return st.is(head, "conj");
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
    if (!nominal(st, head)) {
      return found;
    }
    NounPhrase phrase = NounPhrase.at(st, head);
    for (int token = phrase.first(); token < head; token++) {
      addAnchor(found, sentence, token, published);
      if (st.relation(token).equals("nmod:poss")) {
        addNew(found, group(sentence, token));
      }
    }
    for (int child = st.firstChild(head); child >= 0; child = st.nextSibling(child)) {
      boolean behind =
          child > head
              && st.is(child, "nmod")
              && !(marked(st, child, "of") && SUFFERED.contains(st.lemma(head)))
              && (innerCase(st, child)
                  || (st.tag(head) == Upos.NUM && st.child(child, "case") < 0));
      boolean owner = child < phrase.first() && st.relation(child).equals("nmod:poss");
      if (behind || owner) {
        addNew(found, modifier(sentence, child, depth));
      }
    }
    return List.copyOf(found);
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
    addAnchor(found, sentence, token, published);
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "conj") || st.is(child, "compound")) {
        addAnchor(found, sentence, child, published);
      }
    }
    return found;
  }

  private void addAnchor(
      List<Participant> found, int sentence, int token, @Nullable LocalDate day) {
    NameMatch match = nameAt(sentence, token);
    if (match != null) {
      Sentence st = reading.sentences().get(sentence);
      Participant anchor = anchor(st, match, day);
      if (anchor != null) {
        addNew(found, List.of(anchor));
      }
    }
  }

  private static boolean innerCase(Sentence st, int token) {
    int marker = st.child(token, "case");
    return marker >= 0 && INNER_CASES.contains(st.lemma(marker));
  }

  private boolean isSeat(int sentence, int token) {
    NameMatch match = nameAt(sentence, token);
    return match != null && match.senses().get(0).kind() == Sense.Kind.SEAT;
  }

  private static boolean marked(Sentence st, int token, String preposition) {
    int marker = st.child(token, "case");
    return marker >= 0 && st.lemma(marker).equals(preposition);
  }

  /** Days and months look like names. */
  static boolean timeWord(Sentence st, int token) {
    return st.tag(token) == Upos.PROPN && TIME_WORDS.contains(st.form(token));
  }

  static boolean nominal(Sentence st, int token) {
    return switch (st.tag(token)) {
      case NOUN, PROPN, PRON, ADJ, NUM, X, SYM, DET -> true;
      default -> false;
    };
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
    for (NameMatch match : reading.names()) {
      Sentence st = reading.sentences().get(match.sentence());
      boolean named = participant.span().contains(st.span(match.first(), match.last()));
      if (named && match.senses().get(0).kind() == Sense.Kind.PERSON) {
        Choice choice =
            SenseChooser.choose(match.senses(), day, participant.text().toLowerCase(Locale.ROOT));
        return choice == null
            ? participant
            : new Participant(
                choice.sense().actor(),
                choice.sectors(),
                registryName(choice.sense()),
                participant.text(),
                participant.span(),
                participant.person());
      }
    }
    return participant;
  }

  /** Tells who speaks where, so that a quoted "we" is the speaker's side. */
  public void hear(List<Statement> said) {
    statements = List.copyOf(said);
  }

  /** The speaker of the innermost quotation around a first-person pronoun. */
  private List<Participant> quotedSide(Span pronoun) {
    Statement innermost = null;
    Span around = null;
    for (Statement statement : statements) {
      if (statement.form() == Statement.Form.INDIRECT || statement.speaker() == null) {
        continue;
      }
      for (Span piece : statement.content()) {
        if (piece.contains(pronoun) && (around == null || piece.length() < around.length())) {
          innermost = statement;
          around = piece;
        }
      }
    }
    return innermost == null || innermost.speaker() == null
        ? List.of()
        : List.of(withSpan(innermost.speaker(), pronoun));
  }

  // ---- a name as head ----

  private List<Participant> named(
      int sentence, NounPhrase phrase, NameMatch own, @Nullable LocalDate day) {
    Sentence st = phrase.sentence();
    Choice choice = SenseChooser.choose(own.senses(), day, words(phrase));
    if (choice == null) {
      return List.of();
    }
    Sense sense = choice.sense();
    if (sense.kind() == Sense.Kind.DEMONYM
        && st.tag(phrase.head()) == Upos.ADJ
        && !(definite(st, phrase.head()) && argument(st, phrase.head()))) {
      return List.of();
    }
    if (sense.kind() == Sense.Kind.PLACE && st.is(phrase.head(), "nsubj")) {
      return List.of();
    }
    List<Sector> sectors = choice.sectors();
    if (sectors.isEmpty()) {
      sectors =
          switch (sense.kind()) {
            case SEAT -> List.of(Sector.GOV);
            case PEOPLE -> definite(st, phrase.head()) ? List.of() : List.of(Sector.CVL);
            default -> List.of();
          };
    }
    Span span =
        sense.kind() == Sense.Kind.PERSON ? phrase.span() : st.span(own.first(), own.last());
    return List.of(participant(sense.actor(), sectors, registryName(sense), span, sense.person()));
  }

  /** "the American urged him": an adjective that stands for a person. */
  private static boolean argument(Sentence st, int head) {
    return st.is(head, "nsubj") || st.is(head, "obj") || st.is(head, "iobj");
  }

  private static boolean definite(Sentence st, int head) {
    int determiner = st.child(head, "det");
    return determiner >= 0 && st.lemma(determiner).equals("the");
  }

  /** Whether unknown capitalised words make the name part of another one: "Michael Jordan". */
  private boolean partOfLongerName(int sentence, NounPhrase phrase, NameMatch own) {
    Sentence st = phrase.sentence();
    Sense sense = own.senses().get(0);
    if (sense.kind() == Sense.Kind.PERSON) {
      return false;
    }
    return unknownName(sentence, phrase, own.first() - 1, st)
        || unknownName(sentence, phrase, own.last() + 1, st);
  }

  private boolean unknownName(int sentence, NounPhrase phrase, int token, Sentence st) {
    return token >= phrase.first()
        && token <= phrase.last()
        && st.tag(token) == Upos.PROPN
        && nameAt(sentence, token) == null
        && lexicon.words().findSectorNoun(st, token).isEmpty()
        && !TRANSPARENT.contains(st.lemma(token).toLowerCase(Locale.ROOT));
  }

  // ---- a common noun or an unknown name as head ----

  private List<Participant> described(int sentence, NounPhrase phrase, @Nullable LocalDate day) {
    Sentence st = phrase.sentence();
    List<Participant> anchors = new ArrayList<>();
    Participant person = null;
    SectorNoun role = null;
    for (int token = phrase.first(); token <= phrase.last(); token++) {
      NameMatch match = nameAt(sentence, token);
      if (match != null) {
        Participant anchor = anchor(st, match, day);
        boolean owned = match.last() + 1 < st.size() && st.is(match.last() + 1, "case");
        if (anchor != null && anchor.person() != null && !owned) {
          person = anchor;
        } else if (anchor != null) {
          addNew(anchors, List.of(anchor));
        }
        token = match.last();
        continue;
      }
      Optional<SectorNoun> noun = lexicon.words().findSectorNoun(st, token);
      if (noun.isPresent() && (role == null || ranksOver(st, token, phrase))) {
        role = noun.get();
      }
    }
    if (person != null) {
      return List.of(person);
    }
    if (role == null) {
      return withoutRole(sentence, phrase, anchors, day);
    }
    return withRole(sentence, phrase, anchors, role, day);
  }

  /** The head's own noun decides; before an unknown name the noun nearest to it. */
  private static boolean ranksOver(Sentence st, int token, NounPhrase phrase) {
    return token <= phrase.head() || st.tag(phrase.head()) != Upos.PROPN;
  }

  private List<Participant> withoutRole(
      int sentence, NounPhrase phrase, List<Participant> anchors, @Nullable LocalDate day) {
    Sentence st = phrase.sentence();
    String lemma = st.lemma(phrase.head()).toLowerCase(Locale.ROOT);
    if (anchors.isEmpty() && both(st, phrase.head())) {
      List<Participant> two = memory.lastTwo(sentence, phrase);
      if (!two.isEmpty()) {
        return two;
      }
    }
    if (anchors.isEmpty() && pointed(st, phrase.head())) {
      return memory.lastGroup(sentence, phrase);
    }
    if (st.tag(phrase.head()) == Upos.PROPN && !TRANSPARENT.contains(lemma)) {
      return properName(sentence, phrase, anchors, day);
    }
    if (lemma.equals("counterpart")) {
      if (!anchors.isEmpty() && !st.is(phrase.head(), "nmod")) {
        List<Participant> named = demonymsOnly(sentence, phrase);
        if (!named.isEmpty()) {
          return respan(named, phrase.span());
        }
      }
      List<Participant> possessors = inside(sentence, phrase.head());
      Participant other = memory.counterpart(sentence, phrase, possessors);
      return other == null ? respan(anchors, phrase.span()) : List.of(other);
    }
    if (TRANSPARENT.contains(lemma)) {
      List<Participant> owners = examples(sentence, phrase);
      if (!owners.isEmpty()) {
        return owners;
      }
      addNew(owners, anchors);
      if (owners.isEmpty()) {
        addNew(owners, inside(sentence, phrase.head()));
      }
      if (!owners.isEmpty() && !possessed(st, phrase.head())) {
        return respan(owners, phrase.span());
      }
    }
    if (definite(st, phrase.head()) || st.tag(phrase.head()) == Upos.PROPN) {
      Participant referent = memory.organisation(sentence, phrase);
      if (referent != null) {
        return List.of(referent);
      }
    }
    return List.of();
  }

  /** "his Swedish counterpart": the adjective tells whose. */
  private List<Participant> demonymsOnly(int sentence, NounPhrase phrase) {
    List<Participant> found = new ArrayList<>();
    for (int token = phrase.first(); token < phrase.head(); token++) {
      if (phrase.sentence().is(token, "amod")) {
        addAnchor(found, sentence, token, published);
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
          && (marked(st, child, "such")
              || marked(st, child, "like")
              || marked(st, child, "as")
              || marked(st, child, "including"))) {
        addNew(found, group(sentence, child));
      }
    }
    return found;
  }

  /** "these countries". */
  private static boolean pointed(Sentence st, int head) {
    int determiner = st.child(head, "det");
    return TRANSPARENT.contains(st.lemma(head))
        && determiner >= 0
        && (st.form(determiner).equalsIgnoreCase("these")
            || st.form(determiner).equalsIgnoreCase("those"));
  }

  /** "the two countries", "both sides". */
  private static boolean both(Sentence st, int head) {
    if (!TRANSPARENT.contains(st.lemma(head)) && !st.lemma(head).equals("neighbour")) {
      return false;
    }
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

  private List<Participant> properName(
      int sentence, NounPhrase phrase, List<Participant> anchors, @Nullable LocalDate day) {
    Sentence st = phrase.sentence();
    Participant known = memory.person(st.form(phrase.last()));
    if (known == null) {
      known = memory.person(st.form(phrase.head()));
    }
    if (known != null) {
      return List.of(withSpan(known, phrase.span()));
    }
    Participant apposed = apposed(sentence, phrase, day);
    if (apposed != null) {
      return List.of(apposed);
    }
    String name = nameOnly(sentence, phrase);
    if (name.isEmpty()) {
      return List.of();
    }
    return List.of(participant("X:" + name, List.of(), name, phrase.span(), null));
  }

  /** "Liselotte Odgaard, a researcher in Washington": the role stands in apposition. */
  private @Nullable Participant apposed(int sentence, NounPhrase phrase, @Nullable LocalDate day) {
    Sentence st = phrase.sentence();
    int apposition = st.child(phrase.head(), "appos");
    if (apposition < 0 || apposition <= phrase.last() || !nominal(st, apposition)) {
      return null;
    }
    List<Participant> role = at(sentence, apposition, day);
    if (role.isEmpty()) {
      return null;
    }
    Participant first = role.get(0);
    String name = nameOnly(sentence, phrase);
    String actor = first.actor();
    if (actor.isEmpty() || actor.startsWith("X:")) {
      actor = "X:" + name;
    }
    return participant(actor, first.sectors(), first.name(), phrase.span(), name);
  }

  private List<Participant> withRole(
      int sentence,
      NounPhrase phrase,
      List<Participant> anchors,
      SectorNoun role,
      @Nullable LocalDate day) {
    Sentence st = phrase.sentence();
    List<Participant> owners = anchors;
    if (owners.isEmpty()) {
      owners = ownersAfter(sentence, phrase, role);
    }
    String person = st.tag(phrase.head()) == Upos.PROPN ? nameOnly(sentence, phrase) : null;
    if (person != null && person.isEmpty()) {
      person = null;
    }
    if (owners.isEmpty() && person != null) {
      Participant known = memory.person(st.form(phrase.last()));
      if (known != null) {
        return List.of(withSpan(known, phrase.span()));
      }
    }
    if (owners.isEmpty()) {
      return roleAlone(sentence, phrase, role, person);
    }
    List<Participant> result = new ArrayList<>();
    for (Participant owner : owners) {
      List<Sector> sectors = merge(role.sectors(), owner.sectors());
      result.add(participant(owner.actor(), sectors, owner.name(), phrase.span(), person));
    }
    return List.copyOf(result);
  }

  private List<Participant> roleAlone(
      int sentence, NounPhrase phrase, SectorNoun role, @Nullable String person) {
    Sentence st = phrase.sentence();
    if (person != null) {
      return List.of(participant("X:" + person, role.sectors(), person, phrase.span(), person));
    }
    if (definite(st, phrase.head())) {
      Participant organisation = memory.organisation(sentence, phrase);
      if (organisation != null) {
        return List.of(organisation);
      }
      Participant referent = memory.role(sentence, phrase);
      if (referent != null) {
        return List.of(referent);
      }
    }
    Sector primary = role.sectors().get(0);
    String words = st.span(phrase.first(), phrase.last()).of(reading.article().text());
    boolean stateBody =
        switch (primary) {
          case GOV, MIL, LEG, JUD, SPY, COP -> true;
          default -> false;
        };
    String actor = stateBody ? "" : "X:" + words;
    return List.of(participant(actor, role.sectors(), words, phrase.span(), null));
  }

  /**
   * "the leaders of North Korea and Russia", "a spokesman for the ministry", "officials in Moscow";
   * but "troops in Syria" need not be Syria's.
   */
  private List<Participant> ownersAfter(int sentence, NounPhrase phrase, SectorNoun role) {
    Sentence st = phrase.sentence();
    boolean local =
        (role.sectors().get(0) != Sector.MIL
                || (role.kind() == SectorNoun.Kind.BODY
                    && !st.feature(phrase.head()).equals("NNS")))
            && (role.kind() != SectorNoun.Kind.PERSON
                || st.lemma(phrase.head()).equals("official"));
    List<Participant> owners = new ArrayList<>();
    for (int child = st.firstChild(phrase.head()); child >= 0; child = st.nextSibling(child)) {
      if (child > phrase.head()
          && st.is(child, "nmod")
          && (innerCase(st, child)
              || marked(st, child, "for")
              || (marked(st, child, "in")
                  && (local
                      || (role.kind() != SectorNoun.Kind.PERSON && isSeat(sentence, child)))))) {
        addNew(owners, group(sentence, child));
      } else if (child < phrase.head() && st.relation(child).equals("nmod:poss")) {
        addNew(owners, at(sentence, child));
      }
    }
    owners.removeIf(owner -> !owner.registered());
    return owners;
  }

  // ---- shared ----

  private @Nullable Participant anchor(Sentence st, NameMatch match, @Nullable LocalDate day) {
    Choice choice = SenseChooser.choose(match.senses(), day, "");
    if (choice == null) {
      return null;
    }
    Sense sense = choice.sense();
    return participant(
        sense.actor(),
        choice.sectors(),
        registryName(sense),
        st.span(match.first(), match.last()),
        sense.person());
  }

  private String registryName(Sense sense) {
    return lexicon.actors().find(sense.actor()).map(Actor::name).orElse(sense.name());
  }

  /** The phrase's words that are no known name and no role: a person's or body's own name. */
  private String nameOnly(int sentence, NounPhrase phrase) {
    Sentence st = phrase.sentence();
    int first = phrase.last() + 1;
    for (int token = phrase.last(); token >= phrase.first(); token--) {
      boolean name =
          (st.tag(token) == Upos.PROPN || st.tag(token) == Upos.PUNCT)
              && nameAt(sentence, token) == null
              && lexicon.words().findSectorNoun(st, token).isEmpty();
      if (!name) {
        break;
      }
      first = token;
    }
    return first > phrase.last() ? "" : st.span(first, phrase.last()).of(reading.article().text());
  }

  private String words(NounPhrase phrase) {
    return phrase.span().of(reading.article().text()).toLowerCase(Locale.ROOT);
  }

  private Participant participant(
      String actor, List<Sector> sectors, String name, Span span, @Nullable String person) {
    return new Participant(actor, sectors, name, span.of(reading.article().text()), span, person);
  }

  Participant withSpan(Participant known, Span span) {
    return participant(known.actor(), known.sectors(), known.name(), span, known.person());
  }

  private List<Participant> respan(List<Participant> participants, Span span) {
    return participants.stream().map(one -> withSpan(one, span)).toList();
  }

  private static List<Sector> merge(List<Sector> first, List<Sector> second) {
    List<Sector> merged = new ArrayList<>(first);
    for (Sector sector : second) {
      if (!merged.contains(sector)) {
        merged.add(sector);
      }
    }
    return merged;
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
