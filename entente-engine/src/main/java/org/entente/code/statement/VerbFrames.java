package org.entente.code.statement;

import java.util.Optional;
import java.util.Set;
import org.entente.code.statement.Frame.Pattern;
import org.entente.lexicon.Cue;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;

/**
 * What is attributed by a verb: its clause, infinitive or object, or the sentence it stands aside.
 */
final class VerbFrames {
  private static final int FARTHEST_THAT = 12;
  private static final int FARTHEST_MARK = 4;

  /** Verbs that report of a sentence before them only where they end it. */
  private static final Set<String> CLOSING = Set.of("find", "hold", "rule", "hear", "show");

  private static final Set<String> TOPICAL = Set.of("on", "about", "to", "of", "over", "against");

  private final QuoteFrames quotations;
  private final NominalFrames nominal;
  private final ComplementFrames complements;
  private final OrderedSpeech ordered;
  private final SentenceView view;
  private final Extent extent;

  VerbFrames(SentenceView view, NominalFrames nominal) {
    this.view = view;
    this.complements = new ComplementFrames(view);
    this.ordered = new OrderedSpeech(view);
    this.extent = new Extent(view);
    this.nominal = nominal;
    this.quotations = new QuoteFrames(view);
  }

  void byVerb(int verb) {
    Optional<Cue> found = view.words.findCue(view.st, verb, Cue.Part.VERB);
    if (found.isEmpty()) {
      if (view.st.feature(verb).equals("VBN")) {
        nominal.byAdjective(verb);
      }
      return;
    }
    Cue cue = found.get();
    int inside = view.quotes.at(view.st.start(verb));
    if (inside >= 0 && !SentenceView.reports(cue.kind())) {
      return;
    }
    view.load();
    int subject = view.doers.subject(verb);
    if (inside >= 0) {
      // The speaker's own "we say" is the speech itself; who else says something is told in it.
      if (subject >= 0
          && !ownVoice(subject)
          && !view.doers.passive(verb)
          && !byInnerQuote(verb, cue, subject, inside)) {
        byClause(verb, cue, subject, inside);
      }
      return;
    }
    if (subject >= 0 && view.doers.nobody(subject)
        || view.doers.unsaid(verb, cue.kind(), subject)) {
      return;
    }
    if (view.doers.quoting(verb)) {
      return; // Who is quoted speaks, not who quotes him.
    }
    int doer = Asides.subject(view.st, verb, subject);
    boolean past = doer != subject && view.st.feature(verb).equals("VBD");
    boolean passive = !past && view.doers.passive(verb);
    if (!passive) {
      subject = doer;
    }
    if (subject < 0 && !passive) {
      subject = view.doers.opening(verb) ? view.doers.doerAfterComma(verb) : view.strayBefore(verb);
    }
    if (passive) {
      byPassive(verb, cue, inside);
      return;
    }
    if (verb == 0
        && view.st.feature(verb).startsWith("VB")
        && !view.st.feature(verb).equals("VBG")
        && view.doers.ownSubject(verb) < 0) {
      return; // "Asked whether ..., he said": the question is somebody else's.
    }
    if (quotations.byQuote(verb, cue, subject)) {
      return;
    }
    if (byAside(verb, cue)
        || byClause(verb, cue, subject, inside)
        || byParenthesis(verb, cue, subject, inside)
        || complements.byInfinitive(verb, cue, subject, inside)
        || byTail(verb, cue, subject)
        || complements.byObject(verb, cue, subject, inside)
        || ordered.before(verb, cue, inside)) {
      return;
    }
    quotations.byFollowingQuote(verb, cue, subject);
  }

  private boolean ownVoice(int token) {
    String form = view.st.form(token);
    return form.equals("I") || form.equalsIgnoreCase("we") || form.equalsIgnoreCase("you");
  }

