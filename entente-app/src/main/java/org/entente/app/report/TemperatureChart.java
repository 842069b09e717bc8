package org.entente.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.app.store.EventQuery;
import org.entente.app.store.Store;
import org.entente.app.store.Store.Whose;
import org.entente.measure.dyad.Counting;
import org.entente.measure.dyad.DyadMeasure;
import org.entente.measure.dyad.DyadMeasure.Pair;
import org.entente.measure.dyad.Resampling;
import org.entente.model.align.DyadPeriod;
import org.entente.model.align.Estimate;
import org.entente.model.align.Grain;
import org.jspecify.annotations.Nullable;

/** Draws how two actors treat each other over time. */
final class TemperatureChart {
  private static final long SEED = 1;

  /** Periods that a line needs, and those it has room for. */
  private static final int FEWEST = 2;

  private static final int MOST = 36;

  private TemperatureChart() {}

  /**
   * The drawing, by months where they find room, else by quarters or years; empty where fewer than
   * two periods have events that count.
   */
  static Optional<String> draw(
      Store store,
      String one,
      String other,
      String title,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    for (Grain grain : List.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR)) {
      TreeMap<LocalDate, Estimate> series =
          series(store, grain, Pair.of(one, other, false), from, to);
      if (series.size() < FEWEST) {
        continue;
      }
      int count = (int) grain.between(series.firstKey(), series.lastKey()) + 1;
      if (count <= MOST || grain == Grain.YEAR) {
        return Optional.of(drawn(title, grain, series, count));
      }
    }
    return Optional.empty();
  }

  private static TreeMap<LocalDate, Estimate> series(
      Store store, Grain grain, Pair pair, @Nullable LocalDate from, @Nullable LocalDate to) {
    EventQuery query =
        new EventQuery(grain, from, to, null, Counting.GUIDE, new TreeMap<>(), null, List.of());
    DyadMeasure measure =
        new DyadMeasure(new DyadMeasure.Options(false, 2, Resampling.REPLICATES, SEED));
    TreeMap<LocalDate, Estimate> series = new TreeMap<>();
    store
        .slice(query, new Whose(List.of(pair.one(), pair.other()), false))
        .cells(
            true,
            (start, cells) -> {
              for (DyadPeriod it :
                  measure.measure(grain.label(start), cells, Map.of(), Set.of(pair))) {
                Estimate temperature = it.temperature();
                if (temperature != null) {
                  series.put(start, temperature);
                }
              }
            });
    return series;
  }

  private static String drawn(
      String title, Grain grain, TreeMap<LocalDate, Estimate> series, int count) {
    @Nullable Estimate[] points = new @Nullable Estimate[count];
    List<String> periods = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate start = grain.plus(series.firstKey(), i);
      periods.add(grain.label(start));
      points[i] = series.get(start);
    }
    return LinePlot.draw(
        title,
        periods,
        List.of(
            new LinePlot.Panel(
                "Temperature, -10 conflict to 10 cooperation, with 90 % intervals",
                -10,
                10,
                List.of(new LinePlot.Line("temperature", Arrays.asList(points))),
                Set.of())));
  }
}
