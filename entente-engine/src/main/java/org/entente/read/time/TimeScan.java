package org.entente.read.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import org.entente.model.event.EventDate.Precision;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.TimeExpression;
import org.entente.model.reading.TimeExpression.Type;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;
import org.entente.read.time.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Walks the sentences of one article. Each {@code try} method tells whether an expression starts at
 * a token, and leaves what it means and where it ends.
 */
final class TimeScan {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int OLDEST_YEAR = 1000;
  private static final int LARGEST_SHIFT = 1900;
  private static final int CLIMB = 8;

  private final String text;
  private final @Nullable LocalDate today;
  private @Nullable TimeWord[] words = new TimeWord[64];
  private Sentence st =
      new Sentence(
          new Span(0, 0),
          new int[0],
          new int[0],
          new String[0],
          new String[0],
          new Upos[0],
          new String[0],
          new int[0],
          new String[0]);

  /** The days the last dated expression of the article means, for "two days later". */
  private @Nullable Meaning reference;

  // What the last successful try left.
  private Meaning meaning = Meaning.set("");
  private int next;
  private int endOffset;

  // What the last amount left.
  private String amount = "";
  private int amountNumber;

  TimeScan(String text, @Nullable LocalDate today) {
    this.text = text;
    this.today = today;
  }

  void run(int index, Sentence sentence, List<TimeExpression> found) {
    st = sentence;
    if (!load()) {
      return;
    }
    int token = 0;
    while (token < st.size()) {
      if ((words[token] == null && !digit(token)) || !tryAt(token)) {
        token++;
        continue;
      }
      Span span = new Span(st.start(token), endOffset);
      found.add(
          new TimeExpression(
              index, span, meaning.type(), meaning.value(), meaning.eventDate(span.of(text))));
      if (meaning.type() == Type.DATE && meaning.from() != null) {
        reference = meaning;
      }
      token = Math.max(next, token + 1);
    }
  }

  private boolean load() {
    int size = st.size();
    if (words.length < size) {
      words = new TimeWord[size * 2];
    }
    boolean worthwhile = false;
    for (int token = 0; token < size; token++) {
      TimeWord word = TimeWord.of(st.form(token));
      words[token] = word;
      worthwhile |= word == null ? digit(token) : word.core();
    }
    if (!worthwhile) {
      return mentionsPastOrFuture(size);
    }
    Arrays.fill(words, size, Math.min(size + 1, words.length), null);
    return true;
  }

  private boolean mentionsPastOrFuture(int size) {
    for (int token = 1; token < size; token++) {
      if (the(token - 1) && (is(token, Kind.PAST) || st.form(token).equals("future"))) {
        return true;
      }
    }
    return false;
  }

  private boolean digit(int token) {
    char first = text.charAt(st.start(token));
    return first >= '0' && first <= '9' || first == 'm' && text.startsWith("mid-", st.start(token));
  }

  private boolean is(int token, Kind kind) {
    if (token < 0 || token >= st.size()) {
      return false;
    }
    TimeWord word = words[token];
    return word != null && word.kind() == kind;
  }

  private boolean the(int token) {
    return is(token, Kind.ARTICLE) && number(token) == 0;
  }

  private int number(int token) {
    TimeWord word = words[token];
    return word == null ? 0 : word.number();
  }

  private String value(int token) {
    TimeWord word = words[token];
    return word == null ? "" : word.value();
  }

  private boolean word(int token, String form) {
    return token >= 0 && token < st.size() && st.form(token).equals(form);
  }

  private boolean dash(int token) {
    return token < st.size()
        && st.end(token) - st.start(token) == 1
        && Numerals.dash(text.charAt(st.start(token)));
  }

  private boolean done(int last, Meaning result) {
    meaning = result;
    next = last + 1;
    endOffset = st.end(last);
    return true;
  }

  private boolean doneAt(int offset, Meaning result) {
    meaning = result;
    endOffset = offset;
    int token = next;
    while (token < st.size() && st.start(token) < offset) {
      token++;
    }
    next = token;
    return true;
  }

  // ---- by first word ----

  private boolean tryAt(int token) {
    TimeWord word = words[token];
    if (word == null) {
      next = token;
      return tryDigits(token);
    }
    return switch (word.kind()) {
      case MONTH -> tryMonth(token);
      case WEEKDAY -> tryWeekday(token);
      case SEASON -> trySeason(token, false);
      case DAY_SHIFT -> tryDayShift(token);
      case REFERENCE -> tryReference(token);
      case THIS, LAST, NEXT -> tryDeictic(token, token) || tryPeriodBack(token, token);
      case PAST, COMING ->
          is(token + 1, Kind.WEEKDAY)
              ? deicticWeekday(token + 1, word.number())
              : tryPeriodBack(token, token);
      case RECENT -> tryRecent(token, token);
      case EARLY, MIDDLE, LATE -> tryThird(token, token);
      case EARLIER, LATER -> tryWithin(token);
      case START, END -> tryEdge(token, token);
      case EVERY -> tryEvery(token);
      case SET -> done(token, Meaning.set(word.value()));
      case UNIT, UNITS -> tryUnit(token);
      case NUMBER, FEW, HALF -> tryNumber(token);
      case ORDINAL -> tryOrdinal(token, token) || tryDayBeforeMonth(token, token);
      case ARTICLE -> word.number() == 0 ? tryThe(token) : tryNumber(token);
      case APPROXIMATE -> tryApproximate(token);
      case PART -> tryPart(token);
      case DECADE -> done(token, Meaning.decade(word.number()));
      case AGO -> false;
    };
  }

  private boolean tryThe(int article) {
    int token = article + 1;
    if (token >= st.size()) {
      return false;
    }
    TimeWord word = words[token];
    if (word == null) {
      if (st.form(token).equals("future") && st.tag(token) != Upos.ADJ) {
        return done(token, Meaning.unanchored(Type.DATE, "FUTURE_REF"));
      }
      next = token;
      return digit(token)
          && (tryDayBeforeMonth(token, article) || tryOrdinal(token, article) || tryDecade(token));
    }
    return switch (word.kind()) {
      case LAST, NEXT, PAST, COMING, THIS ->
          tryPeriodBack(token, article) || tryDeictic(token, article) || tryBarePast(token);
      case RECENT -> tryRecent(token, article);
      case EARLY, MIDDLE, LATE -> tryEdge(token, article) || tryThird(token, article);
      case START, END -> tryEdge(token, article);
      case ORDINAL -> tryDayBeforeMonth(token, article) || tryOrdinal(token, article);
      case UNIT ->
          word.value().equals("S")
              ? tryOrdinal(token, article)
              : word.value().equals("WE") && done(token, theWeekend(token));
      case SEASON -> trySeason(token, true);
      case DECADE -> done(token, Meaning.decade(word.number()));
      default -> false;
    };
  }

