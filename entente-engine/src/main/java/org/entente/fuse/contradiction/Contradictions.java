package org.entente.fuse.contradiction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.entente.fuse.event.Kinship;
import org.entente.fuse.event.Places;
import org.entente.fuse.event.Quantity;
import org.entente.fuse.event.Telling;
import org.entente.model.actor.Participant;
import org.entente.model.event.Contradiction;
import org.entente.model.event.Contradiction.Kind;
import org.entente.model.event.Contradiction.Value;
import org.entente.model.event.EventDate;
import org.entente.model.event.EventType;
import org.entente.model.event.Place;
import org.entente.model.event.Status;
import org.entente.model.text.Evidence;

/**
 * What the tellings of one event disagree on. Less detail is no disagreement, nor is a rounder
 * number, a wider date or an organisation named for its member. But for whether it happened, two
 * sides must come from different articles, and a reprint is no second word for anything.
 */
public final class Contradictions {
  private static final int SHORTEST_LIST = 3;
  private static final Set<Status> HAPPENED =
      Collections.unmodifiableSet(
          new TreeSet<>(Set.of(Status.ASSERTED, Status.CLAIMED, Status.HISTORICAL)));
  private static final Set<Status> NOT_HAPPENED =
      Collections.unmodifiableSet(new TreeSet<>(Set.of(Status.DENIED, Status.NEGATED)));

  private final Kinship kinship;

  /**
   * @param kinship which actors may stand for one another
   */
  public Contradictions(Kinship kinship) {
    this.kinship = kinship;
  }

  /** All disagreements of one event's tellings, by kind. */
  public List<Contradiction> of(List<Telling> tellings) {
    if (tellings.size() < 2) {
      return List.of();
    }
    List<Contradiction> found = new ArrayList<>();
    sides(tellings, Telling::sources, found);
    if (!mirrored(tellings)) {
      sides(tellings, Telling::targets, found);
    }
    numbers(tellings, found);
    dates(tellings, found);
    places(tellings, found);
    types(tellings, found);
    statuses(tellings, found);
    found.sort(Comparator.comparing(Contradiction::kind));
    return List.copyOf(found);
  }

  /** Whether what is said of the sources is said of the targets too. */
  private static boolean mirrored(List<Telling> tellings) {
    return tellings.stream().allMatch(telling -> telling.sources().equals(telling.targets()));
  }

  // ---- who ----

  private void sides(
      List<Telling> tellings,
      Function<Telling, SortedSet<String>> side,
      List<Contradiction> found) {
    Map<SortedSet<String>, List<Telling>> said =
        grouped(tellings, side, (one, other) -> one.equals(other));
    said.keySet().removeIf(Set::isEmpty);
    List<SortedSet<String>> lists = new ArrayList<>();
    List<SortedSet<String>> others = new ArrayList<>();
    for (var one : said.entrySet()) {
      for (var other : said.entrySet()) {
        if (one == other || sameOrigins(one.getValue(), other.getValue())) {
          continue;
        }
        if (oneReplaced(one.getKey(), other.getKey())) {
          lists.add(one.getKey());
          break;
        }
        if (disagree(one.getKey(), other.getKey(), one.getValue().get(0))) {
          others.add(one.getKey());
          break;
        }
      }
    }
    add(Kind.LIST, lists, said, Contradictions::written, found);
    add(Kind.ACTOR, others, said, Contradictions::written, found);
  }

  private static String written(Collection<String> codes) {
    return String.join(", ", codes);
  }

  /** Lists of three or more, alike but for one member each. */
  private static boolean oneReplaced(Set<String> one, Set<String> other) {
    if (one.size() != other.size() || one.size() < SHORTEST_LIST) {
      return false;
    }
    long shared = one.stream().filter(other::contains).count();
    return shared == one.size() - 1;
  }

  /** Whether each names somebody whom nobody of the other can stand for. */
  private boolean disagree(Set<String> one, Set<String> other, Telling telling) {
    return one.stream().anyMatch(actor -> isStranger(actor, other, telling))
        && other.stream().anyMatch(actor -> isStranger(actor, one, telling));
  }

