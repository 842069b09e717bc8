package org.entente.code.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.code.actor.ActorFinder;
import org.entente.code.grammar.Negation;
import org.entente.lexicon.Cue;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.ModeTable;
import org.entente.lexicon.WordBook;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.event.EventMention;
import org.entente.model.event.EventType;
import org.entente.model.event.Quad;
import org.entente.model.event.Status;
import org.entente.model.event.Trigger;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.statement.Statement;
import org.entente.model.text.Evidence;
import org.entente.model.text.Ids;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Praise and blame by words alone: a statement that judges an actor strongly is itself an act
 * toward it, though no verb of praise or blame reports it.
 */
final class SpeechActs {
  /** How strong a stance must be to be an act. */
  private static final double STRONG = 0.5;

  private static final Set<String> SUFFERING = Set.of("pay", "bear", "suffer", "face", "feel");

  /** "whoever helps them will pay a price": a threat at all who might. */
  private static final Set<String> ANYBODY =
      Set.of("whoever", "anyone", "anybody", "those", "everyone", "everybody", "who");

  private static final Set<String> HARM =
      Set.of("price", "consequence", "retaliation", "reprisal", "punishment", "wrath", "cost");

  private static final double CONFIDENCE = 0.45;
  private static final String DISAPPROVE = "disapprove";

  private final Reading reading;
  private final ActorFinder actors;
  private final ModeTable modes;
  private final WordBook words;
  private final Verdicts verdicts;

  SpeechActs(Reading reading, ActorFinder actors, Lexicon lexicon) {
    this.reading = reading;
    this.actors = actors;
    this.modes = lexicon.rules().modes();
    this.words = lexicon.words();
    this.verdicts = new Verdicts(actors, words);
  }

  /**
   * "Brussels would hit Tbilisi with bans, the EU envoy warned": harm to come that is told with a
   * warning is a threat of the one who warns.
   */
  List<EventMention> warned(List<EventMention> mentions, List<Statement> statements) {
    List<EventMention> found = new ArrayList<>();
    for (EventMention mention : mentions) {
      Statement warning = warning(mention, statements);
      EventMention kept = warning == null ? mention : threatened(mention, warning);
      if (found.stream().noneMatch(other -> other.id().equals(kept.id()))) {
        found.add(kept);
      }
    }
    return found;
  }

  private @Nullable Statement warning(EventMention mention, List<Statement> statements) {
    boolean harm = mention.type().quad() == Quad.MATERIAL_CONFLICT;
    boolean coming = mention.status() == Status.FUTURE || mention.status() == Status.HYPOTHETICAL;
    if (!harm || !coming) {
      return null;
    }
    for (Statement statement : statements) {
      Participant speaker = statement.speaker();
      Trigger cue = statement.cue();
      boolean inside =
          statement.content().stream().anyMatch(piece -> piece.contains(mention.trigger().span()));
      if (speaker != null
          && cue != null
          && inside
          && speaker.registered()
          && warns(cue)
          && (mention.sources().isEmpty() || acts(mention.sources(), speaker))
          && !others(mention.targets(), speaker).isEmpty()) {
        return statement;
      }
    }
    return null;
  }

  private static boolean acts(List<Participant> side, Participant speaker) {
    return side.stream().anyMatch(one -> one.actor().equals(speaker.actor()));
  }

  private static List<Participant> others(List<Participant> side, Participant speaker) {
    return side.stream().filter(one -> !one.actor().equals(speaker.actor())).toList();
  }

  private boolean warns(Trigger cue) {
    int index = sentenceAt(cue.span());
    if (index < 0) {
      return false;
    }
    Sentence sentence = reading.sentences().get(index);
    int token = sentence.tokenAt(cue.span().start());
    return token >= 0
        && words
            .findCue(sentence, token, Cue.Part.VERB)
            .map(found -> found.kind() == Cue.Kind.WARN)
            .orElse(false);
  }

  private EventMention threatened(EventMention mention, Statement warning) {
    Participant speaker = java.util.Objects.requireNonNull(warning.speaker());
    Trigger cue = java.util.Objects.requireNonNull(warning.cue());
    return act(
        sentenceAt(cue.span()),
        warning,
        speaker,
        cue,
        others(mention.targets(), speaker),
        EventType.THREATEN);
  }

