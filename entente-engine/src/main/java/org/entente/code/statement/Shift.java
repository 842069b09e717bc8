package org.entente.code.statement;

import java.util.Set;
import org.entente.code.grammar.Negation;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/**
 * What the words around a judgement make of it: "no friend", "failed to honour", "anything but
 * fair"; but "no better friend" says the more.
 */
final class Shift {
  private static final int LONGEST_ASIDE = 6;

  /** Before a negation these forbid: "cannot go on bullying" is no praise. */
  private static final Set<String> BARRING = Set.of("can", "could", "must", "should", "may");

  /** Words before a judgement that are looked at. */
  private static final int REACH = 5;

  /** "not only", "nothing but", "none other than": no negation. */
  private static final Set<String> MERELY =
      Set.of("only", "just", "merely", "simply", "least", "other", "less", "but", "short");

  /** Words behind a verb that are looked at. */
  private static final int BEHIND = 2;

  /** Under these what is good is missing. */
  private static final Set<String> FAILING =
      Set.of(
          "fail",
          "failure",
          "refuse",
          "refusal",
          "cease",
          "neglect",
          "decline",
          "lack",
          "loss",
          "absence",
          "unable",
          "unwilling",
          "reluctant",
          "deny",
          "far",
          "anything",
          "instead",
          "little",
          "pretend",
          "pretence",
          "stop");

  /** Who does this to what is good leaves nothing of it. */
  private static final Set<String> BREAKING =
      Set.of(
          "lose",
          "betray",
          "abandon",
          "withhold",
          "freeze",
          "suspend",
          "halt",
          "sever",
          "cut",
          "break",
          "violate",
          "breach",
          "undermine",
          "sabotage",
          "jeopardise",
          "jeopardize",
          "endanger",
          "imperil",
          "erode",
          "exhaust",
          "squander",
          "spurn",
          "reject",
          "flout",
          "mock",
          "question",
          "doubt",
          "forfeit",
          "trample");

  /** What good does when it comes to an end: "patience is running out". */
  private static final Set<String> ENDING =
      Set.of(
          "run",
          "wear",
          "collapse",
          "evaporate",
          "vanish",
          "erode",
          "expire",
          "crumble",
          "fray",
          "suffer",
          "deteriorate",
          "worsen",
          "end",
          "dwindle",
          "wane");

  private Shift() {}

  /**
   * The value as its surroundings leave it.
   *
   * @param token where the word or idiom that judges begins
   * @param value what it says by itself, [-1, 1]
   */
  static double of(Sentence st, int token, double value) {
    if (value == 0) {
      return 0;
    }
    boolean compared = comparative(st, token);
    double left = value;
    int reach = token - REACH;
    for (int before = token - 1; before >= 0 && before >= reach; before--) {
      int aside = st.form(before).equals(",") ? asideStart(st, before) : -1;
      if (aside > 0) {
        reach -= before - aside;
        before = aside;
        continue;
      }
      if (parts(st, before)) {
        break;
      }
      compared |= comparative(st, before);
      if (Negation.empties(st.lemma(before)) && !MERELY.contains(st.lemma(before + 1))) {
        boolean barred = left < 0 && before > 0 && BARRING.contains(st.lemma(before - 1));
        return compared || barred ? left : -left;
      }
      boolean lost = FAILING.contains(st.lemma(before)) || BREAKING.contains(st.lemma(before));
      if (value > 0 && lost && left == value) {
        left = -value; // "never betrayed a confidence": a negation may stand before
      }
    }
    if (left != value) {
      return left;
    }
    if (value > 0 && ends(st, token)) {
      return -value;
    }
    boolean nobody = st.tag(token) == Upos.VERB && leavesNobody(st, token);
    return (nobody || treeNegates(st, token)) && !compared ? -value : value;
  }

  /** Whether the good is frozen, lost or broken, or runs out by itself. */
  static boolean ends(Sentence st, int token) {
    int above = st.head(token);
    if (above < 0) {
      return false;
    }
    boolean done = st.is(token, "obj") || st.relation(token).equals("nsubj:pass");
    return done && BREAKING.contains(st.lemma(above))
        || st.relation(token).equals("nsubj") && ENDING.contains(st.lemma(above));
  }

  /** "lectured no one". */
  private static boolean leavesNobody(Sentence st, int verb) {
    int end = Math.min(st.size() - 1, verb + BEHIND);
    for (int token = verb + 1; token <= end && !parts(st, token); token++) {
      String next = token + 1 < st.size() ? st.lemma(token + 1) : "";
      boolean one = st.lemma(token).equals("no") && (next.equals("one") || next.equals("-"));
      if (one || Negation.none(st.lemma(token)) && !MERELY.contains(next)) {
        return true;
      }
    }
    return false;
  }

  /** "never, in fifty years, turned": where the aside that ends at the comma begins; or -1. */
  private static int asideStart(Sentence st, int comma) {
    for (int token = comma - 2; token > 0 && comma - token <= LONGEST_ASIDE; token--) {
      if (st.form(token).equals(",")) {
        return token;
      }
      if (st.tag(token) == Upos.VERB || st.tag(token) == Upos.AUX) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean comparative(Sentence st, int token) {
    String feature = st.feature(token);
    return (feature.equals("JJR") || feature.equals("RBR")) && !st.lemma(token).equals("long");
  }

  private static boolean parts(Sentence st, int token) {
    boolean joined = st.form(token).equals("or") || st.form(token).equals("nor");
    return st.tag(token) == Upos.PUNCT && !st.form(token).equals("-")
        || st.tag(token) == Upos.CCONJ && !joined;
  }

  /** "did not, in fifty years, turn its back". */
  private static boolean treeNegates(Sentence st, int token) {
    return negates(st, token)
        || st.is(token, "obj") && st.head(token) >= 0 && negates(st, st.head(token));
  }

  private static boolean negates(Sentence st, int token) {
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      boolean only = child + 1 < st.size() && MERELY.contains(st.lemma(child + 1));
      if (Negation.empties(st.lemma(child)) && !st.is(child, "cc") && !only) {
        return true;
      }
    }
    return false;
  }
}
