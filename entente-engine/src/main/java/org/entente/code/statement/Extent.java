package org.entente.code.statement;

import java.util.Set;
import org.entente.lexicon.Cue;
import org.entente.model.reading.Upos;

/** Where the clause a verb reports begins and ends, where the tree alone does not tell. */
final class Extent {
  /** Words that open a clause on which the main one depends: "If Minsk says A, B". */
  private static final Set<String> DEPENDENT =
      Set.of(
          "if",
          "when",
          "unless",
          "because",
          "although",
          "though",
          "since",
          "after",
          "before",
          "once",
          "whenever",
          "while",
          "until",
          "whereas");

  private final SentenceView view;

  Extent(SentenceView view) {
    this.view = view;
  }

  /**
   * Last token of what is said.
   *
   * @param clause head of what is said, after the verb
   * @param from its first token
   * @param right its last by the tree
   */
  int end(int verb, Cue cue, int clause, int from, int right) {
    int dependent = dependentEnd(verb, from);
    if (dependent > from) {
      return dependent;
    }
    int end = goesOn(verb, unparted(right));
    return Math.min(end, Math.min(addedSaying(from, end), ownDoing(verb, clause, end)));
  }

  /** The comma that ends "If Minsk says A, ..." and "who says A, left"; -1 where none does. */
  private int dependentEnd(int verb, int from) {
    int mark = view.st.child(verb, "mark");
    boolean depends =
        mark >= 0
            && mark < verb
            && DEPENDENT.contains(view.st.lemma(mark))
            && (mark == 0 || view.st.form(mark - 1).equals(","));
    int subject = view.doers.ownSubject(verb);
    boolean relative =
        subject > 0
            && Tree.relativePronoun(view.st, subject)
            && view.st.form(subject - 1).equals(",");
    if (!depends && !relative && !view.doers.opening(verb)) {
      return -1;
    }
    for (int token = from; token + 1 < view.st.size(); token++) {
      if (view.st.form(token).equals(",")) {
        String next = view.st.feature(token + 1);
        boolean main =
            relative
                ? next.equals("VBD")
                    || next.equals("VBZ")
                    || next.equals("MD")
                    || next.equals("VBP")
                : view.finite(token + 1, view.st.size()) && view.noun(token + 1)
                    || view.st.tag(token + 1) == Upos.DET;
        if (main) {
          return token - 1;
        }
      }
    }
    return -1;
  }

  /** "said A, adding that B": what is added is a saying of its own. */
  private int addedSaying(int from, int end) {
    for (int token = from + 1; token < end; token++) {
      if (view.st.form(token).equals(",")
          && (view.doers.addsSaying(token + 1) || contrast(token + 1))) {
        return token - 1;
      }
    }
    return end;
  }

  /** "while Cairo said they had not": another's saying beside this one. */
  private boolean contrast(int token) {
    if (!view.st.form(token).equals("while") && !view.st.form(token).equals("whereas")) {
      return false;
    }
    for (int verb = token + 2; verb < view.st.size(); verb++) {
      if (view.st.tag(verb) == Upos.VERB) {
        return view.words.findCue(view.st, verb, Cue.Part.VERB).isPresent()
            && view.doers.ownSubject(verb) > token;
      }
    }
    return false;
  }

  /** "said A wanted B and called C a lie": the speaker calls it so, not A. */
  private int ownDoing(int verb, int clause, int end) {
    for (int child = view.st.firstChild(clause); child >= 0; child = view.st.nextSibling(child)) {
      if (child > clause && child <= end && view.doers.saysToo(child, clause, verb)) {
        int joined = view.st.child(child, "cc");
        return joined > clause ? joined - 1 : end;
      }
    }
    return end;
  }

  /** The second finite verb after the marker, where nothing opens another clause; or -1. */
  private int mainVerb(int marker) {
    int first = -1;
    for (int token = marker + 1; token < view.st.size(); token++) {
      if (first >= 0 && opens(token) || view.st.form(token).equals(",")) {
        return -1;
      }
      if (view.finite(token, token + 1)) {
        if (first >= 0) {
          return token;
        }
        if (view.words.findCue(view.st, token, Cue.Part.VERB).isPresent()) {
          return -1;
        }
        first = token;
      }
    }
    return -1;
  }

  private boolean opens(int token) {
    return switch (view.st.tag(token)) {
      case SCONJ, CCONJ -> true;
      default -> view.st.feature(token).startsWith("W") || view.st.form(token).equals("that");
    };
  }

  /** Last token of the clause of a noun: "the claim that A bombed B | could not be checked". */
  int ofNoun(int noun, int marker, int clause) {
    int end = view.tree.right(clause);
    int main = view.finite(0, noun) ? -1 : mainVerb(marker);
    if (main > 0) {
      return main - 1;
    }
    for (int child = view.st.firstChild(clause); child >= 0; child = view.st.nextSibling(child)) {
      boolean loose =
          view.st.is(child, "advcl") || view.st.is(child, "conj") || view.st.is(child, "parataxis");
      boolean bare = view.st.child(child, "mark") < 0 && view.st.child(child, "cc") < 0;
      String feature = view.st.feature(child);
      boolean finite =
          feature.equals("VBD") || feature.equals("VBZ") || view.st.child(child, "aux") >= 0;
      if (child > clause && loose && bare && finite && view.doers.ownSubject(child) < 0) {
        return view.tree.left(child) - 1;
      }
    }
    return end;
  }

  /** The clause's own subject where the parser left it to the verb of saying. */
  int lostSubject(int verb, int from) {
    int first = verb + 1;
    while (first < from && view.timed(first)) {
      first++;
    }
    if (first >= from) {
      return from;
    }
    return switch (view.st.tag(first)) {
      case NOUN, PROPN, PRON, DET, ADJ, NUM -> first;
      default -> from;
    };
  }

  /** What follows without a comma or conjunction still belongs to the clause. */
  private int unparted(int right) {
    int end = right;
    while (end + 1 < view.st.size()
        && !Tree.punctuation(view.st, end + 1)
        && view.st.tag(end + 1) != Upos.CCONJ) {
      end++;
    }
    return end;
  }

  /** Where the clause really ends: "and that ...", ", especially by ..." still belong to it. */
  private int goesOn(int verb, int right) {
    int next = right + 1;
    while (next < view.st.size() && view.st.form(next).equals(",")) {
      next++;
    }
    if (next + 1 >= view.st.size()) {
      return right;
    }
    String form = view.st.form(next);
    boolean joined =
        (form.equals("and") || form.equals("but")) && view.st.form(next + 1).equals("that");
    boolean added =
        form.equals("especially")
            || form.equals("particularly")
            || form.equals("including")
            || form.equals("rather")
            || form.equals("because")
            || form.equals("unless");
    if (!joined && !added) {
      return right;
    }
    int end = right;
    for (int token = next; token < view.st.size(); token++) {
      if (token > next
          && view.st.tag(token) == Upos.VERB
          && view.st.head(token) == verb
          && view.st.is(token, "conj")
          && !joined) {
        break;
      }
      end = token;
    }
    return end;
  }
}
