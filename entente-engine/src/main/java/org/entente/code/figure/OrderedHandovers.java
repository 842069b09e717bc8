package org.entente.code.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.code.actor.ActorFinder;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/**
 * What a word of giving or taking hands over by the order of words alone, for sentences whose tree
 * leaves a side out: "handed to Mali by Oslo" with Oslo hung on Mali. Both sides must be known
 * actors and the thing a good.
 */
final class OrderedHandovers {
  private static final Set<String> AT = Set.of("in", "at");

  private final HandoverFinder finder;
  private final WordOrder order;
  private final ActorFinder actors;
  private final int index;
  private final Sentence st;
  private final boolean ways;

  OrderedHandovers(HandoverFinder finder, ActorFinder actors, int index, Sentence st) {
    this.finder = finder;
    this.order = new WordOrder(finder, st);
    this.actors = actors;
    this.index = index;
    this.st = st;
    this.ways = fromTo(st);
  }

  /** Whether the sentence has "from" before "to". */
  private static boolean fromTo(Sentence st) {
    boolean from = false;
    for (int token = 0; token < st.size(); token++) {
      from |= st.form(token).equals("from");
      if (from && st.form(token).equals("to")) {
        return true;
      }
    }
    return false;
  }

  /** What the word at the token hands over, or null where a side or the thing is not told. */
  @Nullable Handover at(int token) {
    String lemma = st.lemma(token).toLowerCase(Locale.ROOT);
    boolean bound = lemma.equals("bound") || st.form(token).equals("bound");
    Handover found =
        bound
            ? bound(token)
            : switch (st.tag(token)) {
              case VERB -> ofVerb(token, lemma);
              case NOUN -> misread(token) ? ofVerb(token, stem(lemma)) : ofNoun(token, lemma);
              default -> null;
            };
    boolean whole =
        found != null
            && found.suppliers().stream().anyMatch(Participant::registered)
            && found.recipients().stream().anyMatch(Participant::registered);
    return whole ? found : null;
  }

  private @Nullable Handover ofVerb(int verb, String lemma) {
    boolean gives = HandoverWords.GIVING.contains(lemma) || lemma.equals("build");
    boolean takes = HandoverWords.TAKING.contains(lemma);
    boolean comes = HandoverWords.COMING.contains(lemma) || HandoverWords.LEAVING.contains(lemma);
    if (!gives && !takes && !comes) {
      return carried(verb, true);
    }
    WordOrder.After after = order.after(verb, true, HandoverWords.FITTING_OUT.contains(lemma));
    WordOrder.Before before = order.before(verb);
    boolean coming = HandoverWords.PROMISING.contains(lemma);
    if (comes) {
      return HandoverWords.LEAVING.contains(lemma)
          ? leaving(verb, before, after)
          : coming(verb, before, after);
    }
    if (order.passive(verb)) {
      return passive(verb, gives, before, after, coming);
    }
    int item = after.item() >= 0 ? after.item() : before.described();
    if (item < 0 && after.pronoun() == verb + 1) {
      item = takenUp(after.pronoun());
    }
    if (item < 0) {
      return null;
    }
    List<Participant> doers = doers(before, after.from());
    boolean taking = takes || HandoverWords.LEASING.contains(lemma) && !after.from().isEmpty();
    if (taking) {
      List<Participant> from =
          after.from().isEmpty() ? finder.makers(item, item, doers) : after.from();
      return handover(verb, from, doers, item, coming);
    }
    List<Participant> getters = after.to().isEmpty() ? after.bare() : after.to();
    getters = getters.isEmpty() ? referent(after.pronoun(), doers) : getters;
    if (getters.isEmpty() && item == before.described()) {
      getters = takerOf(item, doers);
    }
    return handover(verb, doers, HandoverFinder.others(getters, doers), item, coming);
  }

  /** "a ship taking corn from Oslo to Mali", "a cargo of corn from Oslo to Mali". */
  private @Nullable Handover carried(int word, boolean verbal) {
    if (!ways) {
      return null;
    }
    WordOrder.After after = order.after(word, verbal, false);
    int behind = Math.min(st.size(), after.item() + 2);
    boolean near = after.item() >= 0 && !st.holds(Upos.VERB, word + 1, behind);
    return near && !after.from().isEmpty()
        ? handover(word, after.from(), after.to(), after.item(), false)
        : null;
  }

  /** "Oslo imports | rice", "was caught shipping | parts": a verb the tagger took for a noun. */
  private boolean misread(int noun) {
    int before = noun - 1;
    boolean object = noun + 1 < st.size() && Phrases.noun(st, noun + 1);
    if (before < 0 || !object) {
      return false;
    }
    return st.form(noun).endsWith("ing")
        ? st.tag(before) == Upos.VERB
        : st.tag(before) == Upos.PROPN
            && st.form(noun).endsWith("s")
            && actors.at(index, before).stream().anyMatch(Participant::registered);
  }

  private static String stem(String lemma) {
    if (!lemma.endsWith("ing")) {
      return lemma;
    }
    String bare = lemma.substring(0, lemma.length() - "ing".length());
    boolean doubled =
        bare.length() > 2 && bare.charAt(bare.length() - 1) == bare.charAt(bare.length() - 2);
    return doubled && !bare.endsWith("ll") ? bare.substring(0, bare.length() - 1) : bare;
  }

