package org.entente.code.statement;

import java.util.List;
import org.entente.code.statement.Frame.Pattern;
import org.entente.lexicon.Cue;
import org.entente.lexicon.WordBook;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.TimeExpression;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;

/**
 * One sentence at a time, as those who look for frames see it: who does what a verb says, where the
 * words that frame a speech end, what stands beside what. It gathers the frames found.
 */
final class SentenceView {

  private static final int LONGEST_SPEAKER = 40;
  private static final int LONGEST_ASIDE = 9;

  final WordBook words;
  final Quotes quotes;
  final Doers doers = new Doers(this);
  final Tree tree = new Tree();
  final String text;
  final List<Frame> frames;
  private final Reading reading;
  private final List<TimeExpression> times;
  private int firstTime;
  private boolean loaded;

  /** The sentence looked at. */
  Sentence st;

  /** Its index. */
  int index;

  SentenceView(WordBook words, Reading reading, Quotes quotes, List<Frame> frames) {
    this.words = words;
    this.reading = reading;
    this.text = reading.article().text();
    this.quotes = quotes;
    this.frames = frames;
    this.times = reading.times();
    this.st = reading.sentences().get(0);
  }

  /** Turns to a sentence; sentences come in order. */
  void turnTo(int sentence) {
    st = reading.sentences().get(sentence);
    index = sentence;
    loaded = false;
    while (firstTime < times.size() && times.get(firstTime).sentence() < sentence) {
      firstTime++;
    }
  }

  /** Makes the tree ready; once a sentence, and only where a cue stands. */
  void load() {
    if (!loaded) {
      tree.load(st);
      loaded = true;
    }
  }

  /** Where what is thought goes on in "X thinks, his aides say, that A"; -1 without an aside. */
  int afterAside(int verb) {
    if (verb + 1 >= st.size() || !st.form(verb + 1).equals(",")) {
      return -1;
    }
    for (int other = verb + 2; other < st.size() && other - verb < LONGEST_ASIDE; other++) {
      if (st.tag(other) == Upos.VERB && words.findCue(st, other, Cue.Part.VERB).isPresent()) {
        int speaker = speakerBefore(other);
        boolean joined = st.tag(verb + 2) == Upos.CCONJ && speaker > verb + 2;
        boolean aside = speaker >= 0 && (joined || openedBy(speaker) == verb + 1);
        int end = aside ? asideEnd(other) : -1;
        return end < 0 ? -1 : end + 1;
      }
    }
    return -1;
  }

  /** Whether the token stands in a time expression: "Tuesday" says nothing. */
  boolean timed(int token) {
    Upos tag = st.tag(token);
    if (tag != Upos.NOUN && tag != Upos.PROPN) {
      return false;
    }
    int start = st.start(token);
    for (int time = firstTime; time < times.size() && times.get(time).sentence() == index; time++) {
      if (times.get(time).span().contains(start)) {
        return true;
      }
    }
    return false;
  }

  boolean noun(int token) {
    return switch (st.tag(token)) {
      case NOUN, PROPN, PRON, NUM, DET, X, SYM -> true;
      default -> false;
    };
  }

  int nounBefore(int token) {
    for (int before = token - 1; before >= 0 && before > token - 4; before--) {
      if (st.tag(before) == Upos.NOUN || st.tag(before) == Upos.PROPN) {
        return before;
      }
    }
    return -1;
  }

  Frame frame(Pattern pattern, Cue cue, int verb, int subject, int inside) {
    Frame frame = new Frame(index, pattern, cue.kind());
    frame.cue = cueSpan(verb, cue.predicate().after());
    frame.verb = verb;
    frame.inside = inside;
    setSpeaker(frame, verb, subject);
    return frame;
  }

  void setSpeaker(Frame frame, int verb, int subject) {
    frame.speaker = subject;
    if (subject >= 0 && Tree.relativePronoun(st, subject)) {
      int above = st.head(subject);
      while (above >= 0 && !st.relation(above).equals("acl:relcl")) {
        above = st.head(above);
      }
      frame.antecedent = above >= 0 ? st.head(above) : nounBefore(subject);
    }
    if (subject >= 0 && st.is(subject, "expl")) {
      frame.speaker = -1;
    }
  }

  /** The verb with its auxiliaries, adverbs between and particles; a colon after it. */
  Span cueSpan(int verb, List<String> after) {
    int first = verb;
    while (first > 0 && joinsCue(first - 1, verb)) {
      first--;
    }
    while (first < verb && st.is(first, "advmod") && first == 0) {
      first++;
    }
    int last = verb;
    for (int word = 0; word < after.size() && last + 1 < st.size(); word++) {
      if (!st.form(last + 1).equalsIgnoreCase(after.get(word))
          && !st.lemma(last + 1).equalsIgnoreCase(after.get(word))) {
        break;
      }
      last++;
    }
    if (last + 1 < st.size() && st.form(last + 1).equals(":")) {
      last++;
    }
    return st.span(first, last);
  }

