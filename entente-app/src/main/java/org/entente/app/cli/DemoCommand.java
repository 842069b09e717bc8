package org.entente.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.app.api.Server;
import org.entente.app.corpus.CodingRun;
import org.entente.app.corpus.Faults;
import org.entente.app.corpus.Inputs;
import org.entente.app.corpus.Intake;
import org.entente.app.exchange.Format;
import org.entente.app.exchange.Reasons;
import org.entente.app.exchange.RecordWriter;
import org.entente.app.exchange.Rows;
import org.entente.app.exchange.Table;
import org.entente.app.store.Archive;
import org.entente.model.remark.EntenteException;
import org.entente.model.text.Article;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The observatory with the example articles. */
@Command(
    name = "demo",
    description = {
      "Serves the example articles, so that there is something to look at: reads them into a store of",
      "their own and opens the page. The store is thrown away at the end."
    },
    sortOptions = false)
final class DemoCommand implements Callable<Integer> {
  private final Console console;
  private final Function<@Nullable String, Engine> engines;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = ServeCommand.PORT,
      description = "${DEFAULT-VALUE} by default; 0 for any that is free.")
  private int port;

  @Option(
      names = "--examples",
      paramLabel = "DIR",
      description = "The articles; those that come with the program by default.")
  private Path examples = Path.of(System.getProperty("entente.root", ""), "examples");

  DemoCommand(Console console, Function<@Nullable String, Engine> engines) {
    this.console = console;
    this.engines = engines;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (!Files.isDirectory(examples)) {
      throw new EntenteException(
          EntenteException.Code.USER,
          "no examples here; --examples says where",
          examples.toString());
    }
    Engine engine = engines.apply(null);
    // Beside the database's own code, which has to be unpacked; what fails here fails in fill
    // again.
    var unused = CompletableFuture.runAsync(engine::prepare);
    Path folder = temporary();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    try (Archive archive = Archive.open(folder)) {
      fill(archive, engine, List.of(examples.toString()), console);
      ServeCommand.serve(console, engine, archive, Server.Options.local(port, Program.version()));
    }
    return ExitStatus.OK.code();
  }

  /** Reads and codes articles into an archive and settles it. */
  static void fill(Archive archive, Engine engine, List<String> paths, Console console) {
    engine.prepare();
    Faults faults = new Faults();
    int threads = Runtime.getRuntime().availableProcessors();
    Intake.Corpus corpus =
        new Intake(
                capture -> engine.extract(capture, null),
                engine::together,
                console.in(),
                threads,
                faults)
            .read(Inputs.of(paths), done -> {});
    Map<Article, Map<Table, byte[]>> all = new LinkedHashMap<>();
    new CodingRun(engine::code, new RecordWriter(Format.JSONL, Rows.MENTION), threads, faults)
        .run(
            corpus.articles(),
            coded -> all.put(coded.coding().article(), coded.records()),
            done -> {});
    archive.add(all, StoredRun.coder(engine));
    StoredRun.settle(archive, engine);
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("entente-demo-");
    } catch (IOException e) {
      throw new EntenteException(
          EntenteException.Code.RESOURCES, Reasons.of(e), "temporary folder", e);
    }
  }

  /** What cannot be deleted any more is the system's to clear up. */
  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException e) {
      folder.toFile().deleteOnExit();
    }
  }
}
