package org.entente.ingest.plain;

import java.util.ArrayList;
import java.util.List;
import org.entente.ingest.plain.Line.Kind;
import org.entente.ingest.text.Characters;
import org.entente.ingest.text.Cues;

/** Sees lines anew by what stands beside them: parts of forms, of credits, names of writers. */
final class Neighbours {
  /** Longer descriptions of pictures are rare. */
  private static final int CAPTION_WORDS = 60;

  /** A line of a form has no more words. */
  private static final int FORM_WORDS = 5;

  private static final int CREDIT_WORDS = 5;

  private final List<Line> lines;

  private Neighbours(List<Line> lines) {
    this.lines = new ArrayList<>(lines);
  }

  /** The lines, some of them of another kind. */
  static List<Line> judged(List<Line> lines) {
    Neighbours neighbours = new Neighbours(lines);
    for (int i = 0; i < lines.size(); i++) {
      neighbours.joint(i);
      neighbours.form(i);
    }
    return neighbours.lines;
  }

  /** A caption, a photographer, a stroke in a line of its own, and whose the picture is. */
  private void joint(int i) {
    if (!isStroke(i) || i == 0 || !isFew(i - 1)) {
      return;
    }
    set(i - 1, Kind.CREDIT);
    int next = i + 1;
    while (next < lines.size() && isStroke(next)) {
      next++;
    }
    if (next < lines.size() && isFew(next)) {
      set(next, Kind.CREDIT);
    }
    if (i >= 2 && lines.get(i - 2).is(Kind.PROSE) && lines.get(i - 2).words() <= CAPTION_WORDS) {
      set(i - 2, Kind.CAPTION);
    }
  }

  private boolean isStroke(int i) {
    String text = lines.get(i).text();
    return text.equals("/") || text.equals("|");
  }

  private boolean isFew(int i) {
    Line line = lines.get(i);
    return line.is(Kind.SHORT)
        && line.words() <= CREDIT_WORDS
        && !Characters.endsSentence(line.text());
  }

  /** A few words beside a sign-up are its heading or its button. */
  private void form(int i) {
    Line line = lines.get(i);
    if (line.is(Kind.SHORT)
        && line.words() <= FORM_WORDS
        && (!line.blankBefore() && isSignUp(i - 1) || isNext(i + 1) && isSignUp(i + 1))
        && !Characters.endsSentence(line.text())) {
      set(i, Kind.NOISE);
    }
  }

  private boolean isNext(int i) {
    return i < lines.size() && !lines.get(i).blankBefore();
  }

  private boolean isSignUp(int i) {
    if (i < 0 || i >= lines.size()) {
      return false;
    }
    Line line = lines.get(i);
    return (line.is(Kind.NOISE) || line.is(Kind.SECTION)) && Cues.isSignUp(line.text());
  }

  private void set(int i, Kind kind) {
    lines.set(i, lines.get(i).as(kind));
  }
}
