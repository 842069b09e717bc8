package org.entente.code.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
    if (act.mutual()) {
      return withPartner(act, sides);
    }
    Found source = sides.sources().isEmpty() ? likeliest(act, this.source, one -> true) : null;
    Found target = sides.targets().isEmpty() ? likeliest(act, this.target, one -> true) : null;
    return new Sides(
        source == null ? sides.sources() : source.who(),
        target == null ? sides.targets() : target.who(),
        (source == null ? 1 : source.odds()) * (target == null ? 1 : target.odds()));
  }

  /** "talks with Oman": the other one at the table. */
  private Sides withPartner(Act act, Sides sides) {
    if (sides.sources().isEmpty() && sides.targets().isEmpty()) {
      Found first = likeliest(act, source, one -> true);
      return first == null || first.who().size() < 2
          ? sides
          : new Sides(first.who(), first.who(), first.odds());
    }
    List<Participant> known = sides.sources().isEmpty() ? sides.targets() : sides.sources();
    Found partner =
        likeliest(
            act,
            sides.sources().isEmpty() ? source : target,
            one -> one.who().stream().noneMatch(who -> known.stream().anyMatch(who::overlaps)));
    if (partner == null) {
      return sides;
    }
    List<Participant> all = new ArrayList<>(known);
    Sides.addDistinct(all, partner.who());
    return new Sides(all, all, partner.odds());
  }

  /** Who most likely stands somewhere, and how likely. */
  private record Found(List<Participant> who, double odds) {}

  private @Nullable Found likeliest(Act act, int label, Predicate<Act.Candidate> open) {
    Found best = null;
    for (Act.Candidate one : act.candidates()) {
      if (open.test(one)) {
        double[] odds = model.probabilities(act.features(one));
        double here = odds[label] + odds[both];
        if (here >= (best == null ? LEAST : best.odds())) {
          best = new Found(one.who(), here);
        }
      }
    }
    return best;
  }
}
