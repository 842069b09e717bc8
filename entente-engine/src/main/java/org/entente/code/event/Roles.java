package org.entente.code.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.code.actor.ActorFinder;
import org.entente.lexicon.Rule;
import org.entente.lexicon.WordBook;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.event.EventType;
import org.entente.model.event.Quad;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/** Finds who stands in the roles a rule names, around one trigger. */
final class Roles {
  private static final Set<String> PLACE = Set.of("in", "at", "near", "outside", "inside");
  private static final Set<String> NEEDS_ACTOR =
      Set.of("in", "near", "outside", "inside", "after", "as");

  private static final Set<String> USING =
      Set.of("use", "need", "lack", "want", "require", "employ", "seek", "rely");

  /** What one does to others by these stands under "with"; what they did under "to". */
  private static final Set<String> ANSWERING = Set.of("react", "reply", "respond", "retaliate");

  /** In a rule's roles: the country whose name stands before the act's noun. */
  private static final String COUNTRY = "country";

  private static final int REACH = 9;

  /** How many phrases an occasion may be nested in. */
  private static final int NESTED = 3;

  private static final List<String> OCCASION =
      List.of("after", "follow", "following", "during", "at", "before", "in");

  private final Sentence sentence;
  private final int index;
  private final int trigger;
  private final Rule rule;
  private final Frame frame;
  private final ActorFinder actors;
  private final int support;
  private final WordBook words;

  /**
   * @param index the sentence's index
   * @param frame the trigger's arguments
   * @param words tells light verbs
   */
  Roles(Sentence sentence, int index, Frame frame, Rule rule, ActorFinder actors, WordBook words) {
    this.sentence = sentence;
    this.index = index;
    this.trigger = frame.trigger();
    this.rule = rule;
    this.frame = frame;
    this.actors = actors;
    this.words = words;
    this.support = rule.part() == Rule.Part.NOUN ? supportVerb() : -1;
  }

  /** The light verb that lends the event noun its subject, or -1. */
  int support() {
    return support;
  }

  private int supportVerb() {
    int head = sentence.head(trigger);
    boolean argument =
        sentence.relation(trigger).equals("obj")
            || sentence.relation(trigger).equals("nsubj:pass")
            || sentence.is(trigger, "obl");
    return argument
            && head >= 0
            && (sentence.tag(head) == Upos.VERB || sentence.tag(head) == Upos.AUX)
            && words.supports(sentence.lemma(head), sentence.lemma(trigger))
            && (!ANSWERING.contains(sentence.lemma(head)) || hasCase(sentence, trigger, "with"))
        ? head
        : -1;
  }

  /**
   * Who fills a role.
   *
   * @param direct whether the role's phrase itself is the actor, not something inside it
   */
  record Filler(List<Participant> participants, boolean direct, int token) {
    static final Filler NONE = new Filler(List.of(), false, -1);

    boolean found() {
      return !participants.isEmpty();
    }
  }

  Filler source() {
    if (support >= 0) {
      Frame governor = Frame.of(sentence, support);
      Filler subject = together(governor.subjects(), filler(governor.subject(), true));
      if (subject.found()) {
        return subject;
      }
    }
    Filler own = first(rule.source());
    if (own.found() || rule.part() != Rule.Part.NOUN) {
      return own;
    }
    Filler doer = doer();
    if (!doer.found()) {
      doer = answering();
    }
    if (doer.found()) {
      return doer;
    }
    Filler held = hasCase(sentence, trigger, "in") || had() ? bearer() : Filler.NONE;
    if (held.found()) {
      return held;
    }
    Filler modifier = rule.target().contains("adjective") ? Filler.NONE : adjective();
    return modifier.found() ? modifier : occasion();
  }

  /** "the attack, carried out by Mali": the agent of a light verb behind its noun. */
  private Filler doer() {
    int limit = Math.min(sentence.size(), trigger + REACH);
    for (int token = trigger + 1; token < limit; token++) {
      int head = sentence.head(token);
      boolean own = head == trigger || sentence.child(token, "nsubj") == trigger;
      if (own
          && sentence.tag(token) == Upos.VERB
          && words.supports(sentence.lemma(token), sentence.lemma(trigger))) {
        return directlyUnder(token, "by");
      }
    }
    return Filler.NONE;
  }

  /** "Oslo responded with a raid on Minsk": whose answer the event noun is. */
  private Filler answering() {
    int verb = Happening.answeredWith(sentence, trigger);
    return verb < 0 ? Filler.NONE : filler(Frame.of(sentence, verb).subject(), true);
  }

  /** "have disagreements": the parser may take the verb for an auxiliary of its object. */
  private boolean had() {
    int auxiliary = sentence.child(trigger, "aux");
    return auxiliary >= 0 && sentence.lemma(auxiliary).equals("have");
  }