  /** "He told us: 'Sign,'" inside a speech: words in marks of their own. */
  private boolean byInnerQuote(int verb, Cue cue, int subject, int inside) {
    int open = verb + 1;
    while (open < view.st.size() && open - verb < FARTHEST_MARK && !view.opensQuote(open)) {
      open++;
    }
    if (open + 1 >= view.st.size() || !view.opensQuote(open)) {
      return false;
    }
    int close = open + 1;
    while (close < view.st.size()
        && !(view.closesQuote(close) && view.st.end(close) - view.st.start(close) == 1)) {
      close++;
    }
    Frame frame = view.frame(Pattern.CLAUSE, cue, verb, subject, inside);
    view.addTokens(frame, open + 1, Math.min(close, view.st.size()) - 1);
    if (frame.content.isEmpty() || close - open < 3) {
      return false;
    }
    view.frames.add(frame);
    return true;
  }

  /** "told listeners that Brussels was wrong": the clause the parser took to describe them. */
  private int toldClause(int verb) {
    int told = view.object(verb);
    for (int child = told > verb ? view.st.firstChild(told) : -1;
        child >= 0;
        child = view.st.nextSibling(child)) {
      boolean described = view.st.relation(child).equals("acl:relcl");
      if (described && told + 2 < view.st.size() && view.st.form(told + 1).equals("that")) {
        return view.noun(told + 2) || view.st.tag(told + 2) == Upos.DET ? child : -1;
      }
    }
    return -1;
  }

  private boolean byClause(int verb, Cue cue, int subject, int inside) {
    boolean tells = SpeechVerbs.TOLD.contains(cue.predicate().head());
    int clause = tells ? bareClause(verb) : -1;
    if (tells && clause < 0) {
      clause = toldClause(verb);
    }
    for (int child = view.st.firstChild(verb); child >= 0; child = view.st.nextSibling(child)) {
      boolean that =
          child > verb && view.st.is(child, "advcl") && view.st.child(child, "mark") == verb + 1;
      boolean said =
          view.st.is(child, "ccomp")
              || child > verb && asked(verb, child)
              || that && view.markedThat(child)
              || reported(verb, child);
      said &= !view.st.form(child).equals("nothing");
      if (said && (clause < 0 || child > verb && clause < verb)) {
        clause = child;
      }
    }
    if (clause < 0) {
      return false;
    }
    Frame frame = view.frame(Pattern.CLAUSE, cue, verb, subject, inside);
    int left = view.segmentLeft(verb, subject);
    if (subject >= 0
        && subject < verb
        && verb + 1 < view.st.size()
        && view.st.form(verb + 1).equals(",")) {
      int near = view.tree.left(subject);
      left = near > 0 && view.st.form(near - 1).equals(",") ? near : left;
    }
    boolean opened = left > 0 && (view.st.form(left - 1).equals(",") || view.closesQuote(left - 1));
    boolean aside = opened && verb + 1 < view.st.size() && view.st.form(verb + 1).equals(",");
    if (clause < verb || aside && subject >= 0 && inside < 0) {
      // "A, he said, and B": all around the saying is said.
      int right =
          Math.max(view.segmentRight(verb), subject > verb ? view.tree.right(subject) : verb);
      if (aside && clause > verb) {
        right = verb;
      }
      view.addTokens(frame, inside < 0 ? 0 : view.tree.left(clause), left - 1);
      if (right + 1 < view.st.size()
          && view.st.form(right + 1).equals(",")
          && view.clauseIn(right + 2)) {
        view.addTokens(frame, right + 1, view.st.size() - 1);
      }
    } else {
      int from = Math.max(view.tree.left(clause), verb + 1);
      int marker = view.st.child(clause, "mark");
      int that = thatAfterTime(verb);
      int resumed = view.afterAside(verb);
      if (resumed > from) {
        from = resumed;
      } else if (that > from) {
        from = that;
      } else if (marker > from && view.st.form(marker).equals("that")) {
        from = marker;
      } else if (from > verb + 1 && !SpeechVerbs.TOLD.contains(cue.predicate().head())) {
        from = extent.lostSubject(verb, from);
      }
      int to = view.tree.right(clause);
      view.addTokens(frame, from, inside < 0 ? extent.end(verb, cue, clause, from, to) : to);
    }
    if (frame.content.isEmpty()) {
      return false;
    }
    if (subject < 0) {
      boolean finite =
          clause < verb
              || !view.st.feature(verb).equals("VBG") && !view.st.feature(verb).equals("VB");
      frame.speaker = finite ? view.speakerAround(verb, -1, -2) : -1;
    }
    view.addressees(frame, verb, cue);
    view.frames.add(frame);
    return true;
  }

