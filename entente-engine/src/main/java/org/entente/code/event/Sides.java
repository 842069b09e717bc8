package org.entente.code.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.lexicon.Actor;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Rule;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.actor.Sense;
import org.entente.model.event.EventMention;
import org.entente.model.event.EventType;
import org.entente.model.event.Quad;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who stands on either side of an act.
 *
 * @param sources who acts
 * @param targets to whom
 * @param odds the probability that those stand there whom no rule put there, (0, 1]; 1 when the
 *     rules found all
 */
public record Sides(List<Participant> sources, List<Participant> targets, double odds) {
  /** Copies the lists. */
  public Sides {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
  }

  /** Sides as the rules have them. */
  Sides(List<Participant> sources, List<Participant> targets) {
    this(sources, targets, 1);
  }

  /** Whether one side is unnamed. */
  boolean oneNamed() {
    return sources.isEmpty() || targets.isEmpty();
  }

  /** Whether the mention has the same actors on each side. */
  boolean sameActors(EventMention mention) {
    return codes(sources).equals(codes(mention.sources()))
        && codes(targets).equals(codes(mention.targets()));
  }

  private static Set<String> codes(List<Participant> side) {
    Set<String> codes = new HashSet<>();
    side.forEach(one -> codes.add(one.actor()));
    return codes;
  }

  /** Adds those of another actor, or of another part of the same one. */
  static void addDistinct(List<Participant> to, List<Participant> more) {
    for (Participant one : more) {
      if (to.stream().noneMatch(one::overlaps)) {
        to.add(one);
      }
    }
  }

  /** Settles the sides of matches: reciprocal acts, unnamed crowds and bodies. */
  static final class Finder {
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

    /** Acts that a state's own bodies do to its own people. */
    private static final Set<EventType> DOMESTIC_TYPES =
        Set.of(
            EventType.COERCE,
            EventType.SANCTION,
            EventType.REJECT,
            EventType.ACCUSE,
            EventType.REQUEST,
            EventType.PROTEST,
            EventType.ASSAULT);

    /** Acts done to a person nobody knows: "arrested Edward Snowden". */
    private static final Set<EventType> PERSONAL =
        Set.of(
            EventType.CONSULT,
            EventType.COERCE,
            EventType.SANCTION,
            EventType.ASSAULT,
            EventType.ACCUSE,
            EventType.RETREAT,
            EventType.AID);

    private static final Set<Sector> CROWDS =
        Set.of(
            Sector.LEG,
            Sector.JUD,
            Sector.COP,
            Sector.OPP,
            Sector.PTY,
            Sector.CVL,
            Sector.LAB,
            Sector.EDU,
            Sector.AGR,
            Sector.JRN,
            Sector.REL,
            Sector.SOC);

    /** What "the court" or "parliament" is, when no owner is named, is hardly the actor's own. */
    private static final Set<Sector> BODIES = Set.of(Sector.JUD, Sector.LEG, Sector.COP);

    /** Parts of a state that speak to others for it. */
    private static final Set<Sector> GOVERNING =
        Set.of(Sector.GOV, Sector.LEG, Sector.MIL, Sector.SPY);

    private static final Set<String> MANY =
        Set.of("thousand", "thousands", "hundred", "hundreds", "ten", "tens", "dozen", "dozens");

    private static final List<String> PROTESTING =
        List.of("protest", "demonstrat", "march", "rioter", "student", "striker", "dissident");

    private static final List<String> PLACING =
        List.of("in", "at", "near", "off", "around", "over", "into", "across", "outside", "from");

    private final Lexicon lexicon;
    private final Reading reading;

    Finder(Lexicon lexicon, Reading reading) {
      this.lexicon = lexicon;
      this.reading = reading;
    }

    Sides of(int index, Sentence sentence, Match match, List<Participant> speakers) {
      Sides sides = known(reciprocated(sentence, match));
      sides = homed(index, match.type(), placed(sentence, match.type(), sides));
      sides = aimed(index, sentence, match, sides, speakers);
      if (match.rule().type() == EventType.PROTEST) {
        List<Participant> crowd =
            sides.sources().isEmpty() ? uncounted(sentence, match) : sides.sources();
        crowd = crowdOf(index, sentence, crowd);
        return new Sides(
            crowd.size() == 1 && sides.targets().size() == 1
                ? lendState(sides.targets(), crowd)
                : crowd,
            sides.targets());
      }
      if (domestic(match.rule(), sides)) {
        List<Participant> targets = lendState(sides.sources(), sides.targets());
        return new Sides(lendState(targets, sides.sources()), targets);
      }
      return sides;
    }

