package org.entente.code.statement;

import java.util.Locale;
import java.util.Set;
import org.entente.lexicon.Cue;
import org.entente.model.reading.Upos;

/**
 * Who does what a verb of one sentence says: voices, control, coordination and relatives undone.
 */
final class Doers {
  private static final Set<String> CONTROLLING = Set.of("as", "of", "for", "with");

  private static final Set<String> SENSING = Set.of("hear", "see", "watch", "let", "make", "have");

  private static final Set<String> ADDING =
      Set.of(
          "add",
          "say",
          "note",
          "warn",
          "insist",
          "argue",
          "claim",
          "stress",
          "call",
          "accuse",
          "vow",
          "pledge",
          "promise",
          "allege",
          "assert",
          "explain",
          "complain",
          "declare",
          "charge",
          "urge",
          "describe",
          "blame",
          "praise",
          "announce",
          "predict",
          "emphasise",
          "emphasize",
          "contend",
          "maintain",
          "suggest",
          "hint",
          "admit",
          "concede",
          "recall",
          "denounce",
          "condemn",
          "threaten",
          "caution",
          "boast",
          "lament",
          "affirm",
          "reiterate",
          "tell");

  /** Verbs of judging and demanding, which speakers do more often than those they speak of. */
  private static final Set<String> ACCUSING =
      Set.of(
          "call",
          "accuse",
          "urge",
          "warn",
          "vow",
          "deny",
          "condemn",
          "denounce",
          "praise",
          "demand",
          "insist",
          "blame",
          "describe",
          "brand",
          "dub",
          "threaten",
          "pledge",
          "reject",
          "dismiss",
          "appeal",
          "argue",
          "criticise",
          "criticize",
          "label",
          "reiterate",
          "stress",
          "thank",
          "hail");

  private final SentenceView view;

  Doers(SentenceView view) {
    this.view = view;
  }

  boolean passive(int verb) {
    if (perfect(verb)) {
      return false;
    }
    for (int child = view.st.firstChild(verb); child >= 0; child = view.st.nextSibling(child)) {
      String relation = view.st.relation(child);
      if ((relation.equals("aux:pass") || relation.equals("nsubj:pass"))
          && view.quotes.at(view.st.start(child)) == view.quotes.at(view.st.start(verb))) {
        return true; // an "is" of the words quoted says nothing of the verb that quotes them
      }
    }
    return view.st.feature(verb).equals("VBN")
        && (view.st.is(verb, "acl") && view.st.child(verb, "aux") < 0 || agent(verb) >= 0);
  }

  /** "have made": a perfect, whatever the parser calls its subject. */
  private boolean perfect(int verb) {
    boolean have = false;
    for (int child = view.st.firstChild(verb); child >= 0; child = view.st.nextSibling(child)) {
      have |= view.st.is(child, "aux") && view.st.lemma(child).equals("have");
      if (view.st.relation(child).equals("aux:pass") && !view.st.lemma(child).equals("have")
          || view.st.lemma(child).equals("be")) {
        return false;
      }
    }
    return have;
  }

  int agent(int verb) {
    for (int child = view.st.firstChild(verb); child >= 0; child = view.st.nextSibling(child)) {
      if (child > verb && view.st.is(child, "obl")) {
        int marker = view.st.child(child, "case");
        if (marker >= 0 && view.st.form(marker).equals("by")) {
          return child;
        }
      }
    }
    return -1;
  }