  /** "told the forum he was ready": the parser lets the clause describe the forum; or -1. */
  private int bareClause(int verb) {
    int object = view.object(verb);
    int clause = object > verb ? view.st.child(object, "acl") : -1;
    int subject = clause < 0 ? -1 : view.st.child(clause, "nsubj");
    return subject > object
            && view.tree.left(clause) == subject
            && view.st.tag(subject) == Upos.PRON
            && !Tree.relativePronoun(view.st, subject)
        ? clause
        : -1;
  }

  /** "wondered aloud why": a question the parser took for a circumstance. */
  private boolean asked(int verb, int clause) {
    if (!view.st.is(clause, "advcl")) {
      return false;
    }
    int first = view.tree.left(clause);
    String form = view.st.form(first);
    return first > verb && (form.equals("why") || form.equals("how") || form.equals("whether"));
  }

  /** "said last Friday that": the "that", -1 when something else stands before it. */
  private int thatAfterTime(int verb) {
    int token = verb + 1;
    while (token < view.st.size()
        && (view.timed(token)
            || view.st.tag(token) == Upos.ADP
            || view.st.tag(token) == Upos.ADJ)) {
      token++;
    }
    return token > verb + 1 && token < view.st.size() && view.st.form(token).equals("that")
        ? token
        : -1;
  }

  /** "says on its page that", "told them twice that": the "that" of a clause the parser lost. */
  private int laterThat(int verb, boolean tells) {
    for (int token = verb + 1; token < view.st.size() && token - verb <= FARTHEST_THAT; token++) {
      String feature = view.st.feature(token);
      boolean over =
          Tree.punctuation(view.st, token)
              || feature.equals("VBD")
              || feature.equals("VBZ")
              || feature.equals("VBP")
              || feature.equals("MD");
      if (over) {
        return -1;
      }
      if (view.st.form(token).equals("that") && nounsOwn(token - 1)) {
        return -1;
      }
      boolean determines = token + 1 < view.st.size() && view.st.feature(token + 1).equals("NN");
      if (view.st.form(token).equals("that")
          && (feature.equals("IN") || tells && !determines)
          && view.finite(token, view.st.size())) {
        return token;
      }
    }
    return -1;
  }

  /** "commented on reports that": what follows is what the noun tells, not the verb. */
  private boolean nounsOwn(int noun) {
    int marker = view.st.child(noun, "case");
    return marker >= 0
        && TOPICAL.contains(view.st.lemma(marker))
        && view.words.findCue(view.st, noun, Cue.Part.NOUN).isPresent();
  }

