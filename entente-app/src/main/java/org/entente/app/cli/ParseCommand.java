package org.entente.app.cli;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The reader alone: CoNLL-U on the standard output. */
@Command(
    name = "parse",
    description = "Splits, tags and parses English text; prints CoNLL-U.",
    sortOptions = false)
final class ParseCommand implements Callable<Integer> {
  /** What the file holds. */
  enum Input {
    TEXT,
    CONLLU;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;
  private final Function<@Nullable String, Engine> engines;

  @Option(
      names = "--input",
      paramLabel = "KIND",
      description = {
        "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default. Text has a paragraph a line;",
        "of conllu the sentences and tokens are kept."
      },
      defaultValue = "text")
  private Input input = Input.TEXT;

  @Parameters(paramLabel = "FILE", description = "The file, also .gz; '-' is the standard input.")
  private String file = "";

  ParseCommand(Console console, Function<@Nullable String, Engine> engines) {
    this.console = console;
    this.engines = engines;
  }

  @Override
  public Integer call() {
    String text = InputFile.text(file, console);
    Engine engine = engines.apply(null);
    if (input == Input.TEXT) {
      engine.parse(text, this::print);
    } else {
      engine.parseConllu(text, file, this::print);
    }
    return ExitStatus.OK.code();
  }

  private void print(CharSequence lines) {
    console.write(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
