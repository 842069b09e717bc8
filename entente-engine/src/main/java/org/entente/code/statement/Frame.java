package org.entente.code.statement;

import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.Cue;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/** A statement while it is built: tokens of one sentence, content by offsets. */
final class Frame {
  final int sentence;
  final Pattern pattern;
  final Cue.@Nullable Kind kind;
  @Nullable Span cue;
  int verb = -1;

  /** Head token of the speaker, -1 when the text does not say. */
  int speaker = -1;

  /** Where the speaker's head stands when it is in another sentence. */
  int speakerSentence;

  /** Last token the speaker's phrase may reach, -1 when the tree tells. */
  int speakerLast = -1;

  /** Token that tells who the speaker is when the speaker's own is "who". */
  int antecedent = -1;

  final List<Integer> addressees = new ArrayList<>(0);
  final List<Span> content = new ArrayList<>(2);

  /** Quotation the cue stands in, -1 when in none. */
  int inside = -1;

  Frame(int sentence, Pattern pattern, Cue.@Nullable Kind kind) {
    this.sentence = sentence;
    this.speakerSentence = sentence;
    this.pattern = pattern;
    this.kind = kind;
  }

  /** By what construction the words are attributed. */
  enum Pattern {
    QUOTE,
    CLAUSE,
    PARENTHESIS,
    INFINITIVE,
    OBJECT,
    PASSIVE,
    ACCORDING,
    NOUN,
    ADJECTIVE,
    LEFT_OVER
  }
}