  /** "the past": no unit follows. */
  private boolean tryBarePast(int token) {
    return word(token, "past")
        && st.tag(token) == Upos.NOUN
        && done(token, Meaning.unanchored(Type.DATE, "PAST_REF"));
  }

  // ---- digits ----

  private boolean tryDigits(int token) {
    int start = st.start(token);
    if (text.charAt(start) == 'm') {
      return tryMid(token, start);
    }
    int limit = st.span().end();
    int end = Numerals.end(text, start, limit);
    int value = Numerals.value(text, start, end);
    int length = end - start;
    char after = end < limit ? text.charAt(end) : ' ';
    if (start > 0 && glued(text.charAt(start - 1))) {
      return false;
    }
    if (length == 4 && Numerals.dash(after) && tryIso(start, end, value, limit)) {
      return true;
    }
    if (length <= 2 && (after == '/' || after == '.') && trySlashes(start, end, after, limit)) {
      return true;
    }
    if (length <= 2
        && (after == ':' || after == '.' || after == ' ' || Character.isLetter(after))
        && tryClock(token, start, end, value, limit)) {
      return true;
    }
    return tryDayBeforeMonth(token, token)
        || tryDecade(token)
        || (after == 's' || after == 't' || after == 'n' || after == 'r')
            && tryOrdinal(token, token)
        || length == 4 && tryYear(token, start, end, value, limit)
        || tryNumber(token);
  }

  private static boolean glued(char before) {
    return before == '$'
        || before == '\u20AC'
        || before == '\u00A3'
        || before == '\u00A5'
        || before == '#'
        || before == '/'
        || before == ','
        || before == '.'
        || Character.isLetterOrDigit(before);
  }

  private boolean tryMid(int token, int start) {
    int limit = st.span().end();
    int first = start + 4;
    int end = Numerals.end(text, first, limit);
    if (end - first == 4 && end == st.end(token)) {
      return done(token, Meaning.year(Numerals.value(text, first, end)).third(1));
    }
    TimeWord month = TimeWord.of(text.substring(first, Math.max(first, st.end(token))));
    if (month != null && month.kind() == Kind.MONTH) {
      return done(token, bareMonth(month.number(), token).third(1));
    }
    return false;
  }

  /** 2024-07-10, 2024-07, 2014-2019, 2018-19. */
  private boolean tryIso(int start, int end, int year, int limit) {
    if (year < OLDEST_YEAR || year > LAST_YEAR) {
      return false;
    }
    int second = Numerals.end(text, end + 1, limit);
    int month = Numerals.value(text, end + 1, second);
    int digits = second - end - 1;
    if (digits == 4 && month > year && month <= LAST_YEAR && wordEnds(second, limit)) {
      return doneAt(second, years(year, month));
    }
    if (digits < 1 || digits > 2) {
      return false;
    }
    boolean more = second + 1 < limit && Numerals.dash(text.charAt(second));
    int third = more ? Numerals.end(text, second + 1, limit) : second;
    int day = more ? Numerals.value(text, second + 1, third) : -1;
    if (day > 0 && third - second <= 3 && wordEndsOrT(third, limit)) {
      LocalDate date = dateOrNull(year, month, day);
      return date != null && doneAt(third, Meaning.day(date));
    }
    if (month >= 1 && month <= 12 && wordEnds(second, limit)) {
      return doneAt(second, Meaning.month(YearMonth.of(year, month)));
    }
    if (digits == 2 && month == (year + 1) % 100 && wordEnds(second, limit)) {
      return doneAt(second, years(year, year + 1));
    }
    return false;
  }

  private static Meaning years(int first, int last) {
    LocalDate from = LocalDate.of(first, 1, 1);
    LocalDate to = LocalDate.of(last + 1, 1, 1);
    return Meaning.date(first + "/" + last, from, to, Precision.RANGE);
  }

  private boolean wordEnds(int offset, int limit) {
    return offset >= limit || !Character.isLetterOrDigit(text.charAt(offset));
  }

  private boolean wordEndsOrT(int offset, int limit) {
    return wordEnds(offset, limit) || text.charAt(offset) == 'T';
  }

