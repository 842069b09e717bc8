package org.entente.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.entente.app.exchange.JsonText;
import org.entente.app.search.HitRows;
import org.entente.app.search.Hits;
import org.entente.app.search.TextIndex;
import org.entente.app.store.Archive;
import org.entente.app.store.Catalogue;
import org.entente.app.store.Store;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds articles by their words. */
@Command(
    name = "search",
    description = {
      "Finds articles in a store by words, \"phrases\" and fields: actor, speaker, type, quad,",
      "status, stance (for:USA, against:USA), issue, outlet, year and date, such as",
      "'chips actor:CHN date:[2023-01-01 TO 2023-12-31]'."
    },
    sortOptions = false)
final class SearchCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--store", paramLabel = "DIR", required = true, description = "The store.")
  private String store = "";

  @Option(
      names = "--facet",
      paramLabel = "NAME=VALUE",
      description = "Only articles with this value, such as --facet type=SANCTION.")
  private Map<String, String> chosen = new LinkedHashMap<>();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "So many articles; ${DEFAULT-VALUE} by default.")
  private int limit = 20;

  @Option(names = "--json", description = "One JSON object with hits and facets.")
  private boolean json;

  @Parameters(paramLabel = "WORDS", arity = "0..*", description = "What to look for.")
  private List<String> words = List.of();

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path folder = Path.of(store);
    if (!Files.exists(folder.resolve(Store.FILE))) {
      throw new EntenteException(EntenteException.Code.USER, "no store here", store);
    }
    chosen.keySet().forEach(SearchCommand::known);
    try (Archive archive = Archive.open(folder);
        Catalogue catalogue = archive.catalogue();
        TextIndex index = TextIndex.open(folder)) {
      index.catchUp(catalogue, archive.revision());
      Hits hits =
          index.search(String.join(" ", words), chosen, 0, Math.max(1, limit), catalogue::texts);
      if (json) {
        console.write(JsonText.of(HitRows.of(hits, catalogue)));
        console.out().println();
      } else {
        print(hits, catalogue);
      }
    }
    return ExitStatus.OK.code();
  }

  private static void known(String facet) {
    if (!TextIndex.FACETS.contains(facet)) {
      throw new EntenteException(
          EntenteException.Code.USER,
          "no facet '" + facet + "'; there are " + String.join(", ", TextIndex.FACETS),
          null);
    }
  }

  private void print(Hits hits, Catalogue catalogue) {
    for (Hits.Hit hit : hits.hits()) {
      Map<String, @Nullable Object> head = catalogue.head(hit.article());
      Object title = head.get("title");
      List<String> parts = new ArrayList<>();
      for (String name : List.of("outlet", "published", "id")) {
        Object part = head.get(name);
        if (part != null) {
          parts.add(part.toString());
        }
      }
      console
          .out()
          .println(
              (title == null ? "" : console.paint(Console.Colour.BOLD, title.toString()) + "  ")
                  + String.join(", ", parts));
      hit.snippets().forEach(snippet -> console.out().println("    " + snippet.text().strip()));
    }
    console.out().println(hits.total() + (hits.total() == 1 ? " article" : " articles"));
  }
}
