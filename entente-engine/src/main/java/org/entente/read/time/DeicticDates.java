package org.entente.read.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.entente.model.event.EventDate.Precision;
import org.entente.model.reading.TimeExpression.Type;
import org.entente.model.reading.Upos;
import org.entente.read.time.TimeWord.Kind;

/** Expressions that count from the day of the article or from the last date in it. */
final class DeicticDates {
  private final TimeScan scan;
  private final TimeCursor cursor;

  DeicticDates(TimeScan scan, TimeCursor cursor) {
    this.scan = scan;
    this.cursor = cursor;
  }

  boolean tryDayShift(int token) {
    LocalDate base = cursor.today;
    String part = cursor.value(token);
    Meaning day =
        base == null
            ? Meaning.unanchored(Type.DATE, "XXXX-XX-XX")
            : Meaning.day(base.plusDays(cursor.number(token)));
    if (!part.isEmpty()) {
      return cursor.done(token, day.at(part));
    }
    if (cursor.is(token + 1, Kind.PART)) {
      return cursor.done(token + 1, day.at(cursor.value(token + 1)));
    }
    return cursor.done(token, day);
  }

  boolean tryReference(int token) {
    if (cursor.word(token, "now") && cursor.word(token + 1, "that")) {
      return false;
    }
    return cursor.done(token, Meaning.unanchored(Type.DATE, cursor.value(token)));
  }

  /** this, last, next and a unit, weekday, month, season or part of the day. */
  boolean tryDeictic(int token, int start) {
    int at = token + 1;
    if (at >= cursor.sentence.size() || cursor.words[at] == null) {
      return false;
    }
    if (cursor.is(at, Kind.HOLIDAY)) {
      return scan.holidays.tryHoliday(at, token);
    }
    int shift = cursor.number(token);
    if (shift == 0
        && (cursor.is(at, Kind.PAST) || cursor.is(at, Kind.COMING))
        && cursor.is(at + 1, Kind.WEEKDAY)) {
      return deicticWeekday(at + 1, cursor.number(at));
    }
    return switch (cursor.words[at].kind()) {
      case UNIT -> deicticUnit(at, shift, start < token);
      case WEEKDAY -> deicticWeekday(at, shift);
      case MONTH -> scan.calendar.monthAt(at) && deicticMonth(at, shift);
      case SEASON -> deicticSeason(at, shift);
      case PART -> {
        LocalDate base = cursor.today;
        Meaning day =
            base == null
                ? Meaning.unanchored(Type.DATE, "XXXX-XX-XX")
                : Meaning.day(base.plusDays(shift));
        yield cursor.done(at, day.at(cursor.value(at)));
      }
      default -> false;
    };
  }

  boolean deicticUnit(int at, int shift, boolean article) {
    LocalDate base = cursor.today;
    String unit = cursor.value(at);
    if (cursor.word(at + 1, "of") && !cursor.is(at + 2, Kind.WEEKDAY)) {
      return shift < 0 && scan.parts.tryLastOf(at);
    }
    if (article && shift < 0 && !unit.equals("WE")) {
      return false;
    }
    if (unit.equals("S") || unit.equals("MIN") || unit.equals("H") || unit.equals("2W")) {
      return false;
    }
    int weekday = cursor.dash(at + 1) ? at + 2 : at + 1;
    if (unit.equals("W") && cursor.is(weekday, Kind.WEEKDAY)) {
      return scan.calendar.weekdayOfWeek(cursor.number(weekday), at - 1, weekday);
    }
    if (base == null) {
      String value =
          switch (unit) {
            case "D" -> "XXXX-XX-XX";
            case "W" -> "XXXX-WXX";
            case "WE" -> "XXXX-WXX-WE";
            case "M" -> "XXXX-XX";
            case "Q" -> "XXXX-QX";
            case "DE" -> "XXX";
            case "CE" -> "XX";
            default -> "XXXX";
          };
      return cursor.done(at, Meaning.unanchored(Type.DATE, value));
    }
    return cursor.done(at, shifted(base, shift, unit));
  }