  /** "X said Y did Z" where the parser lost the clause: what follows the verb is a clause. */
  private boolean byTail(int verb, Cue cue, int subject) {
    boolean tells = SpeechVerbs.TOLD.contains(cue.predicate().head());
    int later = cue.kind() == Cue.Kind.BLAME ? -1 : laterThat(verb, tells);
    int next = later > 0 ? later : verb + 1;
    if (subject < 0
        || subject > verb
        || next + 2 >= view.st.size()
        || later < 0 && !SpeechVerbs.TALK.contains(cue.predicate().head())
        || !QuoteFrames.speaks(cue.kind())) {
      return false;
    }
    boolean that = view.st.form(next).equals("that");
    // "said Italy, by contrast, was": who says takes no object.
    boolean says =
        cue.predicate().head().equals("say")
            && view.speakerBefore(verb) >= 0
            && view.clauseIn(next, view.st.size());
    int end = next;
    while (end < view.st.size()
        && !view.st.form(end).equals(",")
        && !view.st.form(end).equals(";")) {
      end++;
    }
    boolean nominal = view.noun(next) || view.st.tag(next) == Upos.ADJ;
    boolean told = later >= 0 || says || view.finite(next, end);
    if (!that && (!nominal || view.timed(next)) || !told) {
      return false;
    }
    Frame frame = view.frame(Pattern.CLAUSE, cue, verb, subject, -1);
    view.addTokens(frame, next, view.st.size() - 1);
    if (frame.content.isEmpty()) {
      return false;
    }
    view.frames.add(frame);
    return true;
  }

  /**
   * "A, officials said on Monday, B": all around the saying is said, whatever the tree makes of it.
   */
  private boolean byAside(int verb, Cue cue) {
    if (SpeechVerbs.NO_ASIDE.contains(cue.predicate().head()) || !QuoteFrames.speaks(cue.kind())) {
      return false;
    }
    int speaker = view.speakerBefore(verb);
    int left = speaker < 0 ? -1 : view.openedBy(speaker);
    int right = left < 1 ? -1 : view.asideEnd(verb);
    if (verb > 1 && view.st.form(verb - 1).equals(",") && view.st.tag(verb - 2) != Upos.VERB) {
      speaker = view.beside(verb + 1, 1, false); // "The pact, says Tirana, is dead."
      left = verb - 1;
      right = speaker < 0 ? -1 : view.tree.right(speaker) + 1;
      right = right > 0 && right < view.st.size() && view.st.form(right).equals(",") ? right : -1;
    }
    if (right < 0 || !view.clauseIn(right + 1)) {
      return false;
    }
    Frame frame = view.frame(Pattern.PARENTHESIS, cue, verb, speaker, -1);
    view.addTokens(frame, 0, left - 1);
    view.addTokens(frame, right + 1, view.st.size() - 1);
    if (frame.content.size() < 2) {
      return false;
    }
    view.frames.add(frame);
    return true;
  }

  /** "A, officials said, B" and "A, officials said": the saying hangs on what is said. */
  private boolean byParenthesis(int verb, Cue cue, int subject, int inside) {
    boolean found = CLOSING.contains(cue.predicate().head()) && closes(verb);
    // "A, its president told the troops": whom he told shows that it was said.
    boolean tells = cue.predicate().head().equals("tell") && view.object(verb) > verb;
    boolean silent = SpeechVerbs.NO_ASIDE.contains(cue.predicate().head()) && !found && !tells;
    if (silent || !QuoteFrames.speaks(cue.kind()) && !found) {
      return false;
    }
    int modal = view.st.child(verb, "aux");
    if (modal >= 0 && view.st.feature(modal).equals("MD")) {
      return false; // "Should Ankara sell them, Moscow would protest."
    }
    boolean aside =
        view.st.is(verb, "parataxis") || view.st.is(verb, "advcl") && view.markedAs(verb);
    int object = view.object(verb);
    boolean told = SpeechVerbs.TOLD.contains(cue.predicate().head());
    int own = view.doers.ownSubject(verb);
    if (own < 0 && object > verb && !told && aside) {
      own = object;
      object = -1;
    }
    if (own < 0 || object >= 0 && !told || view.st.child(verb, "xcomp") >= 0) {
      return false;
    }
    int left = view.segmentLeft(verb, own);
    int right =
        Math.max(
            view.segmentRight(verb),
            view.tree.right(own) < view.st.size() && own > verb ? view.tree.right(own) : verb);
    int from;
    int to;
    int head = view.st.head(verb);
    if (aside && head >= 0) {
      boolean opened = left == 0 || view.parts(left - 1);
      boolean closed = right + 1 >= view.st.size() || Tree.punctuation(view.st, right + 1);
      if (!opened || !closed) {
        return false;
      }
      from = view.tree.left(head);
      to = view.tree.right(head);
    } else {
      boolean last = view.onlyPunctuation(right + 1, view.st.size());
      boolean parted =
          left > 0 && (view.st.form(left - 1).equals(",") || view.closesQuote(left - 1));
      if (!last || !parted || left < 4) {
        return false;
      }
      from = 0;
      to = view.st.size() - 1;
    }
    Frame frame = view.frame(Pattern.PARENTHESIS, cue, verb, own, inside);
    view.addTokens(frame, from, left - 1);
    view.addTokens(frame, right + 1, to);
    if (frame.content.isEmpty()) {
      return false;
    }
    view.addressees(frame, verb, cue);
    view.frames.add(frame);
    return true;
  }

