package org.entente.code.statement;

import java.util.List;
import org.entente.lexicon.WordBook;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;

/** Finds what is attributed in one sentence after another: by verb, noun, adjective or phrase. */
final class FrameFinder {
  private final SentenceView view;
  private final VerbFrames verbs;
  private final NominalFrames nominal;
  private final PhraseFrames phrases;
  private final LiftedWords lifted;

  FrameFinder(WordBook words, Reading reading, Quotes quotes, List<Frame> frames) {
    this.view = new SentenceView(words, reading, quotes, frames);
    this.nominal = new NominalFrames(view);
    this.verbs = new VerbFrames(view, nominal);
    this.phrases = new PhraseFrames(view, nominal);
    this.lifted = new LiftedWords(view);
  }

  void run(int sentence) {
    view.turnTo(sentence);
    Sentence st = view.st;
    int first = view.frames.size();
    for (int token = 0; token < st.size(); token++) {
      if (nominal.according(token)) {
        nominal.byAccording(token);
        continue;
      }
      switch (st.tag(token)) {
        case VERB -> verbs.byVerb(token);
        case NOUN -> nominal.byNoun(token);
        case ADJ -> nominal.byAdjective(token);
        case ADP, SCONJ, PUNCT, PART -> phrases.at(token);
        default -> {}
      }
    }
    lifted.run(first);
  }
}
