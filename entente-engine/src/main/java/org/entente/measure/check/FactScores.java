package org.entente.measure.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.entente.measure.dyad.Counts;
import org.entente.measure.dyad.DyadMeasure.Pair;

/**
 * How well one score of pairs agrees with facts recorded by others: period by period, and again
 * within each of the world's regions, since a score that only knows who is near whom tells allies
 * well enough.
 */
public final class FactScores {
  /** A score of a pair by its places in the counts. */
  public interface Score {
    /** The pair's value; any scale, higher for closer. */
    double of(int one, int other);
  }

  /**
   * Agreement over all periods in which a fact is known.
   *
   * @param mean mean of the periods
   * @param least the worst of them
   * @param cases number of periods, or of regions in periods
   */
  public record Agreed(double mean, double least, int cases) {}

  private final PairFacts facts;
  private final List<Double> pacts = new ArrayList<>();
  private final List<Double> votes = new ArrayList<>();
  private final List<Double> disputes = new ArrayList<>();
  private final List<Double> regionPacts = new ArrayList<>();
  private final List<Double> regionVotes = new ArrayList<>();

  /** Holds scores against these facts. */
  public FactScores(PairFacts facts) {
    this.facts = facts;
  }

  /** Pairs of one kind with what the score and the facts say of them. */
  private static final class Cases {
    private final List<Double> scores = new ArrayList<>();
    private final List<Boolean> allied = new ArrayList<>();
    private final List<Double> votingScores = new ArrayList<>();
    private final List<Double> closeness = new ArrayList<>();

    OptionalDouble pacts() {
      return Agreement.auc(scores, allied);
    }

    OptionalDouble votes() {
      return Agreement.spearman(votingScores, closeness);
    }
  }

  /**
   * Takes in a period: its pairs against the pacts and votes of its last year.
   *
   * @param counts whose places the score takes
   */
  public void add(int year, Counts counts, Score score) {
    Cases all = new Cases();
    Map<Integer, Cases> regions = new TreeMap<>();
    Set<Pair> allies = facts.pacts().getOrDefault(year, Set.of());
    Map<String, Double> points = facts.idealPoints().getOrDefault(year, Map.of());
    List<String> actors = counts.actors();
    for (int i = 0; i < actors.size(); i++) {
      int region = facts.region(actors.get(i));
      for (int k = i + 1; k < actors.size(); k++) {
        double value = score.of(i, k);
        List<Cases> cases = new ArrayList<>(List.of(all));
        if (region == facts.region(actors.get(k))) {
          cases.add(regions.computeIfAbsent(region, key -> new Cases()));
        }
        boolean allied = allies.contains(Pair.of(actors.get(i), actors.get(k), false));
        Double point = points.get(actors.get(i));
        Double other = points.get(actors.get(k));
        for (Cases each : cases) {
          each.scores.add(value);
          each.allied.add(allied);
          if (point != null && other != null) {
            each.votingScores.add(value);
            each.closeness.add(-Math.abs(point - other));
          }
        }
      }
    }
    all.pacts().ifPresent(pacts::add);
    all.votes().ifPresent(votes::add);
    for (Cases region : regions.values()) {
      region.pacts().ifPresent(regionPacts::add);
      region.votes().ifPresent(regionVotes::add);
    }
  }

  /**
   * Takes in a period: its pairs against the disputes of the year after its last.
   *
   * @param counts whose places the score takes; here higher is more hostile
   */
  public void addDisputes(int year, Counts counts, Score score) {
    Set<Pair> next = facts.disputes().getOrDefault(year + 1, Set.of());
    List<String> actors = counts.actors();
    List<Double> scores = new ArrayList<>();
    List<Boolean> disputed = new ArrayList<>();
    for (int i = 0; i < actors.size(); i++) {
      for (int k = i + 1; k < actors.size(); k++) {
        scores.add(score.of(i, k));
        disputed.add(next.contains(Pair.of(actors.get(i), actors.get(k), false)));
      }
    }
    Agreement.auc(scores, disputed).ifPresent(disputes::add);
  }

  private static Optional<Agreed> agreed(List<Double> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Agreed(
                values.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
                Collections.min(values),
                values.size()));
  }

  /** AUC against defence pacts; empty where none are known. */
  public Optional<Agreed> pacts() {
    return agreed(pacts);
  }

  /** Spearman's correlation with the closeness of ideal points; empty where none are known. */
  public Optional<Agreed> votes() {
    return agreed(votes);
  }

  /** AUC against next year's disputes; empty where none are known. */
  public Optional<Agreed> disputes() {
    return agreed(disputes);
  }

  /** AUC against defence pacts within regions. */
  public Optional<Agreed> pactsWithinRegions() {
    return agreed(regionPacts);
  }

  /** Spearman's correlation with the closeness of ideal points within regions. */
  public Optional<Agreed> votesWithinRegions() {
    return agreed(regionVotes);
  }
}
