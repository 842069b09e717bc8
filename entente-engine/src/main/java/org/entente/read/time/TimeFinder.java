package org.entente.read.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.TimeExpression;
import org.entente.model.text.Article;

/**
 * Finds dates, times, durations and sets, and says which days they mean.
 *
 * <p>Types and values are TIMEX3's (TimeML 1.2.1); weeks are ISO weeks. Relative expressions count
 * from the day the article was published; a weekday, month or day without a year is the last one
 * before that day, or the next one after it where its verb speaks of the future. In an article
 * without a date they get an unanchored value ({@code XXXX-07-10}) and no days.
 *
 * <p>One pass over the tokens; a sentence is looked at closer only where it holds a time word or a
 * digit.
 */
public final class TimeFinder {
  /** The time expressions of the article, in order, without overlap. */
  public List<TimeExpression> find(Article article, List<Sentence> sentences) {
    LocalDate day = article.published() == null ? null : article.published().date();
    TimeScan scan = new TimeScan(article.text(), day);
    List<TimeExpression> found = new ArrayList<>();
    for (int index = 0; index < sentences.size(); index++) {
      scan.run(index, sentences.get(index), found);
    }
    return found;
  }
}
