package org.entente.code.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.entente.code.event.learned.EventWeights;
import org.entente.code.event.learned.LinearModel;
import org.entente.model.actor.Participant;
import org.jspecify.annotations.Nullable;

/**
 * Fills a side that the rules left empty with the likeliest actor of the sentence, if it is likely
 * enough: a linear model over where an actor stands to the act. What the rules filled stays.
 */
public final class LearnedSides implements SideFinder {
  /** The probability of standing there that an actor needs. */
  private static final double LEAST = 0.5;

  private final LinearModel model;
  private final int source;
  private final int target;
  private final int both;

  /**
   * @param model tells {@link EventWeights#SOURCE}, {@link EventWeights#TARGET}, {@link
   *     EventWeights#BOTH} and {@link EventWeights#NEITHER}
   */
  public LearnedSides(LinearModel model) {
    this.model = model;
    this.source = model.labels().indexOf(EventWeights.SOURCE);
    this.target = model.labels().indexOf(EventWeights.TARGET);
    this.both = model.labels().indexOf(EventWeights.BOTH);
  }

  @Override
  public Sides find(Act act) {
    Sides sides = act.sides();
    if (!sides.oneNamed() || act.candidates().isEmpty()) {
      return sides;
    }
    List<Weighed> weighed = act.candidates().stream().map(one -> weigh(act, one)).toList();
    if (act.mutual()) {
      return withPartner(weighed, sides);
    }
    Found source =
        sides.sources().isEmpty() ? likeliest(weighed, Weighed::source, one -> true) : null;
    Found target =
        sides.targets().isEmpty() ? likeliest(weighed, Weighed::target, one -> true) : null;
    return new Sides(
        source == null ? sides.sources() : source.who(),
        target == null ? sides.targets() : target.who(),
        (source == null ? 1 : source.odds()) * (target == null ? 1 : target.odds()));
  }

  /** "talks with Oman": the other one at the table. */
  private static Sides withPartner(List<Weighed> weighed, Sides sides) {
    if (sides.sources().isEmpty() && sides.targets().isEmpty()) {
      Found first = likeliest(weighed, Weighed::source, one -> true);
      return first == null || first.who().size() < 2
          ? sides
          : new Sides(first.who(), first.who(), first.odds());
    }
    List<Participant> known = sides.sources().isEmpty() ? sides.targets() : sides.sources();
    Found partner =
        likeliest(
            weighed,
            sides.sources().isEmpty() ? Weighed::source : Weighed::target,
            one -> one.who().stream().noneMatch(who -> known.stream().anyMatch(who::overlaps)));
    if (partner == null) {
      return sides;
    }
    List<Participant> all = new ArrayList<>(known);
    Sides.addDistinct(all, partner.who());
    return new Sides(all, all, partner.odds());
  }

  /** A candidate with the probabilities that it stands on each side. */
  private record Weighed(Act.Candidate candidate, double source, double target) {}

  private Weighed weigh(Act act, Act.Candidate one) {
    double[] odds = model.probabilities(act.features(one));
    return new Weighed(one, odds[source] + odds[both], odds[target] + odds[both]);
  }

  /** Who most likely stands somewhere, and how likely. */
  private record Found(List<Participant> who, double odds) {}

  private static @Nullable Found likeliest(
      List<Weighed> weighed, ToDoubleFunction<Weighed> side, Predicate<Act.Candidate> open) {
    Found best = null;
    for (Weighed one : weighed) {
      double here = side.applyAsDouble(one);
      if (here >= (best == null ? LEAST : best.odds()) && open.test(one.candidate())) {
        best = new Found(one.candidate().who(), here);
      }
    }
    return best;
  }
}
