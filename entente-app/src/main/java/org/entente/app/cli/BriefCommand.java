package org.entente.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.app.exchange.Reasons;
import org.entente.app.report.Brief;
import org.entente.app.report.BriefWriter;
import org.entente.app.store.Archive;
import org.entente.app.store.Catalogue;
import org.entente.app.store.Store;
import org.entente.model.align.Grain;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What happened, who said what, where sources disagree, each line with what it rests on. */
@Command(
    name = "brief",
    description = {
      "Writes what happened among some actors, what they said of each other and where sources",
      "disagree; every line has a note with the words it rests on. The HTML is one file."
    },
    sortOptions = false)
final class BriefCommand implements Callable<Integer> {
  private final Console console;
  private final Function<@Nullable String, Engine> engines;

  @Option(
      names = "--actors",
      paramLabel = "CODES",
      required = true,
      split = ",",
      description = "Actors by code or name; one for all it did and met with.")
  private List<String> actors = List.of();

  @Mixin private StoreOption store = new StoreOption();

  @Option(names = "--since", paramLabel = "PERIOD", description = "From 2024, 2024-01 or a day on.")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "PERIOD", description = "Up to and with this period.")
  private @Nullable String until;

  @Option(
      names = "--reader",
      paramLabel = "URL",
      defaultValue = "http://localhost:7070/",
      description = "Where 'entente serve' is: notes lead there. ${DEFAULT-VALUE} by default.")
  private String reader = "http://localhost:7070/";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "A .html or .md file.")
  private Path output = Path.of("brief.html");

  BriefCommand(Console console, Function<@Nullable String, Engine> engines) {
    this.console = console;
    this.engines = engines;
  }

  @Override
  public Integer call() {
    boolean markdown = output.toString().endsWith(".md");
    if (!markdown && !output.toString().endsWith(".html")) {
      throw new EntenteException(
          EntenteException.Code.USER, "the file ends in .html or .md", output.toString());
    }
    Path folder = store.folder();
    if (!Files.exists(folder.resolve(Store.FILE))) {
      throw new EntenteException(EntenteException.Code.USER, "no store here", folder.toString());
    }
    Engine engine = engines.apply(null);
    try (Archive archive = Archive.open(folder);
        Store events = archive.store();
        Catalogue catalogue = archive.catalogue()) {
      StoredRun.settle(archive, engine);
      List<String> present = events.actors();
      List<String> codes =
          actors.stream().map(actor -> Names.code(actor, engine, present)).distinct().toList();
      Brief brief =
          new BriefWriter(catalogue, events, engine::nameOf)
              .write(codes, day(since, false), day(until, true));
      Files.writeString(output, markdown ? brief.markdown() : brief.html(reader));
      console.say(output.toString());
    } catch (IOException e) {
      throw new EntenteException(
          EntenteException.Code.RESOURCES, Reasons.of(e), output.toString(), e);
    }
    return ExitStatus.OK.code();
  }

  private static @Nullable LocalDate day(@Nullable String period, boolean end) {
    if (period == null) {
      return null;
    }
    Grain.Named named =
        Grain.find(period)
            .orElseThrow(
                () ->
                    new EntenteException(
                        EntenteException.Code.USER,
                        "'" + period + "' is no period; write 2024, 2024-07 or 2024-07-10",
                        null));
    return end ? named.end() : named.start();
  }
}
