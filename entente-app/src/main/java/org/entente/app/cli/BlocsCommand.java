package org.entente.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.app.exchange.MeasureRecords;
import org.entente.app.report.BlocPlot;
import org.entente.app.store.Store;
import org.entente.measure.bloc.BlocMeasure;
import org.entente.measure.dyad.Cell;
import org.entente.model.align.BlocMap;
import org.entente.model.align.BlocMember;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The blocs of each period. */
@Command(
    name = "blocs",
    description = {
      "Which side each actor is on in each period, how stable that is, and how far it hedges. The",
      "two sides frustrate the fewest ties, proven; who is settled stands so in every partition that",
      "does. --communities looks for any number of blocs."
    },
    sortOptions = false)
final class BlocsCommand extends MeasureCommand {
  private static final List<String> HEADER =
      List.of("period", "bloc", "actor", "name", "stability", "settled", "hedging");

  @Option(names = "--communities", description = "Any number of blocs (signed Leiden).")
  private boolean communities;

  @Option(
      names = "--actors",
      paramLabel = "N",
      description = "So many of the busiest actors; ${DEFAULT-VALUE} by default.",
      defaultValue = "60")
  private int actors = 60;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Draw the map of the last period shown.")
  private @Nullable Path svg;

  BlocsCommand(Console console, Function<@Nullable String, Engine> engines) {
    super(console, engines);
  }

  @Override
  Store.Whose measure(Run run) {
    BlocMeasure measure =
        new BlocMeasure(
            new BlocMeasure.Options(communities, actors, options.bootstrap(), options.seed()));
    List<BlocMember> members = new ArrayList<>();
    BlocMap last = null;
    for (Map.Entry<LocalDate, List<Cell>> period : run.store().cells(run.query()).entrySet()) {
      last = measure.measure(run.query().grain().label(period.getKey()), period.getValue());
      report(last);
      last.members().stream()
          .filter(member -> member.bloc() > 0)
          .sorted(
              Comparator.comparingInt(BlocMember::bloc)
                  .thenComparingDouble(member -> member.hedging().value())
                  .thenComparing(BlocMember::actor))
          .forEach(members::add);
    }
    show(run, members, MeasureRecords.blocs(), HEADER, it -> row(it, run.engine()));
    if (members.isEmpty()) {
      console.say("no signed ties to map: too few events, or none on either side of neutral");
    }
    if (svg != null && last != null) {
      run.shown().plot(svg, BlocPlot.draw(last, run.engine()::nameOf));
    }
    return Store.Whose.ALL;
  }

  private void report(BlocMap blocs) {
    if (blocs.ties() > 0 && blocs.method().equals("balance")) {
      console.say(
          blocs.period()
              + ": "
              + blocs.ties()
              + " ties, "
              + blocs.frustration()
              + " frustrated ("
              + (blocs.proven() ? "proven least" : "not proven; no less than " + blocs.lowerBound())
              + ")");
    }
  }

  private static List<String> row(BlocMember it, Engine engine) {
    return List.of(
        it.period(),
        String.valueOf(it.bloc()),
        it.actor(),
        engine.nameOf(it.actor()),
        Shown.number(it.stability()),
        settled(it.settled()),
        Shown.estimate(it.hedging()));
  }

  /** Whether every optimal partition says so. */
  private static String settled(@Nullable Boolean settled) {
    return settled == null ? "-" : settled ? "yes" : "no";
  }
}
