package org.entente.app.cli;

import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.app.exchange.MeasureRecords;
import org.entente.app.store.EventQuery;
import org.entente.app.store.Store;
import org.entente.app.store.Store.Fate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** A command that measures the events of a store or of an output of {@code entente read}. */
abstract class MeasureCommand implements Callable<Integer> {
  /**
   * What a measurement works on.
   *
   * @param engine knows the actors
   * @param query what is counted
   * @param store the events
   * @param shown takes the results
   */
  record Run(Engine engine, EventQuery query, Store store, Shown shown) {}

  /** The streams. */
  final Console console;

  /** The options all measuring commands have. */
  @Mixin final MeasureOptions options = new MeasureOptions();

  private final Function<@Nullable String, Engine> engines;

  MeasureCommand(Console console, Function<@Nullable String, Engine> engines) {
    this.console = console;
    this.engines = engines;
  }

  @Override
  public final Integer call() {
    Engine engine = engines.apply(null);
    EventQuery query = query(engine);
    try (Store store = Store.open(options.input(), engine::events)) {
      if (store.unfused()) {
        console.say(
            "no fused events here: every mention of an article that is no reprint counts as an"
                + " event");
      }
      Run run = new Run(engine, query, store, new Shown(console, options.show()));
      Store.Whose whose = measure(run);
      report(store.fates(query));
      if (options.evidence()) {
        run.shown().tellings(sink -> store.tellings(query, whose, sink));
      }
    }
    return ExitStatus.OK.code();
  }

  /** What is counted. */
  EventQuery query(Engine engine) {
    return options.query(engine);
  }

  /** Measures and shows; says whose events the numbers rest on. */
  abstract Store.Whose measure(Run run);

  /** Shows the numbers, except where their evidence takes their place. */
  final <T> void show(
      Run run,
      List<T> records,
      MeasureRecords<T> writer,
      List<String> header,
      Function<T, List<String>> row) {
    if (!options.evidence() || options.show() == MeasureOptions.Show.TABLE) {
      run.shown().records(records, writer, header, row);
    }
  }

  /** A reader of the numbers must know how much of the data they rest on. */
  private void report(SortedMap<Fate, Long> fates) {
    String leftOut =
        fates.entrySet().stream()
            .filter(fate -> fate.getKey() != Fate.COUNTED)
            .map(fate -> fate.getValue() + " " + fate.getKey().label())
            .collect(Collectors.joining(", "));
    if (!leftOut.isEmpty()) {
      long all = fates.values().stream().mapToLong(Long::longValue).sum();
      console.say(
          fates.getOrDefault(Fate.COUNTED, 0L)
              + " of "
              + all
              + " events counted; left out: "
              + leftOut);
    }
  }

  /** Names in the store, known or not, for {@link Names#code}. */
  static List<String> codes(Run run, List<String> names) {
    List<String> present = run.store().actors();
    return names.stream().map(name -> Names.code(name, run.engine(), present)).toList();
  }
}