  /** 13/07/2024 or 07/13/2024; where day and month could be either, it is none. */
  private boolean trySlashes(int start, int end, char mark, int limit) {
    int second = Numerals.end(text, end + 1, limit);
    if (second == end + 1 || second > end + 3 || second >= limit || text.charAt(second) != mark) {
      return false;
    }
    int third = Numerals.end(text, second + 1, limit);
    int width = third - second - 1;
    if ((width != 4 && width != 2) || !wordEnds(third, limit)) {
      return false;
    }
    int one = Numerals.value(text, start, end);
    int two = Numerals.value(text, end + 1, second);
    int year = Numerals.value(text, second + 1, third);
    if (width == 2) {
      year += year < 50 ? 2000 : 1900;
    }
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return false;
    }
    LocalDate date =
        one > 12 || mark == '.'
            ? dateOrNull(year, two, one)
            : two > 12 || one == two ? dateOrNull(year, one, two) : null;
    return date != null && doneAt(third, Meaning.day(date));
  }

  private static @Nullable LocalDate dateOrNull(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    return LocalDate.of(year, month, day);
  }

  /** 18:30, 6 p.m., 6:30pm. */
  private boolean tryClock(int token, int start, int end, int hour, int limit) {
    int at = end;
    int minute = 0;
    boolean colon = false;
    if (at < limit && (text.charAt(at) == ':' || text.charAt(at) == '.')) {
      int second = Numerals.end(text, at + 1, limit);
      if (second != at + 3) {
        return false;
      }
      minute = Numerals.value(text, at + 1, second);
      colon = text.charAt(at) == ':';
      at = second;
      if (at + 2 < limit && text.charAt(at) == ':' && Character.isDigit(text.charAt(at + 1))) {
        at = Numerals.end(text, at + 1, limit);
      }
    }
    int half = at < limit && text.charAt(at) == ' ' ? at + 1 : at;
    int halfEnd = halfDayEnd(half, limit);
    if (hour > 24 || minute > 59 || (!colon && halfEnd < 0)) {
      return false;
    }
    if (halfEnd > 0) {
      boolean evening = text.charAt(half) == 'p' || text.charAt(half) == 'P';
      hour = hour % 12 + (evening ? 12 : 0);
      at = halfEnd;
    } else if (!wordEnds(at, limit)) {
      return false;
    }
    next = token;
    String clock = (hour < 10 ? "T0" : "T") + hour + (minute < 10 ? ":0" : ":") + minute;
    return doneAt(at, dayOfSentence().at(clock));
  }

  private int halfDayEnd(int at, int limit) {
    if (at + 1 >= limit) {
      return -1;
    }
    char first = Character.toLowerCase(text.charAt(at));
    if (first != 'a' && first != 'p') {
      return -1;
    }
    boolean dotted = text.charAt(at + 1) == '.';
    int letter = dotted ? at + 2 : at + 1;
    if (letter >= limit || Character.toLowerCase(text.charAt(letter)) != 'm') {
      return -1;
    }
    int end = letter + 1;
    if (dotted && end < limit && text.charAt(end) == '.') {
      end++;
    }
    return dotted || wordEnds(end, limit) ? end : -1;
  }

  private Meaning dayOfSentence() {
    return today == null ? Meaning.unanchored(Type.TIME, "XXXX-XX-XX") : Meaning.day(today);
  }

  /** 1990s, 1990's. */
  private boolean tryDecade(int token) {
    int start = st.start(token);
    int limit = st.span().end();
    int end = Numerals.end(text, start, limit);
    int year = Numerals.value(text, start, end);
    if (end - start != 4 || year % 10 != 0 || year < OLDEST_YEAR || year > LAST_YEAR) {
      return false;
    }
    int letter =
        end < limit && (text.charAt(end) == '\'' || text.charAt(end) == '\u2019') ? end + 1 : end;
    if (letter >= limit || text.charAt(letter) != 's' || !wordEnds(letter + 1, limit)) {
      return false;
    }
    if (letter > end && (token + 2 < st.size() && st.tag(token + 2) == Upos.NOUN)) {
      return false;
    }
    next = token;
    return doneAt(letter + 1, Meaning.decade(year));
  }

  private boolean tryYear(int token, int start, int end, int year, int limit) {
    if (year < OLDEST_YEAR || year > LAST_YEAR || !wordEnds(end, limit) || end != st.end(token)) {
      return false;
    }
    if (end + 1 < limit
        && (text.charAt(end) == '.' || text.charAt(end) == ',')
        && Character.isDigit(text.charAt(end + 1))) {
      return false;
    }
    if (end < limit && text.charAt(end) == '%') {
      return false;
    }
    if (year < FIRST_YEAR || counts(token)) {
      return yearMarker(token - 1) && !is(token + 1, Kind.UNITS) && done(token, Meaning.year(year));
    }
    return done(token, Meaning.year(year));
  }

  /** Whether the number counts the noun after it. */
  private boolean counts(int token) {
    int following = token + 1;
    if (following >= st.size()) {
      return false;
    }
    String feature = st.feature(following);
    if (feature.equals("NNS")) {
      return st.head(token) == following || is(following, Kind.UNITS);
    }
    return word(token - 1, "$")
        || word(following, "percent")
        || word(following, "%")
        || word(following, "million")
        || word(following, "km");
  }

  private boolean yearMarker(int token) {
    return word(token, "in")
        || word(token, "In")
        || word(token, "since")
        || word(token, "Since")
        || word(token, "until")
        || word(token, "by")
        || word(token, "of")
        || word(token, "from");
  }

  private int yearAt(int token) {
    if (token >= st.size() || st.end(token) - st.start(token) != 4) {
      return -1;
    }
    int year = Numerals.value(text, st.start(token), st.end(token));
    return Numerals.end(text, st.start(token), st.end(token)) == st.end(token)
            && year >= OLDEST_YEAR
            && year <= LAST_YEAR
        ? year
        : -1;
  }

  // ---- months and days ----

  private boolean monthAt(int token) {
    if (!is(token, Kind.MONTH)) {
      return false;
    }
    int month = number(token);
    if (month != 5 && month != 3) {
      return true;
    }
    return !st.feature(token).startsWith("MD")
        && !st.feature(token).startsWith("VB")
        && st.tag(token) != Upos.AUX;
  }

  private boolean tryMonth(int token) {
    if (!monthAt(token)) {
      return false;
    }
    int month = number(token);
    boolean small = Character.isLowerCase(text.charAt(st.start(token)));
    int after = token + 1;
    if (after < st.size()
        && st.form(after).equals(".")
        && st.start(after) == st.end(token)
        && after + 1 < st.size()) {
      after++;
    }
    int day = dayAt(after);
    if (day > 0) {
      return monthDay(token, month, day, after);
    }
    int year = yearAfter(after);
    if (year > 0) {
      return done(yearToken, Meaning.month(YearMonth.of(year, month)));
    }
    if (small && st.tag(token) == Upos.ADJ || personName(token)) {
      return false;
    }
    return done(token, bareMonth(month, token));
  }

  /** "Theresa May", "April Jones". */
  private boolean personName(int token) {
    boolean before =
        token > 0
            && st.tag(token - 1) == Upos.PROPN
            && words[token - 1] == null
            && st.end(token - 1) + 1 == st.start(token)
            && Character.isUpperCase(text.charAt(st.start(token - 1)));
    boolean after =
        token + 1 < st.size()
            && st.tag(token + 1) == Upos.PROPN
            && st.is(token + 1, "flat")
            && st.head(token + 1) == token;
    int month = number(token);
    return (before || after) && (month == 4 || month == 5 || month == 6 || month == 8);
  }

  /** The day of a month at the token: 10, 10th, tenth; 0 when it is none. */
  private int dayAt(int token) {
    if (token >= st.size()) {
      return 0;
    }
    if (is(token, Kind.ORDINAL)) {
      return number(token);
    }
    int start = st.start(token);
    int end = Numerals.end(text, start, st.end(token));
    int value = Numerals.value(text, start, end);
    if (value < 1 || value > 31 || end - start > 2) {
      return 0;
    }
    if (end == st.end(token)) {
      boolean longer =
          end < st.span().end()
              && (text.charAt(end) == ':' || text.charAt(end) == '.' || text.charAt(end) == '%')
              && end + 1 < st.span().end()
              && Character.isDigit(text.charAt(end + 1));
      return longer ? 0 : value;
    }
    return st.end(token) - end == 2 && ordinalEnding(end) ? value : 0;
  }

  private boolean ordinalEnding(int at) {
    return text.startsWith("st", at)
        || text.startsWith("nd", at)
        || text.startsWith("rd", at)
        || text.startsWith("th", at);
  }

  private int yearToken;

  /** The year after a month or day: "2024", ", 2024", "of 2024", "this year"; -1 when none. */
  private int yearAfter(int token) {
    int at = word(token, ",") || word(token, "of") || word(token, "in") ? token + 1 : token;
    int year = yearAt(at);
    if (year >= FIRST_YEAR - 400 && (at == token || !counts(at))) {
      yearToken = at;
      return year;
    }
    LocalDate day = today;
    if (day != null && word(at + 1, "year")) {
      if (is(at, Kind.THIS) || is(at, Kind.LAST) || is(at, Kind.NEXT)) {
        yearToken = at + 1;
        return day.getYear() + number(at);
      }
    }
    return -1;
  }

  private boolean monthDay(int token, int month, int day, int dayToken) {
    int last = dayToken;
    int until = 0;
    if (dash(last + 1)) {
      until = dayAt(last + 2);
      last = until > day ? last + 2 : last;
    } else if (st.end(last) < st.span().end() && Numerals.dash(text.charAt(st.end(last)))) {
      until = 0;
    }
    int year = yearAfter(last + 1);
    if (year > 0) {
      last = yearToken;
    }
    Meaning result = dayOf(month, day, until, year, token);
    return result != null && done(last, result);
  }

  private @Nullable Meaning dayOf(int month, int day, int until, int year, int token) {
    if (year < 0) {
      LocalDate base = today;
      if (base == null) {
        return day > 31
            ? null
            : Meaning.unanchored(
                Type.DATE,
                "XXXX" + (month < 10 ? "-0" : "-") + month + (day < 10 ? "-0" : "-") + day);
      }
      year = yearOf(base, month, day, token);
    }
    LocalDate date = dateOrNull(year, month, day);
    if (date == null) {
      return null;
    }
    LocalDate end = until > day ? dateOrNull(year, month, until) : null;
    if (end == null) {
      return Meaning.day(date);
    }
    return Meaning.date(date + "/" + end, date, end.plusDays(1), Precision.RANGE);
  }

  /** The year that brings the day nearest to today on the side its verb speaks of. */
  private int yearOf(LocalDate base, int month, int day, int token) {
    int year = base.getYear();
    int own = base.getMonthValue() * 32 + base.getDayOfMonth();
    int other = month * 32 + day;
    if (future(token)) {
      return other < own ? year + 1 : year;
    }
    // A month ahead is more likely this year's than eleven months back.
    return other > own + 2 * 32 ? year - 1 : year;
  }

  private Meaning bareMonth(int month, int token) {
    LocalDate base = today;
    if (base == null) {
      return Meaning.unanchored(Type.DATE, "XXXX" + (month < 10 ? "-0" : "-") + month);
    }
    int year = base.getYear();
    if (future(token)) {
      year += month < base.getMonthValue() ? 1 : 0;
    } else {
      year -= month > base.getMonthValue() ? 1 : 0;
    }
    return Meaning.month(YearMonth.of(year, month));
  }

  /** 10 July 2024, the 10th of July. */
  private boolean tryDayBeforeMonth(int token, int start) {
    int day = dayAt(token);
    if (day == 0) {
      return false;
    }
    int at = token + 1;
    int until = 0;
    if (dash(at) && dayAt(at + 1) > day) {
      until = dayAt(at + 1);
      at += 2;
    }
    if (word(at, "of")) {
      at++;
    }
    if (!monthAt(at)) {
      return false;
    }
    int year = yearAfter(at + 1);
    int last = year > 0 ? yearToken : at;
    Meaning result = dayOf(number(at), day, until, year, start);
    return result != null && done(last, result);
  }

  private boolean tryWeekday(int token) {
    int at = word(token + 1, ",") ? token + 2 : token + 1;
    if (at < st.size()
        && (is(at, Kind.MONTH) && tryMonth(at) || dayAt(at) > 0 && tryDayBeforeMonth(at, at))) {
      return meaning.precision() == Precision.DAY || meaning.from() == null;
    }
    if (word(token + 1, "of")
        && (is(token + 2, Kind.LAST) || is(token + 2, Kind.NEXT) || is(token + 2, Kind.THIS))
        && word(token + 3, "week")) {
      return weekdayOfWeek(token);
    }
    Meaning day = weekday(number(token), token);
    if (is(token + 1, Kind.PART)) {
      return done(token + 1, day.at(value(token + 1)));
    }
    return done(token, day);
  }

  /** "Wednesday of last week". */
  private boolean weekdayOfWeek(int token) {
    LocalDate base = today;
    int weekday = number(token);
    return done(
        token + 3,
        base == null
            ? Meaning.unanchored(Type.DATE, "XXXX-WXX-" + weekday)
            : Meaning.day(
                base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .plusWeeks(number(token + 2))
                    .plusDays(weekday - 1L)));
  }

  private Meaning weekday(int weekday, int token) {
    LocalDate base = today;
    if (base == null) {
      return Meaning.unanchored(Type.DATE, "XXXX-WXX-" + weekday);
    }
    DayOfWeek day = DayOfWeek.of(weekday);
    return Meaning.day(
        base.with(
            future(token)
                ? TemporalAdjusters.nextOrSame(day)
                : TemporalAdjusters.previousOrSame(day)));
  }

  /** Whether the verb above the token speaks of the future. */
  private boolean future(int token) {
    int verb = token;
    for (int step = 0; step < CLIMB && verb >= 0; step++) {
      if (st.tag(verb) == Upos.VERB || st.tag(verb) == Upos.AUX) {
        break;
      }
      verb = st.head(verb);
    }
    if (verb < 0) {
      return false;
    }
    boolean be = false;
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "aux")) {
        String lemma = st.lemma(child);
        if (lemma.equals("will") || lemma.equals("shall") || lemma.equals("'ll")) {
          return true;
        }
        String form = st.form(child);
        be |= form.equals("is") || form.equals("are") || form.equals("am") || form.equals("'s");
      }
      if (st.is(child, "mark") && st.lemma(child).equals("to")) {
        return true;
      }
    }
    return be && st.feature(verb).equals("VBG");
  }

  // ---- relative to today ----

  private boolean tryDayShift(int token) {
    LocalDate base = today;
    String part = value(token);
    Meaning day =
        base == null
            ? Meaning.unanchored(Type.DATE, "XXXX-XX-XX")
            : Meaning.day(base.plusDays(number(token)));
    if (!part.isEmpty()) {
      return done(token, day.at(part));
    }
    if (is(token + 1, Kind.PART)) {
      return done(token + 1, day.at(value(token + 1)));
    }
    return done(token, day);
  }

  private boolean tryReference(int token) {
    if (word(token, "now") && word(token + 1, "that")) {
      return false;
    }
    return done(token, Meaning.unanchored(Type.DATE, value(token)));
  }

  /** this, last, next and a unit, weekday, month, season or part of the day. */
  private boolean tryDeictic(int token, int start) {
    int at = token + 1;
    if (at >= st.size() || words[at] == null) {
      return false;
    }
    int shift = number(token);
    if (shift == 0 && (is(at, Kind.PAST) || is(at, Kind.COMING)) && is(at + 1, Kind.WEEKDAY)) {
      return deicticWeekday(at + 1, number(at));
    }
    return switch (words[at].kind()) {
      case UNIT -> deicticUnit(at, shift, start < token);
      case WEEKDAY -> deicticWeekday(at, shift);
      case MONTH -> monthAt(at) && deicticMonth(at, shift);
      case SEASON -> deicticSeason(at, shift);
      case PART -> {
        LocalDate base = today;
        Meaning day =
            base == null
                ? Meaning.unanchored(Type.DATE, "XXXX-XX-XX")
                : Meaning.day(base.plusDays(shift));
        yield done(at, day.at(value(at)));
      }
      default -> false;
    };
  }

  private boolean deicticUnit(int at, int shift, boolean article) {
    LocalDate base = today;
    String unit = value(at);
    if (word(at + 1, "of") && !is(at + 2, Kind.WEEKDAY)) {
      return false;
    }
    if (article && shift < 0 && !unit.equals("WE")) {
      return false;
    }
    if (unit.equals("S") || unit.equals("MIN") || unit.equals("H") || unit.equals("2W")) {
      return false;
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
      return done(at, Meaning.unanchored(Type.DATE, value));
    }
    return done(at, shifted(base, shift, unit));
  }

  /** The unit that lies {@code shift} units from the day's own. */
  private static Meaning shifted(LocalDate base, int shift, String unit) {
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

  private boolean deicticWeekday(int at, int shift) {
    LocalDate base = today;
    int weekday = number(at);
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
    if (is(at + 1, Kind.PART)) {
      return done(at + 1, day.at(value(at + 1)));
    }
    return done(at, day);
  }

  private boolean deicticMonth(int at, int shift) {
    LocalDate base = today;
    int month = number(at);
    if (base == null) {
      return done(at, Meaning.unanchored(Type.DATE, "XXXX" + (month < 10 ? "-0" : "-") + month));
    }
    int year = base.getYear();
    if (shift < 0 && month >= base.getMonthValue()) {
      year--;
    } else if (shift > 0 && month <= base.getMonthValue()) {
      year++;
    }
    return done(at, Meaning.month(YearMonth.of(year, month)));
  }

  private boolean deicticSeason(int at, int shift) {
    LocalDate base = today;
    int season = number(at);
    if (base == null) {
      return done(at, Meaning.unanchored(Type.DATE, "XXXX-" + value(at)));
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
    return done(at, Meaning.season(year, season));
  }

  /** "the past year", "the last two weeks", "the coming months", "the previous day". */
  private boolean tryPeriodBack(int token, int start) {
    int at = token + 1;
    if (at >= st.size()) {
      return false;
    }
    boolean back = number(token) < 0;
    if (readAmount(at, false) && is(amountNext, Kind.UNITS)) {
      return done(amountNext, Meaning.duration(amount, value(amountNext)));
    }
    if (is(at, Kind.UNITS)) {
      if (is(token, Kind.COMING) || is(token, Kind.NEXT)) {
        return done(at, Meaning.unanchored(Type.DATE, "FUTURE_REF"));
      }
      return (is(token, Kind.PAST) || is(token, Kind.LAST))
          && done(at, Meaning.unanchored(Type.DATE, "PAST_REF"));
    }
    if (!is(at, Kind.UNIT) || value(at).equals("S")) {
      return false;
    }
    String unit = value(at);
    if (word(token, "past") || (is(token, Kind.LAST) && start < token && back)) {
      return done(at, Meaning.duration("1", unit));
    }
    if (is(token, Kind.PAST) || word(token, "following")) {
      return done(at, fromReference(back ? -1 : 1, unit, false));
    }
    LocalDate base = today;
    if (is(token, Kind.COMING) && base != null) {
      return done(at, shifted(base, 1, unit));
    }
    return false;
  }

  /** Counted from the last date of the article; without one unanchored. */
  private Meaning fromReference(int shift, String unit, boolean exact) {
    Meaning last = reference;
    LocalDate base = last == null ? null : last.from();
    if (last == null || base == null || Math.abs(shift) > LARGEST_SHIFT) {
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

  private static String unitPattern(String unit) {
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

  private boolean tryRecent(int token, int start) {
    return is(token + 1, Kind.UNITS)
        && start <= token
        && done(token + 1, Meaning.unanchored(Type.DATE, "PAST_REF"));
  }

  private Meaning theWeekend(int token) {
    LocalDate base = today;
    if (base == null) {
      return Meaning.unanchored(Type.DATE, "XXXX-WXX-WE");
    }
    boolean weekday = base.getDayOfWeek().getValue() < 6;
    return Meaning.weekend(weekday && !future(token) ? base.minusWeeks(1) : base);
  }

  // ---- parts of periods ----

  /** "early 2019", "late last year", "mid-July". */
  private boolean tryThird(int token, int start) {
    int third = is(token, Kind.EARLY) ? 0 : is(token, Kind.MIDDLE) ? 1 : 2;
    int at = token + 1;
    if (dash(at)) {
      at++;
    }
    if (at >= st.size() || start > token || !tryCalendar(at)) {
      return false;
    }
    meaning = meaning.third(third);
    return true;
  }

  /** A calendar expression that can be cut in parts. */
  private boolean tryCalendar(int token) {
    TimeWord word = words[token];
    if (word == null) {
      next = token;
      if (!digit(token) || text.charAt(st.start(token)) == 'm') {
        return false;
      }
      int start = st.start(token);
      int end = Numerals.end(text, start, st.span().end());
      return tryDecade(token)
          || tryOrdinal(token, token)
          || tryYear(token, start, end, Numerals.value(text, start, end), st.span().end())
              && end - start == 4;
    }
    return switch (word.kind()) {
      case MONTH -> tryMonth(token);
      case WEEKDAY -> tryWeekday(token);
      case SEASON -> trySeason(token, true);
      case DAY_SHIFT -> tryDayShift(token);
      case THIS, LAST, NEXT -> tryDeictic(token, token);
      case DECADE -> done(token, Meaning.decade(word.number()));
      case ORDINAL -> tryOrdinal(token, token);
      case ARTICLE -> word.number() == 0 && tryThe(token) && meaning.from() != null;
      default -> false;
    };
  }

  /** "earlier this month", "later on Tuesday" has its own; "later this year". */
  private boolean tryWithin(int token) {
    int at = token + 1;
    if (word(at, "in")
        && the(at + 1)
        && is(at + 2, Kind.UNIT)
        && !word(token, "before")
        && !word(token, "after")) {
      return deicticUnit(at + 2, 0, false);
    }
    if (at >= st.size()
        || !(is(at, Kind.THIS)
            || is(at, Kind.LAST)
            || is(at, Kind.NEXT)
            || is(at, Kind.DAY_SHIFT))) {
      return false;
    }
    if (word(token, "before")
        || word(token, "after")
        || word(token, "Before")
        || word(token, "After")
        || word(token, "previously")) {
      return false;
    }
    boolean before = is(token, Kind.EARLIER);
    if (!(is(at, Kind.DAY_SHIFT) ? tryDayShift(at) : tryDeictic(at, at))) {
      return false;
    }
    LocalDate base = today;
    LocalDate from = meaning.from();
    LocalDate to = meaning.to();
    if (base != null && from != null && to != null && from.isBefore(base) && base.isBefore(to)) {
      // The part of the running period on the side of today that is meant.
      LocalDate first = before ? from : base;
      LocalDate last = before ? base.plusDays(1) : to;
      meaning = new Meaning(meaning.type(), meaning.value(), first, last, Precision.RANGE);
    }
    return true;
  }

  /** "the end of 2019", "the beginning of this year", "mid of July". */
  private boolean tryEdge(int token, int start) {
    if (!word(token + 1, "of") || token + 2 >= st.size()) {
      return false;
    }
    boolean the = the(token + 2);
    if (the && is(token + 3, Kind.UNIT)) {
      return deicticUnit(token + 3, 0, false) && third(token);
    }
    return tryCalendar(token + 2) && third(token) && start <= token;
  }

  private boolean third(int token) {
    meaning = meaning.third(is(token, Kind.START) ? 0 : is(token, Kind.MIDDLE) ? 1 : 2);
    return true;
  }

  private boolean trySeason(int token, boolean determined) {
    int at = word(token + 1, "of") || word(token + 1, ",") ? token + 2 : token + 1;
    int year = yearAfterSeason(at);
    if (year > 0) {
      return done(yearToken, Meaning.season(year, number(token)));
    }
    LocalDate base = today;
    if (!determined
        && !word(token - 1, "in")
        && !word(token - 1, "since")
        && !word(token - 1, "until")) {
      return false;
    }
    if (st.tag(token) == Upos.VERB
        || st.tag(token) == Upos.ADJ
        || token + 1 < st.size() && st.tag(token + 1) == Upos.NOUN && st.head(token) == token + 1) {
      return false;
    }
    if (word(token, "fall") && !word(token - 1, "in") && !word(token - 2, "in")) {
      return false;
    }
    if (base == null) {
      return done(token, Meaning.unanchored(Type.DATE, "XXXX-" + value(token)));
    }
    int season = number(token);
    boolean ahead = future(token);
    LocalDate first = LocalDate.of(base.getYear(), 3 * season, 1);
    year = base.getYear();
    if (ahead) {
      year += first.plusMonths(3).isBefore(base) ? 1 : 0;
    } else {
      year -= first.isAfter(base) ? 1 : 0;
    }
    return done(token, Meaning.season(year, season));
  }

  private int yearAfterSeason(int token) {
    int year = yearAt(token);
    if (year >= FIRST_YEAR) {
      yearToken = token;
      return year;
    }
    LocalDate base = today;
    if (base != null
        && word(token + 1, "year")
        && (is(token, Kind.LAST) || is(token, Kind.THIS) || is(token, Kind.NEXT))) {
      yearToken = token + 1;
      return base.getYear() + number(token);
    }
    return -1;
  }

  /** "the third quarter of 2023", "the 21st century", "the first half of the year". */
  private boolean tryOrdinal(int token, int start) {
    int ordinal = ordinalAt(token);
    int at = token + 1;
    if (dash(at)) {
      at++;
    }
    if (ordinal <= 0 || at >= st.size() || words[at] == null || start > token) {
      return false;
    }
    if (is(at, Kind.UNIT) && value(at).equals("CE") && ordinal <= 30) {
      return done(at, Meaning.century(ordinal));
    }
    boolean quarter = is(at, Kind.UNIT) && value(at).equals("Q") && ordinal <= 4;
    boolean half = is(at, Kind.HALF) && ordinal <= 2;
    if (!quarter && !half) {
      return false;
    }
    int last = at;
    int of = word(at + 1, "of") ? at + 2 : at + 1;
    int year = yearAfterSeason(of);
    LocalDate base = today;
    if (year > 0) {
      last = yearToken;
    } else if (the(of) && word(of + 1, "year") && base != null) {
      last = of + 1;
      year = base.getYear();
    } else if (half) {
      return false;
    } else if (base == null) {
      return done(at, Meaning.unanchored(Type.DATE, "XXXX-Q" + ordinal));
    } else {
      year = base.getYear();
      boolean begun = !LocalDate.of(year, 3 * ordinal - 2, 1).isAfter(base);
      year -= begun || future(token) ? 0 : 1;
    }
    return done(last, quarter ? Meaning.quarter(year, ordinal) : Meaning.half(year, ordinal));
  }

  private int ordinalAt(int token) {
    if (is(token, Kind.ORDINAL)) {
      return number(token);
    }
    if (is(token, Kind.UNIT) && value(token).equals("S")) {
      return 2;
    }
    int start = st.start(token);
    int end = Numerals.end(text, start, st.end(token));
    return end > start && ordinalEnding(end) && st.end(token) == end + 2
        ? Numerals.value(text, start, end)
        : 0;
  }

  // ---- durations and sets ----

  private int amountNext;

  /** Reads "two", "a few", "24", "one and a half"; what follows is at {@code amountNext}. */
  private boolean readAmount(int token, boolean article) {
    int at = token;
    if (at >= st.size()) {
      return false;
    }
    TimeWord word = words[at];
    if (word == null) {
      return digit(at) && text.charAt(st.start(at)) != 'm' && readDigits(at);
    }
    switch (word.kind()) {
      case ARTICLE -> {
        if (word.number() == 0) {
          return false;
        }
        if (is(at + 1, Kind.FEW)) {
          return readFew(at + 1);
        }
        if (is(at + 1, Kind.NUMBER)) {
          return readNumber(at + 1);
        }
        if (is(at + 1, Kind.HALF) && dash(at + 2)) {
          return amount("0.5", 0, at + 2);
        }
        return article && amount("1", 1, at + 1);
      }
      case FEW -> {
        return readFew(at);
      }
      case HALF -> {
        return is(at + 1, Kind.ARTICLE) && number(at + 1) == 1 && amount("0.5", 0, at + 2);
      }
      case NUMBER -> {
        return readNumber(at);
      }
      default -> {
        return false;
      }
    }
  }

  private boolean amount(String words, int number, int after) {
    amount = words;
    amountNumber = number;
    amountNext = after;
    return true;
  }

  private boolean readFew(int at) {
    int after = at + 1;
    if (word(after, "of") && number(at) == 2) {
      after++;
    }
    if (number(at) == 0 && is(after, Kind.NUMBER) && number(after) >= 12) {
      after++;
    }
    return amount(number(at) == 2 ? "2" : "X", number(at), after);
  }

  private boolean readNumber(int at) {
    int number = number(at);
    int after = at + 1;
    int tens = after;
    if (number >= 20 && number < 100) {
      tens = dash(after) ? after + 1 : after;
      if (is(tens, Kind.NUMBER) && number(tens) < 10) {
        number += number(tens);
        after = tens + 1;
      }
    } else if (is(after, Kind.NUMBER) && number(after) == 100) {
      number *= 100;
      after++;
    }
    return withHalf(number, Integer.toString(number), after);
  }

  private boolean withHalf(int number, String words, int after) {
    int at = after;
    boolean dashed = dash(at);
    if (dashed) {
      at++;
    }
    if (word(at, "and")) {
      at++;
      at += dash(at) ? 1 : 0;
      if (is(at, Kind.ARTICLE)) {
        at++;
        at += dash(at) ? 1 : 0;
        if (is(at, Kind.HALF)) {
          return amount(words + ".5", number, at + 1);
        }
      }
    }
    return amount(words, number, after);
  }

  private boolean readDigits(int token) {
    int start = st.start(token);
    int limit = st.end(token);
    int end = Numerals.end(text, start, limit);
    if (end == limit) {
      int number = Numerals.value(text, start, end);
      return number >= 0 && withHalf(number, Integer.toString(number), token + 1);
    }
    char mark = text.charAt(end);
    int second = Numerals.end(text, end + 1, limit);
    if (second != limit || second == end + 1) {
      return false;
    }
    if (mark == '.') {
      return amount(text.substring(start, limit), 0, token + 1);
    }
    if (mark == ',' && second == end + 4) {
      int number = Numerals.value(text, start, end) * 1000 + Numerals.value(text, end + 1, second);
      return number >= 0 && amount(Integer.toString(number), number, token + 1);
    }
    return false;
  }

  private boolean tryNumber(int token) {
    if (is(token, Kind.NUMBER) || is(token, Kind.ORDINAL) || words[token] == null) {
      if (tryDayBeforeMonth(token, token)) {
        return true;
      }
    }
    if (is(token, Kind.HALF) && is(token + 1, Kind.ARTICLE) && is(token + 2, Kind.UNIT)) {
      return done(token + 2, halfOf(value(token + 2)));
    }
    if (!readAmount(token, true)) {
      return false;
    }
    String words = amount;
    int number = amountNumber;
    int at = amountNext;
    boolean dashed = dash(at);
    if (dashed) {
      at++;
    } else if (at < st.size() && between(at)) {
      at++;
    }
    if (!is(at, Kind.UNIT) && !is(at, Kind.UNITS)) {
      return false;
    }
    String unit = value(at);
    boolean one = is(token, Kind.ARTICLE) && words.equals("1");
    if (one && unit.equals("S") || one && is(at, Kind.UNITS)) {
      return false;
    }
    if (!dashed && is(at, Kind.UNIT) && !words.equals("1") && words.indexOf('.') < 0) {
      return false;
    }
    int after = at + 1;
    if (word(after, "and") && word(after + 1, "a") && is(after + 2, Kind.HALF)) {
      words = words + ".5";
      after += 3;
    }
    return finishAmount(token, words, number, unit, after, one, dashed);
  }

  private static Meaning halfOf(String unit) {
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
  private boolean between(int at) {
    String form = st.form(at);
    return (form.equals("more")
            || form.equals("full")
            || form.equals("consecutive")
            || form.equals("straight")
            || form.equals("working")
            || form.equals("business")
            || form.equals("long")
            || form.equals("whole")
            || form.equals("successive"))
        && is(at + 1, Kind.UNITS);
  }

  private boolean finishAmount(
      int token, String words, int number, String unit, int after, boolean one, boolean dashed) {
    if (is(after, Kind.AGO)) {
      return done(after, back(words, number, unit));
    }
    if (word(after, "from") && word(after + 1, "now")) {
      return done(after + 1, ahead(words, number, unit));
    }
    if (!dashed && (word(after, "earlier") || word(after, "before") && !clauseFollows(after))) {
      return done(after, relative(words, -number, unit));
    }
    if (!dashed && (word(after, "later") || word(after, "after") && !clauseFollows(after))) {
      return done(after, relative(words, number, unit));
    }
    if (dashed && dash(after) && word(after + 1, "old")) {
      return done(after + 1, Meaning.duration(words, unit));
    }
    if (word(after, "old") && !dashed) {
      return done(after, Meaning.duration(words, unit));
    }
    if (one && rate(token)) {
      return done(after - 1, Meaning.set(Meaning.period("1", unit)));
    }
    return done(after - 1, Meaning.duration(words, unit));
  }

  private boolean clauseFollows(int token) {
    return token + 1 < st.size() && st.tag(token + 1) != Upos.PUNCT;
  }

  /** "$5 billion a year", "twice a week". */
  private boolean rate(int token) {
    if (token == 0) {
      return false;
    }
    Upos before = st.tag(token - 1);
    String form = st.form(token - 1);
    return before == Upos.NUM
        || before == Upos.SYM
        || form.equals("times")
        || form.equals("once")
        || form.equals("twice")
        || form.equals("percent")
        || (before == Upos.NOUN && st.feature(token - 1).equals("NNS"));
  }

  private Meaning back(String words, int number, String unit) {
    return counted(words, -number, unit, "PAST_REF");
  }

  private Meaning ahead(String words, int number, String unit) {
    return counted(words, number, unit, "FUTURE_REF");
  }

  private Meaning counted(String words, int shift, String unit, String vague) {
    LocalDate base = today;
    boolean exact = shift != 0 && Math.abs(shift) <= LARGEST_SHIFT && words.indexOf('.') < 0;
    if (!exact) {
      return Meaning.unanchored(Type.DATE, vague);
    }
    if (unit.equals("S") || unit.equals("MIN") || unit.equals("H")) {
      return Meaning.unanchored(Type.TIME, vague);
    }
    if (base == null) {
      return Meaning.unanchored(Type.DATE, unitPattern(unit));
    }
    if (unit.equals("DE")) {
      return Meaning.year(base.getYear() + 10 * shift);
    }
    if (unit.equals("CE")) {
      return Meaning.year(base.getYear() + 100 * shift);
    }
    return shifted(base, shift, unit);
  }

  private Meaning relative(String words, int shift, String unit) {
    if (shift == 0 || words.indexOf('.') >= 0) {
      return Meaning.unanchored(Type.DATE, unitPattern(unit));
    }
    return fromReference(shift, unit, false);
  }

  /** "years", "for months": an unknown number of them. */
  private boolean tryUnit(int token) {
    if (is(token, Kind.UNIT)) {
      return value(token).equals("S") && tryOrdinal(token, token);
    }
    String unit = value(token);
    if (unit.equals("S") || unit.equals("WE") || unit.equals("Q") || unit.equals("2W")) {
      return false;
    }
    if (word(token + 1, "ago")) {
      return done(token + 1, Meaning.unanchored(Type.DATE, "PAST_REF"));
    }
    if (token > 0
        && (st.tag(token - 1) == Upos.ADJ
            || st.tag(token - 1) == Upos.PRON
            || st.tag(token - 1) == Upos.DET
            || st.tag(token - 1) == Upos.NOUN
            || st.tag(token - 1) == Upos.NUM
            || word(token - 1, "-"))) {
      return false;
    }
    return done(token, Meaning.duration("X", unit));
  }

  private boolean tryEvery(int token) {
    int at = token + 1;
    if (is(at, Kind.UNIT) && !value(at).equals("S")) {
      return done(at, Meaning.set(Meaning.period("1", value(at))));
    }
    if (is(at, Kind.WEEKDAY)) {
      return done(at, Meaning.set("XXXX-WXX-" + number(at)));
    }
    if (is(at, Kind.MONTH)) {
      int month = number(at);
      return done(at, Meaning.set("XXXX" + (month < 10 ? "-0" : "-") + month));
    }
    if (is(at, Kind.PART)) {
      return done(at, Meaning.set("XXXX-XX-XX" + value(at)));
    }
    if (!word(token, "per") && readAmount(at, false) && is(amountNext, Kind.UNITS)) {
      return done(amountNext, Meaning.set(Meaning.period(amount, value(amountNext))));
    }
    return false;
  }

  /** "about two weeks", "more than a year", "at least three days ago". */
  private boolean tryApproximate(int token) {
    int at = token + 1;
    int shape = number(token);
    if (shape == 2) {
      if (!word(at, "than")) {
        return false;
      }
      at++;
    } else if (shape == 3) {
      if (!word(at, "least") && !word(at, "most")) {
        return false;
      }
      at++;
    }
    if (at >= st.size() || words[at] == null && !digit(at)) {
      return false;
    }
    boolean amount =
        words[at] == null
            || switch (words[at].kind()) {
              case NUMBER, FEW, HALF -> true;
              case ARTICLE -> words[at].number() == 1;
              default -> false;
            };
    return amount
        && !monthNear(at)
        && tryNumber(at)
        && (meaning.type() == Type.DURATION || is(next - 1, Kind.AGO));
  }

  private boolean monthNear(int at) {
    return is(at + 1, Kind.MONTH);
  }

  /** "overnight"; "noon" and bare parts of the day are no date of their own. */
  private boolean tryPart(int token) {
    if (!word(token, "overnight") || st.tag(token) == Upos.ADJ) {
      return false;
    }
    return done(token, dayOfSentence().at("TNI"));
  }
}