  /** The token that says who does it, through coordination, control and relative clauses; or -1. */
  int subject(int verb) {
    int current = verb;
    for (int step = 0; step < 6 && current >= 0; step++) {
      int own = ownSubject(current);
      if (own >= 0) {
        return own;
      }
      int head = view.st.head(current);
      if (head < 0) {
        return -1;
      }
      if (view.st.is(current, "xcomp")
          && view.st.lemma(head).equals("have")
          && view.st.child(head, "obj") >= 0) {
        current = head; // "would have us believe": who has us do so
        continue;
      }
      int controller = controller(current, head);
      if (controller >= 0) {
        return controller;
      }
      if (current == verb && addsSaying(verb)) {
        current = sayingAbove(head);
        continue;
      }
      if (view.st.is(current, "conj")
          && view.st.is(head, "ccomp")
          && saysToo(current, head, view.st.head(head))) {
        current = view.st.head(head);
        continue;
      }
      if (view.st.is(current, "conj")
          || view.st.is(current, "xcomp")
          || view.st.is(current, "advcl")
          || view.st.is(current, "parataxis") && view.st.feature(current).equals("VBG")) {
        if (view.st.is(current, "conj") && current != verb && passive(current)) {
          return -1;
        }
        current = head;
        continue;
      }
      if (view.st.is(current, "acl") && view.noun(head)) {
        if (purposeOf(current) && view.st.child(head, "cop") >= 0 && ownSubject(head) >= 0) {
          return ownSubject(head); // "Minsk was at pains to say"
        }
        if (current == verb && !circumstance(verb) && !purpose(verb, head)) {
          return head;
        }
        current = governor(head);
        continue;
      }
      return -1;
    }
    return -1;
  }

  /** "quoted him as saying", "accused Oslo of claiming", "heard him say": the object does it. */
  private int controller(int verb, int head) {
    int mark = view.st.child(verb, "mark");
    boolean gerund =
        view.st.is(verb, "advcl") && mark > head && CONTROLLING.contains(view.st.lemma(mark));
    boolean bare = view.st.is(verb, "xcomp") && mark < 0 && SENSING.contains(view.st.lemma(head));
    if (!gerund && !bare || view.st.tag(head) != Upos.VERB) {
      return -1;
    }
    if (gerund && passive(head)) {
      return ownSubject(head);
    }
    int object = view.object(head);
    return object > head && object < verb ? object : -1;
  }

  /** Whether the verb only brings in whom it quotes: "quoted the minister as saying". */
  boolean quoting(int verb) {
    if (!view.st.lemma(verb).equals("quote") && !view.st.lemma(verb).equals("cite")) {
      return false;
    }
    for (int child = view.st.firstChild(verb); child >= 0; child = view.st.nextSibling(child)) {
      if (child > verb && view.st.is(child, "advcl") && view.markedAs(child)) {
        return true;
      }
    }
    return false;
  }

  /** ", adding that": a participle behind a comma by which the speaker of before says more. */
  boolean addsSaying(int token) {
    return token > 1
        && token < view.st.size()
        && view.st.feature(token).equals("VBG")
        && view.st.form(token - 1).equals(",")
        && ADDING.contains(view.st.lemma(token));
  }

  private int sayingAbove(int token) {
    int current = token;
    for (int step = 0;
        step < 4 && view.st.is(current, "ccomp") && view.st.head(current) >= 0;
        step++) {
      current = view.st.head(current);
    }
    return current;
  }

  /**
   * "said A wanted B and <i>called</i> C a lie": a second saying of the first one's speaker.
   *
   * @param verb the second verb of saying
   * @param clause what it is joined to
   * @param saying the verb that says the clause
   */
  boolean saysToo(int verb, int clause, int saying) {
    return saying >= 0
        && saying < clause
        && view.st.is(verb, "conj")
        && view.st.feature(verb).equals("VBD")
        && view.st.feature(saying).equals("VBD")
        && ownSubject(verb) < 0
        && view.st.child(verb, "aux") < 0
        && ownSubject(clause) >= 0
        && ACCUSING.contains(view.st.lemma(verb))
        && view.words.findCue(view.st, saying, Cue.Part.VERB).isPresent();
  }

