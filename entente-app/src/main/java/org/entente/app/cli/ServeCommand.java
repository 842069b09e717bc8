package org.entente.app.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.entente.app.api.Server;
import org.entente.app.search.TextIndex;
import org.entente.app.store.Archive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The observatory in a browser. */
@Command(
    name = "serve",
    description = {
      "Serves a store to browsers and programs: the page at /, the interface at /api",
      "(described by /api/openapi.json). Nothing is fetched from elsewhere."
    },
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  /** Where the page is, when nobody says otherwise. */
  static final String PORT = "7070";

  private final Console console;
  private final Function<@Nullable String, Engine> engines;

  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = PORT,
      description = "${DEFAULT-VALUE} by default; 0 for any that is free.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = "localhost",
      description = {
        "Name or address to listen on; this machine alone by default. For others callers need a key",
        "('entente keys'), and a proxy should speak TLS in front."
      })
  private String host = "localhost";

  @Option(names = "--keys", description = "Asks for keys on this machine, too.")
  private boolean keys;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "50",
      description =
          "Requests a second of one caller where keys are needed; ${DEFAULT-VALUE} by default.")
  private int rate;

  ServeCommand(Console console, Function<@Nullable String, Engine> engines) {
    this.console = console;
    this.engines = engines;
  }

  @Override
  public Integer call() throws InterruptedException {
    Engine engine = engines.apply(null);
    try (Archive archive = Archive.open(store.folder())) {
      StoredRun.recover(archive, engine, console);
      serve(
          console,
          engine,
          archive,
          new Server.Options(host, port, Program.version(), keys, Math.max(1, rate)));
    }
    return ExitStatus.OK.code();
  }

  /** Serves until the program is stopped. */
  static void serve(Console console, Engine engine, Archive archive, Server.Options options)
      throws InterruptedException {
    try (TextIndex index = TextIndex.open(archive.folder());
        Server server =
            Server.start(archive, StoredRun.settler(engine), index, engine.lexicon(), options)) {
      console.out().println(server.address());
      console.out().flush();
      console.say(archive.size() + " articles; stop with Ctrl-C");
      new CountDownLatch(1).await();
    }
  }
}
