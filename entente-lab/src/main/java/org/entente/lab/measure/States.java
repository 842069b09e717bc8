package org.entente.lab.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.measure.check.PairFacts;
import org.entente.measure.dyad.DyadMeasure.Pair;

/** States with their codes and votes, and the facts about pairs of them by year. */
final class States {
  private final Map<Integer, String> iso = new HashMap<>();
  private final Map<String, Integer> correlates = new HashMap<>();
  private final Map<Integer, Map<String, Double>> idealPoints = new HashMap<>();
  private final Map<Integer, Set<Pair>> pacts = new TreeMap<>();
  private final Map<Integer, Set<Pair>> disputes = new TreeMap<>();

  /**
   * @param data the folder of the reference tables
   */
  States(Path data) throws IOException {
    Path votes = data.resolve("unga/idealpoints_release_july2025_1946_2023.csv.gz");
    Tables.read(
        votes,
        row -> {
          // Some states' later rows have no code; their earlier ones do.
          if (!row.text("iso3c").isEmpty()) {
            iso.put(row.number("ccode"), row.text("iso3c"));
            correlates.put(row.text("iso3c"), row.number("ccode"));
          }
        });
    Tables.read(
        votes,
        row -> {
          String state = iso.get(row.number("ccode"));
          if (state != null && !row.text("idealpointall").equals("NA")) {
            idealPoints
                .computeIfAbsent(row.number("year"), year -> new HashMap<>())
                .put(state, Double.parseDouble(row.text("idealpointall")));
          }
        });
    facts(data, "alliances/atop_dyad_year_1815_2018.csv.gz", "atop_defense", pacts);
    facts(data, "mids/cow_mid_ddydisps.csv.gz", "cowmidongoing", disputes);
  }

  private void facts(Path data, String file, String column, Map<Integer, Set<Pair>> facts)
      throws IOException {
    Tables.read(
        data.resolve(file),
        row -> {
          String one = iso.get(row.number("ccode1"));
          String other = iso.get(row.number("ccode2"));
          if (row.text(column).equals("1") && one != null && other != null) {
            facts
                .computeIfAbsent(row.number("year"), year -> new HashSet<>())
                .add(Pair.of(one, other, false));
          }
        });
  }

  /** The facts as the measures' check takes them. */
  PairFacts facts() {
    return new PairFacts(pacts, idealPoints, disputes, correlates);
  }
}
