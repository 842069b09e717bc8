package org.entente.code.statement;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entente.code.actor.ActorFinder;
import org.entente.lexicon.WordBook;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a speaker's words say of actors: cues that praise or blame, and evaluative words with what
 * they are said of. An actor's stance is the mean of its judgements.
 */
final class StanceJudge {
  private static final double CUE_WEIGHT = 0.7;
  private static final double WARNING = -0.4;
  private static final double NEGATED = -0.6;
  private static final int CLIMB = 4;

  private final WordBook words;
  private final Reading reading;
  private final ActorFinder actors;

  /** Per actor: sum and number of judgements. */
  private final SortedMap<String, double[]> votes = new TreeMap<>();

  StanceJudge(WordBook words, Reading reading, ActorFinder actors) {
    this.words = words;
    this.reading = reading;
    this.actors = actors;
  }

  /** Stance by actor code, [-1, 1]; only actors judged have one, never the speaker's own. */
  SortedMap<String, Double> judge(Frame frame, @Nullable Participant speaker, List<Span> content) {
    votes.clear();
    String self = speaker == null ? "" : speaker.actor();
    byCue(frame, self);
    for (Span piece : content) {
      int index = sentenceAt(piece.start());
      for (; index < reading.sentences().size(); index++) {
        Sentence st = reading.sentences().get(index);
        if (st.span().start() >= piece.end()) {
          break;
        }
        byWords(frame, index, st, piece, self);
      }
    }
    SortedMap<String, Double> stance = new TreeMap<>();
    for (var entry : votes.entrySet()) {
      double mean = entry.getValue()[0] / entry.getValue()[1];
      stance.put(entry.getKey(), Math.round(mean * 100) / 100.0);
    }
    return stance;
  }

  private int sentenceAt(int offset) {
    List<Sentence> sentences = reading.sentences();
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
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
      if (st.is(child, "obj") || st.is(child, "iobj") || st.relation(child).equals("nsubj:pass")) {
        vote(frame.sentence, child, value, self);
      }
    }
  }

  private void byWords(Frame frame, int index, Sentence st, Span piece, String self) {
    for (int token = 0; token < st.size(); token++) {
      int start = st.start(token);
      if (start < piece.start()) {
        continue;
      }
      if (start >= piece.end()) {
        break;
      }
      double polarity = words.polarity(st, token);
      if (polarity != 0) {
        byWord(frame, index, st, token, polarity, self);
      }
    }
  }

  private void byWord(
      Frame frame, int index, Sentence st, int token, double polarity, String self) {
    double value = negated(st, token) ? polarity * NEGATED : polarity;
    switch (st.tag(token)) {
      case ADJ -> {
        int noun = st.head(token);
        if (noun >= 0 && (st.is(token, "amod") || st.is(token, "compound"))) {
          if (words.polarity(st, noun) == 0) {
            ofNoun(index, st, noun, value, self);
          }
        } else {
          ofSubject(index, st, token, value, self);
        }
      }
      case NOUN -> ofNoun(index, st, token, value, self);
      case VERB -> ofVerb(frame, index, st, token, value, self);
      default -> {}
    }
  }

  /** "Russia's aggression", "our Australian friends", "China is a threat". */
  private void ofNoun(int index, Sentence st, int noun, double value, String self) {
    boolean predicate = st.child(noun, "cop") >= 0;
    if (predicate) {
      ofSubject(index, st, noun, value, self);
      return;
    }
    if (!words.relational(st, noun) || ours(st, noun)) {
      boolean found = vote(index, noun, value, self);
      for (Participant one : found ? List.<Participant>of() : actors.inside(index, noun)) {
        found |= vote(one, value, self);
      }
      if (found) {
        return;
      }
    }
    // "calls China an enemy", "sees Tokyo as a partner": said of the verb's object.
    int head = st.head(noun);
    if (head >= 0 && (st.is(noun, "xcomp") || st.is(noun, "obl") && markedAs(st, noun))) {
      int object = st.child(head, "obj");
      if (object >= 0) {
        vote(index, object, value, self);
      }
    }
  }

  /** "our Australian friends": the speaker's own. */
  private static boolean ours(Sentence st, int noun) {
    for (int child = st.firstChild(noun);
        child >= 0 && child < noun;
        child = st.nextSibling(child)) {
      if (st.form(child).equalsIgnoreCase("our") || st.form(child).equalsIgnoreCase("my")) {
        return true;
      }
    }
    return false;
  }

  private static boolean markedAs(Sentence st, int token) {
    int marker = st.child(token, "case");
    return marker >= 0 && st.form(marker).equals("as");
  }

  private void ofSubject(int index, Sentence st, int predicate, double value, String self) {
    int subject = st.child(predicate, "nsubj");
    if (subject < 0) {
      return;
    }
    if (!vote(index, subject, value, self)) {
      for (Participant one : actors.inside(index, subject)) {
        vote(one, value, self);
      }
    }
  }

  /** "We condemn X" is of X, "X threatens us" of X too. */
  private void ofVerb(Frame frame, int index, Sentence st, int verb, double value, String self) {
    int subject = st.child(verb, "nsubj");
    if (subject < 0 && (index != frame.sentence || st.head(verb) != frame.verb)) {
      return;
    }
    boolean own = subject < 0 || firstPerson(st, subject);
    if (!own) {
      for (Participant one : actors.at(index, subject)) {
        own |= one.actor().equals(self);
      }
    }
    if (!own) {
      if (!st.relation(subject).equals("nsubj:pass")) {
        vote(index, subject, value, self);
      }
      return;
    }
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      boolean with = st.is(child, "obl") && markedWith(st, child);
      if (child > verb && (st.is(child, "obj") || with)) {
        if (!vote(index, child, value, self)) {
          for (Participant one : actors.inside(index, child)) {
            vote(one, value, self);
          }
        }
      }
    }
  }

  private static boolean markedWith(Sentence st, int token) {
    int marker = st.child(token, "case");
    return marker >= 0
        && (st.form(marker).equals("with")
            || st.form(marker).equals("by")
            || st.form(marker).equals("behind"));
  }

  private static boolean firstPerson(Sentence st, int token) {
    String form = st.form(token);
    return form.equalsIgnoreCase("we") || form.equals("I");
  }

  private static boolean negated(Sentence st, int token) {
    int current = token;
    for (int step = 0; step < CLIMB && current >= 0; step++) {
      for (int child = st.firstChild(current); child >= 0; child = st.nextSibling(child)) {
        if (child > token) {
          break;
        }
        String lemma = st.lemma(child);
        if (lemma.equals("not")
            || lemma.equals("n't")
            || lemma.equals("never")
            || lemma.equals("no") && st.is(child, "det")
            || lemma.equals("hardly")) {
          return true;
        }
      }
      if (st.tag(current) == Upos.VERB || st.child(current, "cop") >= 0) {
        return false;
      }
      current = st.head(current);
    }
    return false;
  }

  private boolean vote(int index, int token, double value, String self) {
    boolean any = false;
    for (Participant one : actors.group(index, token)) {
      any |= vote(one, value, self);
    }
    return any;
  }

  private boolean vote(Participant one, double value, String self) {
    if (!one.registered()) {
      return false;
    }
    if (one.actor().equals(self)) {
      return true;
    }
    double[] sum = votes.computeIfAbsent(one.actor(), actor -> new double[2]);
    sum[0] += value;
    sum[1]++;
    return true;
  }
}
