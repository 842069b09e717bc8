package org.entente.code.event;

import java.util.List;
import java.util.Set;
import org.entente.code.actor.ActorFinder;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Operator;
import org.entente.lexicon.Rule;
import org.entente.lexicon.RuleBook;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventMention;
import org.entente.model.event.EventType;
import org.entente.model.event.Quad;
import org.entente.model.event.Status;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.statement.Statement;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Codes event mentions: finds triggers, binds their roles, settles which act stands inside which,
 * and writes the mentions down.
 */
public final class EventCoder {
  /**
   * A paragraph of one unpunctuated sentence up to this length is a subhead, which is not coded.
   */
  private static final int LONGEST_SUBHEAD = 16;

  private static final Set<Quad> HOSTILE = Set.of(Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT);

  private static final Set<String> ENDING =
      Set.of("avert", "avoid", "cease", "end", "halt", "prevent", "settle", "stop");

  private static final Set<String> CLAIM_PRONOUNS = Set.of("it", "this", "that");

  private final Lexicon lexicon;
  private final RuleBook rules;
  private final SideFinder open;

  /**
   * @param lexicon rules and words
   * @param open who stands where the rules name nobody
   */
  public EventCoder(Lexicon lexicon, SideFinder open) {
    this.lexicon = lexicon;
    this.open = open;
    this.rules = lexicon.rules();
  }

  /**
   * The event mentions of an article, by place.
   *
   * @param reading the article
   * @param actors who its noun phrases are
   * @param statements who says what in it
   */
  public List<EventMention> code(Reading reading, ActorFinder actors, List<Statement> statements) {
    MentionWriter writer = new MentionWriter(lexicon, reading, actors, statements, open);
    for (int index = 0; index < reading.sentences().size(); index++) {
      Sentence sentence = reading.sentences().get(index);
      if (!subhead(reading, sentence)) {
        codeSentence(index, sentence, actors, writer);
      }
    }
    return writer.mentions();
  }

  private void codeSentence(
      int index, Sentence sentence, ActorFinder actors, MentionWriter writer) {
    @Nullable Match[] matches = new Match[sentence.size()];
    boolean any = false;
    for (int token = 0; token < sentence.size(); token++) {
      matches[token] = best(index, sentence, token, actors);
      any |= matches[token] != null;
    }
    if (!any) {
      return;
    }
    dropEchoes(sentence, matches);
    Embedding embedding = new Embedding(sentence, matches);
    for (int token = matches.length - 1; token >= 0; token--) {
      Match match = matches[token];
      if (match != null && wantsComplement(match.rule())) {
        if (!match.hasTarget()) {
          adoptTarget(index, sentence, match, embedding, actors);
        }
        turnHostile(sentence, match, embedding.complement(match));
      }
    }
    for (Match match : matches) {
      if (match != null && stopped(sentence, match)) {
        match.becomeEnd();
      }
      if (match != null && !match.source().found()) {
        adoptCulprit(match, embedding.governor(match.trigger()));
      }
      if (match != null && match.rule().complement() == Rule.Complement.DENIED) {
        if (deniesIt(sentence, match)) {
          match.adoptTarget(Roles.Filler.NONE);
        }
        if (!match.hasTarget()) {
          adoptAccuser(match, matches);
        }
      }
      if (match != null && !match.hasTarget()) {
        adoptFellowTarget(sentence, match, matches);
      }
    }
    SentenceActors named = new SentenceActors(sentence, index, actors);
    for (Match match : matches) {
      if (match != null) {
        writer.write(index, match, embedding, named);
      }
    }
  }

