package org.entente.lab.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.code.event.MentionJudge;
import org.entente.code.event.learned.EventWeights;
import org.entente.lab.evaluate.RuleCheck;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Rule;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventMention;
import org.entente.model.reading.Reading;
import org.entente.model.text.Span;
import org.entente.pipeline.Pipeline;

/** What the rules code in sentences of our own, and whether it is right. */
final class TruthExamples {
  private static final Path NO_EVENT = Path.of("eval/own/no-event.jsonl");

  /**
   * What a mention of a short sentence counts, beside one of a sentence as news writes them: of
   * short ones there are more, and what is right there is told by less.
   */
  private static final double SHORT = 0.2;

  /**
   * A judged mention.
   *
   * @param frame what sentences share that must stay on one side of a split
   * @param example its features and label
   */
  record Judged(String frame, LogisticTrainer.Example example) {}

  private final Pipeline pipeline;
  private final List<Judged> judged = new ArrayList<>();

  private TruthExamples(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * Of the sentences that tell what two sides do to each other, those without an event, and those a
   * rule must not fire on.
   */
  static List<Judged> of(Lexicon lexicon, Pipeline pipeline) throws IOException {
    TruthExamples examples = new TruthExamples(pipeline);
    for (LabelledSentence sentence : LabelledSentence.load()) {
      examples.labelled(sentence);
    }
    for (LabelledSentence sentence : LabelledSentence.read(Files.readAllLines(NO_EVENT))) {
      examples.labelled(sentence);
    }
    for (Rule rule : lexicon.rules().list()) {
      for (String text : rule.no()) {
        examples.misfires(rule, text);
      }
    }
    return examples.judged;
  }

  /** Of sentences all of whose mentions are known. */
  static List<Judged> of(List<CodedSentence> sentences, Pipeline pipeline) {
    TruthExamples examples = new TruthExamples(pipeline);
    sentences.forEach(examples::coded);
    return examples.judged;
  }

  /** Mentions that share a side with what is labelled are right or wrong, others unknown. */
  private void labelled(LabelledSentence sentence) {
    Reading reading = pipeline.read(RuleCheck.article(sentence.text()));
    for (EventMention mention : pipeline.code(reading).mentions()) {
      boolean source = meets(mention.sources(), sentence.source());
      boolean target = meets(mention.targets(), sentence.target());
      boolean crossed =
          meets(mention.sources(), sentence.target())
              || meets(mention.targets(), sentence.source());
      if (sentence.type() == null) {
        add(sentence.frame(), reading, mention, false);
      } else if (source && target) {
        add(sentence.frame(), reading, mention, mention.type() == sentence.type());
      } else if (crossed) {
        add(sentence.frame(), reading, mention, false);
      } else if (source && mention.type() != sentence.type()) {
        add(sentence.frame(), reading, mention, false);
      }
    }
  }

  /** Where all mentions are known every other one is wrong; what is optional is left out. */
  private void coded(CodedSentence sentence) {
    Reading reading = pipeline.read(sentence.article());
    judged.addAll(judge(sentence, reading, pipeline.code(reading).mentions()));
  }

  /** Which of the mentions found in a sentence all of whose mentions are known are right. */
  static List<Judged> judge(CodedSentence sentence, Reading reading, List<EventMention> found) {
    List<Judged> judged = new ArrayList<>();
    for (EventMention mention : found) {
      List<CodedSentence.Coded> met =
          sentence.mentions().stream().filter(one -> one.met(mention)).toList();
      if (met.isEmpty() || met.stream().anyMatch(one -> !one.optional())) {
        judged.add(judged(sentence.id(), reading, mention, !met.isEmpty(), 1));
      }
    }
    return judged;
  }

  /** A rule that fires on one of its own {@code no} sentences is wrong there. */
  private void misfires(Rule rule, String text) {
    Reading reading = pipeline.read(RuleCheck.article(text));
    for (EventMention mention : pipeline.code(reading).mentions()) {
      if (mention.rule().equals(rule.id())) {
        add(rule.id(), reading, mention, false);
      }
    }
  }

  private void add(String frame, Reading reading, EventMention mention, boolean right) {
    judged.add(judged(frame, reading, mention, right, SHORT));
  }

  private static Judged judged(
      String frame, Reading reading, EventMention mention, boolean right, double weight) {
    return new Judged(
        frame,
        new LogisticTrainer.Example(
            right ? EventWeights.RIGHT : EventWeights.WRONG,
            MentionJudge.features(reading, mention),
            weight));
  }

  private static boolean meets(List<Participant> side, List<Span> places) {
    for (Participant one : side) {
      for (Span place : places) {
        if (one.span().start() < place.end() && place.start() < one.span().end()) {
          return true;
        }
      }
    }
    return false;
  }
}
