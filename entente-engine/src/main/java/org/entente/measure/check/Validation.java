package org.entente.measure.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.measure.dyad.Alignment;
import org.entente.measure.dyad.Counts;
import org.entente.measure.dyad.Tension;

/**
 * Holds alignment and tension against facts recorded by others, beside what raw counts say: own net
 * cooperation and own conflict.
 */
public final class Validation {
  /**
   * One line of the answer.
   *
   * @param fact {@code pacts}, {@code votes} or {@code disputes}
   * @param within {@code world} or {@code region}
   * @param score what was held against it
   * @param measure {@code auc} or {@code spearman}
   * @param agreed how well they agree
   */
  public record Line(
      String fact, String within, String score, String measure, FactScores.Agreed agreed) {}

  private final PairFacts facts;
  private final Map<String, FactScores> closeness = new LinkedHashMap<>();
  private final Map<String, FactScores> hostility = new LinkedHashMap<>();

  /** Holds scores against these facts. */
  public Validation(PairFacts facts) {
    this.facts = facts;
  }

  /** Takes in the counts of a period that ends with the year. */
  public void add(int year, Counts counts) {
    Alignment alignment = Alignment.of(counts);
    add(closeness, "alignment").add(year, counts, (i, k) -> alignment.find(i, k).orElse(0));
    add(closeness, "  its profile alone").add(year, counts, alignment::profile);
    add(closeness, "  its community alone").add(year, counts, alignment::community);
    add(closeness, "  its camp alone").add(year, counts, alignment::camp);
    add(closeness, "own net cooperation").add(year, counts, (i, k) -> net(counts, i, k));
    addDisputes(year, counts, alignment);
  }

  /** Takes in the counts of a period that ends with the year, for the next year's disputes only. */
  public void addDisputes(int year, Counts counts, Alignment alignment) {
    Tension tension = Tension.of(counts, alignment);
    add(hostility, "tension").addDisputes(year, counts, tension::of);
    add(hostility, "own conflict").addDisputes(year, counts, counts::conflict);
  }

  private FactScores add(Map<String, FactScores> scores, String name) {
    return scores.computeIfAbsent(name, key -> new FactScores(facts));
  }

  /** Cooperation less conflict over both: what raw scores say. */
  private static double net(Counts counts, int one, int other) {
    double with = counts.cooperation(one, other);
    double against = counts.conflict(one, other);
    return (with - against) / (with + against + 1);
  }

  /** What agrees how well, in a fixed order; nothing of facts that are not known. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    closeness.forEach(
        (name, of) -> {
          add(lines, "pacts", "world", name, "auc", of.pacts());
          add(lines, "pacts", "region", name, "auc", of.pactsWithinRegions());
          add(lines, "votes", "world", name, "spearman", of.votes());
          add(lines, "votes", "region", name, "spearman", of.votesWithinRegions());
        });
    hostility.forEach((name, of) -> add(lines, "disputes", "world", name, "auc", of.disputes()));
    return lines;
  }

  private static void add(
      List<Line> lines,
      String fact,
      String within,
      String score,
      String measure,
      Optional<FactScores.Agreed> agreed) {
    agreed.ifPresent(value -> lines.add(new Line(fact, within, score, measure, value)));
  }
}
