package org.entente.lab.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.measure.check.Agreement;
import org.entente.measure.dyad.Alignment;
import org.entente.measure.dyad.Cell;
import org.entente.measure.dyad.Counts;
import org.entente.measure.dyad.DyadMeasure.Pair;
import org.entente.measure.dyad.Tension;
import org.entente.model.event.Quad;

/**
 * Alignment and tension from ICEWS dyad-years alone, held against defence pacts (ATOP), closeness
 * of ideal points (UN votes) and next year's militarized disputes (COW).
 */
final class AlignmentScore {
  private static final int STATES = 120;
  private static final int WINDOW = 3;
  private static final List<String> QUADS =
      List.of("verb_coop", "matl_coop", "verb_conf", "matl_conf");

  private final States states;
  private final Map<Integer, List<Cell>> years = new TreeMap<>();
  private final PrintStream out;

  AlignmentScore(Path data, States states, PrintStream out) throws IOException {
    this.states = states;
    this.out = out;
    Tables.read(
        data.resolve("icews_dyad_year_2002_2014/icews_quad_dyad_year.csv.gz"),
        row -> {
          String source = row.text("iso3_i");
          String target = row.text("iso3_j");
          if (!source.equals(target)
              && states.correlates.containsKey(source)
              && states.correlates.containsKey(target)) {
            List<Cell> cells = years.computeIfAbsent(row.number("year"), year -> new ArrayList<>());
            for (Quad quad : Quad.values()) {
              double count = Double.parseDouble(row.text(QUADS.get(quad.ordinal())));
              if (count > 0) {
                cells.add(new Cell(source, target, quad, 0, count, count, (long) count));
              }
            }
          }
        });
  }

