package org.entente.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.app.exchange.ReferenceFile;
import org.entente.lexicon.ActorRegistry;
import org.entente.lexicon.CodeSystem;
import org.entente.measure.check.PairFacts;
import org.entente.measure.dyad.DyadMeasure.Pair;
import org.jspecify.annotations.Nullable;

/**
 * Facts of others from their files: states by number in the Correlates of War ({@code ccode1
 * ccode2}) or by ISO code ({@code state1 state2}).
 */
final class References {
  private static final List<String> YEAR = List.of("year", "session");
  private static final List<String> PACT = List.of("atop_defense", "defense", "pact");
  private static final List<String> POINT = List.of("idealpointall", "idealpoint");
  private static final List<String> DISPUTE =
      List.of("cowmidongoing", "gmlmidongoing", "midongoing", "dispute");

  /** The General Assembly's first session was in 1946. */
  private static final int BEFORE_FIRST_SESSION = 1945;

  /** A state's number is looked up in the middle of the year. */
  private static final int MONTH = 7;

  private final ActorRegistry registry;
  private final Map<String, Optional<String>> known = new HashMap<>();

  References(ActorRegistry registry) {
    this.registry = registry;
  }

  /** The facts of the files given. */
  PairFacts read(@Nullable Path alliances, @Nullable Path votes, @Nullable Path disputes) {
    return new PairFacts(
        pairs(alliances, PACT), points(votes), pairs(disputes, DISPUTE), correlates());
  }

  private Map<Integer, Set<Pair>> pairs(@Nullable Path file, List<String> fact) {
    Map<Integer, Set<Pair>> pairs = new HashMap<>();
    if (file != null) {
      List<String> one = List.of("ccode1", "state1");
      List<String> other = List.of("ccode2", "state2");
      new ReferenceFile(file)
          .read(
              List.of(one, other, YEAR, fact),
              row -> {
                int year = year(row);
                Optional<String> state = state(row.find(one), year);
                Optional<String> second = state(row.find(other), year);
                boolean holds = row.find(fact).filter(cell -> !cell.equals("0")).isPresent();
                if (holds && state.isPresent() && second.isPresent()) {
                  pairs
                      .computeIfAbsent(year, key -> new HashSet<>())
                      .add(Pair.of(state.get(), second.get(), false));
                }
              });
    }
    return pairs;
  }

  private Map<Integer, Map<String, Double>> points(@Nullable Path file) {
    Map<Integer, Map<String, Double>> points = new HashMap<>();
    if (file != null) {
      List<String> of = List.of("ccode", "state", "iso3c");
      new ReferenceFile(file)
          .read(
              List.of(of, YEAR, POINT),
              row -> {
                int year = year(row);
                Optional<String> state = state(row.find(of), year);
                Optional<String> point = row.find(POINT);
                if (state.isPresent() && point.isPresent()) {
                  points
                      .computeIfAbsent(year, key -> new HashMap<>())
                      .put(state.get(), Double.parseDouble(point.get()));
                }
              });
    }
    return points;
  }

  private static int year(ReferenceFile.Row row) {
    int number = row.find(YEAR).map(Integer::parseInt).orElse(0);
    return number < BEFORE_FIRST_SESSION / 2 ? number + BEFORE_FIRST_SESSION : number;
  }

  private Optional<String> state(Optional<String> cell, int year) {
    return cell.flatMap(
        code ->
            known.computeIfAbsent(
                code + '/' + year,
                key ->
                    Character.isDigit(code.charAt(0))
                        ? registry.codes().actor(CodeSystem.COW, code, LocalDate.of(year, MONTH, 1))
                        : registry.find(code).map(actor -> actor.code())));
  }

  private Map<String, Integer> correlates() {
    Map<String, Integer> correlates = new HashMap<>();
    registry.list().stream()
        .filter(actor -> actor.isState())
        .forEach(
            actor ->
                registry
                    .codes()
                    .code(CodeSystem.COW, actor.code(), null)
                    .ifPresent(number -> correlates.put(actor.code(), Integer.parseInt(number))));
    return correlates;
  }
}
