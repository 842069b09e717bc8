package org.entente.code.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.SectorNoun;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.actor.Sense;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/** Noun phrases that tell a role or body and whose it is: "the Norwegian prime minister". */
final class RolePhrases {
  /** Posts that tell nothing but that they are one of some body's: a party's or an army's. */
  private static final Set<String> POSTS =
      Set.of(
          "official",
          "officer",
          "member",
          "chief",
          "head",
          "leader",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "director",
          "commander",
          "worker",
          "employee",
          "staff",
          "staffer",
          "agent",
          "source",
          "representative",
          "delegate",
          "president",
          "chairman",
          "chairwoman",
          "chairperson",
          "chair",
          "boss",
          "deputy",
          "secretary",
          "figure",
          "veteran",
          "adviser",
          "advisor",
          "founder",
          "executive",
          "manager",
          "activist",
          "supporter",
          "delegation");

  private static final Set<Sector> STATE_BODIES =
      Set.of(Sector.GOV, Sector.MIL, Sector.LEG, Sector.JUD, Sector.SPY, Sector.COP, Sector.OPP);

  private static final Set<Sector> OFFICIAL =
      Set.of(Sector.GOV, Sector.IGO, Sector.LEG, Sector.ELI);

  private static final List<Sector> GOVERNMENT = List.of(Sector.GOV);
  private static final List<Sector> CIVILIANS = List.of(Sector.CVL);

  private static final Set<String> BACKED =
      Set.of("backed", "sponsored", "funded", "supported", "aligned", "allied", "made", "trained");

  private static final Set<String> FORMER =
      Set.of("former", "ex", "ex-", "onetime", "ousted", "deposed", "retired");

  /** Words for bodies of states that are not the one being talked of. */
  private static final Set<String> ELSEWHERE =
      Set.of("other", "another", "fellow", "neighbouring", "neighboring", "several", "various");

  private static final Set<String> EMPLOYED = Set.of("work", "act", "spy", "fight");

  private final ActorFinder finder;
  private final Lexicon lexicon;
  private final PlainPhrases plain;
  private final UnknownNames unknown;
  private final Participants participants;
  private final HomeState homes;

  RolePhrases(
      ActorFinder finder,
      Lexicon lexicon,
      PlainPhrases plain,
      UnknownNames unknown,
      Participants participants,
      HomeState homes) {
    this.homes = homes;
    this.finder = finder;
    this.lexicon = lexicon;
    this.plain = plain;
    this.unknown = unknown;
    this.participants = participants;
  }

  /** Who the phrase is whose head is a common noun or an unknown name. */
  List<Participant> find(int sentence, NounPhrase phrase, @Nullable LocalDate day) {
    Sentence st = phrase.sentence();
    List<Participant> anchors = new ArrayList<>();
    for (int token = phrase.first(); token <= phrase.last(); token++) {
      NameMatch match = finder.nameAt(sentence, token);
      if (match == null) {
        continue;
      }
      Participant anchor = finder.anchor(st, match, day);
      boolean owned = match.last() + 1 < st.size() && st.is(match.last() + 1, "case");
      if (anchor.person() != null && !owned) {
        return List.of(anchor);
      }
      if (!backer(st, match.last())) {
        ActorFinder.addNew(anchors, List.of(anchor));
      }
      token = match.last();
    }
    Role role = role(sentence, phrase);
    return role == null
        ? plain.find(sentence, phrase, anchors, day)
        : withRole(sentence, phrase, anchors, role, day);
  }

  /** "Russian-backed separatists" are not Russia's own. */
  static boolean backer(Sentence st, int last) {
    return last + 2 < st.size()
        && st.form(last + 1).equals("-")
        && BACKED.contains(st.form(last + 2).toLowerCase(Locale.ROOT));
  }

  /**
   * What a phrase says somebody is.
   *
   * @param noun the noun that says it
   * @param sectors its sectors; those of the body it stands beside where it is a post in any body
   * @param open whether it is a post in any body, and no body stands beside it
   */
  private record Role(SectorNoun noun, List<Sector> sectors, boolean open) {}

  private @Nullable Role role(int sentence, NounPhrase phrase) {
    Sentence st = phrase.sentence();
    SectorNoun role = null;
    SectorNoun body = null;
    int at = -1;
    for (int token = phrase.first(); token <= phrase.last(); token++) {
      if (finder.nameAt(sentence, token) != null || !noun(st, token, phrase)) {
        continue;
      }
      Optional<SectorNoun> found = lexicon.words().findSectorNoun(st, token);
      if (found.isEmpty()) {
        continue;
      }
      if (role != null && role.kind() != SectorNoun.Kind.PERSON) {
        body = role;
      }
      if (role == null || ranksOver(st, token, phrase)) {
        role = found.get();
        at = token;
      }
    }
    if (role == null) {
      return null;
    }
    boolean post = post(role);
    List<Sector> sectors = post && body != null ? body.sectors() : role.sectors();
    if (role.kind() == SectorNoun.Kind.PERSON && former(st, phrase, at)) {
      sectors = formerly(sectors);
    }
    return new Role(role, sectors, post && body == null);
  }

