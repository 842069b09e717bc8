package org.entente.lexicon;

import java.util.List;
import java.util.Set;
import org.entente.model.actor.Participant;
import org.entente.model.actor.Sector;
import org.entente.model.event.EventType;

/**
 * What those who act say about a mention's mode, whatever its words ("rebels massed").
 *
 * @param type the type whose mode they tell
 * @param mode the mode
 * @param sectors one of which each of them has
 */
public record ActorMode(EventType type, String mode, Set<Sector> sectors) {
  /** Copies the set. */
  public ActorMode {
    sectors = Set.copyOf(sectors);
  }

  /** Whether those who act in a mention of the type tell the mode. */
  public boolean decides(EventType of, List<Participant> sources) {
    return type == of
        && !sources.isEmpty()
        && sources.stream().allMatch(one -> one.sectors().stream().anyMatch(sectors::contains));
  }
}
