package org.entente.code.statement;

import java.util.Set;
import org.entente.code.statement.Frame.Pattern;
import org.entente.lexicon.Cue;
import org.entente.model.reading.Upos;

/**
 * "A, Oslo's prime minister said, adding ...": a report behind what is said, by the order of words,
 * where the tree lost it.
 */
final class OrderedSpeech {
  private static final Set<String> SAYING = Set.of("say", "tell");

  /** Fewer words before the comma are a circumstance: "On Monday, Oslo said". */
  private static final int SHORTEST = 4;

  private static final int LONGEST_SPEAKER = 12;

  private final SentenceView view;

  OrderedSpeech(SentenceView view) {
    this.view = view;
  }

  /** Adds the frame of a finite verb of saying that follows on a clause and its speaker. */
  boolean before(int verb, Cue cue, int inside) {
    String feature = view.st.feature(verb);
    boolean finite = feature.equals("VBD") || feature.equals("VBZ");
    if (inside >= 0 || !finite || !SAYING.contains(cue.predicate().head()) || goesOn(verb + 1)) {
      return false;
    }
    int speaker = view.speakerBefore(verb);
    int comma = speaker < 0 ? -1 : commaBefore(verb);
    if (comma < SHORTEST || view.quotes.at(view.st.start(comma - 1)) >= 0 || !told(comma)) {
      return false;
    }
    Frame frame = view.frame(Pattern.PARENTHESIS, cue, verb, speaker, inside);
    view.addTokens(frame, 0, comma - 1);
    view.addressees(frame, verb, cue);
    view.frames.add(frame);
    return true;
  }

  /** Whether what is said follows on the verb: "said that", "said it", "told Oslo that". */
  private boolean goesOn(int from) {
    for (int token = from; token < view.st.size() && !view.parts(token); token++) {
      String feature = view.st.feature(token);
      boolean clause =
          feature.equals("VBD")
              || feature.equals("VBZ")
              || feature.equals("VBP")
              || feature.equals("MD");
      if (clause || view.st.form(token).equals("that")) {
        return true;
      }
    }
    return false;
  }

  /** The comma before the speaker's phrase, which holds no verb of its own; -1 when none. */
  private int commaBefore(int verb) {
    for (int token = verb - 1; token > 0 && verb - token <= LONGEST_SPEAKER; token--) {
      if (view.st.form(token).equals(",")) {
        return token;
      }
      boolean verbal = view.st.tag(token) == Upos.VERB && !view.st.is(token, "amod");
      if (verbal || view.parts(token) || view.st.tag(token) == Upos.SCONJ) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether the words before the comma tell something and begin no circumstance. */
  private boolean told(int comma) {
    Upos first = view.st.tag(0);
    boolean circumstance = first == Upos.SCONJ || first == Upos.ADP && !view.finite(0, comma);
    boolean participle = view.st.feature(0).equals("VBG") || view.st.feature(0).equals("VBN");
    return !circumstance && !participle && view.clauseIn(0, comma);
  }
}
