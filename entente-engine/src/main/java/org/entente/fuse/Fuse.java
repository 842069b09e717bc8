package org.entente.fuse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.fuse.contradiction.ActorLists;
import org.entente.fuse.contradiction.Contradictions;
import org.entente.fuse.event.EventFuser;
import org.entente.fuse.event.EventMerger;
import org.entente.fuse.event.Kinship;
import org.entente.fuse.event.Sameness;
import org.entente.fuse.event.Telling;
import org.entente.fuse.event.Tellings;
import org.entente.fuse.story.StoryFinder;
import org.entente.lexicon.Lexicon;
import org.entente.model.coding.Coding;
import org.entente.model.event.Contradiction;
import org.entente.model.event.Event;
import org.entente.model.story.Story;

/**
 * Articles to stories, event mentions to events. Deterministic: the order in which articles come
 * does not matter.
 */
public final class Fuse {
  private final Lexicon lexicon;

  /**
   * @param lexicon knows names and members of organisations
   */
  public Fuse(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The stories of the articles, by the id of their first article. */
  public static List<Story> stories(Collection<Coding> codings) {
    StoryFinder finder = new StoryFinder();
    codings.forEach(coding -> finder.add(coding.article()));
    return finder.stories();
  }

  /** The events the articles tell, by day, those without one last, then by id. */
  public List<Event> events(Collection<Coding> codings) {
    Map<String, String> stories = new HashMap<>();
    for (Story story : stories(codings)) {
      story.articles().forEach(article -> stories.put(article, story.id()));
    }
    Kinship kinship = new Kinship(lexicon);
    Contradictions contradictions = new Contradictions(kinship);
    Map<String, List<Contradiction>> lists = new ActorLists(lexicon).contradictions(codings);
    List<Event> events = new ArrayList<>();
    for (List<Telling> tellings :
        EventFuser.fuse(Tellings.of(codings, stories), new Sameness(kinship))) {
      events.add(EventMerger.merge(tellings, all(tellings, contradictions, lists)));
    }
    events.sort(
        Comparator.comparing(
                (Event event) -> event.date() == null ? "9999" : event.date().start().toString())
            .thenComparing(Event::id));
    return List.copyOf(events);
  }

  private static List<Contradiction> all(
      List<Telling> tellings,
      Contradictions contradictions,
      Map<String, List<Contradiction>> lists) {
    List<Contradiction> all = new ArrayList<>(contradictions.of(tellings));
    for (Telling telling : tellings) {
      for (Contradiction list : lists.getOrDefault(telling.mention().id(), List.of())) {
        if (all.stream().noneMatch(known -> saysTheSame(known, list))) {
          all.add(list);
        }
      }
    }
    all.sort(Comparator.comparing(Contradiction::kind));
    return all;
  }

  /** Whether both set the same values against each other, whatever they were found by. */
  private static boolean saysTheSame(Contradiction one, Contradiction other) {
    return one.kind() == other.kind() && values(one).equals(values(other));
  }

  private static List<String> values(Contradiction contradiction) {
    return contradiction.values().stream().map(Contradiction.Value::value).sorted().toList();
  }
}