  private @Nullable Match best(int index, Sentence sentence, int token, ActorFinder actors) {
    Upos tag = sentence.tag(token);
    if (!Frame.acts(sentence, token)
        && tag != Upos.NOUN
        && tag != Upos.ADJ
        && tag != Upos.PROPN
        && tag != Upos.ADV) {
      return null;
    }
    if (tag != Upos.VERB && actors.names(index, token)) {
      return null;
    }
    if (tag == Upos.VERB && (awaits(sentence, token) || compounded(sentence, token))) {
      return null;
    }
    List<RuleBook.Entry> entries = rules.triggeredBy(sentence, token);
    Match best = null;
    Frame frame = null;
    for (RuleBook.Entry entry : entries) {
      if (frame == null) {
        frame = Frame.of(sentence, token);
      }
      Rule rule = entry.rule();
      String particle = rule.particle() == null ? entry.predicate().particle() : rule.particle();
      Frame own = particle == null ? frame : frame.withParticle(particle);
      if (Match.fits(rule, entry.predicate(), sentence, token, own, lexicon.words())) {
        Roles roles = new Roles(sentence, index, own, rule, actors, lexicon.words());
        Match match = Match.of(rule, entry.predicate(), own, roles);
        if (best == null || match.beats(best)) {
          best = match;
        }
      }
    }
    return best;
  }

  /** "cutting-edge arms": part of a word, no act. */
  private static boolean compounded(Sentence sentence, int token) {
    return token + 2 < sentence.size()
        && sentence.form(token + 1).equals("-")
        && sentence.start(token + 1) == sentence.end(token)
        && sentence.start(token + 2) == sentence.end(token + 1);
  }

  /** "looks forward to signing": a phrase that only puts off the act under it. */
  private boolean awaits(Sentence sentence, int token) {
    return lexicon
        .words()
        .findOperator(sentence, token, Operator.Part.VERB)
        .filter(operator -> operator.effect() == Operator.Effect.FUTURE)
        .map(operator -> operator.predicate().length() > 2)
        .orElse(false);
  }

  /** A verb and its nominal echo ("signed an agreement") are one mention. */
  private void dropEchoes(Sentence sentence, @Nullable Match[] matches) {
    for (int token = 0; token < matches.length; token++) {
      Match match = matches[token];
      if (match == null || match.rule().part() != Rule.Part.VERB) {
        continue;
      }
      int object = match.frame().object();
      Match named = object < 0 ? null : matches[object];
      if (named != null && match.sources().isEmpty() && complete(named)) {
        matches[token] = null; // "France's demand was repeated"
        continue;
      }
      if (named != null && echoes(match, named)) {
        matches[object] = null;
      }
      dropUndone(sentence, match, matches);
      for (int child = sentence.firstChild(token);
          child >= 0;
          child = sentence.nextSibling(child)) {
        Match inner = matches[child];
        if (inner != null
            && inner.rule().type() == match.rule().type()
            && sentence.is(child, "advcl")
            && inner.frame().subject() == match.frame().subject()
            && !another(match, inner)) {
          if (!match.hasTarget() && inner.hasTarget()) {
            match.adoptTarget(inner.target()); // "filed a case accusing Israel"
          }
          matches[child] = null;
        }
        if (inner != null && joinsIn(sentence, token, child)) {
          matches[token] = null;
          break;
        }
        if (inner != null
            && child == match.frame().subject()
            && inner.rule().part() == Rule.Part.NOUN
            && !complete(inner)
            && !match.source().direct()
            && !match.sources().isEmpty()) {
          matches[child] = null;
          continue;
        }
        if (inner != null
            && inner.rule().part() == Rule.Part.NOUN
            && (sentence.is(child, "obl") || sentence.is(child, "nsubj"))
            && inner.rule().type() == match.rule().type()) {
          boolean fuller = complete(inner) && child == match.frame().subject();
          adoptStriker(sentence, match, inner);
          matches[fuller ? token : child] = null; // "Iran's raid on Oman killed ten"
        }
      }
    }
  }

  /** "was killed in a Saudi air raid": whose raid it was killed him. */
  private static void adoptStriker(Sentence sentence, Match harm, Match strike) {
    if (harm.rule().type() == EventType.ASSAULT
        && harm.frame().passive()
        && !harm.source().found()
        && strike.source().found()
        && Roles.hasCase(sentence, strike.trigger(), "in")) {
      harm.adoptSource(strike.source());
    }
  }

