package org.entente.app.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.entente.app.exchange.JsonText;
import org.entente.app.exchange.MeasureRecords;
import org.entente.app.store.Archive;
import org.entente.app.store.Counted;
import org.entente.app.store.EventQuery;
import org.entente.app.store.Store;
import org.entente.app.store.Store.Whose;
import org.entente.measure.dyad.Alignments;
import org.entente.measure.dyad.Cell;
import org.entente.measure.dyad.Counting;
import org.entente.measure.dyad.DyadMeasure.Coverage;
import org.entente.measure.dyad.DyadMeasure.Pair;
import org.entente.measure.dyad.Tally;
import org.entente.measure.profile.ProfileMeasure;
import org.entente.measure.series.Breaks;
import org.entente.model.align.BlocMap;
import org.entente.model.align.BlocMember;
import org.entente.model.align.DyadPeriod;
import org.entente.model.align.Estimate;
import org.entente.model.align.Grain;
import org.entente.model.align.PolarizationValue;
import org.entente.model.align.SeriesBreak;
import org.entente.model.event.Status;
import org.jspecify.annotations.Nullable;

/** The measures of an archive's events as rows of names and plain values. */
final class Measures {
  /** An actor's partners in a period, the busiest; the pair itself tells of any other. */
  private static final int PARTNERS = 24;

  private final Archive archive;
  private final Pictures pictures;
  private final UnaryOperator<String> nameOf;

  Measures(Editions.Edition edition, UnaryOperator<String> nameOf) {
    this.archive = edition.archive();
    this.pictures = edition.pictures();
    this.nameOf = nameOf;
  }

  private static EventQuery query(Asked asked) {
    return query(
        asked.grain(),
        day(asked.find("from")),
        day(asked.find("to")),
        asked.find("issue"),
        counting(asked));
  }

  /** What an event counts by its standing, where the caller wants it otherwise than the guide. */
  private static Counting counting(Asked asked) {
    Map<Status, Double> weights = new HashMap<>(Counting.GUIDE.weights());
    String claimed = asked.find("claimed");
    String future = asked.find("planned");
    if (claimed != null) {
      weights.put(Status.CLAIMED, Double.valueOf(claimed));
    }
    if (future != null) {
      weights.put(Status.FUTURE, Double.valueOf(future));
    }
    return new Counting(weights);
  }

  private static EventQuery query(
      Grain grain,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String issue,
      Counting counting) {
    return new EventQuery(grain, from, to, issue, counting, new TreeMap<>(), null, List.of());
  }

  /** Works out what all series by periods of a length rest on. */
  void prepare(Grain grain) {
    pictures.of(archive, query(grain, null, null, null, Counting.GUIDE));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  static @Nullable Map<String, @Nullable Object> estimate(@Nullable Estimate estimate) {
    if (estimate == null) {
      return null;
    }
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("value", estimate.value());
    row.put("low", estimate.low());
    row.put("high", estimate.high());
    return row;
  }

  // ---- the whole ----

  /** {@code polarization}, {@code quads} by period, and what became of the events. */
  Map<String, @Nullable Object> overview(Asked asked) {
    EventQuery query = query(asked);
    List<Object> polarization = new ArrayList<>();
    List<Object> quads = new ArrayList<>();
    for (Picture picture : pictures.of(archive, query).values()) {
      Map<String, @Nullable Object> counted = new LinkedHashMap<>();
      counted.put("period", picture.period());
      counted.put("quads", picture.quads());
      quads.add(counted);
      for (PolarizationValue value : picture.polarization()) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("period", picture.period());
        row.put("index", value.index());
        row.put("value", estimate(value.value()));
        row.put("actors", value.actors());
        polarization.add(row);
      }
    }
    List<Object> fates = new ArrayList<>();
    try (Store store = archive.store()) {
      store
          .fates(query)
          .forEach(
              (fate, events) -> {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                row.put("fate", fate.label());
                row.put("events", events);
                fates.add(row);
              });
    }
    Map<String, @Nullable Object> overview = new LinkedHashMap<>();
    overview.put("quads", quads);
    overview.put("polarization", polarization);
    overview.put("fates", fates);
    return overview;
  }

