package org.entente.read.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Set;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.TimeExpression.Type;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;
import org.entente.read.time.TimeWord.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The sentence a scan is in, and what its last successful try left: the meaning, and where the
 * expression ends.
 */
final class TimeCursor {
  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2100;
  static final int OLDEST_YEAR = 1000;
  static final int LARGEST_SHIFT = 1900;
  private static final int CLIMB = 8;
  private static final int DEEPEST = 3;

  /** Verbs whose present tense tells what is planned: "the pact takes effect on Thursday". */
  private static final Set<String> SCHEDULED =
      Set.of(
          "arrive", "begin", "close", "convene", "depart", "end", "expire", "lapse", "meet", "open",
          "resume", "return", "start", "take", "travel", "visit");

  final String text;
  final @Nullable LocalDate today;
  @Nullable TimeWord[] words = new TimeWord[64];
  Sentence sentence =
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
  @Nullable Meaning reference;

  /** The last day named in this sentence: a clock time belongs to it. */
  @Nullable Meaning sentenceDay;

  /** How many expressions the one being tried lies in: "the end of the first week of July". */
  private int nesting;

  Meaning meaning = Meaning.set("");
  int next;
  int endOffset;

  TimeCursor(String text, @Nullable LocalDate today) {
    this.text = text;
    this.today = today;
  }

  boolean load() {
    int size = sentence.size();
    if (words.length < size) {
      words = new TimeWord[size * 2];
    }
    boolean worthwhile = false;
    for (int token = 0; token < size; token++) {
      TimeWord word = TimeWord.of(sentence.form(token));
      if (word == null && Holiday.at(this, token) != null) {
        word = TimeWord.HOLIDAY;
      }
      words[token] = word;
      worthwhile |= word == null ? digit(token) : word.core() || century(word);
    }
    if (!worthwhile) {
      return mentionsPastOrFuture(size);
    }
    Arrays.fill(words, size, Math.min(size + 1, words.length), null);
    return true;
  }

  /** "nineteen", "twenty": a year in words may begin with it, or with "two thousand". */
  private static boolean century(TimeWord word) {
    return word.kind() == Kind.NUMBER
        && (word.number() == 2 || word.number() >= 17 && word.number() <= 20);
  }

  boolean mentionsPastOrFuture(int size) {
    for (int token = 1; token < size; token++) {
      if (the(token - 1) && (is(token, Kind.PAST) || sentence.form(token).equals("future"))) {
        return true;
      }
    }
    return false;
  }

  boolean digit(int token) {
    char first = text.charAt(sentence.start(token));
    return first >= '0' && first <= '9'
        || first == 'm' && text.startsWith("mid-", sentence.start(token));
  }

  boolean is(int token, Kind kind) {
    if (token < 0 || token >= sentence.size()) {
      return false;
    }
    TimeWord word = words[token];
    return word != null && word.kind() == kind;
  }

  boolean the(int token) {
    return is(token, Kind.ARTICLE) && number(token) == 0;
  }

  int number(int token) {
    TimeWord word = words[token];
    return word == null ? 0 : word.number();
  }

  String value(int token) {
    TimeWord word = words[token];
    return word == null ? "" : word.value();
  }

  boolean word(int token, String form) {
    return token >= 0 && token < sentence.size() && sentence.form(token).equals(form);
  }

  boolean dash(int token) {
    return token < sentence.size()
        && sentence.end(token) - sentence.start(token) == 1
        && Numerals.dash(text.charAt(sentence.start(token)));
  }

  boolean done(int last, Meaning result) {
    meaning = result;
    next = last + 1;
    endOffset = sentence.end(last);
    return true;
  }

  boolean doneAt(int offset, Meaning result) {
    meaning = result;
    endOffset = offset;
    int token = next;
    while (token < sentence.size() && sentence.start(token) < offset) {
      token++;
    }
    next = token;
    return true;
  }

  boolean wordEnds(int offset, int limit) {
    return offset >= limit || !Character.isLetterOrDigit(text.charAt(offset));
  }

  boolean wordEndsOrT(int offset, int limit) {
    return wordEnds(offset, limit) || text.charAt(offset) == 'T';
  }

  static @Nullable LocalDate dateOrNull(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    return LocalDate.of(year, month, day);
  }

  Meaning dayOfSentence() {
    if (sentenceDay != null) {
      return sentenceDay;
    }
    return today == null ? Meaning.unanchored(Type.TIME, "XXXX-XX-XX") : Meaning.day(today);
  }

  int yearAt(int token) {
    if (token >= sentence.size() || sentence.end(token) - sentence.start(token) != 4) {
      return -1;
    }
    int year = Numerals.value(text, sentence.start(token), sentence.end(token));
    return Numerals.end(text, sentence.start(token), sentence.end(token)) == sentence.end(token)
            && year >= OLDEST_YEAR
            && year <= LAST_YEAR
        ? year
        : -1;
  }

  boolean ordinalEnding(int at) {
    return text.startsWith("st", at)
        || text.startsWith("nd", at)
        || text.startsWith("rd", at)
        || text.startsWith("th", at);
  }

  /**
   * Enters an expression within another; each entry that is granted must be left again.
   *
   * @return false where they lie too deep: no date is meant, and time would be lost
   */
  boolean enter() {
    if (nesting == DEEPEST) {
      return false;
    }
    nesting++;
    return true;
  }

  /** Leaves the expression entered last. */
  void leave() {
    nesting--;
  }

  /** The verb the token hangs on, directly or not; -1 when there is none near. */
  int verbAbove(int token) {
    int verb = token;
    for (int step = 0; step < CLIMB && verb >= 0; step++) {
      if (sentence.tag(verb) == Upos.VERB || sentence.tag(verb) == Upos.AUX) {
        return verb;
      }
      verb = sentence.head(verb);
    }
    return -1;
  }

  /** Whether the verb above the token speaks of the future. */
  boolean future(int token) {
    int verb = verbAbove(token);
    if (verb < 0 || word(token - 1, "since")) {
      return false;
    }
    boolean be = false;
    for (int child = sentence.firstChild(verb); child >= 0; child = sentence.nextSibling(child)) {
      if (sentence.is(child, "aux")) {
        String lemma = sentence.lemma(child);
        if (lemma.equals("will") || lemma.equals("shall") || lemma.equals("'ll")) {
          return true;
        }
        String form = sentence.form(child);
        be |= form.equals("is") || form.equals("are") || form.equals("am") || form.equals("'s");
      }
      if (sentence.is(child, "mark") && sentence.lemma(child).equals("to")) {
        return !word(child - 1, "was") && !word(child - 1, "were");
      }
    }
    String feature = sentence.feature(verb);
    boolean planned = SCHEDULED.contains(sentence.lemma(verb)) || word(token - 1, "until");
    return be && feature.equals("VBG")
        || planned && (feature.equals("VBZ") || feature.equals("VBP"));
  }

  int ordinalAt(int token) {
    if (is(token, Kind.ORDINAL)) {
      return number(token);
    }
    if (is(token, Kind.UNIT) && value(token).equals("S")) {
      return 2;
    }
    int start = sentence.start(token);
    int end = Numerals.end(text, start, sentence.end(token));
    return end > start && ordinalEnding(end) && sentence.end(token) == end + 2
        ? Numerals.value(text, start, end)
        : 0;
  }
}
