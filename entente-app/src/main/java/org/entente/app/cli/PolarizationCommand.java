package org.entente.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.app.exchange.MeasureRecords;
import org.entente.app.report.LinePlot;
import org.entente.app.store.Store;
import org.entente.measure.bloc.Polarization;
import org.entente.measure.dyad.Cell;
import org.entente.measure.series.Breaks;
import org.entente.model.align.Estimate;
import org.entente.model.align.PolarizationValue;
import org.entente.model.align.SeriesBreak;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How polarized each period is. */
@Command(
    name = "polarization",
    description = "How polarized each period is, by several indices side by side, with intervals.",
    sortOptions = false)
final class PolarizationCommand extends MeasureCommand {
  private static final List<String> HEADER = List.of("period", "index", "value", "actors");

  @Option(
      names = "--actors",
      paramLabel = "N",
      description = "So many of the busiest actors; ${DEFAULT-VALUE} by default.",
      defaultValue = "60")
  private int actors = 60;

  @Option(names = "--svg", paramLabel = "FILE", description = "Draw the curves.")
  private @Nullable Path svg;

  PolarizationCommand(Console console, Function<@Nullable String, Engine> engines) {
    super(console, engines);
  }

  @Override
  Store.Whose measure(Run run) {
    Polarization measure = new Polarization(actors, options.bootstrap(), options.seed());
    List<PolarizationValue> values = new ArrayList<>();
    List<String> periods = new ArrayList<>();
    for (Map.Entry<LocalDate, List<Cell>> period : run.store().cells(run.query()).entrySet()) {
      String label = run.query().grain().label(period.getKey());
      periods.add(label);
      values.addAll(measure.measure(label, period.getValue()));
    }
    show(run, values, MeasureRecords.polarization(), HEADER, PolarizationCommand::row);
    if (values.isEmpty()) {
      console.say("no signed ties: too few events, or none on either side of neutral");
    } else {
      Map<String, List<@Nullable Estimate>> lines = lines(values, periods);
      report(lines, periods);
      if (svg != null) {
        run.shown().plot(svg, plot(lines, periods));
      }
    }
    return Store.Whose.ALL;
  }

  private static List<String> row(PolarizationValue it) {
    return List.of(
        it.period(), it.index(), Shown.estimate(it.value()), String.valueOf(it.actors()));
  }

  private static Map<String, List<@Nullable Estimate>> lines(
      List<PolarizationValue> values, List<String> periods) {
    Map<String, List<@Nullable Estimate>> lines = new TreeMap<>();
    for (PolarizationValue value : values) {
      List<@Nullable Estimate> line =
          lines.computeIfAbsent(
              value.index(),
              key -> {
                List<@Nullable Estimate> empty = new ArrayList<>();
                periods.forEach(period -> empty.add(null));
                return empty;
              });
      line.set(periods.indexOf(value.period()), value.value());
    }
    return lines;
  }

  private void report(Map<String, List<@Nullable Estimate>> lines, List<String> periods) {
    lines.forEach(
        (index, line) -> {
          List<Double> known = new ArrayList<>();
          List<String> names = new ArrayList<>();
          for (int i = 0; i < line.size(); i++) {
            Estimate point = line.get(i);
            if (point != null) {
              known.add(point.value());
              names.add(periods.get(i));
            }
          }
          for (SeriesBreak it : Breaks.find(known, options.seed())) {
            console.say(
                String.format(
                    Locale.ROOT,
                    "%s changes in %s: %.3f before, %.3f after (p = %.3f)",
                    index,
                    names.get(it.position()),
                    it.before(),
                    it.after(),
                    it.probability()));
          }
        });
  }

  private static String plot(Map<String, List<@Nullable Estimate>> lines, List<String> periods) {
    List<LinePlot.Line> drawn = new ArrayList<>();
    double low = 0;
    double high = 1;
    for (Map.Entry<String, List<@Nullable Estimate>> line : lines.entrySet()) {
      drawn.add(new LinePlot.Line(line.getKey(), line.getValue()));
      for (Estimate point : line.getValue()) {
        if (point != null) {
          low = Math.min(low, point.low());
          high = Math.max(high, point.high());
        }
      }
    }
    return LinePlot.draw(
        "Polarization",
        periods,
        List.of(new LinePlot.Panel("Indices with 90 % intervals", low, high, drawn, Set.of())));
  }
}
