package org.entente.code.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.code.actor.ActorFinder;
import org.entente.code.figure.Amount.Kind;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;

/**
 * Whom an amount ties together: the actors of the phrases it stands in, and those of its clause,
 * which has its subject from the clause above where it has none of its own. Who only says it is
 * none of them.
 */
final class Parties {
  /** Phrases under these tell of other things than those the clause is about. */
  private static final Set<String> ASIDE =
      Set.of(
          "accord",
          "according",
          "like",
          "unlike",
          "than",
          "after",
          "before",
          "since",
          "during",
          "despite",
          "amid",
          "besides");

  private static final int DEEPEST = 2;
  private static final int LONGEST_CLIMB = 8;

  /** Words that part what is told of one amount from what is told of the next. */
  private static final Set<String> PARTING = Set.of("and", "but", "while", ";");

  /** Words behind which another's amount is compared: "against 4 percent in Poland". */
  private static final Set<String> COMPARING = Set.of("against", "than", "compared", "versus");

  private final ActorFinder actors;
  private final int sentence;
  private final Sentence st;
  private final SortedSet<String> codes = new TreeSet<>();
  private final List<Span> elsewhere = new ArrayList<>(0);

  /** The word for money, whose own adjective tells of no party; -1 for other amounts. */
  private final int money;

  private Parties(ActorFinder actors, int sentence, Sentence st, int money) {
    this.actors = actors;
    this.sentence = sentence;
    this.st = st;
    this.money = money;
  }

  /**
   * The codes of those an amount is about, sorted.
   *
   * @param amounts all of the sentence, in order
   * @param number which of them
   */
  static List<String> of(
      ActorFinder actors, int sentence, Sentence st, List<Amount> amounts, int number) {
    Amount amount = amounts.get(number);
    int money = amount.kind() == Kind.MONEY ? amount.head() : -1;
    Parties parties = new Parties(actors, sentence, st, money);
    parties.part(amounts, number);
    parties.climb(amount.head());
    return List.copyOf(parties.codes);
  }

  /** "35 percent to Malawi and 10 percent to Chad": each has the names of its own part. */
  private void part(List<Amount> amounts, int number) {
    int head = amounts.get(number).head();
    int verb = amounts.size() > 1 ? Phrases.verbAbove(st, head) : -1;
    if (verb < 0 || verb > head) {
      return;
    }
    int gap = number > 0 ? gap(amounts, number) : -1;
    int nextGap = number + 1 < amounts.size() ? gap(amounts, number + 1) : -1;
    if (gap > 0) {
      elsewhere.add(st.span(0, gap));
    }
    if (nextGap > 0) {
      elsewhere.add(st.span(nextGap, amounts.get(number + 1).first()));
    }
    if (number > 0) {
      int before = amounts.get(number - 1).last();
      int end = number + 1 < amounts.size() ? amounts.get(number + 1).first() : st.size();
      int mark = parting(before, amounts.get(number).first());
      boolean compared = mark > 0 && COMPARING.contains(st.form(mark));
      if (mark > verb && (compared || named(verb + 1, mark)) && named(mark + 1, end)) {
        elsewhere.add(st.span(compared ? 0 : verb + 1, mark));
      }
    }
    if (number + 1 < amounts.size()) {
      int mark = parting(amounts.get(number).last(), amounts.get(number + 1).first());
      boolean compared = mark > 0 && COMPARING.contains(st.form(mark));
      if (mark > verb && (compared || named(verb + 1, mark)) && named(mark + 1, st.size())) {
        elsewhere.add(st.span(mark, st.size() - 1));
      }
    }
  }

  /** "flew 600 men and Oslo 90": the word before a name that has an amount and no verb; or -1. */
  private int gap(List<Amount> amounts, int number) {
    int first = amounts.get(number).first();
    int mark = first - 1;
    while (mark > 0 && st.tag(mark) == Upos.PROPN) {
      mark--;
    }
    boolean joins = st.tag(mark) == Upos.CCONJ || st.form(mark).equals(",");
    boolean behind = mark > amounts.get(number - 1).last() && mark < first - 1;
    return joins && behind && named(mark + 1, first) ? mark : -1;
  }

  private int parting(int from, int to) {
    for (int token = from + 1; token < to; token++) {
      if (PARTING.contains(st.form(token)) || COMPARING.contains(st.form(token))) {
        return token;
      }
    }
    return -1;
  }

