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
  private static final Set<String> TO = Set.of("to", "for");
  private static final Set<String> FROM = Set.of("from");
  private static final Set<String> BY = Set.of("by");
  private static final Set<String> PARTS =
      Set.of("most", "first", "last", "rest", "all", "some", "half", "much", "part", "one");
  private static final int MOST_ITEMS = 12;

  private final WordBook words;
  private final ActorFinder actors;
  private final int index;
  private final Sentence st;

  HandoverFinder(WordBook words, ActorFinder actors, int index, Sentence st) {
    this.words = words;
    this.actors = actors;
    this.index = index;
    this.st = st;
  }

  /** What the word at the token hands over, or null; both sides may be empty. */
  @Nullable Handover at(int token) {
    if (ended(token)) {
      return null;
    }
    String lemma = st.lemma(token).toLowerCase(Locale.ROOT);
    return switch (st.tag(token)) {
      case VERB -> ofVerb(token, lemma);
      case NOUN -> ofNoun(token, lemma);
      default -> null;
    };
  }

  /**
   * Whether the thing is one states supply each other; other things need an event to carry them.
   */
  boolean goods(Handover handover) {
    for (int item : handover.items()) {
      int of = Phrases.under(st, item, "of");
      if (!good(item) && !(of >= 0 && good(of))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the word for it also tells of other acts, where no goods are named. */
  boolean loose(Handover handover) {
    return HandoverWords.LOOSE.contains(st.lemma(handover.trigger()));
  }

  private boolean good(int token) {
    return Phrases.noun(st, token)
        && (words.isGood(st.lemma(token).toLowerCase(Locale.ROOT)) || makes(token));
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
        && !st.is(token, "conj");
  }

  private @Nullable Handover ofVerb(int verb, String lemma) {
    boolean passive = passive(verb);
    if (HandoverWords.GIVING.contains(lemma)) {
      return passive ? given(verb, lemma) : giving(verb, lemma);
    }
    if (HandoverWords.TAKING.contains(lemma)) {
      return passive ? null : taking(verb);
    }
    if (HandoverWords.COMING.contains(lemma) && !passive) {
      return coming(verb);
    }
    return HandoverWords.CARRYING.contains(lemma) && !passive ? carrying(verb) : null;
  }

  /** "provide Russia with parts", "send shells to Kyiv", "give Tunis boats". */
  private @Nullable Handover giving(int verb, String lemma) {
    List<Integer> objects = objects(verb);
    int with = HandoverWords.FITTING_OUT.contains(lemma) ? with(verb, objects) : -1;
    List<Participant> givers = who(subject(verb));
    boolean coming = HandoverWords.PROMISING.contains(lemma);
    if (with >= 0) {
      return handover(
          verb, givers, objects.isEmpty() ? List.of() : who(objects.get(0)), with, coming);
    }
    if (objects.isEmpty()) {
      return null;
    }
    int item = objects.get(objects.size() - 1);
    List<Participant> getters = objects.size() > 1 ? who(objects.get(0)) : recipients(verb, item);
    return handover(verb, givers, getters, item, coming);
  }

  /** "drones were delivered to Mali", "Mali was armed with drones", "shells sent to Kyiv". */
  private @Nullable Handover given(int verb, String lemma) {
    int patient = patient(verb);
    if (patient < 0) {
      return null;
    }
    List<Integer> objects = objects(verb);
    int with = HandoverWords.FITTING_OUT.contains(lemma) ? with(verb, objects) : -1;
    int second = with >= 0 ? with : objects.isEmpty() ? -1 : objects.get(0);
    int item = second >= 0 ? second : patient;
    List<Participant> getters = second >= 0 ? who(patient) : recipients(verb, item);
    List<Participant> givers = others(under(BY, verb, item), getters);
    if (givers.isEmpty()) {
      givers = others(actors.inside(index, item), getters);
    }
    return handover(verb, givers, getters, item, HandoverWords.PROMISING.contains(lemma));
  }

  /** "India bought oil from Russia", "received American planes". */
  private @Nullable Handover taking(int verb) {
    List<Integer> objects = objects(verb);
    if (objects.isEmpty()) {
      return null;
    }
    int item = objects.get(objects.size() - 1);
    return handover(verb, makers(verb, item, who(subject(verb))), who(subject(verb)), item, false);
  }

  /** "Ukraine's grain reached Yemen", "the gas comes from Norway". */
  private @Nullable Handover coming(int verb) {
    int item = subject(verb);
    if (item < 0) {
      return null;
    }
    List<Integer> objects = objects(verb);
    List<Participant> getters = objects.isEmpty() ? recipients(verb, item) : who(objects.get(0));
    List<Participant> givers = under(FROM, verb, item);
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

  /** "a ship carried Iranian rockets to Sudan". */
  private @Nullable Handover carrying(int verb) {
    List<Integer> objects = objects(verb);
    if (objects.isEmpty()) {
      return null;
    }
    int item = objects.get(objects.size() - 1);
    List<Participant> getters = recipients(verb, item);
    return handover(verb, others(actors.inside(index, item), getters), getters, item, false);
  }

  /** "deliveries of shells", "Canada's wheat exports to Mali", "the sale of drones". */
  private @Nullable Handover ofNoun(int noun, String lemma) {
    if (misread(noun)) {
      return asVerb(noun, lemma);
    }
    boolean takes = HandoverWords.TAKING_NOUNS.contains(lemma);
    if (!takes && !HandoverWords.GIVING_NOUNS.contains(lemma)) {
      return null;
    }
    List<Integer> items = itemsOfNoun(noun);
    if (items.isEmpty()) {
      return null;
    }
    int item = items.get(0);
    List<Participant> from = under(FROM, noun, item);
    List<Participant> to = recipients(noun, item);
    List<Participant> owners = owners(noun, item, takes ? from : to);
    int verb = st.head(noun);
    boolean object = verb >= 0 && st.tag(verb) == Upos.VERB && st.is(noun, "obj");
    boolean taken = object && st.lemma(verb).equals("take");
    List<Participant> doers = object ? who(subject(verb)) : List.of();
    List<Participant> suppliers = takes || taken || !from.isEmpty() ? from : owners;
    List<Participant> recipients = takes ? owners : to;
    if (taken) {
      recipients = doers;
      suppliers = from.isEmpty() ? others(actors.inside(index, item), doers) : from;
    } else if (takes && recipients.isEmpty()) {
      recipients = others(doers, suppliers);
    } else if (!takes && suppliers.isEmpty()) {
      suppliers = others(doers, recipients);
    }
    return handover(noun, suppliers, recipients, items, false);
  }

  /**
   * "firms ship | engines", "Mali imports | rice": a verb the tagger took for part of the thing.
   */
  private boolean misread(int noun) {
    int thing = st.head(noun);
    return thing > noun
        && (st.is(noun, "compound") || st.is(noun, "nsubj"))
        && good(thing)
        && leftOf(noun) >= 0;
  }

  private int leftOf(int noun) {
    int left = st.firstChild(noun);
    boolean nominal = left >= 0 && left < noun && Phrases.noun(st, left);
    return nominal && (st.is(left, "nsubj") || st.is(left, "compound")) ? left : -1;
  }

  private @Nullable Handover asVerb(int noun, String lemma) {
    int item = st.head(noun);
    List<Participant> doers = who(leftOf(noun));
    if (HandoverWords.TAKING.contains(lemma)) {
      return handover(noun, makers(item, item, doers), doers, item, false);
    }
    return HandoverWords.GIVING.contains(lemma)
        ? handover(noun, doers, others(under(TO, item, item), doers), item, false)
        : null;
  }

  private List<Integer> itemsOfNoun(int noun) {
    int of = Phrases.under(st, noun, "of");
    if (Phrases.noun(st, of)) {
      return items(of);
    }
    List<Integer> found = new ArrayList<>();
    for (int child = st.firstChild(noun);
        child >= 0 && child < noun;
        child = st.nextSibling(child)) {
      if (st.is(child, "compound") && st.tag(child) == Upos.NOUN) {
        found.add(child);
      }
    }
    return found;
  }

  private List<Participant> owners(int noun, int item, List<Participant> but) {
    List<Participant> by = under(BY, noun, item);
    List<Participant> found = others(by.isEmpty() ? actors.inside(index, noun) : by, but);
    return found.isEmpty() ? others(actors.inside(index, item), but) : found;
  }

  /** Those the goods come from: "from Oslo", "as a gift from Oslo", "Norwegian". */
  private List<Participant> makers(int verb, int item, List<Participant> but) {
    List<Participant> from = under(FROM, verb, item);
    if (!from.isEmpty()) {
      return from;
    }
    int thing = thing(item);
    for (int child = st.firstChild(thing); child >= 0; child = st.nextSibling(child)) {
      if (child > thing && st.is(child, "acl")) {
        List<Participant> there = under(FROM, child, thing);
        if (!there.isEmpty()) {
          return there;
        }
      }
    }
    return others(actors.inside(index, thing), but);
  }

  /** "to Mali", "for Mali", and a bare name the parser took for part of the thing. */
  private List<Participant> recipients(int word, int item) {
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
  private List<Participant> under(Set<String> prepositions, int word, int item) {
    for (int head : new int[] {word, item, thing(item)}) {
      for (int child = st.firstChild(head); child >= 0; child = st.nextSibling(child)) {
        if (child > head && (st.is(child, "obl") || st.is(child, "nmod"))) {
          List<Participant> found = under(prepositions, child);
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
    }
    return List.of();
  }

  private List<Participant> under(Set<String> prepositions, int phrase) {
    int marker = st.child(phrase, "case");
    if (marker >= 0 && prepositions.contains(st.lemma(marker))) {
      return who(phrase);
    }
    // "as a gift from Oslo"
    int inner = prepositions == FROM ? Phrases.under(st, phrase, "from") : -1;
    return inner >= 0 ? who(inner) : List.of();
  }

  private List<Participant> who(int token) {
    if (token < 0) {
      return List.of();
    }
    List<Participant> found = actors.group(index, token);
    return found.isEmpty() ? actors.inside(index, token) : found;
  }

  private static List<Participant> others(List<Participant> found, List<Participant> but) {
    return found.stream()
        .filter(one -> but.stream().noneMatch(other -> other.actor().equals(one.actor())))
        .toList();
  }

  private @Nullable Handover handover(
      int trigger,
      List<Participant> suppliers,
      List<Participant> recipients,
      int item,
      boolean coming) {
    return handover(trigger, suppliers, recipients, items(item), coming);
  }

  private @Nullable Handover handover(
      int trigger,
      List<Participant> suppliers,
      List<Participant> recipients,
      List<Integer> items,
      boolean coming) {
    List<Integer> things = items.stream().filter(one -> good(one) || movable(one)).toList();
    return things.isEmpty() ? null : new Handover(trigger, suppliers, recipients, things, coming);
  }

  private boolean movable(int token) {
    return Phrases.noun(st, token)
        && actors.at(index, token).isEmpty()
        && !HandoverWords.IMMOVABLE.contains(st.lemma(token));
  }

  /** The thing itself where the head only says how much of it: "most of its diesel". */
  private int thing(int item) {
    int of = Phrases.under(st, item, "of");
    boolean part =
        PARTS.contains(st.lemma(item)) || st.tag(item) == Upos.NUM || st.tag(item) == Upos.ADJ;
    return part && of >= 0 ? of : item;
  }

  /** The phrase, what is joined to it, and what "such as" and "including" name. */
  private List<Integer> items(int head) {
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

  private List<Integer> objects(int verb) {
    List<Integer> found = new ArrayList<>(2);
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "obj") || st.is(child, "iobj")) {
        found.add(relative(child) ? antecedent(verb, child) : child);
      }
    }
    boolean described = st.relation(verb).equals("acl:relcl") && st.head(verb) >= 0;
    if (found.isEmpty()
        && described
        && st.child(verb, "nsubj") >= 0
        && !relative(st.child(verb, "nsubj"))) {
      found.add(st.head(verb));
    }
    return found;
  }

  /** What stands under "with" at the verb or its object; -1 when nothing does. */
  private int with(int verb, List<Integer> objects) {
    int with = Phrases.under(st, verb, "with");
    return with < 0 && !objects.isEmpty() ? Phrases.under(st, objects.get(0), "with") : with;
  }

  private boolean passive(int verb) {
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (st.relation(child).equals("aux:pass") || st.relation(child).equals("nsubj:pass")) {
        return true;
      }
    }
    return st.is(verb, "acl")
        && st.feature(verb).equals("VBN")
        && st.child(verb, "aux") < 0
        && !st.relation(verb).equals("acl:relcl");
  }

  private int patient(int verb) {
    int own = st.child(verb, "nsubj");
    if (own >= 0) {
      return relative(own) ? antecedent(verb, own) : own;
    }
    return st.is(verb, "acl") ? st.head(verb) : subject(verb);
  }

  /** Who does it, through control: "Rome promised to give", "accused Oslo of giving"; or -1. */
  private int subject(int verb) {
    int current = verb;
    for (int step = 0; step < 5 && current >= 0; step++) {
      int own = st.child(current, "nsubj");
      if (own >= 0) {
        return relative(own) ? antecedent(current, own) : own;
      }
      int head = st.head(current);
      if (head < 0) {
        return -1;
      }
      if (st.is(current, "acl")) {
        return st.tag(head) == Upos.NOUN || st.tag(head) == Upos.PROPN ? holder(head) : -1;
      }
      boolean controlled = st.is(current, "xcomp") || st.is(current, "advcl");
      int object = controlled ? st.child(head, "obj") : -1;
      if (object >= 0
          && object < current
          && object != current
          && !st.lemma(head).equals("promise")) {
        return object;
      }
      if (!controlled && !st.is(current, "conj")) {
        return -1;
      }
      current = head;
    }
    return -1;
  }

  /** "Rome's promise to give": who the noun is of, else the subject of its verb. */
  private int holder(int noun) {
    for (int child = st.firstChild(noun); child >= 0; child = st.nextSibling(child)) {
      if (st.relation(child).equals("nmod:poss")) {
        return child;
      }
    }
    int verb = st.head(noun);
    return verb >= 0 && st.is(noun, "obj") ? st.child(verb, "nsubj") : -1;
  }

  private boolean relative(int token) {
    String feature = st.feature(token);
    return feature.equals("WDT") || feature.equals("WP");
  }

  private int antecedent(int verb, int pronoun) {
    return st.is(verb, "acl") && st.head(verb) >= 0 ? st.head(verb) : pronoun;
  }

  /** "X is a supplier of Y to Z", "Z's supplier of Y". */
  @Nullable Handover ofAgent(int noun) {
    String lemma = st.lemma(noun);
    boolean buys = HandoverWords.BUYERS.contains(lemma);
    int of = buys || HandoverWords.SUPPLIERS.contains(lemma) ? Phrases.under(st, noun, "of") : -1;
    if (of < 0 || st.tag(of) != Upos.NOUN) {
      return null;
    }
    List<Participant> doers = doers(noun);
    List<Participant> others = dealers(noun, of, doers);
    return doers.isEmpty()
        ? null
        : handover(noun, buys ? others : doers, buys ? doers : others, of, false);
  }

  private List<Participant> doers(int noun) {
    int subject = st.child(noun, "nsubj");
    int head = st.head(noun);
    if (subject < 0
        && head >= 0
        && (st.is(noun, "xcomp") || st.is(noun, "obj") || st.is(noun, "obl"))) {
      subject = st.child(head, "nsubj");
    }
    boolean beside = st.is(noun, "appos") || st.is(noun, "nmod") && st.form(head + 1).equals(",");
    if (subject < 0 && beside) {
      subject = head;
    }
    return subject < 0 ? actors.group(index, noun) : who(subject);
  }

  private List<Participant> dealers(int noun, int item, List<Participant> but) {
    List<Participant> found = new ArrayList<>(under(Set.of("to", "for", "from"), noun, item));
    for (int child = st.firstChild(noun);
        found.isEmpty() && child >= 0;
        child = st.nextSibling(child)) {
      if (st.relation(child).equals("nmod:poss")) {
        found.addAll(actors.group(index, child));
      }
    }
    return others(found.isEmpty() ? actors.inside(index, item) : found, but);
  }
}
