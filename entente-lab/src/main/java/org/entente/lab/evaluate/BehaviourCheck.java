package org.entente.lab.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.code.event.learned.EventWeights;
import org.entente.lexicon.Lexicon;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventMention;
import org.entente.model.event.EventType;
import org.entente.model.event.Status;
import org.entente.pipeline.Pipeline;
import org.entente.read.parse.Syntax;
import org.entente.reader.en.EnglishWeights;

/**
 * Pairs of sentences that differ in one thing, and what that thing must change in the coding and
 * what it must not: who acts on whom, voice, names, negation, plans, denial, reporting.
 */
public final class BehaviourCheck {
  /** An act: its type and the forms of its verb. */
  private record Act(EventType type, String past, String participle, String base, String gerund) {}

  /** A state: its name, another name of its government, its code. */
  private record State(String name, String code) {}

  /**
   * A pair that was tried.
   *
   * @param behaviour what it tries
   * @param first the plain sentence
   * @param second the changed one
   * @param holds whether the coding changed as it must
   * @param found what was coded, to read
   */
  public record Tried(String behaviour, String first, String second, boolean holds, String found) {}

  private static final List<Act> ACTS =
      List.of(
          new Act(EventType.ASSAULT, "attacked", "attacked", "attack", "attacking"),
          new Act(EventType.ASSAULT, "bombed", "bombed", "bomb", "bombing"),
          new Act(EventType.ASSAULT, "shelled", "shelled", "shell", "shelling"),
          new Act(EventType.ASSAULT, "invaded", "invaded", "invade", "invading"),
          new Act(EventType.SANCTION, "sanctioned", "sanctioned", "sanction", "sanctioning"),
          new Act(EventType.AID, "armed", "armed", "arm", "arming"),
          new Act(EventType.ACCUSE, "condemned", "condemned", "condemn", "condemning"),
          new Act(EventType.ACCUSE, "criticised", "criticised", "criticise", "criticising"),
          new Act(EventType.SUPPORT, "praised", "praised", "praise", "praising"),
          new Act(EventType.THREATEN, "threatened", "threatened", "threaten", "threatening"));

  private static final List<State> STATES =
      List.of(
          new State("Norway", "NOR"),
          new State("Kenya", "KEN"),
          new State("Peru", "PER"),
          new State("Vietnam", "VNM"),
          new State("Hungary", "HUN"),
          new State("Algeria", "DZA"),
          new State("Pakistan", "PAK"),
          new State("Zambia", "ZMB"));

  private final Pipeline pipeline;
  private final List<Tried> tried = new ArrayList<>();

  /**
   * @param pipeline codes the sentences
   */
  public BehaviourCheck(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /** Every pair, in a fixed order. */
  public List<Tried> all() {
    for (Act act : ACTS) {
      for (int at = 0; at < 6; at++) {
        State one = STATES.get(at);
        State two = STATES.get((at + 3) % STATES.size());
        State third = STATES.get((at + 5) % STATES.size());
        pairs(act, one, two, third);
      }
    }
    return List.copyOf(tried);
  }

  private void pairs(Act act, State one, State two, State third) {
    String plain = one.name + " " + act.past + " " + two.name + " on Friday.";
    String told = fact(one, act, two, Status.ASSERTED);
    String swapped = two.name + " " + act.past + " " + one.name + " on Friday.";
    both(
        "swapping the actors swaps the roles",
        plain,
        told,
        swapped,
        Set.of(fact(two, act, one, Status.ASSERTED)));
    both(
        "passive and active agree",
        plain,
        told,
        two.name + " was " + act.participle + " by " + one.name + " on Friday.",
        Set.of(told));
    both(
        "renaming a state changes nothing else",
        plain,
        told,
        third.name + " " + act.past + " " + two.name + " on Friday.",
        Set.of(fact(third, act, two, Status.ASSERTED)));
    both(
        "negation changes the status only",
        plain,
        told,
        one.name + " did not " + act.base + " " + two.name + " on Friday.",
        Set.of(fact(one, act, two, Status.NEGATED)));
    both(
        "a plan changes the status only",
        plain,
        told,
        one.name + " plans to " + act.base + " " + two.name + " on Friday.",
        Set.of(fact(one, act, two, Status.FUTURE)));
    both(
        "a denial adds the denier's REJECT",
        plain,
        told,
        one.name + " denied " + act.gerund + " " + two.name + " on Friday.",
        Set.of(one.code + " REJECT  asserted", fact(one, act, two, Status.DENIED)));
    both(
        "a report claims and adds nothing",
        plain,
        told,
        third.name + " said that " + one.name + " " + act.past + " " + two.name + " on Friday.",
        Set.of(fact(one, act, two, Status.CLAIMED) + " by " + third.code));
    both(
        "an accusation claims and is an act",
        plain,
        told,
        third.name + " accused " + one.name + " of " + act.gerund + " " + two.name + " on Friday.",
        Set.of(
            third.code + " ACCUSE " + one.code + " asserted",
            fact(one, act, two, Status.CLAIMED) + " by " + third.code));
  }

  private static String fact(State source, Act act, State target, Status status) {
    return source.code + ' ' + act.type + ' ' + target.code + ' ' + status.label();
  }

  private void both(
      String behaviour, String first, String told, String second, Set<String> wanted) {
    Set<String> plain = coded(first);
    Set<String> changed = coded(second);
    tried.add(
        new Tried(
            behaviour,
            first,
            second,
            plain.equals(Set.of(told)) && changed.equals(wanted),
            plain + " / " + changed));
  }

  private Set<String> coded(String text) {
    Set<String> lines = new TreeSet<>();
    for (EventMention one : pipeline.code(RuleCheck.article(text)).mentions()) {
      boolean another = one.status() == Status.CLAIMED;
      lines.add(
          codes(one.sources())
              + ' '
              + one.type()
              + ' '
              + codes(one.targets())
              + ' '
              + one.status().label()
              + (another ? " by " + codes(one.speakers()) : ""));
    }
    return lines;
  }

  private static String codes(List<Participant> side) {
    return String.join(",", side.stream().map(Participant::actor).sorted().toList());
  }

  /** Prints the pairs that do not hold and how many of each behaviour do. */
  public static void main(String[] arguments) {
    Pipeline pipeline =
        Pipeline.of(
            Lexicon.load(),
            Syntax.load(EnglishWeights.open()),
            EventWeights.load(EnglishWeights.openEvents()));
    List<Tried> all = new BehaviourCheck(pipeline).all();
    Map<String, int[]> counts = new TreeMap<>();
    for (Tried one : all) {
      int[] count = counts.computeIfAbsent(one.behaviour(), key -> new int[2]);
      count[0] += one.holds() ? 1 : 0;
      count[1]++;
      if (!one.holds()) {
        System.out.println(one.behaviour() + ": " + one.second() + " " + one.found());
      }
    }
    counts.forEach((name, count) -> System.out.println(name + ": " + count[0] + " of " + count[1]));
    System.out.printf(
        "behaviour pairs %d hold of %d%n", all.stream().filter(Tried::holds).count(), all.size());
  }
}
