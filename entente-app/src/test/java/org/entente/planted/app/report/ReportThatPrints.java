package org.entente.planted.app.report;

/** A report that writes to whatever stands behind the standard output. */
final class ReportThatPrints {
  private ReportThatPrints() {}

  static void print() {
    System.out.println("a line among yours");
  }
}
