package org.entente.code.statement;

import java.util.List;
import java.util.Set;
import org.entente.code.statement.Frame.Pattern;
import org.entente.lexicon.Cue;
import org.entente.model.reading.Upos;

/** What a verb attributes by an infinitive, a gerund, an object or a prepositional phrase. */
final class ComplementFrames {
  /** Verbs that say what something is; in a relative clause without the thing. */
  private static final Set<String> CALLING =
      Set.of("call", "describe", "brand", "denounce", "condemn", "dismiss", "label", "hail");

  private final SentenceView view;

  ComplementFrames(SentenceView view) {
    this.view = view;
  }

  boolean byInfinitive(int verb, Cue cue, int subject, int inside) {
    int clause = view.st.child(verb, "xcomp");
    if (clause < 0 || clause < verb) {
      clause = purpose(verb, cue);
    }
    if (clause < 0) {
      clause = gerund(verb, cue);
    }
    String lemma = cue.predicate().head();
    boolean wish = cue.kind() == Cue.Kind.THINK;
    if (clause < verb
        || !infinitives(cue.kind())
        || !wish
            && !SpeechVerbs.WITH_INFINITIVE.contains(lemma)
            && SpeechVerbs.CLAUSE_ONLY.contains(lemma)) {
      return false;
    }
    boolean verbal =
        view.st.tag(clause) == Upos.VERB
            || view.st.child(clause, "mark") >= 0
            || view.st.child(clause, "cop") >= 0;
    int object = view.object(verb);
    if (!verbal && object < 0) {
      return false;
    }
    int left = object > verb && object < clause ? view.tree.left(object) : view.tree.left(clause);
    int oblique = prepositional(verb, cue);
    if (oblique > verb && oblique < clause) {
      left = Math.min(left, view.tree.left(oblique) + 1);
    }
    Frame frame = view.frame(Pattern.INFINITIVE, cue, verb, subject, inside);
    view.addTokens(frame, Math.max(left, verb + 1), view.tree.right(clause));
    if (frame.content.isEmpty()) {
      return false;
    }
    view.frames.add(frame);
    return true;
  }

  /** "called on X to do Y": the parser hangs the infinitive on the verb as a purpose. */
  private int purpose(int verb, Cue cue) {
    if (cue.kind() != Cue.Kind.ASK) {
      return -1;
    }
    for (int child = view.st.firstChild(verb); child >= 0; child = view.st.nextSibling(child)) {
      if (child > verb && view.st.is(child, "advcl")) {
        int marker = view.st.child(child, "mark");
        if (marker >= 0 && view.st.form(marker).equals("to")) {
          return child;
        }
      }
    }
    return -1;
  }

  /** "denied supplying arms": the parser takes the gerund for a circumstance. */
  private int gerund(int verb, Cue cue) {
    if (cue.kind() == Cue.Kind.THINK || cue.kind() == Cue.Kind.ASK) {
      return -1;
    }
    for (int child = view.st.firstChild(verb); child >= 0; child = view.st.nextSibling(child)) {
      if (view.st.is(child, "advcl")
          && view.tree.left(child) == verb + 1
          && view.st.feature(child).equals("VBG")
          && view.st.child(child, "mark") < 0) {
        return child;
      }
    }
    return -1;
  }

  private static boolean infinitives(Cue.Kind kind) {
    return switch (kind) {
      case ASK, PROMISE, THINK, CLAIM, DENY, WARN, SAY, BLAME, PRAISE -> true;
      case LEARN, SHOW -> false;
    };
  }

  /** What the cue's own preposition governs: "called FOR talks", "called FOR talking". */
  private int prepositional(int verb, Cue cue) {
    List<String> after = cue.predicate().after();
    if (after.isEmpty()) {
      return -1;
    }
    String word = after.get(after.size() - 1);
    for (int child = view.st.firstChild(verb); child >= 0; child = view.st.nextSibling(child)) {
      boolean gerund = view.st.is(child, "advcl") && view.st.feature(child).equals("VBG");
      if (child > verb && (gerund || view.st.is(child, "obl") || view.st.is(child, "nmod"))) {
        int marker = view.st.child(child, gerund ? "mark" : "case");
        if (marker >= 0 && view.st.form(marker).equalsIgnoreCase(word)) {
          return child;
        }
      }
    }
    return -1;
  }

