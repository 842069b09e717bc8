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
      "Serves a store to browsers and programs on this machine: the page at /, the interface at /api",
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

  ServeCommand(Console console, Function<@Nullable String, Engine> engines) {
    this.console = console;
    this.engines = engines;
  }

  @Override
  public Integer call() throws InterruptedException {
    Engine engine = engines.apply(null);
    try (Archive archive = Archive.open(store.folder())) {
      StoredRun.recover(archive, engine, console);
      serve(console, engine, archive, port);
    }
    return ExitStatus.OK.code();
  }

  /** Serves until the program is stopped. */
  static void serve(Console console, Engine engine, Archive archive, int port)
      throws InterruptedException {
    try (TextIndex index = TextIndex.open(archive.folder());
        Server server =
            Server.start(
                archive,
                index,
                engine.lexicon().actors(),
                new Server.Options("localhost", port, Program.version()))) {
      console.out().println(server.address());
      console.out().flush();
      console.say(archive.size() + " articles; stop with Ctrl-C");
      new CountDownLatch(1).await();
    }
  }
}
