package org.entente.app.cli;

import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.app.corpus.Faults;
import org.entente.app.corpus.Intake;
import org.entente.app.exchange.Format;
import org.entente.app.exchange.RecordWriter;
import org.entente.app.exchange.Rows;
import org.entente.model.text.Article;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** The first stage alone: clean articles on the standard output. */
@Command(
    name = "extract",
    description = "Reads articles and prints them clean, as JSON lines, without coding them.",
    sortOptions = false)
final class ExtractCommand implements Callable<Integer> {
  private final Console console;
  private final Function<@Nullable String, Engine> engines;

  @ParentCommand private @Nullable Entente parent;

  @Mixin private Intakes intakes = new Intakes();

  ExtractCommand(Console console, Function<@Nullable String, Engine> engines) {
    this.console = console;
    this.engines = engines;
  }

  @Override
  public Integer call() {
    Faults faults = new Faults();
    Progress progress = new Progress(console, intakes.quiet());
    Intake.Corpus corpus =
        intakes.read(
            engines.apply(null), console, faults, done -> progress.show("inputs read", done));
    progress.clear();
    RecordWriter writer = new RecordWriter(Format.JSONL, Rows.MENTION);
    for (Article article : corpus.articles()) {
      console.write(writer.article(article));
    }
    return Intakes.report(corpus.remarks(), faults, console, parent != null && parent.debug())
        .code();
  }
}