  private boolean named(int from, int to) {
    for (int token = from; token < to; token++) {
      if (Phrases.noun(st, token)
          && actors.at(sentence, token).stream().anyMatch(Participant::registered)) {
        return true;
      }
    }
    return false;
  }

  private void climb(int head) {
    int current = head;
    for (int step = 0; step < LONGEST_CLIMB && current >= 0; step++) {
      if (current != money && clause(current)) {
        clauseOf(current);
        if (codes.isEmpty()) {
          around(current);
        }
        return;
      }
      involved(current, DEEPEST);
      describing(current);
      current = st.head(current);
    }
  }

  private boolean clause(int token) {
    return st.tag(token) == Upos.VERB
        || subject(token) >= 0
            && (st.child(token, "cop") >= 0 || st.head(token) < 0 || st.tag(token) == Upos.AUX);
  }

  private void clauseOf(int clause) {
    int current = clause;
    boolean whole = true;
    for (int step = 0; step < 4 && current >= 0; step++) {
      arguments(current, whole);
      boolean described = st.is(current, "acl");
      if (subject(current) >= 0 && !(whole && described)) {
        return;
      }
      int head = st.head(current);
      if (described && head >= 0) {
        involved(head, DEEPEST);
        if (st.relation(current).equals("acl:relcl") && !codes.isEmpty()) {
          return;
        }
        current = verbAround(head);
        whole = true;
        continue;
      }
      boolean shares = st.is(current, "xcomp") || st.is(current, "conj") || st.is(current, "advcl");
      if (!shares) {
        return;
      }
      whole = st.is(current, "xcomp");
      current = head;
    }
  }

  private int verbAround(int noun) {
    int current = noun;
    for (int step = 0; step < LONGEST_CLIMB && current >= 0; step++) {
      if (clause(current)) {
        return current;
      }
      current = st.head(current);
    }
    return -1;
  }

  /** Where the clause names nobody: what it lets or offers, and what its subject is said to be. */
  private void around(int clause) {
    for (int child = st.firstChild(clause); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "xcomp") || st.is(child, "ccomp")) {
        arguments(child, true);
      } else if (st.is(child, "nsubj")) {
        describing(child);
      }
    }
  }

  /** Those a verb or predicate says to take part; of a clause above only the subject. */
  private void arguments(int clause, boolean whole) {
    if (whole && st.tag(clause) != Upos.VERB) {
      involved(clause, DEEPEST);
      describing(clause);
    }
    for (int child = st.firstChild(clause); child >= 0; child = st.nextSibling(child)) {
      boolean subject = st.is(child, "nsubj");
      boolean other =
          st.is(child, "obj")
              || st.is(child, "iobj")
              || st.is(child, "obl") && !aside(child) && !place(child)
              || st.is(child, "xcomp") && Phrases.noun(st, child);
      if (subject || whole && other) {
        involved(child, DEEPEST);
      }
    }
  }

  /** The clauses that describe a noun: "the sum Norway gave Mali". */
  private void describing(int noun) {
    for (int child = st.firstChild(noun); child >= 0; child = st.nextSibling(child)) {
      if (child > noun && st.relation(child).startsWith("acl")) {
        arguments(child, true);
      }
    }
  }

  private void involved(int token, int depth) {
    if (st.tag(token) == Upos.VERB) {
      return;
    }
    if (token != money) {
      add(actors.group(sentence, token));
      add(actors.inside(sentence, token));
    }
    for (int child = st.firstChild(token); depth > 0 && child >= 0; child = st.nextSibling(child)) {
      boolean phrase = st.is(child, "nmod") || child > token && st.is(child, "obl");
      boolean measured = child > token && st.is(child, "amod");
      if ((phrase || measured || st.is(child, "appos") || st.is(child, "conj")) && !aside(child)) {
        involved(child, depth - 1);
      }
    }
  }

  private boolean aside(int token) {
    int marker = st.child(token, "case");
    return marker >= 0 && ASIDE.contains(st.lemma(marker));
  }

  /** "met at Ramstein": where it was, not who. */
  private boolean place(int token) {
    return st.tag(token) == Upos.PROPN && Phrases.marked(st, token, "at");
  }

  private int subject(int token) {
    return st.child(token, "nsubj");
  }

  private void add(List<Participant> found) {
    for (Participant one : found) {
      if (one.registered() && elsewhere.stream().noneMatch(part -> part.contains(one.span()))) {
        codes.add(one.actor());
      }
    }
  }
}
