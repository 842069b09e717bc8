package org.entente.code.figure;

import java.util.List;
import java.util.Set;
import org.entente.code.actor.ActorFinder;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/** What verbs hand over: "sent shells to Kyiv", "oil was bought", "the gas comes from Norway". */
final class VerbHandovers {
  private static final Set<String> FOR = Set.of("for");
  private static final Set<String> AT = Set.of("in", "at");
  private static final Set<String> BOUND = Set.of("bind", "destine", "destin", "earmark");
  private static final int FARTHEST_AGENT = 8;

  private final HandoverFinder finder;
  private final ActorFinder actors;
  private final Sentence st;
  private final VerbGrammar grammar;

  VerbHandovers(HandoverFinder finder, ActorFinder actors, Sentence st, VerbGrammar grammar) {
    this.finder = finder;
    this.actors = actors;
    this.st = st;
    this.grammar = grammar;
  }

  /** The noun or pronoun for who does what the verb says; -1 where none stands there. */
  int doer(int verb) {
    boolean described = st.is(verb, "acl") && !st.relation(verb).equals("acl:relcl");
    boolean active = described && st.feature(verb).equals("VBG");
    return active ? st.head(verb) : grammar.passive(verb) ? -1 : grammar.subject(verb);
  }

  boolean passive(int verb) {
    return grammar.passive(verb) || lent(verb) >= 0;
  }

