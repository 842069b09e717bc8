package org.entente.code.figure;

import java.util.Optional;
import java.util.Set;
import org.entente.lexicon.Cue;
import org.entente.lexicon.WordBook;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/**
 * Who vouches for a sentence at its end, by the order of words: "..., diplomats say", "..., a
 * report by the monitors claims". For sentences whose tree leaves the clause out.
 */
final class Closings {
  private static final Set<Cue.Kind> TELLING = Set.of(Cue.Kind.SAY, Cue.Kind.CLAIM, Cue.Kind.BLAME);

  private final Sentence st;
  private final WordBook words;

  Closings(Sentence st, WordBook words) {
    this.st = st;
    this.words = words;
  }

  /** The head of the noun phrase that vouches for what the word tells; -1 when none does. */
  int speaker(int trigger) {
    int verb = lastVerb();
    if (verb <= trigger || !tells(verb) || modal(verb - 1)) {
      return -1;
    }
    int noun = -1;
    for (int at = verb - 1; at > trigger; at--) {
      if (st.form(at).equals(",")) {
        return noun;
      }
      boolean other = st.tag(at) == Upos.VERB || st.tag(at) == Upos.SCONJ || relative(at);
      if (other || st.tag(at) == Upos.CCONJ && noun < 0) {
        return -1;
      }
      boolean ends = at + 1 == verb || st.tag(at + 1) == Upos.ADP || st.tag(at + 1) == Upos.AUX;
      noun = Phrases.noun(st, at) && ends ? at : noun;
    }
    return -1;
  }

  private int lastVerb() {
    for (int at = st.size() - 1; at >= 0; at--) {
      if (st.tag(at) == Upos.VERB) {
        return at;
      }
      if (st.form(at).equals(",")) {
        return -1;
      }
    }
    return -1;
  }

  private boolean tells(int verb) {
    Optional<Cue> cue = words.findCue(st, verb, Cue.Part.VERB);
    return cue.isPresent() && TELLING.contains(cue.get().kind());
  }

  /** "would protest" tells of no report. */
  private boolean modal(int token) {
    return st.feature(token).equals("MD");
  }

  /** Whether the phrase names more than a trade: "the Oslo paper", not "diplomats". */
  boolean named(int noun) {
    return st.firstChild(noun) >= 0 || st.tag(noun) == Upos.PROPN;
  }

  private boolean relative(int token) {
    return st.feature(token).startsWith("W");
  }
}
