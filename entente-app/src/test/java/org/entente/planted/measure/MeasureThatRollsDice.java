package org.entente.planted.measure;

import java.util.Random;

/** A measure that changes with every run. */
final class MeasureThatRollsDice {
  static final int SIDE = new Random().nextInt(6);

  private MeasureThatRollsDice() {}
}