    private Sides reciprocated(Sentence sentence, Match match) {
      List<Participant> sources = match.sources();
      List<Participant> targets = match.targets();
      if (isMutual(sentence, match) && !withOthers(sentence, match)) {
        List<Participant> both = new ArrayList<>();
        addDistinct(both, sources);
        addDistinct(both, targets);
        if ((both.size() > 1 && !oneVoice(match.type(), both)) || isSeveral(match, both)) {
          return new Sides(both, both);
        }
      }
      boolean ownState = ownState(match.type(), sources);
      targets =
          targets.stream()
              .filter(
                  one ->
                      sources.stream()
                          .noneMatch(
                              ownState || ownPeople(match.type(), one) ? one::same : one::overlaps))
              .toList();
      boolean together =
          targets.isEmpty()
              && sources.size() > 1
              && togetherIsMutual(match.type())
              && !oneVoice(match.type(), sources);
      return new Sides(sources, together ? sources : targets);
    }

    /** "The army seized power in Mali": a body may act on its own state. */
    private static boolean ownState(EventType type, List<Participant> sources) {
      return DOMESTIC_TYPES.contains(type)
          && !sources.isEmpty()
          && sources.stream()
              .allMatch(
                  one ->
                      one.sector() != null
                          && one.sector() != Sector.GOV
                          && (DOMESTIC.contains(one.sector()) || one.sector() == Sector.MIL));
    }

    /** "Venezuela barred an opposition leader": a state does this to its own people. */
    private static boolean ownPeople(EventType type, Participant target) {
      return DOMESTIC_TYPES.contains(type)
          && target.sector() != null
          && CROWDS.contains(target.sector())
          && !BODIES.contains(target.sector());
    }

    private static boolean isMutual(Sentence sentence, Match match) {
      boolean oneActs =
          match.rule().reciprocity() == Rule.Reciprocity.JOINT
              && match.hasTarget()
              && (!match.sources().isEmpty() || !between(sentence, match.target()));
      return match.rule().reciprocity() != Rule.Reciprocity.NONE && !oneActs;
    }

    /** "a summit with Peru and Chile": they meet somebody, not each other. */
    private static boolean withOthers(Sentence sentence, Match match) {
      int other = match.target().token();
      return !match.source().found()
          && other >= 0
          && match.rule().part() == Rule.Part.NOUN
          && (Roles.hasCase(sentence, other, "with")
              || sentence.head(other) >= 0
                  && Roles.hasCase(sentence, sentence.head(other), "with"));
    }

    private static boolean between(Sentence sentence, Roles.Filler filler) {
      return filler.token() >= 0 && Roles.hasCase(sentence, filler.token(), "between");
    }

    /** The members of one organisation can meet each other. */
    private boolean isSeveral(Match match, List<Participant> both) {
      return both.size() == 1
          && match.rule().part() == Rule.Part.VERB
          && match.rule().type() == EventType.CONSULT
          && both.get(0).person() == null
          && lexicon.actors().find(both.get(0).actor()).map(Actor::isOrganisation).orElse(false);
    }

    /** "India and Peru have agreed to cut tariffs": with each other, when nobody else is named. */
    private static boolean togetherIsMutual(EventType type) {
      return type == EventType.AGREE || type == EventType.CONSULT || type == EventType.COOPERATE;
    }

    /**
     * "The president and his minister offered a loan": to somebody else than each other. They may
     * well meet.
     */
    private static boolean oneVoice(EventType type, List<Participant> side) {
      return type != EventType.CONSULT
          && side.stream()
              .allMatch(
                  one ->
                      one.actor().equals(side.get(0).actor())
                          && (one.sector() == null || one.sector() == Sector.GOV));
    }

    /** Beside actors of the registry a name nobody knows is more likely noise than an actor. */
    private static Sides known(Sides sides) {
      return new Sides(knownOf(sides.sources()), knownOf(sides.targets()));
    }

    private static List<Participant> knownOf(List<Participant> side) {
      List<Participant> known = side.stream().filter(Participant::registered).toList();
      return known.isEmpty() ? side : known;
    }

