package org.entente.model.event;

import java.util.List;
import org.entente.model.actor.Participant;
import org.entente.model.text.Evidence;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One telling of who did what to whom, with what standing, on whose word. The coding guide defines
 * each part.
 *
 * @param id hash of article and position
 * @param sentence the sentence's span
 * @param type PLOVER type
 * @param mode PLOVER mode, or null
 * @param contexts PLOVER contexts, sorted
 * @param intensity PLOVER score, [-10, 10]
 * @param cameo CAMEO code
 * @param sources who acts; both sides of a reciprocal act
 * @param targets to whom; both sides of a reciprocal act
 * @param status with what standing
 * @param speakers on whose word, outermost last
 * @param date when it happened, or null; never guessed
 * @param place where, or null
 * @param trigger the words that name the act
 * @param evidence the words that carry the mention
 * @param confidence probability that the mention is right, [0, 1]
 * @param rule id of the rule that fired
 */
public record EventMention(
    String id,
    Span sentence,
    EventType type,
    @Nullable String mode,
    List<String> contexts,
    double intensity,
    String cameo,
    List<Participant> sources,
    List<Participant> targets,
    Status status,
    List<Participant> speakers,
    @Nullable EventDate date,
    @Nullable Place place,
    Trigger trigger,
    Evidence evidence,
    double confidence,
    String rule) {
  /**
   * @throws IllegalArgumentException if confidence or intensity is out of range
   */
  public EventMention {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence out of range: " + confidence);
    }
    if (!(intensity >= -10 && intensity <= 10)) {
      throw new IllegalArgumentException("intensity out of range: " + intensity);
    }
    contexts = List.copyOf(contexts);
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
    speakers = List.copyOf(speakers);
  }

  /**
   * The mention with another confidence.
   *
   * @param changed probability, [0, 1]
   */
  public EventMention withConfidence(double changed) {
    return new EventMention(
        id, sentence, type, mode, contexts, intensity, cameo, sources, targets, status, speakers,
        date, place, trigger, evidence, changed, rule);
  }

  /** The same mention between these. */
  public EventMention between(List<Participant> from, List<Participant> to) {
    return new EventMention(
        id,
        sentence,
        type,
        mode,
        contexts,
        intensity,
        cameo,
        from,
        to,
        status,
        speakers,
        date,
        place,
        trigger,
        evidence,
        confidence,
        rule);
  }
}
