package org.entente.code.figure;

import java.util.List;
import org.entente.lexicon.Cue;
import org.entente.lexicon.WordBook;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.statement.Statement;
import org.jspecify.annotations.Nullable;

/** How the statements about what one sentence hands over are made: denied, promised, asked for. */
final class Tellings {
  private final Sentence st;
  private final WordBook words;

  Tellings(Sentence st, WordBook words) {
    this.st = st;
    this.words = words;
  }

  /** How a statement of this sentence is made, null where its cue does not tell. */
  Cue.@Nullable Kind kind(Statement statement) {
    int verb = verb(statement);
    if (verb < 0) {
      return null;
    }
    int called = st.child(verb, "xcomp");
    boolean refuted = called >= 0 && HandoverWords.FALSEHOODS.contains(st.lemma(called));
    return refuted
        ? Cue.Kind.DENY
        : words.findCue(st, verb, Cue.Part.VERB).map(Cue::kind).orElse(null);
  }

  /** The verb by which a statement of this sentence is made; -1 where no verb makes it. */
  private int verb(Statement statement) {
    int token = cue(statement);
    while (token >= 0 && token < st.size() && st.start(token) < cueEnd(statement)) {
      boolean refuses = st.lemma(token).equals("refuse") || st.lemma(token).equals("decline");
      if (!refuses && words.findCue(st, token, Cue.Part.VERB).isPresent()) {
        return token;
      }
      token++;
    }
    return -1;
  }

  /** "refused to send", "promised to send": the act hangs on the verb of a statement about it. */
  boolean willed(int trigger, List<Statement> around) {
    int head = st.head(trigger);
    return head >= 0
        && st.is(trigger, "xcomp")
        && around.stream()
            .anyMatch(one -> one.cue() != null && one.cue().span().contains(st.start(head)));
  }

  /** "agreed to buy", "wants to sell": what one means to do is no report of it. */
  boolean intended(int trigger, List<Statement> around) {
    if (!willed(trigger, around)) {
      return false;
    }
    Cue.Kind kind = kind(around.get(0));
    return kind == Cue.Kind.THINK
        || kind == Cue.Kind.PROMISE
        || kind == Cue.Kind.ASK
        || st.lemma(st.head(trigger)).equals("agree");
  }

  /** The statements without those that only condemn the handover, which stands as a fact then. */
  List<Statement> vouching(Handover handover, List<Statement> around) {
    return st.tag(handover.trigger()) == Upos.NOUN
        ? around.stream().filter(one -> !condemns(one)).toList()
        : around;
  }

  private boolean condemns(Statement statement) {
    int verb = verb(statement);
    return verb >= 0
        && kind(statement) == Cue.Kind.BLAME
        && !EndingWords.ALLEGING.contains(st.lemma(verb));
  }

  /** Whether one of the statements is made so. */
  boolean any(List<Statement> around, Cue.Kind kind) {
    return around.stream().anyMatch(one -> kind(one) == kind);
  }

  /** Whether a verb in the past tense makes one of the statements, so that "would" is to come. */
  boolean inPast(List<Statement> around) {
    return around.stream().anyMatch(one -> feature(one).equals("VBD"));
  }

  /** Whether one only accuses or claims: that is no report, whoever does. */
  boolean doubted(List<Statement> around) {
    return any(around, Cue.Kind.CLAIM) || any(around, Cue.Kind.BLAME);
  }

  private int cue(Statement statement) {
    return statement.cue() == null ? -1 : st.tokenAt(statement.cue().span().start());
  }

  private static int cueEnd(Statement statement) {
    return statement.cue() == null ? 0 : statement.cue().span().end();
  }

  private String feature(Statement statement) {
    int token = cue(statement);
    return token < 0 ? "" : st.feature(token);
  }
}
