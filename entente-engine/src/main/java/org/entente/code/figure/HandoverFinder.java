package org.entente.code.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.code.actor.ActorFinder;
import org.entente.lexicon.Cue;
import org.entente.lexicon.WordBook;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/** Finds in one sentence who gives what to whom, by verbs and nouns of giving and taking. */
final class HandoverFinder {
  static final Set<String> TO = Set.of("to", "for", "into");
  static final Set<String> FROM = Set.of("from");
  static final Set<String> BY = Set.of("by");
  static final Set<String> MADE = Set.of("in", "by", "from", "at");
  private static final List<String> SIDES = List.of("from", "to");
  private static final int MOST_ITEMS = 12;
  private final WordBook words;
  private final Goods goods;
  private final ActorFinder actors;
  final int index;
  private final Sentence st;
  private final VerbHandovers verbs;
  private final NounHandovers nouns;

  HandoverFinder(WordBook words, ActorFinder actors, int index, Sentence st) {
    this.words = words;
    this.goods = new Goods(words, actors, index, st);
    this.actors = actors;
    this.index = index;
    this.st = st;
    VerbGrammar grammar = new VerbGrammar(st);
    this.nouns = new NounHandovers(this, actors, st, grammar);
    this.verbs = new VerbHandovers(this, actors, st, grammar);
  }

  /** What the word at the token hands over, or null; both sides may be empty. */
  @Nullable Handover at(int token) {
    String lemma = st.lemma(token).toLowerCase(Locale.ROOT);
    return switch (st.tag(token)) {
      case VERB -> verbs.ofVerb(token, lemma);
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

  /** Whether the verb's subject only speaks of what its object does: "criticised", "demanded". */
  boolean judges(int verb) {
    return words
        .findCue(st, verb, Cue.Part.VERB)
        .map(cue -> cue.kind() == Cue.Kind.BLAME || cue.kind() == Cue.Kind.ASK)
        .orElse(false);
  }

  /** Whether the verb only says what somebody says or thinks. */
  boolean reports(int verb) {
    return words.findCue(st, verb, Cue.Part.VERB).isPresent();
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
    if (!found.isEmpty()) {
      return found;
    }
    int first = word + 1;
    boolean bare = st.tag(word) == Upos.VERB && first < item && st.tag(first) == Upos.PROPN;
    List<Participant> named =
        bare && st.is(first, "compound")
            ? actors.modifier(index, first).stream().filter(Participant::registered).toList()
            : List.of();
    return named.isEmpty() ? helped(word, item) : named;
  }

  /** "sent arms to back Oslo": whom the handover is to help. */
  private List<Participant> helped(int word, int item) {
    int purpose = Phrases.infinitive(st, word, HandoverWords.HELPING);
    purpose = purpose < 0 ? Phrases.infinitive(st, item, HandoverWords.HELPING) : purpose;
    boolean besides = st.is(word, "advcl") && st.feature(word).equals("VBG");
    if (purpose < 0 && besides && HandoverWords.HELPING.contains(st.lemma(st.head(word)))) {
      purpose = st.head(word); // "is backing Oslo, providing arms"
    }
    return who(purpose < 0 ? -1 : st.child(purpose, "obj"));
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

  /** "deliveries to the rebels": somebody gets it, even where nobody knows who they are. */
  boolean goesToOthers(Handover handover) {
    int item = handover.items().get(0);
    return Phrases.noun(st, Phrases.under(st, handover.trigger(), "to"))
        || Phrases.noun(st, Phrases.under(st, item, "to"));
  }

  /** "firms buying oil": whether the verb has a doer of its own that is no actor known. */
  boolean strangerActs(Handover handover) {
    int doer = st.tag(handover.trigger()) == Upos.VERB ? verbs.doer(handover.trigger()) : -1;
    return doer >= 0 && who(doer).isEmpty();
  }

  /** "a missile supplied by Oslo": whose it was is told, whose it became is not. */
  boolean supplied(Handover handover) {
    int verb = handover.trigger();
    return st.is(verb, "acl")
        && passive(verb)
        && HandoverWords.SUPPLYING.contains(st.lemma(verb))
        && !under(BY, verb, verb).isEmpty();
  }

  /** Whether the word tells of trade, where anything is bought and sold: "leased a terminal". */
  boolean trades(Handover handover) {
    return HandoverWords.TRADING.contains(st.lemma(handover.trigger()));
  }

  boolean passive(int verb) {
    return verbs.passive(verb);
  }

  List<Participant> who(int token) {
    if (token < 0) {
      return List.of();
    }
    List<Participant> found = actors.group(index, token);
    boolean waters =
        HandoverWords.WATERS.contains(st.lemma(token).toLowerCase(Locale.ROOT))
            && found.stream().noneMatch(Participant::registered);
    if (waters || !found.isEmpty()) {
      return waters ? List.of() : found;
    }
    List<Participant> inside = actors.inside(index, token);
    return inside.isEmpty() ? placed(token) : inside;
  }

  /** "elements in Mali", "firms based in Mali": those of a place, where nothing else says whose. */
  private List<Participant> placed(int token) {
    int place = st.feature(token).equals("NNS") ? Phrases.under(st, token, "in") : -1;
    return place < 0 || st.tag(place) != Upos.PROPN ? List.of() : actors.at(index, place);
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
        boolean next = later + 1 < st.size() && st.form(later + 1).equals("from");
        boolean two =
            there >= 0 && (next && side.equals("from") || Phrases.under(st, later, side) >= 0);
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
    List<Integer> things = items.stream().filter(goods::movable).toList();
    boolean none =
        things.isEmpty()
            || goods.taxed(trigger)
            || goods.taxed(things.get(0))
            || goods.kept(trigger, things);
    return none || !recipients.isEmpty() && others(recipients, suppliers).isEmpty()
        ? null
        : new Handover(trigger, suppliers, recipients, things, coming);
  }

  boolean good(int token) {
    return goods.good(token);
  }

  /** Whether a load is goods: "came with weapons", "with deliveries of weapons". */
  boolean carries(int load) {
    return good(thing(load)) || good(Phrases.under(st, load, "of"));
  }

  /** The thing itself where the head only says how much of it: "a load of 40 tons of diesel". */
  int thing(int item) {
    int in = HandoverWords.MONEY.contains(st.lemma(item)) ? Phrases.under(st, item, "in") : -1;
    if (in >= 0 && good(in) && !st.lemma(in).equals("aid")) {
      return in; // "50 million dollars in equipment", where aid would be money
    }
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
