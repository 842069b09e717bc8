package org.entente.code.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.code.actor.ActorFinder;
import org.entente.lexicon.Issue;
import org.entente.lexicon.NameIndex;
import org.entente.lexicon.WordBook;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventDate;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.TimeExpression;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/** What stands where in one article: named actors, issues and dates, looked up by place. */
final class Topics {
  private final Reading reading;
  private final ActorFinder actors;
  private final String[][] codes;
  private final int[] nameStarts;
  private final int[] issueStarts;
  private final List<List<Issue>> issues = new ArrayList<>();

  Topics(Reading reading, ActorFinder actors, WordBook words) {
    this.reading = reading;
    this.actors = actors;
    List<NameMatch> names = reading.names();
    this.codes = new String[names.size()][];
    this.nameStarts = new int[names.size()];
    for (int index = 0; index < nameStarts.length; index++) {
      NameMatch match = names.get(index);
      nameStarts[index] = reading.sentences().get(match.sentence()).start(match.first());
    }
    this.issueStarts = issueStarts(words.issueTerms());
  }

  private int[] issueStarts(NameIndex<List<Issue>> terms) {
    String text = reading.article().text();
    int[] starts = new int[16];
    int size = 0;
    for (Sentence st : reading.sentences()) {
      int reached = 0;
      for (int token = 0; token < st.size(); token++) {
        int start = st.start(token);
        int end = start < reached ? -1 : terms.matchEnd(text, start);
        List<Issue> found = end < 0 ? null : terms.find(text.subSequence(start, end));
        if (found != null) {
          starts = size == starts.length ? Arrays.copyOf(starts, size * 2) : starts;
          starts[size++] = start;
          issues.add(found);
          reached = end;
        }
      }
    }
    return Arrays.copyOf(starts, size);
  }

  /**
   * A name that stands for registered actors.
   *
   * @param token the name's head in its sentence
   */
  record Named(int sentence, int token, List<String> codes) {}

  /** The names of registered actors in the pieces, in the text's order. */
  List<Named> namesIn(List<Span> pieces) {
    List<Named> found = new ArrayList<>();
    for (Span piece : pieces) {
      for (int index = from(nameStarts, piece.start());
          index < nameStarts.length && nameStarts[index] < piece.end();
          index++) {
        String[] named = codesOf(index);
        if (named.length > 0) {
          NameMatch match = reading.names().get(index);
          found.add(new Named(match.sentence(), headOf(match), List.of(named)));
        }
      }
    }
    return found;
  }

  /** Codes of the actors named in the pieces, sorted. */
  List<String> actorsIn(List<Span> pieces) {
    SortedSet<String> found = new TreeSet<>();
    for (Named named : namesIn(pieces)) {
      found.addAll(named.codes());
    }
    return List.copyOf(found);
  }

  private String[] codesOf(int index) {
    String[] known = codes[index];
    if (known == null) {
      NameMatch match = reading.names().get(index);
      List<String> found = new ArrayList<>(1);
      for (Participant one : actors.modifier(match.sentence(), headOf(match))) {
        if (one.registered()) {
          found.add(one.actor());
        }
      }
      known = found.toArray(String[]::new);
      codes[index] = known;
    }
    return known;
  }

  /** The token of the name whose head lies outside it. */
  private int headOf(NameMatch match) {
    Sentence st = reading.sentences().get(match.sentence());
    for (int token = match.first(); token <= match.last(); token++) {
      int head = st.head(token);
      if (head < match.first() || head > match.last()) {
        return token;
      }
    }
    return match.last();
  }

  /** Ids of the issues spoken of in the pieces, sorted. */
  List<String> issuesIn(List<Span> pieces) {
    SortedSet<String> found = new TreeSet<>();
    for (Span piece : pieces) {
      for (int index = from(issueStarts, piece.start());
          index < issueStarts.length && issueStarts[index] < piece.end();
          index++) {
        for (Issue issue : issues.get(index)) {
          found.add(issue.id());
        }
      }
    }
    return List.copyOf(found);
  }

  private static int from(int[] starts, int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 1;
  }

  /** The day of the sentence nearest to the offset that stands in none of the pieces, or null. */
  @Nullable EventDate dateAround(int sentence, int offset, List<Span> pieces) {
    List<TimeExpression> times = reading.times();
    EventDate best = null;
    int distance = Integer.MAX_VALUE;
    LocalDate published =
        reading.article().published() == null ? null : reading.article().published().date();
    for (int index = firstTime(times, sentence);
        index < times.size() && times.get(index).sentence() == sentence;
        index++) {
      TimeExpression time = times.get(index);
      EventDate date = time.date();
      if (date == null
          || time.type() == TimeExpression.Type.DURATION
          || time.type() == TimeExpression.Type.SET
          || published != null && date.start().isAfter(published)
          || inside(time.span(), pieces)) {
        continue;
      }
      int away = Math.abs(time.span().start() - offset);
      if (away < distance) {
        best = date;
        distance = away;
      }
    }
    return best;
  }

  private static int firstTime(List<TimeExpression> times, int sentence) {
    int low = 0;
    int high = times.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (times.get(middle).sentence() < sentence) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static boolean inside(Span span, List<Span> pieces) {
    for (Span piece : pieces) {
      if (piece.overlaps(span)) {
        return true;
      }
    }
    return false;
  }
}
