package org.entente.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.app.exchange.Format;
import org.entente.lexicon.Once;
import org.entente.model.event.Event;
import org.entente.model.event.EventMention;
import org.entente.model.event.Party;
import org.entente.model.text.Evidence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** A command that fuses what many articles tell and shows a part of it. */
abstract class CorpusCommand implements Callable<Integer> {
  private static final int SIDE = 26;

  /** How the answer is written. */
  static final class Output {
    @Option(names = "--json", description = "JSON lines instead of a table.")
    private boolean json;

    @Option(names = "--csv", description = "CSV instead of a table.")
    private boolean csv;
  }

  @ParentCommand private @Nullable Entente parent;

  @ArgGroup private Output output = new Output();

  @Option(names = "--evidence", description = "With the table: the words of every telling.")
  private boolean evidence;

  @Mixin private EventFilter filter = new EventFilter();

  @Mixin private Intakes intakes = new Intakes();

  /** The streams. */
  final Console console;

  private final Once<Engine> engine;

  CorpusCommand(Console console, Function<@Nullable String, Engine> engines) {
    this.console = console;
    this.engine = new Once<>(() -> engines.apply(null));
  }

  @Override
  public final Integer call() {
    filter.check(engine.get());
    boolean debug = parent != null && parent.debug();
    CodedCorpus corpus = CodedCorpus.read(intakes, engine.get(), console, debug);
    List<Event> events = filter.of(engine.get().events(corpus.codings()), engine.get());
    if (output.json) {
      write(events, corpus, Format.JSONL);
    } else if (output.csv) {
      write(events, corpus, Format.CSV);
    } else {
      print(events, corpus);
    }
    return corpus.status().code();
  }

  /** Writes the records to the standard output. */
  abstract void write(List<Event> events, CodedCorpus corpus, Format format);

  /** Prints a table for a person. */
  abstract void print(List<Event> events, CodedCorpus corpus);

  final boolean withEvidence() {
    return evidence;
  }

  /** The event in a line: {@code 2024-07-10 ACCUSE NATO > CHN}. */
  static String line(Event event) {
    return String.format(
        "%-10s  %-9s  %-" + SIDE + "s",
        event.date() == null ? "-" : event.date().start().toString(),
        event.type(),
        side(event.sources()) + " > " + side(event.targets()));
  }

  private static String side(List<Party> parties) {
    return parties.isEmpty() ? "-" : String.join(",", parties.stream().map(Party::actor).toList());
  }

  /** Prints a telling's words with who printed them. */
  final void quote(Evidence words, CodedCorpus corpus) {
    console
        .out()
        .println("      " + corpus.outlet(words.articleId()) + ": " + oneLine(words.quote()));
  }

  final void quote(EventMention mention, CodedCorpus corpus) {
    quote(mention.evidence(), corpus);
  }

  private static String oneLine(String words) {
    return '"' + words.replace('\n', ' ') + '"';
  }
}