  /**
   * "Oslo is in a dispute with Minsk", "Lima, under pressure from Quito": whom the phrase is said
   * of.
   */
  private Filler bearer() {
    int subject = sentence.child(trigger, "nsubj");
    if (subject >= 0) {
      return filler(subject, true);
    }
    int head = sentence.head(trigger);
    if (head < 0) {
      return Filler.NONE;
    }
    boolean named = sentence.tag(head) == Upos.PROPN || sentence.tag(head) == Upos.NOUN;
    return filler(named ? head : Frame.of(sentence, head).subject(), true);
  }

  /**
   * "said after a meeting with Wang", "was in Oslo for talks with Wang": who said it, or was there,
   * met him.
   */
  private Filler occasion() {
    int clause = clause();
    if (clause < 0 || rule.reciprocity() == Rule.Reciprocity.NONE) {
      return Filler.NONE;
    }
    Frame around = Frame.of(sentence, clause);
    boolean met =
        OCCASION.stream().anyMatch(preposition -> hasCase(sentence, trigger, preposition))
            || (hasCase(sentence, trigger, "for") && around.object() < 0);
    return met ? filler(around.subject(), false) : Filler.NONE;
  }

  /** The predicate of the clause whose circumstance the event noun is; -1 for none. */
  private int clause() {
    int head = sentence.head(trigger);
    for (int step = 0; step < NESTED && head >= 0; step++) {
      if (sentence.tag(head) == Upos.VERB || sentence.child(head, "cop") >= 0) {
        return head;
      }
      head = sentence.is(head, "nmod") || sentence.is(head, "obl") ? sentence.head(head) : -1;
    }
    return -1;
  }

  Filler target() {
    if (rule.part() == Rule.Part.NOUN && hasCase(sentence, trigger, "under")) {
      Filler suffering = bearer();
      if (suffering.found()) {
        return suffering;
      }
    }
    Filler own = first(rule.target());
    if (own.found() || rule.part() != Rule.Part.NOUN) {
      return own;
    }
    Filler dead = dead();
    return dead.found() ? dead : addressee();
  }

  /** "two Kenyans died in the raid": whom an assault struck. */
  private Filler dead() {
    int verb =
        rule.type() == EventType.ASSAULT && rule.reciprocity() == Rule.Reciprocity.NONE
            ? Happening.dyingIn(sentence, trigger)
            : -1;
    return verb < 0 ? Filler.NONE : filler(Frame.of(sentence, verb).subject(), true);
  }

  /** "told the envoy during a meeting": the one told was at the meeting too. */
  private Filler addressee() {
    if (!occasion().found()) {
      return Filler.NONE;
    }
    int clause = clause();
    int object = Frame.of(sentence, clause).object();
    Filler told = filler(object, false);
    for (int governor : new int[] {clause, object}) {
      if (!told.found() && governor >= 0) {
        told = under(governor, "with"); // "raised it with Wang during their call"
      }
    }
    boolean official =
        told.participants().stream()
            .anyMatch(one -> one.person() != null || one.sector() == Sector.GOV);
    return official ? told : Filler.NONE;
  }

  private Filler first(List<String> roles) {
    for (String role : roles) {
      Filler found = find(role);
      if (found.found()) {
        return found;
      }
    }
    return Filler.NONE;
  }

  private Filler find(String role) {
    return switch (role) {
      case "none", "complement" -> Filler.NONE;
      case "subject" -> subject();
      case "object" -> object();
      case "indirect" -> indirect();
      case "poss" -> possessor();
      case "adjective" -> adjective();
      case COUNTRY -> country();
      case "user" -> user();
      case "in" -> inside();
      default -> preposition(role);
    };
  }

  /** "a strike in Mali", "a strike inside Mali". */
  private Filler inside() {
    Filler found = preposition("in");
    return found.found() ? found : preposition("inside");
  }

  private Filler subject() {
    Filler found = together(frame.subjects(), filler(frame.subject(), true));
    if (!found.found() && rule.part() == Rule.Part.ADJECTIVE && frame.passive()) {
      return filler(frame.object(), true);
    }
    if (!found.found() && support >= 0) {
      return filler(Frame.of(sentence, support).subject(), true);
    }
    return found;
  }

  private Filler object() {
    Filler found = together(frame.objects(), filler(frame.object(), true));
    if (!found.found() && frame.indirect() >= 0) {
      found = filler(frame.indirect(), false);
    }
    if (!found.found() && support >= 0) {
      return filler(Frame.of(sentence, support).object(), true);
    }
    if (!found.found() && frame.object() >= 0 && rule.type().quad() == Quad.MATERIAL_CONFLICT) {
      return placeOf(frame.object());
    }
    return found;
  }

