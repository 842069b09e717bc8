package org.entente.measure.dyad;

import java.util.Map;
import org.entente.model.event.Status;

/**
 * How much an event counts. By default what is asserted counts 1, what is claimed 0.5 and nothing
 * else counts (coding guide, "Counting"); m sources and n targets share that unit over their
 * ordered pairs of different actors.
 *
 * @param weights by status, each at least 0; a status not named counts 0
 */
public record Counting(Map<Status, Double> weights) {
  /** The coding guide's weights. */
  public static final Counting GUIDE =
      new Counting(Map.of(Status.ASSERTED, 1.0, Status.CLAIMED, 0.5));

  /**
   * @throws IllegalArgumentException if a weight is negative or not finite
   */
  public Counting {
    weights = Map.copyOf(weights);
    for (double weight : weights.values()) {
      if (!(weight >= 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException("no weight: " + weight);
      }
    }
  }

  /** What an event of this status counts before it is shared among its pairs. */
  public double of(Status status) {
    return weights.getOrDefault(status, 0.0);
  }
}