  /** The acts of the statements that no mention tells yet. */
  List<EventMention> beside(List<EventMention> mentions, List<Statement> statements) {
    List<EventMention> found = new ArrayList<>();
    for (Statement statement : statements) {
      Participant speaker = statement.speaker();
      Trigger cue = statement.cue();
      int index = cue == null ? -1 : sentenceAt(cue.span());
      if (speaker == null || cue == null || !speaker.registered() || index < 0) {
        continue;
      }
      addVerdicts(mentions, found, statement, speaker);
      if (!aloud(reading.sentences().get(index), cue)) {
        continue;
      }
      EventMention threat = threat(index, statement, speaker, cue);
      if (threat != null
          && (threat.targets().isEmpty()
              ? warns(cue)
              : !told(
                  mentions,
                  speaker,
                  threat.targets().get(0).actor(),
                  EventType.THREATEN,
                  statement))) {
        found.add(threat);
      }
      EventMention advice = advice(index, statement, speaker, cue);
      if (advice != null
          && !told(
              mentions, speaker, advice.targets().get(0).actor(), EventType.REQUEST, statement)) {
        found.add(advice);
      }
      for (Map.Entry<String, Double> judged : statement.stance().entrySet()) {
        EventType type = judged.getValue() < 0 ? EventType.ACCUSE : EventType.SUPPORT;
        if (Math.abs(judged.getValue()) >= STRONG
            && !judged.getKey().equals(speaker.actor())
            && !told(mentions, speaker, judged.getKey(), type, statement)
            && !told(found, speaker, judged.getKey(), type, statement)) {
          EventMention act = act(index, statement, speaker, cue, judged.getKey(), type);
          if (act != null) {
            found.add(act);
          }
        }
      }
    }
    return found;
  }

  /** Whether the cue tells of speech; what is only known or thought is no act. */
  private boolean aloud(Sentence sentence, Trigger cue) {
    int token = sentence.tokenAt(cue.span().start());
    if (token < 0 || sentence.tag(token) != Upos.VERB) {
      return true;
    }
    return words
        .findCue(sentence, token, Cue.Part.VERB)
        .map(found -> found.kind() != Cue.Kind.THINK && found.kind() != Cue.Kind.LEARN)
        .orElse(true);
  }

  private static boolean told(
      List<EventMention> mentions,
      Participant speaker,
      String actor,
      EventType type,
      Statement statement) {
    Quad quad = type.quad();
    for (EventMention mention : mentions) {
      boolean near =
          mention.sentence().overlaps(statement.content().get(0))
              || (statement.cue() != null && mention.sentence().contains(statement.cue().span()));
      boolean alike = mention.type().quad().cooperative() == quad.cooperative();
      if (near
          && !MentionWriter.doubted(mention)
          && (alike || mention.type().quad() == Quad.VERBAL_CONFLICT)
          && mention.sources().stream().anyMatch(one -> one.actor().equals(speaker.actor()))
          && mention.targets().stream().anyMatch(one -> one.actor().equals(actor))) {
        return true;
      }
    }
    return false;
  }

  private void addVerdicts(
      List<EventMention> mentions,
      List<EventMention> found,
      Statement statement,
      Participant speaker) {
    for (Span piece : statement.content()) {
      for (int at = reading.firstSentenceAt(piece.start()); reading.overlaps(at, piece); at++) {
        Sentence sentence = reading.sentences().get(at);
        for (int token = 0; token < sentence.size(); token++) {
          EventType type =
              piece.contains(sentence.start(token)) ? verdicts.type(sentence, token) : null;
          if (type == null) {
            continue;
          }
          List<Participant> judged =
              verdicts.judged(at, sentence, token).stream()
                  .filter(one -> one.registered() && !one.actor().equals(speaker.actor()))
                  .toList();
          if (!judged.isEmpty()
              && !told(mentions, speaker, judged.get(0).actor(), type, statement)
              && !told(found, speaker, judged.get(0).actor(), type, statement)) {
            Span word = sentence.span(token);
            Trigger verdict = new Trigger(word, word.of(reading.article().text()));
            found.add(act(at, statement, speaker, verdict, judged, type));
          }
        }
      }
    }
  }

