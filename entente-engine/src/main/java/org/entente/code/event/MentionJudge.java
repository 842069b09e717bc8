package org.entente.code.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.code.event.learned.EventWeights;
import org.entente.code.event.learned.LinearModel;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventMention;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;

/**
 * Gives each mention the probability that it is right, learned from mentions of sentences whose
 * events are known. It looks at what the rules made of the sentence, never at who is named, and
 * leaves everything but the confidence as it is.
 */
public final class MentionJudge implements MentionFilter {
  /** The probability of being right that a mention needs. */
  private static final double LEAST = 0.1;

  /** The same for one that the rules doubt. */
  private static final double LEAST_DOUBTED = 0.25;

  /** What is no actor of the mention, no name and no pronoun. */
  private static final String THING = "thing";

  private static final int WINDOW = 3;
  private static final int DEEPEST = 12;

  private final LinearModel truth;
  private final int right;

  /**
   * @param truth tells {@link EventWeights#RIGHT} from {@link EventWeights#WRONG}
   */
  public MentionJudge(LinearModel truth) {
    this.truth = truth;
    this.right = truth.labels().indexOf(EventWeights.RIGHT);
  }

  /**
   * The mentions with learned confidences, in their order, without those that the judge does not
   * find likely; of what the rules doubt it asks more.
   */
  @Override
  public List<EventMention> keep(Reading reading, List<EventMention> mentions) {
    List<EventMention> judged = new ArrayList<>(mentions.size());
    for (EventMention mention : mentions) {
      double odds = truth.probabilities(features(reading, mention))[right];
      if (odds >= (MentionWriter.doubted(mention) ? LEAST_DOUBTED : LEAST)) {
        judged.add(mention.withConfidence(Math.round(odds * 1000) / 1000.0));
      }
    }
    return judged;
  }

  /** What the judge sees of a mention; for trainers and for explaining. */
  public static Collection<String> features(Reading reading, EventMention mention) {
    Set<String> seen = new LinkedHashSet<>();
    seen.add("bias:");
    seen.add("rule:" + mention.rule());
    seen.add("type:" + mention.type());
    seen.add("status:" + mention.status());
    seen.add("typestatus:" + mention.type() + ' ' + mention.status());
    seen.add("prior:" + Math.round(mention.confidence() * 20));
    seen.add("sources:" + Math.min(3, mention.sources().size()));
    seen.add("targets:" + Math.min(3, mention.targets().size()));
    seen.add(
        "sides:"
            + (mention.sources().isEmpty() ? "" : "source ")
            + (mention.targets().isEmpty() ? "" : "target"));
    seen.add("speakers:" + Math.min(2, mention.speakers().size()));
    int at = reading.firstSentenceAt(mention.trigger().span().start());
    if (at < 0 || at >= reading.sentences().size()) {
      return seen;
    }
    Sentence st = reading.sentences().get(at);
    int trigger = st.tokenAt(mention.trigger().span().start());
    if (trigger < 0) {
      return seen;
    }
    seen.add("length:" + Math.min(6, st.size() / 8));
    trigger(st, trigger, seen);
    String kind = kind(mention);
    seen.add("kind:" + kind);
    seen.add("kindtype:" + kind + ' ' + mention.type());
    seen.add("kindtag:" + kind + ' ' + st.tag(trigger) + ' ' + st.relation(trigger));
    seen.add("kindlength:" + kind + ' ' + Math.min(6, st.size() / 8));
    seen.add("kindprior:" + kind + ' ' + Math.round(mention.confidence() * 10));
    seen.add("kindunused:" + kind + ' ' + unused(reading, at, mention));
    arguments(st, trigger, mention, seen);
    for (Participant one : mention.sources()) {
      side("source", st, trigger, one, seen);
    }
    for (Participant one : mention.targets()) {
      side("target", st, trigger, one, seen);
    }
    return seen;
  }

  /** Which sides are named, and whether by the same words or of the same actor. */
  private static String kind(EventMention mention) {
    if (mention.sources().isEmpty()) {
      return "suffered";
    }
    if (mention.targets().isEmpty()) {
      return "done";
    }
    Participant source = mention.sources().get(0);
    Participant target = mention.targets().get(0);
    return source.span().equals(target.span())
        ? "self"
        : source.actor().equals(target.actor()) ? "same" : "two";
  }

