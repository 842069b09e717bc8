package org.entente.lab.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.code.event.Act;
import org.entente.code.event.SideFinder;
import org.entente.code.event.Sides;
import org.entente.code.event.learned.EventWeights;
import org.entente.lexicon.Lexicon;
import org.entente.model.actor.Participant;
import org.entente.model.text.Span;
import org.entente.pipeline.Pipeline;
import org.entente.read.parse.Syntax;

/** Where the actors of our own sentences stand to the acts that the rules find in them. */
final class SideExamples {
  /**
   * An actor and an act.
   *
   * @param sentence id of the sentence
   * @param example features and label
   */
  record Sided(String sentence, LogisticTrainer.Example example) {}

  private final List<Act> acts = new ArrayList<>();
  private final List<Sided> sided = new ArrayList<>();

  private SideExamples() {}

  static List<Sided> of(Lexicon lexicon, Syntax syntax, List<CodedSentence> sentences)
      throws IOException {
    SideExamples examples = new SideExamples();
    SideFinder listening = examples::hear;
    Pipeline pipeline = Pipeline.proposing(lexicon, syntax, listening);
    for (CodedSentence sentence : sentences) {
      examples.acts.clear();
      pipeline.code(sentence.article());
      sentence.mentions().forEach(mention -> examples.add(sentence, mention));
    }
    return examples.sided;
  }

  private Sides hear(Act act) {
    acts.add(act);
    return act.sides();
  }

  private void add(CodedSentence sentence, CodedSentence.Coded mention) {
    int start = sentence.text().indexOf(mention.trigger());
    Span words = new Span(start, start + mention.trigger().length());
    Act meant = null;
    for (Act act : acts) {
      boolean fits = words.contains(act.trigger()) && mention.quads().contains(act.type().quad());
      if (fits
          && (meant == null || (meant.type() != mention.type() && act.type() == mention.type()))) {
        meant = act;
      }
    }
    if (meant == null) {
      return;
    }
    for (Act.Candidate candidate : meant.candidates()) {
      sided.add(
          new Sided(
              sentence.id(),
              new LogisticTrainer.Example(
                  label(mention, candidate.who()), meant.features(candidate), 1)));
    }
  }

  private static String label(CodedSentence.Coded mention, List<Participant> who) {
    Set<String> codes = new HashSet<>();
    who.forEach(one -> codes.add(CodedSentence.Coded.code(one)));
    boolean source = mention.sources().containsAll(codes);
    boolean target = mention.targets().containsAll(codes);
    if (source && target) {
      return EventWeights.BOTH;
    }
    return source ? EventWeights.SOURCE : target ? EventWeights.TARGET : EventWeights.NEITHER;
  }
}