  /** "Mali-bound Ukrainian wheat". */
  private @Nullable Handover bound(int token) {
    int head = token > 1 && st.form(token - 1).equals("-") ? order.phraseEnd(token + 1) : -1;
    int item = head < 0 || finder.good(head) ? head : Phrases.under(st, head, "of");
    if (item < 0 || !finder.good(item)) {
      return null;
    }
    List<Participant> getters = actors.modifier(index, token - 2);
    return handover(token, finder.makers(item, item, getters), getters, item, true);
  }

  /** Who stands before the verb, or whom its pronoun takes up. */
  private List<Participant> doers(WordOrder.Before before, List<Participant> but) {
    List<Participant> found = finder.who(before.subject());
    if (found.isEmpty() && before.inner() >= 0) {
      found = finder.who(before.inner());
    }
    boolean known = found.stream().anyMatch(Participant::registered);
    return known ? found : referent(before.pronoun(), but);
  }

  private @Nullable Handover passive(
      int verb, boolean gives, WordOrder.Before before, WordOrder.After after, boolean coming) {
    int item = before.subject();
    boolean thing = item >= 0 && finder.good(finder.thing(item));
    if (!thing) {
      return gives && after.item() >= 0
          ? handover(verb, after.by(), finder.who(item), after.item(), coming)
          : null;
    }
    List<Participant> getters = gives ? after.to() : after.by();
    List<Participant> givers = gives && after.from().isEmpty() ? after.by() : after.from();
    if (givers.isEmpty()) {
      givers = before.making() ? finder.who(before.inner()) : finder.makers(item, item, getters);
    }
    return handover(verb, givers, getters, item, coming);
  }

  private @Nullable Handover coming(int verb, WordOrder.Before before, WordOrder.After after) {
    int item = before.described() >= 0 ? before.described() : before.subject();
    item = item >= 0 && st.is(item, "conj") ? st.head(item) : item;
    if (item < 0 || !finder.good(finder.thing(item))) {
      return null;
    }
    List<Participant> getters = after.to().isEmpty() ? after.bare() : after.to();
    if (getters.isEmpty() && before.finding()) {
      getters = finder.who(before.inner());
    }
    if (getters.isEmpty() && before.described() >= 0) {
      getters = finder.who(before.subject());
    }
    if (getters.isEmpty()) {
      getters = finder.under(AT, verb, verb);
    }
    List<Participant> givers =
        after.from().isEmpty() ? finder.makers(item, item, getters) : after.from();
    return handover(verb, givers, HandoverFinder.others(getters, givers), item, false);
  }

  /** "A cargo of Chilean wheat left for Mali", "grain sailed from Oslo to Mali". */
  private @Nullable Handover leaving(int verb, WordOrder.Before before, WordOrder.After after) {
    int item = before.subject();
    if (item < 0 || !finder.good(finder.thing(item))) {
      return null;
    }
    List<Participant> named = after.from().isEmpty() ? after.bare() : after.from();
    List<Participant> givers = named.isEmpty() ? finder.makers(item, item, after.to()) : named;
    return handover(verb, givers, after.to(), item, false);
  }

  private @Nullable Handover ofNoun(int noun, String lemma) {
    boolean takes = HandoverWords.TAKING_NOUNS.contains(lemma);
    if (!takes && !HandoverWords.GIVING_NOUNS.contains(lemma)) {
      return HandoverWords.PARTS.contains(lemma) ? carried(noun, false) : null;
    }
    WordOrder.After after = order.after(noun, false, false);
    int item = after.item();
    if (item < 0) {
      item = noun > 0 && finder.good(noun - 1) ? noun - 1 : -1;
    }
    if (item < 0) {
      return null;
    }
    List<Participant> owners = after.by().isEmpty() ? actors.inside(index, noun) : after.by();
    List<Participant> getters = takes ? owners : after.to();
    List<Participant> givers = takes || !after.from().isEmpty() ? after.from() : owners;
    return handover(
        noun, HandoverFinder.others(givers, getters), getters, item, lemma.equals("order"));
  }

  /** "Egypt buys gas that Oslo pumps": who takes the thing that is described; or nobody. */
  private List<Participant> takerOf(int item, List<Participant> but) {
    WordOrder.Before before = order.before(item);
    int verb = before.verb();
    return verb >= 0 && HandoverWords.TAKING.contains(st.lemma(verb))
        ? HandoverFinder.others(finder.who(before.subject()), but)
        : List.of();
  }

  /** "the drones ... sold them": the nearest good before a pronoun for things; or -1. */
  private int takenUp(int pronoun) {
    boolean many = st.lemma(pronoun).equals("they");
    boolean thing = many || st.form(pronoun).equals("it");
    for (int token = thing ? pronoun - 2 : -1; token >= 0; token--) {
      if (finder.good(token) && st.feature(token).endsWith("S") == many) {
        return token;
      }
    }
    return -1;
  }

  /** Whom a pronoun takes up: the known actor nearest before it that is not the other side. */
  private List<Participant> referent(int pronoun, List<Participant> but) {
    for (int token = pronoun - 1; token >= 0; token--) {
      boolean head = !st.is(token, "compound") && !st.is(token, "amod");
      if (st.tag(token) == Upos.PROPN && head) {
        List<Participant> found = HandoverFinder.others(actors.at(index, token), but);
        if (found.stream().anyMatch(Participant::registered)) {
          return found;
        }
      }
    }
    return List.of();
  }

  private @Nullable Handover handover(
      int trigger, List<Participant> givers, List<Participant> getters, int item, boolean coming) {
    List<Participant> apart = new ArrayList<>(HandoverFinder.others(givers, getters));
    return finder.handover(trigger, apart, getters, item, coming);
  }
}
