package org.entente.code.statement;

import java.util.Optional;
import java.util.Set;
import org.entente.code.statement.Frame.Pattern;
import org.entente.lexicon.Cue;
import org.entente.model.reading.Upos;

/** What is attributed without a verb of saying: "according to", nouns and adjectives. */
final class NominalFrames {
  private static final Set<String> COMING =
      Set.of("come", "arrive", "spread", "circulate", "emerge");

  /** What parts an adjective of praise or blame from whom it is for. */
  private static final Set<String> JUDGED = Set.of("of", "to", "toward", "towards", "with", "for");

  private final SentenceView view;
  private final Extent extent;

  NominalFrames(SentenceView view) {
    this.view = view;
    this.extent = new Extent(view);
  }

  boolean according(int token) {
    return token + 2 < view.st.size()
        && view.st.form(token + 1).equals("to")
        && view.st.form(token).equalsIgnoreCase("according");
  }

  void byAccording(int token) {
    view.load();
    int head = phraseHead(token);
    if (head < 0) {
      return;
    }
    int right = phraseEnd(head);
    int inside = view.quotes.at(view.st.start(token));
    Frame frame = new Frame(view.index, Pattern.ACCORDING, Cue.Kind.SAY);
    frame.cue = view.st.span(token, token + 1);
    frame.verb = token;
    frame.inside = inside;
    frame.speaker = head;
    frame.speakerLast = right;
    if (token <= 1) {
      int comma = right + 1;
      view.addTokens(frame, comma, view.st.size() - 1);
    } else {
      int left = token;
      view.addTokens(frame, 0, left - 1);
      if (!view.onlyPunctuation(right + 1, view.st.size())) {
        view.addTokens(frame, right + 1, view.st.size() - 1);
      }
    }
    if (!frame.content.isEmpty()) {
      view.frames.add(frame);
    }
  }

  /** Last token of the phrase: a clause the parser hung on it is what was said. */
  private int phraseEnd(int head) {
    int end = head;
    for (int child = view.st.firstChild(head); child >= 0; child = view.st.nextSibling(child)) {
      boolean part =
          view.st.is(child, "nmod")
              || view.st.is(child, "flat")
              || view.st.is(child, "appos")
              || view.st.is(child, "acl")
              || view.st.is(child, "conj") && view.noun(child)
              || view.st.is(child, "compound");
      if (child > head && part) {
        end = Math.max(end, view.tree.right(child));
      }
    }
    return end;
  }

  /** Head of the noun phrase after "according to". */
  private int phraseHead(int token) {
    int best = -1;
    int current = token + 2;
    for (int step = 0; step < 10 && current > token + 1; step++) {
      if (view.noun(current)) {
        best = current;
      }
      int head = view.st.head(current);
      if (head <= token + 1 || !view.insidePhrase(current)) {
        break;
      }
      current = head;
    }
    return best;
  }

  void byNoun(int noun) {
    if (byPosition(noun)) {
      return;
    }
    int clause = -1;
    for (int child = view.st.firstChild(noun); child >= 0; child = view.st.nextSibling(child)) {
      boolean told = view.st.is(child, "acl") || view.st.is(child, "ccomp");
      if (child > noun && (told || view.st.is(child, "advcl") && view.markedThat(child))) {
        clause = child;
        break;
      }
    }
    if (clause < 0) {
      clause = holdersClause(noun);
    }
    if (clause < 0) {
      clause = strayClause(noun);
    }
    int marker = clause < 0 ? -1 : view.st.child(clause, "mark");
    boolean described = clause >= 0 && view.st.relation(clause).equals("acl:relcl");
    if (marker < 0 || described && view.doers.ownSubject(clause) < 0 || view.doers.nobody(noun)) {
      return;
    }
    String form = view.st.form(marker);
    boolean that = form.equals("that") || form.equals("whether");
    if (!that && !form.equals("to")) {
      return;
    }
    Optional<Cue> found = view.words.findCue(view.st, noun, Cue.Part.NOUN);
    boolean won = marker + 1 < view.st.size() && view.st.form(marker + 1).equals("have");
    if (found.isEmpty() || !that && !won && !promises(found.get().kind())) {
      return;
    }
    if (view.quotes.at(view.st.start(noun)) >= 0 && !SentenceView.reports(found.get().kind())) {
      return;
    }
    view.load();
    Frame frame = new Frame(view.index, Pattern.NOUN, found.get().kind());
    frame.cue = view.st.span(noun);
    frame.verb = noun;
    frame.inside = view.quotes.at(view.st.start(noun));
    frame.speaker = holder(noun);
    view.addTokens(frame, Math.max(noun + 1, marker), extent.ofNoun(noun, marker, clause));
    if (!frame.content.isEmpty()) {
      view.frames.add(frame);
    }
  }

  /** "reports by Oslo that ...": the clause the parser hung on whose reports they are; or -1. */
  private int holdersClause(int noun) {
    int holder = holder(noun);
    int clause = holder > noun && view.st.head(holder) == noun ? view.st.child(holder, "acl") : -1;
    boolean told = clause > holder && view.markedThat(clause);
    return told && !view.st.relation(clause).equals("acl:relcl") ? clause : -1;
  }

