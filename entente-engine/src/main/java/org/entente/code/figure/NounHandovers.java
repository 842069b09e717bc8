package org.entente.code.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.code.actor.ActorFinder;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/** What nouns hand over: "the sale of tanks to Kenya", "Kenya's supplier of fuel". */
final class NounHandovers {
  private static final int HIGHEST = 3;

  private final HandoverFinder finder;
  private final ActorFinder actors;
  private final Sentence st;
  private final VerbGrammar grammar;
  private final DealHandovers deals;

  NounHandovers(HandoverFinder finder, ActorFinder actors, Sentence st, VerbGrammar grammar) {
    this.finder = finder;
    this.actors = actors;
    this.st = st;
    this.grammar = grammar;
    this.deals = new DealHandovers(finder, actors, st, grammar);
  }

  /** "deliveries of shells", "Canada's wheat exports to Mali", "the sale of drones". */
  @Nullable Handover ofNoun(int noun, String lemma) {
    if (misread(noun)) {
      return asVerb(noun, lemma);
    }
    List<Participant> origin = finder.good(noun) ? finder.origin(noun) : List.of();
    int holder = origin.isEmpty() ? -1 : st.child(noun, "nmod:poss");
    if (holder >= 0) { // "Kinshasa's Chinese-made drones"
      List<Participant> holders = finder.others(finder.who(holder), origin);
      return finder.handover(noun, origin, holders, noun, false);
    }
    Handover dealt = deals.at(noun);
    if (dealt != null) {
      return dealt;
    }
    boolean takes = HandoverWords.TAKING_NOUNS.contains(lemma);
    if (!takes && !HandoverWords.GIVING_NOUNS.contains(lemma)) {
      return null;
    }
    List<Participant> giver = giftOf(noun, lemma);
    List<Integer> items = giver.isEmpty() ? itemsOfNoun(noun) : itemsSaidToBe(noun);
    if (items.isEmpty()) {
      return null;
    }
    if (!giver.isEmpty()) {
      List<Participant> getters = finder.recipients(noun, items.get(0));
      return finder.handover(
          noun,
          giver,
          getters.isEmpty()
              ? finder.others(actors.inside(finder.index, items.get(0)), giver)
              : getters,
          items,
          false);
    }
    int item = items.get(0);
    List<Participant> from = beside(HandoverFinder.FROM, noun, item);
    List<Participant> to = beside(HandoverFinder.TO, noun, item);
    List<Participant> makers =
        takes && from.isEmpty() ? finder.makers(item, item, List.of()) : from;
    List<Participant> owners = takes ? buyers(noun, item, makers) : owners(noun, item, to);
    int verb = st.head(noun);
    boolean taken = objectOf(noun) && st.lemma(verb).equals("take") && !Phrases.takesPart(st, verb);
    List<Participant> doers = doersAbove(noun);
    int deal = deal(noun);
    if (deal >= 0 && from.isEmpty() && to.isEmpty()) {
      return ofDeal(noun, deal, takes, items);
    }
    List<Participant> suppliers = takes ? makers : taken || !from.isEmpty() ? from : owners;
    List<Participant> recipients =
        takes && !owners.isEmpty() ? owners : finder.others(to, suppliers);
    if (taken) {
      recipients = doers;
      suppliers = from.isEmpty() ? finder.others(actors.inside(finder.index, item), doers) : from;
    } else if (takes && recipients.isEmpty()) {
      recipients = finder.others(doers, suppliers);
    } else if (!takes && suppliers.isEmpty()) {
      List<Participant> named = deal >= 0 ? deals.suppliers(deal, item) : doers;
      suppliers = finder.others(named, recipients);
    }
    return finder.handover(noun, suppliers, recipients, items, deal >= 0);
  }

  /**
   * Who stands under the preposition at the noun or its thing, else at the verb it is object of.
   */
  private List<Participant> beside(Set<String> prepositions, int noun, int item) {
    List<Participant> found = finder.under(prepositions, noun, item);
    boolean behind = item > noun && st.is(noun, "obj");
    return found.isEmpty() && behind ? finder.under(prepositions, st.head(noun), item) : found;
  }

  private boolean objectOf(int noun) {
    int verb = st.head(noun);
    boolean involved =
        verb >= 0 && st.is(noun, "obl") && HandoverWords.INVOLVED.contains(st.lemma(verb));
    boolean under = verb >= 0 && st.tag(verb) == Upos.VERB;
    return involved
        || under && (st.is(noun, "obj") || st.is(noun, "obl") && !grammar.passive(verb));
  }

