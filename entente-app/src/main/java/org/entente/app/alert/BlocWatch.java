package org.entente.app.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.entente.app.store.Firings.Finding;
import org.entente.measure.bloc.BlocMeasure;
import org.entente.measure.dyad.Cell;
import org.entente.model.align.BlocMember;
import org.entente.model.align.Grain;
import org.jspecify.annotations.Nullable;

/**
 * Compares the blocs of each period with those of the last one before it that has blocs. Only the
 * latest periods are looked at, and only actors that stand with their bloc in most of the resampled
 * networks: the others come and go by chance.
 */
final class BlocWatch {
  private static final int PERIODS = 8;
  private static final int ACTORS = 60;
  private static final double STABLE = 0.7;
  private static final int NAMED = 4;

  private final UnaryOperator<String> nameOf;
  private final @Nullable String only;
  private final BlocMeasure measure =
      new BlocMeasure(new BlocMeasure.Options(false, ACTORS, Watch.REPLICATES, Watch.SEED));

  /**
   * @param only code of the one actor that is meant, or null for all
   */
  BlocWatch(UnaryOperator<String> nameOf, @Nullable String only) {
    this.nameOf = nameOf;
    this.only = only;
  }

  List<Finding> findings(Grain grain, SortedMap<LocalDate, List<Cell>> cells) {
    List<LocalDate> starts = new ArrayList<>(cells.keySet());
    List<Finding> findings = new ArrayList<>();
    Collection<SortedSet<String>> before = List.of();
    for (LocalDate start : starts.subList(Math.max(0, starts.size() - PERIODS), starts.size())) {
      String period = grain.label(start);
      Collection<SortedSet<String>> now = blocs(period, cells.getOrDefault(start, List.of()));
      if (!before.isEmpty() && !now.isEmpty()) {
        Comparison comparison =
            new Comparison(period, Watch.place("", Map.of("by", grain.label(), "t", period)));
        findings.addAll(comparison.of(before, now));
      }
      before = now.isEmpty() ? before : now;
    }
    return findings;
  }

  private Collection<SortedSet<String>> blocs(String period, List<Cell> cells) {
    Map<Integer, SortedSet<String>> blocs = new TreeMap<>();
    for (BlocMember member : measure.measure(period, cells).members()) {
      if (member.bloc() > 0 && member.stability() >= STABLE) {
        blocs.computeIfAbsent(member.bloc(), bloc -> new TreeSet<>()).add(member.actor());
      }
    }
    blocs.values().removeIf(bloc -> bloc.size() < 2);
    return blocs.values();
  }

  /** What is different in a period. */
  private final class Comparison {
    private final String period;
    private final String place;
    private final List<Finding> findings = new ArrayList<>();

    Comparison(String period, String place) {
      this.period = period;
      this.place = place;
    }

    List<Finding> of(Collection<SortedSet<String>> before, Collection<SortedSet<String>> now) {
      Set<String> placed = new HashSet<>();
      now.forEach(placed::addAll);
      for (SortedSet<String> bloc : now) {
        SortedSet<String> old = nearest(bloc, before);
        if (common(bloc, old) < 2) {
          add("new " + bloc.first(), bloc, "a new bloc: " + names(bloc));
        } else {
          for (String actor : bloc) {
            if (!old.contains(actor)) {
              add(
                  "joins " + actor,
                  Set.of(actor),
                  nameOf.apply(actor) + " joins the bloc of " + names(old));
            }
          }
          for (String actor : old) {
            if (!placed.contains(actor)) {
              add(
                  "leaves " + actor,
                  Set.of(actor),
                  nameOf.apply(actor) + " leaves the bloc of " + names(old));
            }
          }
        }
      }
      return findings;
    }

    private void add(String sign, Set<String> actors, String what) {
      if (only == null || actors.contains(only)) {
        findings.add(new Finding(sign + " " + period, List.of(), what + ", " + period, place));
      }
    }
  }

  /** The earlier bloc that most of a bloc's members were in. */
  private static SortedSet<String> nearest(
      SortedSet<String> bloc, Collection<SortedSet<String>> before) {
    SortedSet<String> nearest = new TreeSet<>();
    for (SortedSet<String> old : before) {
      if (common(bloc, old) > common(bloc, nearest)) {
        nearest = old;
      }
    }
    return nearest;
  }

  private static long common(Set<String> one, Set<String> other) {
    return one.stream().filter(other::contains).count();
  }

  private String names(SortedSet<String> actors) {
    String names = String.join(", ", actors.stream().limit(NAMED).map(nameOf).toList());
    return actors.size() > NAMED ? names + " and " + (actors.size() - NAMED) + " more" : names;
  }
}
