package org.entente.code.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.code.actor.ActorFinder;
import org.entente.code.figure.Amount.Kind;
import org.entente.lexicon.Lexicon;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventDate;
import org.entente.model.figure.Figure;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.TimeExpression;
import org.entente.model.statement.Statement;
import org.entente.model.text.Evidence;
import org.entente.model.text.Ids;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Codes numbers that matter: sums of money, percentages, counts and ordinals ("a third summit";
 * unit {@code ordinal}). A count of things that are not political in themselves matters where an
 * actor is tied to it.
 *
 * <p>Stateless and safe to share between threads.
 */
public final class FigureCoder {
  private final Lexicon lexicon;

  /**
   * @param lexicon its sector nouns say what is counted, its currencies what money is called
   */
  public FigureCoder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The figures of an article, by start and id.
   *
   * @param reading the article
   * @param actors who its noun phrases are
   * @param statements who says what in it, by start
   */
  public List<Figure> code(Reading reading, ActorFinder actors, List<Statement> statements) {
    List<Figure> figures = new ArrayList<>();
    AmountFinder finder = new AmountFinder(lexicon);
    List<TimeExpression> times = reading.times();
    int first = 0;
    for (int index = 0; index < reading.sentences().size(); index++) {
      int last = first;
      while (last < times.size() && times.get(last).sentence() == index) {
        last++;
      }
      Sentence st = reading.sentences().get(index);
      List<TimeExpression> here = times.subList(first, last);
      List<Amount> amounts = amounts(st, here, finder);
      if (!amounts.isEmpty()) {
        Periods periods = new Periods(reading.article().text(), st, here, amounts);
        for (int number = 0; number < amounts.size(); number++) {
          Figure figure =
              figure(reading, actors, statements, index, amounts, number, periods.of(number));
          if (figure != null) {
            figures.add(figure);
          }
        }
      }
      first = last;
    }
    return List.copyOf(figures);
  }

  private static List<Amount> amounts(
      Sentence st, List<TimeExpression> times, AmountFinder finder) {
    List<Amount> amounts = new ArrayList<>(0);
    Amount before = null;
    for (int token = 0; token < st.size(); token++) {
      boolean may = finder.opens(st, token) && !inTime(times, st.start(token));
      Amount found = may ? finder.find(st, token, before) : null;
      if (found != null) {
        amounts.add(found);
        before = found;
        token = Math.max(token, found.last());
      }
    }
    return amounts;
  }

  private static boolean inTime(List<TimeExpression> times, int offset) {
    for (TimeExpression time : times) {
      if (time.span().contains(offset)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Figure figure(
      Reading reading,
      ActorFinder actors,
      List<Statement> statements,
      int index,
      List<Amount> amounts,
      int number,
      @Nullable EventDate period) {
    Sentence st = reading.sentences().get(index);
    Amount amount = amounts.get(number);
    String measure = Measures.of(st, reading.article().text(), amount);
    if (measure.isEmpty()) {
      return null;
    }
    List<String> subjects = Parties.of(actors, index, st, amounts, number);
    if (subjects.isEmpty() && !amount.political()) {
      return null;
    }
    String unit = amount.unit();
    if (amount.kind() == Kind.MONEY) {
      List<String> own =
          actors.inside(index, amount.head()).stream().map(Participant::actor).toList();
      Optional<String> currency = lexicon.currencies().find(unit, own, subjects, dayOf(reading));
      if (currency.isEmpty()) {
        return null;
      }
      unit = currency.get();
    }
    Span span = st.span(amount.first(), amount.last());
    return new Figure(
        Ids.of(reading.article().id(), "figure", span.start(), 0),
        measure,
        amount.value(),
        unit,
        subjects,
        period,
        Phrases.speakers(statements, span),
        Evidence.in(reading.article(), st.span()));
  }

  private static @Nullable LocalDate dayOf(Reading reading) {
    Published published = reading.article().published();
    return published == null ? null : published.date();
  }
}