  /** What the verb hands over, or null; both sides may be empty. */
  @Nullable Handover ofVerb(int verb, String lemma) {
    boolean passive = passive(verb);
    int brought = HandoverWords.BRINGING_IN.contains(lemma) ? broughtIn(verb) : -1;
    if (brought >= 0) {
      List<Participant> getters = finder.who(grammar.subject(verb));
      return finder.handover(verb, finder.makers(verb, brought, getters), getters, brought, false);
    }
    boolean leased =
        HandoverWords.LEASING.contains(lemma)
            && !passive
            && !finder.under(HandoverFinder.FROM, verb, lastObject(verb)).isEmpty();
    if (leased) {
      return taking(verb);
    }
    if (HandoverWords.GIVING.contains(lemma)) {
      return passive ? given(verb, lemma) : giving(verb, lemma);
    }
    boolean carried =
        lemma.equals("take")
            && !passive
            && !finder.under(HandoverFinder.TO, verb, lastObject(verb)).isEmpty();
    if (carried) {
      return carrying(verb);
    }
    boolean had =
        (lemma.equals("have") || lemma.equals("await"))
            && !finder.under(HandoverFinder.FROM, verb, lastObject(verb)).isEmpty();
    if (had || HandoverWords.TAKING.contains(lemma)) {
      return passive ? taken(verb) : taking(verb);
    }
    if (BOUND.contains(lemma) && passive) {
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
    return thing > verb && finder.good(finder.thing(thing)) ? thing : -1;
  }

  /** "provide Russia with parts", "send shells to Kyiv", "give Tunis boats". */
  private @Nullable Handover giving(int verb, String lemma) {
    List<Integer> objects = grammar.objects(verb);
    int with = HandoverWords.FITTING_OUT.contains(lemma) ? grammar.with(verb, objects) : -1;
    List<Participant> givers = finder.who(grammar.subject(verb));
    boolean coming = HandoverWords.PROMISING.contains(lemma);
    if (with >= 0) {
      return finder.handover(
          verb, givers, objects.isEmpty() ? List.of() : finder.who(objects.get(0)), with, coming);
    }
    int bare = objects.isEmpty() ? bareThing(verb) : -1;
    if (objects.isEmpty() && bare < 0) {
      return null;
    }
    int item = bare >= 0 ? bare : lastThing(objects);
    if (HandoverWords.OUTFITTING.contains(lemma) && objects.size() == 1) {
      return null; // "arm the fighters": whom, and not what with
    }
    List<Participant> getters =
        objects.size() > 1 && !finder.good(objects.get(0))
            ? finder.who(objects.get(0))
            : finder.recipients(verb, item);
    List<Participant> others = HandoverFinder.others(getters, givers);
    int bareToo = bare < 0 ? bareThing(verb) : -1;
    if (bareToo > item && st.form(item + 1).equals(",")) {
      List<Integer> items = finder.items(item); // "jets, radars and": the second hung elsewhere
      items.addAll(finder.items(bareToo));
      return finder.handover(verb, givers, others, items, coming);
    }
    return finder.handover(verb, givers, others, item, coming);
  }

  /** "handed over fourteen tanks": a good the parser took for a circumstance; or -1. */
  private int bareThing(int verb) {
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (child > verb
          && st.is(child, "obl")
          && st.child(child, "case") < 0
          && finder.good(child)) {
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
    return bare && thing >= 0 && finder.good(thing) && agent(verb) >= 0 ? thing : -1;
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
    List<Participant> getters = second >= 0 ? finder.who(patient) : finder.recipients(verb, item);
    if (getters.isEmpty() && (lemma.equals("unload") || lemma.equals("deliver"))) {
      getters = finder.under(AT, verb, verb);
    }
    List<Participant> givers =
        HandoverFinder.others(finder.under(HandoverFinder.BY, verb, item), getters);
    if (givers.isEmpty() && lent >= 0) {
      givers = HandoverFinder.others(finder.who(agent(verb)), getters);
    }
    if (givers.isEmpty()) {
      givers = HandoverFinder.others(finder.makers(item, item, getters), getters);
    }
    if (second >= 0 && givers.isEmpty() && finder.good(finder.thing(patient))) {
      return null; // "ships armed with missiles"
    }
    if (getters.isEmpty() && (lent >= 0 || st.is(verb, "acl")) && finder.good(finder.thing(item))) {
      getters = HandoverFinder.others(users(item), givers);
    }
    return finder.handover(verb, givers, getters, item, HandoverWords.PROMISING.contains(lemma));
  }

  private int lastObject(int verb) {
    List<Integer> objects = grammar.objects(verb);
    return objects.isEmpty() ? verb : lastThing(objects);
  }

  /** "Ukrainian wheat bound for Ethiopia", "shells destined for Mali". */
  private @Nullable Handover bound(int verb) {
    int item = grammar.patient(verb);
    List<Participant> getters =
        item < 0 || !finder.good(finder.thing(item))
            ? List.of()
            : finder.under(HandoverFinder.TO, verb, verb);
    return getters.isEmpty()
        ? null
        : finder.handover(verb, finder.makers(item, item, getters), getters, item, true);
  }

  /** "Its police patrol in cars donated by Oslo": whose the things are, or who does it in them. */
  private List<Participant> users(int item) {
    int owner = st.child(item, "nmod:poss");
    int above = st.head(item);
    while (above >= 0 && Phrases.noun(st, above)) {
      above = st.head(above);
    }
    boolean act = owner < 0 && above >= 0 && st.tag(above) == Upos.VERB && !finder.reports(above);
    return finder.who(owner >= 0 ? owner : act ? grammar.subject(above) : -1);
  }

  /** "India bought oil from Russia", "received American planes". */
  private @Nullable Handover taking(int verb) {
    List<Integer> objects = grammar.objects(verb);
    if (objects.isEmpty()) {
      return null;
    }
    int item = objects.stream().filter(finder::good).findFirst().orElse(lastThing(objects));
    if (st.lemma(verb).equals("order") && told(verb, item)) {
      return null;
    }
    List<Participant> takers = finder.who(grammar.subject(verb));
    boolean procures = HandoverWords.PROCURING.contains(st.lemma(verb)) && !takers.isEmpty();
    List<Participant> users =
        procures && finder.under(HandoverFinder.FROM, verb, item).isEmpty()
            ? HandoverFinder.others(finder.under(FOR, verb, item), takers)
            : List.of();
    return users.stream().anyMatch(Participant::registered)
        ? finder.handover(verb, takers, users, item, false) // "procured engines for Russia"
        : finder.handover(
            verb, finder.makers(verb, item, takers), takers, item, st.lemma(verb).equals("await"));
  }

  /** "ordered its ships to sail": the thing is told to do something and not bought. */
  private boolean told(int verb, int item) {
    int clause = st.child(verb, "xcomp");
    clause = clause < 0 ? st.child(verb, "advcl") : clause;
    int mark = clause > item ? st.child(clause, "mark") : -1;
    return mark == clause - 1 && mark >= 0 && st.lemma(mark).equals("to");
  }

  /**
   * The last object that is a good, else the last: "getting rifles from Moscow, the chief told".
   */
  private int lastThing(List<Integer> objects) {
    int last = objects.get(objects.size() - 1);
    for (int object : objects) {
      last = finder.good(object) && !finder.good(last) ? object : last;
    }
    return last;
  }

  /** "the frigates bought by Morocco". */
  private @Nullable Handover taken(int verb) {
    int item = grammar.patient(verb);
    List<Participant> getters = item < 0 ? List.of() : finder.under(HandoverFinder.BY, verb, verb);
    return getters.isEmpty()
        ? null
        : finder.handover(verb, finder.makers(verb, item, getters), getters, item, false);
  }

  /** "Serbian shells ended up in Ukraine". */
  private @Nullable Handover endingUp(int verb) {
    int item = grammar.subject(verb);
    List<Participant> getters =
        item < 0 || !finder.good(item) ? List.of() : finder.under(HandoverFinder.MADE, verb, verb);
    return getters.isEmpty()
        ? null
        : finder.handover(verb, finder.makers(item, item, getters), getters, item, false);
  }

  /** "Slovak jets found their way to Ukraine". */
  private @Nullable Handover findingWay(int verb) {
    int way = st.child(verb, "obj");
    boolean found = way >= 0 && st.lemma(way).equals("way");
    int item = found ? grammar.subject(verb) : -1;
    List<Participant> getters =
        item < 0 || !finder.good(finder.thing(item))
            ? List.of()
            : finder.under(HandoverFinder.TO, verb, way);
    return getters.isEmpty()
        ? null
        : finder.handover(verb, finder.makers(item, item, getters), getters, item, false);
  }

  /** "Ukraine's grain reached Yemen", "the gas comes from Norway". */
  private @Nullable Handover coming(int verb) {
    int subject = grammar.subject(verb);
    int load = subject < 0 ? -1 : Phrases.under(st, verb, "with");
    int item = load >= 0 && finder.carries(load) ? load : subject;
    if (item < 0) {
      return null;
    }
    List<Integer> objects = grammar.objects(verb);
    List<Participant> getters =
        objects.isEmpty() ? finder.recipients(verb, item) : finder.who(objects.get(0));
    List<Participant> givers = finder.under(HandoverFinder.FROM, verb, item);
    if (givers.isEmpty() && !objects.isEmpty()) {
      givers =
          HandoverFinder.others(
              finder.under(HandoverFinder.FROM, objects.get(0), objects.get(0)), getters);
    }
    if (getters.isEmpty()) {
      getters = finders(item);
    }
    if (getters.isEmpty() && !givers.isEmpty()) {
      getters = HandoverFinder.others(actors.inside(finder.index, item), givers);
    }
    return finder.handover(
        verb,
        givers.isEmpty()
            ? HandoverFinder.others(actors.inside(finder.index, subject), getters)
            : givers,
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
    List<Participant> getters = finder.under(FOR, verb, objects.get(0));
    return getters.isEmpty()
        ? null
        : finder.handover(verb, senders(objects.get(0), item, getters), getters, item, false);
  }

  /** Who the goods come from: the state whose place they left, or whose they are said to be. */
  private List<Participant> senders(int place, int item, List<Participant> but) {
    List<Participant> found = HandoverFinder.others(finder.who(place), but);
    boolean known = found.stream().anyMatch(Participant::registered);
    List<Participant> makers = known ? List.of() : finder.makers(item, item, but);
    return makers.isEmpty() ? found : makers;
  }

  /** "The rifles found in Mali came from Libya." */
  private List<Participant> finders(int item) {
    for (int child = st.firstChild(item); child >= 0; child = st.nextSibling(child)) {
      if (child > item && st.is(child, "acl") && HandoverWords.FINDING.contains(st.lemma(child))) {
        return finder.under(HandoverFinder.MADE, child, child);
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
    List<Participant> getters = finder.recipients(verb, item);
    return finder.handover(verb, finder.makers(verb, item, getters), getters, item, false);
  }
}