  /** "A, UN investigators found." */
  private boolean closes(int verb) {
    int subject = view.doers.ownSubject(verb);
    return subject >= 0
        && subject < verb
        && view.noun(subject)
        && view.onlyPunctuation(verb + 1, view.st.size());
  }

  /** "Iran has been arming them, diplomats say": no circumstance, though the parser took it so. */
  private boolean reported(int verb, int clause) {
    return clause < verb
        && view.st.is(clause, "advcl")
        && view.st.child(clause, "mark") < 0
        && view.st.child(clause, "nsubj") >= 0
        && closes(verb);
  }

  /** "Rome let it be known that": whose doing it is that one knows. */
  private int letting(int verb) {
    int head = view.st.head(verb);
    boolean let = head >= 0 && view.st.is(verb, "xcomp") && view.st.lemma(head).equals("let");
    return let ? view.doers.subject(head) : -1;
  }

  private void byPassive(int verb, Cue cue, int inside) {
    String lemma = view.st.lemma(verb);
    if (SpeechVerbs.NO_PASSIVE.contains(lemma)) {
      return;
    }
    int agent = view.doers.agent(verb);
    int patient = view.doers.ownSubject(verb);
    boolean mood = SpeechVerbs.MOODS.contains(view.st.lemma(verb));
    int clause = view.st.child(verb, "ccomp");
    if (clause < 0) {
      clause = view.st.child(verb, "xcomp");
    }
    int speaker = agent >= 0 ? agent : mood ? patient : letting(verb);
    Frame frame = view.frame(Pattern.PASSIVE, cue, verb, speaker, inside);
    if (agent == verb + 2 && frame.cue != null) {
      frame.cue = new Span(frame.cue.start(), view.st.end(verb + 1));
    }
    boolean empty = patient < 0 || view.st.form(patient).equalsIgnoreCase("it");
    if (clause > verb) {
      boolean raised = view.st.is(clause, "xcomp") && !mood;
      if (raised && !empty) {
        view.addTokens(frame, view.tree.left(patient), view.tree.right(patient));
      }
      view.addTokens(frame, Math.max(verb + 1, view.tree.left(clause)), view.tree.right(clause));
      if (!raised && !mood && patient >= 0 && !empty && !view.timed(patient)) {
        frame.addressees.add(patient);
      }
    } else if (agent >= 0
        && patient >= 0
        && patient < verb
        && ComplementFrames.objects(cue.kind())
        && !SpeechVerbs.CLAUSE_ONLY.contains(lemma)
        && !SpeechVerbs.TOLD.contains(lemma)) {
      view.addTokens(frame, view.tree.left(patient), Math.min(view.tree.right(patient), verb - 1));
    }
    if (!frame.content.isEmpty()) {
      view.frames.add(frame);
    }
  }
}
