package org.entente.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.app.exchange.CodePoints;
import org.entente.app.exchange.JsonLine;
import org.entente.app.exchange.StageLines;
import org.entente.lexicon.Once;
import org.entente.model.text.Article;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The type of an act between two sides that are given. */
@Command(
    name = "classify",
    description = {
      "Says what one side does to another: reads lines {\"id\",\"text\",\"source\",\"target\"}, where",
      "source and target are words of the text (or \"sourceSpans\", \"targetSpans\" as [[start,end]],",
      "code points, where a word occurs twice), and prints lines {\"id\",\"type\",\"quad\",\"status\",",
      "\"confidence\",\"rule\"}.",
      "",
      "There is always a type, the likeliest of PLOVER's sixteen. A friendly act to come is AGREE, one",
      "refused REJECT, a hostile one to come THREATEN. Where PLOVER's own table of CAMEO codes departs",
      "from the coding guide that 'read' follows, the table decides: finding guilty is ACCUSE (116),",
      "embargoes and sanctions are COERCE (163)."
    },
    sortOptions = false)
final class ClassifyCommand extends LineCommand implements Callable<Integer> {
  private final Once<Engine> engine;

  @Parameters(
      paramLabel = "FILE.jsonl",
      description = "The lines, also .gz; '-' is the standard input.")
  private String file = "";

  ClassifyCommand(Console console, Function<@Nullable String, Engine> engines) {
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
    List<Span> whole = text.isEmpty() ? List.of() : List.of(new Span(0, text.length()));
    Article article = new Article(id, "-", null, null, null, null, null, "en", text, whole, null);
    return StageLines.relation(
        id,
        engine
            .get()
            .classify(
                engine.get().read(article),
                side(line, text, "source"),
                side(line, text, "target")));
  }

  /** The places of a side: as given, else every place of its words. */
  private static List<Span> side(JsonLine line, String text, String name) {
    List<Span> places = new ArrayList<>();
    for (Span span : line.spans(name + "Spans")) {
      if (span.length() > 0) {
        CodePoints.find(text, span).ifPresent(places::add);
      }
    }
    String words = line.find(name).orElse("");
    if (places.isEmpty() && !words.isEmpty()) {
      for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        places.add(new Span(at, at + words.length()));
      }
    }
    return places;
  }
}