  private boolean isStranger(String actor, Set<String> side, Telling telling) {
    return !kinship.isAmong(actor, side, telling.published());
  }

  // ---- how many ----

  private record Said(Quantity quantity, Telling telling) {}

  private static void numbers(List<Telling> tellings, List<Contradiction> found) {
    List<Said> said = new ArrayList<>();
    for (Telling telling : tellings) {
      for (Quantity quantity : telling.quantities()) {
        said.add(new Said(quantity, telling));
      }
    }
    Map<String, List<Said>> disputed = new TreeMap<>();
    for (Said one : said) {
      for (Said other : said) {
        if (!one.telling().origin().equals(other.telling().origin())
            && one.quantity().comparable(other.quantity())
            && one.quantity().excludes(other.quantity())
            && !saysToo(said, one, other)
            && !saysToo(said, other, one)) {
          TreeSet<String> common = new TreeSet<>(one.quantity().counted());
          common.retainAll(other.quantity().counted());
          disputed.computeIfAbsent(common.last(), key -> new ArrayList<>()).add(one);
        }
      }
    }
    Set<Said> shown = new HashSet<>();
    for (List<Said> values : disputed.values()) {
      if (!shown.containsAll(values)) {
        shown.addAll(values);
        Map<String, String> words = new TreeMap<>();
        Map<String, List<Telling>> byValue = new TreeMap<>();
        for (Said value : values) {
          // "55 people" and "55 people killed" are one value.
          String known =
              words.computeIfAbsent(
                  value.quantity().bound() + value.quantity().value().toPlainString(),
                  key -> value.quantity().words());
          List<Telling> tellers = byValue.computeIfAbsent(known, key -> new ArrayList<>());
          if (!tellers.contains(value.telling())) {
            tellers.add(value.telling());
          }
        }
        found.add(new Contradiction(Kind.NUMBER, values(byValue)));
      }
    }
  }

  /** Whether the article of the one has a number for the same that agrees with the other's. */
  private static boolean saysToo(List<Said> said, Said one, Said other) {
    return said.stream()
        .anyMatch(
            third ->
                third.telling().origin().equals(one.telling().origin())
                    && third.quantity().comparable(other.quantity())
                    && !third.quantity().excludes(other.quantity()));
  }

  // ---- when, where ----

