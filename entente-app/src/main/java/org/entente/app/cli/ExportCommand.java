package org.entente.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.app.exchange.ActorColumns;
import org.entente.app.exchange.EventRows;
import org.entente.app.exchange.ImportedEvent;
import org.entente.app.exchange.MeasureRecords;
import org.entente.app.exchange.NetworkWriter;
import org.entente.app.exchange.OutputFolder;
import org.entente.app.store.EventExport;
import org.entente.app.store.EventQuery;
import org.entente.app.store.Store;
import org.entente.lexicon.CodeBook;
import org.entente.lexicon.CodeSystem;
import org.entente.measure.bloc.BlocMeasure;
import org.entente.measure.dyad.Cell;
import org.entente.measure.dyad.DyadMeasure;
import org.entente.model.event.EventType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Events and networks in files that other programs read. */
@Command(
    name = "export",
    description = {
      "Writes events to files for other programs. parquet, csv: the events with their mentions, all of",
      "the days and issue asked for. gdelt, icews, plover: the events that count as rows of one source",
      "and one target in that data set's columns, with evidence.csv beside them. graphml, gexf: a",
      "network for each period with temperature, alignment and blocs."
    },
    sortOptions = false)
final class ExportCommand implements Callable<Integer> {
  private static final int ACTORS = 120;

  /** What can be written. */
  enum Kind {
    PARQUET,
    CSV,
    GRAPHML,
    GEXF,
    PLOVER,
    GDELT,
    ICEWS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;
  private final Function<@Nullable String, Engine> engines;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "${COMPLETION-CANDIDATES}.")
  private Kind format = Kind.PARQUET;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the files go; ${DEFAULT-VALUE} by default.",
      defaultValue = "entente-export")
  private String output = "entente-export";

  @Option(names = "--directed", description = "Networks with a tie for each direction.")
  private boolean directed;

  @Mixin private CountOptions options = new CountOptions();

  ExportCommand(Console console, Function<@Nullable String, Engine> engines) {
    this.console = console;
    this.engines = engines;
  }

  @Override
  public Integer call() {
    Engine engine = engines.apply(null);
    EventQuery query = options.query(engine);
    try (Store store = Store.open(options.input(), engine::events);
        OutputFolder folder = new OutputFolder(Path.of(output))) {
      switch (format) {
        case PARQUET, CSV -> tables(store.export(query), folder);
        case GRAPHML, GEXF -> networks(store, query, engine, folder);
        case PLOVER -> rows(store.export(query), EventRows.plover(columns(engine)), engine, folder);
        case GDELT -> rows(store.export(query), EventRows.gdelt(columns(engine)), engine, folder);
        case ICEWS -> rows(store.export(query), EventRows.icews(columns(engine)), engine, folder);
      }
      folder.publish();
      folder.names().forEach(name -> console.say(folder.folder().resolve(name).toString()));
    }
    return ExitStatus.OK.code();
  }

  private void tables(EventExport export, OutputFolder folder) {
    String events = "events." + format;
    String mentions = "mentions." + format;
    export.tables(
        folder.draft().resolve(events), folder.draft().resolve(mentions), format.toString());
    folder.add(events);
    folder.add(mentions);
  }

  // ---- rows of other data sets ----

  private void rows(EventExport export, EventRows rows, Engine engine, OutputFolder folder) {
    String name = "events." + format + ".tsv";
    folder.append(name, bytes(rows.header()));
    long[] counts = new long[2];
    export.pairs(
        event -> {
          ImportedEvent whole = coded(event, engine);
          boolean written = format != Kind.PLOVER || whole.type() != null;
          if (written) {
            folder.append(name, bytes(rows.row(whole)));
          }
          counts[written ? 0 : 1]++;
        });
    MeasureRecords<List<@Nullable String>> evidence =
        MeasureRecords.texts(
            List.of("row", "event", "mention", "article", "outlet", "status", "quote", "sentence"));
    folder.append("evidence.csv", evidence.csvHeader());
    export.evidence(cells -> folder.append("evidence.csv", evidence.csv(cells)));
    console.say(
        counts[0]
            + " rows"
            + (counts[1] > 0
                ? ", " + counts[1] + " events left out that PLOVER has no type for"
                : ""));
  }

  /** The event with the CAMEO code of its type where it has none of its own. */
  private static ImportedEvent coded(ImportedEvent event, Engine engine) {
    String type = event.type();
    if (event.cameo() != null || type == null) {
      return event;
    }
    return event.withCameo(
        engine.lexicon().rules().modes().row(EventType.valueOf(type), null).cameo());
  }

  private static Function<String, ActorColumns> columns(Engine engine) {
    CodeBook codes = engine.lexicon().actors().codes();
    return code -> {
      boolean state = engine.lexicon().actors().isState(code);
      return new ActorColumns(
          engine.nameOf(code),
          state ? code : null,
          state ? codes.code(CodeSystem.CAMEO, code, null).orElse(code) : null,
          codes.code(CodeSystem.COW, code, null).orElse(null));
    };
  }

  // ---- networks ----

  private void networks(Store store, EventQuery query, Engine engine, OutputFolder folder) {
    DyadMeasure pairs = new DyadMeasure(new DyadMeasure.Options(directed, ACTORS, 0, 1));
    BlocMeasure blocs = new BlocMeasure(new BlocMeasure.Options(false, ACTORS, 0, 1));
    Map<LocalDate, Map<DyadMeasure.Pair, DyadMeasure.Coverage>> coverage =
        store.coverage(query, directed);
    for (Map.Entry<LocalDate, List<Cell>> period : store.cells(query).entrySet()) {
      String label = query.grain().label(period.getKey());
      NetworkWriter network =
          new NetworkWriter(
              pairs.measure(
                  label, period.getValue(), coverage.getOrDefault(period.getKey(), Map.of()), null),
              blocs.measure(label, period.getValue()).members(),
              engine::nameOf);
      folder.append(
          "network-" + label + '.' + format,
          bytes(format == Kind.GEXF ? network.gexf() : network.graphml()));
    }
    if (folder.names().isEmpty()) {
      console.say("no events to count");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
