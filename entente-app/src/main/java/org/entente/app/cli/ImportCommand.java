package org.entente.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.app.exchange.EventLines;
import org.entente.app.exchange.GdeltLines;
import org.entente.app.exchange.IcewsLines;
import org.entente.app.exchange.MappedLines;
import org.entente.app.exchange.PolecatLines;
import org.entente.app.exchange.Reasons;
import org.entente.app.store.Archive;
import org.entente.app.store.Import;
import org.entente.app.store.Store;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Event data of others into a store. */
@Command(
    name = "import",
    description = {
      "Imports event data into a store: GDELT (57, 58 or 61 columns), ICEWS, POLECAT, or your own",
      "table with a mapping file; also .gz and .zip. Lines that are no events are listed with the",
      "reason, and a file imported again replaces what it brought before."
    },
    sortOptions = false)
final class ImportCommand implements Callable<Integer> {
  private static final int SHOWN_REJECTS = 20;

  /** The data sets that are known. */
  enum Kind {
    GDELT,
    ICEWS,
    POLECAT,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;
  private final Function<@Nullable String, Engine> engines;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"--store", "-o", "--output"},
      paramLabel = "DIR",
      description = "The store; ${DEFAULT-VALUE} by default.",
      defaultValue = "entente-store")
  private String output = "entente-store";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description = "What the files are: ${COMPLETION-CANDIDATES}.")
  private Kind format = Kind.GDELT;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "For csv: lines 'key = column' for date, source, target, type or cameo, ...")
  private @Nullable Path mapping;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where rejected lines are listed; otherwise the first on the standard error.")
  private @Nullable Path rejected;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, or folders of files.")
  private List<Path> paths = new ArrayList<>();

  ImportCommand(Console console, Function<@Nullable String, Engine> engines) {
    this.console = console;
    this.engines = engines;
  }

  @Override
  public Integer call() {
    if ((format == Kind.CSV) != (mapping != null)) {
      throw new ParameterException(spec.commandLine(), "--mapping belongs to --format csv");
    }
    Engine engine = engines.apply(null);
    List<Path> files = files();
    List<Import.Reject> rejects = new ArrayList<>();
    long events = 0;
    boolean failed = false;
    try (Store store = Store.create(Path.of(output))) {
      for (Path file : files) {
        try {
          Import.Result result =
              store
                  .begin(file.getFileName().toString(), format.toString())
                  .read(file, lines(engine));
          events += result.events();
          rejects.addAll(result.rejects());
        } catch (IOException e) {
          console.say(file + ": " + Reasons.of(e));
          failed = true;
        }
      }
    }
    watch(engine);
    console
        .out()
        .println(
            events
                + " events imported into "
                + output
                + ", "
                + rejects.size()
                + (rejects.size() == 1 ? " line" : " lines")
                + " rejected");
    list(rejects);
    return (failed ? ExitStatus.SOME_FAILED : ExitStatus.OK).code();
  }

  /** Alerts that the store has look at what came in. */
  private void watch(Engine engine) {
    try (Archive archive = Archive.open(Path.of(output))) {
      if (!archive.alerts().list().isEmpty()) {
        archive.list();
        StoredRun.look(archive, engine);
      }
    }
  }

  private EventLines lines(Engine engine) {
    return switch (format) {
      case GDELT -> new GdeltLines();
      case ICEWS -> new IcewsLines(name -> Names.registered(name, engine));
      case POLECAT -> new PolecatLines(name -> Names.registered(name, engine));
      case CSV ->
          new MappedLines(
              mappingFile(), type -> engine.lexicon().rules().modes().row(type, null).intensity());
    };
  }

  private Path mappingFile() {
    if (mapping == null) {
      throw new ParameterException(spec.commandLine(), "--mapping belongs to --format csv");
    }
    return mapping;
  }

  private List<Path> files() {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new EntenteException(
            EntenteException.Code.USER, "no such file or folder", path.toString());
      }
      try (Stream<Path> below = Files.walk(path)) {
        below.filter(Files::isRegularFile).sorted().forEach(files::add);
      } catch (IOException e) {
        throw new EntenteException(
            EntenteException.Code.EXTERNAL, Reasons.of(e), path.toString(), e);
      }
    }
    return files;
  }

  private void list(List<Import.Reject> rejects) {
    List<String> lines =
        rejects.stream()
            .map(reject -> reject.file() + ":" + reject.line() + ": " + reject.reason())
            .toList();
    if (rejected != null) {
      try {
        Files.write(rejected, lines);
      } catch (IOException e) {
        throw new EntenteException(
            EntenteException.Code.RESOURCES, Reasons.of(e), rejected.toString(), e);
      }
    } else {
      lines.stream().limit(SHOWN_REJECTS).forEach(console::say);
      if (lines.size() > SHOWN_REJECTS) {
        console.say("and " + (lines.size() - SHOWN_REJECTS) + " more; --rejects FILE lists all");
      }
    }
  }
}
