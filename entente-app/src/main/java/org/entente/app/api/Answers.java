package org.entente.app.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.app.alert.Watch;
import org.entente.app.report.Brief;
import org.entente.app.report.BriefWriter;
import org.entente.app.search.HitRows;
import org.entente.app.search.Hits;
import org.entente.app.search.TextIndex;
import org.entente.app.store.Archive;
import org.entente.app.store.Catalogue;
import org.entente.app.store.Filter;
import org.entente.app.store.Settler;
import org.entente.app.store.Store;
import org.entente.lexicon.Actor;
import org.entente.lexicon.ActorRegistry;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Membership;
import org.entente.model.align.Grain;
import org.jspecify.annotations.Nullable;

/** Answers the operations of the contract, each by its name there. */
final class Answers {
  private static final String FACET = "facet.";
  private static final String AS_OF = "as_of";
  private static final String VALID_AT = "valid_at";

  private final Archive archive;
  private final TextIndex index;
  private final ActorRegistry actors;
  private final Editions editions;
  private final Runnable changed;
  private final Map<String, Function<Asked, Map<String, @Nullable Object>>> answers =
      new TreeMap<>();

  /**
   * @param changed is told of each change
   */
  Answers(Archive archive, Settler settler, TextIndex index, Lexicon lexicon, Runnable changed) {
    this.changed = changed;
    this.archive = archive;
    this.index = index;
    this.actors = lexicon.actors();
    this.editions = new Editions(archive, settler);
    answers.put("overview", this::overview);
    answers.put("network", asked -> measured(asked, measures -> measures.network(asked)));
    answers.put("actors", asked -> found(asked, this::actorList));
    answers.put("actor", this::actor);
    answers.put("dyad", asked -> measured(asked, measures -> measures.dyad(asked)));
    answers.put("events", asked -> list(asked, Catalogue::events));
    answers.put("eventFacets", asked -> found(asked, it -> it.eventFacets(asked.filter())));
    answers.put("map", asked -> found(asked, it -> onMap(it.eventActors(asked.filter()))));
    answers.put("event", asked -> one("event", asked, it -> it.event(asked.path("event"))));
    answers.put("articles", asked -> list(asked, Catalogue::articles));
    answers.put("article", asked -> one("article", asked, it -> it.article(asked.path("article"))));
    answers.put("statements", asked -> list(asked, Catalogue::statements));
    answers.put("statementFacets", asked -> found(asked, it -> it.statementFacets(asked.filter())));
    answers.put("stances", asked -> found(asked, it -> items(it.stances(asked.filter()))));
    answers.put("search", this::search);
    answers.putAll(new KeyAnswers(archive, this::follow).all());
    answers.putAll(new AlertAnswers(archive, new Watch(archive, this::nameOf), this::follow).all());
    answers.putAll(
        new ReviewAnswers(
                archive, this::follow, type -> lexicon.rules().modes().row(type, null).intensity())
            .all());
  }

  /** The answer to an operation, or null if it is not answered here. */
  @Nullable Function<Asked, Map<String, @Nullable Object>> find(String operation) {
    return answers.get(operation);
  }

  /** An actor's name, or its code where it has none. */
  String nameOf(String code) {
    return actors
        .find(code)
        .map(Actor::name)
        .orElse(code.startsWith("X:") ? code.substring(2) : code);
  }

  /** Looks in the store as it is, or as it was when the caller says so. */
  private <T> T found(Asked asked, Function<Catalogue, T> look) {
    return editions.at(
        asked.find(AS_OF),
        edition -> {
          try (Catalogue catalogue = edition.archive().catalogue()) {
            return look.apply(catalogue);
          }
        });
  }

  private <T> T measured(Asked asked, Function<Measures, T> measure) {
    return editions.at(
        asked.find(AS_OF), edition -> measure.apply(new Measures(edition, this::nameOf)));
  }

  /** A document on some actors. */
  Brief brief(Asked asked) {
    String of = asked.find("of");
    if (of == null) {
      throw new Refusal(400, "'of' says which actors, by code");
    }
    List<String> codes = List.of(of.split(",", -1));
    String from = asked.find("from");
    String to = asked.find("to");
    return editions.at(
        asked.find(AS_OF),
        edition -> {
          try (Catalogue catalogue = edition.archive().catalogue();
              Store store = edition.archive().store()) {
            return new BriefWriter(catalogue, store, this::nameOf)
                .write(
                    codes,
                    from == null ? null : LocalDate.parse(from),
                    to == null ? null : LocalDate.parse(to));
          }
        });
  }

  /** Lists and text index follow a change. */
  private void follow() {
    archive.list();
    try (Catalogue catalogue = archive.catalogue()) {
      index.catchUp(catalogue, archive.revision());
    }
    changed.run();
  }

  /** Works out what all pages rest on before somebody asks. */
  void warm() {
    for (Grain grain : List.of(Grain.YEAR, Grain.QUARTER, Grain.MONTH)) {
      new Measures(editions.now(), this::nameOf).prepare(grain);
    }
  }

  /** Frees what was opened to answer. */
  void close() {
    editions.close();
  }

