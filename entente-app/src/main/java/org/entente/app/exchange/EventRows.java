package org.entente.app.exchange;

import java.util.function.Function;

/** Writes events as the rows of another data set: what {@link EventLines} reads back. */
public interface EventRows {
  /** What stands before the first row: a header line, or nothing. */
  String header();

  /** An event as a line with its end. */
  String row(ImportedEvent event);

  /** GDELT 2.0: 61 columns between tabs. */
  static EventRows gdelt(Function<String, ActorColumns> actors) {
    return new GdeltRows(actors);
  }

  /** ICEWS: 20 columns between tabs, with a header. */
  static EventRows icews(Function<String, ActorColumns> actors) {
    return new IcewsRows(actors);
  }

  /** PLOVER as POLECAT publishes it: 40 columns between tabs, with a header. */
  static EventRows plover(Function<String, ActorColumns> actors) {
    return new PolecatRows(actors);
  }
}
