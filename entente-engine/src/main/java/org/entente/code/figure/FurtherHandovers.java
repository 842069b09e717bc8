package org.entente.code.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.code.actor.ActorFinder;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/**
 * What the same word also hands over: "bought howitzers from France and <i>radars from India</i>",
 * and with the verb left out, "Oslo sent guns, and <i>Riga boats</i>".
 */
final class FurtherHandovers {
  private static final Set<String> SIDES = Set.of("to", "for", "from");

  private final HandoverFinder finder;
  private final ActorFinder actors;
  private final int index;
  private final Sentence st;

  FurtherHandovers(HandoverFinder finder, ActorFinder actors, int index, Sentence st) {
    this.finder = finder;
    this.actors = actors;
    this.index = index;
    this.st = st;
  }

  /** The handovers told behind the first one's things, in order. */
  List<Handover> after(Handover first) {
    List<Handover> found = new ArrayList<>(0);
    int last = first.items().get(first.items().size() - 1);
    if (last < first.trigger()) {
      return found;
    }
    for (int token = last + 1; token + 2 < st.size(); token++) {
      boolean parts =
          st.tag(token) == Upos.CCONJ || st.form(token).equals(",") || st.form(token).equals(";");
      int name = parts ? nameAfter(token) : -1;
      int thing = parts ? thingAfter(name < 0 ? token : name) : -1;
      if (thing < 0) {
        continue;
      }
      List<Participant> other = sideAfter(thing);
      if (name >= 0) {
        found.add(withoutVerb(first, who(name), other, thing));
      } else if (!other.isEmpty()) {
        found.add(handover(first, to(thing), other, thing));
      }
      token = thing;
    }
    return found;
  }

  /** "and Riga boats to Kyiv": who stands for the subject, or for who was named behind the verb. */
  private Handover withoutVerb(
      Handover first, List<Participant> named, List<Participant> other, int thing) {
    boolean giving = HandoverWords.GIVING.contains(st.lemma(first.trigger()));
    boolean getters =
        !giving
            || !first.recipients().isEmpty()
                && first.recipients().get(0).span().start() < st.start(first.items().get(0))
                && first.recipients().get(0).span().start() > st.start(first.trigger());
    boolean told = !other.isEmpty();
    List<Participant> suppliers = told ? other : first.suppliers();
    List<Participant> recipients = told ? other : first.recipients();
    return new Handover(
        first.trigger(),
        getters ? suppliers : named,
        getters ? named : recipients,
        List.of(thing),
        first.coming());
  }

  private Handover handover(Handover first, boolean to, List<Participant> other, int thing) {
    return new Handover(
        first.trigger(),
        to ? first.suppliers() : other,
        to ? other : first.recipients(),
        List.of(thing),
        first.coming());
  }

  /** The last token of a registered name directly behind the token; or -1. */
  private int nameAfter(int token) {
    int next = st.tag(token + 1) == Upos.CCONJ ? token + 2 : token + 1;
    int name = -1;
    while (next < st.size() && st.tag(next) == Upos.PROPN && named(next)) {
      name = next++;
    }
    return name;
  }

  private boolean named(int token) {
    return who(token).stream().anyMatch(Participant::registered);
  }

  /** The good whose short phrase follows the token, directly before a side or a mark; or -1. */
  private int thingAfter(int token) {
    int thing = token + 1;
    while (thing + 1 < st.size() && !over(thing + 1) && nominal(thing)) {
      thing++;
    }
    return thing + 1 < st.size() && over(thing + 1) && finder.good(thing) ? thing : -1;
  }

  private boolean over(int token) {
    return SIDES.contains(st.lemma(token)) || st.tag(token) == Upos.PUNCT && !joint(token);
  }

  private boolean joint(int token) {
    return st.form(token).equals("-");
  }

  private boolean nominal(int token) {
    return switch (st.tag(token)) {
      case NOUN, PROPN, ADJ, NUM, DET -> true;
      case ADP -> st.form(token).equals("of") && HandoverWords.PARTS.contains(st.lemma(token - 1));
      default ->
          st.feature(token).equals("PRP$") || st.feature(token).equals("POS") || joint(token);
    };
  }

  private boolean to(int thing) {
    return HandoverFinder.TO.contains(st.lemma(thing + 1));
  }

  private List<Participant> sideAfter(int thing) {
    int name = SIDES.contains(st.lemma(thing + 1)) ? thing + 2 : st.size();
    while (name + 1 < st.size() && nominal(name) && Phrases.noun(st, name + 1)) {
      name++;
    }
    return name < st.size() && Phrases.noun(st, name) ? finder.who(name) : List.of();
  }

  private List<Participant> who(int token) {
    List<Participant> found = finder.who(token);
    return found.isEmpty() ? actors.modifier(index, token) : found;
  }
}
