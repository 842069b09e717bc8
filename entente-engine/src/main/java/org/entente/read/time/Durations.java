package org.entente.read.time;

import java.time.LocalDate;
import org.entente.model.reading.TimeExpression.Type;
import org.entente.model.reading.Upos;
import org.entente.read.time.TimeWord.Kind;

/** Amounts of time: durations, sets, and days counted from others by an amount. */
final class Durations {
  private final TimeScan scan;
  private final TimeCursor cursor;

  Durations(TimeScan scan, TimeCursor cursor) {
    this.scan = scan;
    this.cursor = cursor;
  }

  boolean tryNumber(int token) {
    if (cursor.is(token, Kind.NUMBER)
        || cursor.is(token, Kind.ORDINAL)
        || cursor.words[token] == null) {
      if (scan.calendar.tryDayBeforeMonth(token, token)) {
        return true;
      }
    }
    if (cursor.is(token, Kind.HALF)
        && cursor.is(token + 1, Kind.ARTICLE)
        && cursor.is(token + 2, Kind.UNIT)) {
      return cursor.done(token + 2, halfOf(cursor.value(token + 2)));
    }
    int year = scan.spelled.year(token);
    if (year > 0) {
      return cursor.done(scan.spelled.last(), Meaning.year(year));
    }
    if (!scan.amounts.readAmount(token, true)) {
      return false;
    }
    String words = scan.amounts.amount;
    int number = scan.amounts.amountNumber;
    int at = scan.amounts.amountNext;
    boolean dashed = cursor.dash(at);
    if (dashed) {
      at++;
    } else if (at < cursor.sentence.size() && between(at)) {
      at++;
    }
    if (!cursor.is(at, Kind.UNIT) && !cursor.is(at, Kind.UNITS)) {
      return false;
    }
    String unit = cursor.value(at);
    boolean one = cursor.is(token, Kind.ARTICLE) && words.equals("1");
    if (one && unit.equals("S") || one && cursor.is(at, Kind.UNITS)) {
      return false;
    }
    if (!dashed && cursor.is(at, Kind.UNIT) && !words.equals("1") && words.indexOf('.') < 0) {
      return false;
    }
    int after = at + 1;
    if (cursor.word(after, "and")
        && cursor.word(after + 1, "a")
        && cursor.is(after + 2, Kind.HALF)) {
      words = words + ".5";
      after += 3;
    }
    return finishAmount(token, words, number, unit, after, one, dashed);
  }

  static Meaning halfOf(String unit) {
    return switch (unit) {
      case "H" -> Meaning.duration("30", "MIN");
      case "Y" -> Meaning.duration("6", "M");
      case "DE" -> Meaning.duration("5", "Y");
      case "CE" -> Meaning.duration("50", "Y");
      case "D" -> Meaning.duration("12", "H");
      default -> Meaning.duration("0.5", unit);
    };
  }

  /** "two full days", "three more weeks". */
  boolean between(int at) {
    String form = cursor.sentence.form(at);
    return (form.equals("more")
            || form.equals("full")
            || form.equals("consecutive")
            || form.equals("straight")
            || form.equals("working")
            || form.equals("business")
            || form.equals("long")
            || form.equals("whole")
            || form.equals("successive"))
        && cursor.is(at + 1, Kind.UNITS);
  }

  boolean finishAmount(
      int token, String words, int number, String unit, int after, boolean one, boolean dashed) {
    if (cursor.is(after, Kind.AGO)) {
      return cursor.done(after, back(words, number, unit));
    }
    if (cursor.word(after, "from") && cursor.word(after + 1, "now")) {
      return cursor.done(after + 1, ahead(words, number, unit));
    }
    if (!dashed && scan.anchored.tryAnchored(token, words, number, unit, after)) {
      return true;
    }
    if (!dashed
        && (cursor.word(after, "earlier")
            || cursor.word(after, "before") && !clauseFollows(after))) {
      return cursor.done(after, relative(words, -number, unit));
    }
    if (!dashed
        && (cursor.word(after, "later") || cursor.word(after, "after") && !clauseFollows(after))) {
      return cursor.done(after, relative(words, number, unit));
    }
    if (dashed && cursor.dash(after) && cursor.word(after + 1, "old")) {
      return cursor.done(after + 1, Meaning.duration(words, unit));
    }
    if (cursor.word(after, "old") && !dashed) {
      return cursor.done(after, Meaning.duration(words, unit));
    }
    if (!dashed && number > 0 && scan.anchored.liesAhead(token)) {
      return cursor.done(after - 1, ahead(words, number, unit));
    }
    if (one && rate(token)) {
      return cursor.done(after - 1, Meaning.set(Meaning.period("1", unit)));
    }
    return cursor.done(after - 1, Meaning.duration(words, unit));
  }

  boolean clauseFollows(int token) {
    return token + 1 < cursor.sentence.size() && cursor.sentence.tag(token + 1) != Upos.PUNCT;
  }

  /** "$5 billion a year", "twice a week". */
  boolean rate(int token) {
    if (token == 0) {
      return false;
    }
    Upos before = cursor.sentence.tag(token - 1);
    String form = cursor.sentence.form(token - 1);
    return before == Upos.NUM
        || before == Upos.SYM
        || form.equals("times")
        || form.equals("once")
        || form.equals("twice")
        || form.equals("percent")
        || (before == Upos.NOUN && cursor.sentence.feature(token - 1).equals("NNS"));
  }

