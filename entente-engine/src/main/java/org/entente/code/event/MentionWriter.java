package org.entente.code.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.code.actor.ActorFinder;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.ModeTable;
import org.entente.lexicon.Rule;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventDate;
import org.entente.model.event.EventMention;
import org.entente.model.event.EventType;
import org.entente.model.event.Place;
import org.entente.model.event.Quad;
import org.entente.model.event.Status;
import org.entente.model.event.Trigger;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.TimeExpression;
import org.entente.model.reading.Upos;
import org.entente.model.statement.Statement;
import org.entente.model.text.Article;
import org.entente.model.text.Evidence;
import org.entente.model.text.Ids;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/** Turns matches into mentions: standing, speakers, date, place, contexts, confidence. */
final class MentionWriter {
  private static final Set<String> FIRST_PERSON =
      Set.of("we", "us", "our", "ours", "i", "me", "my");

  /** Up to this prior the rules doubt that there is a mention at all. */
  private static final double DOUBTFUL = 0.34;

  private static final Set<String> TEMPORAL = Set.of("after", "since", "before", "when", "until");

  private static final int CLAUSES = 4;

  private static final Set<String> HEARSAY =
      Set.of("say", "report", "believe", "allege", "think", "claim", "rumour", "rumor", "suspect");

  private static final Set<String> HEARSAY_ADVERBS =
      Set.of("reportedly", "allegedly", "purportedly", "supposedly");

  /** Words that after a comma open what somebody else does. */
  private static final Set<String> ELSEWHERE = Set.of("while", "whereas");

  private static final List<String> BOUNDS = List.of("since", "until", "till", "before", "after");

  private static final long HISTORY_DAYS = 400;

  private final Reading reading;
  private final Article article;
  private final ActorFinder actors;
  private final List<Statement> statements;
  private final Map<Integer, List<Statement>> saidIn;
  private final ModeTable modes;
  private final Lexicon lexicon;
  private @Nullable Contexts contexts;
  private final Sides.Finder sidesFinder;
  private final SideFinder open;
  private final List<EventMention> written = new ArrayList<>();

  MentionWriter(
      Lexicon lexicon,
      Reading reading,
      ActorFinder actors,
      List<Statement> statements,
      SideFinder open) {
    this.open = open;
    this.lexicon = lexicon;
    this.reading = reading;
    this.article = reading.article();
    this.actors = actors;
    this.statements = statements;
    this.saidIn = bySentence(reading, statements);
    this.modes = lexicon.rules().modes();
    this.sidesFinder = new Sides.Finder(lexicon, reading);
  }

  /** Whether the rules doubt the mention, whose confidence is still their own prior. */
  static boolean doubted(EventMention mention) {
    return mention.confidence() <= DOUBTFUL;
  }

  List<EventMention> mentions() {
    SpeechActs speech = new SpeechActs(reading, actors, lexicon);
    List<EventMention> coded = speech.warned(written, statements);
    written.clear();
    written.addAll(coded);
    written.addAll(speech.beside(written, statements));
    written.sort(
        Comparator.comparingInt((EventMention mention) -> mention.evidence().span().start())
            .thenComparing(EventMention::id));
    return written;
  }

