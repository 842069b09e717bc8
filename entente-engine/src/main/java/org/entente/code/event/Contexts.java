package org.entente.code.event;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.lexicon.ActorMode;
import org.entente.lexicon.ModeTable;
import org.entente.lexicon.ModeWord;
import org.entente.lexicon.WordBook;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventType;
import org.entente.model.reading.Sentence;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/** PLOVER modes and contexts of a sentence's mentions, as far as words tell them. */
final class Contexts {
  /** What is asked, refused or threatened stands behind the word for it. */
  private static final Set<EventType> TOLD_BEHIND =
      EnumSet.of(EventType.REQUEST, EventType.REJECT, EventType.THREATEN);

  private final Sentence sentence;
  private final List<Terms.Hit<List<String>>> topics;
  private final List<Terms.Hit<List<ModeWord>>> manners;
  private final List<ActorMode> actorModes;

  Contexts(WordBook words, Sentence sentence) {
    this.sentence = sentence;
    Terms terms = new Terms(sentence);
    this.topics = terms.of(words.contextTerms());
    this.manners = terms.of(words.modeTerms());
    this.actorModes = words.actorModes();
  }

  /** Whether these are the words of the sentence. */
  boolean of(Sentence other) {
    return sentence.equals(other);
  }

  /** The rule's own contexts, those of the mode and those whose terms stand in the sentence. */
  List<String> contexts(List<String> ruled, ModeTable.Row row) {
    SortedSet<String> found = new TreeSet<>(ruled);
    found.addAll(row.contexts());
    topics.forEach(hit -> found.addAll(hit.value()));
    return List.copyOf(found);
  }

  /**
   * The mode that who acts or the clause's words give the act, or what the rule says.
   *
   * @param ruled the rule's mode, or null where it leaves it open
   * @param clause where the act's words stand
   * @param trigger the word for the act
   * @param sources who acts
   */
  @Nullable String mode(
      EventType type,
      @Nullable String ruled,
      Span clause,
      Span trigger,
      List<Participant> sources) {
    for (ActorMode told : actorModes) {
      if (told.decides(type, sources)) {
        return told.mode();
      }
    }
    boolean nearest = TOLD_BEHIND.contains(type);
    String mode = ruled;
    long least = Long.MAX_VALUE;
    for (Terms.Hit<List<ModeWord>> hit : manners) {
      if (!clause.contains(hit.span())) {
        continue;
      }
      long far = nearest ? distance(trigger, hit.span()) : 0;
      for (ModeWord word : hit.value()) {
        long place = (far << Integer.SIZE) + word.rank();
        if (place < least && word.decides(type, ruled)) {
          least = place;
          mode = word.mode();
        }
      }
    }
    return mode;
  }

  /** How far behind the act a word begins; what stands before it is farther than all behind. */
  private static int distance(Span trigger, Span word) {
    int behind = word.start() - trigger.start();
    return behind >= 0 ? behind : Integer.MAX_VALUE + behind;
  }
}
