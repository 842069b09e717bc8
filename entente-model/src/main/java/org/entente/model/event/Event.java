package org.entente.model.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom, as one or many articles tell it. What most independent outlets say stands
 * here; what the others say is among the contradictions and in the mentions, none of which is lost.
 *
 * @param id hash of its first mention
 * @param type PLOVER type
 * @param mode PLOVER mode, or null
 * @param contexts PLOVER contexts of any telling, sorted
 * @param intensity PLOVER score, [-10, 10]: the median of the tellings of this type
 * @param sources who acts, by code
 * @param targets to whom, by code
 * @param status with what standing
 * @param date when, or null when no telling says
 * @param place where, or null when no telling says
 * @param mentions ids of the event mentions, ascending; never empty
 * @param articles number of articles that tell it, reprints included
 * @param outlets number of independent outlets: a reprint counts with what it reprints
 * @param confidence probability that it is right if outlets err independently, [0, 1]
 * @param contradictions what the tellings disagree on, by kind
 */
public record Event(
    String id,
    EventType type,
    @Nullable String mode,
    List<String> contexts,
    double intensity,
    List<Party> sources,
    List<Party> targets,
    Status status,
    @Nullable EventDate date,
    @Nullable Place place,
    List<String> mentions,
    int articles,
    int outlets,
    double confidence,
    List<Contradiction> contradictions) {
  /**
   * @throws IllegalArgumentException if there is no mention, a count is below one, or confidence or
   *     intensity is out of range
   */
  public Event {
    if (mentions.isEmpty() || articles < 1 || outlets < 1) {
      throw new IllegalArgumentException("an event nobody tells");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence out of range: " + confidence);
    }
    if (!(intensity >= -10 && intensity <= 10)) {
      throw new IllegalArgumentException("intensity out of range: " + intensity);
    }
    contexts = List.copyOf(contexts);
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
    mentions = List.copyOf(mentions);
    contradictions = List.copyOf(contradictions);
  }
}
