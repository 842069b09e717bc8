package org.entente.code.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.code.statement.Frame.Pattern;
import org.entente.lexicon.Cue;
import org.entente.lexicon.WordBook;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.TimeExpression;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;

/** Finds what is attributed in one sentence after another: by verb, noun, adjective or phrase. */
final class FrameFinder {
  private static final int FARTHEST_QUOTE = 14;
  private static final int LONGEST_SPEAKER = 40;

  /** Passives whose subject is the one who thinks. */
  private static final Set<String> MOODS =
      Set.of(
          "convince",
          "concern",
          "worry",
          "disappoint",
          "please",
          "alarm",
          "persuade",
          "satisfy",
          "delight",
          "frustrate",
          "outrage",
          "surprise",
          "shock",
          "determine");

  /** Verbs that take the one spoken to as their object. */
  private static final Set<String> TOLD =
      Set.of(
          "tell",
          "inform",
          "remind",
          "assure",
          "warn",
          "notify",
          "brief",
          "reassure",
          "advise",
          "ask",
          "persuade",
          "convince",
          "caution",
          "alert",
          "promise");

  private static final Set<String> TO_WHOM = Set.of("to");

  /** Verbs of the cue list that report only with a clause; with a noun they are other acts. */
  private static final Set<String> CLAUSE_ONLY =
      Set.of(
          "counter",
          "expand",
          "conclude",
          "find",
          "hold",
          "resolve",
          "continue",
          "add",
          "air",
          "broadcast",
          "post",
          "publish",
          "record",
          "read",
          "relate",
          "relay",
          "set",
          "reflect",
          "highlight",
          "signal",
          "show",
          "expose",
          "reveal",
          "establish",
          "determine",
          "project",
          "figure",
          "gather",
          "rule",
          "second",
          "document",
          "speak",
          "hear",
          "know",
          "see",
          "maintain",
          "frame",
          "paint",
          "champion",
          "celebrate",
          "contest",
          "command",
          "press",
          "campaign",
          "make",
          "take",
          "give",
          "put",
          "keep",
          "draw",
          "raise",
          "let",
          "come",
          "get",
          "guess",
          "sense",
          "trust",
          "argue",
          "submit",
          "convey",
          "indicate",
          "suggest",
          "imply",
          "communicate",
          "brief",
          "observe",
          "recognise",
          "recognize",
          "accept",
          "leak",
          "calculate",
          "commit",
          "undertake",
          "guarantee",
          "ensure",
          "encourage",
          "invite",
          "answer",
          "bark",
          "cry",
          "credit",
          "honor",
          "honour",
          "query",
          "quiz",
          "grill",
          "nudge",
          "goad",
          "bid",
          "coax",
          "cajole",
          "prod",
          "style",
          "shout",
          "write",
          "think",
          "feel",
          "believe",
          "understand",
          "consider",
          "judge",
          "imagine",
          "suppose",
          "wonder",
          "worry",
          "hope",
          "bet",
          "gamble",
          "assess",
          "assume",
          "perceive",
          "deem",
          "infer",
          "ponder",
          "question",
          "sum",
          "clarify",
          "certify",
          "elaborate",
          "echo",
          "inform",
          "tell",
          "remind",
          "assure",
          "notify",
          "reassure",
          "advise",
          "say",
          "state",
          "testify",
          "respond",
          "reply",
          "agree",
          "swear",
          "spin",
          "sing",
          "push",
          "fire",
          "hit",
          "wave",
          "walk",
          "laugh",
          "brush",
          "bat",
          "appeal",
          "message",
          "email",
          "whisper",
          "mutter",
          "scream",
          "yell",
          "bluster",
          "value");

  /** Verbs whose passive tells what happens and not what is said. */
  private static final Set<String> NO_PASSIVE =
      Set.of(
          "suppose",
          "see",
          "find",
          "invite",
          "encourage",
          "press",
          "set",
          "hold",
          "make",
          "put",
          "continue",
          "record",
          "know",
          "call",
          "commit",
          "honor",
          "honour",
          "celebrate");

  /** Of these, the ones that also report with an infinitive. */
  private static final Set<String> WITH_INFINITIVE =
      Set.of(
          "agree",
          "appeal",
          "command",
          "commit",
          "undertake",
          "swear",
          "advise",
          "tell",
          "resolve");

  /** Verbs that hardly take anything but a clause. */
  private static final Set<String> TALK =
      Set.of(
          "say",
          "claim",
          "argue",
          "insist",
          "believe",
          "think",
          "note",
          "warn",
          "add",
          "suggest",
          "report",
          "acknowledge",
          "admit",
          "state",
          "assert",
          "contend",
          "allege");

  /** Verbs with which "he spoke" or "as he knows" beside a sentence tells nothing of it. */
  private static final Set<String> NO_ASIDE =
      Set.of(
          "speak",
          "recognize",
          "recognise",
          "see",
          "know",
          "hear",
          "advise",
          "rule",
          "hold",
          "find",
          "continue",
          "expand",
          "counter",
          "set",
          "put",
          "make",
          "take",
          "read",
          "press",
          "brag",
          "ask",
          "call",
          "hope",
          "want",
          "wish",
          "celebrate",
          "thank",
          "tout",
          "weigh");