  /** "after meeting Wang left for Laos": one does the same to two. */
  private static boolean another(Match match, Match inner) {
    return match.target().direct()
        && inner.target().direct()
        && !sameActors(match.targets(), inner.targets());
  }

  /** "lifted the ban imposed on Mali": what was imposed is no act of its own. */
  private static void dropUndone(Sentence sentence, Match match, @Nullable Match[] matches) {
    int object = match.frame().object();
    int imposed = object < 0 ? -1 : sentence.child(object, "acl");
    Match undone = imposed < 0 ? null : matches[imposed];
    if (undone != null && undoes(match, undone)) {
      matches[imposed] = null;
    }
  }

  /** "joined Rome in condemning the raid": what counts is what both do. */
  private static boolean joinsIn(Sentence sentence, int verb, int clause) {
    int mark = sentence.child(clause, "mark");
    return sentence.lemma(verb).equals("join")
        && sentence.is(clause, "advcl")
        && mark >= 0
        && sentence.lemma(mark).equals("in");
  }

  private static boolean complete(Match match) {
    return match.hasTarget() && match.source().found();
  }

  private static boolean echoes(Match verb, Match noun) {
    if (undoes(verb, noun)) {
      return true;
    }
    if (complete(noun) && noun.support() < 0 && verb.rule().type() != noun.rule().type()) {
      return false;
    }
    return !verb.rule().objects().isEmpty()
        || verb.rule().type() == noun.rule().type()
        || verb.rule().type().quad() == noun.rule().type().quad();
  }

  /** "dropped its veto", "lifted the sanctions", "suspended aid": what is undone is no act. */
  private static boolean undoes(Match verb, Match noun) {
    Quad undone = noun.rule().type().quad();
    return switch (verb.rule().type()) {
      case CONCEDE, RETREAT -> undone == Quad.VERBAL_CONFLICT || undone == Quad.MATERIAL_CONFLICT;
      case SANCTION, REJECT ->
          undone == Quad.MATERIAL_COOPERATION || undone == Quad.VERBAL_COOPERATION;
      default -> false;
    };
  }

  private static boolean wantsComplement(Rule rule) {
    return rule.target().contains("complement") || rule.complement() == Rule.Complement.ABSORBED;
  }

  /** "threatened to sanction Iran": the threat is at Iran. */
  private void adoptTarget(
      int index, Sentence sentence, Match match, Embedding embedding, ActorFinder actors) {
    int verb = embedding.complementHead(match);
    if (verb < 0) {
      Match nominal = embedding.complement(match);
      if (nominal != null && nominal.hasTarget()) {
        match.adoptTarget(nominal.target());
      }
      return;
    }
    Frame frame = Frame.of(sentence, verb);
    boolean aboutSubject =
        match.rule().type() == EventType.REQUEST || match.rule().type() == EventType.THREATEN;
    if (aboutSubject && frame.subject() >= 0 && frame.subject() != match.frame().subject()) {
      var told = actors.group(index, frame.subject());
      if (!told.isEmpty()) {
        match.adoptTarget(new Roles.Filler(told, true, frame.subject()));
        return;
      }
    }
    Match inner = embedding.complement(match);
    if (inner != null && inner.hasTarget()) {
      match.adoptTarget(inner.target());
      return;
    }
    if (frame.object() >= 0) {
      var named = actors.group(index, frame.object());
      if (named.isEmpty()) {
        named = actors.inside(index, frame.object());
      }
      if (!named.isEmpty()) {
        match.adoptTarget(new Roles.Filler(named, false, frame.object()));
      }
    }
  }

  /** "accused Israel of genocide", "blamed Iran for the raid": the deed is the accused one's. */
  private static void adoptCulprit(Match deed, @Nullable Match charge) {
    if (charge != null
        && charge.rule().type() == EventType.ACCUSE
        && charge.target().direct()
        && deed.trigger() > charge.trigger()
        && deed.rule().part() == Rule.Part.NOUN
        && deed.rule().reciprocity() == Rule.Reciprocity.NONE) {
      deed.adoptSource(charge.target());
    }
  }

