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
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/**
 * Gives each mention the probability that it is right, learned from mentions of sentences whose
 * events are known. It looks at what the rules made of the sentence, never at who is named, and
 * leaves everything but the confidence as it is.
 */
public final class MentionJudge implements MentionFilter {
  /** The probability of being right that a doubtful mention needs. */
  private static final double LEAST = 0.3;

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
   * The mentions with learned confidences, in their order, without those that the rules doubt and
   * the judge does not find likely.
   */
  @Override
  public List<EventMention> keep(Reading reading, List<EventMention> mentions) {
    List<EventMention> judged = new ArrayList<>(mentions.size());
    for (EventMention mention : mentions) {
      double odds = truth.probabilities(features(reading, mention))[right];
      if (!MentionWriter.doubted(mention) || odds >= LEAST) {
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
    for (Participant one : mention.sources()) {
      side("source", st, trigger, one, seen);
    }
    for (Participant one : mention.targets()) {
      side("target", st, trigger, one, seen);
    }
    return seen;
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