  /** "in the week", "for the year", "the day before". */
  boolean tryThisUnit(int token, int article) {
    String unit = cursor.value(token);
    boolean earlier = cursor.word(token + 1, "before");
    if (earlier || cursor.word(token + 1, "after")) {
      if (unit.equals("D") && cursor.is(token + 2, Kind.DAY_SHIFT)) {
        return dayBeside(token + 2, earlier ? -1 : 1);
      }
      boolean clause =
          token + 2 < cursor.sentence.size() && cursor.sentence.tag(token + 2) != Upos.PUNCT;
      return !clause
          && unit.equals("D")
          && cursor.done(token + 1, fromReference(earlier ? -1 : 1, unit, false));
    }
    boolean within =
        cursor.word(article - 1, "in")
            || cursor.word(article - 1, "for")
            || cursor.word(article - 1, "during");
    boolean modified =
        token + 1 < cursor.sentence.size()
            && (cursor.sentence.head(token + 1) == token
                    && cursor.sentence.tag(token + 1) != Upos.PUNCT
                || cursor.sentence.head(token) == token + 1
                || cursor.sentence.tag(token + 1) == Upos.ADP
                    && !cursor.sentence.is(token + 1, "case")
                || cursor.word(token + 1, "of")
                || cursor.word(token + 1, "to")
                || cursor.word(token + 1, "since")
                || cursor.word(token + 1, "when"));
    return within && !modified && deicticUnit(token, 0, false);
  }

  /** "the day before yesterday". */
  private boolean dayBeside(int token, int shift) {
    LocalDate base = cursor.today;
    return base != null
        && cursor.done(token, Meaning.day(base.plusDays((long) cursor.number(token) + shift)));
  }

  /** The unit that lies {@code shift} units from the day's own. */
  static Meaning shifted(LocalDate base, int shift, String unit) {
    return switch (unit) {
      case "D" -> Meaning.day(base.plusDays(shift));
      case "W" -> Meaning.week(base.plusWeeks(shift));
      case "2W" -> Meaning.week(base.plusWeeks(2L * shift));
      case "WE" -> Meaning.weekend(base.plusWeeks(shift));
      case "M" -> Meaning.month(YearMonth.from(base).plusMonths(shift));
      case "Q" -> {
        LocalDate then = base.plusMonths(3L * shift);
        yield Meaning.quarter(then.getYear(), (then.getMonthValue() + 2) / 3);
      }
      case "DE" -> Meaning.decade((base.getYear() / 10 + shift) * 10);
      case "CE" -> Meaning.century(base.getYear() / 100 + 1 + shift);
      default -> Meaning.year(base.getYear() + shift);
    };
  }

  boolean deicticWeekday(int at, int shift) {
    LocalDate base = cursor.today;
    int weekday = cursor.number(at);
    Meaning day;
    if (base == null) {
      day = Meaning.unanchored(Type.DATE, "XXXX-WXX-" + weekday);
    } else {
      DayOfWeek name = DayOfWeek.of(weekday);
      LocalDate found =
          shift < 0
              ? base.with(TemporalAdjusters.previous(name))
              : shift > 0
                  ? base.with(TemporalAdjusters.next(name))
                  : base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                      .plusDays(weekday - 1L);
      day = Meaning.day(found);
    }
    if (cursor.is(at + 1, Kind.PART)) {
      return cursor.done(at + 1, day.at(cursor.value(at + 1)));
    }
    return cursor.done(at, day);
  }

  boolean deicticMonth(int at, int shift) {
    LocalDate base = cursor.today;
    int month = cursor.number(at);
    if (base == null) {
      return cursor.done(
          at, Meaning.unanchored(Type.DATE, "XXXX" + (month < 10 ? "-0" : "-") + month));
    }
    int year = base.getYear();
    if (shift < 0 && month >= base.getMonthValue()) {
      year--;
    } else if (shift > 0 && month <= base.getMonthValue()) {
      year++;
    }
    return cursor.done(at, Meaning.month(YearMonth.of(year, month)));
  }

