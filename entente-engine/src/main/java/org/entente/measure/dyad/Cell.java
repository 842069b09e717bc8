package org.entente.measure.dyad;

import org.entente.model.event.Quad;

/**
 * Events of one period alike in source, target, quad class and intensity, added up.
 *
 * @param source code
 * @param target code, different from the source
 * @param quad quad class
 * @param intensity PLOVER or Goldstein score, [-10, 10]
 * @param weight sum of the events' weights
 * @param squares sum of the squares of the events' weights: with the weight it says how many equal
 *     events the cell is worth, which is what resampling draws from
 * @param events number of events
 */
public record Cell(
    String source,
    String target,
    Quad quad,
    double intensity,
    double weight,
    double squares,
    long events) {
  /**
   * @throws IllegalArgumentException if a side is both source and target, or a number is impossible
   */
  public Cell {
    if (source.equals(target)) {
      throw new IllegalArgumentException("a dyad of one: " + source);
    }
    if (!(weight >= 0 && squares >= 0 && intensity >= -10 && intensity <= 10)) {
      throw new IllegalArgumentException("no cell: " + weight + ' ' + squares + ' ' + intensity);
    }
  }

  /** Whether it is cooperation. */
  public boolean cooperative() {
    return quad.cooperative();
  }
}
