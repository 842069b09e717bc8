package org.entente.model.statement;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventDate;
import org.entente.model.event.Trigger;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody says, thinks or lets be known.
 *
 * @param id hash of article and position
 * @param speaker who, or null when the text does not say
 * @param addressees to whom
 * @param cue the words that mark it as said ("told", "according to"), or null
 * @param content what is said, in pieces, ascending
 * @param form direct, indirect or mixed speech
 * @param about actors the content speaks about, codes, sorted
 * @param issues issues the content speaks about, ids, sorted
 * @param stance the speaker's stance to each actor judged, [-1, 1]
 * @param date when it was said, or null
 * @param mentions ids of the event mentions inside, in order
 */
public record Statement(
    String id,
    @Nullable Participant speaker,
    List<Participant> addressees,
    @Nullable Trigger cue,
    List<Span> content,
    Form form,
    List<String> about,
    List<String> issues,
    SortedMap<String, Double> stance,
    @Nullable EventDate date,
    List<String> mentions) {
  /** How it is told. */
  public enum Form {
    /** All in quotation marks. */
    DIRECT,
    /** None in quotation marks. */
    INDIRECT,
    /** Some in quotation marks. */
    MIXED
  }

  /**
   * @throws IllegalArgumentException if there is no content or a stance is out of range
   */
  public Statement {
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a statement without content");
    }
    for (double value : stance.values()) {
      if (!(value >= -1 && value <= 1)) {
        throw new IllegalArgumentException("stance out of range: " + value);
      }
    }
    addressees = List.copyOf(addressees);
    content = List.copyOf(content);
    about = List.copyOf(about);
    issues = List.copyOf(issues);
    stance = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(stance));
    mentions = List.copyOf(mentions);
  }

  /** This statement with the ids of the event mentions inside its content. */
  public Statement withMentions(List<String> ids) {
    return new Statement(
        id, speaker, addressees, cue, content, form, about, issues, stance, date, ids);
  }

  /** This statement with other stances. */
  public Statement withStance(SortedMap<String, Double> changed) {
    return new Statement(
        id, speaker, addressees, cue, content, form, about, issues, changed, date, mentions);
  }
}
