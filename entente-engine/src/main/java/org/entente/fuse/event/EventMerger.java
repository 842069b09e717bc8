package org.entente.fuse.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.event.Contradiction;
import org.entente.model.event.Event;
import org.entente.model.event.EventMention;
import org.entente.model.event.EventType;
import org.entente.model.event.Party;
import org.entente.model.event.Place;
import org.entente.model.event.Status;
import org.entente.model.text.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Makes one event of its tellings: each attribute is what most independent outlets say; among
 * equals the more exact, then the first in order.
 */
public final class EventMerger {
  /** Independent outlets can err together, so that no number of them makes an event certain. */
  private static final double SUREST = 0.99;

  /** The standing that counts where outlets differ: what one tells as fact is a fact told. */
  private static final List<Status> WEIGHTIEST =
      List.of(
          Status.ASSERTED,
          Status.CLAIMED,
          Status.HISTORICAL,
          Status.FUTURE,
          Status.HYPOTHETICAL,
          Status.NEGATED,
          Status.DENIED);

  private final List<Telling> tellings;

  private EventMerger(List<Telling> tellings) {
    this.tellings = tellings;
  }

  /**
   * The event.
   *
   * @param tellings by mention id; never empty
   * @param contradictions what they disagree on
   */
  public static Event merge(List<Telling> tellings, List<Contradiction> contradictions) {
    return new EventMerger(tellings).event(contradictions);
  }

  private Event event(List<Contradiction> contradictions) {
    EventType type = Objects.requireNonNull(most(it -> it.mention().type(), it -> 0, Enum::name));
    List<EventMention> ofType =
        tellings.stream().map(Telling::mention).filter(it -> it.type() == type).toList();
    TreeSet<String> contexts = new TreeSet<>();
    ofType.forEach(mention -> contexts.addAll(mention.contexts()));
    List<String> ids = tellings.stream().map(it -> it.mention().id()).sorted().distinct().toList();
    return new Event(
        Ids.of(ids.get(0), "event", 0, 0),
        type,
        most(it -> it.mention().type() == type ? it.mention().mode() : null, it -> 0, it -> it),
        List.copyOf(contexts),
        median(ofType),
        parties(Telling::sources, EventMention::sources),
        parties(Telling::targets, EventMention::targets),
        WEIGHTIEST.stream()
            .filter(status -> tellings.stream().anyMatch(it -> it.mention().status() == status))
            .findFirst()
            .orElseThrow(),
        most(
            it -> it.mention().date(),
            date -> -(int) (date.end().toEpochDay() - date.start().toEpochDay()),
            date -> date.start().toString() + date.text()),
        most(it -> it.mention().place(), place -> 0, Place::name),
        ids,
        (int) tellings.stream().map(Telling::article).distinct().count(),
        (int) tellings.stream().map(Telling::outlet).distinct().count(),
        confidence(),
        contradictions);
  }

  private static double median(List<EventMention> mentions) {
    List<Double> sorted = mentions.stream().map(EventMention::intensity).sorted().toList();
    return sorted.get((sorted.size() - 1) / 2);
  }

  /** One less the chance that all outlets err, each taken at its surest. */
  private double confidence() {
    Map<String, Double> surest = new TreeMap<>();
    tellings.forEach(it -> surest.merge(it.outlet(), it.mention().confidence(), Math::max));
    double wrong = 1;
    for (double confidence : surest.values()) {
      wrong *= 1 - confidence;
    }
    return surest.size() == 1 ? 1 - wrong : Math.min(SUREST, 1 - wrong);
  }

  /**
   * What most outlets say; of equals what is more exact, then first by its text.
   *
   * @param value what a telling says, or null
   */
  private <V> @Nullable V most(
      Function<Telling, @Nullable V> value,
      Function<V, Integer> exactness,
      Function<V, String> text) {
    record Said<T>(T value, Set<String> outlets) {}
    Map<String, Said<V>> said = new TreeMap<>();
    for (Telling telling : tellings) {
      V own = value.apply(telling);
      if (own != null) {
        said.computeIfAbsent(text.apply(own), key -> new Said<>(own, new HashSet<>()))
            .outlets()
            .add(telling.outlet());
      }
    }
    Said<V> best =
        said.values().stream()
            .min(
                Comparator.<Said<V>>comparingInt(it -> -it.outlets().size())
                    .thenComparingInt(it -> -exactness.apply(it.value())))
            .orElse(null);
    return best == null ? null : best.value();
  }

  private List<Party> parties(
      Function<Telling, SortedSet<String>> side,
      Function<EventMention, List<Participant>> participants) {
    SortedSet<String> codes =
        most(
            telling -> side.apply(telling).isEmpty() ? null : side.apply(telling),
            Set::size,
            set -> String.join(",", set));
    List<Party> parties = new ArrayList<>();
    if (codes != null) {
      for (String code : codes) {
        parties.add(new Party(code, sector(code, participants)));
      }
    }
    return parties;
  }

  private @Nullable Sector sector(
      String code, Function<EventMention, List<Participant>> participants) {
    return most(
        telling ->
            participants.apply(telling.mention()).stream()
                .filter(participant -> participant.actor().equals(code))
                .map(Participant::sector)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null),
        sector -> 0,
        Enum::name);
  }
}
