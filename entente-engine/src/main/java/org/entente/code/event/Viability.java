package org.entente.code.event;

import java.util.List;
import java.util.Set;
import org.entente.lexicon.Rule;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.event.EventType;
import org.entente.model.event.Quad;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/** Whether a match names enough of who did what to whom to be a mention. */
final class Viability {
  /** Acts that are nothing without the one they are done to. */
  private static final Set<EventType> NEED_TARGET =
      Set.of(EventType.CONSULT, EventType.COOPERATE, EventType.AID);

  /** Acts toward a deed ("welcomed the accord") or about one to come ("promised to help"). */
  private static final Set<EventType> NEED_DEED = Set.of(EventType.AGREE, EventType.SUPPORT);

  /** Acts news tells without their author. */
  private static final Set<EventType> MAY_LACK_SOURCE =
      Set.of(
          EventType.ACCUSE,
          EventType.AGREE,
          EventType.ASSAULT,
          EventType.COERCE,
          EventType.SANCTION,
          EventType.RETREAT,
          EventType.MOBILIZE);

  private static final Set<String> POINTING = Set.of("this", "that", "these", "those", "such");

  /** Confidence a rule needs to stand with one side unnamed. */
  private static final double LEAST_ALONE = 0.65;

  private Viability() {}

  /** Whether anybody known acts or is acted on, so that it may be a mention. */
  static boolean holds(Match match, Sides sides) {
    List<Participant> sources = sides.sources();
    List<Participant> targets = sides.targets();
    boolean known =
        sources.stream().anyMatch(Participant::registered)
            || targets.stream().anyMatch(Participant::registered)
            || (!sources.equals(targets) && political(sources) && political(targets));
    if (!known) {
      return false;
    }
    EventType type = match.rule().type();
    if (match.frame().stays() && !officials(match)) {
      return false; // whoever else is in a country does not visit its government
    }
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
    return true;
  }

  /**
   * "This criticism was repeated": the words point back to an act told before, and name no side.
   */
  static boolean retold(Sentence sentence, Match match) {
    if (match.rule().part() != Rule.Part.NOUN) {
      return false;
    }
    int determiner = sentence.child(match.trigger(), "det");
    return determiner >= 0
        && POINTING.contains(sentence.lemma(determiner))
        && !inPhrase(sentence, match.trigger(), match.source())
        && !(match.hasTarget() && inPhrase(sentence, match.trigger(), match.target()));
  }

  private static boolean inPhrase(Sentence sentence, int noun, Roles.Filler side) {
    int token = side.found() ? side.token() : -1;
    while (token >= 0 && token != noun) {
      token = sentence.head(token);
    }
    return token == noun;
  }

  /**
   * Whether the sides that are named are those the type cannot do without; where they are not, the
   * mention is doubtful.
   *
   * @param held what a governing act says of this one's standing
   */
  static boolean complete(Sentence sentence, Match match, Rule.Complement held, Sides sides) {
    EventType type = match.rule().type();
    List<Participant> sources = sides.sources();
    List<Participant> targets = sides.targets();
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
          && (match.rule().part() != Rule.Part.NOUN || match.rule().alone())
          && (match.rule().alone() || nobody || match.rule().confidence() >= LEAST_ALONE);
    }
    if (sources.isEmpty()) {
      return MAY_LACK_SOURCE.contains(type)
          && match.target().direct()
          && match.rule().confidence() >= LEAST_ALONE
          && (match.frame().passive() || eventive(sentence, match) || authorless(match.rule()));
    }
    return true;
  }

  /** Whether persons act who hold an office, not the state by its name. */
  private static boolean officials(Match match) {
    int token = match.source().token();
    return match.sources().stream()
        .anyMatch(
            one ->
                one.sector() == Sector.GOV
                    && (one.person() != null || match.frame().sentence().tag(token) == Upos.NOUN));
  }

  /** Governments do not demonstrate. */
  private static boolean governs(List<Participant> sources) {
    return sources.stream()
        .anyMatch(one -> one.registered() && (one.sector() == null || one.sector() == Sector.GOV));
  }

  private static boolean hasDeed(Sentence sentence, Match match) {
    int object = match.frame().object();
    return (object >= 0
            && (sentence.tag(object) == Upos.NOUN || sentence.tag(object) == Upos.PROPN))
        || sentence.child(match.trigger(), "xcomp") >= 0
        || sentence.child(match.trigger(), "ccomp") >= 0;
  }

  /** "An attack on Kyiv killed three": the event noun is what the clause is about. */
  private static boolean eventive(Sentence sentence, Match match) {
    return match.rule().part() == Rule.Part.NOUN
        && (sentence.is(match.trigger(), "nsubj")
            || sentence.is(match.trigger(), "root")
            || match.type().quad() == Quad.MATERIAL_CONFLICT);
  }

  /** "a mine tore apart the car": a frame that never names who did it. */
  private static boolean authorless(Rule rule) {
    return rule.source().equals(List.of("none"));
  }

  private static boolean political(List<Participant> participants) {
    return participants.stream().anyMatch(one -> !one.sectors().isEmpty());
  }
}
