package org.entente.code.event;

import java.util.Collection;
import java.util.List;
import org.entente.model.actor.Participant;

/**
 * A way to fill the sides of an act.
 *
 * @param source who acts
 * @param target to whom; the same as the source where both stand on both sides
 * @param joint what the two are to each other, as names a person can read
 */
public record Arrangement(Side source, Side target, Collection<String> joint) {
  /** Where those on a side come from. */
  enum Origin {
    /** Nobody stands there. */
    EMPTY,
    /** The rules put them there. */
    RULED,
    /** They are named elsewhere in the sentence. */
    FOUND,
    /** A crowd or body without a state, taken for the other side's own. */
    HOME,
    /** Both sides at once. */
    TOGETHER
  }

  /**
   * One side.
   *
   * @param origin where they come from
   * @param who empty for nobody
   * @param features where they stand to the act, as names a person can read
   */
  public record Side(Origin origin, List<Participant> who, Collection<String> features) {
    /** Copies the list. */
    public Side {
      who = List.copyOf(who);
    }
  }

  /** Whether the same stand on both sides. */
  public boolean together() {
    return source.origin() == Origin.TOGETHER;
  }

  /** Whether it is these sides. */
  boolean is(Sides sides) {
    return source.who().equals(sides.sources()) && target.who().equals(sides.targets());
  }
}
