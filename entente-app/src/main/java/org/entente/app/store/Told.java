package org.entente.app.store;

import java.util.HashSet;
import java.util.Set;
import org.entente.measure.dyad.DyadMeasure.Coverage;

/** The different outlets and articles that told of some events of a ledger. */
final class Told {
  private static final int NONE = -1;

  private final Ledger ledger;
  private final Set<Integer> outlets = new HashSet<>(0);
  private final Set<Integer> articles = new HashSet<>(0);
  private long mostOutlets;
  private long moreArticles;
  private int last = NONE;

  Told(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Adds an event; it counts once, however often it is added in a row. Of an event without tellings
   * only numbers are known: its outlets may be those of the others.
   */
  void add(int place) {
    if (place == last) {
      return;
    }
    last = place;
    if (ledger.tellings[place] == ledger.tellings[place + 1]) {
      mostOutlets = Math.max(mostOutlets, ledger.outlets[place]);
      moreArticles += ledger.articles[place];
    }
    for (int i = ledger.tellings[place]; i < ledger.tellings[place + 1]; i++) {
      outlets.add(ledger.tellingOutlets[i]);
      articles.add(ledger.tellingArticles[i]);
    }
  }

  Coverage coverage() {
    return new Coverage(outlets.size() + mostOutlets, articles.size() + moreArticles);
  }
}