  /** The network of all events between two days. */
  Map<String, @Nullable Object> network(Asked asked) {
    EventQuery query = query(asked);
    Counted counted = archive.counted(query, Whose.ALL);
    String period = asked.find("from") + "/" + asked.find("to");
    int actors = asked.number("actors");
    Picture picture = actors == Picture.ACTORS ? pictures.find(query) : null;
    List<Cell> cells = picture == null ? all(counted) : List.of();
    BlocMap blocs =
        picture == null ? Picture.blocs(actors).measure(period, cells) : picture.blocs();
    Alignments alignments =
        picture == null ? Picture.alignments(period, cells) : picture.alignments();
    Set<String> shown = new TreeSet<>();
    blocs.members().forEach(member -> shown.add(member.actor()));
    Map<Pair, Tally> among = new TreeMap<>();
    counted.tallies().values().forEach(tallies -> addAll(among, tallies, shown));
    List<Object> ties = new ArrayList<>();
    Map<String, Double> weights = new TreeMap<>();
    for (DyadPeriod pair : Picture.pairs(false).measure(period, among, Map.of(), alignments)) {
      ties.add(tie(pair));
      weights.merge(pair.one(), (double) pair.events(), Double::sum);
      weights.merge(pair.other(), (double) pair.events(), Double::sum);
    }
    Map<String, @Nullable Object> network = new LinkedHashMap<>();
    network.put("by", asked.need("by"));
    network.put("from", asked.find("from"));
    network.put("to", asked.find("to"));
    network.put("method", blocs.method());
    network.put("frustration", blocs.frustration());
    network.put("proven", blocs.proven());
    network.put("signed", blocs.ties());
    List<Object> nodes = new ArrayList<>();
    for (BlocMember member : blocs.members()) {
      Map<String, @Nullable Object> node = new LinkedHashMap<>();
      node.put("actor", member.actor());
      node.put("name", nameOf.apply(member.actor()));
      node.put("bloc", member.bloc());
      node.put("stability", member.stability());
      node.put("hedging", member.bloc() == 0 ? null : estimate(member.hedging()));
      node.put("events", weights.getOrDefault(member.actor(), 0.0));
      nodes.add(node);
    }
    network.put("nodes", nodes);
    network.put("ties", ties);
    return network;
  }

  private static List<Cell> all(Counted counted) {
    return counted.cells().values().stream().flatMap(List::stream).toList();
  }

  /** Adds what some actors did to each other, both ways together. */
  private static void addAll(Map<Pair, Tally> sums, Map<Pair, Tally> tallies, Set<String> actors) {
    new TreeMap<>(tallies)
        .forEach(
            (pair, tally) -> {
              if (actors.contains(pair.one()) && actors.contains(pair.other())) {
                sums.computeIfAbsent(Pair.of(pair.one(), pair.other(), false), both -> new Tally())
                    .add(tally);
              }
            });
  }

  private static Map<String, @Nullable Object> tie(DyadPeriod pair) {
    Map<String, @Nullable Object> tie = new LinkedHashMap<>();
    tie.put("one", pair.one());
    tie.put("other", pair.other());
    tie.put("temperature", estimate(pair.temperature()));
    tie.put("alignment", estimate(pair.alignment()));
    tie.put("quads", pair.quads());
    tie.put("events", pair.events());
    return tie;
  }

  // ---- two actors ----

  /** What two actors are to each other by period, and each to the other. */
  Map<String, @Nullable Object> dyad(Asked asked) {
    String one = asked.path("one");
    String other = asked.path("other");
    if (one.equals(other)) {
      throw new Refusal(400, "two different actors make a pair");
    }
    EventQuery query = query(asked);
    Map<LocalDate, Picture> whole = pictures.of(archive, query);
    Counted own = archive.counted(query, new Whose(List.of(one, other), false));
    Map<LocalDate, Map<Pair, Tally>> tallies = own.tallies();
    Map<LocalDate, Map<Pair, Coverage>> told = own.coverage(true);
    Pair pair = Pair.of(one, other, false);
    List<DyadPeriod> both =
        series(whole, together(tallies, pair), own.coverage(false), pair, false);
    if (both.isEmpty()) {
      throw new Refusal(404, "no events of " + one + " and " + other);
    }
    Map<String, @Nullable Object> dyad = new LinkedHashMap<>();
    dyad.put("one", one);
    dyad.put("other", other);
    dyad.put("oneName", nameOf.apply(one));
    dyad.put("otherName", nameOf.apply(other));
    dyad.put("by", asked.need("by"));
    dyad.put("periods", periods(both));
    dyad.put("oneToOther", periods(series(whole, tallies, told, new Pair(one, other), true)));
    dyad.put("otherToOne", periods(series(whole, tallies, told, new Pair(other, one), true)));
    dyad.put("breaks", breaks(both));
    return dyad;
  }

