package org.entente.lexicon;

import java.util.Set;
import org.entente.model.actor.Sense;
import org.entente.model.reading.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * One meaning of a name that has several, and the words that tell it.
 *
 * @param sense the meaning, or null when it is nobody the registry knows: the bird, the river
 * @param cues words in lower case, one of which must stand in the name's sentence; empty for what
 *     the name means when no cue stands there
 */
public record Homonym(@Nullable Sense sense, Set<String> cues) {
  /** Copies the cues. */
  public Homonym {
    cues = Set.copyOf(cues);
  }

  /** Whether one of the cues stands in the sentence, as a form or lemma, outside the name. */
  public boolean toldBy(Sentence sentence, int first, int last) {
    for (int token = 0; token < sentence.size(); token++) {
      if ((token < first || token > last)
          && (cues.contains(lower(sentence.form(token)))
              || cues.contains(lower(sentence.lemma(token))))) {
        return true;
      }
    }
    return false;
  }

  private static String lower(String word) {
    return word.toLowerCase(java.util.Locale.ROOT);
  }
}
