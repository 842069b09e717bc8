package org.entente.code.figure;

import java.util.List;
import java.util.Set;
import org.entente.model.event.EventDate;
import org.entente.model.event.EventDate.Precision;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.TimeExpression;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/**
 * For which days an amount holds. A date speaks for the amounts of its own clause and those below;
 * one that follows an amount with which another is compared speaks for that one alone: "to $3
 * billion from $2 billion a year before".
 */
final class Periods {
  private static final Set<String> COMPARED = Set.of("from", "than", "against");
  private static final Set<String> OPENS = Set.of("between", "from", "year");

  /** Nouns of which a year is the rest of the date: "the first months of 2023". */
  private static final Set<String> PERIODS =
      Set.of(
          "month",
          "half",
          "quarter",
          "week",
          "day",
          "year",
          "end",
          "start",
          "beginning",
          "part",
          "third",
          "spring",
          "summer",
          "autumn",
          "winter",
          "season",
          "period",
          "course");

  private static final int LONGEST_CLIMB = 12;

  private final String text;
  private final Sentence st;
  private final List<TimeExpression> times;
  private final List<Amount> amounts;

  /**
   * @param times those of the sentence, in order
   * @param amounts all of the sentence, in order
   */
  Periods(String text, Sentence st, List<TimeExpression> times, List<Amount> amounts) {
    this.text = text;
    this.st = st;
    this.times = times;
    this.amounts = amounts;
  }

  /** The days the amount is for, or null where the sentence does not tell. */
  @Nullable EventDate of(int number) {
    Amount amount = amounts.get(number);
    EventDate best = null;
    int least = Integer.MAX_VALUE;
    for (int index = 0; index < times.size(); index++) {
      TimeExpression time = times.get(index);
      EventDate date = time.date();
      int token = st.tokenAt(time.span().start());
      if (date == null || token < 0 || !speaksFor(token, date, number)) {
        continue;
      }
      int away = token - amount.first();
      // What follows an amount is nearer to it than what stands before it.
      int distance = away < 0 ? -away + 2 : away;
      if (distance < least) {
        least = distance;
        best = range(index, date);
      }
    }
    return best;
  }

  private boolean speaksFor(int time, EventDate date, int number) {
    Amount amount = amounts.get(number);
    boolean year = date.precision() == Precision.YEAR;
    int marker = time > 0 && st.tag(time - 1) == Upos.ADP ? time - 1 : -1;
    if (marker >= 0 && (st.lemma(marker).equals("than") || year && st.lemma(marker).equals("on"))) {
      return false;
    }
    boolean others =
        marker >= 0 && (st.lemma(marker).equals("since") || year && st.lemma(marker).equals("of"));
    if (others && ofOther(time, amount) || aside(time, amount)) {
      return false;
    }
    for (int other = 0; other < amounts.size(); other++) {
      int place = amounts.get(other).first();
      boolean between = place > amount.first() && place < time;
      if (between && compared(place)) {
        return false;
      }
      if (other != number && place < time && amount.first() > time && compared(place)) {
        return false;
      }
    }
    return compared(amount.first()) && time < amount.first()
        ? false
        : below(amount.head(), clauseOf(time));
  }

  /** "Oman, which pumps 600 barrels, leaves in June": the date is outside the amount's aside. */
  private boolean aside(int time, Amount amount) {
    int verb = st.head(amount.head());
    for (int step = 0; step < LONGEST_CLIMB && verb >= 0 && st.tag(verb) != Upos.VERB; step++) {
      verb = st.head(verb);
    }
    if (verb < 0 || verb > amount.first() || !st.relation(verb).equals("acl:relcl")) {
      return false;
    }
    int end = amount.last() + 1;
    while (end < time && !st.form(end).equals(",")) {
      end++;
    }
    boolean opened = verb > 1 && st.form(verb - 2).equals(",");
    return opened && end + 1 < time && st.tag(end + 1) == Upos.VERB;
  }

  /** "released $2 billion, the third payment since March": the noun's, not the amount's. */
  private boolean ofOther(int time, Amount amount) {
    int head = st.head(time);
    return head >= 0
        && st.tag(head) == Upos.NOUN
        && !PERIODS.contains(st.lemma(head))
        && head != amount.head()
        && head != amount.counted()
        && head > amount.last();
  }

  /** Whether the amount is what another is compared with: "from 35 million". */
  private boolean compared(int first) {
    for (int token = first - 1; token >= 0 && token >= first - 3; token--) {
      if (COMPARED.contains(st.lemma(token))) {
        return true;
      }
      if (st.tag(token) == Upos.VERB || st.tag(token) == Upos.PUNCT) {
        return false;
      }
    }
    return false;
  }

  /** The verb of the clause a token stands in, -1 for the whole sentence. */
  private int clauseOf(int token) {
    int verb = Phrases.verbAbove(st, token);
    return verb >= 0 && st.head(verb) >= 0 ? verb : -1;
  }

  private boolean below(int token, int clause) {
    int current = token;
    for (int step = 0; clause >= 0 && step < LONGEST_CLIMB && current >= 0; step++) {
      if (current == clause || st.head(clause) == current) {
        return true;
      }
      current = st.head(current);
    }
    return clause < 0;
  }

  /** "between July and September 2022": from the first to the last day of both. */
  private EventDate range(int index, EventDate date) {
    EventDate joined = index + 1 < times.size() ? join(index, index + 1) : null;
    if (joined == null && index > 0) {
      joined = join(index - 1, index);
    }
    return joined == null ? date : joined;
  }

  private @Nullable EventDate join(int first, int second) {
    EventDate from = times.get(first).date();
    EventDate to = times.get(second).date();
    int token = st.tokenAt(times.get(first).span().start());
    if (from == null
        || to == null
        || token < 1
        || !OPENS.contains(st.lemma(token - 1))
        || !to.end().isAfter(from.start())) {
      return null;
    }
    int start = times.get(first).span().start();
    int end = times.get(second).span().end();
    String between =
        text.substring(times.get(first).span().end(), times.get(second).span().start()).strip();
    return switch (between) {
      case "and", "to", "until", "till", "-", "\u2013" ->
          new EventDate(from.start(), to.end(), Precision.RANGE, text.substring(start, end));
      default -> null;
    };
  }
}