  /** How many others the sentence names, up to two. */
  private static long unused(Reading reading, int sentence, EventMention mention) {
    Set<String> others = new LinkedHashSet<>();
    for (NameMatch name : reading.names()) {
      if (name.sentence() == sentence) {
        others.add(name.senses().get(0).actor());
      }
    }
    mention.sources().forEach(one -> others.remove(one.actor()));
    mention.targets().forEach(one -> others.remove(one.actor()));
    return Math.min(2, others.size());
  }

  /** What stands where the act's subject and object stand, and how its clause begins. */
  private static void arguments(Sentence st, int trigger, EventMention mention, Set<String> seen) {
    Frame frame = Frame.of(st, trigger);
    argument("subject", st, frame.subject(), mention, seen);
    argument("object", st, frame.object(), mention, seen);
    int mark = st.child(trigger, "mark");
    seen.add("mark:" + (mark < 0 ? "" : lemma(st, mark)) + ' ' + st.relation(trigger));
  }

  private static void argument(
      String name, Sentence st, int token, EventMention mention, Set<String> seen) {
    String what = token < 0 ? "nothing" : what(st, token, mention);
    seen.add(name + "is:" + what + ' ' + mention.type());
    seen.add(name + "isin:" + what + ' ' + kind(mention));
    if (what.equals(THING)) {
      seen.add(name + "word:" + lemma(st, token));
    }
  }

  private static String what(Sentence st, int token, EventMention mention) {
    if (on(mention.sources(), st.span(token))) {
      return "source";
    }
    if (on(mention.targets(), st.span(token))) {
      return "target";
    }
    Upos tag = st.tag(token);
    return tag == Upos.PROPN || tag == Upos.PRON ? tag.toString() : THING;
  }

  private static boolean on(List<Participant> side, Span word) {
    return side.stream().anyMatch(one -> one.span().contains(word));
  }

  private static void trigger(Sentence st, int trigger, Set<String> seen) {
    seen.add("trigger:" + lemma(st, trigger));
    seen.add("tag:" + st.tag(trigger) + ' ' + st.feature(trigger));
    seen.add("relation:" + st.relation(trigger));
    int head = st.head(trigger);
    if (head >= 0) {
      seen.add("head:" + lemma(st, head));
      seen.add("headtag:" + st.tag(head) + ' ' + st.relation(trigger));
    }
    for (int child = st.firstChild(trigger); child >= 0; child = st.nextSibling(child)) {
      seen.add("child:" + st.relation(child));
      if (st.is(child, "obj") || st.is(child, "obl")) {
        seen.add("with:" + lemma(st, child));
      }
    }
    int last = Math.min(st.size() - 1, trigger + WINDOW);
    for (int token = Math.max(0, trigger - WINDOW); token <= last; token++) {
      if (token != trigger && st.tag(token) != Upos.PROPN) {
        seen.add("near:" + lemma(st, token));
      }
    }
  }

  private static void side(
      String name, Sentence st, int trigger, Participant one, Set<String> seen) {
    seen.add(name + "sector:" + (one.sectors().isEmpty() ? "-" : one.sector()));
    seen.add(name + "known:" + one.registered());
    int token = st.tokenAt(one.span().start());
    if (token < 0) {
      seen.add(name + "elsewhere:");
      return;
    }
    int last = st.tokenAt(one.span().end() - 1);
    int head = token;
    for (int step = 0; step < DEEPEST && st.head(head) >= token && st.head(head) <= last; step++) {
      head = st.head(head);
    }
    seen.add(name + "tag:" + st.tag(head));
    seen.add(name + "order:" + (head < trigger ? "before" : "behind"));
    seen.add(
        name
            + "far:"
            + Integer.numberOfTrailingZeros(
                Integer.highestOneBit(Math.max(1, Math.abs(head - trigger)))));
    StringBuilder path = new StringBuilder();
    int at = head;
    for (int step = 0; step < 4 && at >= 0 && at != trigger; step++) {
      path.append(st.relation(at)).append('>');
      at = st.head(at);
    }
    seen.add(name + "path:" + path + (at == trigger ? "" : "?"));
  }

  private static String lemma(Sentence st, int token) {
    return st.tag(token) == Upos.PROPN ? "NAME" : st.lemma(token).toLowerCase(Locale.ROOT);
  }
}