  void write(int index, Match match, Embedding embedding, SentenceActors named) {
    Sentence sentence = reading.sentences().get(index);
    Match governor = embedding.governor(match.trigger());
    Rule.Complement held =
        governor == null ? Rule.Complement.ASSERTED : Embedding.complementOf(governor);
    if (held == Rule.Complement.ABSORBED) {
      return;
    }
    if (held == Rule.Complement.CLAIMED && embedding.takenForGranted(match, governor)) {
      held = Rule.Complement.ASSERTED;
    }
    Span triggerSpan = triggerSpan(sentence, match);
    List<Statement> around = around(triggerSpan);
    List<Participant> tellers = speakersOf(around);
    Act act =
        new Act(
            sentence,
            match,
            sidesFinder.of(index, sentence, match, tellers),
            named,
            embedding,
            tellers,
            lexicon.actors()::isState);
    Sides sides = open.find(act);
    if (!Viability.holds(match, sides) || Viability.retold(sentence, match)) {
      return;
    }
    EventDate date = date(sentence, index, match);
    List<Participant> sources = asOf(date, sides.sources());
    List<Participant> targets = asOf(date, sides.targets());
    List<Participant> speakers = new ArrayList<>();
    if (governor != null && (held == Rule.Complement.CLAIMED || held == Rule.Complement.DENIED)) {
      Sides.addDistinct(speakers, governor.sources());
    }
    Sides.addDistinct(speakers, tellers);
    Status status = status(sentence, match, held, speakers, sources, around, date);
    if (status == Status.ASSERTED && charged(match, governor)) {
      status = Status.CLAIMED;
    }
    if (refused(sentence, match, status)) {
      match.becomeRefusal();
      status =
          speakers.isEmpty() || ownWord(speakers.get(0), sources)
              ? Status.ASSERTED
              : Status.CLAIMED;
    }
    Evidence evidence = Evidence.in(article, evidenceSpan(sentence, match, sources, targets));
    Rule rule = match.rule();
    double confidence = confidence(match, sides, status);
    if (sides.odds() < 1) {
      confidence = DOUBTFUL * sides.odds();
    } else if (!Viability.complete(sentence, match, held, sides)) {
      confidence = Math.min(confidence, DOUBTFUL);
    }
    if (toldAlready(sentence, match.type(), sides, status, speakers)) {
      return;
    }
    boolean own = match.type() == rule.type();
    Contexts told = contexts(sentence);
    String ruled = own ? rule.mode() : null;
    String mode = told.mode(match.type(), ruled, evidence.span(), triggerSpan, sources);
    ModeTable.Row row = modes.row(match.type(), mode);
    boolean kept = own && Objects.equals(mode, ruled);
    String cameo = kept && rule.cameo() != null ? rule.cameo() : row.cameo();
    written.add(
        new EventMention(
            Ids.of(article.id(), "mention", triggerSpan.start(), written.size()),
            sentence.span(),
            match.type(),
            mode,
            told.contexts(rule.contexts(), row),
            row.intensity(),
            cameo,
            sources,
            targets,
            status,
            speakers,
            date,
            place(index, sentence, match),
            new Trigger(triggerSpan, triggerSpan.of(article.text())),
            evidence,
            confidence,
            rule.id()));
  }

  /** Mentions come sentence by sentence, so the last one's words are kept. */
  private Contexts contexts(Sentence sentence) {
    if (contexts == null || !contexts.of(sentence)) {
      contexts = new Contexts(lexicon.words(), sentence);
    }
    return contexts;
  }

  private List<Participant> asOf(@Nullable EventDate date, List<Participant> side) {
    return date == null ? side : side.stream().map(one -> actors.on(one, date.start())).toList();
  }

  /** The coding guide: an advance refusal is REJECT. */
  private boolean refused(Sentence sentence, Match match, Status status) {
    Quad quad = match.type().quad();
    return (status == Status.NEGATED || status == Status.DENIED)
        && (quad == Quad.VERBAL_COOPERATION || quad == Quad.MATERIAL_COOPERATION)
        && new Standing(sentence, lexicon.words()).refused(anchor(match));
  }

  /** Two words of one sentence for the same act ("criticised China, calling it a threat"). */
  private boolean toldAlready(
      Sentence sentence, EventType type, Sides sides, Status status, List<Participant> speakers) {
    for (int last = written.size() - 1; last >= 0; last--) {
      EventMention other = written.get(last);
      if (!other.sentence().equals(sentence.span())) {
        return false; // mentions are written sentence by sentence
      }
      if (other.type() == type
          && other.status() == status
          && other.speakers().equals(speakers)
          && sides.sameActors(other)) {
        return true;
      }
    }
    return false;
  }

  // ---- on whose word ----

  /** By sentence, the statements whose content reaches into it. */
  private static Map<Integer, List<Statement>> bySentence(
      Reading reading, List<Statement> statements) {
    Map<Integer, List<Statement>> found = new HashMap<>();
    for (Statement statement : statements) {
      SortedSet<Integer> reached = new TreeSet<>();
      for (Span piece : statement.content()) {
        for (int at = reading.firstSentenceAt(piece.start()); reading.overlaps(at, piece); at++) {
          reached.add(at);
        }
      }
      reached.forEach(at -> found.computeIfAbsent(at, key -> new ArrayList<>()).add(statement));
    }
    return found;
  }

  /** The statements whose content holds the span, innermost first. */
  private List<Statement> around(Span span) {
    List<Statement> found = new ArrayList<>();
    int index = reading.firstSentenceAt(span.start());
    for (Statement statement : saidIn.getOrDefault(index, List.of())) {
      for (Span piece : statement.content()) {
        if (piece.contains(span)
            && !anotherClause(reading.sentences().get(index), statement, span)) {
          found.add(statement);
          break;
        }
      }
    }
    found.sort(Comparator.comparingInt(MentionWriter::length));
    return found;
  }