  Meaning back(String words, int number, String unit) {
    return counted(words, -number, unit, "PAST_REF");
  }

  Meaning ahead(String words, int number, String unit) {
    return counted(words, number, unit, "FUTURE_REF");
  }

  Meaning counted(String words, int shift, String unit, String vague) {
    LocalDate base = cursor.today;
    boolean exact =
        shift != 0 && Math.abs(shift) <= TimeCursor.LARGEST_SHIFT && words.indexOf('.') < 0;
    if (!exact) {
      return Meaning.unanchored(Type.DATE, vague);
    }
    if (unit.equals("S") || unit.equals("MIN") || unit.equals("H")) {
      return Meaning.unanchored(Type.TIME, vague);
    }
    if (base == null) {
      return Meaning.unanchored(Type.DATE, DeicticDates.unitPattern(unit));
    }
    if (unit.equals("DE")) {
      return Meaning.year(base.getYear() + 10 * shift);
    }
    if (unit.equals("CE")) {
      return Meaning.year(base.getYear() + 100 * shift);
    }
    return DeicticDates.shifted(base, shift, unit);
  }

  Meaning relative(String words, int shift, String unit) {
    if (shift == 0 || words.indexOf('.') >= 0) {
      return Meaning.unanchored(Type.DATE, DeicticDates.unitPattern(unit));
    }
    return scan.deictic.fromReference(shift, unit, false);
  }

  /** "years", "for months": an unknown number of them. */
  boolean tryUnit(int token) {
    if (cursor.is(token, Kind.UNIT)) {
      return cursor.value(token).equals("S")
          ? scan.parts.tryOrdinal(token, token)
          : scan.parts.tryWeekNumber(token) || tryWhole(token);
    }
    String unit = cursor.value(token);
    if (cursor.word(token, TimeWord.NIGHTS)
        || unit.equals("S")
        || unit.equals("WE")
        || unit.equals("Q")
        || unit.equals("2W")) {
      return false;
    }
    if (cursor.word(token + 1, "ago")) {
      return cursor.done(token + 1, Meaning.unanchored(Type.DATE, "PAST_REF"));
    }
    if (token > 0
        && (cursor.sentence.tag(token - 1) == Upos.ADJ
            || cursor.sentence.tag(token - 1) == Upos.PRON
            || cursor.sentence.tag(token - 1) == Upos.DET
            || cursor.sentence.tag(token - 1) == Upos.NOUN
            || cursor.sentence.tag(token - 1) == Upos.NUM
            || cursor.word(token - 1, "-"))) {
      return false;
    }
    return cursor.done(token, Meaning.duration("X", unit));
  }

  /** "all day", "another week". */
  private boolean tryWhole(int token) {
    return (cursor.word(token - 1, "all") || cursor.word(token - 1, "another"))
        && cursor.done(token, Meaning.duration("1", cursor.value(token)));
  }

  boolean tryEvery(int token) {
    int at = token + 1;
    if (cursor.is(at, Kind.UNIT) && !cursor.value(at).equals("S")) {
      return cursor.done(at, Meaning.set(Meaning.period("1", cursor.value(at))));
    }
    if (cursor.is(at, Kind.WEEKDAY)) {
      return cursor.done(at, Meaning.set("XXXX-WXX-" + cursor.number(at)));
    }
    if (cursor.is(at, Kind.MONTH)) {
      int month = cursor.number(at);
      return cursor.done(at, Meaning.set("XXXX" + (month < 10 ? "-0" : "-") + month));
    }
    if (cursor.is(at, Kind.PART)) {
      return cursor.done(at, Meaning.set("XXXX-XX-XX" + cursor.value(at)));
    }
    if (!cursor.word(token, "per")
        && scan.amounts.readAmount(at, false)
        && cursor.is(scan.amounts.amountNext, Kind.UNITS)) {
      return cursor.done(
          scan.amounts.amountNext,
          Meaning.set(Meaning.period(scan.amounts.amount, cursor.value(scan.amounts.amountNext))));
    }
    return false;
  }

  /** "about two weeks", "more than a year", "at least three days ago". */
  boolean tryApproximate(int token) {
    int at = token + 1;
    int shape = cursor.number(token);
    if (shape == 2) {
      if (!cursor.word(at, "than")) {
        return false;
      }
      at++;
    } else if (shape == 3) {
      if (!cursor.word(at, "least") && !cursor.word(at, "most")) {
        return false;
      }
      at++;
    }
    if (at >= cursor.sentence.size() || cursor.words[at] == null && !cursor.digit(at)) {
      return false;
    }
    boolean amount =
        cursor.words[at] == null
            || switch (cursor.words[at].kind()) {
              case NUMBER, FEW, HALF -> true;
              case ARTICLE -> cursor.words[at].number() == 1;
              default -> false;
            };
    return amount
        && !monthNear(at)
        && tryNumber(at)
        && (cursor.meaning.type() == Type.DURATION || cursor.is(cursor.next - 1, Kind.AGO));
  }

  boolean monthNear(int at) {
    return cursor.is(at + 1, Kind.MONTH);
  }

  /** "overnight", "noon on Friday"; bare parts of the day are no date of their own. */
  boolean tryPart(int token) {
    if (!cursor.word(token, "overnight") || cursor.sentence.tag(token) == Upos.ADJ) {
      return scan.anchored.partOfDay(token);
    }
    return cursor.done(token, cursor.dayOfSentence().at("TNI"));
  }
}
