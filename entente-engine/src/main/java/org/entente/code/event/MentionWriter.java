package org.entente.code.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.code.actor.ActorFinder;
import org.entente.lexicon.Actor;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.ModeTable;
import org.entente.lexicon.Rule;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.actor.Sense;
import org.entente.model.event.EventDate;
import org.entente.model.event.EventMention;
import org.entente.model.event.EventType;
import org.entente.model.event.Place;
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

  /** Acts that are nothing without the one they are done to. */
  private static final Set<EventType> NEED_TARGET =
      Set.of(EventType.CONSULT, EventType.COOPERATE, EventType.AID);

  /** Acts toward a deed ("welcomed the accord") or about one to come ("promised to help"). */
  private static final Set<EventType> NEED_DEED = Set.of(EventType.AGREE, EventType.SUPPORT);

  /** Sectors that act within a state; the others may face anybody. */
  private static final Set<Sector> DOMESTIC =
      Set.of(
          Sector.JUD,
          Sector.COP,
          Sector.LEG,
          Sector.OPP,
          Sector.PTY,
          Sector.CVL,
          Sector.LAB,
          Sector.EDU,
          Sector.AGR,
          Sector.JRN,
          Sector.GOV);

  /** Acts news tells without their author. */
  private static final Set<EventType> MAY_LACK_SOURCE =
      Set.of(
          EventType.ASSAULT,
          EventType.COERCE,
          EventType.SANCTION,
          EventType.RETREAT,
          EventType.MOBILIZE);

  /** Confidence a rule needs to stand with one side unnamed. */
  private static final double LEAST_ALONE = 0.65;

  /** Confidence a mention needs to be written. */
  private static final double LEAST = 0.35;

  /** Confidence a mention needs when only one side is named. */
  private static final double LEAST_ONE_SIDED = 0.45;

  private static final List<String> BOUNDS = List.of("since", "until", "till", "before", "after");

  private static final long HISTORY_DAYS = 400;

  private final Reading reading;
  private final Article article;
  private final ActorFinder actors;
  private final List<Statement> statements;
  private final ModeTable modes;
  private final Lexicon lexicon;
  private final Contexts contexts;
  private final List<EventMention> written = new ArrayList<>();

  MentionWriter(Lexicon lexicon, Reading reading, ActorFinder actors, List<Statement> statements) {
    this.lexicon = lexicon;
    this.reading = reading;
    this.article = reading.article();
    this.actors = actors;
    this.statements = statements;
    this.modes = lexicon.rules().modes();
    this.contexts = new Contexts(lexicon.words());
  }

  List<EventMention> mentions() {
    written.addAll(new SpeechActs(reading, actors, lexicon).beside(written, statements));
    written.sort(
        Comparator.comparingInt((EventMention mention) -> mention.evidence().span().start())
            .thenComparing(EventMention::id));
    return written;
  }

  void write(int index, Match match, Embedding embedding) {
    Sentence sentence = reading.sentences().get(index);
    Match governor = embedding.governor(match.trigger());
    Rule.Complement held =
        governor == null ? Rule.Complement.ASSERTED : Embedding.complementOf(governor);
    if (held == Rule.Complement.ABSORBED) {
      return;
    }
    Span triggerSpan = triggerSpan(sentence, match);
    List<Statement> around = around(triggerSpan);
    List<Participant> sources = match.sources();
    List<Participant> targets = match.targets();
    boolean oneSided =
        match.rule().reciprocity() == Rule.Reciprocity.JOINT
            && !targets.isEmpty()
            && (!sources.isEmpty() || !between(sentence, match.target()));
    if (match.rule().reciprocity() != Rule.Reciprocity.NONE && !oneSided) {
      List<Participant> both = new ArrayList<>();
      addSides(both, sources);
      addSides(both, targets);
      if (!onlyOne(both) || isSeveral(match, both)) {
        sources = both;
        targets = both;
      } else {
        targets = withoutSources(targets, sources);
      }
    } else {
      targets = withoutSources(targets, sources);
    }
    if (targets.isEmpty() && sources.size() > 1 && mutual(match.type())) {
      targets = sources;
    }
    sources = knownOnly(sources);
    targets = sources.equals(targets) ? targets : knownOnly(targets);
    if (match.rule().type() == EventType.PROTEST) {
      sources = crowdOf(index, sentence, sources);
    } else if (domestic(match.rule(), sources, targets)) {
      targets = lendState(sources, targets);
      sources = lendState(targets, sources);
    }
    if (!viable(sentence, match, held, sources, targets)) {
      return;
    }
    List<Participant> speakers = new ArrayList<>();
    if (governor != null && (held == Rule.Complement.CLAIMED || held == Rule.Complement.DENIED)) {
      addDistinct(speakers, governor.sources());
    }
    for (Statement statement : around) {
      if (statement.speaker() != null) {
        addDistinct(speakers, List.of(statement.speaker()));
      }
    }
    EventDate date = date(sentence, index, match);
    Status status = status(sentence, match, held, speakers, sources, around, date);
    Evidence evidence = Evidence.in(article, evidenceSpan(sentence, match, sources, targets));
    Rule rule = match.rule();
    double confidence = confidence(match, sources, targets, status);
    boolean oneSidedOnly = sources.isEmpty() || targets.isEmpty();
    if (toldAlready(sentence, match.type(), sources, targets, status)
        || confidence < (oneSidedOnly ? LEAST_ONE_SIDED : LEAST)) {
      return;
    }
    boolean own = match.type() == rule.type();
    String mode = own ? rule.mode() : null;
    ModeTable.Row row = modes.row(match.type(), mode);
    String cameo = own && rule.cameo() != null ? rule.cameo() : row.cameo();
    written.add(
        new EventMention(
            Ids.of(article.id(), "mention", triggerSpan.start(), written.size()),
            sentence.span(),
            match.type(),
            mode,
            contexts.of(rule, article.text(), evidence.span()),
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

  /** "India and Peru have agreed to cut tariffs": with each other, when nobody else is named. */
  private static boolean mutual(EventType type) {
    return type == EventType.AGREE || type == EventType.CONSULT || type == EventType.COOPERATE;
  }

  /** Beside actors of the registry a name nobody knows is more likely noise than an actor. */
  private static List<Participant> knownOnly(List<Participant> side) {
    List<Participant> known = side.stream().filter(Participant::registered).toList();
    return known.isEmpty() ? side : known;
  }

  /** Courts, police, parliaments and crowds act within their own state. */
  private boolean domestic(Rule rule, List<Participant> sources, List<Participant> targets) {
    boolean inner =
        switch (rule.type()) {
          case COERCE, SANCTION, REJECT, ACCUSE, REQUEST -> true;
          default -> false;
        };
    if (!inner || sources.size() != 1 || targets.size() != 1) {
      return false;
    }
    Participant source = sources.get(0);
    Participant target = targets.get(0);
    boolean facesGovernment = target.sector() == Sector.GOV && source.sector() == Sector.GOV;
    return isDomestic(source) && isDomestic(target) && !facesGovernment;
  }

  /** An unnamed crowd is of the state whose place it gathers in. */
  private List<Participant> crowdOf(int index, Sentence sentence, List<Participant> sources) {
    if (sources.size() != 1 || sources.get(0).registered()) {
      return sources;
    }
    Participant crowd = sources.get(0);
    for (NameMatch name : reading.names()) {
      Sense sense = name.senses().get(0);
      boolean place =
          sense.kind() == Sense.Kind.SEAT
              || sense.kind() == Sense.Kind.PLACE
              || sense.kind() == Sense.Kind.NAME;
      if (name.sentence() == index && place && Roles.isPlace(sentence, name.last())) {
        return List.of(
            new Participant(
                sense.actor(), crowd.sectors(), sense.name(), crowd.text(), crowd.span(), null));
      }
    }
    return sources;
  }

  private static boolean isDomestic(Participant one) {
    return one.person() == null && one.sector() != null && DOMESTIC.contains(one.sector());
  }

  /** Gives an unnamed body or crowd the state of the other side. */
  private List<Participant> lendState(List<Participant> from, List<Participant> to) {
    Participant lender = from.get(0);
    Participant taker = to.get(0);
    boolean state = lexicon.actors().find(lender.actor()).map(Actor::isState).orElse(false);
    if (!state || taker.registered()) {
      return to;
    }
    return List.of(
        new Participant(
            lender.actor(), taker.sectors(), lender.name(), taker.text(), taker.span(), null));
  }

  private static boolean between(Sentence sentence, Roles.Filler filler) {
    return filler.token() >= 0 && Roles.hasCase(sentence, filler.token(), "between");
  }

  /** Two words of one sentence for the same act ("criticised China, calling it a threat"). */
  private boolean toldAlready(
      Sentence sentence,
      EventType type,
      List<Participant> sources,
      List<Participant> targets,
      Status status) {
    for (EventMention other : written) {
      if (other.sentence().equals(sentence.span())
          && other.type() == type
          && other.status() == status
          && sameActors(other.sources(), sources)
          && sameActors(other.targets(), targets)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameActors(List<Participant> some, List<Participant> others) {
    Set<String> codes = new HashSet<>();
    some.forEach(one -> codes.add(one.actor()));
    Set<String> otherCodes = new HashSet<>();
    others.forEach(one -> otherCodes.add(one.actor()));
    return codes.equals(otherCodes);
  }

  // ---- who ----

  /** The members of one organisation can meet each other. */
  private boolean isSeveral(Match match, List<Participant> both) {
    return both.size() == 1
        && match.rule().part() == Rule.Part.VERB
        && match.rule().type() == EventType.CONSULT
        && both.get(0).person() == null
        && lexicon.actors().find(both.get(0).actor()).map(Actor::isOrganisation).orElse(false);
  }

  private static boolean onlyOne(List<Participant> both) {
    return both.size() < 2;
  }

  private static List<Participant> withoutSources(
      List<Participant> targets, List<Participant> sources) {
    List<Participant> others = new ArrayList<>();
    for (Participant target : targets) {
      boolean same =
          sources.stream()
              .anyMatch(
                  source ->
                      source.actor().equals(target.actor())
                          && (source.sectors().equals(target.sectors())
                              || source.sectors().isEmpty()
                              || target.sectors().isEmpty()));
      if (!same) {
        others.add(target);
      }
    }
    return others;
  }

  /** Adds those of another actor, or of another part of the same one. */
  private static void addSides(List<Participant> to, List<Participant> more) {
    for (Participant one : more) {
      boolean present =
          to.stream()
              .anyMatch(
                  other ->
                      other.actor().equals(one.actor())
                          && (other.sector() == one.sector()
                              || other.sectors().isEmpty()
                              || one.sectors().isEmpty()
                              || !one.registered()));
      if (!present) {
        to.add(one);
      }
    }
  }

  private static void addDistinct(List<Participant> to, List<Participant> more) {
    for (Participant one : more) {
      boolean present =
          to.stream()
              .anyMatch(
                  other ->
                      other.actor().equals(one.actor())
                          && (other.sectors().equals(one.sectors())
                              || other.sectors().isEmpty()
                              || one.sectors().isEmpty()));
      if (!present) {
        to.add(one);
      }
    }
  }

  private boolean viable(
      Sentence sentence,
      Match match,
      Rule.Complement held,
      List<Participant> sources,
      List<Participant> targets) {
    boolean known =
        sources.stream().anyMatch(Participant::registered)
            || targets.stream().anyMatch(Participant::registered)
            || (!sources.equals(targets) && political(sources) && political(targets));
    if (!known) {
      return false;
    }
    EventType type = match.rule().type();
    if (type == EventType.PROTEST && governs(sources)) {
      return false;
    }
    if (type == EventType.CONSULT
        && match.rule().part() == Rule.Part.VERB
        && match.rule().objects().isEmpty()
        && match.hasTarget()
        && !match.target().direct()) {
      return false;
    }
    if (targets.isEmpty()
        && (held == Rule.Complement.DENIED || held == Rule.Complement.CLAIMED)
        && !sources.isEmpty()
        && match.source().direct()) {
      return true;
    }
    if (targets.isEmpty()) {
      boolean nobody = match.rule().target().contains("none");
      boolean optional =
          match.rule().alone()
              || nobody
              || (NEED_DEED.contains(type)
                  ? hasDeed(sentence, match)
                  : !NEED_TARGET.contains(type));
      return optional
          && !sources.isEmpty()
          && match.source().direct()
          && match.rule().part() != Rule.Part.NOUN
          && (match.rule().alone() || nobody || match.rule().confidence() >= LEAST_ALONE);
    }
    if (sources.isEmpty()) {
      return MAY_LACK_SOURCE.contains(type)
          && match.target().direct()
          && match.rule().confidence() >= LEAST_ALONE
          && (match.frame().passive() || eventive(sentence, match));
    }
    return true;
  }

  /** Governments do not demonstrate. */
  private static boolean governs(List<Participant> sources) {
    return sources.stream()
        .anyMatch(one -> one.registered() && (one.sector() == null || one.sector() == Sector.GOV));
  }

  private static boolean hasDeed(Sentence sentence, Match match) {
    int object = match.frame().object();
    return (object >= 0 && sentence.tag(object) == Upos.NOUN)
        || sentence.child(match.trigger(), "xcomp") >= 0
        || sentence.child(match.trigger(), "ccomp") >= 0;
  }

  /** "An attack on Kyiv killed three": the event noun is what the clause is about. */
  private static boolean eventive(Sentence sentence, Match match) {
    return match.rule().part() == Rule.Part.NOUN
        && (sentence.is(match.trigger(), "nsubj") || sentence.is(match.trigger(), "root"));
  }

  private static boolean political(List<Participant> participants) {
    return participants.stream().anyMatch(one -> !one.sectors().isEmpty());
  }

  // ---- on whose word ----

  /** The statements whose content holds the span, innermost first. */
  private List<Statement> around(Span span) {
    List<Statement> found = new ArrayList<>();
    for (Statement statement : statements) {
      for (Span piece : statement.content()) {
        if (piece.contains(span)) {
          found.add(statement);
          break;
        }
      }
    }
    found.sort(Comparator.comparingInt(MentionWriter::length));
    return found;
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
    if (!speakers.isEmpty() && !ownWord(speakers.get(0), sources)) {
      return Status.CLAIMED;
    }
    return Status.ASSERTED;
  }

  /** The light verb carries the grammar of an event noun. */
  private static int anchor(Match match) {
    return match.support() >= 0 ? match.support() : match.trigger();
  }

  private static boolean pastCue(Sentence sentence, Statement statement) {
    if (statement.cue() == null) {
      return false;
    }
    int token = sentence.tokenAt(statement.cue().span().start());
    return token >= 0 && sentence.feature(token).equals("VBD");
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

  private static double confidence(
      Match match, List<Participant> sources, List<Participant> targets, Status status) {
    double odds = match.rule().confidence();
    if (sources.isEmpty() || targets.isEmpty()) {
      odds *= 0.75;
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