  /** "Paris blamed Tehran, which denied it": what one denies is thrown back at who said it. */
  private static void adoptAccuser(Match denial, @Nullable Match[] matches) {
    for (Match charge : matches) {
      if (charge != null
          && charge.rule().type() == EventType.ACCUSE
          && charge.source().found()
          && sameActors(charge.targets(), denial.sources())) {
        denial.adoptTarget(charge.source());
        return;
      }
    }
  }

  /** "Tehran denies it": what was said, not a body that "it" could stand for. */
  private static boolean deniesIt(Sentence sentence, Match denial) {
    int object = denial.frame().object();
    return object >= 0
        && sentence.tag(object) == Upos.PRON
        && CLAIM_PRONOUNS.contains(sentence.lemma(object));
  }

  /** "banned imports from Pakistan and expelled three diplomats": both are done to Pakistan. */
  private static void adoptFellowTarget(Sentence sentence, Match match, @Nullable Match[] matches) {
    if (match.rule().part() != Rule.Part.VERB || match.rule().target().contains("none")) {
      return;
    }
    Match fellow = joinedTo(sentence, match.trigger(), matches);
    if (fellow != null
        && fellow.hasTarget()
        && HOSTILE.contains(match.type().quad())
        && match.type().quad() == fellow.type().quad()
        && match.frame().subject() == fellow.frame().subject()) {
      match.adoptTarget(new Roles.Filler(fellow.targets(), false, fellow.target().token()));
    }
  }

  /** The nearest act that the verb is coordinated to, or null. */
  private static @Nullable Match joinedTo(Sentence sentence, int token, @Nullable Match[] matches) {
    int first = token;
    while (sentence.is(first, "conj")) {
      first = sentence.head(first);
      if (matches[first] != null) {
        return matches[first];
      }
    }
    return null;
  }

  private static boolean sameActors(List<Participant> one, List<Participant> other) {
    return one.stream().anyMatch(a -> other.stream().anyMatch(b -> a.actor().equals(b.actor())));
  }

  /** "vowed to bomb", "promised retaliation": a promise of harm is a threat. */
  private static void turnHostile(Sentence sentence, Match match, @Nullable Match promised) {
    if (match.rule().type() == EventType.AGREE
        && promised != null
        && !ended(sentence, promised.trigger(), match.trigger())
        && (promised.rule().type().quad() == Quad.MATERIAL_CONFLICT
            || promised.rule().type() == EventType.THREATEN)
        && promised.rule().type() != EventType.MOBILIZE) {
      match.becomeThreat();
    }
  }

  /** "stopped shelling Aden", but not "has not stopped shelling Aden". */
  private boolean stopped(Sentence sentence, Match match) {
    int verb = Happening.stopping(sentence, match.trigger());
    return verb >= 0 && new Standing(sentence, lexicon.words()).of(verb, false) != Status.NEGATED;
  }

  /** "agreed to a truce to end months of fighting": harm that is to end is not promised. */
  private static boolean ended(Sentence sentence, int harm, int promise) {
    for (int token = sentence.head(harm);
        token >= 0 && token != promise;
        token = sentence.head(token)) {
      if (ENDING.contains(sentence.lemma(token))) {
        return true;
      }
    }
    return false;
  }

  private static boolean subhead(Reading reading, Sentence sentence) {
    if (sentence.size() > LONGEST_SUBHEAD) {
      return false;
    }
    boolean alone = false;
    for (Span paragraph : reading.article().paragraphs()) {
      if (paragraph.contains(sentence.span())) {
        alone = paragraph.length() - sentence.span().length() <= 1;
        break;
      }
    }
    char last = reading.article().text().charAt(sentence.span().end() - 1);
    return alone
        && reading.article().paragraphs().size() > 1
        && (Character.isLetterOrDigit(last) || last == '?');
  }
}