  /** "displaced" is a group of people only as a head: not in "displaced goods". */
  private static boolean noun(Sentence st, int token, NounPhrase phrase) {
    return token == phrase.head() || (st.tag(token) != Upos.ADJ && st.tag(token) != Upos.VERB);
  }

  private static boolean post(SectorNoun noun) {
    return noun.predicate().length() == 1 && POSTS.contains(noun.predicate().head());
  }

  /** Whether "former" or "ex-" stands before the role. */
  private static boolean former(Sentence st, NounPhrase phrase, int role) {
    for (int token = Math.max(0, phrase.first() - 1); token < role; token++) {
      String form = st.form(token).toLowerCase(Locale.ROOT);
      if (FORMER.contains(form)) {
        return true;
      }
    }
    return st.form(role).toLowerCase(Locale.ROOT).startsWith("ex-");
  }

  private static List<Sector> formerly(List<Sector> sectors) {
    List<Sector> more = sectors.stream().filter(sector -> sector != Sector.GOV).toList();
    return Participants.merge(List.of(Sector.ELI), more);
  }

  /**
   * A known person's sectors with those their title tells besides: "General", "opposition leader".
   */
  List<Sector> withTitle(List<Sector> sectors, NounPhrase phrase, NameMatch own) {
    Sentence st = phrase.sentence();
    int last = own.first() == own.last() ? own.first() - 1 : own.first();
    for (int token = phrase.first(); token <= last; token++) {
      Optional<SectorNoun> noun = lexicon.words().findSectorNoun(st, token);
      if (noun.isPresent()
          && noun.get().kind() == SectorNoun.Kind.PERSON
          && !former(st, phrase, token)) {
        List<Sector> told = besidesOffice(noun.get().sectors());
        boolean holds = !sectors.isEmpty() && sectors.get(0) != Sector.ELI;
        sectors = holds ? Participants.merge(sectors, told) : Participants.merge(told, sectors);
      }
    }
    return sectors;
  }

  /** The head's own noun decides; before an unknown name the noun nearest to it. */
  private static boolean ranksOver(Sentence st, int token, NounPhrase phrase) {
    return token <= phrase.head() || st.tag(phrase.head()) != Upos.PROPN;
  }

  private List<Participant> withRole(
      int sentence,
      NounPhrase phrase,
      List<Participant> anchors,
      Role role,
      @Nullable LocalDate day) {
    Sentence st = phrase.sentence();
    List<Participant> owners = anchors;
    if (owners.isEmpty()) {
      owners = ownersAfter(sentence, phrase, role.noun());
    }
    String person = st.tag(phrase.head()) == Upos.PROPN ? unknown.nameOnly(sentence, phrase) : null;
    if (person != null && person.isEmpty()) {
      person = null;
    }
    if (owners.isEmpty() && person != null) {
      Participant known = finder.memory().person(st.form(phrase.last()));
      if (known != null) {
        return List.of(participants.at(known, phrase.span()));
      }
    }
    if (person != null && person.indexOf(' ') < 0) {
      Participant holder = officeHolder(phrase, owners, role, person, day);
      if (holder != null) {
        return List.of(holder);
      }
    }
    if (owners.isEmpty()) {
      return roleAlone(sentence, phrase, role, person);
    }
    List<Participant> result = new ArrayList<>();
    for (Participant owner : owners) {
      List<Sector> sectors = sectors(role, owner);
      String actor = owner.registered() || person == null ? owner.actor() : "X:" + person;
      result.add(participants.of(actor, sectors, owner.name(), phrase.span(), person));
    }
    return List.copyOf(result);
  }

  /** "Deputy Secretary Hicks": who holds the office on the day; null when nobody is known to. */
  private @Nullable Participant officeHolder(
      NounPhrase phrase,
      List<Participant> owners,
      Role role,
      String name,
      @Nullable LocalDate day) {
    if (day == null || role.noun().kind() != SectorNoun.Kind.PERSON) {
      return null;
    }
    String words = finder.words(phrase);
    String title = words.substring(0, Math.max(0, words.indexOf(name))).strip();
    List<String> states = owners.stream().map(Participant::actor).toList();
    return lexicon
        .actors()
        .findTitled(title, name, states, day)
        .map(
            sense ->
                participants.of(
                    sense,
                    Participants.merge(sense.sectors(), besidesOffice(role.sectors())),
                    phrase.span()))
        .orElse(null);
  }

  /** What a title tells of an office holder besides the office. */
  private static List<Sector> besidesOffice(List<Sector> sectors) {
    return sectors.stream().filter(sector -> sector != Sector.GOV && sector != Sector.IGO).toList();
  }

