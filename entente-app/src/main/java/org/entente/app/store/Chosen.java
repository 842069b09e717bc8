package org.entente.app.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The events of a ledger that a filter of the list leaves. */
final class Chosen {
  private final Ledger ledger;
  private final List<IntPredicate> conditions = new ArrayList<>();
  private int @Nullable [] party;
  private int role;
  private int first;
  private int end;

  /**
   * @param filter as {@link Catalogue#events}
   */
  Chosen(Ledger ledger, Filter filter) {
    this.ledger = ledger;
    this.end = ledger.size;
    party(filter.find("source"), Ledger.ACTS);
    party(filter.find("target"), Ledger.MET);
    party(filter.find("actor"), Ledger.ACTS | Ledger.MET);
    party(filter.find("other"), Ledger.ACTS | Ledger.MET);
    label(filter.find("type"), ledger.types);
    label(filter.find("status"), ledger.statuses);
    String issue = filter.find("issue");
    if (issue != null) {
      BitSet with = ledger.labelsWith(issue);
      conditions.add(place -> with.get(ledger.contexts[place]));
    }
    String quad = filter.find("quad");
    if (quad != null) {
      int number = quad.matches("[1-4]") ? Integer.parseInt(quad) : 0;
      conditions.add(place -> ledger.quads[place] == number);
    }
    String outlet = filter.find("outlet");
    if (outlet != null) {
      int number = ledger.outletNames.find(outlet);
      conditions.add(place -> isTold(place, number));
    }
    if ("true".equals(filter.find("contradicted"))) {
      conditions.add(ledger.contradicted::get);
    }
    days(filter);
  }

  private void days(Filter filter) {
    String from = filter.find("from");
    String to = filter.find("to");
    String at = filter.find("valid_at");
    try {
      if (from != null) {
        end = ledger.endOf(LocalDate.parse(from));
      }
      if (to != null) {
        first = ledger.firstBefore(LocalDate.parse(to));
      }
      if (at != null) {
        LocalDate day = LocalDate.parse(at);
        int number = Ledger.day(day);
        first = Math.max(first, ledger.firstBefore(day.plusDays(1)));
        conditions.add(place -> ledger.ends[place] > number);
      }
    } catch (DateTimeParseException e) {
      end = 0;
    }
    if (from != null || to != null || at != null) {
      end = Math.min(end, ledger.firstBefore(LocalDate.of(1, 1, 2)));
    }
  }

  /** The first actor chooses where to look, the others are looked for there. */
  private void party(@Nullable String code, int as) {
    if (code == null) {
      return;
    }
    if (party == null) {
      party = ledger.of(code);
      role = as;
    } else {
      int[] sources = (as & Ledger.ACTS) != 0 ? ledger.sources : new int[0];
      int[] targets = (as & Ledger.MET) != 0 ? ledger.targets : new int[0];
      BitSet with = ledger.labelsWith(code);
      conditions.add(
          place ->
              sources.length > 0 && with.get(sources[place])
                  || targets.length > 0 && with.get(targets[place]));
    }
  }

  private void label(@Nullable String asked, int[] column) {
    if (asked != null) {
      int label = ledger.labels.find(asked);
      conditions.add(place -> column[place] == label);
    }
  }

  private boolean isTold(int place, int outlet) {
    for (int i = ledger.tellings[place]; i < ledger.tellings[place + 1]; i++) {
      if (ledger.tellingOutlets[i] == outlet) {
        return true;
      }
    }
    return false;
  }

  /** Leaves out what comes before a place. */
  void from(int place) {
    first = Math.max(first, place);
  }

  /** Visits the places in order, until the visitor has enough. */
  void each(IntPredicate wantsMore) {
    int[] places = party;
    if (places == null) {
      for (int place = first; place < end; place++) {
        if (holds(place) && !wantsMore.test(place)) {
          return;
        }
      }
      return;
    }
    int found = Arrays.binarySearch(places, first << 2);
    for (int i = found < 0 ? -found - 1 : found; i < places.length; i++) {
      int place = places[i] >> 2;
      if (place >= end) {
        return;
      }
      if ((places[i] & role) != 0 && holds(place) && !wantsMore.test(place)) {
        return;
      }
    }
  }

  private boolean holds(int place) {
    for (IntPredicate condition : conditions) {
      if (!condition.test(place)) {
        return false;
      }
    }
    return true;
  }
}