  /** Whose purchase it is; what is bought tells by its name where it is from. */
  private List<Participant> buyers(int noun, int item, List<Participant> but) {
    List<Participant> by = finder.under(HandoverFinder.BY, noun, item);
    return finder.others(by.isEmpty() ? actors.inside(finder.index, noun) : by, but);
  }

  /**
   * "suspended permits for exports", "opened the way for sales": who does it; nobody who judges.
   */
  private List<Participant> doersAbove(int noun) {
    int at = noun;
    for (int step = 0; step < HIGHEST && !objectOf(at); step++) {
      int head = st.head(at);
      boolean opens = head >= 0 && st.is(at, "nmod") && EndingWords.opens(st.lemma(head));
      if (!opens) {
        return List.of();
      }
      at = head;
    }
    return objectOf(at)
            && !finder.judges(st.head(at))
            && !HandoverWords.OPPOSING.contains(st.lemma(st.head(at)))
        ? finder.who(grammar.subject(st.head(at)))
        : List.of();
  }

  /** "the frigate is a gift of the French navy": who gives; empty where "of" tells the thing. */
  private List<Participant> giftOf(int noun, String lemma) {
    boolean gift = lemma.equals("gift") || lemma.equals("donation") || lemma.equals("present");
    return gift && !itemsSaidToBe(noun).isEmpty()
        ? finder.who(Phrases.under(st, noun, "of"))
        : List.of();
  }

  /** "signed a contract with Russia for the supply of fuel": the deal, -1 when there is none. */
  private int deal(int noun) {
    int head =
        Phrases.marked(st, noun, "for") || Phrases.marked(st, noun, "on") ? st.head(noun) : -1;
    int deal = head >= 0 && st.tag(head) == Upos.VERB ? st.child(head, "obj") : head;
    return deal >= 0 && HandoverWords.DEALS.contains(st.lemma(deal)) ? deal : -1;
  }

  private @Nullable Handover ofDeal(int noun, int deal, boolean takes, List<Integer> items) {
    int verb = st.head(deal);
    int with = Phrases.under(st, deal, "with");
    if (with < 0 && verb >= 0) {
      with = Phrases.under(st, verb, "with");
    }
    List<Participant> others = finder.who(with);
    List<Participant> doers =
        verb >= 0 && st.tag(verb) == Upos.VERB
            ? finder.others(finder.who(grammar.subject(verb)), others)
            : List.of();
    boolean selling = HandoverWords.SELLING_NOUNS.contains(st.lemma(noun)) && !takes;
    return finder.handover(noun, selling ? doers : others, selling ? others : doers, items, true);
  }

  /**
   * "firms ship | engines", "Mali imports | rice": a verb the tagger took for part of the thing.
   */
  private boolean misread(int noun) {
    int thing = st.head(noun);
    return thing > noun
        && (st.is(noun, "compound") || st.is(noun, "nsubj"))
        && finder.good(thing)
        && (leftOf(noun) >= 0 || accused(noun) >= 0);
  }

  /** "accuses Oslo of | shipping shells": who does what the gerund says; or -1. */
  private int accused(int gerund) {
    int verb = st.head(st.head(gerund));
    boolean of = gerund > 1 && st.form(gerund).endsWith("ing") && st.form(gerund - 1).equals("of");
    return of && verb >= 0 ? st.child(verb, "obj") : -1;
  }

  private int leftOf(int noun) {
    int left = st.firstChild(noun);
    boolean nominal = left >= 0 && left < noun && Phrases.noun(st, left);
    return nominal && (st.is(left, "nsubj") || st.is(left, "compound")) ? left : -1;
  }

  private @Nullable Handover asVerb(int noun, String lemma) {
    int item = st.head(noun);
    int left = leftOf(noun);
    if (left < 0) {
      List<Participant> givers = finder.who(accused(noun));
      List<Participant> near = finder.recipients(noun, item);
      List<Participant> there =
          near.isEmpty() ? finder.under(HandoverFinder.TO, st.head(item), item) : near;
      List<Participant> getters = finder.others(there, givers);
      return finder.handover(noun, givers, getters, item, false);
    }
    List<Participant> doers = finder.who(left);
    if (HandoverWords.TAKING.contains(lemma)) {
      return finder.handover(noun, finder.makers(item, item, doers), doers, item, false);
    }
    return HandoverWords.GIVING.contains(lemma)
        ? finder.handover(
            noun,
            doers,
            finder.others(finder.under(HandoverFinder.TO, item, item), doers),
            item,
            false)
        : null;
  }