  private final WordBook words;
  private final Reading reading;
  private final String text;
  private final Quotes quotes;
  private final Tree tree = new Tree();
  private final List<Frame> frames;
  private final List<TimeExpression> times;
  private int firstTime;
  private Sentence st;
  private int index;
  private boolean loaded;

  FrameFinder(WordBook words, Reading reading, Quotes quotes, List<Frame> frames) {
    this.words = words;
    this.reading = reading;
    this.text = reading.article().text();
    this.quotes = quotes;
    this.frames = frames;
    this.times = reading.times();
    this.st = reading.sentences().get(0);
  }

  Tree tree() {
    return tree;
  }

  void run(int sentence) {
    st = reading.sentences().get(sentence);
    index = sentence;
    loaded = false;
    while (firstTime < times.size() && times.get(firstTime).sentence() < sentence) {
      firstTime++;
    }
    for (int token = 0; token < st.size(); token++) {
      if (according(token)) {
        byAccording(token);
        continue;
      }
      switch (st.tag(token)) {
        case VERB -> byVerb(token);
        case NOUN -> byNoun(token);
        case ADJ -> byAdjective(token);
        default -> {}
      }
    }
  }

  private void load() {
    if (!loaded) {
      tree.load(st);
      loaded = true;
    }
  }

  // ---- verbs ----

  private void byVerb(int verb) {
    Optional<Cue> found = words.findCue(st, verb, Cue.Part.VERB);
    if (found.isEmpty()) {
      if (st.feature(verb).equals("VBN")) {
        byAdjective(verb);
      }
      return;
    }
    Cue cue = found.get();
    int inside = quotes.at(st.start(verb));
    if (inside >= 0 && !reports(cue.kind())) {
      return;
    }
    load();
    int subject = subject(verb);
    if (inside >= 0) {
      // The speaker's own "we say" is the speech itself; who else says something is told in it.
      if (subject >= 0 && !ownVoice(subject) && !passive(verb)) {
        byClause(verb, cue, subject, inside);
      }
      return;
    }
    boolean passive = passive(verb);
    if (passive) {
      byPassive(verb, cue, inside);
      return;
    }
    if (byQuote(verb, cue, subject)) {
      return;
    }
    if (byClause(verb, cue, subject, inside)
        || byParenthesis(verb, cue, subject, inside)
        || byInfinitive(verb, cue, subject, inside)
        || byTail(verb, cue, subject)
        || byObject(verb, cue, subject, inside)) {
      return;
    }
    byFollowingQuote(verb, cue, subject);
  }

  private static boolean reports(Cue.Kind kind) {
    return kind != Cue.Kind.THINK && kind != Cue.Kind.LEARN && kind != Cue.Kind.SHOW;
  }

  private boolean ownVoice(int token) {
    String form = st.form(token);
    return form.equals("I") || form.equalsIgnoreCase("we") || form.equalsIgnoreCase("you");
  }

  /** She shouted to the crowd. "…" The speech is the next sentence of the paragraph. */
  private void byFollowingQuote(int verb, Cue cue, int subject) {
    if (cue.kind() != Cue.Kind.SAY || subject < 0 || st.head(verb) >= 0 || quotes.size() == 0) {
      return;
    }
    int end = st.span().end();
    int quote = quotes.firstEndingAfter(end);
    if (quote < quotes.size()
        && quotes.speech(quote)
        && quotes.blank(end, quotes.outer(quote).start())
        && quotes.paragraph(end) == quotes.paragraph(quotes.outer(quote).start())) {
      addQuote(verb, cue, subject, quote);
    }
  }

