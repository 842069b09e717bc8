package org.entente.code.statement;

import java.util.List;
import java.util.Locale;
import org.entente.code.statement.Frame.Pattern;
import org.entente.lexicon.Cue;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;

/**
 * Words lifted out of somebody's speech by a verb that is no verb of saying: "he admires them as
 * “real fighters”". The marks alone tell that the one who does it also said it.
 */
final class LiftedWords {
  private static final int LONGEST_CLIMB = 8;

  private final SentenceView view;

  LiftedWords(SentenceView view) {
    this.view = view;
  }

  /** Adds a frame for each such phrase of the sentence that no frame found before holds. */
  void run(int firstFrame) {
    int quote = view.quotes.firstEndingAfter(view.st.span().start());
    for (; quote < view.quotes.size(); quote++) {
      Span outer = view.quotes.outer(quote);
      if (outer.start() >= view.st.span().end()) {
        return;
      }
      if (!view.quotes.used(quote)
          && !view.quotes.speech(quote)
          && !held(outer, firstFrame)
          && said(view.quotes.inner(quote))) {
        add(outer, firstFrame);
      }
    }
  }

  private boolean held(Span quote, int firstFrame) {
    for (int index = firstFrame; index < view.frames.size(); index++) {
      for (Span piece : view.frames.get(index).content) {
        if (piece.overlaps(quote)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the words are plain ones and no title: "The Last Border" is a film. */
  private boolean said(Span inner) {
    String words = inner.of(view.text);
    if (words.isEmpty() || !Character.isLowerCase(words.charAt(0))) {
      return false;
    }
    int capitals = 0;
    int all = 0;
    for (String word : words.split(" ")) {
      capitals += !word.isEmpty() && Character.isUpperCase(word.charAt(0)) ? 1 : 0;
      all++;
    }
    return 2 * capitals < all;
  }

  private void add(Span outer, int firstFrame) {
    int token = view.tokenFrom(outer.start()) + 1;
    if (token >= view.st.size()) {
      return;
    }
    int below = token;
    int verb = view.st.head(token);
    for (int step = 0; step < LONGEST_CLIMB && verb >= 0 && !doing(verb, outer); step++) {
      below = verb;
      verb = view.st.head(verb);
    }
    if (verb < 0
        || below < verb
        || !doing(verb, outer)
        || view.doers.passive(verb)
        || reports(verb, firstFrame)) {
      return;
    }
    int subject = view.doers.subject(verb);
    if (subject < 0
        || subject > verb
        || !speaker(subject)
        || outer.contains(view.st.start(subject))) {
      return;
    }
    view.load();
    Frame frame = new Frame(view.index, Pattern.OBJECT, Cue.Kind.SAY);
    frame.cue = view.cueSpan(verb, List.of());
    frame.verb = verb;
    view.setSpeaker(frame, verb, subject);
    int object = view.object(verb);
    int left = view.tree.left(below);
    if (object > verb && object < below) {
      left = Math.min(left, view.tree.left(object));
    } else if (view.st.child(below, "case") == left) {
      left++;
    }
    view.addTokens(frame, Math.max(left, verb + 1), view.tree.right(below));
    if (!frame.content.isEmpty() && frame.content.get(0).overlaps(outer)) {
      view.frames.add(frame);
    }
  }

  /** Whether a frame was found by the verb: its other quotations are the same speech. */
  private boolean reports(int verb, int firstFrame) {
    return view.frames.stream().skip(firstFrame).anyMatch(frame -> frame.verb == verb);
  }

  private boolean doing(int token, Span outer) {
    return view.st.tag(token) == Upos.VERB && !outer.contains(view.st.start(token));
  }

  /** Somebody who can have said it: a name, a person's pronoun, or a role. */
  private boolean speaker(int token) {
    String form = view.st.form(token).toLowerCase(Locale.ROOT);
    return switch (view.st.tag(token)) {
      case PROPN -> true;
      case PRON ->
          form.equals("he") || form.equals("she") || form.equals("they") || form.equals("who");
      default -> view.words.findSectorNoun(view.st, token).isPresent();
    };
  }
}