  /** "Oslo said it paid; Rome refused": what stands behind the semicolon Oslo did not say. */
  private static boolean anotherClause(Sentence sentence, Statement statement, Span span) {
    if (statement.cue() == null || statement.form() != Statement.Form.INDIRECT) {
      return false;
    }
    int cue = sentence.tokenAt(statement.cue().span().start());
    int trigger = sentence.tokenAt(span.start());
    if (cue < 0 || trigger < 0) {
      return false;
    }
    for (int token = Math.min(cue, trigger) + 1; token < Math.max(cue, trigger); token++) {
      boolean comma = token > 0 && sentence.form(token - 1).equals(",");
      if (sentence.form(token).equals(";")
          || (comma && ELSEWHERE.contains(sentence.lemma(token)))) {
        return true;
      }
    }
    return false;
  }

  private static List<Participant> speakersOf(List<Statement> around) {
    List<Participant> speakers = new ArrayList<>();
    for (Statement statement : around) {
      if (statement.speaker() != null) {
        speakers.add(statement.speaker());
      }
    }
    return speakers;
  }

  private static int length(Statement statement) {
    return statement.content().stream().mapToInt(Span::length).sum();
  }

  private Status status(
      Sentence sentence,
      Match match,
      Rule.Complement held,
      List<Participant> speakers,
      List<Participant> sources,
      List<Statement> around,
      @Nullable EventDate date) {
    boolean reportedInPast = around.stream().anyMatch(s -> s.cue() != null && pastCue(sentence, s));
    Status grammar = new Standing(sentence, lexicon.words()).of(anchor(match), reportedInPast);
    switch (held) {
      case DENIED -> {
        return Status.DENIED;
      }
      case NEGATED -> {
        return Status.NEGATED;
      }
      case FUTURE -> grammar = grammar == Status.ASSERTED ? Status.FUTURE : grammar;
      case HYPOTHETICAL -> {
        return Status.HYPOTHETICAL;
      }
      default -> {}
    }
    if (grammar == Status.NEGATED && !speakers.isEmpty()) {
      return Status.DENIED;
    }
    if (grammar != Status.ASSERTED) {
      return grammar;
    }
    if (historical(date)) {
      return Status.HISTORICAL;
    }
    if (hearsay(sentence, match.trigger())) {
      return Status.CLAIMED;
    }
    if (!speakers.isEmpty()
        && !ownWord(speakers.get(0), sources)
        && !presupposed(sentence, match)) {
      return Status.CLAIMED;
    }
    return Status.ASSERTED;
  }

  /** The light verb carries the grammar of an event noun, the place that of being there. */
  private static int anchor(Match match) {
    return match.support() >= 0 ? match.support() : match.frame().anchor();
  }

  private static boolean pastCue(Sentence sentence, Statement statement) {
    if (statement.cue() == null) {
      return false;
    }
    int token = sentence.tokenAt(statement.cue().span().start());
    return token >= 0 && sentence.feature(token).equals("VBD");
  }

  /** "is said to have sent", "reportedly sent": on the word of somebody not named. */
  private static boolean hearsay(Sentence sentence, int trigger) {
    for (int child = sentence.firstChild(trigger);
        child >= 0;
        child = sentence.nextSibling(child)) {
      if (sentence.is(child, "advmod") && HEARSAY_ADVERBS.contains(sentence.lemma(child))) {
        return true;
      }
    }
    int head = sentence.head(trigger);
    return head >= 0
        && sentence.is(trigger, "xcomp")
        && HEARSAY.contains(sentence.lemma(head))
        && Frame.of(sentence, head).passive();
  }

  /**
   * What the one who speaks takes as known: a deed named by the way ("since Russia's war on
   * Ukraine"), judged ("called Iran's attack on Oman foolish") or told in a clause of time ("after
   * the two had signed a pact").
   */
  private static boolean presupposed(Sentence sentence, Match match) {
    int token = match.trigger();
    if (match.rule().part() == Rule.Part.NOUN && match.support() < 0) {
      boolean owned = match.source().found() && match.hasTarget();
      boolean aside = sentence.is(token, "nmod") || sentence.is(token, "obl");
      if (owned && (aside || judged(sentence, token))) {
        return true;
      }
    }
    for (int step = 0; step < CLAUSES && token >= 0; step++) {
      int mark = sentence.child(token, "mark");
      if (sentence.is(token, "advcl")
          && mark >= 0
          && TEMPORAL.contains(sentence.lemma(mark))
          && !sentence.feature(token).equals("VBG")) {
        return true;
      }
      if (sentence.is(token, "ccomp")) {
        return false;
      }
      token = sentence.head(token);
    }
    return false;
  }

