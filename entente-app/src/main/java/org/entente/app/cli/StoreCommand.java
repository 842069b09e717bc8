package org.entente.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.entente.app.exchange.JsonText;
import org.entente.app.exchange.OutputFolder;
import org.entente.app.exchange.Redaction;
import org.entente.app.store.Archive;
import org.entente.app.store.Store;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks after a store. */
@Command(
    name = "store",
    description = "Looks after a store that 'entente read --store' made.",
    sortOptions = false)
final class StoreCommand implements Runnable {
  private final Console console;
  private final Function<@Nullable String, Engine> engines;

  @Spec private CommandSpec spec = CommandSpec.create();

  StoreCommand(Console console, Function<@Nullable String, Engine> engines) {
    this.console = console;
    this.engines = engines;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: check, compact, export or forget");
  }

  /** The store in a folder, which must be there. */
  static Archive open(String folder) {
    Path store = Path.of(folder);
    if (!Files.exists(store.resolve(Store.FILE))) {
      throw new EntenteException(EntenteException.Code.USER, "no store here", folder);
    }
    return Archive.open(store);
  }

  /** Names what is wrong and mends what can be made anew. */
  @Command(
      name = "check",
      description = {
        "Checks that records, quotes, events and articles fit each other. Events and the text index",
        "that a killed run left behind are brought up to the articles."
      })
  int check(
      @Option(names = "--store", paramLabel = "DIR", required = true) String folder,
      @Option(names = "--json", description = "One JSON object.") boolean json) {
    try (Archive archive = open(folder)) {
      StoredRun.recover(archive, engines.apply(null), console);
      List<String> faults = archive.check();
      if (json) {
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        found.put("articles", archive.size());
        found.put("revision", archive.revision());
        found.put("faults", faults);
        console.write(JsonText.of(found));
        console.out().println();
      } else {
        faults.forEach(console::say);
      }
      if (faults.isEmpty() && !json) {
        console
            .out()
            .println("sound: " + archive.size() + " articles, revision " + archive.revision());
      }
      return (faults.isEmpty() ? ExitStatus.OK : ExitStatus.SOME_FAILED).code();
    }
  }

  /** Frees room. */
  @Command(
      name = "compact",
      description = "Writes the store anew without the room of what was deleted.")
  int compact(@Option(names = "--store", paramLabel = "DIR", required = true) String folder) {
    try (Archive archive = open(folder)) {
      archive.compact();
    }
    return ExitStatus.OK.code();
  }

  /** Writes the records out. */
  @Command(
      name = "export",
      description =
          "Writes articles, mentions, statements, figures, transfers and events as JSON lines.")
  int export(
      @Option(names = "--store", paramLabel = "DIR", required = true) String folder,
      @Option(
              names = {"-o", "--output"},
              paramLabel = "DIR",
              required = true,
              description = "Where the files go.")
          String output,
      @Option(
              names = "--evidence",
              paramLabel = "WHAT",
              defaultValue = "offsets",
              description = {
                "none, offsets (as when not given) or quote: how much of the articles' text goes out.",
                "The text is its publisher's; offsets say where to look without a word of it."
              })
          Redaction evidence) {
    try (Archive archive = open(folder);
        OutputFolder files = new OutputFolder(Path.of(output))) {
      archive.export(files, evidence);
      files.names().forEach(name -> console.say(files.folder().resolve(name).toString()));
    }
    return ExitStatus.OK.code();
  }

  /** Takes an article out for good. */
  @Command(
      name = "forget",
      description = {
        "Removes an article: its text in all versions and everything that rests on it. It is not",
        "taken in again when it is met with again."
      })
  int forget(
      @Option(names = "--store", paramLabel = "DIR", required = true) String folder,
      @Parameters(paramLabel = "ARTICLE", description = "The article's id.") String article) {
    try (Archive archive = open(folder)) {
      if (!archive.forget(article)) {
        throw new EntenteException(
            EntenteException.Code.USER,
            String.format(Locale.ROOT, "no article '%s'", article),
            folder);
      }
      StoredRun.settle(archive, engines.apply(null));
      archive.compact();
      console.out().println("forgotten: " + article);
    }
    return ExitStatus.OK.code();
  }
}