  /** "Tehran should let the inspectors in," the envoy said: a request in all but name. */
  private @Nullable EventMention advice(
      int index, Statement statement, Participant speaker, Trigger cue) {
    for (Span piece : statement.content()) {
      for (int at = index; at < Math.min(index + 2, reading.sentences().size()); at++) {
        Sentence sentence = reading.sentences().get(at);
        for (int token = 0; token < sentence.size(); token++) {
          if (piece.contains(sentence.start(token)) && isAdvice(sentence, token)) {
            int subject = Frame.of(sentence, sentence.head(token)).subject();
            for (Participant one :
                subject < 0 ? List.<Participant>of() : actors.group(at, subject)) {
              boolean body = one.registered() || one.sectors().contains(Sector.BUS);
              if (body && !one.actor().equals(speaker.actor())) {
                return act(index, statement, speaker, cue, one.actor(), EventType.REQUEST);
              }
            }
          }
        }
      }
    }
    return null;
  }

  /** "Tehran will pay a price," the minister said: a threat in all but name. */
  private @Nullable EventMention threat(
      int index, Statement statement, Participant speaker, Trigger cue) {
    for (Span piece : statement.content()) {
      for (int at = index; at < Math.min(index + 2, reading.sentences().size()); at++) {
        Sentence sentence = reading.sentences().get(at);
        for (int token = 0; token < sentence.size(); token++) {
          if (piece.contains(sentence.start(token))) {
            int threatened = threatened(sentence, token);
            if (threatened >= 0
                && ANYBODY.contains(sentence.lemma(threatened).toLowerCase(Locale.ROOT))) {
              return act(index, statement, speaker, cue, List.of(), EventType.THREATEN);
            }
            for (Participant one :
                threatened < 0 ? List.<Participant>of() : actors.group(at, threatened)) {
              if (one.registered() && !one.actor().equals(speaker.actor())) {
                return act(index, statement, speaker, cue, List.of(one), EventType.THREATEN);
              }
            }
          }
        }
      }
    }
    return null;
  }

  /** Who is to suffer by the harm that the word at the token announces, or -1. */
  private static int threatened(Sentence sentence, int token) {
    if (!coming(sentence, token)) {
      return -1;
    }
    if (sentence.child(token, "expl") >= 0) {
      // "there will be consequences for Tehran": they head the clause, or the verb does
      int harm = sentence.tag(token) == Upos.NOUN ? token : sentence.child(token, "nsubj");
      boolean told =
          harm >= 0 && HARM.contains(sentence.lemma(harm)) && !Negation.under(sentence, harm);
      int whom = told ? sentence.child(harm, "nmod") : -1;
      return whom > harm && Roles.hasCase(sentence, whom, "for") ? whom : -1;
    }
    if (sentence.tag(token) != Upos.VERB || !harms(sentence, token)) {
      return -1;
    }
    Frame frame = Frame.of(sentence, token);
    int sufferer = frame.passive() ? frame.object() : frame.subject();
    return sufferer >= 0 ? sufferer : anybody(sentence, token);
  }

  /** "whoever helps them will suffer": the word before for all who might; -1 for none. */
  private static int anybody(Sentence sentence, int token) {
    int before = token - 1;
    while (before >= 0 && !ANYBODY.contains(sentence.lemma(before).toLowerCase(Locale.ROOT))) {
      before--;
    }
    return before;
  }

  private static boolean coming(Sentence sentence, int token) {
    boolean coming = false;
    for (int child = sentence.firstChild(token); child >= 0; child = sentence.nextSibling(child)) {
      String form = sentence.form(child).toLowerCase(Locale.ROOT);
      coming |= sentence.is(child, "aux") && (form.equals("will") || form.equals("would"));
    }
    return coming && !Negation.under(sentence, token);
  }

