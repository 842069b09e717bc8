package org.entente.code.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.code.statement.Frame.Pattern;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Settles contents against quotations: a piece that reaches into one takes all of it, what goes on
 * in quotation marks belongs to the speech before, and a speech nobody is named for stays alone.
 */
final class ContentBinder {
  private static final int SHORTEST_SPEECH = 24;
  private static final int LONGEST_SIGNATURE = 60;

  private final Reading reading;
  private final Quotes quotes;

  ContentBinder(Reading reading, Quotes quotes) {
    this.reading = reading;
    this.quotes = quotes;
  }

  void bind(List<Frame> frames) {
    int[] owner = new int[quotes.size()];
    Arrays.fill(owner, -1);
    for (int index = 0; index < frames.size(); index++) {
      Frame frame = frames.get(index);
      if (frame.inside >= 0) {
        clip(frame);
      } else {
        widen(frame);
        own(frame, index, owner);
      }
    }
    for (int index = 0; index < frames.size(); index++) {
      Frame frame = frames.get(index);
      if (frame.inside < 0 && frame.pattern != Pattern.OBJECT && frame.pattern != Pattern.NOUN) {
        goOn(frame, index, owner);
      }
    }
    leftOver(frames, owner);
  }

  /** A statement told inside a quotation ends with it. */
  private void clip(Frame frame) {
    Span inner = quotes.inner(frame.inside);
    List<Span> kept = new ArrayList<>(frame.content.size());
    for (Span piece : frame.content) {
      int start = Math.max(piece.start(), inner.start());
      int end = Math.min(piece.end(), inner.end());
      if (start < end) {
        kept.add(trim(start, end));
      }
    }
    frame.content.clear();
    frame.content.addAll(kept);
  }

  private Span trim(int start, int end) {
    String text = reading.article().text();
    int last = end;
    while (last > start + 1 && edge(text.charAt(last - 1))) {
      last--;
    }
    return new Span(start, last);
  }

  private static boolean edge(char symbol) {
    return symbol == ','
        || symbol == '.'
        || symbol == ' '
        || symbol == ';'
        || symbol == '?'
        || symbol == '!';
  }

  private void widen(Frame frame) {
    Span cue = frame.cue;
    for (int index = 0; index < frame.content.size(); index++) {
      Span piece = frame.content.get(index);
      int start = piece.start();
      int end = piece.end();
      int first = quotes.at(start);
      if (first >= 0 && apart(quotes.outer(first), cue)) {
        start = Math.min(start, quotes.outer(first).start());
      }
      int last = quotes.at(end - 1);
      if (last < 0) {
        last = quotes.at(end);
        if (last >= 0 && quotes.outer(last).start() >= end) {
          last = -1;
        }
      }
      if (last >= 0 && apart(quotes.outer(last), cue)) {
        end = Math.max(end, quotes.outer(last).end());
      }
      frame.content.set(index, new Span(start, end));
    }
    for (int index = frame.content.size() - 1; index > 0; index--) {
      Span piece = frame.content.get(index);
      Span before = frame.content.get(index - 1);
      if (before.overlaps(piece)) {
        frame.content.set(index - 1, before.cover(piece));
        frame.content.remove(index);
      }
    }
  }

  private static boolean apart(Span quote, @Nullable Span cue) {
    return cue == null || !quote.overlaps(cue);
  }

  private void own(Frame frame, int index, int[] owner) {
    for (Span piece : frame.content) {
      for (int quote = quotes.firstEndingAfter(piece.start());
          quote < quotes.size() && quotes.outer(quote).start() < piece.end();
          quote++) {
        quotes.use(quote);
        if (owner[quote] < 0) {
          owner[quote] = index;
        }
      }
    }
  }

  /** "…," she said. "…" The speech goes on before and after, and in the next paragraph. */
  private void goOn(Frame frame, int index, int[] owner) {
    Span lastPiece = frame.content.get(frame.content.size() - 1);
    int quote = quotes.at(lastPiece.end() - 1);
    if (quote < 0 && frame.pattern == Pattern.QUOTE) {
      return;
    }
    Span firstPiece = frame.content.get(0);
    int first = quotes.at(firstPiece.start());
    if (first >= 0) {
      before(frame, first, index, owner);
    }
    int current = quote;
    if (current < 0) {
      return;
    }
    int next = current + 1;
    while (next < quotes.size() && !quotes.used(next) && continues(frame, current, next)) {
      quotes.use(next);
      owner[next] = index;
      frame.content.add(quotes.outer(next));
      current = next;
      next++;
    }
  }

  private void before(Frame frame, int first, int index, int[] owner) {
    int previous = first - 1;
    while (previous >= 0
        && !quotes.used(previous)
        && quotes.speech(previous)
        && (quotes.blank(quotes.outer(previous).end(), frame.content.get(0).start())
                && sameParagraph(previous, frame.content.get(0).start())
            || quotes.open(previous)
                && quotes.startsParagraph(previous + 1)
                && previous + 1 == first)) {
      quotes.use(previous);
      owner[previous] = index;
      frame.content.add(0, quotes.outer(previous));
      previous--;
    }
  }

  private boolean sameParagraph(int quote, int offset) {
    return quotes.paragraph(quotes.outer(quote).start()) == quotes.paragraph(offset);
  }

