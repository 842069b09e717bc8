package org.entente.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.app.exchange.MeasureRecords;
import org.entente.app.store.EventQuery;
import org.entente.app.store.Slice;
import org.entente.app.store.Store;
import org.entente.measure.dyad.Cell;
import org.entente.measure.dyad.DyadMeasure.Coverage;
import org.entente.measure.dyad.DyadMeasure.Pair;
import org.entente.measure.profile.ProfileMeasure;
import org.entente.model.align.ActorPeriod;
import org.entente.model.align.BlocMember;
import org.entente.model.align.DyadPeriod;
import org.entente.model.align.Estimate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What one actor is to all others over time. */
@Command(
    name = "actor-profile",
    description = {
      "What one actor is in each period: the temperature of what it does to others and of what they",
      "do to it, its side and how far it hedges, over which issues, and its partners with temperature",
      "and alignment. The table lists the partners of the last period."
    },
    sortOptions = false)
final class ActorProfileCommand extends MeasureCommand {
  private static final int PARTNERS = 20;
  private static final int ISSUES = 3;
  private static final List<String> HEADER =
      List.of(
          "period",
          "gives",
          "gets",
          "bloc",
          "hedging",
          "most aligned with",
          "least",
          "issues",
          "events",
          "outlets",
          "articles");
  private static final List<String> PARTNER_HEADER =
      List.of("partner", "name", "temperature", "alignment", "same bloc", "events", "outlets");

  @Parameters(paramLabel = "ACTOR", description = "The actor, by code or name.")
  private String actor = "";

  @Option(
      names = "--actors",
      paramLabel = "N",
      description =
          "Alignment and blocs among so many of the busiest; ${DEFAULT-VALUE} by default.",
      defaultValue = "60")
  private int actors = 60;

  ActorProfileCommand(Console console, Function<@Nullable String, Engine> engines) {
    super(console, engines);
  }

  @Override
  Store.Whose measure(Run run) {
    String code = codes(run, List.of(actor)).get(0);
    List<ActorPeriod> profile = profile(run, code);
    show(run, profile, MeasureRecords.profiles(), HEADER, ActorProfileCommand::row);
    if (profile.isEmpty()) {
      console.say("no events to count");
    } else if (options.show() == MeasureOptions.Show.TABLE) {
      ActorPeriod last = profile.get(profile.size() - 1);
      console.out().println();
      run.shown()
          .table(
              PARTNER_HEADER,
              last.partners().stream()
                  .limit(PARTNERS)
                  .map(pair -> partner(last, pair, run.engine()))
                  .toList());
      if (last.partners().size() > PARTNERS) {
        console.say((last.partners().size() - PARTNERS) + " more partners; --format csv gives all");
      }
    }
    return new Store.Whose(List.of(code), false);
  }

  private List<ActorPeriod> profile(Run run, String code) {
    EventQuery query = run.query();
    ProfileMeasure measure =
        new ProfileMeasure(new ProfileMeasure.Options(actors, options.bootstrap(), options.seed()));
    Slice all = run.store().slice(query, Store.Whose.ALL);
    Map<LocalDate, Coverage> whole = all.coverage(code);
    Map<LocalDate, Map<Pair, Coverage>> pairs = all.coverage(false);
    var issues = all.issues(code);
    List<ActorPeriod> profile = new ArrayList<>();
    for (Map.Entry<LocalDate, List<Cell>> period : run.store().cells(query).entrySet()) {
      LocalDate start = period.getKey();
      measure
          .measure(
              code,
              query.grain().label(start),
              period.getValue(),
              new ProfileMeasure.Told(
                  whole.getOrDefault(start, new Coverage(0, 0)),
                  pairs.getOrDefault(start, Map.of()),
                  issues.getOrDefault(start, new TreeMap<>())))
          .ifPresent(profile::add);
    }
    return profile;
  }

  private static List<String> row(ActorPeriod it) {
    BlocMember member = it.member();
    return List.of(
        it.period(),
        Shown.estimate(it.given().temperature()),
        Shown.estimate(it.received().temperature()),
        member == null ? "" : String.valueOf(member.bloc()),
        member == null ? "" : Shown.estimate(member.hedging()),
        aligned(it, Comparator.reverseOrder()),
        aligned(it, Comparator.naturalOrder()),
        it.issues().entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(ISSUES)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(" ")),
        String.valueOf(it.events()),
        String.valueOf(it.outlets()),
        String.valueOf(it.articles()));
  }

  /** The partner that comes first by alignment. */
  private static String aligned(ActorPeriod it, Comparator<Double> order) {
    return it.partners().stream()
        .filter(pair -> pair.alignment() != null)
        .min(Comparator.comparing(pair -> Objects.requireNonNull(pair.alignment()).value(), order))
        .map(pair -> it.partner(pair) + ' ' + value(pair.alignment()))
        .orElse("");
  }

  private static String value(@Nullable Estimate estimate) {
    return estimate == null ? "" : Shown.estimate(Estimate.exact(estimate.value()));
  }

  private static List<String> partner(ActorPeriod profile, DyadPeriod pair, Engine engine) {
    String code = profile.partner(pair);
    return List.of(
        code,
        engine.nameOf(code),
        Shown.estimate(pair.temperature()),
        Shown.estimate(pair.alignment()),
        profile.fellows().contains(code) ? "yes" : "",
        String.valueOf(pair.events()),
        String.valueOf(pair.outlets()));
  }
}
