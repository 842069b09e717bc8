package org.entente.lab.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.entente.lab.evaluate.RuleCheck;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Rule;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventMention;
import org.entente.model.event.Status;
import org.entente.model.text.Span;
import org.entente.pipeline.Pipeline;

/** The rules' own {@code yes} sentences as labelled sentences: the rules find their sides. */
final class RuleExamples {
  private RuleExamples() {}

  static List<LabelledSentence> of(Lexicon lexicon, Pipeline pipeline) {
    List<LabelledSentence> sentences = new ArrayList<>();
    for (Rule rule : lexicon.rules().list()) {
      int number = 0;
      for (Rule.Example example : rule.yes()) {
        number++;
        String id = "rule:" + rule.id() + '-' + number;
        for (EventMention mention : pipeline.code(RuleCheck.article(example.text())).mentions()) {
          if (mention.type() == example.type()
              && codes(mention.sources()).equals(example.sources())
              && codes(mention.targets()).equals(example.targets())) {
            sentences.add(
                new LabelledSentence(
                    id,
                    example.text(),
                    places(mention.sources(), List.of()),
                    places(mention.targets(), mention.sources()),
                    example.type(),
                    mention.mode(),
                    Status.valueOf(example.status().toUpperCase(Locale.ROOT)),
                    mention.cameo()));
            break;
          }
        }
      }
    }
    return sentences;
  }

  private static List<String> codes(List<Participant> side) {
    return List.copyOf(
        new TreeSet<>(
            side.stream().filter(Participant::registered).map(Participant::actor).toList()));
  }

  /** Where both sides do the same, the second is the one that is not the first. */
  private static List<Span> places(List<Participant> side, List<Participant> other) {
    List<Span> spans = side.stream().map(Participant::span).toList();
    List<Span> others = other.stream().map(Participant::span).toList();
    if (spans.size() > 1 && spans.equals(others)) {
      return spans.subList(1, spans.size());
    }
    return spans;
  }
}
