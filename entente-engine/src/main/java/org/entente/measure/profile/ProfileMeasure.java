package org.entente.measure.profile;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.measure.bloc.BlocMeasure;
import org.entente.measure.dyad.Alignments;
import org.entente.measure.dyad.Cell;
import org.entente.measure.dyad.DyadMeasure;
import org.entente.measure.dyad.DyadMeasure.Coverage;
import org.entente.measure.dyad.DyadMeasure.Pair;
import org.entente.measure.dyad.Tally;
import org.entente.model.align.ActorPeriod;
import org.entente.model.align.BlocMap;
import org.entente.model.align.BlocMember;
import org.entente.model.align.DyadPeriod;
import org.jspecify.annotations.Nullable;

/**
 * Measures one actor in one period with the measures of pairs ({@link DyadMeasure}) and of blocs
 * ({@link BlocMeasure}): all others taken as one give its own conduct and what it met with.
 */
public final class ProfileMeasure {
  /** Stands for all other actors; no code is empty. */
  private static final String OTHERS = "";

  /**
   * How to measure.
   *
   * @param actors alignment and blocs take in so many of the busiest actors
   * @param replicates of the bootstrap; 0 for values without intervals
   * @param seed of the bootstrap
   */
  public record Options(int actors, int replicates, long seed) {}

  /**
   * What is known of a period beside its cells.
   *
   * @param whole who told of anything the actor did or met with
   * @param pairs who told of each pair
   * @param issues weighted counts of the actor's events by PLOVER context
   */
  public record Told(Coverage whole, Map<Pair, Coverage> pairs, SortedMap<String, Double> issues) {}

  private final Options options;
  private final DyadMeasure directed;
  private final DyadMeasure undirected;
  private final BlocMeasure blocs;

  /** Measures as the options say. */
  public ProfileMeasure(Options options) {
    this.options = options;
    directed =
        new DyadMeasure(
            new DyadMeasure.Options(true, options.actors(), options.replicates(), options.seed()));
    undirected =
        new DyadMeasure(
            new DyadMeasure.Options(false, options.actors(), options.replicates(), options.seed()));
    blocs =
        new BlocMeasure(
            new BlocMeasure.Options(false, options.actors(), options.replicates(), options.seed()));
  }

  /**
   * The actor in a period; empty when it had no events.
   *
   * @param period the period's name
   * @param cells events of all actors, in any order
   */
  public Optional<ActorPeriod> measure(
      String actor, String period, Collection<Cell> cells, Told told) {
    List<Cell> own = own(actor, cells);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    List<DyadPeriod> conduct = directed.measure(period, againstOthers(own, actor), Map.of(), null);
    return Optional.of(
        period(
            actor,
            period,
            conduct(conduct, actor),
            conduct(conduct, OTHERS),
            undirected.measure(period, cells, told.pairs(), partners(own)),
            own.stream().mapToLong(Cell::events).sum(),
            blocs.measure(period, cells),
            told));
  }

  /**
   * The same where the actor's events are added up already and the period's blocs and alignments
   * are known.
   *
   * @param own what the actor did to each other and met with from each, by source and target
   * @param most so many of its partners are measured, the busiest
   */
  public Optional<ActorPeriod> measure(
      String actor,
      String period,
      Map<Pair, Tally> own,
      Told told,
      BlocMap map,
      Alignments alignments,
      int most) {
    Map<Pair, Tally> partners = new TreeMap<>();
    Tally given = new Tally();
    Tally received = new Tally();
    new TreeMap<>(own)
        .forEach(
            (pair, tally) -> {
              partners
                  .computeIfAbsent(Pair.of(pair.one(), pair.other(), false), key -> new Tally())
                  .add(tally);
              (pair.one().equals(actor) ? given : received).add(tally);
            });
    if (partners.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        period(
            actor,
            period,
            conduct(given, period, new Pair(actor, OTHERS)),
            conduct(received, period, new Pair(OTHERS, actor)),
            undirected.measure(period, busiest(partners, most), told.pairs(), alignments),
            given.events() + received.events(),
            map,
            told));
  }

  private ActorPeriod.Conduct conduct(Tally tally, String period, Pair pair) {
    return new ActorPeriod.Conduct(
        tally.quads(), tally.temperature(period, pair, options.replicates(), options.seed()));
  }

  private static List<Cell> own(String actor, Collection<Cell> cells) {
    return cells.stream()
        .filter(cell -> cell.weight() > 0)
        .filter(cell -> cell.source().equals(actor) || cell.target().equals(actor))
        .toList();
  }

  private static Set<Pair> partners(List<Cell> own) {
    Set<Pair> pairs = new TreeSet<>();
    own.forEach(cell -> pairs.add(Pair.of(cell.source(), cell.target(), false)));
    return pairs;
  }

  private static Map<Pair, Tally> busiest(Map<Pair, Tally> partners, int most) {
    Map<Pair, Tally> busiest = new TreeMap<>();
    partners.entrySet().stream()
        .sorted(Comparator.comparingLong(partner -> -partner.getValue().events()))
        .limit(most)
        .forEach(partner -> busiest.put(partner.getKey(), partner.getValue()));
    return busiest;
  }

  private static ActorPeriod period(
      String actor,
      String period,
      ActorPeriod.Conduct given,
      ActorPeriod.Conduct received,
      List<DyadPeriod> partners,
      long events,
      BlocMap map,
      Told told) {
    BlocMember member = find(map, actor);
    return new ActorPeriod(
        actor,
        period,
        given,
        received,
        member,
        member == null ? List.of() : fellows(map, member),
        partners.stream()
            .sorted(
                Comparator.comparingLong((DyadPeriod pair) -> -pair.events())
                    .thenComparing(DyadPeriod::one)
                    .thenComparing(DyadPeriod::other))
            .toList(),
        told.issues(),
        events,
        told.whole().outlets(),
        told.whole().articles());
  }

  /** All others as one, and what is alike then in one cell. */
  private static List<Cell> againstOthers(List<Cell> own, String actor) {
    Map<List<Object>, Cell> cells = new LinkedHashMap<>();
    for (Cell cell : own) {
      boolean acts = cell.source().equals(actor);
      Cell mine =
          new Cell(
              acts ? actor : OTHERS,
              acts ? OTHERS : actor,
              cell.quad(),
              cell.intensity(),
              cell.weight(),
              cell.squares(),
              cell.events());
      cells.merge(List.of(acts, cell.quad(), cell.intensity()), mine, ProfileMeasure::sum);
    }
    return List.copyOf(cells.values());
  }

  private static Cell sum(Cell one, Cell other) {
    return new Cell(
        one.source(),
        one.target(),
        one.quad(),
        one.intensity(),
        one.weight() + other.weight(),
        one.squares() + other.squares(),
        one.events() + other.events());
  }

  private static ActorPeriod.Conduct conduct(List<DyadPeriod> conduct, String source) {
    return conduct.stream()
        .filter(it -> it.one().equals(source))
        .findFirst()
        .map(it -> new ActorPeriod.Conduct(it.quads(), it.temperature()))
        .orElse(new ActorPeriod.Conduct(List.of(0.0, 0.0, 0.0, 0.0), null));
  }

  private static @Nullable BlocMember find(BlocMap map, String actor) {
    return map.members().stream()
        .filter(member -> member.bloc() > 0 && member.actor().equals(actor))
        .findFirst()
        .orElse(null);
  }

  private static List<String> fellows(BlocMap map, BlocMember member) {
    return map.members().stream()
        .filter(other -> other.bloc() == member.bloc() && !other.equals(member))
        .map(BlocMember::actor)
        .toList();
  }
}
