package org.entente.model.align;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an actor was in one period: how it treated others and they it, with whom it stood, over
 * what.
 *
 * @param actor code
 * @param period the period's name, see {@link Grain#label(java.time.LocalDate)}
 * @param given what it did to others
 * @param received what others did to it
 * @param member its place in the blocs; null when it has no signed ties
 * @param fellows the others of its bloc, by code
 * @param partners those it had events with, by falling number of events, then by code
 * @param issues weighted counts of its events by PLOVER context
 * @param events number of events, unweighted
 * @param outlets outlets that told of them
 * @param articles articles that told of them
 */
public record ActorPeriod(
    String actor,
    String period,
    Conduct given,
    Conduct received,
    @Nullable BlocMember member,
    List<String> fellows,
    List<DyadPeriod> partners,
    SortedMap<String, Double> issues,
    long events,
    long outlets,
    long articles) {
  /**
   * Events of one direction.
   *
   * @param quads weighted counts of the four quad classes, in order
   * @param temperature weighted mean intensity, [-10, 10]; null without events
   */
  public record Conduct(List<Double> quads, @Nullable Estimate temperature) {
    /** Copies. */
    public Conduct {
      quads = List.copyOf(quads);
    }
  }

  /** Copies. */
  public ActorPeriod {
    fellows = List.copyOf(fellows);
    partners = List.copyOf(partners);
    issues = Collections.unmodifiableSortedMap(new TreeMap<>(issues));
  }

  /** The other side of a pair of this actor's. */
  public String partner(DyadPeriod pair) {
    return pair.one().equals(actor) ? pair.other() : pair.one();
  }
}
