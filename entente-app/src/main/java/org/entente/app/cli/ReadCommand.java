package org.entente.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.app.corpus.CodingRun;
import org.entente.app.corpus.Faults;
import org.entente.app.corpus.Intake;
import org.entente.app.exchange.Format;
import org.entente.app.exchange.OutputFolder;
import org.entente.app.exchange.RecordWriter;
import org.entente.app.exchange.Rows;
import org.entente.app.exchange.RunRecord;
import org.entente.app.exchange.RunWriter;
import org.entente.model.remark.EntenteException;
import org.entente.model.remark.Remark;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The main job: articles in, coded records and a summary out. */
@Command(
    name = "read",
    description = "Reads articles, codes who did what to whom, and writes the records to a folder.",
    sortOptions = false)
final class ReadCommand implements Callable<Integer> {
  private final Console console;
  private final Function<@Nullable String, Engine> engines;

  @ParentCommand private @Nullable Entente parent;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where the files go, ${DEFAULT-VALUE} by default.",
      defaultValue = "entente-out")
  private String output = "entente-out";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.",
      defaultValue = "jsonl")
  private Format format = Format.JSONL;

  @Option(
      names = "--rows",
      paramLabel = "ROWS",
      description = {
        "A row of the mentions is one of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.",
        "With dyad each pair of source and target has a row."
      },
      defaultValue = "mention")
  private Rows rows = Rows.MENTION;

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = {
        "Your own lexicon, added to the program's: a folder of files named as the program's are, or",
        "of PETRARCH's dictionaries (NAME.actors.txt, NAME.agents.txt, also .gz)."
      })
  private @Nullable String lexicon;

  @Option(
      names = "--store",
      paramLabel = "DIR",
      description = {
        "Keep the articles and records in this store instead, with those that are there already;",
        "a run that was broken off is taken up where it ended."
      })
  private @Nullable Path store;

  @Mixin private Intakes intakes = new Intakes();

  ReadCommand(Console console, Function<@Nullable String, Engine> engines) {
    this.console = console;
    this.engines = engines;
  }

  @Override
  public Integer call() {
    int threads = intakes.threads();
    if (store != null) {
      Engine engine = engines.apply(lexicon);
      OwnLexicon.say(engine.lexiconRemarks(), console);
      return new StoredRun(console, engine, store)
          .read(intakes, parent != null && parent.debug())
          .code();
    }
    Path folder = Path.of(output);
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new EntenteException(EntenteException.Code.USER, "not a folder", output);
    }
    Engine engine = engines.apply(lexicon);
    engine.prepare();
    OwnLexicon.say(engine.lexiconRemarks(), console);
    Faults faults = new Faults();
    Progress progress = new Progress(console, intakes.quiet());
    List<Remark> remarks = new ArrayList<>(engine.lexiconRemarks());
    Summary summary = new Summary(engine::nameOf);
    try (OutputFolder files = new OutputFolder(folder);
        Interruption interruption = new Interruption(files)) {
      Intake.Corpus corpus =
          intakes.read(engine, console, faults, done -> progress.show("inputs read", done));
      remarks.addAll(corpus.remarks());
      RunWriter writer = new RunWriter(files, format);
      int all = corpus.articles().size();
      remarks.addAll(
          new CodingRun(engine::code, new RecordWriter(format, rows), threads, faults)
              .run(
                  corpus.articles(),
                  coded -> {
                    writer.append(coded.records());
                    summary.add(coded.coding());
                  },
                  done -> progress.show("of " + all + " articles coded", done)));
      writer.publish(remarks, record(engine, corpus));
      interruption.over();
      progress.clear();
      if (!intakes.quiet()) {
        summary.print(console, remarks, output, files.names());
      }
    } finally {
      progress.clear();
    }
    return Intakes.report(remarks, faults, console, parent != null && parent.debug()).code();
  }

  private RunRecord record(Engine engine, Intake.Corpus corpus) {
    TreeMap<String, @Nullable String> options = new TreeMap<>();
    options.put("format", format.label());
    options.put("rows", rows.label());
    options.put("published", intakes.published() == null ? null : intakes.published().iso());
    return new RunRecord(
        Program.NAME + ' ' + Program.version(),
        engine.lexiconVersion(),
        engine.weightsVersion(),
        options,
        corpus.inputs());
  }
}
