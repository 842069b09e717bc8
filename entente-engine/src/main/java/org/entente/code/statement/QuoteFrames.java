package org.entente.code.statement;

import org.entente.code.statement.Frame.Pattern;
import org.entente.lexicon.Cue;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;

/** Quotations and the verb that says them, in one sentence or in two neighbours. */
final class QuoteFrames {
  private static final int FARTHEST_QUOTE = 14;
  private static final int LONGEST_SPEAKER = 40;

  private final SentenceView view;

  QuoteFrames(SentenceView view) {
    this.view = view;
  }

  /** The verb stands outside quotations, and one of its own sentence is what was said. */
  boolean byQuote(int verb, Cue cue, int subject) {
    if (view.quotes.size() == 0 || !speaks(cue.kind())) {
      return false;
    }
    Span sentence = view.st.span();
    int first = view.quotes.firstEndingAfter(sentence.start());
    if (first >= view.quotes.size() || view.quotes.outer(first).start() >= sentence.end()) {
      return endsInColon(verb) && byNextQuote(verb, cue, subject);
    }
    int verbStart = view.st.start(verb);
    int before = -1;
    int after = -1;
    for (int quote = first;
        quote < view.quotes.size() && view.quotes.outer(quote).start() < sentence.end();
        quote++) {
      if (view.quotes.outer(quote).end() <= verbStart) {
        before = quote;
      } else if (after < 0) {
        after = quote;
      }
    }
    if (before >= 0 && view.quotes.speech(before) && saidAfter(before, verb, subject)) {
      return addQuote(verb, cue, subject, before);
    }
    if (after >= 0 && view.quotes.speech(after) && saidBefore(after, verb)) {
      return addQuote(verb, cue, subject, after);
    }
    return false;
  }

  private boolean addQuote(int verb, Cue cue, int subject, int quote) {
    if (view.quotes.used(quote)) {
      return false;
    }
    Frame frame =
        view.frame(Pattern.QUOTE, cue, verb, view.speakerAround(verb, subject, quote), -1);
    frame.content.add(view.quotes.outer(quote));
    view.quotes.use(quote);
    view.addressees(frame, verb, cue);
    view.frames.add(frame);
    return true;
  }

  private boolean endsInColon(int verb) {
    int last = view.st.size() - 1;
    return view.st.form(last).equals(":") && last - verb <= FARTHEST_QUOTE;
  }

  private boolean byNextQuote(int verb, Cue cue, int subject) {
    int end = view.st.span().end();
    int quote = view.quotes.firstEndingAfter(end);
    return quote < view.quotes.size()
        && view.quotes.blank(end, view.quotes.outer(quote).start())
        && subject >= 0
        && addQuote(verb, cue, subject, quote);
  }

  /** She shouted to the crowd. "…" The speech is the next sentence of the paragraph. */
  void byFollowingQuote(int verb, Cue cue, int subject) {
    if (cue.kind() != Cue.Kind.SAY
        || subject < 0
        || view.st.head(verb) >= 0
        || view.quotes.size() == 0) {
      return;
    }
    int end = view.st.span().end();
    int quote = view.quotes.firstEndingAfter(end);
    if (quote < view.quotes.size()
        && view.quotes.speech(quote)
        && view.quotes.blank(end, view.quotes.outer(quote).start())
        && view.quotes.paragraph(end) == view.quotes.paragraph(view.quotes.outer(quote).start())) {
      addQuote(verb, cue, subject, quote);
    }
  }

  /** "…," she said: a mark of speech closes the quotation and the saying follows. */
  private boolean saidAfter(int quote, int verb, int subject) {
    Span inner = view.quotes.inner(quote);
    Span outer = view.quotes.outer(quote);
    if (inner.end() == outer.end()) {
      return false;
    }
    int next = view.tokenFrom(outer.end());
    char last = view.text.charAt(inner.end() - 1);
    boolean closed =
        last == ','
            || last == '.'
            || last == '?'
            || last == '!'
            || last == '\u2026'
            || last == '-'
            || last == '\u2014'
            || next < view.st.size() && view.st.form(next).equals(",");
    if (!closed || next > verb) {
      return closed && next == verb;
    }
    if (next < view.st.size() && Tree.punctuation(view.st, next)) {
      next++;
    }
    int from =
        subject >= 0 && subject < verb && view.st.start(subject) >= outer.end()
            ? Math.min(view.tree.left(subject), subject)
            : verb;
    if (view.st.start(Math.max(0, from)) < outer.end()) {
      from = next;
    }
    if (from - next <= 4 && verb - next <= LONGEST_SPEAKER) {
      return true;
    }
    return verb - next <= LONGEST_SPEAKER && subject < 0 && noSayingBetween(next, verb);
  }

  private boolean noSayingBetween(int from, int to) {
    for (int token = from; token < to; token++) {
      if (view.st.tag(token) == Upos.VERB
          && !view.st.is(token, "acl")
          && !view.st.is(token, "amod")) {
        return false;
      }
    }
    return true;
  }

  /** She said, "…": only circumstances stand between the verb and the quotation. */
  private boolean saidBefore(int quote, int verb) {
    Span outer = view.quotes.outer(quote);
    int opening = view.tokenFrom(outer.start());
    if (opening - verb > FARTHEST_QUOTE || opening <= verb) {
      return false;
    }
    String previous = view.st.form(opening - 1);
    boolean marked = previous.equals(",") || previous.equals(":") || opening - 1 == verb;
    if (!marked) {
      return false;
    }
    for (int token = verb + 1; token < opening; token++) {
      if (view.st.tag(token) == Upos.VERB
          && (view.st.is(token, "ccomp")
              || view.st.is(token, "conj")
              || view.st.is(token, "parataxis"))
          && view.words.findCue(view.st, token, Cue.Part.VERB).isPresent()) {
        return false;
      }
      if (view.st.form(token).equals("that") && view.st.is(token, "mark")) {
        return false;
      }
    }
    return true;
  }

  static boolean speaks(Cue.Kind kind) {
    return kind != Cue.Kind.SHOW;
  }
}
