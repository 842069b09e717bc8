package org.entente.measure.bloc;

import org.entente.measure.dyad.Counts;
import org.entente.measure.signed.SignedNetwork;

/**
 * The signed ties of a period: a pair is friendly when its cooperation exceeds what the activity of
 * both would bring by chance by more than its conflict does, hostile when the other way round, and
 * has no tie when the difference could be chance. The difference is of two logarithms of observed
 * over expected, each with one event added; its standard error is that of a log ratio of two
 * Poisson counts.
 */
public final class Ties {
  /** How many standard errors make a tie: 5 of 100 pairs without one get it on either side. */
  public static final double STANDARD_ERRORS = 1.645;

  private Ties() {}

  /** The network of a period; actors without ties are in it. */
  public static SignedNetwork network(Counts counts) {
    int size = counts.size();
    double[] cooperation = new double[size];
    double[] conflict = new double[size];
    double allCooperation = 0;
    double allConflict = 0;
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < size; k++) {
        cooperation[i] += counts.cooperation(i, k);
        conflict[i] += counts.conflict(i, k);
      }
      allCooperation += cooperation[i];
      allConflict += conflict[i];
    }
    SignedNetwork.Builder network = new SignedNetwork.Builder();
    counts.actors().forEach(network::actor);
    for (int i = 0; i < size; i++) {
      for (int k = i + 1; k < size; k++) {
        double with = counts.cooperation(i, k);
        double against = counts.conflict(i, k);
        if (with + against > 0) {
          double surprise =
              logRatio(with, cooperation[i] * cooperation[k], allCooperation)
                  - logRatio(against, conflict[i] * conflict[k], allConflict);
          double error = Math.sqrt(1 / (with + 1) + 1 / (against + 1));
          if (Math.abs(surprise) >= STANDARD_ERRORS * error) {
            network.tie(counts.actors().get(i), counts.actors().get(k), surprise > 0 ? 1 : -1);
          }
        }
      }
    }
    return network.build();
  }

  private static double logRatio(double observed, double product, double total) {
    double expected = total == 0 ? 0 : product / total;
    return Math.log((observed + 1) / (expected + 1));
  }
}