  /** "One may ask", "should know", "hard to see": a thought the narrator gives nobody. */
  boolean unsaid(int verb, Cue.Kind kind, int subject) {
    boolean thought = kind == Cue.Kind.THINK || kind == Cue.Kind.LEARN;
    boolean advised = false;
    for (int child = view.st.firstChild(verb); child >= 0; child = view.st.nextSibling(child)) {
      String lemma = view.st.lemma(child);
      advised |=
          view.st.is(child, "aux")
              && (lemma.equals("should") || lemma.equals("must") || lemma.equals("ought"));
    }
    int head = view.st.head(verb);
    int silent = view.st.is(verb, "xcomp") ? head : verb;
    if (silent >= 0 && declined(silent)) {
      return true;
    }
    boolean to =
        view.st.child(verb, "mark") >= 0 && view.st.form(view.st.child(verb, "mark")).equals("to");
    boolean judged = head >= 0 && view.st.tag(head) == Upos.ADJ && view.st.child(head, "expl") >= 0;
    boolean generic =
        subject >= 0
            && view.st.tag(subject) == Upos.NUM
            && view.st.form(subject).equalsIgnoreCase("one");
    return thought && advised || generic || to && judged && ownSubject(verb) < 0;
  }

  /** "declined to comment": nothing is said. */
  private boolean declined(int verb) {
    int act = view.st.child(verb, "xcomp");
    String lemma = view.st.lemma(verb);
    return act > verb
        && (lemma.equals("decline") || lemma.equals("refuse"))
        && view.st.lemma(act).equals("comment");
  }

  /** "Having said A, X did B", "Warning that A, X did B": whether the saying opens the sentence. */
  boolean opening(int verb) {
    boolean having = view.st.form(0).equals("Having") && verb < 4 && view.st.head(0) == verb;
    return having || verb == 0 && view.st.feature(verb).equals("VBG");
  }

  /** Who it is that did what follows the comma; -1 where none does. */
  int doerAfterComma(int verb) {
    for (int token = verb + 1; token + 1 < view.st.size(); token++) {
      if (view.st.form(token).equals(",") && view.finite(token + 1, view.st.size())) {
        return view.beside(token + 1, 1, false);
      }
    }
    return -1;
  }

  /** "used the speech to denounce": the noun is what it is done with. */
  private boolean purpose(int verb, int noun) {
    return purposeOf(verb) && view.st.is(noun, "obj");
  }

  private boolean purposeOf(int verb) {
    int marker = view.st.child(verb, "mark");
    return marker >= 0 && view.st.form(marker).equals("to");
  }

  /** "by stating", "after saying": no description of the noun before it. */
  boolean circumstance(int verb) {
    int marker = view.st.child(verb, "mark");
    if (marker < 0) {
      marker = view.st.child(verb, "case");
    }
    return marker >= 0 && !view.st.form(marker).equals("to");
  }

  /** The verb above a noun, -1 when none. */
  int governor(int noun) {
    int current = noun;
    for (int step = 0; step < 4 && current >= 0; step++) {
      if (view.st.tag(current) == Upos.VERB) {
        return current;
      }
      current = view.st.head(current);
    }
    return current;
  }

  /** The verb's own subject; of two that stand before it the nearer one. */
  int ownSubject(int verb) {
    int found = -1;
    for (int child = view.st.firstChild(verb); child >= 0; child = view.st.nextSibling(child)) {
      boolean apart = found >= 0 && child + 1 < verb && view.st.form(child + 1).equals(",");
      boolean nearer = found < 0 || child < verb && !apart;
      if (nearer && view.st.is(child, "nsubj") && !view.timed(child) && !conjunction(child)) {
        found = child;
      }
    }
    return found;
  }

  /** A "that" the parser took for a subject, outside a relative clause. */
  private boolean conjunction(int token) {
    return view.st.form(token).equals("that")
        && view.st.feature(token).equals("IN")
        && !view.st.relation(view.st.head(token)).startsWith("acl");
  }

  /** "Nobody doubts": what is not said by anybody. */
  boolean nobody(int token) {
    String lemma = view.st.lemma(token).toLowerCase(Locale.ROOT);
    int determiner = view.st.child(token, "det");
    return lemma.equals("nobody")
        || lemma.equals("doubt") && token > 0 && view.st.form(token - 1).equals("little")
        || lemma.equals("one")
            && token > 0
            && (view.st.form(token - 1).equalsIgnoreCase("no")
                || view.st.form(0).equalsIgnoreCase("no"))
        || lemma.equals("none")
        || determiner >= 0 && view.st.form(determiner).equalsIgnoreCase("no");
  }
}
