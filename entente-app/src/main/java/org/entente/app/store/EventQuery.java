package org.entente.app.store;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.measure.dyad.Counting;
import org.entente.model.align.Grain;
import org.jspecify.annotations.Nullable;

/**
 * Which events to count, how much, and as whose.
 *
 * @param grain length of the periods; an event known less exactly than this is left out
 * @param from first day, or null
 * @param to first day after, or null
 * @param context only events of this PLOVER context, or null
 * @param counting weights by status
 * @param scores intensities that take the place of the events' own, by CAMEO code, {@code
 *     TYPE/mode} or {@code TYPE}
 * @param only codes of the actors counted, or null for all that are registered
 * @param groups members counted as their group on a day; a member of several is shared among them
 */
public record EventQuery(
    Grain grain,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String context,
    Counting counting,
    SortedMap<String, Double> scores,
    @Nullable List<String> only,
    List<Group> groups) {
  /**
   * A membership in a group.
   *
   * @param member code
   * @param group code it is counted as
   * @param from first day, or null for always
   * @param to first day after, or null for still
   */
  public record Group(
      String member, String group, @Nullable LocalDate from, @Nullable LocalDate to) {}

  /** Copies. */
  public EventQuery {
    scores = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(scores));
    only = only == null ? null : List.copyOf(only);
    groups = List.copyOf(groups);
  }

  /** The same by periods of another length. */
  public EventQuery by(Grain other) {
    return new EventQuery(other, from, to, context, counting, scores, only, groups);
  }

  /** The same for all days. */
  public EventQuery always() {
    return between(null, null);
  }

  /** The same for other days, from the first to the first after, each null for no bound. */
  public EventQuery between(@Nullable LocalDate first, @Nullable LocalDate after) {
    return new EventQuery(grain, first, after, context, counting, scores, only, groups);
  }

  /** Whether no day is asked for. */
  public boolean isEmpty() {
    return from != null && to != null && !from.isBefore(to);
  }
}
