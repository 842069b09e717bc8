package org.entente.model.figure;

import java.util.List;
import org.entente.model.actor.Participant;
import org.entente.model.event.Status;
import org.entente.model.text.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Things one actor gives, sells or sends another.
 *
 * @param id hash of article and position
 * @param mention id of the event mention it belongs to, or null
 * @param suppliers who gives
 * @param recipients who gets
 * @param items what, in order; never empty
 * @param status with what standing
 * @param speakers on whose word, outermost last
 * @param evidence the words it rests on
 */
public record Transfer(
    String id,
    @Nullable String mention,
    List<Participant> suppliers,
    List<Participant> recipients,
    List<Item> items,
    Status status,
    List<Participant> speakers,
    Evidence evidence) {
  /** Copies the lists. */
  public Transfer {
    suppliers = List.copyOf(suppliers);
    recipients = List.copyOf(recipients);
    items = List.copyOf(items);
    speakers = List.copyOf(speakers);
  }
}
