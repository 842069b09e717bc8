package org.entente.read.time;

import java.time.LocalDate;
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
 * Walks the sentences of one article: by the first word of an expression it asks who may recognise
 * it. Each {@code try} method tells whether an expression starts at a token, and leaves in the
 * {@link TimeCursor} what it means and where it ends.
 */
final class TimeScan {
  final NumericDates numeric;
  final CalendarDates calendar;
  final DeicticDates deictic;
  final PeriodParts parts;
  final Amounts amounts;
  final Durations durations;
  final AnchoredDates anchored;
  final Holidays holidays;
  final SpelledYears spelled;
  final WrittenDates written;
  private final TimeCursor cursor;

  TimeScan(String text, @Nullable LocalDate today) {
    cursor = new TimeCursor(text, today);
    numeric = new NumericDates(this, cursor);
    calendar = new CalendarDates(this, cursor);
    deictic = new DeicticDates(this, cursor);
    parts = new PeriodParts(this, cursor);
    amounts = new Amounts(cursor);
    durations = new Durations(this, cursor);
    anchored = new AnchoredDates(this, cursor);
    holidays = new Holidays(this, cursor);
    spelled = new SpelledYears(cursor);
    written = new WrittenDates(cursor);
  }

  void run(int index, Sentence sentence, List<TimeExpression> found) {
    cursor.sentence = sentence;
    cursor.sentenceDay = null;
    if (!cursor.load()) {
      return;
    }
    int token = 0;
    while (token < cursor.sentence.size()) {
      if ((cursor.words[token] == null && !cursor.digit(token)) || !tryAt(token)) {
        token++;
        continue;
      }
      Span span = new Span(cursor.sentence.start(token), cursor.endOffset);
      found.add(
          new TimeExpression(
              index,
              span,
              cursor.meaning.type(),
              cursor.meaning.value(),
              cursor.meaning.eventDate(span.of(cursor.text))));
      if (cursor.meaning.type() == Type.DATE && cursor.meaning.from() != null) {
        cursor.reference = cursor.meaning;
        if (cursor.meaning.precision() == Precision.DAY) {
          cursor.sentenceDay = cursor.meaning;
        }
      }
      token = Math.max(cursor.next, token + 1);
    }
  }

  boolean tryAt(int token) {
    TimeWord word = cursor.words[token];
    if (word == null) {
      cursor.next = token;
      return numeric.tryDigits(token);
    }
    return switch (word.kind()) {
      case MONTH -> calendar.tryMonth(token);
      case WEEKDAY -> calendar.tryWeekday(token);
      case SEASON -> parts.trySeason(token, false);
      case DAY_SHIFT -> deictic.tryDayShift(token);
      case REFERENCE -> deictic.tryReference(token);
      case THIS, LAST, NEXT ->
          deictic.tryDeictic(token, token) || deictic.tryPeriodBack(token, token);
      case PAST, COMING ->
          cursor.is(token + 1, Kind.WEEKDAY)
              ? deictic.deicticWeekday(token + 1, word.number())
              : deictic.tryPeriodBack(token, token) || holidays.tryHoliday(token + 1, token);
      case RECENT -> deictic.tryRecent(token, token);
      case EARLY, MIDDLE, LATE -> parts.tryThird(token, token);
      case EARLIER, LATER -> parts.tryWithin(token);
      case START, END -> parts.tryEdge(token, token);
      case EVERY -> durations.tryEvery(token);
      case SET -> cursor.done(token, Meaning.set(word.value()));
      case UNIT, UNITS -> durations.tryUnit(token);
      case NUMBER, FEW, HALF -> durations.tryNumber(token);
      case ORDINAL -> parts.tryOrdinal(token, token) || calendar.tryDayBeforeMonth(token, token);
      case ARTICLE -> word.number() == 0 ? tryThe(token) : durations.tryNumber(token);
      case APPROXIMATE -> durations.tryApproximate(token);
      case PART -> durations.tryPart(token);
      case DECADE -> cursor.done(token, Meaning.decade(word.number()));
      case HOLIDAY -> holidays.tryHoliday(token, -1);
      case AGO -> false;
    };
  }

  boolean tryThe(int article) {
    int token = article + 1;
    if (token >= cursor.sentence.size()) {
      return false;
    }
    TimeWord word = cursor.words[token];
    if (word == null) {
      if (cursor.sentence.form(token).equals("future") && cursor.sentence.tag(token) != Upos.ADJ) {
        return cursor.done(token, Meaning.unanchored(Type.DATE, "FUTURE_REF"));
      }
      cursor.next = token;
      return cursor.digit(token)
          && (calendar.tryDayBeforeMonth(token, article)
              || parts.tryOrdinal(token, article)
              || numeric.tryDecade(token));
    }
    return switch (word.kind()) {
      case LAST, NEXT, PAST, COMING, THIS ->
          deictic.tryPeriodBack(token, article)
              || deictic.tryDeictic(token, article)
              || tryBarePast(token);
      case RECENT -> deictic.tryRecent(token, article);
      case EARLY, MIDDLE, LATE -> parts.tryEdge(token, article) || parts.tryThird(token, article);
      case START, END -> parts.tryEdge(token, article);
      case ORDINAL ->
          calendar.tryDayBeforeMonth(token, article) || parts.tryOrdinal(token, article);
      case UNIT ->
          word.value().equals("S")
              ? parts.tryOrdinal(token, article)
              : word.value().equals("WE") && cursor.done(token, deictic.theWeekend(token))
                  || parts.tryWeekNumber(token)
                  || deictic.tryThisUnit(token, article);
      case HOLIDAY -> holidays.tryHoliday(token, -1);
      case PART -> anchored.partOfDay(token);
      case SEASON -> parts.trySeason(token, true);
      case DECADE -> cursor.done(token, Meaning.decade(word.number()));
      default -> false;
    };
  }

  /** "the past": no unit follows. */
  boolean tryBarePast(int token) {
    return cursor.word(token, "past")
        && cursor.sentence.tag(token) == Upos.NOUN
        && cursor.done(token, Meaning.unanchored(Type.DATE, "PAST_REF"));
  }
}