  boolean joinsCue(int token, int verb) {
    if (st.head(token) != verb) {
      return false;
    }
    return st.is(token, "aux")
        || st.is(token, "cop")
        || st.is(token, "advmod") && (st.tag(token) == Upos.ADV || st.tag(token) == Upos.PART);
  }

  /**
   * First and last token of what frames the speech: the verb with its speaker and circumstances.
   */
  int segmentLeft(int verb, int subject) {
    int left = verb;
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (child < verb && !clausal(child) && !Tree.punctuation(st, child)) {
        left = Math.min(left, tree.left(child));
      }
    }
    return left;
  }

  int segmentRight(int verb) {
    int right = verb;
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (child > verb
          && !st.is(child, "ccomp")
          && !st.is(child, "parataxis")
          && !st.is(child, "conj")
          && !Tree.punctuation(st, child)) {
        right = Math.max(right, tree.right(child));
      }
    }
    return right;
  }

  boolean clausal(int token) {
    return st.is(token, "ccomp") || st.is(token, "parataxis") || st.is(token, "conj");
  }

  /** The subject; in "…," said X the noun beside the verb, whatever the parser calls it. */
  int speakerAround(int verb, int subject, int quote) {
    boolean own = subject >= 0 && quotes.at(st.start(subject)) != quote && !timed(subject);
    if (own) {
      return subject;
    }
    int before = verb - 1;
    while (before >= 0
        && (st.tag(before) == Upos.ADV
            || st.tag(before) == Upos.AUX
            || st.form(before).equals(",")
            || timed(before))) {
      before--;
    }
    boolean apposed = before + 1 < verb && st.form(before + 1).equals(",");
    int named = beside(before, -1, apposed);
    if (named >= 0) {
      return named;
    }
    int behind = beside(verb + 1, 1, false);
    return behind >= 0 ? behind : nameRun(verb + 1);
  }

  /** Head of the unbroken run of titles and names that starts at the token, -1 when none does. */
  private int nameRun(int token) {
    int end = token;
    int last = -1;
    while (end < st.size() && quotes.at(st.start(end)) < 0) {
      Upos tag = st.tag(end);
      if (tag == Upos.PROPN) {
        last = end;
      } else if (tag != Upos.ADJ && tag != Upos.NOUN && tag != Upos.DET) {
        break;
      }
      end++;
    }
    while (last > token && st.is(last, "flat") && st.head(last) >= token && st.head(last) < last) {
      last = st.head(last);
    }
    return last;
  }

  /** The noun before a main verb the parser left without a subject; -1 when none. */
  int strayBefore(int verb) {
    String feature = st.feature(verb);
    boolean finite = feature.equals("VBD") || feature.equals("VBZ") || feature.equals("VBP");
    int before = verb - 1;
    while (before >= 0 && (st.tag(before) == Upos.ADV || st.tag(before) == Upos.AUX)) {
      String auxiliary = st.feature(before);
      finite |= auxiliary.equals("VBZ") || auxiliary.equals("VBD") || auxiliary.equals("VBP");
      before--;
    }
    if (finite && before > 0 && st.head(verb) < 0 && st.form(before).equals(",")) {
      return beside(before - 1, -1, true);
    }
    boolean near = before >= 0 && (st.head(verb) < 0 ? noun(before) : st.tag(before) == Upos.PROPN);
    return finite && near ? beside(before, -1, false) : -1;
  }

  /** The noun whose phrase ends right before the verb and its auxiliaries, -1 when none does. */
  int speakerBefore(int verb) {
    int before = verb - 1;
    while (before >= 0 && (st.tag(before) == Upos.ADV || st.tag(before) == Upos.AUX)) {
      before--;
    }
    int found = before < 0 || timed(before) ? -1 : beside(before, -1, false);
    return found >= 0 && !Tree.relativePronoun(st, found) ? found : -1;
  }

  /** The comma that opens the phrase of a noun, -1 where another word does. */
  int openedBy(int noun) {
    for (int token = noun - 1; token > 0 && noun - token <= LONGEST_ASIDE; token--) {
      if (st.form(token).equals(",")) {
        return token;
      }
      Upos tag = st.tag(token);
      boolean phrase =
          tag == Upos.NOUN
              || tag == Upos.PROPN
              || tag == Upos.ADJ
              || tag == Upos.DET
              || tag == Upos.PART
              || tag == Upos.NUM;
      if (!phrase) {
        return -1;
      }
    }
    return -1;
  }

  /** The comma that closes an aside, after circumstances of the verb only; -1 where none does. */
  int asideEnd(int verb) {
    for (int token = verb + 1; token < st.size() && token - verb <= LONGEST_ASIDE; token++) {
      if (st.form(token).equals(",")) {
        return token;
      }
      boolean circumstance =
          st.tag(token) == Upos.ADV
              || st.tag(token) == Upos.ADP
              || st.tag(verb + 1) == Upos.ADP
              || st.tag(verb + 1) == Upos.ADV
              || timed(token);
      if (!circumstance || st.tag(token) == Upos.VERB || st.tag(token) == Upos.SCONJ) {
        return -1;
      }
    }
    return -1;
  }

  /** Head of the noun phrase that starts (or ends, when looking back) at the token; or -1. */
  int beside(int token, int step, boolean apposed) {
    if (token < 0 || token >= st.size() || quotes.at(st.start(token)) >= 0) {
      return -1;
    }
    int current = token;
    int best = -1;
    for (int climb = 0; climb < 8 && current >= 0; climb++) {
      if (noun(current) && !timed(current) && quotes.at(st.start(current)) < 0) {
        best = current;
      }
      boolean phrase = insidePhrase(current) || apposed && st.is(current, "appos");
      int head = st.head(current);
      if (!phrase || head < 0 || !noun(head) || Math.abs(head - token) > LONGEST_SPEAKER) {
        break;
      }
      current = head;
    }
    boolean forward = step > 0;
    return best >= 0 && (forward ? best >= token : best <= token) ? best : -1;
  }

  int tokenFrom(int offset) {
    int low = 0;
    int high = st.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (st.start(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  boolean clauseIn(int from) {
    return clauseIn(from, st.size());
  }

  /** Whether a verb stands between the two tokens, the second exclusive. */
  boolean clauseIn(int from, int to) {
    return st.holds(Upos.VERB, from, to) || st.holds(Upos.AUX, from, to);
  }

  boolean finite(int from, int to) {
    for (int token = from; token < to; token++) {
      String feature = st.feature(token);
      if (feature.equals("VBD")
          || feature.equals("VBZ")
          || feature.equals("VBP")
          || feature.equals("MD")) {
        return true;
      }
    }
    return false;
  }

  boolean parts(int token) {
    return Tree.punctuation(st, token);
  }

  boolean opensQuote(int token) {
    char symbol = text.charAt(st.start(token));
    boolean single = symbol == '\u2018' || symbol == '\'' || symbol == '`';
    return single && st.end(token) - st.start(token) == 1;
  }

  boolean closesQuote(int token) {
    char symbol = text.charAt(st.start(token));
    return symbol == '"' || symbol == '\u201D' || symbol == '\u2019' || symbol == '\'';
  }

  boolean markedAs(int verb) {
    int marker = st.child(verb, "mark");
    return marker >= 0 && st.lemma(marker).equals("as");
  }

  boolean markedThat(int token) {
    int marker = st.child(token, "mark");
    return marker >= 0 && st.form(marker).equals("that");
  }

  boolean onlyPunctuation(int from, int to) {
    for (int token = from; token < to; token++) {
      if (!Tree.punctuation(st, token)) {
        return false;
      }
    }
    return true;
  }

  int object(int verb) {
    int found = -1;
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "obj") || st.is(child, "iobj")) {
        if (child > verb) {
          return child;
        }
        found = child;
      }
    }
    return found;
  }

  boolean insidePhrase(int token) {
    return st.is(token, "det")
        || st.is(token, "amod")
        || st.is(token, "compound")
        || st.is(token, "nmod")
        || st.is(token, "nummod")
        || st.is(token, "case")
        || st.is(token, "flat")
        || st.is(token, "advmod");
  }

  void addressees(Frame frame, int verb, Cue cue) {
    boolean told = SpeechVerbs.TOLD.contains(cue.predicate().head());
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (child <= verb || child == frame.speaker || covered(frame, child)) {
        continue;
      }
      boolean object = st.is(child, "iobj") || st.is(child, "obj") && told;
      boolean oblique = st.is(child, "obl") && st.tag(child) != Upos.NUM && toWhom(child);
      if ((object || oblique) && noun(child)) {
        frame.addressees.add(child);
      }
    }
  }

  boolean covered(Frame frame, int token) {
    for (Span piece : frame.content) {
      if (piece.contains(st.start(token))) {
        return true;
      }
    }
    return false;
  }

  boolean toWhom(int token) {
    int marker = st.child(token, "case");
    return marker >= 0 && SpeechVerbs.TO_WHOM.contains(st.form(marker));
  }

  /** Adds the tokens without punctuation at the ends; nothing when no word is left. */
  void addTokens(Frame frame, int from, int to) {
    int first = Math.max(0, from);
    int last = Math.min(to, st.size() - 1);
    while (first <= last && edge(first)) {
      first++;
    }
    while (last >= first && edge(last)) {
      last--;
    }
    if (first <= last) {
      frame.content.add(st.span(first, last));
    }
  }

  boolean edge(int token) {
    if (!Tree.punctuation(st, token)) {
      return false;
    }
    char symbol = text.charAt(st.start(token));
    return switch (symbol) {
      case ',', '.', ';', ':', '-', '\u2013', '\u2014', '\u2015', '?', '!', '\u2026', '*' -> true;
      default -> false;
    };
  }

  static boolean reports(Cue.Kind kind) {
    return kind != Cue.Kind.THINK && kind != Cue.Kind.LEARN && kind != Cue.Kind.SHOW;
  }
}
