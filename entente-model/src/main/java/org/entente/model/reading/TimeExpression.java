package org.entente.model.reading;

import org.entente.model.event.EventDate;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A date, time, duration or set of dates as the text names it, after TIMEX3.
 *
 * @param sentence index of the sentence
 * @param span where it stands
 * @param type TIMEX3 type
 * @param value TIMEX3 value: {@code 2024-07-10}, {@code 2024-W28}, {@code P2D}, {@code PRESENT_REF}
 * @param date the days meant, or null when the value is no calendar date or is not anchored
 */
public record TimeExpression(
    int sentence, Span span, Type type, String value, @Nullable EventDate date) {
  /** TIMEX3 types. */
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }
}