  boolean byObject(int verb, Cue cue, int subject, int inside) {
    String lemma = cue.predicate().head();
    if (subject < 0 || !objects(cue.kind())) {
      return false;
    }
    int oblique = prepositional(verb, cue);
    boolean told = SpeechVerbs.TOLD.contains(lemma);
    boolean credits = lemma.equals("credit") && marked(verb, "with") >= 0;
    if (oblique < 0
        && !credits
        && (SpeechVerbs.CLAUSE_ONLY.contains(lemma) || cue.kind() == Cue.Kind.THINK)) {
      oblique = cue.kind() == Cue.Kind.THINK && view.object(verb) > verb ? regarded(verb) : -1;
      if (oblique < 0) {
        return false;
      }
      oblique = -1;
    }
    if (told && oblique < 0) {
      oblique = topic(verb);
      if (oblique < 0) {
        return false;
      }
    }
    int content = oblique >= 0 ? oblique : view.object(verb);
    if (content <= verb && CALLING.contains(lemma) && view.st.is(verb, "acl")) {
      content = calledThing(verb);
    }
    if (content <= verb) {
      return false;
    }
    Frame frame = view.frame(Pattern.OBJECT, cue, verb, subject, inside);
    int left = Math.max(view.tree.left(content), verb + 1);
    if (oblique >= 0) {
      left = Math.max(left, view.st.child(oblique, "case") + 1);
    }
    int right = view.tree.right(content);
    right = withComplements(verb, cue, content, right);
    view.addTokens(frame, left, right);
    if (frame.content.isEmpty()) {
      return false;
    }
    boolean name = left == right && view.st.tag(left) == Upos.PROPN;
    if (left == right && view.st.tag(left) == Upos.PRON
        || name && right + 2 < view.st.size() && view.doers.addsSaying(right + 2)) {
      return false;
    }
    if (told) {
      view.addressees(frame, verb, cue);
    }
    view.frames.add(frame);
    return true;
  }

  /** "an act which Lima described as theft": what it was called, -1 when nothing. */
  private int calledThing(int verb) {
    int as = underAs(verb, verb);
    int complement = view.st.child(verb, "xcomp");
    return as >= 0 ? as : complement > verb ? complement : -1;
  }

  /** "sees China as a partner": the "as" phrase, -1 when none. */
  private int regarded(int verb) {
    int found = underAs(verb, verb);
    int object = view.object(verb);
    return found < 0 && object > verb ? underAs(object, verb) : found;
  }

  private int underAs(int head, int verb) {
    return marked(head, verb, "as");
  }

  private int marked(int verb, String word) {
    return marked(verb, verb, word);
  }

  /** The phrase below the head and behind the verb that the word begins, -1 when none. */
  private int marked(int head, int verb, String word) {
    for (int child = view.st.firstChild(head); child >= 0; child = view.st.nextSibling(child)) {
      int marker = Math.max(view.st.child(child, "case"), view.st.child(child, "mark"));
      if (child > verb && marker > verb && view.st.form(marker).equals(word)) {
        return child;
      }
    }
    return -1;
  }

  /** "warned of war", "told them about the plan": what it was about, -1 when none. */
  private int topic(int verb) {
    for (int child = view.st.firstChild(verb); child >= 0; child = view.st.nextSibling(child)) {
      if (child > verb && view.st.is(child, "obl")) {
        int marker = view.st.child(child, "case");
        String form = marker < 0 ? "" : view.st.form(marker);
        if (form.equals("of") || form.equals("about") || form.equals("against")) {
          return child;
        }
      }
    }
    return -1;
  }

  /** "accused China of spying", "blamed X for Y", "described X as Y". */
  private int withComplements(int verb, Cue cue, int content, int right) {
    for (int child = view.st.firstChild(verb); child >= 0; child = view.st.nextSibling(child)) {
      boolean named = view.st.is(child, "obj") || view.st.is(child, "xcomp");
      if (child > content && named && !view.parts(right + 1)) {
        right = Math.max(right, view.tree.right(child)); // "called the law a victory"
      }
      if (child > content && (view.st.is(child, "obl") || view.st.is(child, "advcl"))) {
        int marker = Math.max(view.st.child(child, "case"), view.st.child(child, "mark"));
        if (marker < 0) {
          continue;
        }
        String form = view.st.form(marker);
        if (form.equals("of") || form.equals("for") || form.equals("as") || form.equals("with")) {
          right = Math.max(right, view.tree.right(child));
        }
      }
    }
    return right;
  }

  static boolean objects(Cue.Kind kind) {
    return switch (kind) {
      case ASK, DENY, PRAISE, BLAME, WARN, PROMISE, CLAIM, SAY, THINK -> true;
      case LEARN, SHOW -> false;
    };
  }
}