  private boolean continues(Frame frame, int current, int next) {
    int end = quotes.outer(current).end();
    int start = quotes.outer(next).start();
    if (quotes.paragraph(start) == quotes.paragraph(quotes.outer(current).start())) {
      if (quotes.blank(end, start)) {
        return true;
      }
      boolean sameSentence = sentenceAt(start) == frame.sentence && frame.pattern == Pattern.QUOTE;
      return (sameSentence || quotes.speech(next)) && onlySayingBetween(frame, end, start, next);
    }
    return quotes.open(current)
        && quotes.startsParagraph(next)
        && quotes.paragraph(start) == quotes.paragraph(quotes.outer(current).start()) + 1;
  }

  /** Between the two stands the saying itself, and the next is not said by a cue of its own. */
  private boolean onlySayingBetween(Frame frame, int end, int start, int next) {
    Span cue = frame.cue;
    if (cue == null || cue.start() < end || cue.end() > start) {
      return false;
    }
    int sentence = sentenceAt(start);
    if (sentence < 0) {
      return false;
    }
    if (sentence == frame.sentence) {
      return true;
    }
    int last = sentenceAt(quotes.outer(next).end() - 1);
    for (int index = sentence; index <= last; index++) {
      if (quotes.speaksOutside(reading.sentences().get(index))) {
        return false;
      }
    }
    return sentence == frame.sentence + 1;
  }

  private int sentenceAt(int offset) {
    List<Sentence> sentences = reading.sentences();
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < sentences.size() && sentences.get(low).span().start() <= offset ? low : -1;
  }

  /** Speeches without a cue: the last speaker goes on, or who the sentence before is about. */
  private void leftOver(List<Frame> frames, int[] owner) {
    for (int quote = 0; quote < quotes.size(); quote++) {
      Span outer = quotes.outer(quote);
      if (quotes.used(quote) || outer.length() < SHORTEST_SPEECH || !quotes.speech(quote)) {
        continue;
      }
      int sentence = sentenceAt(quotes.inner(quote).start());
      if (sentence < 0) {
        continue;
      }
      int dash = signedAfter(quote);
      if (dash < 0 && quotes.speaksOutside(reading.sentences().get(sentence))) {
        continue;
      }
      int previous = quote > 0 ? owner[quote - 1] : -1;
      if (dash < 0
          && previous >= 0
          && quotes.blank(quotes.outer(quote - 1).end(), outer.start())
          && frames.get(previous).inside < 0) {
        frames.get(previous).content.add(outer);
        owner[quote] = previous;
        quotes.use(quote);
        continue;
      }
      Frame frame = new Frame(sentence, Pattern.LEFT_OVER, null);
      frame.content.add(outer);
      if (dash >= 0) {
        sign(frame, dash);
      } else if (sentence > 0) {
        Sentence st = reading.sentences().get(sentence - 1);
        if (quotes.paragraph(st.span().start()) == quotes.paragraph(outer.start())
            || st.form(st.size() - 1).equals(":")) {
          frame.speaker = mainSubject(st);
          frame.speakerSentence = sentence - 1;
        }
      }
      owner[quote] = frames.size();
      quotes.use(quote);
      frames.add(frame);
    }
  }

  /** "…" — Name: the offset of the dash that signs the quotation, -1 when none does. */
  private int signedAfter(int quote) {
    String text = reading.article().text();
    int at = quotes.outer(quote).end();
    int paragraph = quotes.paragraph(quotes.outer(quote).start());
    if (paragraph < 0) {
      return -1;
    }
    int end = reading.article().paragraphs().get(paragraph).end();
    while (at < end && text.charAt(at) == ' ') {
      at++;
    }
    if (at >= end
        || end - at > LONGEST_SIGNATURE
        || "\u2013\u2014\u2015-".indexOf(text.charAt(at)) < 0) {
      return -1;
    }
    int name = at + 1;
    while (name < end && (text.charAt(name) == ' ' || text.charAt(name) == '-')) {
      name++;
    }
    return name < end && Character.isUpperCase(text.charAt(name)) ? at : -1;
  }

  private void sign(Frame frame, int dash) {
    int sentence = sentenceAt(dash);
    if (sentence < 0) {
      return;
    }
    Sentence st = reading.sentences().get(sentence);
    int token = st.tokenAt(dash);
    if (token < 0) {
      return;
    }
    frame.cue = st.span(token);
    for (int name = token + 1; name < st.size(); name++) {
      if (st.tag(name) == Upos.PROPN || st.tag(name) == Upos.NOUN) {
        int head = st.head(name);
        boolean inner = head > token && (st.is(name, "compound") || st.is(name, "flat"));
        frame.speaker = inner ? head : name;
        frame.speakerSentence = sentence;
        return;
      }
    }
  }

  private static int mainSubject(Sentence st) {
    for (int token = 0; token < st.size(); token++) {
      if (st.head(token) < 0) {
        int subject = st.child(token, "nsubj");
        return subject >= 0 && (st.tag(subject) == Upos.PROPN || st.tag(subject) == Upos.PRON)
            ? subject
            : -1;
      }
    }
    return -1;
  }
}
