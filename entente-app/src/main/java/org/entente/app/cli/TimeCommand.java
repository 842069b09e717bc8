package org.entente.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.app.exchange.JsonLine;
import org.entente.app.exchange.StageLines;
import org.entente.lexicon.Once;
import org.entente.model.text.Article;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The time stage alone. */
@Command(
    name = "time",
    description = {
      "Finds dates, times and durations: reads lines {\"id\",\"dct\",\"text\"}, where dct is the",
      "text's own date, and prints lines {\"id\",\"timex\":[{start,end,text,type,value}]}."
    },
    sortOptions = false)
final class TimeCommand extends LineCommand implements Callable<Integer> {
  private final Once<Engine> engine;

  @Parameters(
      paramLabel = "FILE.jsonl",
      description = "The lines, also .gz; '-' is the standard input.")
  private String file = "";

  TimeCommand(Console console, Function<@Nullable String, Engine> engines) {
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
    Published dct = line.find("dct").flatMap(Published::find).orElse(null);
    Article article =
        new Article(id, "-", null, null, null, dct, null, "en", text, paragraphs(text), null);
    return StageLines.times(id, text, engine.get().read(article).times());
  }

  private static List<Span> paragraphs(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end > start) {
        paragraphs.add(new Span(start, end));
      }
      start = end + 1;
    }
    return paragraphs;
  }
}
