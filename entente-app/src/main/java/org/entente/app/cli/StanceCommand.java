package org.entente.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.app.exchange.CodePoints;
import org.entente.app.exchange.JsonLine;
import org.entente.app.exchange.StageLines;
import org.entente.code.statement.DirectedStance;
import org.entente.lexicon.Once;
import org.entente.model.reading.Reading;
import org.entente.model.text.Article;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The stance of one party toward another, or of a sentence toward a party, alone. */
@Command(
    name = "stance",
    description = {
      "Says how parties treat each other. Reads lines {\"id\",\"text\",\"pSpan\",\"qSpan\"} and prints",
      "{\"id\",\"label\"}: 0 neutral, 1 p likes q, 2 q likes p, 3 p against q, 4 q against p;",
      "or lines {\"id\",\"text\",\"span\"} with label -1, 0 or 1: how the sentence treats the target."
    },
    sortOptions = false)
final class StanceCommand extends LineCommand implements Callable<Integer> {
  private final Once<Engine> engine;

  @Parameters(
      paramLabel = "FILE.jsonl",
      description = "The lines, also .gz; '-' is the standard input.")
  private String file = "";

  StanceCommand(Console console, Function<@Nullable String, Engine> engines) {
    super(console);
    this.engine = new Once<>(() -> engines.apply(null));
  }

  @Override
  public Integer call() {
    return answer(file).code();
  }

  @Override
  String answer(JsonLine line, String id) {
    String text = line.find("text").orElse("");
    List<Span> paragraph = text.isEmpty() ? List.of() : List.of(new Span(0, text.length()));
    Reading reading =
        engine
            .get()
            .read(new Article(id, "-", null, null, null, null, null, "en", text, paragraph, null));
    DirectedStance stance = engine.get().stance();
    if (!line.spans("span").isEmpty()) {
      return StageLines.label(
          id,
          place(line, text, "span")
              .map(target -> DirectedStance.sign(stance.treatment(reading, target)))
              .orElse(0));
    }
    Optional<Span> first = place(line, text, "pSpan");
    Optional<Span> second = place(line, text, "qSpan");
    boolean both = first.isPresent() && second.isPresent();
    return StageLines.label(
        id, both ? stance.label(reading, first.orElseThrow(), second.orElseThrow()) : 0);
  }

  private static Optional<Span> place(JsonLine line, String text, String name) {
    return line.spans(name).stream().findFirst().flatMap(span -> CodePoints.find(text, span));
  }
}
