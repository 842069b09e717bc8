package org.entente.model.actor;

import java.util.List;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An actor as one sentence names it.
 *
 * @param actor code ({@code CHN}, {@code NATO}), or {@code X:Name} for one not in the registry;
 *     empty when the words give only a sector
 * @param sectors PLOVER sectors, the primary first; may be empty
 * @param name the registry's name, or the words themselves
 * @param text the words that name it
 * @param span where they stand; inside the words' article
 * @param person full name of the person who acts, or null
 */
public record Participant(
    String actor,
    List<Sector> sectors,
    String name,
    String text,
    Span span,
    @Nullable String person) {
  /** Copies the sectors. */
  public Participant {
    sectors = List.copyOf(sectors);
  }

  /** The primary sector, or null. */
  public @Nullable Sector sector() {
    return sectors.isEmpty() ? null : sectors.get(0);
  }

  /** Whether the actor is in the registry. */
  public boolean registered() {
    return !actor.isEmpty() && !actor.startsWith("X:");
  }

  /** Whether the other is the same actor with the same sectors. */
  public boolean same(Participant other) {
    return actor.equals(other.actor) && sectors.equals(other.sectors);
  }

  /** Whether the other is the same actor, and no sector tells the two apart. */
  public boolean overlaps(Participant other) {
    return actor.equals(other.actor)
        && (sector() == other.sector() || sectors.isEmpty() || other.sectors.isEmpty());
  }

  /** This participant as part of another actor: an unnamed crowd of a state. */
  public Participant of(String owner, String ownerName) {
    return new Participant(owner, sectors, ownerName, text, span, person);
  }
}