  /** "shelled a village in Idlib": what is hit is the state's whose place it is in. */
  private Filler placeOf(int object) {
    for (int child = sentence.firstChild(object); child >= 0; child = sentence.nextSibling(child)) {
      if (sentence.is(child, "nmod") && isPlace(sentence, child)) {
        Filler found = filler(child, true);
        if (found.found()) {
          return new Filler(found.participants(), false, found.token());
        }
      }
    }
    return Filler.NONE;
  }

  /** The one called or given something; beside a noun said of the object it is the object. */
  private Filler indirect() {
    Filler found = filler(frame.indirect(), true);
    if (!found.found() && frame.object() > trigger) {
      found = swallowed();
    }
    return found.found() || Match.predicative(sentence, trigger) < 0
        ? found
        : filler(frame.object(), true);
  }

  /** "sent Ukraine tanks": a parser may take the one who is given for a part of the gift. */
  private Filler swallowed() {
    int first = trigger + 1;
    boolean compound =
        first < frame.object()
            && sentence.tag(first) == Upos.PROPN
            && sentence.is(first, "compound");
    if (!compound) {
      return Filler.NONE;
    }
    List<Participant> named = actors.modifier(index, first);
    return named.isEmpty() ? Filler.NONE : new Filler(named, true, first);
  }

  /** "supplies parts that Iran needs": who uses or wants what is given. */
  private Filler user() {
    int end = sentence.size();
    for (int token = trigger + 1; token < end; token++) {
      boolean using =
          (sentence.is(token, "acl") || sentence.is(token, "ccomp"))
              && USING.contains(sentence.lemma(token))
              && sentence.head(token) > trigger;
      if (using) {
        return filler(Frame.of(sentence, token).subject(), false);
      }
    }
    return Filler.NONE;
  }

  private Filler possessor() {
    int owner = owner(trigger);
    if (owner < 0 && frame.object() >= 0) {
      owner = owner(frame.object());
    }
    return owner < 0 ? Filler.NONE : filler(owner, false);
  }

  private int owner(int noun) {
    for (int child = sentence.firstChild(noun); child >= 0; child = sentence.nextSibling(child)) {
      if (sentence.relation(child).equals("nmod:poss")) {
        return child;
      }
    }
    return -1;
  }

  private Filler adjective() {
    return modifier(!rule.target().contains(COUNTRY), false);
  }

  /**
   * "the Iran sanctions", beside "the Iranian sanctions": before an act a country's name in full
   * says whom it is about, its adjective or initials who does it.
   */
  private Filler country() {
    return modifier(true, true);
  }

  private Filler modifier(boolean countries, boolean countriesAlone) {
    List<Participant> found = new ArrayList<>();
    int at = -1;
    for (int child = sentence.firstChild(trigger);
        child >= 0;
        child = sentence.nextSibling(child)) {
      boolean country = countryName(child);
      if (country ? !countries : countriesAlone) {
        continue;
      }
      boolean kind = sentence.tag(child) == Upos.ADJ && !actors.names(index, child);
      if (child < trigger
          && !kind // "military aid" says what kind it is
          && (sentence.is(child, "amod")
              || sentence.is(child, "compound")
              || (sentence.is(child, "nmod") && !sentence.relation(child).equals("nmod:poss")))) {
        List<Participant> named = actors.modifier(index, child);
        if (!named.isEmpty()) {
          found.addAll(named);
          at = child;
        }
      }
    }
    return found.isEmpty() ? Filler.NONE : new Filler(List.copyOf(found), true, at);
  }

  private boolean countryName(int token) {
    String form = sentence.form(token);
    return sentence.tag(token) == Upos.PROPN
        && sentence.is(token, "compound")
        && form.chars().skip(1).allMatch(Character::isLowerCase)
        && actors.modifier(index, token).stream().allMatch(one -> one.sectors().isEmpty());
  }

  /** The phrase under a preposition: on the trigger, its object, light verb or particle. */
  private Filler preposition(String preposition) {
    Filler found = under(trigger, preposition);
    if (!found.found() && frame.object() >= 0) {
      found = under(frame.object(), preposition);
    }
    if (!found.found() && support >= 0) {
      found = under(support, preposition);
    }
    if (!found.found()
        && rule.part() == Rule.Part.VERB
        && frame.subject() >= 0
        && !filler(frame.subject(), false).found()) {
      found = under(frame.subject(), preposition);
    }
    int happening = Happening.verbOf(sentence, trigger);
    if (!found.found() && happening >= 0) {
      found = under(happening, preposition);
    }
    if (!found.found()) {
      found = nearby(preposition);
    }
    return preposition.equals("between") && found.participants().size() == 1
        ? withSecond(found)
        : found;
  }

