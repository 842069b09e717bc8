package org.entente.code.figure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.code.actor.ActorFinder;
import org.entente.lexicon.WordBook;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/** Which words of one sentence are goods, and which of them change hands. */
final class Goods {
  private final WordBook words;
  private final ActorFinder actors;
  private final int index;
  private final Sentence st;

  Goods(WordBook words, ActorFinder actors, int index, Sentence st) {
    this.words = words;
    this.actors = actors;
    this.index = index;
    this.st = st;
  }

  /** Whether the word is one for goods that states supply each other. */
  boolean good(int token) {
    return Phrases.noun(st, token)
        && !figurative(token)
        && (words.isGood(st.lemma(token).toLowerCase(Locale.ROOT)) || makes(token) || model(token));
  }

  /** Whether the thing is a good, or what could be one: no actor, no place, no idea. */
  boolean movable(int token) {
    int of = Phrases.under(st, token, "of");
    if (of >= 0 && GoodsWords.INTANGIBLE.contains(st.lemma(of))) {
      return false; // "another round of talks"
    }
    return good(token)
        || Phrases.noun(st, token)
            && !figurative(token)
            && actors.at(index, token).isEmpty()
            && !GoodsWords.IMMOVABLE.contains(st.lemma(token))
            && !GoodsWords.INTANGIBLE.contains(st.lemma(token));
  }

  /** "tariffs on imports of steel": what a duty lies on is traded, not handed over here. */
  boolean taxed(int token) {
    int at = token;
    while (at >= 0 && Phrases.noun(st, at)) {
      if (GoodsWords.DUTIES.contains(st.lemma(at))) {
        return true;
      }
      at = st.is(at, "nmod") || st.is(at, "compound") ? st.head(at) : -1;
    }
    return false;
  }

  /** "sent jets to patrol", "deliver a nuclear weapon to their cities": forces act, no gift. */
  boolean kept(int trigger, List<Integer> things) {
    boolean carries = GoodsWords.STRIKING.contains(st.lemma(trigger));
    if (carries && things.stream().anyMatch(one -> described(one, GoodsWords.ATOMIC))) {
      return true;
    }
    int item = things.get(0);
    boolean up = trigger + 1 < st.size() && st.form(trigger + 1).equals("up");
    if (up && st.lemma(trigger).equals("give")) {
      return true; // "give up its weapons"
    }
    if (st.lemma(trigger).equals("send") && flung(trigger, item)) {
      return true;
    }
    boolean craft = GoodsWords.CRAFT.contains(st.lemma(item));
    if (craft && GoodsWords.MOVING.contains(st.lemma(trigger))) {
      return true;
    }
    return craft
        && GoodsWords.SENDING.contains(st.lemma(trigger))
        && (Phrases.infinitive(st, trigger, GoodsWords.OPERATING) >= 0
            || Phrases.infinitive(st, item, GoodsWords.OPERATING) >= 0);
  }

  /** "sent rockets crashing down", "sent prices soaring". */
  private boolean flung(int verb, int item) {
    for (int head : List.of(verb, item)) {
      for (int child = st.firstChild(head); child >= 0; child = st.nextSibling(child)) {
        boolean gerund = child > item && st.feature(child).equals("VBG");
        if (gerund && st.child(child, "mark") < 0 && st.tag(child - 1) != Upos.PUNCT) {
          return st.child(child, "obj") < 0;
        }
      }
    }
    return false;
  }

  /** "took part", "sanctions relief": words for goods that here are none. */
  private boolean figurative(int token) {
    String lemma = st.lemma(token).toLowerCase(Locale.ROOT);
    boolean name = st.tag(token) == Upos.PROPN && token + 1 < st.size();
    if (name && st.tag(token + 1) == Upos.NUM && !Character.isDigit(st.form(token + 1).charAt(0))) {
      return true; // "Uranium One"
    }
    if (lemma.equals("fighter")) {
      return manned(token);
    }
    if (GoodsWords.ONLY_MANY.contains(lemma)) {
      return !st.feature(token).endsWith("S");
    }
    if (GoodsWords.WARES.contains(lemma)) {
      return !specified(token);
    }
    return lemma.equals("relief") && !described(token, GoodsWords.RELIEVING);
  }

  /** "rebel fighters", "sent fighters to Mali": men and no aircraft. */
  private boolean manned(int fighter) {
    int verb = st.head(fighter);
    boolean sent = st.is(fighter, "obj") && st.lemma(verb).equals("send");
    return described(fighter, GoodsWords.FIGHTING)
        || sent && st.child(fighter, "compound") < 0 && st.child(fighter, "nummod") < 0;
  }

  private boolean described(int noun, Set<String> modifiers) {
    for (int child = st.firstChild(noun); child >= 0; child = st.nextSibling(child)) {
      if (modifiers.contains(st.lemma(child))) {
        return true;
      }
    }
    return false;
  }

  /** "farm goods": which they are is said by more than a nationality. */
  private boolean specified(int wares) {
    for (int child = st.firstChild(wares); child >= 0; child = st.nextSibling(child)) {
      boolean kind = st.is(child, "compound") || st.is(child, "amod");
      boolean named = actors.modifier(index, child).stream().anyMatch(Participant::registered);
      if (kind && !named && !GoodsWords.VAGUE.contains(st.lemma(child))) {
        return true;
      }
    }
    return false;
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
}
