package org.entente.code.figure;

import java.util.List;
import java.util.Locale;
import org.entente.code.figure.Amount.Kind;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/**
 * What an amount is of: the noun it counts, the one under it ("$60 billion in aid"), or the subject
 * of its verb ("trade reached $240 billion").
 */
final class Measures {
  private static final List<String> OF = List.of("of");
  private static final List<String> OF_IN_FOR = List.of("of", "in", "for");

  private Measures() {}

  /** The words for what is measured; empty where none tell. */
  static String of(Sentence st, String text, Amount amount) {
    int noun = noun(st, amount);
    if (noun >= 0) {
      return Phrases.core(st, noun).of(text).toLowerCase(Locale.ROOT);
    }
    int verb = verbAbove(st, amount.head());
    if (verb < 0) {
      verb = st.child(amount.head(), "acl");
    }
    if (verb >= 0) {
      return st.lemma(verb);
    }
    int head = st.head(amount.head());
    return head < 0 ? "" : st.lemma(head);
  }

  private static int verbAbove(Sentence st, int token) {
    int head = st.head(token);
    while (head >= 0 && st.tag(head) != Upos.VERB) {
      head = st.head(head);
    }
    return head;
  }

  private static int noun(Sentence st, Amount amount) {
    if (amount.counted() >= 0) {
      return amount.counted();
    }
    int head = amount.head();
    while (st.is(head, "conj")) {
      head = st.head(head);
    }
    return measured(st, head, amount.kind() == Kind.PERCENT);
  }

  private static int measured(Sentence st, int amount, boolean share) {
    for (String preposition : share ? OF : OF_IN_FOR) {
      int under = Phrases.under(st, amount, preposition);
      if (under >= 0 && st.tag(under) == Upos.NOUN) {
        return under;
      }
    }
    int head = st.head(amount);
    if (head < 0) {
      return -1;
    }
    if (part(st, amount) && Phrases.noun(st, head)) {
      return head;
    }
    if (st.tag(head) == Upos.ADJ
        && st.form(head).equals("worth")
        && Phrases.noun(st, st.head(head))) {
      return st.head(head);
    }
    for (int step = 0; step < 2 && st.tag(head) != Upos.VERB && st.head(head) >= 0; step++) {
      head = st.head(head);
    }
    boolean clause = st.tag(head) == Upos.VERB || st.child(head, "nsubj") >= 0;
    return clause ? ofVerb(st, head, amount) : -1;
  }

  private static boolean part(Sentence st, int amount) {
    return st.is(amount, "compound")
        || st.is(amount, "nummod")
        || st.is(amount, "nmod")
        || st.is(amount, "amod")
        || st.is(amount, "appos");
  }

  private static int ofVerb(Sentence st, int verb, int amount) {
    int purpose = Phrases.under(st, verb, "on");
    if (Phrases.noun(st, purpose) && st.is(amount, "obj")) {
      return purpose;
    }
    for (int child = st.firstChild(verb);
        child >= 0 && child < verb;
        child = st.nextSibling(child)) {
      // The parser takes a bare first noun for an adverbial now and then.
      boolean subject = st.is(child, "nsubj") || st.relation(child).equals("obl:unmarked");
      if (subject && st.tag(child) == Upos.NOUN && child != amount) {
        return child;
      }
    }
    int object = st.child(verb, "obj");
    return object != amount && Phrases.noun(st, object) ? object : -1;
  }
}