  /** "between NATO and its partners": the second side the parser hung elsewhere. */
  private Filler withSecond(Filler first) {
    int limit = Math.min(sentence.size(), first.token() + REACH);
    for (int token = first.token() + 1; token < limit; token++) {
      if (sentence.tag(token) == Upos.CCONJ) {
        List<Participant> both = new ArrayList<>(first.participants());
        for (int head : Runs.behind(sentence, token)) {
          ActorFinder.addNew(both, actors.group(index, head));
        }
        return new Filler(List.copyOf(both), first.direct(), first.token());
      }
      if (sentence.tag(token) == Upos.VERB) {
        break;
      }
    }
    return first;
  }

  /** The phrase under a preposition not far behind the trigger, wherever the parser hung it. */
  private Filler nearby(String preposition) {
    int limit = Math.min(sentence.size(), trigger + REACH);
    for (int token = trigger + 1; token < limit; token++) {
      Upos tag = sentence.tag(token);
      if (tag == Upos.VERB
          || tag == Upos.SCONJ && !sentence.lemma(token).equals(preposition)
          || sentence.form(token).equals(";")) {
        return Filler.NONE;
      }
      int head = sentence.head(token);
      if (head > token
          && (tag == Upos.ADP || tag == Upos.SCONJ)
          && sentence.lemma(token).equals(preposition)
          && sentence.tag(head) != Upos.VERB) {
        return filler(head, !NEEDS_ACTOR.contains(preposition));
      }
    }
    return Filler.NONE;
  }

  private Filler under(int governor, String preposition) {
    Filler found = directlyUnder(governor, preposition);
    for (int child = sentence.firstChild(governor);
        child >= 0 && !found.found();
        child = sentence.nextSibling(child)) {
      if (child > governor && (sentence.is(child, "nmod") || suffered(child))) {
        found = directlyUnder(child, preposition);
      }
    }
    return found;
  }

  /** "the ban imposed on Mali", "charges brought against him": a passive behind its noun. */
  private boolean suffered(int child) {
    return sentence.is(child, "acl") && sentence.feature(child).equals("VBN");
  }

  private Filler directlyUnder(int governor, String preposition) {
    for (int child = sentence.firstChild(governor);
        child >= 0;
        child = sentence.nextSibling(child)) {
      if ((sentence.is(child, "obl") || sentence.is(child, "nmod") || sentence.is(child, "obj"))
          && !sentence.relation(child).equals("nmod:poss")
          && hasCase(sentence, child, preposition)) {
        boolean inner = !NEEDS_ACTOR.contains(preposition);
        Filler found = filler(child, inner);
        if (found.found()) {
          return found;
        }
      }
    }
    return Filler.NONE;
  }

  static boolean hasCase(Sentence sentence, int token, String preposition) {
    for (int child = sentence.firstChild(token); child >= 0; child = sentence.nextSibling(child)) {
      if (sentence.is(child, "case")
          && (sentence.lemma(child).equals(preposition)
              || sentence.form(child).toLowerCase(Locale.ROOT).equals(preposition))) {
        return true;
      }
    }
    return false;
  }

  private Filler filler(int token, boolean inside) {
    if (token < 0) {
      return Filler.NONE;
    }
    List<Participant> direct = actors.group(index, token);
    if (direct.isEmpty() && counts(token)) {
      direct = actors.group(index, token + 1); // "Five Americans"
    }
    if (!direct.isEmpty()) {
      return new Filler(direct, true, token);
    }
    if (!inside) {
      return Filler.NONE;
    }
    List<Participant> within = actors.inside(index, token);
    return within.isEmpty() ? Filler.NONE : new Filler(within, false, token);
  }

  private boolean counts(int token) {
    return sentence.tag(token) == Upos.NUM
        && token + 1 < sentence.size()
        && (sentence.tag(token + 1) == Upos.NOUN || sentence.tag(token + 1) == Upos.PROPN);
  }

  /** The filler with the actors of the phrases coordinated to it by word order. */
  private Filler together(List<Integer> heads, Filler found) {
    if (heads.isEmpty() || !found.direct()) {
      return found;
    }
    List<Participant> all = new ArrayList<>();
    for (int head : heads) {
      ActorFinder.addNew(all, actors.group(index, head));
    }
    ActorFinder.addNew(all, found.participants());
    return new Filler(List.copyOf(all), true, found.token());
  }

  /** Whether the token is where something happens: the phrase under "in" or "at". */
  static boolean isPlace(Sentence sentence, int token) {
    return PLACE.stream().anyMatch(preposition -> hasCase(sentence, token, preposition));
  }
}
