package org.entente.code.actor;

import java.util.HashSet;
import java.util.Set;
import org.entente.lexicon.Lexicon;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The registry's names in one article, by sentence and token, each with the meanings its
 * surroundings leave.
 */
final class NameTable {
  private final NameMatch[][] matches;
  private final Reading reading;
  private final Set<Long> places = new HashSet<>();

  NameTable(Lexicon lexicon, Reading reading, Acronyms acronyms) {
    this.reading = reading;
    matches = new NameMatch[reading.sentences().size()][];
    for (NameMatch match : reading.names()) {
      put(match, reading.sentences().get(match.sentence()).size());
    }
    Surroundings surroundings = new Surroundings(lexicon, reading, this);
    for (NameMatch match : reading.names()) {
      NameMatch left = acronyms.redefines(match, this) ? null : surroundings.narrow(match);
      if (left != match) {
        replace(match, left);
      }
      if (left != null && PlaceGrammar.isPlace(reading.sentences(), left, this)) {
        places.add(key(left));
      }
    }
  }

  private void put(NameMatch match, int size) {
    NameMatch[] row = matches[match.sentence()];
    if (row == null) {
      row = new NameMatch[size];
      matches[match.sentence()] = row;
    }
    for (int token = match.first(); token <= match.last(); token++) {
      row[token] = match;
    }
  }

  private void replace(NameMatch match, @Nullable NameMatch left) {
    NameMatch[] row = matches[match.sentence()];
    for (int token = match.first(); token <= match.last(); token++) {
      row[token] = left;
    }
  }

  /** The name that covers the token, or null. */
  @Nullable NameMatch at(int sentence, int token) {
    NameMatch[] row = matches[sentence];
    return row == null || token < 0 || token >= row.length ? null : row[token];
  }

  /** Whether a capital or seat stands for a place here and not for its government. */
  boolean isPlace(NameMatch match) {
    return places.contains(key(match));
  }

  /** The first word of the name as it stands. */
  String form(NameMatch match) {
    return reading.sentences().get(match.sentence()).form(match.first());
  }

  private static long key(NameMatch match) {
    return (long) match.sentence() << 32 | match.first();
  }
}