  boolean deicticSeason(int at, int shift) {
    LocalDate base = cursor.today;
    int season = cursor.number(at);
    if (base == null) {
      return cursor.done(at, Meaning.unanchored(Type.DATE, "XXXX-" + cursor.value(at)));
    }
    int year = base.getYear();
    if (shift == 0) {
      year -= season == 4 && base.getMonthValue() < 3 ? 1 : 0;
    } else {
      int own = base.getMonthValue() / 3;
      int current = own == 0 ? 4 : own;
      int ownYear = own == 0 ? year - 1 : year;
      year =
          shift < 0
              ? (season < current ? ownYear : ownYear - 1)
              : (season > current ? ownYear : ownYear + 1);
    }
    return cursor.done(at, Meaning.season(year, season));
  }

  /** "the past year", "the last two weeks", "the coming months", "the previous day". */
  boolean tryPeriodBack(int token, int start) {
    int at = token + 1;
    if (at >= cursor.sentence.size()) {
      return false;
    }
    boolean back = cursor.number(token) < 0;
    if (scan.amounts.readAmount(at, false) && cursor.is(scan.amounts.amountNext, Kind.UNITS)) {
      return cursor.done(
          scan.amounts.amountNext,
          Meaning.duration(scan.amounts.amount, cursor.value(scan.amounts.amountNext)));
    }
    if (cursor.is(at, Kind.UNITS)) {
      if (cursor.is(token, Kind.COMING) || cursor.is(token, Kind.NEXT)) {
        return cursor.done(at, Meaning.unanchored(Type.DATE, "FUTURE_REF"));
      }
      return (cursor.is(token, Kind.PAST) || cursor.is(token, Kind.LAST))
          && cursor.done(at, Meaning.unanchored(Type.DATE, "PAST_REF"));
    }
    if (!cursor.is(at, Kind.UNIT) || cursor.value(at).equals("S")) {
      return false;
    }
    String unit = cursor.value(at);
    if (cursor.word(token, "past") || (cursor.is(token, Kind.LAST) && start < token && back)) {
      return cursor.done(at, Meaning.duration("1", unit));
    }
    if (cursor.is(token, Kind.PAST) || cursor.word(token, "following")) {
      return cursor.done(at, fromReference(back ? -1 : 1, unit, false));
    }
    LocalDate base = cursor.today;
    if (cursor.is(token, Kind.COMING) && base != null) {
      return cursor.done(at, shifted(base, 1, unit));
    }
    return false;
  }

  /** Counted from the last date of the article; without one unanchored. */
  Meaning fromReference(int shift, String unit, boolean exact) {
    Meaning last = cursor.reference;
    LocalDate base = last == null ? null : last.from();
    if (last == null || base == null || Math.abs(shift) > TimeCursor.LARGEST_SHIFT) {
      return Meaning.unanchored(Type.DATE, unitPattern(unit));
    }
    boolean fine = last.precision() == Precision.DAY || !(unit.equals("D") || unit.equals("W"));
    if (!fine) {
      return Meaning.unanchored(Type.DATE, unitPattern(unit));
    }
    if (exact && unit.equals("W")) {
      return Meaning.day(base.plusWeeks(shift));
    }
    return shifted(base, shift, unit);
  }

  static String unitPattern(String unit) {
    return switch (unit) {
      case "W", "2W" -> "XXXX-WXX";
      case "WE" -> "XXXX-WXX-WE";
      case "M" -> "XXXX-XX";
      case "Q" -> "XXXX-QX";
      case "Y" -> "XXXX";
      case "DE" -> "XXX";
      case "CE" -> "XX";
      default -> "XXXX-XX-XX";
    };
  }

  boolean tryRecent(int token, int start) {
    return cursor.is(token + 1, Kind.UNITS)
        && start <= token
        && cursor.done(token + 1, Meaning.unanchored(Type.DATE, "PAST_REF"));
  }

  Meaning theWeekend(int token) {
    LocalDate base = cursor.today;
    if (base == null) {
      return Meaning.unanchored(Type.DATE, "XXXX-WXX-WE");
    }
    boolean weekday = base.getDayOfWeek().getValue() < 6;
    return Meaning.weekend(weekday && !cursor.future(token) ? base.minusWeeks(1) : base);
  }
}