  private Counts counts(int first, int last) {
    List<Cell> cells = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      cells.addAll(years.getOrDefault(year, List.of()));
    }
    return Counts.of(cells, Counts.busiest(cells, STATES));
  }

  /** Figures of one score: window by window, then their mean. */
  private static final class Figures {
    private final List<Double> pacts = new ArrayList<>();
    private final List<Double> votes = new ArrayList<>();
    private final List<Double> regionPacts = new ArrayList<>();
    private final List<Double> regionVotes = new ArrayList<>();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  void alliesAndVotes() {
    Map<String, Figures> figures = new LinkedHashMap<>();
    int last = Collections.max(years.keySet());
    for (int end = Collections.min(years.keySet()) + WINDOW - 1; end <= last; end++) {
      Counts counts = counts(end - WINDOW + 1, end);
      Alignment alignment = Alignment.of(counts);
      Map<String, Score> scores = new LinkedHashMap<>();
      scores.put("alignment", (i, k) -> alignment.find(i, k).orElse(0));
      scores.put("  its profile alone", alignment::profile);
      scores.put("  its community alone", alignment::community);
      scores.put("  its camp alone", alignment::camp);
      scores.put("own net cooperation", (i, k) -> share(counts, i, k));
      int year = end;
      scores.forEach(
          (name, score) ->
              add(figures.computeIfAbsent(name, key -> new Figures()), counts, score, year));
    }
    out.println(
        "== alignment: " + STATES + " busiest states, " + WINDOW + "-year windows up to " + last);
    out.printf(
        "%-22s %8s %8s %8s   %8s %8s%n", "", "pacts", "least", "votes", "in region", "votes");
    figures.forEach(
        (name, of) ->
            out.printf(
                Locale.ROOT,
                "%-22s %8.3f %8.3f %8.3f   %8.3f %8.3f%n",
                name,
                mean(of.pacts),
                Collections.min(of.pacts),
                mean(of.votes),
                mean(of.regionPacts),
                mean(of.regionVotes)));
    Figures best = figures.getOrDefault("alignment", new Figures());
    out.printf(
        Locale.ROOT,
        "alignment_auc_pacts %.4f alignment_spearman_votes %.4f%n",
        mean(best.pacts),
        mean(best.votes));
  }

  private interface Score {
    double of(int one, int other);
  }

  /** Cooperation less conflict over both: what raw scores say. */
  private static double share(Counts counts, int one, int other) {
    double with = counts.cooperation(one, other);
    double against = counts.conflict(one, other);
    return (with - against) / (with + against + 1);
  }

  private void add(Figures figures, Counts counts, Score score, int year) {
    List<Double> all = new ArrayList<>();
    List<Boolean> allied = new ArrayList<>();
    List<Double> voting = new ArrayList<>();
    List<Double> closeness = new ArrayList<>();
    Map<Integer, List<Integer>> regions = new HashMap<>();
    Map<Integer, List<Integer>> votingRegions = new HashMap<>();
    Set<Pair> pacts = states.pacts.getOrDefault(year, Set.of());
    Map<String, Double> points = states.idealPoints.getOrDefault(year, Map.of());
    for (int i = 0; i < counts.size(); i++) {
      for (int k = i + 1; k < counts.size(); k++) {
        String one = counts.actors().get(i);
        String other = counts.actors().get(k);
        double value = score.of(i, k);
        boolean sameRegion = states.region(one) == states.region(other);
        if (sameRegion) {
          regions.computeIfAbsent(states.region(one), key -> new ArrayList<>()).add(all.size());
        }
        all.add(value);
        allied.add(pacts.contains(Pair.of(one, other, false)));
        Double point = points.get(one);
        Double otherPoint = points.get(other);
        if (point != null && otherPoint != null) {
          if (sameRegion) {
            votingRegions
                .computeIfAbsent(states.region(one), key -> new ArrayList<>())
                .add(voting.size());
          }
          voting.add(value);
          closeness.add(-Math.abs(point - otherPoint));
        }
      }
    }
    Agreement.auc(all, allied).ifPresent(figures.pacts::add);
    Agreement.spearman(voting, closeness).ifPresent(figures.votes::add);
    for (int region : new TreeSet<>(regions.keySet())) {
      List<Integer> cases = regions.getOrDefault(region, List.of());
      Agreement.auc(pick(all, cases), pick(allied, cases)).ifPresent(figures.regionPacts::add);
      List<Integer> votes = votingRegions.getOrDefault(region, List.of());
      Agreement.spearman(pick(voting, votes), pick(closeness, votes))
          .ifPresent(figures.regionVotes::add);
    }
  }

  private static <T> List<T> pick(List<T> values, List<Integer> cases) {
    return cases.stream().map(values::get).toList();
  }

  void nextYearsDisputes() {
    out.println("== next year's militarized disputes, AUC");
    out.printf("%-8s %8s %8s %8s%n", "window", "tension", "conflict", "years");
    for (int window : new int[] {1, WINDOW}) {
      List<Double> tensions = new ArrayList<>();
      List<Double> raw = new ArrayList<>();
      int first = Collections.min(years.keySet()) + window - 1;
      for (int end = first; end <= Collections.max(years.keySet()); end++) {
        Set<Pair> next = states.disputes.getOrDefault(end + 1, Set.of());
        Counts counts = counts(end - window + 1, end);
        Tension tension = Tension.of(counts, Alignment.of(counts));
        List<Double> scores = new ArrayList<>();
        List<Double> conflicts = new ArrayList<>();
        List<Boolean> disputed = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
          for (int k = i + 1; k < counts.size(); k++) {
            scores.add(tension.of(i, k));
            conflicts.add(counts.conflict(i, k));
            disputed.add(
                next.contains(Pair.of(counts.actors().get(i), counts.actors().get(k), false)));
          }
        }
        Agreement.auc(scores, disputed).ifPresent(tensions::add);
        Agreement.auc(conflicts, disputed).ifPresent(raw::add);
      }
      out.printf(
          Locale.ROOT,
          "%-8s %8.4f %8.4f %8d%n",
          window == 1 ? "1 year" : window + " years",
          mean(tensions),
          mean(raw),
          tensions.size());
    }
  }
}
