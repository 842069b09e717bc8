package org.entente.planted.measure;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** A measure that changes overnight. */
final class MeasureThatAsksTheTime {
  static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  private MeasureThatAsksTheTime() {}
}
