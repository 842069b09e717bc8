package org.entente.fuse.event;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.fuse.story.Wording;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventDate;
import org.entente.model.event.EventMention;
import org.entente.model.event.Place;
import org.jspecify.annotations.Nullable;

/**
 * An event mention with what its article adds.
 *
 * @param mention what is told
 * @param article id of the article that tells it
 * @param origin id of the article it was first printed in: the same for all reprints
 * @param outlet who tells it first hand: the same for all reprints
 * @param published the article's day, or null
 * @param story id of the article's story
 * @param sources codes of the actors who act
 * @param targets codes of the actors acted upon
 * @param wording of the words that carry it
 * @param quantities the numbers in those words, in order
 */
public record Telling(
    EventMention mention,
    String article,
    String origin,
    String outlet,
    @Nullable LocalDate published,
    String story,
    SortedSet<String> sources,
    SortedSet<String> targets,
    Wording wording,
    List<Quantity> quantities) {
  /** A telling with its sides' codes and its wording. */
  static Telling of(
      EventMention mention,
      String article,
      String origin,
      String outlet,
      @Nullable LocalDate published,
      String story) {
    return new Telling(
        mention,
        article,
        origin,
        outlet,
        published,
        story,
        codes(mention.sources()),
        codes(mention.targets()),
        Wording.of(act(mention)),
        QuantityReader.read(mention.evidence().quote()));
  }

  /** The words without the names of actors and place and without the day, which are compared. */
  private static String act(EventMention mention) {
    StringBuilder act = new StringBuilder(mention.evidence().quote());
    int start = mention.evidence().span().start();
    for (List<Participant> side :
        List.of(mention.sources(), mention.targets(), mention.speakers())) {
      for (Participant participant : side) {
        blank(act, participant.span().start() - start, participant.span().end() - start);
      }
    }
    EventDate date = mention.date();
    if (date != null && !date.text().isEmpty()) {
      int at = act.indexOf(date.text());
      blank(act, at, at + date.text().length());
    }
    Place place = mention.place();
    if (place != null) {
      int at = act.indexOf(place.name());
      blank(act, at, at + place.name().length());
    }
    return act.toString();
  }

  private static void blank(StringBuilder act, int from, int to) {
    for (int at = Math.max(0, from); from >= 0 && at < Math.min(to, act.length()); at++) {
      act.setCharAt(at, ' ');
    }
  }

  private static SortedSet<String> codes(List<Participant> side) {
    TreeSet<String> codes = new TreeSet<>();
    for (Participant participant : side) {
      if (!participant.actor().isEmpty()) {
        codes.add(participant.actor());
      }
    }
    return codes;
  }

  /** Whether both sides are the same: the act goes both ways. */
  boolean reciprocal() {
    return !sources.isEmpty() && sources.equals(targets);
  }
}
