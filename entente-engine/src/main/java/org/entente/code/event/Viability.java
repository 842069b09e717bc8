package org.entente.code.event;

import java.util.List;
import java.util.Set;
import org.entente.lexicon.Rule;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.event.EventType;

/** Whether a match names enough of who did what to whom to be a mention. */
final class Viability {
  private Viability() {}

  static boolean holds(Match match, Sides sides) {
    List<Participant> sources = sides.sources();
    List<Participant> targets = sides.targets();
    boolean known =
        sources.stream().anyMatch(Participant::registered)
            || targets.stream().anyMatch(Participant::registered)
            || (!sources.equals(targets) && political(sources) && political(targets));
    if (!known) {
      return false;
    }
    EventType type = match.rule().type();
    if (type == EventType.PROTEST && governs(sources)) {
      return false;
    }
    if (type == EventType.CONSULT
        && match.rule().part() == Rule.Part.VERB
        && match.rule().objects().isEmpty()
        && match.hasTarget()
        && !match.target().direct()) {
      return false;
    }
    return true;
  }

  /** Governments do not demonstrate. */
  private static boolean governs(List<Participant> sources) {
    return sources.stream()
        .anyMatch(one -> one.registered() && (one.sector() == null || one.sector() == Sector.GOV));
  }

  private static boolean political(List<Participant> participants) {
    return participants.stream().anyMatch(one -> !one.sectors().isEmpty());
  }
}