  /** "Oslo's gift consists of tents": what it is made of; or -1. */
  private int contents(int noun) {
    int verb = st.is(noun, "nsubj") ? st.head(noun) : -1;
    if (verb < 0 || !HandoverWords.CONSISTING.contains(st.lemma(verb))) {
      return -1;
    }
    int of = Phrases.under(st, verb, "of");
    return of >= 0 ? of : st.child(verb, "obj");
  }

  private List<Integer> itemsOfNoun(int noun) {
    int contents = contents(noun);
    int of = contents >= 0 ? contents : Phrases.under(st, noun, "of");
    boolean next = noun + 1 < st.size() && st.form(noun + 1).equals("of");
    boolean taken = st.is(noun, "obj") && st.lemma(st.head(noun)).equals("take");
    if (of < 0 && st.is(noun, "obj") && (next || taken)) {
      of = Phrases.under(st, st.head(noun), "of"); // "took delivery of tanks": hung on the verb
    }
    if (Phrases.noun(st, of)) {
      return finder.items(of);
    }
    List<Integer> found = new ArrayList<>();
    for (int child = st.firstChild(noun);
        child >= 0 && child < noun;
        child = st.nextSibling(child)) {
      if (st.is(child, "compound") && st.tag(child) == Upos.NOUN) {
        found.add(child);
      }
    }
    return found.isEmpty() ? itemsSaidToBe(noun) : found;
  }

  /** "the doses, a gift from Rome to Tunis", "the boats are a gift": what the noun is said of. */
  private List<Integer> itemsSaidToBe(int noun) {
    int subject = st.child(noun, "cop") >= 0 ? st.child(noun, "nsubj") : -1;
    int thing = st.is(noun, "appos") ? st.head(noun) : subject;
    return Phrases.noun(st, thing) ? finder.items(thing) : List.of();
  }

  private List<Participant> owners(int noun, int item, List<Participant> but) {
    List<Participant> by = finder.under(HandoverFinder.BY, noun, item);
    List<Participant> found =
        finder.others(by.isEmpty() ? actors.inside(finder.index, noun) : by, but);
    return found.isEmpty() ? finder.others(actors.inside(finder.index, item), but) : found;
  }

  /** "X is a supplier of Y to Z", "Z's supplier of Y". */
  @Nullable Handover ofAgent(int noun) {
    String lemma = st.lemma(noun);
    boolean buys = HandoverWords.BUYERS.contains(lemma);
    int of = buys || HandoverWords.SUPPLIERS.contains(lemma) ? wares(noun) : -1;
    if (of < 0 || st.tag(of) != Upos.NOUN) {
      return null;
    }
    List<Participant> doers = doers(noun);
    List<Participant> others = dealers(noun, of, doers);
    return doers.isEmpty()
        ? null
        : finder.handover(noun, buys ? others : doers, buys ? doers : others, of, false);
  }

  /** What a supplier supplies: "supplier of arms", "arms supplier"; or -1. */
  private int wares(int agent) {
    int of = Phrases.under(st, agent, "of");
    boolean before = of < 0 && agent > 0 && st.is(agent - 1, "compound") && finder.good(agent - 1);
    return before ? agent - 1 : of;
  }

  private List<Participant> doers(int noun) {
    int subject = st.child(noun, "nsubj");
    int head = st.head(noun);
    int made = head >= 0 && st.is(noun, "xcomp") ? st.child(head, "obj") : -1;
    if (subject < 0 && made > head && made < noun) {
      return finder.who(made); // "makes Oslo a supplier of gas"
    }
    if (subject < 0
        && head >= 0
        && (st.is(noun, "xcomp") || st.is(noun, "obj") || st.is(noun, "obl"))) {
      subject = st.child(head, "nsubj");
    }
    boolean beside = st.is(noun, "appos") || st.is(noun, "nmod") && st.form(head + 1).equals(",");
    if (subject < 0 && beside) {
      subject = head;
    }
    return subject < 0 ? actors.group(finder.index, noun) : finder.who(subject);
  }

  private List<Participant> dealers(int noun, int item, List<Participant> but) {
    List<Participant> found =
        new ArrayList<>(finder.under(Set.of("to", "for", "from"), noun, item));
    for (int child = st.firstChild(noun);
        found.isEmpty() && child >= 0;
        child = st.nextSibling(child)) {
      if (st.relation(child).equals("nmod:poss")) {
        found.addAll(actors.group(finder.index, child));
      }
    }
    return finder.others(found.isEmpty() ? actors.inside(finder.index, item) : found, but);
  }
}
