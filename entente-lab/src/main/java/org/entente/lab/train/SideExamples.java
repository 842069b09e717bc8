package org.entente.lab.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.code.event.Act;
import org.entente.code.event.Arrangement;
import org.entente.code.event.SideFinder;
import org.entente.code.event.Sides;
import org.entente.lexicon.Lexicon;
import org.entente.model.text.Span;
import org.entente.pipeline.Pipeline;
import org.entente.read.parse.Syntax;

/** Where the actors of our own sentences stand to the acts that the rules find in them. */
final class SideExamples {
  private final List<Act> acts = new ArrayList<>();
  private final List<SideTrainer.Choice> choices = new ArrayList<>();

  private SideExamples() {}

  static List<SideTrainer.Choice> of(Lexicon lexicon, Syntax syntax, List<CodedSentence> sentences)
      throws IOException {
    SideExamples examples = new SideExamples();
    SideFinder listening = examples::hear;
    Pipeline pipeline = Pipeline.proposing(lexicon, syntax, listening);
    for (CodedSentence sentence : sentences) {
      examples.acts.clear();
      pipeline.code(sentence.article());
      sentence.mentions().forEach(mention -> examples.add(sentence, mention));
    }
    return examples.choices;
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
    List<Arrangement> ways = meant.arrangements();
    boolean[] right = new boolean[ways.size()];
    boolean any = false;
    for (int way = 0; way < right.length; way++) {
      right[way] = mention.between(ways.get(way).source().who(), ways.get(way).target().who());
      any |= right[way];
    }
    if (any) {
      choices.add(new SideTrainer.Choice(sentence.id(), ways, right));
    }
  }
}