    /**
     * Leaves out names nobody knows that only say where something happens ("off Palawan"), and
     * those that do harm without being anybody ("Cyclone Mocha struck").
     */
    private Sides placed(Sentence sentence, EventType type, Sides sides) {
      List<Participant> targets =
          sides.targets().stream()
              .filter(one -> !unknownPlace(sentence, type, one) && !seat(sentence, type, one))
              .toList();
      List<Participant> sources =
          type.quad() == Quad.MATERIAL_CONFLICT
              ? sides.sources().stream().filter(one -> !nameless(one)).toList()
              : sides.sources();
      return new Sides(sources, targets);
    }

    /** "arrived in Brussels": in the city, at whose body's is not said. */
    private boolean seat(Sentence sentence, EventType type, Participant one) {
      return type == EventType.CONSULT
          && hasCase(sentence, "in", one)
          && lexicon.actors().find(one.actor()).map(Actor::isOrganisation).orElse(false);
    }

    private static boolean nameless(Participant one) {
      return !one.registered() && one.sectors().isEmpty();
    }

    private static boolean unknownPlace(Sentence sentence, EventType type, Participant one) {
      return nameless(one)
          && (!PERSONAL.contains(type)
              || PLACING.stream().anyMatch(word -> hasCase(sentence, word, one)));
    }

    private static boolean hasCase(Sentence sentence, String word, Participant one) {
      int first = sentence.tokenAt(one.span().start());
      for (int token = first - 1; token >= Math.max(0, first - 2); token--) {
        if (sentence.form(token).equals(word)) {
          return true;
        }
      }
      return false;
    }

    /**
     * A hostile act that names nobody it is done to is done to the only other state the sentence
     * names: "Pakistan, angry at India, suspended trade". Help may be given to the place of a
     * purpose: "gave ten million to build schools in Zambia".
     */
    private Sides aimed(
        int index, Sentence sentence, Match match, Sides sides, List<Participant> speakers) {
      boolean hostile =
          match.type().quad() == Quad.MATERIAL_CONFLICT
              && match.type() != EventType.PROTEST
              && match.type() != EventType.MOBILIZE;
      boolean helpful = match.type() == EventType.AID;
      if (!(hostile || helpful)
          || match.rule().part() == Rule.Part.NOUN && match.support() < 0
          || match.rule().target().contains("none")
          || match.frame().object() < 0
          || !(sides.targets().isEmpty() || helpful && onlyPeople(sides.targets()))
          || sides.sources().size() != 1
          || !sides.sources().get(0).registered()) {
        return sides;
      }
      int placed = helpful ? match.trigger() : sentence.size();
      Participant other = soleOther(index, sentence, sides.sources().get(0), placed);
      return other == null || speaks(other, speakers)
          ? sides
          : new Sides(sides.sources(), List.of(other));
    }

    /** "Rome said Mali shot down a drone": who only tells of it does not suffer it. */
    private static boolean speaks(Participant one, List<Participant> speakers) {
      return speakers.stream().anyMatch(speaker -> speaker.actor().equals(one.actor()));
    }

    /** "helped the survivors": people of nobody's. */
    private static boolean onlyPeople(List<Participant> side) {
      return !side.isEmpty()
          && side.stream().allMatch(one -> !one.registered() && one.sector() == Sector.CVL);
    }

    /**
     * @param placed behind this token those count, too, that are only where something happens
     */
    private @Nullable Participant soleOther(
        int index, Sentence sentence, Participant source, int placed) {
      NameMatch found = null;
      for (NameMatch name : reading.names()) {
        if (name.sentence() != index) {
          continue;
        }
        String actor = name.senses().get(0).actor();
        boolean place = name.first() < placed && Roles.isPlace(sentence, name.last());
        if (actor.equals(source.actor()) || place) {
          continue;
        }
        boolean state = lexicon.actors().isState(actor);
        if (!state || (found != null && !found.senses().get(0).actor().equals(actor))) {
          return null;
        }
        found = name;
      }
      if (found == null) {
        return null;
      }
      Sense sense = found.senses().get(0);
      Span span = sentence.span(found.first(), found.last());
      return new Participant(
          sense.actor(), List.of(), sense.name(), span.of(reading.article().text()), span, null);
    }

    /**
     * A body or crowd without a state is of the only state the sentence names: "Kenyan marchers
     * stormed parliament; police fired on them".
     */
    private Sides homed(int index, EventType type, Sides sides) {
      if (!DOMESTIC_TYPES.contains(type)) {
        return sides;
      }
      Sense home = soleState(index);
      if (home == null) {
        return sides;
      }
      List<Participant> sources = athome(home, sides.sources(), type, sides.targets());
      return new Sides(sources, athome(home, sides.targets(), type, sides.sources()));
    }

