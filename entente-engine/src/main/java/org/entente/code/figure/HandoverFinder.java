package org.entente.code.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.code.actor.ActorFinder;
import org.entente.lexicon.WordBook;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/** Finds in one sentence who gives what to whom, by verbs and nouns of giving and taking. */
final class HandoverFinder {
  static final Set<String> TO = Set.of("to", "for", "into");
  private static final Set<String> FOR = Set.of("for");
  private static final Set<String> AT = Set.of("in", "at");
  static final Set<String> FROM = Set.of("from");
  static final Set<String> BY = Set.of("by");
  private static final Set<String> MADE = Set.of("in", "by", "from", "at");
  private static final List<String> SIDES = List.of("from", "to");
  private static final Set<String> BOUND = Set.of("bind", "destine", "earmark");
  private static final int MOST_ITEMS = 12;
  private static final int FARTHEST_AGENT = 8;

  private final WordBook words;
  private final ActorFinder actors;
  final int index;
  private final Sentence st;
  private final VerbGrammar grammar;
  private final NounHandovers nouns;

  HandoverFinder(WordBook words, ActorFinder actors, int index, Sentence st) {
    this.words = words;
    this.actors = actors;
    this.index = index;
    this.st = st;
    this.grammar = new VerbGrammar(st);
    this.nouns = new NounHandovers(this, actors, st, grammar);
  }

  /** What the word at the token hands over, or null; both sides may be empty. */
  @Nullable Handover at(int token) {
    if (ended(token)) {
      return null;
    }
    String lemma = st.lemma(token).toLowerCase(Locale.ROOT);
    return switch (st.tag(token)) {
      case VERB -> ofVerb(token, lemma);
      case NOUN -> nouns.ofNoun(token, lemma);
      default -> null;
    };
  }

  /**
   * Whether the thing is one states supply each other; other things need an event to carry them.
   */
  boolean goods(Handover handover) {
    boolean any = false;
    for (int item : handover.items()) {
      int of = Phrases.under(st, item, "of");
      boolean good = good(item) || of >= 0 && good(of);
      if (!good && loose(handover)) {
        return false;
      }
      any |= good;
    }
    return any;
  }

  /** What a noun for a supplier or buyer tells of, or null. */
  @Nullable Handover ofAgent(int noun) {
    return nouns.ofAgent(noun);
  }

  /** Whether the word for it also tells of other acts, where no goods are named. */
  boolean loose(Handover handover) {
    return HandoverWords.LOOSE.contains(st.lemma(handover.trigger()));
  }

  boolean good(int token) {
    return Phrases.noun(st, token)
        && (words.isGood(st.lemma(token).toLowerCase(Locale.ROOT)) || makes(token) || model(token));
  }

  /** "F-16s", "T-72": letters and a number name a weapon or machine. */
  private boolean model(int token) {
    String form = st.form(token);
    boolean joined = token > 1 && st.form(token - 1).equals("-") && form.length() < 5;
    return joined
        && Character.isDigit(form.charAt(0))
        && Character.isUpperCase(st.form(token - 2).charAt(0));
  }

  /** "Bushmasters", "Leopards": names of things in the plural. */
  private boolean makes(int token) {
    return st.tag(token) == Upos.PROPN
        && st.form(token).endsWith("s")
        && actors.at(index, token).stream().noneMatch(Participant::registered);
  }

  private boolean ended(int token) {
    int head = st.head(token);
    return head >= 0
        && HandoverWords.ENDING.contains(st.lemma(head))
        && st.tag(head) == Upos.VERB
        && !st.relation(token)
            .equals("nsubj") // "the supply of uranium ended": until then it was given
        && !st.is(token, "conj");
  }

