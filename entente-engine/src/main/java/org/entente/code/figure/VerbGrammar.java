package org.entente.code.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/** Who and what stands beside a verb of one sentence: passives, control and relatives undone. */
final class VerbGrammar {
  private static final Set<String> CALLING = Set.of("call", "appeal", "plead", "prevail", "rely");
  private static final List<String> ADDRESSING = List.of("on", "upon", "to", "with");
  private static final Set<String> DEGREES = Set.of("about", "around", "over", "under", "near");

  private final Sentence st;

  VerbGrammar(Sentence st) {
    this.st = st;
  }

  List<Integer> objects(int verb) {
    List<Integer> found = new ArrayList<>(2);
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      boolean share = child == verb + 1 && st.is(child, "parataxis"); // "imports most of its gas"
      if (st.is(child, "obj") || st.is(child, "iobj") || share) {
        found.add(relative(child) ? antecedent(verb, child) : child);
      } else if (child > verb + 1 && degree(child)) {
        found.add(st.child(child, "obl"));
      }
    }
    boolean described = st.relation(verb).equals("acl:relcl") && st.head(verb) >= 0;
    if (found.isEmpty()
        && described
        && st.child(verb, "nsubj") >= 0
        && !relative(st.child(verb, "nsubj"))) {
      found.add(first(st.head(verb)));
    }
    return found;
  }

  /** "as much as 50 tons": the amount hangs on the word of degree the parser took for an adverb. */
  private boolean degree(int token) {
    boolean compared = st.is(token, "advmod") && st.form(token - 1).equalsIgnoreCase("as");
    return compared && Phrases.noun(st, st.child(token, "obl"));
  }

  /** What stands under "with" at the verb or its object; -1 when nothing does. */
  int with(int verb, List<Integer> objects) {
    int with = Phrases.under(st, verb, "with");
    for (int thing = objects.isEmpty() ? -1 : objects.get(0); with < 0 && thing >= 0; ) {
      with = Phrases.under(st, thing, "with");
      // "the rebels in Congo with mortars": the parser hangs it on the last noun.
      thing = Phrases.lastUnder(st, thing);
    }
    return with < 0 ? withGerund(verb) : with;
  }

  /** "provides Djibouti with drinking water": the noun a word in -ing was taken for a verb of. */
  private int withGerund(int verb) {
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      int mark = child > verb && st.is(child, "advcl") ? st.child(child, "mark") : -1;
      if (mark == child - 1 && mark >= 0 && st.lemma(mark).equals("with")) {
        return st.child(child, "obj");
      }
    }
    return -1;
  }

  boolean passive(int verb) {
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      boolean auxiliary = st.relation(child).equals("aux:pass") && !st.lemma(child).equals("have");
      if (auxiliary || st.relation(child).equals("nsubj:pass")) {
        return true;
      }
    }
    return st.is(verb, "acl")
        && st.feature(verb).equals("VBN")
        && st.child(verb, "aux") < 0
        && !st.relation(verb).equals("acl:relcl");
  }

  int patient(int verb) {
    int own = st.child(verb, "nsubj");
    if (own >= 0) {
      return relative(own) ? antecedent(verb, own) : own;
    }
    return st.is(verb, "acl") ? st.head(verb) : subject(verb);
  }

  /** Who does it, through control: "Rome promised to give", "accused Oslo of giving"; or -1. */
  int subject(int verb) {
    int current = verb;
    for (int step = 0; step < 5 && current >= 0; step++) {
      int own = st.child(current, "nsubj");
      if (own >= 0) {
        return relative(own) ? antecedent(current, own) : own;
      }
      int amount = amountBefore(current);
      if (amount >= 0) {
        return amount;
      }
      int charged = charged(current);
      if (charged >= 0) {
        return charged;
      }
      int head = st.head(current);
      if (head < 0) {
        return -1;
      }
      if (st.is(current, "acl")) {
        return st.tag(head) == Upos.NOUN || st.tag(head) == Upos.PROPN ? holder(head) : -1;
      }
      boolean controlled =
          st.is(current, "xcomp") || st.is(current, "advcl") || chargedToo(current);
      int object = controlled && !purpose(current) ? st.child(head, "obj") : -1;
      if (object < 0 && st.is(current, "xcomp")) {
        object = st.child(head, "iobj"); // "urged Seoul to supply"
      }
      if (object < 0 && controlled && CALLING.contains(st.lemma(head))) {
        object = called(head);
      }
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

  /** "bought fuel to sell it", "lifted the ban, opening": done by whoever does the other. */
  private boolean purpose(int clause) {
    int mark = st.child(clause, "mark");
    boolean letting = mark >= 0 && HandoverWords.LETTING.contains(st.lemma(st.head(clause)));
    return st.is(clause, "advcl") && (mark < 0 || st.lemma(mark).equals("to") && !letting);
  }

  /** "About a third of it comes": a subject whose word of degree was taken for a preposition. */
  private int amountBefore(int verb) {
    for (int child = st.firstChild(verb);
        child >= 0 && child < verb;
        child = st.nextSibling(child)) {
      int marker = st.is(child, "obl") ? st.child(child, "case") : -1;
      boolean degree = marker >= 0 && DEGREES.contains(st.lemma(marker));
      if (degree && HandoverWords.PARTS.contains(st.lemma(child))) {
        return child;
      }
    }
    return -1;
  }

  /** "called on Oslo to send": whom the preposition names; or -1. */
  private int called(int verb) {
    for (String preposition : ADDRESSING) {
      int there = Phrases.under(st, verb, preposition);
      if (there >= 0) {
        return there;
      }
    }
    return -1;
  }

  /** "rifles and boots that Oslo sent": the clause describes all that is joined. */
  private int first(int noun) {
    int at = noun;
    while (st.is(at, "conj") && Phrases.noun(st, st.head(at))) {
      at = st.head(at);
    }
    return at;
  }

  /** "blames A for the raid and B for giving": who stands right before the gerund; or -1. */
  private int charged(int gerund) {
    int mark = st.feature(gerund).equals("VBG") ? st.child(gerund, "mark") : -1;
    boolean beside = mark > 0 && mark == gerund - 1 && st.tag(mark - 1) == Upos.PROPN;
    return beside && EndingWords.CHARGING.contains(st.lemma(mark)) ? mark - 1 : -1;
  }

  /** "accused Oslo of meddling and of giving": the second charge is no act of who accuses. */
  private boolean chargedToo(int gerund) {
    int mark = st.is(gerund, "conj") ? st.child(gerund, "mark") : -1;
    boolean charge = mark >= 0 && (st.lemma(mark).equals("of") || st.lemma(mark).equals("for"));
    return charge && st.tag(st.head(gerund)) == Upos.VERB;
  }

  /** "Rome's promise to give": who the noun is of, else the subject of its verb. */
  private int holder(int noun) {
    for (int child = st.firstChild(noun); child >= 0; child = st.nextSibling(child)) {
      if (st.relation(child).equals("nmod:poss")) {
        return child;
      }
    }
    int own = st.child(noun, "nsubj"); // "Rome is in talks to buy"
    int verb = st.head(noun);
    boolean argument =
        verb >= 0 && (st.is(noun, "obj") || st.is(noun, "obl") || st.is(noun, "xcomp"));
    boolean against = verb >= 0 && HandoverWords.OPPOSING.contains(st.lemma(verb));
    return own < 0 && argument && !against ? subject(verb) : own;
  }

  private boolean relative(int token) {
    String feature = st.feature(token);
    return feature.equals("WDT") || feature.equals("WP");
  }

  private int antecedent(int verb, int pronoun) {
    return st.is(verb, "acl") && st.head(verb) >= 0 ? st.head(verb) : pronoun;
  }
}
