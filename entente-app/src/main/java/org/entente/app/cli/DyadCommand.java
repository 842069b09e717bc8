package org.entente.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.app.exchange.MeasureRecords;
import org.entente.app.report.LinePlot;
import org.entente.app.store.EventQuery;
import org.entente.app.store.Store;
import org.entente.measure.dyad.Cell;
import org.entente.measure.dyad.DyadMeasure;
import org.entente.measure.dyad.DyadMeasure.Coverage;
import org.entente.measure.dyad.DyadMeasure.Pair;
import org.entente.measure.series.Breaks;
import org.entente.model.align.DyadPeriod;
import org.entente.model.align.Estimate;
import org.entente.model.align.Grain;
import org.entente.model.align.SeriesBreak;
import org.entente.model.event.Quad;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What two actors are to each other over time. */
@Command(
    name = "dyad",
    description = {
      "What two actors are to each other in each period: counts by quad class, temperature (how they",
      "treat each other, -10 to 10) and alignment (whether they behave alike toward others, -1 to 1),",
      "with 90 %% intervals, and how many outlets and articles told of it. With one actor or none: all",
      "pairs that have events."
    },
    sortOptions = false)
final class DyadCommand extends MeasureCommand {
  private static final int ALIGNED_ACTORS = 120;
  private static final List<String> HEADER =
      List.of(
          "period",
          "a",
          "b",
          "coop words",
          "deeds",
          "conflict words",
          "deeds",
          "temperature",
          "alignment",
          "events",
          "outlets",
          "articles");

  @Parameters(paramLabel = "ACTOR", arity = "0..2", description = "Two actors, by code or name.")
  private List<String> actors = new ArrayList<>();

  @Option(names = "--directed", description = "Only what the first did to the second.")
  private boolean directed;

  @Option(names = "--svg", paramLabel = "FILE", description = "Draw the two actors' timeline.")
  private @Nullable Path svg;

  DyadCommand(Console console, Function<@Nullable String, Engine> engines) {
    super(console, engines);
  }

  @Override
  Store.Whose measure(Run run) {
    List<String> codes = codes(run, actors);
    List<DyadPeriod> series = series(run, codes);
    show(run, series, MeasureRecords.dyads(), HEADER, DyadCommand::row);
    if (series.isEmpty()) {
      console.say("no events to count");
    } else if (codes.size() == 2) {
      List<SeriesBreak> breaks = breaks(series);
      report(series, breaks);
      if (svg != null) {
        run.shown().plot(svg, plot(series, breaks, run.engine()));
      }
    }
    return new Store.Whose(codes, directed);
  }

  private List<DyadPeriod> series(Run run, List<String> codes) {
    EventQuery query = run.query();
    Store store = run.store();
    DyadMeasure measure =
        new DyadMeasure(
            new DyadMeasure.Options(directed, ALIGNED_ACTORS, options.bootstrap(), options.seed()));
    Map<LocalDate, Map<Pair, Coverage>> coverage = store.coverage(query, directed);
    List<DyadPeriod> series = new ArrayList<>();
    store.cells(
        query,
        options.bootstrap() > 0,
        (start, cells) ->
            series.addAll(
                measure.measure(
                    query.grain().label(start),
                    cells,
                    coverage.getOrDefault(start, Map.of()),
                    only(codes, cells))));
    return series;
  }

  /** The pairs asked for, or null for all. */
  private @Nullable Set<Pair> only(List<String> codes, List<Cell> cells) {
    if (codes.isEmpty()) {
      return null;
    }
    if (codes.size() == 2) {
      return codes.get(0).equals(codes.get(1))
          ? Set.of()
          : Set.of(Pair.of(codes.get(0), codes.get(1), directed));
    }
    Set<Pair> pairs = new TreeSet<>();
    for (Cell cell : cells) {
      if (cell.source().equals(codes.get(0)) || cell.target().equals(codes.get(0))) {
        pairs.add(Pair.of(cell.source(), cell.target(), directed));
      }
    }
    return pairs;
  }

  /** First day of a period we named ourselves. */
  private static LocalDate start(String period) {
    return Grain.find(period)
        .map(Grain.Named::start)
        .orElseThrow(() -> new IllegalStateException("no period: " + period));
  }

  private static List<String> row(DyadPeriod it) {
    List<String> cells = new ArrayList<>(List.of(it.period(), it.one(), it.other()));
    for (Quad quad : Quad.values()) {
      cells.add(Shown.number(it.quads().get(quad.ordinal())));
    }
    cells.addAll(
        List.of(
            Shown.estimate(it.temperature()),
            Shown.estimate(it.alignment()),
            String.valueOf(it.events()),
            String.valueOf(it.outlets()),
            String.valueOf(it.articles())));
    return cells;
  }

  private List<SeriesBreak> breaks(List<DyadPeriod> series) {
    List<Double> temperatures = new ArrayList<>();
    for (DyadPeriod it : series) {
      Estimate temperature = it.temperature();
      if (temperature != null) {
        temperatures.add(temperature.value());
      }
    }
    return Breaks.find(temperatures, options.seed());
  }

  private void report(List<DyadPeriod> series, List<SeriesBreak> breaks) {
    for (SeriesBreak it : breaks) {
      console.say(
          String.format(
              Locale.ROOT,
              "temperature changes in %s: %.2f before, %.2f after (p = %.3f; false alarms in %.0f %%"
                  + " of series without breaks)",
              series.get(it.position()).period(),
              it.before(),
              it.after(),
              it.probability(),
              100 * Breaks.FALSE_ALARMS));
    }
  }

  /** Every period from the first to the last has its place, also those without events. */
  private String plot(List<DyadPeriod> series, List<SeriesBreak> breaks, Engine engine) {
    Grain grain = options.grain();
    LocalDate first = start(series.get(0).period());
    LocalDate last = start(series.get(series.size() - 1).period());
    int count = (int) grain.between(first, last) + 1;
    List<String> periods = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      periods.add(grain.label(grain.plus(first, i)));
    }
    Estimate[] temperature = new Estimate[count];
    Estimate[] alignment = new Estimate[count];
    Estimate[] events = new Estimate[count];
    double most = 1;
    for (DyadPeriod it : series) {
      int at = (int) grain.between(first, start(it.period()));
      temperature[at] = it.temperature();
      alignment[at] = it.alignment();
      events[at] = Estimate.exact(it.events());
      most = Math.max(most, it.events());
    }
    Set<Integer> cuts = new TreeSet<>();
    for (SeriesBreak it : breaks) {
      cuts.add((int) grain.between(first, start(series.get(it.position()).period())));
    }
    String names =
        engine.nameOf(series.get(0).one())
            + (directed ? " to " : " and ")
            + engine.nameOf(series.get(0).other());
    return LinePlot.draw(
        names,
        periods,
        List.of(
            new LinePlot.Panel(
                "Temperature, -10 to 10 (vertical: a break)",
                -10,
                10,
                List.of(new LinePlot.Line("temperature", Arrays.asList(temperature))),
                cuts),
            new LinePlot.Panel(
                "Alignment, -1 to 1",
                -1,
                1,
                List.of(new LinePlot.Line("alignment", Arrays.asList(alignment))),
                Set.of()),
            new LinePlot.Panel(
                "Events told",
                0,
                most,
                List.of(new LinePlot.Line("events", Arrays.asList(events))),
                Set.of())));
  }
}