    private List<Participant> athome(
        Sense home, List<Participant> side, EventType type, List<Participant> others) {
      List<Participant> found = new ArrayList<>();
      for (Participant one : side) {
        boolean body = one.actor().isEmpty();
        boolean crowd =
            !one.registered()
                && one.sector() != null
                && (CROWDS.contains(one.sector()) && (type != EventType.ASSAULT || marching(one)));
        boolean own = others.stream().anyMatch(other -> other.actor().equals(home.actor()));
        boolean apart =
            own
                && (one.sector() == Sector.JUD
                    || (body && type == EventType.ASSAULT && one.sector() == Sector.MIL)
                    || (body && governing(one) && named(home, others)));
        addDistinct(
            found, List.of((body || crowd) && !apart ? one.of(home.actor(), home.name()) : one));
      }
      return found;
    }

    private static boolean governing(Participant one) {
      return one.sector() != null && GOVERNING.contains(one.sector());
    }

    /** "officials blamed Iran": who deals with a state by its name is hardly a part of it. */
    private static boolean named(Sense state, List<Participant> others) {
      return others.stream()
          .anyMatch(one -> one.actor().equals(state.actor()) && one.sectors().isEmpty());
    }

    /** Those whom the forces of their own state face. */
    private static boolean marching(Participant one) {
      String text = one.text().toLowerCase(Locale.ROOT);
      return PROTESTING.stream().anyMatch(text::contains);
    }

    /** The only state that the sentence's names stand for; null when there are none or several. */
    private @Nullable Sense soleState(int index) {
      Sense sole = null;
      for (NameMatch name : reading.names()) {
        if (name.sentence() != index) {
          continue;
        }
        Sense sense = name.senses().get(0);
        boolean state = lexicon.actors().isState(sense.actor());
        if (state && sole != null && !sole.actor().equals(sense.actor())) {
          return null;
        }
        sole = state ? sense : sole;
      }
      return sole;
    }

    /** "Tens of thousands rallied": people though no word says so. */
    private List<Participant> uncounted(Sentence sentence, Match match) {
      int subject = match.frame().subject();
      if (subject < 0
          || match.rule().part() != Rule.Part.VERB
          || !MANY.contains(sentence.lemma(subject).toLowerCase(Locale.ROOT))) {
        return List.of();
      }
      Span span = sentence.span(subject);
      String text = span.of(reading.article().text());
      return List.of(new Participant("X:" + text, List.of(Sector.CVL), text, text, span, null));
    }

    /** An unnamed crowd is of the state whose place it gathers in. */
    private List<Participant> crowdOf(int index, Sentence sentence, List<Participant> sources) {
      if (sources.size() != 1 || sources.get(0).registered()) {
        return sources;
      }
      for (NameMatch name : reading.names()) {
        Sense sense = name.senses().get(0);
        boolean place =
            sense.kind() == Sense.Kind.SEAT
                || sense.kind() == Sense.Kind.PLACE
                || sense.kind() == Sense.Kind.NAME;
        if (name.sentence() == index && place && Roles.isPlace(sentence, name.last())) {
          return List.of(sources.get(0).of(sense.actor(), sense.name()));
        }
      }
      return sources;
    }

    /** Courts, police, parliaments and crowds act within their own state. */
    private static boolean domestic(Rule rule, Sides sides) {
      boolean inner =
          switch (rule.type()) {
            case COERCE, SANCTION, REJECT, ACCUSE, REQUEST -> true;
            default -> false;
          };
      if (!inner || sides.sources().size() != 1 || sides.targets().size() != 1) {
        return false;
      }
      Participant source = sides.sources().get(0);
      Participant target = sides.targets().get(0);
      boolean betweenGovernments = target.sector() == Sector.GOV && source.sector() == Sector.GOV;
      return isDomestic(source) && isDomestic(target) && !betweenGovernments;
    }

    private static boolean isDomestic(Participant one) {
      return one.person() == null && one.sector() != null && DOMESTIC.contains(one.sector());
    }

    /** Gives an unnamed body or crowd the state of the other side. */
    private List<Participant> lendState(List<Participant> from, List<Participant> to) {
      Participant lender = from.get(0);
      boolean state = lexicon.actors().isState(lender.actor());
      return state && !to.get(0).registered()
          ? List.of(to.get(0).of(lender.actor(), lender.name()))
          : to;
    }
  }
}