  private static boolean harms(Sentence sentence, int token) {
    int object = sentence.child(token, "obj");
    int manner = sentence.child(token, "advmod");
    return sentence.lemma(token).equals("regret")
        || (sentence.lemma(token).equals("pay") && manner > token && dearly(sentence, manner))
        || (SUFFERING.contains(sentence.lemma(token))
            && object >= 0
            && HARM.contains(sentence.lemma(object)));
  }

  private static boolean dearly(Sentence sentence, int token) {
    return sentence.lemma(token).equals("dearly") || sentence.lemma(token).equals("heavily");
  }

  private static boolean isAdvice(Sentence sentence, int token) {
    String form = sentence.form(token);
    return sentence.is(token, "aux")
        && (form.equals("should") || form.equals("must"))
        && Frame.predicate(sentence, sentence.head(token));
  }

  private @Nullable EventMention act(
      int index,
      Statement statement,
      Participant speaker,
      Trigger cue,
      String actor,
      EventType type) {
    List<Participant> targets = named(statement, speaker, actor, type);
    return targets.isEmpty() ? null : act(index, statement, speaker, cue, targets, type);
  }

  private EventMention act(
      int index,
      Statement statement,
      Participant speaker,
      Trigger trigger,
      List<Participant> targets,
      EventType type) {
    String mode = type == EventType.ACCUSE ? DISAPPROVE : null;
    ModeTable.Row row = modes.row(type, mode);
    Sentence sentence = reading.sentences().get(index);
    Span evidence = trigger.span();
    if (statement.cue() != null) {
      evidence = evidence.cover(statement.cue().span());
    }
    for (Span piece : statement.content()) {
      evidence = evidence.cover(piece);
    }
    return new EventMention(
        Ids.of(
            reading.article().id(),
            "speech " + type + ' ' + speaker.actor() + ' ' + codes(targets),
            trigger.span().start(),
            0),
        sentence.span(),
        type,
        mode,
        new Contexts(words, sentence).contexts(List.of(), row),
        row.intensity(),
        row.cameo(),
        List.of(speaker),
        targets,
        Status.ASSERTED,
        List.of(speaker),
        statement.date(),
        null,
        trigger,
        Evidence.in(reading.article(), evidence),
        CONFIDENCE,
        switch (type) {
          case ACCUSE -> "speech-blame";
          case REQUEST -> "speech-advice";
          case THREATEN -> "speech-threat";
          default -> "speech-praise";
        });
  }

  private static String codes(List<Participant> side) {
    return side.stream().map(Participant::actor).sorted().collect(Collectors.joining(","));
  }

  private int sentenceAt(Span span) {
    int index = reading.firstSentenceAt(span.start());
    boolean inside =
        reading.overlaps(index, span) && reading.sentences().get(index).span().contains(span);
    return inside ? index : -1;
  }

  /** Where the statement's content names the actor, with those judged alike in one row with it. */
  private List<Participant> named(
      Statement statement, Participant speaker, String actor, EventType type) {
    for (Span piece : statement.content()) {
      for (int index = reading.firstSentenceAt(piece.start());
          reading.overlaps(index, piece);
          index++) {
        Sentence sentence = reading.sentences().get(index);
        for (int token = 0; token < sentence.size(); token++) {
          boolean culprit = sentence.is(token, "nsubj") || Roles.hasCase(sentence, token, "by");
          if (culprit && piece.contains(sentence.start(token))) {
            List<Participant> row = actors.group(index, token);
            if (row.stream().anyMatch(one -> one.actor().equals(actor))) {
              return row.stream()
                  .filter(one -> one.actor().equals(actor) || alike(statement, speaker, one, type))
                  .toList();
            }
            List<Participant> owners = // "NATO's actions"
                type == EventType.ACCUSE ? actors.inside(index, token) : List.of();
            for (Participant one : owners) {
              if (one.actor().equals(actor)) {
                return List.of(one);
              }
            }
          }
        }
      }
    }
    return List.of();
  }

  private static boolean alike(
      Statement statement, Participant speaker, Participant one, EventType type) {
    double stance = statement.stance().getOrDefault(one.actor(), 0.0);
    return !one.actor().equals(speaker.actor())
        && (type == EventType.ACCUSE ? stance <= -STRONG : stance >= STRONG);
  }
}
