package org.entente.app.cli;

import java.util.List;
import java.util.function.IntConsumer;
import org.entente.app.corpus.Faults;
import org.entente.app.corpus.Inputs;
import org.entente.app.corpus.Intake;
import org.entente.model.remark.EntenteException;
import org.entente.model.remark.Remark;
import org.entente.model.text.Published;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What the commands that read articles have in common: the inputs and how they are read. */
final class Intakes {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = {
        "File or folder of .txt, .html, .json, .jsonl, .xml (RSS, Atom) or .warc, each also .gz",
        "or .zst, and of .zip and .tar of them; '-' is the standard input."
      })
  private List<String> paths = List.of();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      converter = IsoDate.class,
      description = "Date of articles that do not say theirs, YYYY-MM-DD.")
  private @Nullable Published published;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles at work at once; all processors by default. The output is the same.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--quiet", description = "No summary and no progress.")
  private boolean quiet;

  /** Those of a command that reads one folder, all else as it is by default. */
  static Intakes of(String path, boolean quiet) {
    Intakes intakes = new Intakes();
    intakes.paths = List.of(path);
    intakes.quiet = quiet;
    return intakes;
  }

  int threads() {
    if (threads < 1) {
      throw new EntenteException(
          EntenteException.Code.USER,
          "--threads must be at least 1, not "
              + threads
              + "; 'entente help read' lists the options",
          null);
    }
    return threads;
  }

  /** What the user gave. */
  List<String> paths() {
    return paths;
  }

  boolean quiet() {
    return quiet;
  }

  @Nullable Published published() {
    return published;
  }

  /** Reads all inputs. */
  Intake.Corpus read(Engine engine, Console console, Faults faults, IntConsumer progress) {
    Intake intake =
        new Intake(
            capture -> engine.extract(capture, published),
            engine::together,
            console.in(),
            threads(),
            faults);
    return intake.read(Inputs.of(paths), progress);
  }

  /** Names the inputs that failed and gives the status that says so. */
  static ExitStatus report(List<Remark> remarks, Faults faults, Console console, boolean debug) {
    ExitStatus status = ExitStatus.OK;
    for (Remark remark : remarks.stream().sorted().distinct().toList()) {
      if (remark.severity() == Remark.Severity.FAILURE) {
        console.say(remark.input() + ": " + remark.message());
        status = ExitStatus.SOME_FAILED;
      }
    }
    if (faults.list().isEmpty()) {
      return status;
    }
    if (debug) {
      faults.list().forEach(fault -> fault.printStackTrace(console.err()));
    }
    return ExitStatus.INTERNAL;
  }

  /** An ISO 8601 date or date-time. */
  static final class IsoDate implements ITypeConverter<Published> {
    @Override
    public Published convert(String text) {
      return Published.find(text)
          .orElseThrow(() -> new TypeConversionException("'" + text + "' is no date YYYY-MM-DD"));
    }
  }
}
