package org.entente.code.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.entente.code.event.learned.LinearModel;
import org.entente.lexicon.Lexicon;
import org.entente.model.event.EventType;
import org.entente.model.event.Relation;
import org.entente.model.event.Status;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Says what one named side does to another: the likeliest PLOVER type by a linear model over the
 * rules that fit and the words between them. Unlike {@link EventCoder} it always answers, and the
 * sides need not be actors of the registry.
 */
public final class RelationCoder {
  private final Lexicon lexicon;
  private final LinearModel model;

  /**
   * @param lexicon rules and words
   * @param model types by features
   */
  public RelationCoder(Lexicon lexicon, LinearModel model) {
    this.lexicon = lexicon;
    this.model = model;
  }

  /**
   * What the source does to the target.
   *
   * @param source the places of its words; empty when the text names none
   * @param target the places of its words; empty when the text names none
   */
  public Relation code(Reading reading, List<Span> source, List<Span> target) {
    RelationFeatures seen = seen(lexicon, reading, source, target);
    Collection<String> features = seen == null ? List.of("bias:") : seen.features();
    double[] odds = model.probabilities(features);
    int best = 0;
    for (int label = 1; label < odds.length; label++) {
      best = odds[label] > odds[best] ? label : best;
    }
    EventType type = EventType.valueOf(model.labels().get(best));
    RelationFeatures.Hit hit = seen == null ? null : seen.best();
    if (hit != null && hit.type() == type) {
      type = type.inShort(hit.status());
    }
    return new Relation(
        type,
        hit == null ? Status.ASSERTED : hit.status(),
        odds[best],
        hit == null ? Relation.LEARNED : hit.rule().id());
  }

  /**
   * The names of what the model sees; for trainers and for explaining.
   *
   * @param source the places of its words; empty when the text names none
   * @param target the places of its words; empty when the text names none
   */
  public static Collection<String> features(
      Lexicon lexicon, Reading reading, List<Span> source, List<Span> target) {
    RelationFeatures seen = seen(lexicon, reading, source, target);
    return seen == null ? List.of("bias:") : List.copyOf(seen.features());
  }

  private static @Nullable RelationFeatures seen(
      Lexicon lexicon, Reading reading, List<Span> source, List<Span> target) {
    Sentence chosen = null;
    int most = 0;
    for (Sentence sentence : reading.sentences()) {
      int sides = (head(sentence, source) >= 0 ? 1 : 0) + (head(sentence, target) >= 0 ? 1 : 0);
      if (chosen == null || sides > most) {
        chosen = sentence;
        most = sides;
      }
    }
    if (chosen == null) {
      return null;
    }
    boolean[] named = new boolean[chosen.size()];
    List<Span> spans = new ArrayList<>(source);
    spans.addAll(target);
    for (int token = 0; token < named.length; token++) {
      for (Span span : spans) {
        named[token] |= span.contains(chosen.span(token));
      }
    }
    return new RelationFeatures(lexicon, chosen, head(chosen, source), head(chosen, target), named);
  }

  /** The token of the first place in the sentence that governs the others there, or -1. */
  private static int head(Sentence sentence, List<Span> spans) {
    for (Span span : spans) {
      int found = -1;
      for (int token = 0; token < sentence.size(); token++) {
        if (!span.contains(sentence.span(token))) {
          continue;
        }
        int head = sentence.head(token);
        if (head < 0 || !span.contains(sentence.span(head))) {
          if (found < 0) {
            found = token;
          }
        }
      }
      if (found >= 0) {
        return found;
      }
    }
    return -1;
  }
}