  /** Who the one is whose role the phrase tells, in or of the owner; empty when it tells none. */
  List<Participant> of(Participant owner, int sentence, NounPhrase phrase) {
    Role role = role(sentence, phrase);
    return role == null ? List.of() : withRole(sentence, phrase, List.of(owner), role, null);
  }

  /** A post in any body has the sectors of its body: "a CIA official", "the party's leader". */
  private static List<Sector> sectors(Role role, Participant owner) {
    if (owner.sectors().equals(GOVERNMENT)) {
      return role.sectors();
    }
    if (!role.open() || owner.sectors().isEmpty() || role.sectors().contains(Sector.ELI)) {
      return Participants.merge(role.sectors(), owner.sectors());
    }
    List<Sector> besides = role.sectors().stream().filter(sector -> sector != Sector.GOV).toList();
    return Participants.merge(owner.sectors(), besides);
  }

  private List<Participant> roleAlone(
      int sentence, NounPhrase phrase, Role role, @Nullable String person) {
    Sentence st = phrase.sentence();
    List<Sector> sectors = role.sectors();
    if (person != null) {
      return List.of(participants.unknown(person, sectors, phrase.span(), person));
    }
    boolean sources = // "two officials said": somebody's, not those of the two just named
        role.noun().kind() == SectorNoun.Kind.PERSON
            && st.is(phrase.head(), "nsubj")
            && st.child(phrase.head(), "det") < 0;
    if (!sources && PlainPhrases.counted(st, phrase.head())) {
      List<Participant> two = finder.memory().rows().lastTwo(sentence, phrase);
      if (!two.isEmpty()) {
        return two;
      }
    }
    if (Grammar.definite(st, phrase.head())) {
      Participant organisation = finder.references().organisation(sentence, phrase);
      if (organisation != null) {
        return List.of(organisation);
      }
      Participant referent =
          finder.references().role(sentence, phrase, role.noun(), role.sectors());
      if (referent == null && holdsOffice(st, phrase, role)) {
        referent = finder.references().person(sentence, phrase);
      }
      if (referent != null) {
        return List.of(referent);
      }
    }
    String words = finder.words(phrase);
    Sector sector = sectors.get(0);
    if (!STATE_BODIES.contains(sector) || elsewhere(st, phrase)) {
      return List.of(participants.unknown(words, sectors, phrase.span(), null));
    }
    Sense home = homes.of(sentence, phrase, sector);
    return List.of(
        home == null
            ? participants.of("", sectors, words, phrase.span(), null)
            : participants.of(
                home.actor(), sectors, participants.registryName(home), phrase.span(), null));
  }

  /** "other governments": those of states nobody names. */
  private static boolean elsewhere(Sentence st, NounPhrase phrase) {
    for (int token = phrase.first(); token < phrase.head(); token++) {
      if (st.head(token) == phrase.head() && ELSEWHERE.contains(st.lemma(token))) {
        return true;
      }
    }
    return false;
  }

  /** "the secretary-general", "the speaker": an office, so whoever was just named may hold it. */
  private static boolean holdsOffice(Sentence st, NounPhrase phrase, Role role) {
    return role.noun().kind() == SectorNoun.Kind.PERSON
        && OFFICIAL.contains(role.sectors().get(0))
        && st.feature(phrase.head()).equals("NN");
  }

  /** "hackers working for the ministry": whom they act for. */
  private List<Participant> employers(int sentence, NounPhrase phrase) {
    Sentence st = phrase.sentence();
    for (int child = st.firstChild(phrase.head()); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "acl") && EMPLOYED.contains(st.lemma(child))) {
        for (int at = st.firstChild(child); at >= 0; at = st.nextSibling(at)) {
          if (st.is(at, "obl") && Grammar.marked(st, at, "for")) {
            return finder.group(sentence, at);
          }
        }
      }
    }
    return List.of();
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
          && (Grammar.innerCase(st, child)
              || Grammar.marked(st, child, "for")
              || (Grammar.marked(st, child, "in")
                  && (local
                      || (role.kind() != SectorNoun.Kind.PERSON
                          && finder.isSeat(sentence, child)))))) {
        ActorFinder.addNew(owners, finder.group(sentence, child));
      } else if (child < phrase.head()
          && st.relation(child).equals("nmod:poss")
          && !role.sectors().equals(CIVILIANS)) { // "his wife", "the president's brother"
        ActorFinder.addNew(owners, finder.at(sentence, child));
      }
    }
    boolean post = post(role);
    if (owners.isEmpty()) {
      ActorFinder.addNew(owners, employers(sentence, phrase));
    }
    owners.removeIf(owner -> !owner.registered() && !(post && ownBody(owner)));
    return owners;
  }

  /** A body of a name of its own and a known sector: "the Northern Miners' Union". */
  private static boolean ownBody(Participant owner) {
    return owner.actor().startsWith("X:") && owner.person() == null && !owner.sectors().isEmpty();
  }
}