  /** "rejected Oslo's claim that ...", "word came that ...": the clause hung on the verb; or -1. */
  private int strayClause(int noun) {
    int verb = view.st.head(noun);
    if (verb < 0 || view.st.tag(verb) != Upos.VERB) {
      return -1;
    }
    boolean subject = view.st.is(noun, "nsubj") && verb > noun;
    for (int child = view.st.firstChild(verb); child >= 0; child = view.st.nextSibling(child)) {
      boolean clause = view.st.is(child, "ccomp") || view.st.is(child, "advcl");
      int mark = clause && child > noun ? view.st.child(child, "mark") : -1;
      boolean next = mark == noun + 1 && view.st.is(noun, "obj");
      boolean came = subject && mark > verb && COMING.contains(view.st.lemma(verb));
      if ((next || came) && view.st.form(mark).equals("that")) {
        return child;
      }
    }
    return -1;
  }

  /** "Oslo's position is that the waters are Norwegian." */
  private boolean byPosition(int noun) {
    int predicate = view.st.head(noun);
    if (predicate < noun || !view.st.is(noun, "nsubj") || !view.markedThat(predicate)) {
      return false;
    }
    int that = view.st.child(predicate, "mark");
    boolean is = that > noun && view.st.lemma(that - 1).equals("be");
    int speaker = is ? holder(noun) : -1;
    Optional<Cue> found =
        speaker < 0 ? Optional.empty() : view.words.findCue(view.st, noun, Cue.Part.NOUN);
    if (found.isEmpty() || view.quotes.at(view.st.start(noun)) >= 0) {
      return false;
    }
    view.load();
    Frame frame = new Frame(view.index, Pattern.NOUN, found.get().kind());
    frame.cue = view.st.span(noun);
    frame.verb = noun;
    frame.speaker = speaker;
    view.addTokens(frame, that, view.tree.right(predicate));
    view.frames.add(frame);
    return true;
  }

  private static boolean promises(Cue.Kind kind) {
    return kind == Cue.Kind.PROMISE
        || kind == Cue.Kind.ASK
        || kind == Cue.Kind.WARN
        || kind == Cue.Kind.DENY;
  }

  /** Whose word it is: "Minsk's claim", "the claim by Minsk", "Minsk made the claim". */
  int holder(int noun) {
    int modifier = -1;
    for (int child = view.st.firstChild(noun); child >= 0; child = view.st.nextSibling(child)) {
      String relation = view.st.relation(child);
      if (child == noun - 1 && view.st.tag(child) == Upos.PROPN && relation.equals("compound")) {
        modifier = child;
      }
      if (relation.equals("nmod:poss")) {
        return child;
      }
      if (child > noun && view.st.is(child, "nmod")) {
        int marker = view.st.child(child, "case");
        String form = marker < 0 ? "" : view.st.form(marker);
        if (form.equals("of") || form.equals("by") || form.equals("from") || form.equals("among")) {
          modifier = child;
        }
      }
    }
    if (modifier >= 0) {
      return modifier;
    }
    int head = view.st.head(noun);
    if (head >= 0 && view.st.is(noun, "nsubj") && COMING.contains(view.st.lemma(head))) {
      for (int child = view.st.firstChild(head); child >= 0; child = view.st.nextSibling(child)) {
        if (child > head && view.st.is(child, "obl") && view.st.child(child, "case") == head + 1) {
          return view.st.form(head + 1).equals("from") ? child : -1; // "word came from Kinshasa"
        }
      }
    }
    if (head >= 0
        && view.st.is(noun, "obj")
        && view.st.tag(head) == Upos.VERB
        && !view.doers.passive(head)) {
      return view.doers.subject(head);
    }
    return -1;
  }

  void byAdjective(int token) {
    Optional<Cue> found = view.words.findCue(view.st, token, Cue.Part.ADJECTIVE);
    if (found.isEmpty()
        && view.st.feature(token).equals("VBN")
        && SpeechVerbs.MOODS.contains(view.st.lemma(token))) {
      return;
    }
    if (found.isEmpty()) {
      return;
    }
    int subject = view.doers.ownSubject(token);
    if (subject < 0) {
      return;
    }
    view.load();
    int clause = -1;
    for (int child = view.st.firstChild(token); child >= 0; child = view.st.nextSibling(child)) {
      boolean right = child > token;
      if (right
          && (view.st.is(child, "ccomp")
              || view.st.is(child, "xcomp")
              || view.st.is(child, "obl")
              || view.st.is(child, "advcl") && view.markedThat(child))) {
        clause = child;
        break;
      }
    }
    if (clause < 0) {
      return;
    }
    if (view.st.is(clause, "obl") && !topical(token, clause, found.get())) {
      return;
    }
    if (view.quotes.at(view.st.start(token)) >= 0 || view.st.lemma(token).equals("proud")) {
      return;
    }
    Frame frame = new Frame(view.index, Pattern.ADJECTIVE, found.get().kind());
    int first = token;
    while (first > 0 && view.joinsCue(first - 1, token)) {
      first--;
    }
    int marker = view.st.is(clause, "obl") ? view.st.child(clause, "case") : -1;
    boolean about = marker == token + 1;
    frame.cue = view.st.span(first, about ? token + 1 : token);
    frame.verb = token;
    view.setSpeaker(frame, token, subject);
    view.addTokens(
        frame, Math.max(token + (about ? 2 : 1), view.tree.left(clause)), view.tree.right(clause));
    if (!frame.content.isEmpty()) {
      view.frames.add(frame);
    }
  }

  /** "angry about the law", "critical of Oslo", "full of praise for Oslo". */
  private boolean topical(int adjective, int oblique, Cue cue) {
    int marker = view.st.child(oblique, "case");
    String form = marker < 0 ? "" : view.st.form(marker);
    boolean judges = cue.kind() == Cue.Kind.PRAISE || cue.kind() == Cue.Kind.BLAME;
    return form.equals("about")
        || form.equals("over")
        || judges && marker > adjective && JUDGED.contains(form);
  }
}
