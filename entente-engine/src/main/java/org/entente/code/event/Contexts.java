package org.entente.code.event;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.lexicon.ModeTable;
import org.entente.lexicon.ModeWord;
import org.entente.lexicon.WordBook;
import org.entente.model.event.EventType;
import org.entente.model.reading.Sentence;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/** PLOVER modes and contexts of a sentence's mentions, as far as words tell them. */
final class Contexts {
  private final Sentence sentence;
  private final List<Terms.Hit<List<String>>> topics;
  private final List<Terms.Hit<List<ModeWord>>> manners;

  Contexts(WordBook words, Sentence sentence) {
    this.sentence = sentence;
    Terms terms = new Terms(sentence);
    this.topics = terms.of(words.contextTerms());
    this.manners = terms.of(words.modeTerms());
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
   * The mode that the clause's words give the act, or what the rule says.
   *
   * @param ruled the rule's mode, or null where it leaves it open
   * @param clause where the act's words stand
   */
  @Nullable String mode(EventType type, @Nullable String ruled, Span clause) {
    ModeWord best = null;
    for (Terms.Hit<List<ModeWord>> hit : manners) {
      for (ModeWord word : hit.value()) {
        if (word.decides(type, ruled)
            && clause.contains(hit.span())
            && (best == null || word.rank() < best.rank())) {
          best = word;
        }
      }
    }
    return best == null ? ruled : best.mode();
  }
}
