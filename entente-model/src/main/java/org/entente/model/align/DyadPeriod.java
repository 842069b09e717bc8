package org.entente.model.align;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two actors were to each other in one period. Temperature and alignment are two answers and
 * are never blended: how they treat each other, and whether they behave alike toward the others.
 *
 * @param one code; the source when directed
 * @param other code; the target when directed
 * @param directed whether only what {@code one} did to {@code other} is counted
 * @param period the period's name, see {@link Grain#label(java.time.LocalDate)}
 * @param quads weighted counts of the four quad classes, in order
 * @param temperature weighted mean intensity of their events, [-10, 10]; null without events
 * @param alignment [-1, 1]; null where either did too little to say
 * @param events number of events, unweighted
 * @param outlets outlets that told of them
 * @param articles articles that told of them
 */
public record DyadPeriod(
    String one,
    String other,
    boolean directed,
    String period,
    List<Double> quads,
    @Nullable Estimate temperature,
    @Nullable Estimate alignment,
    long events,
    long outlets,
    long articles) {
  /**
   * @throws IllegalArgumentException if there are not four counts
   */
  public DyadPeriod {
    quads = List.copyOf(quads);
    if (quads.size() != 4) {
      throw new IllegalArgumentException(quads.size() + " quad classes");
    }
  }
}
