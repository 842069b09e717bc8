package org.entente.app.exchange;

import java.util.List;
import org.entente.model.event.Contradiction;
import org.entente.model.event.Event;

/**
 * A contradiction with the event it is about.
 *
 * @param event what the tellings agree to be one act
 * @param contradiction what they disagree on
 * @param sides one a value, in the contradiction's order
 */
public record Dispute(Event event, Contradiction contradiction, List<Side> sides) {
  /**
   * A value with those who say it.
   *
   * @param value what is said
   * @param outlets names of the outlets, else ids of the articles, sorted
   * @param speakers codes of those whose word it is, sorted; empty when the narrators say so
   */
  public record Side(Contradiction.Value value, List<String> outlets, List<String> speakers) {
    /** Copies the lists. */
    public Side {
      outlets = List.copyOf(outlets);
      speakers = List.copyOf(speakers);
    }
  }

  /** Copies the sides. */
  public Dispute {
    sides = List.copyOf(sides);
  }
}
