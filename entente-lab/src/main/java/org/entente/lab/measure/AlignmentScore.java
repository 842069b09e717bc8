package org.entente.lab.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.measure.check.PairFacts;
import org.entente.measure.check.Validation;
import org.entente.measure.dyad.Alignment;
import org.entente.measure.dyad.Cell;
import org.entente.measure.dyad.Counts;
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

  private final PairFacts facts;
  private final Map<Integer, List<Cell>> years = new TreeMap<>();
  private final PrintStream out;

  AlignmentScore(Path data, PairFacts facts, PrintStream out) throws IOException {
    this.facts = facts;
    this.out = out;
    Tables.read(
        data.resolve("icews_dyad_year_2002_2014/icews_quad_dyad_year.csv.gz"),
        row -> {
          String source = row.text("iso3_i");
          String target = row.text("iso3_j");
          if (!source.equals(target)
              && facts.correlates().containsKey(source)
              && facts.correlates().containsKey(target)) {
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

  void alliesAndVotes() {
    Validation validation = new Validation(facts);
    int last = Collections.max(years.keySet());
    for (int end = Collections.min(years.keySet()) + WINDOW - 1; end <= last; end++) {
      validation.add(end, counts(end - WINDOW + 1, end));
    }
    out.println(
        "== alignment: " + STATES + " busiest states, " + WINDOW + "-year windows up to " + last);
    print(validation);
  }

  void nextYearsDisputes() {
    Validation validation = new Validation(facts);
    for (int year : years.keySet()) {
      Counts counts = counts(year, year);
      validation.addDisputes(year, counts, Alignment.of(counts));
    }
    out.println("== next year's militarized disputes, one-year windows");
    print(validation);
  }

  private void print(Validation validation) {
    out.printf(
        "%-9s %-7s %-22s %-9s %8s %8s %6s%n",
        "fact", "within", "score", "", "mean", "least", "cases");
    for (Validation.Line line : validation.lines()) {
      out.printf(
          Locale.ROOT,
          "%-9s %-7s %-22s %-9s %8.4f %8.4f %6d%n",
          line.fact(),
          line.within(),
          line.score(),
          line.measure(),
          line.agreed().mean(),
          line.agreed().least(),
          line.agreed().cases());
    }
  }
}
