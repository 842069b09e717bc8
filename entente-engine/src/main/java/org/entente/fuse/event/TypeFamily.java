package org.entente.fuse.event;

import java.util.List;
import java.util.Set;
import org.entente.model.event.EventType;

/** Types by which one act is told when outlets, or coders, choose different words for it. */
final class TypeFamily {
  private static final List<Set<EventType>> FAMILIES =
      List.of(
          Set.of(EventType.AGREE, EventType.SUPPORT, EventType.COOPERATE),
          Set.of(EventType.AGREE, EventType.CONSULT),
          Set.of(EventType.AID, EventType.COOPERATE, EventType.AGREE),
          Set.of(EventType.CONCEDE, EventType.RETREAT, EventType.AGREE),
          Set.of(EventType.SANCTION, EventType.COERCE),
          Set.of(EventType.COERCE, EventType.ASSAULT),
          Set.of(EventType.ACCUSE, EventType.REJECT),
          Set.of(EventType.ACCUSE, EventType.THREATEN),
          Set.of(EventType.MOBILIZE, EventType.THREATEN));

  private TypeFamily() {}

  /** Whether the two can be one act. */
  static boolean related(EventType one, EventType other) {
    return one == other
        || FAMILIES.stream().anyMatch(family -> family.contains(one) && family.contains(other));
  }
}
