package org.entente.model.figure;

import java.math.BigDecimal;
import java.util.List;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventDate;
import org.entente.model.text.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A number the text gives for something political.
 *
 * @param id hash of article and position
 * @param measure what is measured, in the text's words: {@code trade}, {@code member states}
 * @param value the number, scaled out ("$240 billion" is 240000000000)
 * @param unit {@code USD}, {@code percent}, or the counted noun's lemma
 * @param subjects actors it is about, codes, sorted
 * @param period the days it is for, or null
 * @param speakers on whose word, outermost last
 * @param evidence the words it rests on
 */
public record Figure(
    String id,
    String measure,
    BigDecimal value,
    String unit,
    List<String> subjects,
    @Nullable EventDate period,
    List<Participant> speakers,
    Evidence evidence) {
  /** Copies the lists. */
  public Figure {
    subjects = List.copyOf(subjects);
    speakers = List.copyOf(speakers);
  }
}
