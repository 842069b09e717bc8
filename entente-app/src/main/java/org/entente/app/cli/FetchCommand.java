package org.entente.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.app.fetch.Fetch;
import org.entente.app.fetch.FetchOptions;
import org.entente.model.remark.Remark;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Pages from the web into a folder that {@code entente read} reads, or into a store. */
@Command(
    name = "fetch",
    description = {
      "Fetches the pages that feeds, sitemaps and lists name into a folder, for 'entente read', or",
      "into a store, where they are read at once.",
      "What is there is not fetched again, so a run that was stopped goes on where it was. Sites'",
      "robots.txt is obeyed, and hosts outside of the public network are not asked."
    },
    sortOptions = false)
final class FetchCommand implements Callable<Integer> {
  /** The folder of a store that keeps the pages as they came. */
  private static final String PAGES = "pages";

  private final Console console;
  private final Function<@Nullable String, Engine> engines;

  @ParentCommand private @Nullable Entente parent;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--feed",
      paramLabel = "URL",
      arity = "1..*",
      description = "Feeds (RSS, Atom), sitemaps, or lists with an address a line.")
  private List<String> feeds = List.of();

  @Parameters(
      paramLabel = "URL|FILE",
      arity = "0..*",
      description = "Pages, or files that list pages: sitemaps, feeds, an address a line.")
  private List<String> pages = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the pages are kept; ${DEFAULT-VALUE} by default.",
      defaultValue = "entente-pages")
  private Path output = Path.of("entente-pages");

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = {
        "Read what was fetched into this store, each time it is fetched; the pages themselves are",
        "kept in its folder 'pages'."
      })
  private @Nullable Path store;

  @Option(
      names = "--again",
      description = "Ask again for pages that are kept; a changed page is a new version.")
  private boolean again;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Pass over pages that the list dates before this day, YYYY-MM-DD.")
  private @Nullable LocalDate since;

  @Option(
      names = "--every",
      paramLabel = "MINUTES",
      description = "Look again and again, until stopped.")
  private @Nullable Integer every;

  @Option(
      names = "--pause",
      paramLabel = "SECONDS",
      description = "Least time between two requests to a site; ${DEFAULT-VALUE} by default.",
      defaultValue = "1")
  private double pause = 1;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "Pages asked for in one run; ${DEFAULT-VALUE} by default.",
      defaultValue = "1000")
  private int most = 1000;

  @Option(
      names = "--longest",
      paramLabel = "BYTES",
      description = "Longer pages and lists are refused; ${DEFAULT-VALUE} by default.",
      defaultValue = "8000000")
  private int longest = 8_000_000;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Time for one request as a whole; ${DEFAULT-VALUE} by default.",
      defaultValue = "30")
  private int timeout = 30;

  @Option(
      names = "--allow-private",
      description = "Also ask hosts that are not of the public network, such as this machine.")
  private boolean allowPrivate;

  @Option(names = "--quiet", description = "No summary and no progress.")
  private boolean quiet;

  FetchCommand(Console console, Function<@Nullable String, Engine> engines) {
    this.console = console;
    this.engines = engines;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (feeds.isEmpty() && pages.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "neither a feed nor a page given");
    }
    if (store != null && spec.commandLine().getParseResult().hasMatchedOption("--output")) {
      throw new ParameterException(spec.commandLine(), "--store keeps the pages: --output is void");
    }
    FetchOptions options = options();
    StoredRun run = store == null ? null : new StoredRun(console, engines.apply(null), store);
    try (Fetch fetch = new Fetch(options, Program.version())) {
      // The first time also what an earlier run fetched and did not come to read.
      ExitStatus status = once(fetch, run, true);
      while (every != null) {
        Thread.sleep(Duration.ofMinutes(every).toMillis());
        status = once(fetch, run, false);
      }
      return status.code();
    }
  }

  private Path pages() {
    return store == null ? output : store.resolve(PAGES);
  }

  private FetchOptions options() {
    if (every != null && every < 1) {
      throw new ParameterException(spec.commandLine(), "--every must be at least 1");
    }
    try {
      return new FetchOptions(
          pages(),
          allowPrivate,
          Duration.ofMillis(Math.round(pause * 1000)),
          most,
          longest,
          Duration.ofSeconds(timeout),
          again,
          since);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private ExitStatus once(Fetch fetch, @Nullable StoredRun run, boolean first) {
    Progress progress = new Progress(console, quiet);
    Fetch.Report report = fetch.run(feeds, pages, done -> progress.show("pages looked at", done));
    progress.clear();
    ExitStatus status = say(report);
    if (run == null || !first && report.fetched() == 0 || !Files.isDirectory(pages())) {
      return status;
    }
    boolean debug = parent != null && parent.debug();
    ExitStatus reading = run.read(Intakes.of(pages().toString(), quiet), debug);
    return reading == ExitStatus.OK ? status : reading;
  }

  /** Names what was not fetched, and why; the status says whether that is a failure. */
  private ExitStatus say(Fetch.Report report) {
    boolean failed = false;
    for (Remark remark : report.remarks()) {
      failed |= remark.severity() == Remark.Severity.FAILURE;
      if (remark.severity() == Remark.Severity.FAILURE || !quiet) {
        console.say(remark.input() + ": " + remark.message());
      }
    }
    if (!quiet) {
      String summary =
          report.fetched()
              + (report.fetched() == 1 ? " page" : " pages")
              + " fetched, "
              + report.known()
              + " known, into "
              + pages();
      console
          .out()
          .println(
              store == null ? summary + "; 'entente read " + output + "' reads them" : summary);
    }
    console.out().flush();
    return failed ? ExitStatus.SOME_FAILED : ExitStatus.OK;
  }
}