  private static Map<LocalDate, Map<Pair, Tally>> together(
      Map<LocalDate, Map<Pair, Tally>> eachWay, Pair pair) {
    Map<LocalDate, Map<Pair, Tally>> together = new TreeMap<>();
    eachWay.forEach(
        (start, tallies) -> {
          Map<Pair, Tally> sum = new TreeMap<>();
          addAll(sum, tallies, Set.of(pair.one(), pair.other()));
          together.put(start, sum);
        });
    return together;
  }

  private static List<DyadPeriod> series(
      Map<LocalDate, Picture> whole,
      Map<LocalDate, Map<Pair, Tally>> tallies,
      Map<LocalDate, Map<Pair, Coverage>> coverage,
      Pair pair,
      boolean directed) {
    List<DyadPeriod> series = new ArrayList<>();
    whole.forEach(
        (start, picture) -> {
          Tally tally = tallies.getOrDefault(start, Map.of()).getOrDefault(pair, new Tally());
          series.addAll(
              Picture.pairs(directed)
                  .measure(
                      picture.period(),
                      Map.of(pair, tally),
                      coverage.getOrDefault(start, Map.of()),
                      picture.alignments()));
        });
    return series;
  }

  private static List<Map<String, @Nullable Object>> periods(List<DyadPeriod> series) {
    return series.stream().map(Measures::period).toList();
  }

  private static Map<String, @Nullable Object> period(DyadPeriod it) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("period", it.period());
    row.put("quads", it.quads());
    row.put("temperature", estimate(it.temperature()));
    row.put("alignment", estimate(it.alignment()));
    row.put("events", it.events());
    row.put("outlets", it.outlets());
    row.put("articles", it.articles());
    return row;
  }

  private static List<Object> breaks(List<DyadPeriod> series) {
    List<Double> temperatures = new ArrayList<>();
    List<String> periods = new ArrayList<>();
    for (DyadPeriod it : series) {
      Estimate temperature = it.temperature();
      if (temperature != null) {
        temperatures.add(temperature.value());
        periods.add(it.period());
      }
    }
    List<Object> breaks = new ArrayList<>();
    for (SeriesBreak it : Breaks.find(temperatures, Picture.SEED)) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("period", periods.get(it.position()));
      row.put("before", it.before());
      row.put("after", it.after());
      row.put("probability", it.probability());
      breaks.add(row);
    }
    return breaks;
  }

  // ---- one actor ----

  /** The records of an actor by period; empty when it has no events that count. */
  List<Object> profile(Asked asked, String actor) {
    EventQuery query = query(asked);
    Map<LocalDate, Picture> wholes = pictures.of(archive, query);
    List<Object> periods = new ArrayList<>();
    archive
        .counted(query, new Whose(List.of(actor), false))
        .own()
        .forEach(
            (start, it) -> {
              Picture picture = Objects.requireNonNull(wholes.get(start));
              Picture.profile()
                  .measure(
                      actor,
                      picture.period(),
                      it.tallies(),
                      new ProfileMeasure.Told(it.told(), it.pairs(), it.issues()),
                      picture.blocs(),
                      picture.alignments(),
                      PARTNERS)
                  .ifPresent(
                      profile ->
                          periods.add(
                              new JsonText.Raw(
                                  new String(
                                          MeasureRecords.profiles().json(profile),
                                          StandardCharsets.UTF_8)
                                      .strip())));
            });
    return periods;
  }
}
