package org.entente.fuse.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.lexicon.Actor;
import org.entente.lexicon.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Which actors one telling may name for another: an organisation for its member, the West for a
 * state of it. A name that is not in the registry may be anybody's.
 */
public final class Kinship {
  private final Lexicon lexicon;
  private final Map<String, Set<String>> members = new HashMap<>();

  /**
   * @param lexicon knows the members of organisations
   */
  public Kinship(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Whether the two can mean the same.
   *
   * @param day the day on which, or null for any
   */
  public boolean related(String one, String other, @Nullable LocalDate day) {
    if (one.equals(other)) {
      return true;
    }
    if (unknown(one) && unknown(other)) {
      return shareWord(one.substring(2), other.substring(2));
    }
    return unknown(one)
        || unknown(other)
        || members(one, day).contains(other)
        || members(other, day).contains(one);
  }

  /** Whether the name is not in the registry. */
  static boolean unknown(String actor) {
    return actor.startsWith("X:");
  }

  /** Whether one of the side is the actor or can stand for it. */
  public boolean isAmong(String actor, Collection<String> side, @Nullable LocalDate day) {
    return side.stream().anyMatch(other -> related(actor, other, day));
  }

  private static boolean shareWord(String one, String other) {
    List<String> words = new ArrayList<>(List.of(one.split(" ")));
    return !Collections.disjoint(words, List.of(other.split(" ")));
  }

  private Set<String> members(String organisation, @Nullable LocalDate day) {
    Actor actor = lexicon.actors().find(organisation).orElse(null);
    if (actor == null || !actor.isOrganisation() || day == null) {
      return Set.of();
    }
    return members.computeIfAbsent(
        organisation + ' ' + day.getYear() + ' ' + day.getMonthValue(),
        key -> new TreeSet<>(lexicon.actors().members(organisation, day.withDayOfMonth(1))));
  }
}
