package org.entente.app.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: {@code entente COMMAND [OPTION...] [ARGUMENT...]}. */
@Command(
    name = Program.NAME,
    description = "Reads news and says who did what to whom, and on whose word.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "'entente help COMMAND' explains a command."})
public final class Entente implements Runnable {
  private static final int WIDTH = 100;

  private final Console console;
  private final Function<@Nullable String, Engine> engines;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Option(
      names = "--debug",
      description = "Show where in the program a fault happened.",
      scope = CommandLine.ScopeType.INHERIT)
  private boolean debug;

  @Option(names = "--version", description = "Print the version.")
  private boolean version;

  @Option(names = "--verbose", description = "With --version: what the lexicon holds.")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  /**
   * @param console the streams
   * @param engines makes the engine with a folder of the user's own lexicon files, or null
   */
  Entente(Console console, Function<@Nullable String, Engine> engines) {
    this.console = console;
    this.engines = engines;
  }

  /** Starts the program and ends the process with its status. */
  public static void main(String[] arguments) {
    Console console = Console.system();
    int status = new Entente(console, ShippedEngine::new).execute(arguments);
    console.out().flush();
    System.exit(status);
  }

  /** Runs a command line and gives its exit status. */
  int execute(String... arguments) {
    CommandLine commands = new CommandLine(this);
    Map<String, Supplier<Object>> all = all();
    Set<String> wanted = wanted(all.keySet(), arguments);
    all.forEach(
        (name, maker) -> {
          if (wanted.contains(name)) {
            commands.addSubcommand(name, maker.get());
          }
        });
    commands.setOut(writer(console.out()));
    commands.setErr(writer(console.err()));
    commands.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            console.outIsTerminal() && console.colour()
                ? CommandLine.Help.Ansi.ON
                : CommandLine.Help.Ansi.OFF));
    commands.setUsageHelpWidth(WIDTH);
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setParameterExceptionHandler(this::wrongUse);
    commands.setExecutionExceptionHandler((fault, command, parsed) -> failed(fault));
    try {
      return commands.execute(arguments);
    } catch (OutOfMemoryError e) {
      console.say("out of memory; give more with ENTENTE_OPTS=-Xmx2g");
      return ExitStatus.RESOURCES.code();
    } catch (StackOverflowError e) {
      return failed(e);
    }
  }

  /** The commands by name, in the order in which help lists them. */
  private Map<String, Supplier<Object>> all() {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put("read", () -> new ReadCommand(console, engines));
    all.put("extract", () -> new ExtractCommand(console, engines));
    all.put("fetch", () -> new FetchCommand(console, engines));
    all.put("parse", () -> new ParseCommand(console, engines));
    all.put("actor", () -> new ActorCommand(console, engines));
    all.put("classify", () -> new ClassifyCommand(console, engines));
    all.put("members", () -> new MembersCommand(console, engines));
    all.put("who", () -> new WhoCommand(console, engines));
    all.put("time", () -> new TimeCommand(console, engines));
    all.put("stories", () -> new StoriesCommand(console));
    all.put("stance", () -> new StanceCommand(console, engines));
    all.put("events", () -> new EventsCommand(console, engines));
    all.put("contradictions", () -> new ContradictionsCommand(console, engines));
    all.put("import", () -> new ImportCommand(console, engines));
    all.put("export", () -> new ExportCommand(console, engines));
    all.put("dyad", () -> new DyadCommand(console, engines));
    all.put("actor-profile", () -> new ActorProfileCommand(console, engines));
    all.put("blocs", () -> new BlocsCommand(console, engines));
    all.put("polarization", () -> new PolarizationCommand(console, engines));
    all.put("validate", () -> new ValidateCommand(console, engines));
    all.put("alerts", () -> new AlertsCommand(console, engines));
    all.put("keys", () -> new KeysCommand(console));
    all.put("store", () -> new StoreCommand(console, engines));
    all.put("search", () -> new SearchCommand(console));
    all.put("brief", () -> new BriefCommand(console, engines));
    all.put("serve", () -> new ServeCommand(console, engines));
    all.put("demo", () -> new DemoCommand(console, engines));
    all.put("man", () -> new ManCommand(console));
    all.put("generate-completion", AutoComplete.GenerateCompletion::new);
    all.put("help", CommandLine.HelpCommand::new);
    return all;
  }

  /** Commands that tell of all others. */
  private static final Set<String> OF_ALL = Set.of("help", "man", "generate-completion");

  /**
   * The commands a command line needs: picocli reads the options of each by reflection, which for
   * all of them would take longer than all else that a short command does.
   */
  private static Set<String> wanted(Set<String> all, String... arguments) {
    Optional<String> first =
        Stream.of(arguments).filter(argument -> !argument.startsWith("-")).findFirst();
    if (first.isPresent()) {
      boolean alone = all.contains(first.get()) && !OF_ALL.contains(first.get());
      return alone ? Set.of(first.get()) : all;
    }
    return List.of(arguments).contains("--version") ? Set.of() : all;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Whether the user wants to see where a fault happened. */
  boolean debug() {
    return debug;
  }

  @Override
  public void run() {
    if (!version) {
      throw new ParameterException(spec.commandLine(), "no command given");
    }
    console.out().println(Program.NAME + ' ' + Program.version());
    if (verbose) {
      Engine engine = engines.apply(null);
      console.out().println("lexicon " + engine.lexiconVersion());
      engine.lexiconSizes().forEach(line -> console.out().println("  " + line));
      console.out().println("weights " + engine.weightsVersion());
    }
  }

  private int wrongUse(ParameterException e, String[] arguments) {
    console.say(String.valueOf(e.getMessage()));
    CommandLine command = e.getCommandLine();
    UnmatchedArgumentException.printSuggestions(e, command.getErr());
    String name = command.getCommandName();
    console.say(
        name.equals(Program.NAME)
            ? "'entente help' lists the commands"
            : "'entente help " + name + "' lists the options");
    return ExitStatus.USAGE.code();
  }

  private int failed(Throwable fault) {
    if (debug) {
      fault.printStackTrace(console.err());
    }
    if (fault instanceof EntenteException known) {
      console.say(String.valueOf(known.getMessage()));
      return ExitStatus.of(known.code()).code();
    }
    console.say("a fault in the program: " + fault + (debug ? "" : " (--debug shows where)"));
    return ExitStatus.INTERNAL.code();
  }
}