  private static void dates(List<Telling> tellings, List<Contradiction> found) {
    Map<EventDate, List<Telling>> said = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      EventDate date = telling.mention().date();
      if (date != null) {
        EventDate plain = new EventDate(date.start(), date.end(), date.precision(), "");
        said.computeIfAbsent(plain, key -> new ArrayList<>()).add(telling);
      }
    }
    List<EventDate> disputed =
        disputed(
            said,
            (one, other) ->
                !one.start().isBefore(other.end()) || !other.start().isBefore(one.end()));
    add(Kind.DATE, disputed, said, Contradictions::written, found);
  }

  private static String written(EventDate date) {
    return date.precision() == EventDate.Precision.DAY
        ? date.start().toString()
        : date.start() + ".." + date.end();
  }

  private static void places(List<Telling> tellings, List<Contradiction> found) {
    Map<Place, List<Telling>> said = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      Place place = telling.mention().place();
      if (place != null) {
        Place known =
            said.keySet().stream()
                .filter(other -> other.name().equals(place.name()))
                .findFirst()
                .orElse(place);
        said.computeIfAbsent(known, key -> new ArrayList<>()).add(telling);
      }
    }
    List<Place> disputed = disputed(said, Places::differ);
    add(Kind.PLACE, disputed, said, Place::name, found);
  }

  // ---- what, whether ----

  private static void types(List<Telling> tellings, List<Contradiction> found) {
    List<Telling> told =
        tellings.stream()
            .filter(telling -> !NOT_HAPPENED.contains(telling.mention().status()))
            .toList();
    Map<EventType, List<Telling>> said =
        grouped(told, telling -> telling.mention().type(), Objects::equals);
    List<EventType> disputed =
        disputed(said, (one, other) -> one.quad().cooperative() != other.quad().cooperative());
    add(Kind.TYPE, disputed, said, EventType::name, found);
  }

  private static void statuses(List<Telling> tellings, List<Contradiction> found) {
    Map<String, List<Telling>> said = new TreeMap<>();
    for (Telling telling : tellings) {
      Status status = telling.mention().status();
      if (HAPPENED.contains(status)) {
        said.computeIfAbsent("happened", key -> new ArrayList<>()).add(telling);
      } else if (NOT_HAPPENED.contains(status)) {
        said.computeIfAbsent("denied", key -> new ArrayList<>()).add(telling);
      }
    }
    if (said.size() == 2 && !oneVoice(tellings)) {
      found.add(new Contradiction(Kind.STATUS, values(said)));
    }
  }

  /** Whether one article has all of it on the word of the same speakers. */
  private static boolean oneVoice(List<Telling> tellings) {
    return tellings.stream()
            .map(
                telling ->
                    telling.origin()
                        + telling.mention().speakers().stream().map(Participant::actor).toList())
            .distinct()
            .count()
        == 1;
  }

  // ---- values with those who say them ----

  private static <V> Map<V, List<Telling>> grouped(
      List<Telling> tellings, Function<Telling, V> value, BiPredicate<V, V> same) {
    Map<V, List<Telling>> grouped = new LinkedHashMap<>();
    for (Telling telling : tellings) {
      V own = value.apply(telling);
      V known =
          grouped.keySet().stream().filter(other -> same.test(own, other)).findFirst().orElse(own);
      grouped.computeIfAbsent(known, key -> new ArrayList<>()).add(telling);
    }
    return grouped;
  }

  /** The values that another, of another article, excludes. */
  private static <V> List<V> disputed(Map<V, List<Telling>> said, BiPredicate<V, V> excludes) {
    List<V> disputed = new ArrayList<>();
    for (Map.Entry<V, List<Telling>> one : said.entrySet()) {
      for (Map.Entry<V, List<Telling>> other : said.entrySet()) {
        if (one != other
            && excludes.test(one.getKey(), other.getKey())
            && !sameOrigins(one.getValue(), other.getValue())) {
          disputed.add(one.getKey());
          break;
        }
      }
    }
    return disputed;
  }

  /** Whether one article, with its reprints, says both. */
  private static boolean sameOrigins(List<Telling> one, List<Telling> other) {
    TreeSet<String> origins = new TreeSet<>();
    one.forEach(telling -> origins.add(telling.origin()));
    return other.stream().anyMatch(telling -> origins.contains(telling.origin()));
  }

  private static <V> void add(
      Kind kind,
      List<V> disputed,
      Map<V, List<Telling>> said,
      Function<V, String> written,
      List<Contradiction> found) {
    if (disputed.size() < 2) {
      return;
    }
    Map<String, List<Telling>> byText = new TreeMap<>();
    for (V value : disputed) {
      byText
          .computeIfAbsent(written.apply(value), key -> new ArrayList<>())
          .addAll(said.getOrDefault(value, List.of()));
    }
    if (byText.size() > 1) {
      found.add(new Contradiction(kind, values(byText)));
    }
  }

  private static List<Value> values(Map<String, List<Telling>> said) {
    return said.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, List<Telling>>>comparingLong(
                    entry -> -outlets(entry.getValue()))
                .thenComparing(Map.Entry::getKey))
        .map(entry -> value(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static long outlets(List<Telling> tellings) {
    return tellings.stream().map(Telling::outlet).distinct().count();
  }

  private static Value value(String text, List<Telling> tellings) {
    List<Evidence> evidence =
        tellings.stream()
            .map(telling -> telling.mention().evidence())
            .distinct()
            .sorted(Comparator.comparing(Evidence::articleId).thenComparing(Evidence::span))
            .toList();
    return new Value(
        text,
        tellings.stream().map(telling -> telling.mention().id()).sorted().distinct().toList(),
        evidence);
  }
}
