package org.entente.code.statement;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.entente.code.actor.ActorFinder;
import org.entente.lexicon.Cue;
import org.entente.lexicon.WordBook;
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

  /** Whoever denies it of somebody takes his side. */
  private static final Set<String> GUILT =
      Set.of(
          "guilt",
          "culpability",
          "responsibility",
          "involvement",
          "complicity",
          "wrongdoing",
          "fault",
          "blame",
          "role",
          "part",
          "hand");

  /** What stands between a thing and whose it is. */
  private static final Set<String> OWNED = Set.of("", "of", "by", "from", "with", "for");

  private final Appraisal appraisal;
  private final WordBook words;
  private final Harm harm;
  private final Tone tone;
  private final Reading reading;
  private final ActorFinder actors;
  private final Topics topics;

  /** Per actor: sum and number of judgements. */
  private final SortedMap<String, double[]> votes = new TreeMap<>();

  StanceJudge(Valuation values, Reading reading, ActorFinder actors, Topics topics) {
    this.words = values.words();
    this.appraisal = values.appraisal();
    this.harm = values.harm();
    this.tone = values.tone();
    this.reading = reading;
    this.actors = actors;
    this.topics = topics;
  }

  /** Stance by actor code, [-1, 1]; only actors judged have one, never the speaker's own. */
  SortedMap<String, Double> judge(Frame frame, @Nullable Participant speaker, List<Span> content) {
    votes.clear();
    String self = speaker == null ? "" : speaker.actor();
    byCue(frame, self);
    Set<String> settled = Set.copyOf(votes.keySet());
    List<Topics.Named> names = others(topics.namesIn(content), self);
    boolean alone = codes(names, self).size() == 1;
    for (Topics.Named named : names) {
      if (!settled.containsAll(named.codes())) {
        byWords(frame, named, content, self, alone);
      }
    }
    if (votes.isEmpty()) {
      byOwnVerbs(frame, self);
    }
    if (votes.isEmpty()) {
      byRest(frame, names, content, self);
    }
    SortedMap<String, Double> stance = new TreeMap<>();
    for (var entry : votes.entrySet()) {
      double mean = entry.getValue()[0] / entry.getValue()[1];
      stance.put(entry.getKey(), Math.round(mean * 100) / 100.0);
    }
    return stance;
  }

  /** The names that stand for somebody but the speaker alone. */
  private static List<Topics.Named> others(List<Topics.Named> names, String self) {
    return names.stream()
        .filter(named -> named.codes().stream().anyMatch(code -> !code.equals(self)))
        .filter(named -> named.codes().size() == 1 || !self.isEmpty())
        .toList();
  }

  private static Set<String> codes(List<Topics.Named> names, String self) {
    Set<String> codes = new TreeSet<>();
    names.forEach(named -> codes.addAll(named.codes()));
    codes.remove(self);
    return codes;
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
        byOwner(frame, child, value, self);
      }
    }
  }

  /** "praised Norway's patience", "condemned the raid by Norway": whose what is praised is. */
  private void byOwner(Frame frame, int object, double value, String self) {
    Sentence st = reading.sentences().get(frame.sentence);
    IntPredicate own = token -> speaks(frame, frame.sentence, token, self);
    for (Topics.Named named : topics.namesIn(List.of(st.span()))) {
      int token = named.token();
      boolean of = named.sentence() == frame.sentence && st.head(token) == object;
      if (of && OWNED.contains(Phrases.marker(st, token)) && !harm.suffers(st, token, own)) {
        named.codes().forEach(code -> vote(code, value, self));
      }
    }
  }

  private void byWords(
      Frame frame, Topics.Named named, List<Span> content, String self, boolean alone) {
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
    if (denied(frame)) {
      value = contested(st, named.token(), frame.verb, value);
    } else if (alone && (value >= 0 && complains(frame) || value == 0 && warns(frame))) {
      value = COMPLAINT;
    }
    if (value != 0) {
      for (String code : named.codes()) {
        vote(code, value, self);
      }
    }
  }

  /**
   * "rejected the charge that Norway armed killers" and "denied Norway's guilt" are for it,
   * "rejected Norway's charge" is against.
   */
  private static double contested(Sentence st, int token, int verb, double value) {
    int thing = st.head(token);
    boolean owns =
        thing >= 0
            && st.head(thing) == verb
            && st.is(thing, "obj")
            && OWNED.contains(Phrases.marker(st, token));
    if (owns) {
      return GUILT.contains(st.lemma(thing)) ? CUE_WEIGHT : -CUE_WEIGHT;
    }
    return Math.max(0, -value);
  }

  /** "Oslo backed Riga's bid, saying that ...": how the speaker's other verbs treat somebody. */
  private void byOwnVerbs(Frame frame, String self) {
    Sentence st = reading.sentences().get(frame.sentence);
    IntPredicate own = token -> speaks(frame, frame.sentence, token, self);
    for (Topics.Named named : others(topics.namesIn(List.of(st.span())), self)) {
      if (!denied(frame) && !harm.suffers(st, named.token(), own)) {
        double value = appraisal.treated(st, named.token(), own);
        if (value != 0) {
          named.codes().forEach(code -> vote(code, value, self));
        }
      }
    }
  }

  /** Where nobody named was judged: whom the words are about, by what stands around them. */
  private void byRest(Frame frame, List<Topics.Named> names, List<Span> content, String self) {
    Sentence st = reading.sentences().get(frame.sentence);
    Topics.Named about = names.isEmpty() ? onlyOther(st, self) : salient(names);
    if (about == null || about.sentence() != frame.sentence || denied(frame)) {
      return;
    }
    IntPredicate own = token -> speaks(frame, frame.sentence, token, self);
    if (harm.suffers(st, about.token(), own)) {
      return;
    }
    double value = tone.ofAll(st, about.token(), token -> inside(st, token, content));
    if (value == 0 && onlyOther(st, self) != null) {
      value = tone.ofAll(st, about.token(), token -> true); // "recalled its envoy, saying that"
    }
    for (String code : value == 0 ? List.<String>of() : about.codes()) {
      vote(code, value, self);
    }
  }

  private Topics.@Nullable Named onlyOther(Sentence st, String self) {
    List<Topics.Named> around = others(topics.namesIn(List.of(st.span())), self);
    return codes(around, self).size() == 1 ? around.get(0) : null;
  }

  /** Of several, the one a clause tells something of; else the first that is no place. */
  private Topics.@Nullable Named salient(List<Topics.Named> names) {
    Topics.Named first = null;
    for (Topics.Named named : names) {
      Sentence st = reading.sentences().get(named.sentence());
      if (tone.isSubject(st, named.token())) {
        return named;
      }
      if (first == null && !Phrases.aside(st, named.token())) {
        first = named;
      }
    }
    return first;
  }

  /** Whether the words are told to be contested: "rejected claims that", "denied". */
  private boolean denied(Frame frame) {
    if (frame.kind == Cue.Kind.DENY) {
      return true;
    }
    Sentence st = reading.sentences().get(frame.sentence);
    int above = frame.verb < 0 || st.tag(frame.verb) == Upos.VERB ? -1 : st.head(frame.verb);
    return above >= 0
        && words
            .findCue(st, above, Cue.Part.VERB)
            .filter(cue -> cue.kind() == Cue.Kind.DENY)
            .isPresent();
  }

  private static boolean warns(Frame frame) {
    return frame.kind == Cue.Kind.WARN && frame.addressees.isEmpty();
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
