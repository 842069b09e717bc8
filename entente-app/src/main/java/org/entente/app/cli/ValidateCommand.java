package org.entente.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.app.exchange.MeasureRecords;
import org.entente.app.store.EventQuery;
import org.entente.app.store.Store;
import org.entente.measure.check.PairFacts;
import org.entente.measure.check.Validation;
import org.entente.measure.dyad.Cell;
import org.entente.measure.dyad.Counts;
import org.entente.model.align.Grain;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures against facts recorded by others. */
@Command(
    name = "validate",
    description = {
      "Holds alignment and tension of states against facts that others recorded, in files you give:",
      "defence pacts (ATOP), ideal points of UN votes, militarized disputes of the next year. Says how",
      "well they agree, in the world and within regions, beside what raw counts say."
    },
    footer = {
      "",
      "Files are CSV, also .gz. States: ccode1, ccode2, ccode (Correlates of War) or state1, state2,",
      "state, iso3c (ISO). Years: year, or session. Facts: atop_defense or pact; idealpointall or",
      "idealpoint; cowmidongoing, gmlmidongoing or dispute (0 is none)."
    },
    sortOptions = false)
final class ValidateCommand extends MeasureCommand {
  private static final List<String> HEADER =
      List.of("fact", "within", "score", "measure", "mean", "least", "cases");

  @Option(names = "--alliances", paramLabel = "FILE", description = "Defence pacts by year.")
  private @Nullable Path alliances;

  @Option(names = "--votes", paramLabel = "FILE", description = "Ideal points by year.")
  private @Nullable Path votes;

  @Option(names = "--disputes", paramLabel = "FILE", description = "Disputes by year.")
  private @Nullable Path disputes;

  @Option(
      names = "--window",
      paramLabel = "YEARS",
      description = "Events of so many years together; ${DEFAULT-VALUE} by default.",
      defaultValue = "3")
  private int window = 3;

  @Option(
      names = "--actors",
      paramLabel = "N",
      description = "So many of the busiest states; ${DEFAULT-VALUE} by default.",
      defaultValue = "120")
  private int actors = 120;

  ValidateCommand(Console console, Function<@Nullable String, Engine> engines) {
    super(console, engines);
  }

  @Override
  Store.Whose measure(Run run) {
    if (alliances == null && votes == null && disputes == null) {
      throw wrong("give at least one of --alliances, --votes and --disputes");
    }
    if (window < 1) {
      throw wrong("--window must be 1 or more");
    }
    PairFacts facts =
        new References(run.engine().lexicon().actors()).read(alliances, votes, disputes);
    SortedMap<Integer, List<Cell>> years = years(run.store().cells(run.query()), facts);
    Validation validation = new Validation(facts);
    for (int last : years.keySet()) {
      if (years.firstKey() <= last - window + 1) {
        List<Cell> cells = new ArrayList<>();
        years.subMap(last - window + 1, last + 1).values().forEach(cells::addAll);
        validation.add(last, Counts.of(cells, Counts.busiest(cells, actors)));
      }
    }
    List<Validation.Line> lines = validation.lines();
    show(run, lines, MeasureRecords.validations(), HEADER, ValidateCommand::row);
    if (lines.isEmpty()) {
      console.say(
          "nothing to compare: no window of "
              + window
              + " years has both events of states and facts that tell some pairs from others");
    }
    return Store.Whose.ALL;
  }

  private static EntenteException wrong(String message) {
    return new EntenteException(EntenteException.Code.USER, message, null);
  }

  /** The facts are those of years. */
  @Override
  EventQuery query(Engine engine) {
    return super.query(engine).by(Grain.YEAR);
  }

  /** The states' events by year. */
  private static SortedMap<Integer, List<Cell>> years(
      Map<LocalDate, List<Cell>> periods, PairFacts facts) {
    SortedMap<Integer, List<Cell>> years = new TreeMap<>();
    periods.forEach(
        (start, cells) ->
            years.put(
                start.getYear(),
                cells.stream()
                    .filter(
                        cell ->
                            facts.correlates().containsKey(cell.source())
                                && facts.correlates().containsKey(cell.target()))
                    .toList()));
    return years;
  }

  private static List<String> row(Validation.Line it) {
    return List.of(
        it.fact(),
        it.within(),
        it.score(),
        it.measure(),
        String.format(Locale.ROOT, "%.3f", it.agreed().mean()),
        String.format(Locale.ROOT, "%.3f", it.agreed().least()),
        String.valueOf(it.agreed().cases()));
  }
}
