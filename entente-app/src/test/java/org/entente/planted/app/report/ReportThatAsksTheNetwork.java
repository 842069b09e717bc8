package org.entente.planted.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/** A report that fetches what it shows. */
final class ReportThatAsksTheNetwork {
  private ReportThatAsksTheNetwork() {}

  static InputStream logo(URL address) throws IOException {
    return address.openStream();
  }
}
