package org.entente.code.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.reading.Reading;
import org.entente.model.statement.Statement;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/** Who speaks where, so that a quoted "we" is the speaker's side. */
final class Quoted {
  /** What a speaker said, by the sentences it lies in. */
  private final Map<Integer, List<Piece>> bySentence = new HashMap<>();

  private record Piece(Span span, Statement statement) {}

  Quoted(Reading reading, List<Statement> statements) {
    for (Statement statement : statements) {
      if (statement.form() == Statement.Form.INDIRECT || statement.speaker() == null) {
        continue;
      }
      for (Span span : statement.content()) {
        for (int sentence = reading.firstSentenceAt(span.start());
            reading.overlaps(sentence, span);
            sentence++) {
          bySentence
              .computeIfAbsent(sentence, key -> new ArrayList<>())
              .add(new Piece(span, statement));
        }
      }
    }
  }

  /** The innermost statement with a speaker around the span, or null. */
  @Nullable Statement around(int sentence, Span span) {
    Piece innermost = null;
    for (Piece piece : bySentence.getOrDefault(sentence, List.of())) {
      if (piece.span().contains(span)
          && (innermost == null || piece.span().length() < innermost.span().length())) {
        innermost = piece;
      }
    }
    return innermost == null ? null : innermost.statement();
  }
}