  private @Nullable Handover ofVerb(int verb, String lemma) {
    boolean passive = grammar.passive(verb) || lent(verb) >= 0;
    int brought = HandoverWords.BRINGING_IN.contains(lemma) ? broughtIn(verb) : -1;
    if (brought >= 0) {
      List<Participant> getters = who(grammar.subject(verb));
      return handover(verb, makers(verb, brought, getters), getters, brought, false);
    }
    if (HandoverWords.GIVING.contains(lemma)) {
      return passive ? given(verb, lemma) : giving(verb, lemma);
    }
    boolean carried = lemma.equals("take") && !passive && !under(TO, verb, lastObject(verb)).isEmpty();
    if (carried) {
      return carrying(verb);
    }
    boolean had = lemma.equals("have") && !under(FROM, verb, lastObject(verb)).isEmpty();
    if (had || HandoverWords.TAKING.contains(lemma)) {
      return passive ? taken(verb) : taking(verb);
    }
    if (lemma.equals("bind") && !passive) {
      return null;
    }
    if (BOUND.contains(lemma)) {
      return bound(verb);
    }
    if (HandoverWords.ENDING_UP.contains(lemma) && !passive) {
      return endingUp(verb);
    }
    if (HandoverWords.COMING.contains(lemma) && !passive) {
      return coming(verb);
    }
    if (lemma.equals("leave") && !passive) {
      return leaving(verb);
    }
    if (lemma.equals("find") && !passive) {
      return findingWay(verb);
    }
    return HandoverWords.CARRYING.contains(lemma) && !passive ? carrying(verb) : null;
  }

  /**
   * "smuggled in rifles": the good behind a particle the parser took for its preposition; or -1.
   */
  private int broughtIn(int verb) {
    if (verb + 1 >= st.size() || !st.form(verb + 1).equals("in") || st.child(verb, "aux") >= 0) {
      return -1;
    }
    int thing = st.is(verb + 1, "case") ? st.head(verb + 1) : st.child(verb, "obj");
    return thing > verb && good(thing(thing)) ? thing : -1;
  }

  /** "provide Russia with parts", "send shells to Kyiv", "give Tunis boats". */
  private @Nullable Handover giving(int verb, String lemma) {
    List<Integer> objects = grammar.objects(verb);
    int with = HandoverWords.FITTING_OUT.contains(lemma) ? grammar.with(verb, objects) : -1;
    List<Participant> givers = who(grammar.subject(verb));
    boolean coming = HandoverWords.PROMISING.contains(lemma);
    if (with >= 0) {
      return handover(
          verb, givers, objects.isEmpty() ? List.of() : who(objects.get(0)), with, coming);
    }
    int bare = objects.isEmpty() ? bareThing(verb) : -1;
    if (objects.isEmpty() && bare < 0) {
      return null;
    }
    int item = bare >= 0 ? bare : lastThing(objects);
    List<Participant> getters = objects.size() > 1 ? who(objects.get(0)) : recipients(verb, item);
    return handover(verb, givers, getters, item, coming);
  }