  private boolean passive(int verb) {
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      String relation = st.relation(child);
      if (relation.equals("aux:pass") || relation.equals("nsubj:pass")) {
        return true;
      }
    }
    return st.feature(verb).equals("VBN")
        && (st.is(verb, "acl") && st.child(verb, "aux") < 0 || agent(verb) >= 0);
  }

  private int agent(int verb) {
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (child > verb && st.is(child, "obl")) {
        int marker = st.child(child, "case");
        if (marker >= 0 && st.form(marker).equals("by")) {
          return child;
        }
      }
    }
    return -1;
  }

  /** The token that says who does it, through coordination, control and relative clauses; or -1. */
  private int subject(int verb) {
    int current = verb;
    for (int step = 0; step < 6 && current >= 0; step++) {
      int own = ownSubject(current);
      if (own >= 0) {
        return own;
      }
      int head = st.head(current);
      if (head < 0) {
        return -1;
      }
      if (st.is(current, "conj")
          || st.is(current, "xcomp")
          || st.is(current, "advcl")
          || st.is(current, "parataxis") && st.feature(current).equals("VBG")) {
        if (st.is(current, "conj") && current != verb && passive(current)) {
          return -1;
        }
        current = head;
        continue;
      }
      if (st.is(current, "acl") && noun(head)) {
        if (current == verb && !circumstance(verb)) {
          return head;
        }
        current = governor(head);
        continue;
      }
      return -1;
    }
    return -1;
  }

  /** "by stating", "after saying": no description of the noun before it. */
  private boolean circumstance(int verb) {
    int marker = st.child(verb, "mark");
    if (marker < 0) {
      marker = st.child(verb, "case");
    }
    return marker >= 0 && !st.form(marker).equals("to");
  }

  /** The verb above a noun, -1 when none. */
  private int governor(int noun) {
    int current = noun;
    for (int step = 0; step < 4 && current >= 0; step++) {
      if (st.tag(current) == Upos.VERB) {
        return current;
      }
      current = st.head(current);
    }
    return current;
  }

  private int ownSubject(int verb) {
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "nsubj") && !timed(child)) {
        return child;
      }
    }
    return -1;
  }

  /** Whether the token stands in a time expression: "Tuesday" says nothing. */
  private boolean timed(int token) {
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

  private boolean noun(int token) {
    return switch (st.tag(token)) {
      case NOUN, PROPN, PRON, NUM, DET, X, SYM -> true;
      default -> false;
    };
  }

  private Frame frame(Pattern pattern, Cue cue, int verb, int subject, int inside) {
    Frame frame = new Frame(index, pattern, cue.kind());
    frame.cue = cueSpan(verb, cue);
    frame.verb = verb;
    frame.inside = inside;
    setSpeaker(frame, verb, subject);
    return frame;
  }

  private void setSpeaker(Frame frame, int verb, int subject) {
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

  private int nounBefore(int token) {
    for (int before = token - 1; before >= 0 && before > token - 4; before--) {
      if (st.tag(before) == Upos.NOUN || st.tag(before) == Upos.PROPN) {
        return before;
      }
    }
    return -1;
  }

  /** The verb with its auxiliaries, adverbs between and particles; a colon after it. */
  private Span cueSpan(int verb, Cue cue) {
    int first = verb;
    while (first > 0 && joinsCue(first - 1, verb)) {
      first--;
    }
    while (first < verb && st.is(first, "advmod") && first == 0) {
      first++;
    }
    int last = verb;
    List<String> after = cue.predicate().after();
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

  private boolean joinsCue(int token, int verb) {
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
  private int segmentLeft(int verb, int subject) {
    int left = verb;
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (child < verb && !clausal(child) && !Tree.punctuation(st, child)) {
        left = Math.min(left, tree.left(child));
      }
    }
    return left;
  }

  private int segmentRight(int verb) {
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

  private boolean clausal(int token) {
    return st.is(token, "ccomp") || st.is(token, "parataxis") || st.is(token, "conj");
  }

  private static boolean speaks(Cue.Kind kind) {
    return kind != Cue.Kind.SHOW;
  }

  // ---- quotations in the same sentence ----

  /** The verb stands outside quotations, and one of its own sentence is what was said. */
  private boolean byQuote(int verb, Cue cue, int subject) {
    if (quotes.size() == 0 || !speaks(cue.kind())) {
      return false;
    }
    Span sentence = st.span();
    int first = quotes.firstEndingAfter(sentence.start());
    if (first >= quotes.size() || quotes.outer(first).start() >= sentence.end()) {
      return endsInColon(verb) && byNextQuote(verb, cue, subject);
    }
    int verbStart = st.start(verb);
    int before = -1;
    int after = -1;
    for (int quote = first;
        quote < quotes.size() && quotes.outer(quote).start() < sentence.end();
        quote++) {
      if (quotes.outer(quote).end() <= verbStart) {
        before = quote;
      } else if (after < 0) {
        after = quote;
      }
    }
    if (before >= 0 && quotes.speech(before) && saidAfter(before, verb, subject)) {
      return addQuote(verb, cue, subject, before);
    }
    if (after >= 0 && quotes.speech(after) && saidBefore(after, verb)) {
      return addQuote(verb, cue, subject, after);
    }
    return false;
  }

  private boolean addQuote(int verb, Cue cue, int subject, int quote) {
    if (quotes.used(quote)) {
      return false;
    }
    Frame frame = frame(Pattern.QUOTE, cue, verb, speakerAround(verb, subject, quote), -1);
    frame.content.add(quotes.outer(quote));
    quotes.use(quote);
    addressees(frame, verb, cue);
    frames.add(frame);
    return true;
  }

  /** The subject; in "…," said X the noun beside the verb, whatever the parser calls it. */
  private int speakerAround(int verb, int subject, int quote) {
    boolean own = subject >= 0 && quotes.at(st.start(subject)) != quote && !timed(subject);
    if (own) {
      return subject;
    }
    int after = beside(verb + 1, 1);
    if (after >= 0) {
      return after;
    }
    int before = verb - 1;
    while (before >= 0
        && (st.tag(before) == Upos.ADV
            || st.tag(before) == Upos.AUX
            || st.form(before).equals(",")
            || timed(before))) {
      before--;
    }
    return beside(before, -1);
  }

  /** Head of the noun phrase that starts (or ends, when looking back) at the token; or -1. */
  private int beside(int token, int step) {
    if (token < 0 || token >= st.size() || quotes.at(st.start(token)) >= 0) {
      return -1;
    }
    int current = token;
    int best = -1;
    for (int climb = 0; climb < 8 && current >= 0; climb++) {
      if (noun(current) && !timed(current) && quotes.at(st.start(current)) < 0) {
        best = current;
      }
      boolean phrase = insidePhrase(current) || st.is(current, "appos") || st.is(current, "punct");
      int head = st.head(current);
      if (!phrase || head < 0 || !noun(head) || Math.abs(head - token) > LONGEST_SPEAKER) {
        break;
      }
      current = head;
    }
    boolean forward = step > 0;
    return best >= 0 && (forward ? best >= token : best <= token) ? best : -1;
  }

  private boolean endsInColon(int verb) {
    int last = st.size() - 1;
    return st.form(last).equals(":") && last - verb <= FARTHEST_QUOTE;
  }

  private boolean byNextQuote(int verb, Cue cue, int subject) {
    int end = st.span().end();
    int quote = quotes.firstEndingAfter(end);
    return quote < quotes.size()
        && quotes.blank(end, quotes.outer(quote).start())
        && subject >= 0
        && addQuote(verb, cue, subject, quote);
  }

  /** "…," she said: a mark of speech closes the quotation and the saying follows. */
  private boolean saidAfter(int quote, int verb, int subject) {
    Span inner = quotes.inner(quote);
    Span outer = quotes.outer(quote);
    if (inner.end() == outer.end()) {
      return false;
    }
    int next = tokenFrom(outer.end());
    char last = text.charAt(inner.end() - 1);
    boolean closed =
        last == ','
            || last == '.'
            || last == '?'
            || last == '!'
            || last == '\u2026'
            || last == '-'
            || last == '\u2014'
            || next < st.size() && st.form(next).equals(",");
    if (!closed || next > verb) {
      return closed && next == verb;
    }
    if (next < st.size() && Tree.punctuation(st, next)) {
      next++;
    }
    int from =
        subject >= 0 && subject < verb && st.start(subject) >= outer.end()
            ? Math.min(tree.left(subject), subject)
            : verb;
    if (st.start(Math.max(0, from)) < outer.end()) {
      from = next;
    }
    if (from - next <= 4 && verb - next <= LONGEST_SPEAKER) {
      return true;
    }
    return verb - next <= LONGEST_SPEAKER && subject < 0 && noSayingBetween(next, verb);
  }

  private boolean noSayingBetween(int from, int to) {
    for (int token = from; token < to; token++) {
      if (st.tag(token) == Upos.VERB && !st.is(token, "acl") && !st.is(token, "amod")) {
        return false;
      }
    }
    return true;
  }

  /** She said, "…": only circumstances stand between the verb and the quotation. */
  private boolean saidBefore(int quote, int verb) {
    Span outer = quotes.outer(quote);
    int opening = tokenFrom(outer.start());
    if (opening - verb > FARTHEST_QUOTE || opening <= verb) {
      return false;
    }
    String previous = st.form(opening - 1);
    boolean marked = previous.equals(",") || previous.equals(":") || opening - 1 == verb;
    if (!marked) {
      return false;
    }
    for (int token = verb + 1; token < opening; token++) {
      if (st.tag(token) == Upos.VERB
          && (st.is(token, "ccomp") || st.is(token, "conj") || st.is(token, "parataxis"))
          && words.findCue(st, token, Cue.Part.VERB).isPresent()) {
        return false;
      }
      if (st.form(token).equals("that") && st.is(token, "mark")) {
        return false;
      }
    }
    return true;
  }

  private int tokenFrom(int offset) {
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

  // ---- clauses ----

  private boolean byClause(int verb, Cue cue, int subject, int inside) {
    int clause = -1;
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "ccomp") && (clause < 0 || child > verb && clause < verb)) {
        clause = child;
      }
    }
    if (clause < 0) {
      return false;
    }
    Frame frame = frame(Pattern.CLAUSE, cue, verb, subject, inside);
    int left = segmentLeft(verb, subject);
    boolean opened = left > 0 && (st.form(left - 1).equals(",") || closesQuote(left - 1));
    boolean aside = opened && verb + 1 < st.size() && st.form(verb + 1).equals(",");
    if (clause < verb || aside && subject >= 0 && inside < 0) {
      // "A, he said, and B": all around the saying is said.
      int right = Math.max(segmentRight(verb), subject > verb ? tree.right(subject) : verb);
      if (aside && clause > verb) {
        right = verb;
      }
      addTokens(frame, inside < 0 ? 0 : tree.left(clause), left - 1);
      if (right + 1 < st.size() && st.form(right + 1).equals(",") && clauseIn(right + 2)) {
        addTokens(frame, right + 1, st.size() - 1);
      }
    } else {
      int from = Math.max(tree.left(clause), verb + 1);
      int marker = st.child(clause, "mark");
      if (marker > from && st.form(marker).equals("that")) {
        from = marker;
      }
      addTokens(frame, from, inside < 0 ? goesOn(verb, tree.right(clause)) : tree.right(clause));
    }
    if (frame.content.isEmpty()) {
      return false;
    }
    if (subject < 0) {
      boolean finite =
          clause < verb || !st.feature(verb).equals("VBG") && !st.feature(verb).equals("VB");
      frame.speaker = finite ? speakerAround(verb, -1, -2) : -1;
    }
    addressees(frame, verb, cue);
    frames.add(frame);
    return true;
  }

  /** Where the clause really ends: "and that ...", ", especially by ..." still belong to it. */
  private int goesOn(int verb, int right) {
    int next = right + 1;
    while (next < st.size() && st.form(next).equals(",")) {
      next++;
    }
    if (next + 1 >= st.size()) {
      return right;
    }
    String form = st.form(next);
    boolean joined = (form.equals("and") || form.equals("but")) && st.form(next + 1).equals("that");
    boolean added =
        form.equals("especially")
            || form.equals("particularly")
            || form.equals("including")
            || form.equals("rather")
            || form.equals("because")
            || form.equals("unless");
    if (!joined && !added) {
      return right;
    }
    int end = right;
    for (int token = next; token < st.size(); token++) {
      if (token > next
          && st.tag(token) == Upos.VERB
          && st.head(token) == verb
          && st.is(token, "conj")
          && !joined) {
        break;
      }
      end = token;
    }
    return end;
  }

  private boolean clauseIn(int from) {
    for (int token = from; token < st.size(); token++) {
      if (st.tag(token) == Upos.VERB || st.tag(token) == Upos.AUX) {
        return true;
      }
    }
    return false;
  }

  /** "X said Y did Z" where the parser lost the clause: what follows the verb is a clause. */
  private boolean byTail(int verb, Cue cue, int subject) {
    int next = verb + 1;
    if (subject < 0
        || subject > verb
        || next + 2 >= st.size()
        || !TALK.contains(cue.predicate().head())) {
      return false;
    }
    boolean that = st.form(next).equals("that");
    int end = next;
    while (end < st.size() && !st.form(end).equals(",") && !st.form(end).equals(";")) {
      end++;
    }
    boolean nominal = noun(next) || st.tag(next) == Upos.ADJ;
    if (!that && (!nominal || timed(next)) || !finite(next, end)) {
      return false;
    }
    Frame frame = frame(Pattern.CLAUSE, cue, verb, subject, -1);
    addTokens(frame, next, st.size() - 1);
    if (frame.content.isEmpty()) {
      return false;
    }
    frames.add(frame);
    return true;
  }

  private boolean finite(int from, int to) {
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

  /** "A, officials said, B" and "A, officials said": the saying hangs on what is said. */
  private boolean byParenthesis(int verb, Cue cue, int subject, int inside) {
    if (NO_ASIDE.contains(cue.predicate().head()) || !speaks(cue.kind())) {
      return false;
    }
    boolean aside = st.is(verb, "parataxis") || st.is(verb, "advcl") && markedAs(verb);
    int object = object(verb);
    boolean told = TOLD.contains(cue.predicate().head());
    int own = ownSubject(verb);
    if (own < 0 && object > verb && !told && aside) {
      own = object;
      object = -1;
    }
    if (own < 0 || object >= 0 && !told || st.child(verb, "xcomp") >= 0) {
      return false;
    }
    int left = segmentLeft(verb, own);
    int right =
        Math.max(
            segmentRight(verb), tree.right(own) < st.size() && own > verb ? tree.right(own) : verb);
    int from;
    int to;
    int head = st.head(verb);
    if (aside && head >= 0) {
      boolean opened = left == 0 || parts(left - 1);
      boolean closed = right + 1 >= st.size() || Tree.punctuation(st, right + 1);
      if (!opened || !closed) {
        return false;
      }
      from = tree.left(head);
      to = tree.right(head);
    } else {
      boolean last = onlyPunctuation(right + 1, st.size());
      boolean parted = left > 0 && (st.form(left - 1).equals(",") || closesQuote(left - 1));
      if (!last || !parted || left < 4) {
        return false;
      }
      from = 0;
      to = st.size() - 1;
    }
    Frame frame = frame(Pattern.PARENTHESIS, cue, verb, own, inside);
    addTokens(frame, from, left - 1);
    addTokens(frame, right + 1, to);
    if (frame.content.isEmpty()) {
      return false;
    }
    addressees(frame, verb, cue);
    frames.add(frame);
    return true;
  }

  private boolean parts(int token) {
    return Tree.punctuation(st, token);
  }

  private boolean closesQuote(int token) {
    char symbol = text.charAt(st.start(token));
    return symbol == '"' || symbol == '\u201D' || symbol == '\u2019' || symbol == '\'';
  }

  private boolean markedAs(int verb) {
    int marker = st.child(verb, "mark");
    return marker >= 0 && st.lemma(marker).equals("as");
  }

  private boolean onlyPunctuation(int from, int to) {
    for (int token = from; token < to; token++) {
      if (!Tree.punctuation(st, token)) {
        return false;
      }
    }
    return true;
  }

  private int object(int verb) {
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "obj") || st.is(child, "iobj")) {
        return child;
      }
    }
    return -1;
  }

  // ---- infinitives and objects ----

  private boolean byInfinitive(int verb, Cue cue, int subject, int inside) {
    int clause = st.child(verb, "xcomp");
    if (clause < 0 || clause < verb) {
      clause = purpose(verb, cue);
    }
    if (clause < 0) {
      clause = gerund(verb, cue);
    }
    String lemma = cue.predicate().head();
    boolean wish = cue.kind() == Cue.Kind.THINK;
    if (clause < verb
        || !infinitives(cue.kind())
        || !wish && !WITH_INFINITIVE.contains(lemma) && CLAUSE_ONLY.contains(lemma)) {
      return false;
    }
    boolean verbal =
        st.tag(clause) == Upos.VERB
            || st.child(clause, "mark") >= 0
            || st.child(clause, "cop") >= 0;
    int object = object(verb);
    if (!verbal && object < 0) {
      return false;
    }
    int left = object > verb && object < clause ? tree.left(object) : tree.left(clause);
    int oblique = prepositional(verb, cue);
    if (oblique > verb && oblique < clause) {
      left = Math.min(left, tree.left(oblique) + 1);
    }
    Frame frame = frame(Pattern.INFINITIVE, cue, verb, subject, inside);
    addTokens(frame, Math.max(left, verb + 1), tree.right(clause));
    if (frame.content.isEmpty()) {
      return false;
    }
    frames.add(frame);
    return true;
  }

  /** "called on X to do Y": the parser hangs the infinitive on the verb as a purpose. */
  private int purpose(int verb, Cue cue) {
    if (cue.kind() != Cue.Kind.ASK) {
      return -1;
    }
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (child > verb && st.is(child, "advcl")) {
        int marker = st.child(child, "mark");
        if (marker >= 0 && st.form(marker).equals("to")) {
          return child;
        }
      }
    }
    return -1;
  }

  /** "denied supplying arms": the parser takes the gerund for a circumstance. */
  private int gerund(int verb, Cue cue) {
    if (cue.kind() == Cue.Kind.THINK || cue.kind() == Cue.Kind.ASK) {
      return -1;
    }
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "advcl")
          && tree.left(child) == verb + 1
          && st.feature(child).equals("VBG")
          && st.child(child, "mark") < 0) {
        return child;
      }
    }
    return -1;
  }

  private static boolean infinitives(Cue.Kind kind) {
    return switch (kind) {
      case ASK, PROMISE, THINK, CLAIM, DENY, WARN, SAY, BLAME, PRAISE -> true;
      case LEARN, SHOW -> false;
    };
  }

  /** The oblique whose preposition belongs to the cue: "called FOR talks". */
  private int prepositional(int verb, Cue cue) {
    List<String> after = cue.predicate().after();
    if (after.isEmpty()) {
      return -1;
    }
    String word = after.get(after.size() - 1);
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (child > verb && (st.is(child, "obl") || st.is(child, "nmod"))) {
        int marker = st.child(child, "case");
        if (marker >= 0 && st.form(marker).equalsIgnoreCase(word)) {
          return child;
        }
      }
    }
    return -1;
  }

  private boolean byObject(int verb, Cue cue, int subject, int inside) {
    String lemma = cue.predicate().head();
    if (subject < 0 || !objects(cue.kind())) {
      return false;
    }
    int oblique = prepositional(verb, cue);
    boolean told = TOLD.contains(lemma);
    if (oblique < 0 && (CLAUSE_ONLY.contains(lemma) || cue.kind() == Cue.Kind.THINK)) {
      oblique = cue.kind() == Cue.Kind.THINK && object(verb) > verb ? regarded(verb) : -1;
      if (oblique < 0) {
        return false;
      }
      oblique = -1;
    }
    if (told && oblique < 0) {
      oblique = topic(verb);
      if (oblique < 0) {
        return false;
      }
    }
    int content = oblique >= 0 ? oblique : object(verb);
    if (content <= verb) {
      return false;
    }
    Frame frame = frame(Pattern.OBJECT, cue, verb, subject, inside);
    int left = Math.max(tree.left(content), verb + 1);
    if (oblique >= 0) {
      left = Math.max(left, st.child(oblique, "case") + 1);
    }
    int right = tree.right(content);
    right = withComplements(verb, cue, content, right);
    addTokens(frame, left, right);
    if (frame.content.isEmpty()) {
      return false;
    }
    if (told) {
      addressees(frame, verb, cue);
    }
    frames.add(frame);
    return true;
  }

  /** "sees China as a partner": the "as" phrase, -1 when none. */
  private int regarded(int verb) {
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (child > verb && (st.is(child, "obl") || st.is(child, "advcl"))) {
        int marker = st.child(child, st.is(child, "obl") ? "case" : "mark");
        if (marker >= 0 && st.form(marker).equals("as")) {
          return child;
        }
      }
    }
    return -1;
  }

  /** "warned of war", "told them about the plan": what it was about, -1 when none. */
  private int topic(int verb) {
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (child > verb && st.is(child, "obl")) {
        int marker = st.child(child, "case");
        String form = marker < 0 ? "" : st.form(marker);
        if (form.equals("of") || form.equals("about") || form.equals("against")) {
          return child;
        }
      }
    }
    return -1;
  }

  /** "accused China of spying", "blamed X for Y", "described X as Y". */
  private int withComplements(int verb, Cue cue, int content, int right) {
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      if (child > content && (st.is(child, "obl") || st.is(child, "advcl"))) {
        int marker = st.child(child, st.is(child, "obl") ? "case" : "mark");
        if (marker < 0) {
          continue;
        }
        String form = st.form(marker);
        if (form.equals("of") || form.equals("for") || form.equals("as") || form.equals("with")) {
          right = Math.max(right, tree.right(child));
        }
      }
    }
    return right;
  }

  private static boolean objects(Cue.Kind kind) {
    return switch (kind) {
      case ASK, DENY, PRAISE, BLAME, WARN, PROMISE, CLAIM, SAY, THINK -> true;
      case LEARN, SHOW -> false;
    };
  }

  // ---- passives ----

  private void byPassive(int verb, Cue cue, int inside) {
    String lemma = st.lemma(verb);
    if (NO_PASSIVE.contains(lemma)) {
      return;
    }
    int agent = agent(verb);
    int patient = ownSubject(verb);
    boolean mood = MOODS.contains(st.lemma(verb));
    int clause = st.child(verb, "ccomp");
    if (clause < 0) {
      clause = st.child(verb, "xcomp");
    }
    int speaker = agent >= 0 ? agent : mood ? patient : -1;
    Frame frame = frame(Pattern.PASSIVE, cue, verb, speaker, inside);
    if (agent == verb + 2 && frame.cue != null) {
      frame.cue = new Span(frame.cue.start(), st.end(verb + 1));
    }
    boolean empty = patient < 0 || st.form(patient).equalsIgnoreCase("it");
    if (clause > verb) {
      boolean raised = st.is(clause, "xcomp") && !mood;
      if (raised && !empty) {
        addTokens(frame, tree.left(patient), tree.right(patient));
      }
      addTokens(frame, Math.max(verb + 1, tree.left(clause)), tree.right(clause));
      if (!raised && !mood && patient >= 0 && !empty && !timed(patient)) {
        frame.addressees.add(patient);
      }
    } else if (agent >= 0
        && patient >= 0
        && patient < verb
        && objects(cue.kind())
        && !CLAUSE_ONLY.contains(lemma)
        && !TOLD.contains(lemma)) {
      addTokens(frame, tree.left(patient), Math.min(tree.right(patient), verb - 1));
    }
    if (!frame.content.isEmpty()) {
      frames.add(frame);
    }
  }

  // ---- according to ----

  private boolean according(int token) {
    return token + 2 < st.size()
        && st.form(token + 1).equals("to")
        && st.form(token).equalsIgnoreCase("according");
  }

  private void byAccording(int token) {
    load();
    int head = phraseHead(token);
    if (head < 0) {
      return;
    }
    int right = Math.max(tree.right(head), head);
    int inside = quotes.at(st.start(token));
    Frame frame = new Frame(index, Pattern.ACCORDING, Cue.Kind.SAY);
    frame.cue = st.span(token, token + 1);
    frame.verb = token;
    frame.inside = inside;
    frame.speaker = head;
    if (token <= 1) {
      int comma = right + 1;
      addTokens(frame, comma, st.size() - 1);
    } else {
      int left = token;
      addTokens(frame, 0, left - 1);
      if (!onlyPunctuation(right + 1, st.size())) {
        addTokens(frame, right + 1, st.size() - 1);
      }
    }
    if (!frame.content.isEmpty()) {
      frames.add(frame);
    }
  }

  /** Head of the noun phrase after "according to". */
  private int phraseHead(int token) {
    int best = -1;
    int current = token + 2;
    for (int step = 0; step < 10 && current > token + 1; step++) {
      if (noun(current)) {
        best = current;
      }
      int head = st.head(current);
      if (head <= token + 1 || !insidePhrase(current)) {
        break;
      }
      current = head;
    }
    return best;
  }

  private boolean insidePhrase(int token) {
    return st.is(token, "det")
        || st.is(token, "amod")
        || st.is(token, "compound")
        || st.is(token, "nmod")
        || st.is(token, "nummod")
        || st.is(token, "case")
        || st.is(token, "flat")
        || st.is(token, "advmod");
  }

  // ---- nouns and adjectives ----

  private void byNoun(int noun) {
    int clause = -1;
    for (int child = st.firstChild(noun); child >= 0; child = st.nextSibling(child)) {
      if (child > noun && (st.is(child, "acl") || st.is(child, "ccomp"))) {
        clause = child;
        break;
      }
    }
    if (clause < 0 || st.relation(clause).equals("acl:relcl")) {
      return;
    }
    int marker = st.child(clause, "mark");
    if (marker < 0) {
      return;
    }
    String form = st.form(marker);
    boolean that = form.equals("that") || form.equals("whether");
    if (!that && !form.equals("to")) {
      return;
    }
    Optional<Cue> found = words.findCue(st, noun, Cue.Part.NOUN);
    if (found.isEmpty() || !that && !promises(found.get().kind())) {
      return;
    }
    if (quotes.at(st.start(noun)) >= 0 && !reports(found.get().kind())) {
      return;
    }
    load();
    Frame frame = new Frame(index, Pattern.NOUN, found.get().kind());
    frame.cue = st.span(noun);
    frame.verb = noun;
    frame.inside = quotes.at(st.start(noun));
    frame.speaker = holder(noun);
    addTokens(frame, Math.max(noun + 1, tree.left(clause)), tree.right(clause));
    if (!frame.content.isEmpty()) {
      frames.add(frame);
    }
  }

  private static boolean promises(Cue.Kind kind) {
    return kind == Cue.Kind.PROMISE
        || kind == Cue.Kind.ASK
        || kind == Cue.Kind.WARN
        || kind == Cue.Kind.DENY;
  }

  /** Whose word it is: "Minsk's claim", "the claim by Minsk", "Minsk made the claim". */
  private int holder(int noun) {
    int modifier = -1;
    for (int child = st.firstChild(noun); child >= 0; child = st.nextSibling(child)) {
      String relation = st.relation(child);
      if (relation.equals("nmod:poss")) {
        return child;
      }
      if (child > noun && st.is(child, "nmod")) {
        int marker = st.child(child, "case");
        String form = marker < 0 ? "" : st.form(marker);
        if (form.equals("of") || form.equals("by") || form.equals("from") || form.equals("among")) {
          modifier = child;
        }
      }
    }
    if (modifier >= 0) {
      return modifier;
    }
    int head = st.head(noun);
    if (head >= 0 && st.is(noun, "obj") && st.tag(head) == Upos.VERB && !passive(head)) {
      return subject(head);
    }
    return -1;
  }

  private void byAdjective(int token) {
    Optional<Cue> found = words.findCue(st, token, Cue.Part.ADJECTIVE);
    if (found.isEmpty() && st.feature(token).equals("VBN") && MOODS.contains(st.lemma(token))) {
      return;
    }
    if (found.isEmpty()) {
      return;
    }
    int subject = ownSubject(token);
    if (subject < 0) {
      return;
    }
    load();
    int clause = -1;
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      boolean right = child > token;
      if (right
          && (st.is(child, "ccomp")
              || st.is(child, "xcomp")
              || st.is(child, "obl")
              || st.is(child, "advcl") && markedThat(child))) {
        clause = child;
        break;
      }
    }
    if (clause < 0) {
      return;
    }
    if (st.is(clause, "obl")) {
      int marker = st.child(clause, "case");
      String form = marker < 0 ? "" : st.form(marker);
      if (!form.equals("about") && !form.equals("over")) {
        return;
      }
    }
    if (quotes.at(st.start(token)) >= 0 || st.lemma(token).equals("proud")) {
      return;
    }
    Frame frame = new Frame(index, Pattern.ADJECTIVE, found.get().kind());
    int first = token;
    while (first > 0 && joinsCue(first - 1, token)) {
      first--;
    }
    boolean about = st.is(clause, "obl") && st.child(clause, "case") == token + 1;
    frame.cue = st.span(first, about ? token + 1 : token);
    frame.verb = token;
    setSpeaker(frame, token, subject);
    addTokens(frame, Math.max(token + (about ? 2 : 1), tree.left(clause)), tree.right(clause));
    if (!frame.content.isEmpty()) {
      frames.add(frame);
    }
  }

  private boolean markedThat(int token) {
    int marker = st.child(token, "mark");
    return marker >= 0 && st.form(marker).equals("that");
  }

  // ---- shared ----

  private void addressees(Frame frame, int verb, Cue cue) {
    boolean told = TOLD.contains(cue.predicate().head());
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

  private boolean covered(Frame frame, int token) {
    for (Span piece : frame.content) {
      if (piece.contains(st.start(token))) {
        return true;
      }
    }
    return false;
  }

  private boolean toWhom(int token) {
    int marker = st.child(token, "case");
    return marker >= 0 && TO_WHOM.contains(st.form(marker));
  }

  /** Adds the tokens without punctuation at the ends; nothing when no word is left. */
  private void addTokens(Frame frame, int from, int to) {
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

  private boolean edge(int token) {
    if (!Tree.punctuation(st, token)) {
      return false;
    }
    char symbol = text.charAt(st.start(token));
    return switch (symbol) {
      case ',', '.', ';', ':', '-', '\u2013', '\u2014', '\u2015', '?', '!', '\u2026', '*' -> true;
      default -> false;
    };
  }
}
