package org.entente.code.figure;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.code.actor.ActorFinder;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

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

  private final ActorFinder actors;
  private final int sentence;
  private final Sentence st;
  private final SortedSet<String> codes = new TreeSet<>();

  private Parties(ActorFinder actors, int sentence, Sentence st) {
    this.actors = actors;
    this.sentence = sentence;
    this.st = st;
  }

  /** The codes of those an amount headed by the token is about, sorted. */
  static List<String> of(ActorFinder actors, int sentence, Sentence st, int head) {
    Parties parties = new Parties(actors, sentence, st);
    parties.climb(head);
    return List.copyOf(parties.codes);
  }

  private void climb(int head) {
    int current = head;
    for (int step = 0; step < LONGEST_CLIMB && current >= 0; step++) {
      if (clause(current)) {
        clauseOf(current);
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
      if (subject(current) >= 0 && !(whole && st.is(current, "acl"))) {
        return;
      }
      String relation = st.relation(current);
      int head = st.head(current);
      if (relation.startsWith("acl") && head >= 0) {
        involved(head, DEEPEST);
        return;
      }
      boolean shares = st.is(current, "xcomp") || st.is(current, "conj") || st.is(current, "advcl");
      if (!shares) {
        return;
      }
      whole = st.is(current, "xcomp");
      current = head;
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
          st.is(child, "obj") || st.is(child, "iobj") || st.is(child, "obl") && !aside(child);
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
    add(actors.group(sentence, token));
    add(actors.inside(sentence, token));
    for (int child = st.firstChild(token); depth > 0 && child >= 0; child = st.nextSibling(child)) {
      boolean phrase = st.is(child, "nmod") || child > token && st.is(child, "obl");
      if ((phrase || st.is(child, "appos") || st.is(child, "conj")) && !aside(child)) {
        involved(child, depth - 1);
      }
    }
  }

  private boolean aside(int token) {
    int marker = st.child(token, "case");
    return marker >= 0 && ASIDE.contains(st.lemma(marker));
  }

  private int subject(int token) {
    return st.child(token, "nsubj");
  }

  private void add(List<Participant> found) {
    for (Participant one : found) {
      if (one.registered()) {
        codes.add(one.actor());
      }
    }
  }
}