  static Map<String, @Nullable Object> items(List<?> items) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("items", items);
    return answer;
  }

  private interface Lister {
    Catalogue.Page page(Catalogue catalogue, Filter filter, @Nullable String cursor, int limit);
  }

  private Map<String, @Nullable Object> list(Asked asked, Lister lister) {
    return found(
        asked,
        catalogue -> {
          Catalogue.Page page =
              lister.page(catalogue, asked.filter(), asked.find("cursor"), asked.number("limit"));
          Map<String, @Nullable Object> answer = items(page.rows());
          answer.put("next", page.next());
          return answer;
        });
  }

  private Map<String, @Nullable Object> one(
      String kind,
      Asked asked,
      Function<Catalogue, java.util.Optional<Map<String, @Nullable Object>>> look) {
    return found(asked, look)
        .orElseThrow(() -> new Refusal(404, "no " + kind + " '" + asked.path(kind) + "'"));
  }

  private Map<String, @Nullable Object> overview(Asked asked) {
    Grain grain = asked.grain();
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    found(
        asked,
        catalogue -> {
          answer.put("counts", catalogue.counts());
          answer.put("by", grain.label());
          List<Map<String, @Nullable Object>> periods = catalogue.activity(grain);
          periods.forEach(
              row ->
                  row.put(
                      "period", grain.label(LocalDate.parse(String.valueOf(row.get("start"))))));
          answer.put("periods", periods);
          return answer;
        });
    answer.putAll(measured(asked, measures -> measures.overview(asked)));
    return answer;
  }

  private Map<String, @Nullable Object> actorList(Catalogue catalogue) {
    List<Map<String, @Nullable Object>> rows = catalogue.actors();
    rows.forEach(row -> row.put("name", nameOf(String.valueOf(row.get("actor")))));
    return items(rows);
  }

  private Map<String, @Nullable Object> onMap(Map<String, List<Long>> events) {
    List<Object> rows = new ArrayList<>();
    events.forEach(
        (code, quads) -> {
          Map<String, @Nullable Object> row = new LinkedHashMap<>();
          row.put("actor", code);
          row.put("name", nameOf(code));
          row.put("state", actors.find(code).map(Actor::isState).orElse(false));
          row.put("quads", quads);
          rows.add(row);
        });
    return items(rows);
  }

  private Map<String, @Nullable Object> actor(Asked asked) {
    String code = asked.path("actor");
    List<Object> periods = measured(asked, measures -> measures.profile(asked, code));
    TreeMap<String, String> speaks = new TreeMap<>(Map.of("speaker", code));
    for (String bound : List.of("from", "to", VALID_AT)) {
      String day = asked.find(bound);
      if (day != null) {
        speaks.put(bound, day);
      }
    }
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put("actor", code);
    answer.put("name", nameOf(code));
    answer.put("by", asked.need("by"));
    answer.put("periods", periods);
    answer.put("memberships", memberships(code, asked.find(VALID_AT)));
    found(
        asked,
        catalogue -> {
          answer.put("speakers", catalogue.persons(new Filter(speaks)));
          answer.put("stances", catalogue.stances(new Filter(speaks)));
          return answer;
        });
    boolean unknown =
        periods.isEmpty()
            && actors.find(code).isEmpty()
            && ((List<?>) java.util.Objects.requireNonNull(answer.get("stances"))).isEmpty();
    if (unknown) {
      throw new Refusal(404, "no actor '" + code + "'");
    }
    return answer;
  }

  private List<Object> memberships(String code, @Nullable String day) {
    List<Object> rows = new ArrayList<>();
    for (String organisation : actors.memberships().organisations()) {
      for (Membership membership : actors.memberships().list(organisation)) {
        if (membership.actor().equals(code)
            && (day == null || membership.stretch().period().contains(LocalDate.parse(day)))) {
          Map<String, @Nullable Object> row = new LinkedHashMap<>();
          row.put("organisation", organisation);
          row.put("name", nameOf(organisation));
          row.put("role", membership.role().name().toLowerCase(java.util.Locale.ROOT));
          row.put("from", membership.stretch().start().orElse(null));
          row.put("to", membership.stretch().end().orElse(null));
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private Map<String, @Nullable Object> search(Asked asked) {
    Map<String, String> chosen = new TreeMap<>();
    asked
        .query()
        .forEach(
            (name, value) -> {
              if (name.startsWith(FACET)) {
                chosen.put(name.substring(FACET.length()), value);
              }
            });
    String cursor = asked.find("cursor");
    int from = cursor == null ? 0 : place(cursor);
    int limit = asked.number("limit");
    String words = asked.find("q");
    return found(
        asked,
        catalogue -> {
          Hits hits =
              index.search(words == null ? "" : words, chosen, from, limit, catalogue::texts);
          Map<String, @Nullable Object> answer = HitRows.of(hits, catalogue);
          int reached = from + hits.hits().size();
          boolean more = reached < Math.min(hits.total(), TextIndex.MOST);
          answer.put("next", more ? String.valueOf(reached) : null);
          return answer;
        });
  }

  private static int place(String cursor) {
    if (!cursor.matches("[0-9]{1,4}")) {
      throw new Refusal(400, "no such cursor");
    }
    return Integer.parseInt(cursor);
  }
}
