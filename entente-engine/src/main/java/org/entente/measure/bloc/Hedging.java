package org.entente.measure.bloc;

import java.util.List;
import org.entente.measure.signed.SignedNetwork;

/**
 * How far an actor stands between two sides: twice the lesser of the weight of its ties that agree
 * with its side and of those that would agree with the other, over the weight of all its ties. 0
 * when all agree, 1 when as much pulls to either side. An actor without ties hedges 0. (Our own
 * definition; it is the actor's share in the frustration, cut at one half and doubled.)
 */
final class Hedging {
  private Hedging() {}

  /** The index of each actor, [0, 1]. */
  static double[] of(SignedNetwork network, List<Integer> sides) {
    int size = network.actors().size();
    double[] agreeing = new double[size];
    double[] all = new double[size];
    for (SignedNetwork.Tie tie : network.ties()) {
      boolean together = sides.get(tie.one()).equals(sides.get(tie.other()));
      double weight = Math.abs(tie.weight());
      double agrees = together == tie.weight() > 0 ? weight : 0;
      agreeing[tie.one()] += agrees;
      agreeing[tie.other()] += agrees;
      all[tie.one()] += weight;
      all[tie.other()] += weight;
    }
    double[] hedging = new double[size];
    for (int i = 0; i < size; i++) {
      hedging[i] = all[i] == 0 ? 0 : 2 * Math.min(agreeing[i], all[i] - agreeing[i]) / all[i];
    }
    return hedging;
  }
}
