package org.entente.app.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.entente.app.exchange.JsonText;
import org.entente.app.exchange.MeasureRecords;
import org.entente.app.store.EventQuery;
import org.entente.app.store.Store;
import org.entente.measure.bloc.BlocMeasure;
import org.entente.measure.bloc.Polarization;
import org.entente.measure.dyad.Cell;
import org.entente.measure.dyad.Counting;
import org.entente.measure.dyad.DyadMeasure;
import org.entente.measure.dyad.DyadMeasure.Coverage;
import org.entente.measure.dyad.DyadMeasure.Pair;
import org.entente.measure.profile.ProfileMeasure;
import org.entente.measure.series.Breaks;
import org.entente.model.align.BlocMap;
import org.entente.model.align.BlocMember;
import org.entente.model.align.DyadPeriod;
import org.entente.model.align.Estimate;
import org.entente.model.align.PolarizationValue;
import org.entente.model.align.SeriesBreak;
import org.jspecify.annotations.Nullable;

/** The measures of an archive's events as rows of names and plain values. */
final class Measures {
  /** Resamplings behind an interval: fewer than on the command line, as somebody waits. */
  private static final int REPLICATES = 50;

  private static final long SEED = 1;
  private static final int ACTORS = 60;
  private static final int ALIGNED_ACTORS = 120;

  private final Store store;
  private final UnaryOperator<String> nameOf;

  Measures(Store store, UnaryOperator<String> nameOf) {
    this.store = store;
    this.nameOf = nameOf;
  }

  private static EventQuery query(Asked asked) {
    return new EventQuery(
        asked.grain(),
        day(asked.find("from")),
        day(asked.find("to")),
        asked.find("issue"),
        Counting.GUIDE,
        new TreeMap<>(),
        null,
        List.of());
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
    Polarization measure = new Polarization(ACTORS, REPLICATES, SEED);
    List<Object> polarization = new ArrayList<>();
    List<Object> quads = new ArrayList<>();
    store.cells(
        query,
        true,
        (start, cells) -> {
          String period = query.grain().label(start);
          double[] sums = new double[4];
          cells.forEach(cell -> sums[cell.quad().ordinal()] += cell.weight());
          Map<String, @Nullable Object> counted = new LinkedHashMap<>();
          counted.put("period", period);
          counted.put("quads", java.util.Arrays.stream(sums).boxed().toList());
          quads.add(counted);
          for (PolarizationValue value : measure.measure(period, cells)) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("period", period);
            row.put("index", value.index());
            row.put("value", estimate(value.value()));
            row.put("actors", value.actors());
            polarization.add(row);
          }
        });
    List<Object> fates = new ArrayList<>();
    store
        .fates(query)
        .forEach(
            (fate, events) -> {
              Map<String, @Nullable Object> row = new LinkedHashMap<>();
              row.put("fate", fate.label());
              row.put("events", events);
              fates.add(row);
            });
    Map<String, @Nullable Object> overview = new LinkedHashMap<>();
    overview.put("quads", quads);
    overview.put("polarization", polarization);
    overview.put("fates", fates);
    return overview;
  }

  /** The network of all events between two days. */
  Map<String, @Nullable Object> network(Asked asked) {
    EventQuery query = query(asked);
    List<Cell> cells = new ArrayList<>();
    store.cells(query, true, (start, more) -> cells.addAll(more));
    String period = asked.find("from") + "/" + asked.find("to");
    int actors = asked.number("actors");
    BlocMap blocs =
        new BlocMeasure(new BlocMeasure.Options(false, actors, REPLICATES, SEED))
            .measure(period, cells);
    Set<String> shown = new java.util.TreeSet<>();
    blocs.members().forEach(member -> shown.add(member.actor()));
    List<Object> ties = new ArrayList<>();
    Map<String, Double> weights = new TreeMap<>();
    for (DyadPeriod pair : pairs(false).measure(period, cells, Map.of(), null)) {
      if (shown.contains(pair.one()) && shown.contains(pair.other())) {
        ties.add(tie(pair));
        weights.merge(pair.one(), (double) pair.events(), Double::sum);
        weights.merge(pair.other(), (double) pair.events(), Double::sum);
      }
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

  private static DyadMeasure pairs(boolean directed) {
    return new DyadMeasure(new DyadMeasure.Options(directed, ALIGNED_ACTORS, REPLICATES, SEED));
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
    List<DyadPeriod> both = series(query, Pair.of(one, other, false), false);
    if (both.isEmpty()) {
      throw new Refusal(404, "no events of " + one + " and " + other);
    }
    Map<String, @Nullable Object> dyad = new LinkedHashMap<>();
    dyad.put("one", one);
    dyad.put("other", other);
    dyad.put("oneName", nameOf.apply(one));
    dyad.put("otherName", nameOf.apply(other));
    dyad.put("by", asked.need("by"));
    dyad.put("periods", both.stream().map(Measures::period).toList());
    dyad.put(
        "oneToOther",
        series(query, new Pair(one, other), true).stream().map(Measures::period).toList());
    dyad.put(
        "otherToOne",
        series(query, new Pair(other, one), true).stream().map(Measures::period).toList());
    dyad.put("breaks", breaks(both));
    return dyad;
  }

  private List<DyadPeriod> series(EventQuery query, Pair pair, boolean directed) {
    Map<LocalDate, Map<Pair, Coverage>> coverage = store.coverage(query, directed);
    List<DyadPeriod> series = new ArrayList<>();
    store.cells(
        query,
        true,
        (start, cells) ->
            series.addAll(
                pairs(directed)
                    .measure(
                        query.grain().label(start),
                        cells,
                        coverage.getOrDefault(start, Map.of()),
                        Set.of(pair))));
    return series;
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
    for (SeriesBreak it : Breaks.find(temperatures, SEED)) {
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
    ProfileMeasure measure =
        new ProfileMeasure(new ProfileMeasure.Options(ACTORS, REPLICATES, SEED));
    Map<LocalDate, Coverage> whole = store.coverage(query, actor);
    Map<LocalDate, Map<Pair, Coverage>> pairs = store.coverage(query, false);
    var issues = store.issues(query, actor);
    List<Object> periods = new ArrayList<>();
    store.cells(
        query,
        true,
        (start, cells) ->
            measure
                .measure(
                    actor,
                    query.grain().label(start),
                    cells,
                    new ProfileMeasure.Told(
                        whole.getOrDefault(start, new Coverage(0, 0)),
                        pairs.getOrDefault(start, Map.of()),
                        issues.getOrDefault(start, new TreeMap<>())))
                .ifPresent(
                    it ->
                        periods.add(
                            new JsonText.Raw(
                                new String(
                                        MeasureRecords.profiles().json(it), StandardCharsets.UTF_8)
                                    .strip()))));
    return periods;
  }
}