  /** "handed over fourteen tanks": a good the parser took for a circumstance; or -1. */
  private int bareThing(int verb) {
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (child > verb && st.is(child, "obl") && st.child(child, "case") < 0 && good(child)) {
        return child;
      }
    }
    return -1;
  }

  /** "planes presented to Mali by Oslo": the good right before a participle with a doer; or -1. */
  private int lent(int verb) {
    int thing = verb > 1 && st.form(verb - 1).equals(",") ? verb - 2 : verb - 1;
    boolean past = st.feature(verb).equals("VBN") || st.feature(verb).equals("VBD");
    boolean bare = past && st.child(verb, "aux") < 0 && st.child(verb, "obj") < 0;
    return bare && thing >= 0 && good(thing) && agent(verb) >= 0 ? thing : -1;
  }

  /** The noun under the "by" that soon follows the verb; or -1. */
  private int agent(int verb) {
    int end = Math.min(st.size(), verb + FARTHEST_AGENT);
    for (int token = verb + 1; token < end && st.tag(token) != Upos.PUNCT; token++) {
      if (st.form(token).equals("by") && Phrases.noun(st, st.head(token))) {
        return st.head(token);
      }
    }
    return -1;
  }

  /** "drones were delivered to Mali", "Mali was armed with drones", "shells sent to Kyiv". */
  private @Nullable Handover given(int verb, String lemma) {
    int lent = lent(verb);
    int patient = lent >= 0 ? lent : grammar.patient(verb);
    if (patient < 0) {
      return null;
    }
    List<Integer> objects = grammar.objects(verb);
    int with = HandoverWords.FITTING_OUT.contains(lemma) ? grammar.with(verb, objects) : -1;
    int second = with >= 0 ? with : objects.isEmpty() ? -1 : objects.get(0);
    int item = second >= 0 ? second : patient;
    List<Participant> getters = second >= 0 ? who(patient) : recipients(verb, item);
    if (getters.isEmpty() && (lemma.equals("unload") || lemma.equals("deliver"))) {
      getters = under(AT, verb, verb);
    }
    List<Participant> givers = others(under(BY, verb, item), getters);
    if (givers.isEmpty() && lent >= 0) {
      givers = others(who(agent(verb)), getters);
    }
    if (givers.isEmpty()) {
      givers = others(makers(item, item, getters), getters);
    }
    if (getters.isEmpty() && (lent >= 0 || st.is(verb, "acl")) && good(thing(item))) {
      getters = others(users(item), givers);
    }
    return handover(verb, givers, getters, item, HandoverWords.PROMISING.contains(lemma));
  }

  private int lastObject(int verb) {
    List<Integer> objects = grammar.objects(verb);
    return objects.isEmpty() ? verb : lastThing(objects);
  }

  /** "Ukrainian wheat bound for Ethiopia", "shells destined for Mali". */
  private @Nullable Handover bound(int verb) {
    int item = grammar.patient(verb);
    List<Participant> getters = item < 0 || !good(thing(item)) ? List.of() : under(TO, verb, verb);
    return getters.isEmpty()
        ? null
        : handover(verb, makers(item, item, getters), getters, item, true);
  }

  /** "Its police patrol in cars donated by Oslo": whose the things are, or who does it in them. */
  private List<Participant> users(int item) {
    int owner = st.child(item, "nmod:poss");
    int above = st.head(item);
    while (above >= 0 && Phrases.noun(st, above)) {
      above = st.head(above);
    }
    boolean act = owner < 0 && above >= 0 && st.tag(above) == Upos.VERB;
    return who(owner >= 0 ? owner : act ? grammar.subject(above) : -1);
  }

  /** "India bought oil from Russia", "received American planes". */
  private @Nullable Handover taking(int verb) {
    List<Integer> objects = grammar.objects(verb);
    if (objects.isEmpty()) {
      return null;
    }
    int item = lastThing(objects);
    List<Participant> takers = who(grammar.subject(verb));
    boolean procures = HandoverWords.PROCURING.contains(st.lemma(verb)) && !takers.isEmpty();
    List<Participant> users =
        procures && under(FROM, verb, item).isEmpty()
            ? others(under(FOR, verb, item), takers)
            : List.of();
    return users.stream().anyMatch(Participant::registered)
        ? handover(verb, takers, users, item, false) // "procured engines for Russia"
        : handover(verb, makers(verb, item, takers), takers, item, false);
  }

  /** The last object that is a good, else the last: "getting rifles from Moscow, the chief told". */
  private int lastThing(List<Integer> objects) {
    int last = objects.get(objects.size() - 1);
    for (int object : objects) {
      last = good(object) && !good(last) ? object : last;
    }
    return last;
  }

  /** "the frigates bought by Morocco". */
  private @Nullable Handover taken(int verb) {
    int item = grammar.patient(verb);
    List<Participant> getters = item < 0 ? List.of() : under(BY, verb, verb);
    return getters.isEmpty()
        ? null
        : handover(verb, makers(verb, item, getters), getters, item, false);
  }

  /** "Serbian shells ended up in Ukraine". */
  private @Nullable Handover endingUp(int verb) {
    int item = grammar.subject(verb);
    List<Participant> getters = item < 0 || !good(item) ? List.of() : under(MADE, verb, verb);
    return getters.isEmpty()
        ? null
        : handover(verb, makers(item, item, getters), getters, item, false);
  }

  /** "Slovak jets found their way to Ukraine". */
  private @Nullable Handover findingWay(int verb) {
    int way = st.child(verb, "obj");
    boolean found = way >= 0 && st.lemma(way).equals("way");
    int item = found ? grammar.subject(verb) : -1;
    List<Participant> getters =
        item < 0 || !good(thing(item)) ? List.of() : under(TO, verb, way);
    return getters.isEmpty()
        ? null
        : handover(verb, makers(item, item, getters), getters, item, false);
  }

  /** "Ukraine's grain reached Yemen", "the gas comes from Norway". */
  private @Nullable Handover coming(int verb) {
    int item = grammar.subject(verb);
    if (item < 0) {
      return null;
    }
    List<Integer> objects = grammar.objects(verb);
    List<Participant> getters = objects.isEmpty() ? recipients(verb, item) : who(objects.get(0));
    List<Participant> givers = under(FROM, verb, item);
    if (givers.isEmpty() && !objects.isEmpty()) {
      givers = others(under(FROM, objects.get(0), objects.get(0)), getters);
    }
    if (getters.isEmpty()) {
      getters = finders(item);
    }
    if (getters.isEmpty() && !givers.isEmpty()) {
      getters = others(actors.inside(index, item), givers);
    }
    return handover(
        verb,
        givers.isEmpty() ? others(actors.inside(index, item), getters) : givers,
        getters,
        item,
        false);
  }

  /** "forty tractors left Minsk for Harare". */
  private @Nullable Handover leaving(int verb) {
    int item = grammar.subject(verb);
    List<Integer> objects = grammar.objects(verb);
    if (item < 0 || objects.isEmpty()) {
      return null;
    }
    List<Participant> getters = under(FOR, verb, objects.get(0));
    return getters.isEmpty()
        ? null
        : handover(verb, senders(objects.get(0), item, getters), getters, item, false);
  }

  /** Who the goods come from: the state whose place they left, or whose they are said to be. */
  private List<Participant> senders(int place, int item, List<Participant> but) {
    List<Participant> found = others(who(place), but);
    boolean known = found.stream().anyMatch(Participant::registered);
    List<Participant> makers = known ? List.of() : makers(item, item, but);
    return makers.isEmpty() ? found : makers;
  }

  /** "The rifles found in Mali came from Libya." */
  private List<Participant> finders(int item) {
    for (int child = st.firstChild(item); child >= 0; child = st.nextSibling(child)) {
      if (child > item && st.is(child, "acl") && HandoverWords.FINDING.contains(st.lemma(child))) {
        return under(MADE, child, child);
      }
    }
    return List.of();
  }

  /** "a ship carried Iranian rockets to Sudan". */
  private @Nullable Handover carrying(int verb) {
    List<Integer> objects = grammar.objects(verb);
    if (objects.isEmpty()) {
      return null;
    }
    int item = objects.get(objects.size() - 1);
    List<Participant> getters = recipients(verb, item);
    return handover(verb, others(actors.inside(index, item), getters), getters, item, false);
  }

  /** Those the goods come from: "from Oslo", "as a gift from Oslo", "Norwegian". */
  List<Participant> makers(int verb, int item, List<Participant> but) {
    List<Participant> from = under(FROM, verb, item);
    if (!from.isEmpty()) {
      return from;
    }
    int thing = thing(item);
    for (int child = st.firstChild(thing); child >= 0; child = st.nextSibling(child)) {
      if (child > thing && st.is(child, "acl")) {
        boolean made = HandoverWords.MAKING.contains(st.lemma(child));
        List<Participant> there = others(under(made ? MADE : FROM, child, child), but);
        if (!there.isEmpty()) {
          return there;
        }
      }
    }
    List<Participant> named = others(actors.inside(index, thing), but);
    return named.isEmpty() ? others(origin(thing), but) : named;
  }

  /** "Chinese-made drones": whom a good is said to be made or supplied by. */
  List<Participant> origin(int thing) {
    for (int child = st.firstChild(thing);
        child >= 0 && child < thing;
        child = st.nextSibling(child)) {
      boolean made = child > 1 && HandoverWords.ORIGIN.contains(st.lemma(child));
      if (made && st.form(child - 1).equals("-")) {
        return actors.modifier(index, child - 2);
      }
    }
    return List.of();
  }

  /** "to Mali", "for Mali", and a bare name the parser took for part of the thing. */
  List<Participant> recipients(int word, int item) {
    List<Participant> found = under(TO, word, item);
    if (!found.isEmpty() || st.tag(word) != Upos.VERB || item < word) {
      return found;
    }
    int first = word + 1;
    return first < item && st.tag(first) == Upos.PROPN && st.is(first, "compound")
        ? actors.modifier(index, first)
        : List.of();
  }

  /** Who stands under one of the prepositions, beside the word or the thing. */
  List<Participant> under(Set<String> prepositions, int word, int item) {
    int nearest = st.size();
    List<Participant> found = List.of();
    List<Integer> heads = new ArrayList<>(List.of(word, item));
    heads.addAll(items(item));
    for (int head : heads) {
      for (int child = st.firstChild(head); child >= 0; child = st.nextSibling(child)) {
        boolean phrase = st.is(child, "obl") || st.is(child, "nmod");
        if (child > head && child < nearest && phrase) {
          List<Participant> there = under(prepositions, child);
          nearest = there.isEmpty() ? nearest : child;
          found = there.isEmpty() ? found : there;
        }
      }
    }
    return found;
  }

  List<Participant> under(Set<String> prepositions, int phrase) {
    int marker = st.child(phrase, "case");
    if (marker >= 0 && prepositions.contains(st.lemma(marker))) {
      return HandoverWords.WAYS.contains(st.lemma(phrase)) ? List.of() : who(phrase);
    }
    // "as a gift from Oslo"
    int inner = prepositions == FROM ? Phrases.under(st, phrase, "from") : -1;
    return inner >= 0 ? who(inner) : List.of();
  }

  List<Participant> who(int token) {
    if (token < 0) {
      return List.of();
    }
    List<Participant> found = actors.group(index, token);
    return found.isEmpty() ? actors.inside(index, token) : found;
  }

  static List<Participant> others(List<Participant> found, List<Participant> but) {
    return found.stream()
        .filter(one -> but.stream().noneMatch(other -> other.actor().equals(one.actor())))
        .toList();
  }

  @Nullable Handover handover(
      int trigger,
      List<Participant> suppliers,
      List<Participant> recipients,
      int item,
      boolean coming) {
    return handover(trigger, suppliers, recipients, together(items(item)), coming);
  }

  /** "ships from France and boats from Spain": the things up to the first side named. */
  private List<Integer> together(List<Integer> items) {
    for (int count = 1; count < items.size(); count++) {
      int later = items.get(items.size() - 1);
      for (String side : SIDES) {
        int there = Phrases.under(st, items.get(count - 1), side);
        boolean two = there >= 0 && Phrases.under(st, later, side) >= 0;
        if (two && !who(there).isEmpty()) {
          return items.subList(0, count);
        }
      }
    }
    return items;
  }

  @Nullable Handover handover(
      int trigger,
      List<Participant> suppliers,
      List<Participant> recipients,
      List<Integer> items,
      boolean coming) {
    List<Integer> things = items.stream().filter(this::movable).toList();
    return things.isEmpty() ? null : new Handover(trigger, suppliers, recipients, things, coming);
  }

  /** Whether the thing is a good, or what could be one: no actor, no place, no idea. */
  private boolean movable(int token) {
    int of = Phrases.under(st, token, "of");
    if (of >= 0 && HandoverWords.INTANGIBLE.contains(st.lemma(of))) {
      return false; // "another round of talks"
    }
    return good(token)
        || Phrases.noun(st, token)
            && actors.at(index, token).isEmpty()
            && !HandoverWords.IMMOVABLE.contains(st.lemma(token))
            && !HandoverWords.INTANGIBLE.contains(st.lemma(token));
  }

  /** The thing itself where the head only says how much of it: "a load of 40 tons of diesel". */
  int thing(int item) {
    int of = Phrases.under(st, item, "of");
    boolean part =
        HandoverWords.PARTS.contains(st.lemma(item))
            || st.tag(item) == Upos.NUM
            || st.tag(item) == Upos.ADJ;
    return part && of >= 0 ? thing(of) : item;
  }

  /** The phrase, what is joined to it, and what "such as" and "including" name. */
  List<Integer> items(int head) {
    List<Integer> items = new ArrayList<>();
    gather(thing(head), items);
    return items;
  }

  private void gather(int head, List<Integer> items) {
    if (items.size() >= MOST_ITEMS) {
      return;
    }
    items.add(head);
    for (int child = st.firstChild(head); child >= 0; child = st.nextSibling(child)) {
      boolean joined = child > head && st.is(child, "conj");
      boolean named =
          child > head
              && st.is(child, "nmod")
              && (Phrases.marked(st, child, "such")
                  || Phrases.marked(st, child, "include")
                  || Phrases.marked(st, child, "like"));
      if ((joined || named) && Phrases.noun(st, child)) {
        gather(child, items);
      }
    }
  }
}
