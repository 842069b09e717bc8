package org.entente.code.statement;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.entente.code.actor.ActorFinder;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A speaker's stance toward the actors a statement names: cues that praise or blame, and what the
 * words say of each. An actor's stance is the mean of its judgements.
 */
final class StanceJudge {
  private static final double CUE_WEIGHT = 0.7;
  private static final double WARNING = -0.4;
  private static final double COMPLAINT = -0.3;

  /** Verbs that blame whoever what is said is about. */
  private static final Set<String> COMPLAINING =
      Set.of(
          "complain", "protest", "grumble", "demand", "rail", "fume", "lament", "charge", "allege");

  private final Appraisal appraisal;
  private final Harm harm;
  private final Tone tone;
  private final Reading reading;
  private final ActorFinder actors;
  private final Topics topics;

  /** Per actor: sum and number of judgements. */
  private final SortedMap<String, double[]> votes = new TreeMap<>();

  StanceJudge(Appraisal appraisal, Tone tone, Reading reading, ActorFinder actors, Topics topics) {
    this.appraisal = appraisal;
    this.harm = new Harm(appraisal);
    this.tone = tone;
    this.reading = reading;
    this.actors = actors;
    this.topics = topics;
  }

  /** Stance by actor code, [-1, 1]; only actors judged have one, never the speaker's own. */
  SortedMap<String, Double> judge(Frame frame, @Nullable Participant speaker, List<Span> content) {
    votes.clear();
    String self = speaker == null ? "" : speaker.actor();
    byCue(frame, self);
    List<Topics.Named> names = topics.namesIn(content);
    long others =
        names.stream()
            .flatMap(named -> named.codes().stream())
            .filter(code -> !code.equals(self))
            .distinct()
            .count();
    for (Topics.Named named : names) {
      byWords(frame, named, content, self, others == 1);
    }
    if (others == 0 && votes.isEmpty()) {
      byRest(frame, content, self);
    }
    SortedMap<String, Double> stance = new TreeMap<>();
    for (var entry : votes.entrySet()) {
      double mean = entry.getValue()[0] / entry.getValue()[1];
      stance.put(entry.getKey(), Math.round(mean * 100) / 100.0);
    }
    return stance;
  }

  private void byCue(Frame frame, String self) {
    if (frame.verb < 0 || frame.kind == null) {
      return;
    }
    double value =
        switch (frame.kind) {
          case PRAISE -> CUE_WEIGHT;
          case BLAME -> -CUE_WEIGHT;
          case WARN -> WARNING;
          default -> 0;
        };
    if (value == 0) {
      return;
    }
    Sentence st = reading.sentences().get(frame.sentence);
    for (int child = st.firstChild(frame.verb); child >= 0; child = st.nextSibling(child)) {
      boolean adjective = st.tag(frame.verb) == Upos.ADJ && st.is(child, "obl");
      if (adjective
          || st.is(child, "obj")
          || st.is(child, "iobj")
          || st.relation(child).equals("nsubj:pass")) {
        for (Participant one : actors.group(frame.sentence, child)) {
          vote(one.actor(), value, self);
        }
      }
    }
  }

  private void byWords(
      Frame frame, Topics.Named named, List<Span> content, String self, boolean alone) {
    if (named.codes().contains(self)) {
      return;
    }
    int index = named.sentence();
    Sentence st = reading.sentences().get(index);
    IntPredicate said = token -> inside(st, token, content);
    IntPredicate own = token -> speaks(frame, index, token, self);
    if (harm.suffers(st, named.token(), own)) {
      return;
    }
    double value = tone.ofIdioms(st, named.token(), alone, said);
    if (value == 0) {
      value =
          appraisal.of(
              st,
              named.token(),
              own,
              token -> index == frame.sentence && token == frame.verb || said.test(token));
    }
    if (value == 0) {
      value = tone.of(st, named.token(), alone, said);
    } else if (value > 0 && tone.ofClause(st, named.token(), said) < 0) {
      value = -value; // "its support for the rebels is aggression", "arming killers"
    }
    if (value >= 0 && alone && complains(frame)) {
      value = COMPLAINT;
    }
    if (value != 0) {
      for (String code : named.codes()) {
        vote(code, value, self);
      }
    }
  }

  /** What is said names nobody, and the rest of its sentence one: it is said of that one. */
  private void byRest(Frame frame, List<Span> content, String self) {
    Sentence st = reading.sentences().get(frame.sentence);
    List<Topics.Named> others =
        topics.namesIn(List.of(st.span())).stream()
            .filter(named -> !named.codes().contains(self))
            .toList();
    boolean one = others.stream().flatMap(named -> named.codes().stream()).distinct().count() == 1;
    if (one) {
      Topics.Named named = others.get(0);
      double value = tone.ofAll(st, named.token(), token -> inside(st, token, content));
      if (value != 0) {
        vote(named.codes().get(0), value, self);
      }
    }
  }

  private boolean complains(Frame frame) {
    return frame.verb >= 0
        && COMPLAINING.contains(reading.sentences().get(frame.sentence).lemma(frame.verb));
  }

  private boolean speaks(Frame frame, int sentence, int token, String self) {
    if (sentence == frame.speakerSentence && token == frame.speaker) {
      return true;
    }
    return !self.isEmpty()
        && actors.at(sentence, token).stream().anyMatch(one -> one.actor().equals(self));
  }

  private static boolean inside(Sentence st, int token, List<Span> content) {
    for (Span piece : content) {
      if (piece.contains(st.start(token))) {
        return true;
      }
    }
    return false;
  }

  private void vote(String actor, double value, String self) {
    if (actor.isEmpty() || actor.startsWith("X:") || actor.equals(self)) {
      return;
    }
    double[] sum = votes.computeIfAbsent(actor, code -> new double[2]);
    sum[0] += value;
    sum[1]++;
  }
}
