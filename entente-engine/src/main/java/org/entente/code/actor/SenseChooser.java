package org.entente.code.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.model.actor.Sector;
import org.entente.model.actor.Sense;
import org.jspecify.annotations.Nullable;

/** Chooses among what a name can mean, by the day and the words around it. */
final class SenseChooser {
  private SenseChooser() {}

  /**
   * A chosen meaning.
   *
   * @param sense the meaning
   * @param sectors the sectors the name has on the day
   */
  record Choice(Sense sense, List<Sector> sectors) {}

  /**
   * @param senses what the name can mean; not empty
   * @param day the event's day, or null when unknown
   * @param words the noun phrase in lower case: titles and nationality in it decide
   * @return the likeliest meaning; of a name that means nothing on that day ("the Soviet Union" in
   *     an article of today) what it once meant
   */
  static Choice choose(List<Sense> senses, @Nullable LocalDate day, String words) {
    if (senses.get(0).kind() == Sense.Kind.PERSON) {
      return person(senses, day, words);
    }
    Sense best = null;
    for (Sense sense : senses) {
      boolean alive = day == null || sense.valid().contains(day);
      if (alive
          && (best == null
              || prefer(sense, best)
              || hadThen(sense, best, day)
              || day == null && movement(sense, best))) {
        best = sense;
      }
    }
    Sense chosen = best == null ? senses.get(0) : best;
    return new Choice(chosen, chosen.sectors());
  }

  private static boolean prefer(Sense sense, Sense best) {
    return sense.kind().compareTo(best.kind()) < 0
        && best.kind() == Sense.Kind.SEAT
        && sense.kind() == Sense.Kind.NAME;
  }

  /** "The Taliban" on a day nobody knows: the armed group, which need not be in power. */
  private static boolean movement(Sense sense, Sense best) {
    return sense.sectors().contains(Sector.REB) && best.sectors().contains(Sector.GOV);
  }

  /** "Belgrade" in 1999 is Yugoslavia, though Serbia has it to this day. */
  private static boolean hadThen(Sense sense, Sense best, @Nullable LocalDate day) {
    boolean ended = sense.valid().to() != null;
    boolean bestEnded = best.valid().to() != null;
    return day != null
        && sense.kind() == Sense.Kind.SEAT
        && best.kind() == Sense.Kind.SEAT
        && ended
        && !bestEnded;
  }

  private static Choice person(List<Sense> senses, @Nullable LocalDate day, String words) {
    boolean former = words.contains("former ") || words.contains("ex-");
    Sense titled = null;
    for (Sense sense : senses) {
      if (sense.office() != null && titleStands(sense, words)) {
        titled = sense;
        break;
      }
    }
    if (day == null) {
      Sense sense = titled == null ? senses.get(0) : titled;
      List<Sector> sectors =
          former ? List.of(Sector.ELI) : titled == null ? always(senses) : sense.sectors();
      return new Choice(sense, sectors);
    }
    List<Sense> holding = new ArrayList<>();
    for (Sense sense : senses) {
      if (sense.valid().contains(day)) {
        holding.add(sense);
      }
    }
    if (!holding.isEmpty() && !former) {
      Sense sense = titled != null && holding.contains(titled) ? titled : foremost(holding);
      return new Choice(sense, governs(sense) ? sense.sectors() : sectors(sense, senses, day));
    }
    Sense last = latestBefore(senses, day);
    if (last != null) {
      return new Choice(last, List.of(Sector.ELI));
    }
    return new Choice(senses.get(0), List.of());
  }

  /** The sectors a person has on any day: a dissident's; none of who was ever in government. */
  private static List<Sector> always(List<Sense> senses) {
    return senses.stream().anyMatch(SenseChooser::governs)
        ? List.of()
        : senses.get(0).sectors().stream()
            .filter(sector -> senses.stream().allMatch(sense -> sense.sectors().contains(sector)))
            .toList();
  }

  /** The first office in government, else the first office. */
  private static Sense foremost(List<Sense> holding) {
    return holding.stream().filter(SenseChooser::governs).findFirst().orElse(holding.get(0));
  }

  private static boolean governs(Sense sense) {
    return sense.sectors().contains(Sector.GOV);
  }

  /**
   * The sectors of one who is not in government: of the role that counts, of the others held beside
   * it, and a former official's: a member of parliament who was minister and leads a party.
   */
  private static List<Sector> sectors(Sense first, List<Sense> senses, LocalDate day) {
    Set<Sector> sectors = new LinkedHashSet<>(first.sectors());
    boolean governed = false;
    for (Sense sense : senses) {
      if (sense.actor().equals(first.actor())) {
        if (sense.valid().contains(day)) {
          sectors.addAll(sense.sectors());
        }
        LocalDate end = sense.valid().to();
        governed |= governs(sense) && end != null && !day.isBefore(end);
      }
    }
    if (governed) {
      sectors.add(Sector.ELI);
    }
    return List.copyOf(sectors);
  }

  private static @Nullable Sense latestBefore(List<Sense> senses, LocalDate day) {
    Sense latest = null;
    LocalDate latestEnd = null;
    for (Sense sense : senses) {
      LocalDate end = sense.valid().to();
      if (end != null && !day.isBefore(end) && (latestEnd == null || end.isAfter(latestEnd))) {
        latest = sense;
        latestEnd = end;
      }
    }
    return latest;
  }

  private static boolean titleStands(Sense sense, String words) {
    String office = String.valueOf(sense.office());
    return switch (office) {
      case "head of state" ->
          words.contains("president") || words.contains("king") || words.contains("queen");
      case "head of government" ->
          words.contains("prime minister")
              || words.contains("chancellor")
              || words.contains("premier");
      case "head" ->
          words.contains("secretary")
              || words.contains("chief")
              || words.contains("president")
              || words.contains("head");
      default -> words.contains(office.toLowerCase(Locale.ROOT));
    };
  }
}
