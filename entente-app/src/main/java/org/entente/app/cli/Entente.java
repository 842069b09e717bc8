package org.entente.app.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;
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
    commands.addSubcommand(new ReadCommand(console, engines));
    commands.addSubcommand(new ExtractCommand(console, engines));
    commands.addSubcommand(new FetchCommand(console));
    commands.addSubcommand(new ParseCommand(console, engines));
    commands.addSubcommand(new ActorCommand(console, engines));
    commands.addSubcommand(new ClassifyCommand(console, engines));
    commands.addSubcommand(new MembersCommand(console, engines));
    commands.addSubcommand(new WhoCommand(console, engines));
    commands.addSubcommand(new TimeCommand(console, engines));
    commands.addSubcommand(new StoriesCommand(console));
    commands.addSubcommand(new StanceCommand(console, engines));
    commands.addSubcommand(new EventsCommand(console, engines));
    commands.addSubcommand(new ContradictionsCommand(console, engines));
    commands.addSubcommand(new ImportCommand(console, engines));
    commands.addSubcommand(new ExportCommand(console, engines));
    commands.addSubcommand(new DyadCommand(console, engines));
    commands.addSubcommand(new ActorProfileCommand(console, engines));
    commands.addSubcommand(new BlocsCommand(console, engines));
    commands.addSubcommand(new PolarizationCommand(console, engines));
    commands.addSubcommand(new ValidateCommand(console, engines));
    commands.addSubcommand(new CommandLine.HelpCommand());
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
