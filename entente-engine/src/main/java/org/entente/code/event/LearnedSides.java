package org.entente.code.event;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.entente.code.event.learned.EventWeights;
import org.entente.code.event.learned.LinearModel;

/**
 * Chooses the likeliest of all ways to fill the sides of an act with the actors of its sentence: a
 * linear model over where each stands to the act and what the two sides are to each other. What the
 * rules made of it is one of the ways, and the model knows which.
 */
public final class LearnedSides implements SideFinder {
  /** How likely what the rules made of it must be, beside the likeliest way, to be kept. */
  private static final double LEAST = 0.4;

  private final LinearModel model;
  private final int source;
  private final int target;
  private final int both;
  private final int joint;

  /**
   * @param model weighs features as of {@link EventWeights#SOURCE}, {@link EventWeights#TARGET},
   *     {@link EventWeights#BOTH} and {@link EventWeights#JOINT}
   */
  public LearnedSides(LinearModel model) {
    this.model = model;
    this.source = model.labels().indexOf(EventWeights.SOURCE);
    this.target = model.labels().indexOf(EventWeights.TARGET);
    this.both = model.labels().indexOf(EventWeights.BOTH);
    this.joint = model.labels().indexOf(EventWeights.JOINT);
  }

  @Override
  public Sides find(Act act) {
    if (act.candidates().stream().noneMatch(Act.Candidate::registered)) {
      return act.sides();
    }
    List<Arrangement> ways = act.arrangements();
    Scores weighed = new Scores();
    double[] scores = ways.stream().mapToDouble(weighed::of).toArray();
    int best = 0;
    for (int way = 1; way < scores.length; way++) {
      best = scores[way] > scores[best] ? way : best;
    }
    double all = 0;
    for (double score : scores) {
      all += StrictMath.exp(score - scores[best]);
    }
    Sides ruled = act.sides();
    double ruledOdds = StrictMath.exp(scores[0] - scores[best]);
    Arrangement chosen = ways.get(best);
    if (ways.get(0).is(ruled) && (ruledOdds >= LEAST || act.takesPlace(chosen))) {
      return ruled;
    }
    return new Sides(chosen.source().who(), chosen.target().who(), 1 / all);
  }

  /** Sums of weights, each side's and each joint's once. */
  private final class Scores {
    private final Map<Collection<String>, double[]> sums = new IdentityHashMap<>();

    double of(Arrangement way) {
      double sides =
          way.together()
              ? sum(way.source().features(), both)
              : sum(way.source().features(), source) + sum(way.target().features(), target);
      return sides + sum(way.joint(), joint);
    }

    private double sum(Collection<String> features, int label) {
      return sums.computeIfAbsent(features, model::sums)[label];
    }
  }
}
