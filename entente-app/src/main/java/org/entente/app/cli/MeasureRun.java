package org.entente.app.cli;

import java.time.LocalDate;
import org.entente.app.store.Store;
import org.entente.model.align.Grain;

/** What the commands that measure share. */
final class MeasureRun {
  private MeasureRun() {}

  /** Says what a reader of the numbers must know of the data. */
  static void remark(Store store, Console console) {
    if (store.unfused()) {
      console.say(
          "no fused events here: every mention of an article that is no reprint counts as an event");
    }
  }

  /** First day of a period we named ourselves. */
  static LocalDate start(String period) {
    return Grain.find(period)
        .map(Grain.Named::start)
        .orElseThrow(() -> new IllegalStateException("no period: " + period));
  }
}
