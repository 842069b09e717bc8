package org.entente.code.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.code.actor.ActorFinder;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/**
 * What contracts, orders and tenders for goods hand over: "signed a contract with Oslo for radars",
 * "an order for six jets from Oslo", "won a contract from Kenya for boats".
 */
final class DealHandovers {
  /** What is signed, placed, won or awarded for goods. */
  private static final Set<String> DEALS =
      Set.of(
          "contract",
          "deal",
          "order",
          "tender",
          "agreement",
          "bid",
          "offer",
          "request",
          "option",
          "memorandum",
          "accord",
          "protocol");

  /** Of these verbs the subject is who supplies: "won an order for boats". */
  private static final Set<String> WINNING =
      Set.of(
          "win", "secure", "land", "clinch", "receive", "get", "bag", "obtain", "scoop", "fulfil");

  /** Of these verbs the subject is who buys, "to" or the bare name who supplies. */
  private static final Set<String> AWARDING = Set.of("award", "give", "hand", "grant", "place");

  private static final Set<String> WITH = Set.of("with", "from");
  private static final Set<String> TO = Set.of("to", "with");
  private static final Set<String> OF = Set.of("from", "by", "with");

  private final HandoverFinder finder;
  private final ActorFinder actors;
  private final Sentence st;
  private final VerbGrammar grammar;

  DealHandovers(HandoverFinder finder, ActorFinder actors, Sentence st, VerbGrammar grammar) {
    this.finder = finder;
    this.actors = actors;
    this.st = st;
    this.grammar = grammar;
  }

  /** What the noun for a deal is about, or null; both sides may be empty. */
  @Nullable Handover at(int noun) {
    int item = DEALS.contains(st.lemma(noun)) ? goods(noun) : -1;
    if (item < 0) {
      return null;
    }
    List<Participant> suppliers = suppliers(noun, item);
    List<Participant> recipients = HandoverFinder.others(recipients(noun, item), suppliers);
    return finder.handover(noun, suppliers, recipients, item, true);
  }

  /** Who supplies by the deal: who wins it, whom it is awarded to, or with whom it is made. */
  List<Participant> suppliers(int noun, int item) {
    int verb = verb(noun);
    String lemma = verb < 0 ? "" : st.lemma(verb);
    if (WINNING.contains(lemma)) {
      return finder.who(grammar.subject(verb));
    }
    if (AWARDING.contains(lemma)) {
      boolean awarded = grammar.passive(verb) && !st.is(noun, "nsubj"); // "Oslo was awarded it"
      return awarded ? finder.who(grammar.subject(verb)) : awarded(verb, noun, item);
    }
    List<Participant> found = near(WITH, noun, item);
    return found.isEmpty() ? actors.inside(finder.index, item) : found;
  }

  private List<Participant> recipients(int noun, int item) {
    int verb = verb(noun);
    boolean won = verb >= 0 && WINNING.contains(st.lemma(verb));
    boolean active = verb >= 0 && !won && !grammar.passive(verb);
    List<Participant> found = active ? finder.who(grammar.subject(verb)) : List.of();
    if (found.isEmpty()) {
      found = near(won ? OF : HandoverFinder.BY, noun, item);
    }
    return found.isEmpty() ? actors.inside(finder.index, noun) : found;
  }

  /** The good the deal is "for", wherever the parser hung it; or -1. */
  private int goods(int noun) {
    int item = Phrases.under(st, noun, "for");
    int above = st.head(noun);
    if (item < 0 && above >= 0 && st.tag(above) == Upos.VERB) {
      item = Phrases.under(st, above, "for");
    }
    boolean act = item >= 0 && Phrases.under(st, item, "of") >= 0 && handsOver(st.lemma(item));
    return item > noun && !act && finder.good(finder.thing(item)) ? item : -1;
  }

  /** "for the supply of": the noun tells of the handover itself. */
  private static boolean handsOver(String lemma) {
    return HandoverWords.GIVING_NOUNS.contains(lemma) || HandoverWords.TAKING_NOUNS.contains(lemma);
  }

  /** The verb of which the deal is object or subject, or that describes it; or -1. */
  private int verb(int noun) {
    int above = st.head(noun);
    boolean argument = st.is(noun, "obj") || st.is(noun, "nsubj") || st.is(noun, "iobj");
    if (argument && above >= 0 && st.tag(above) == Upos.VERB) {
      return above;
    }
    for (int child = st.firstChild(noun); child >= 0; child = st.nextSibling(child)) {
      if (child > noun && st.is(child, "acl") && st.feature(child).equals("VBN")) {
        return child;
      }
    }
    return -1;
  }

  /** "awarded Oslo a contract", "awarded a contract to Oslo". */
  private List<Participant> awarded(int verb, int noun, int item) {
    int bare = st.child(verb, "iobj");
    List<Participant> found = bare > verb ? finder.who(bare) : List.of();
    return found.isEmpty() ? near(TO, noun, item) : found;
  }

  /** Who stands under one of the prepositions beside the deal, its verb or its goods. */
  private List<Participant> near(Set<String> prepositions, int noun, int item) {
    List<Integer> places = new ArrayList<>(List.of(noun));
    int verb = verb(noun);
    if (verb >= 0) {
      places.add(verb);
    }
    for (int place : places) {
      List<Participant> found = finder.under(prepositions, place, item);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }
}