  /** "accused Iran of an attack": whose deed it is rests on the accuser's word alone. */
  private static boolean charged(Match deed, @Nullable Match charge) {
    return charge != null
        && charge.type() == EventType.ACCUSE
        && charge.target().found()
        && deed.source().equals(charge.target());
  }

  private static boolean judged(Sentence sentence, int token) {
    int verdict = sentence.is(token, "obj") ? sentence.child(sentence.head(token), "xcomp") : -1;
    return verdict > token && sentence.tag(verdict) != Upos.VERB;
  }

  private static boolean ownWord(Participant speaker, List<Participant> sources) {
    return sources.stream().anyMatch(source -> source.actor().equals(speaker.actor()));
  }

  private boolean historical(@Nullable EventDate date) {
    if (date == null || article.published() == null) {
      return false;
    }
    LocalDate published = article.published().date();
    return date.end().plusDays(HISTORY_DAYS).isBefore(published);
  }

  // ---- when and where ----

  /** The time expression in the trigger's clause. */
  private @Nullable EventDate date(Sentence sentence, int index, Match match) {
    Span clause = subtree(sentence, anchor(match));
    for (TimeExpression time : reading.times()) {
      if (time.sentence() == index && time.date() != null && clause.contains(time.span())) {
        int token = sentence.tokenAt(time.span().start());
        if (token >= 0 && !bounds(sentence, token) && hangsOn(sentence, token, anchor(match))) {
          return time.date();
        }
      }
    }
    return null;
  }

  /** "since 2000", "until May": an end of the time, not the time. */
  private static boolean bounds(Sentence sentence, int token) {
    int current = token;
    for (int step = 0; step < 3 && current >= 0; step++) {
      for (String word : BOUNDS) {
        if (Roles.hasCase(sentence, current, word)) {
          return true;
        }
      }
      current = sentence.head(current);
    }
    return false;
  }

  /** Whether the token's nearest predicate is the trigger. */
  private static boolean hangsOn(Sentence sentence, int token, int trigger) {
    int current = token;
    for (int step = 0; step < 6 && current >= 0; step++) {
      if (current == trigger) {
        return true;
      }
      if (step > 0 && Frame.predicate(sentence, current)) {
        return false;
      }
      current = sentence.head(current);
    }
    return false;
  }

  private @Nullable Place place(int index, Sentence sentence, Match match) {
    int anchor = anchor(match);
    for (int child = sentence.firstChild(anchor); child >= 0; child = sentence.nextSibling(child)) {
      if (!sentence.is(child, "obl") || !Roles.isPlace(sentence, child)) {
        continue;
      }
      for (NameMatch name : reading.names()) {
        if (name.sentence() == index && name.first() <= child && child <= name.last()) {
          Span span = sentence.span(name.first(), name.last());
          String code = name.senses().get(0).actor();
          String country =
              code.length() == 3 && !code.equals("EUU") && !code.equals("UNO") ? code : null;
          return new Place(span.of(article.text()), country, null, null, null, span);
        }
      }
    }
    return null;
  }

  // ---- the words ----

  private static Span triggerSpan(Sentence sentence, Match match) {
    int trigger = match.trigger();
    Span span = sentence.span(trigger);
    int particle = sentence.child(trigger, "compound");
    if (particle == trigger + 1) {
      span = span.cover(sentence.span(particle));
    }
    return span;
  }

  private static Span subtree(Sentence sentence, int token) {
    Span span = sentence.span(token);
    for (int child = sentence.firstChild(token); child >= 0; child = sentence.nextSibling(child)) {
      span = span.cover(subtree(sentence, child));
    }
    return span;
  }

  private Span evidenceSpan(
      Sentence sentence, Match match, List<Participant> sources, List<Participant> targets) {
    Span span = subtree(sentence, anchor(match));
    for (List<Participant> side : List.of(sources, targets)) {
      for (Participant one : side) {
        if (sentence.span().contains(one.span())) {
          span = span.cover(one.span());
        }
      }
    }
    return span;
  }

  // ---- how sure ----

  private static double confidence(Match match, Sides sides, Status status) {
    double odds = match.rule().confidence() * sides.odds();
    if (sides.oneNamed()) {
      odds *= match.rule().alone() ? 0.85 : 0.6;
    }
    if (!match.source().direct()) {
      odds *= 0.85;
    }
    if (!match.target().direct()) {
      odds *= 0.9;
    }
    if (match.rule().part() == Rule.Part.NOUN && match.support() < 0) {
      odds *= 0.9;
    }
    if (status == Status.HYPOTHETICAL) {
      odds *= 0.9;
    }
    return Math.round(odds * 1000) / 1000.0;
  }
}
