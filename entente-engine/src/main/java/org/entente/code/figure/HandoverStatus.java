package org.entente.code.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.code.event.Standing;
import org.entente.lexicon.Cue;
import org.entente.lexicon.Operator;
import org.entente.lexicon.WordBook;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventMention;
import org.entente.model.event.Status;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.TimeExpression;
import org.entente.model.reading.Upos;
import org.entente.model.statement.Statement;
import org.entente.model.text.Published;
import org.jspecify.annotations.Nullable;

/**
 * Whether what one sentence hands over has changed hands, will, may or will not, and whether that
 * is told as fact: by the grammar, by what ends it and by how it is said.
 */
final class HandoverStatus {
  private final Reading reading;
  private final int index;
  private final Sentence st;
  private final WordBook words;
  private final Tellings tellings;
  private final Standing standing;
  private final Endings endings;
  private final Charges charges;
  private final Closings closings;

  HandoverStatus(
      Reading reading,
      int index,
      WordBook words,
      Tellings tellings,
      Charges charges,
      Closings closings) {
    this.reading = reading;
    this.index = index;
    this.st = reading.sentences().get(index);
    this.words = words;
    this.tellings = tellings;
    this.charges = charges;
    this.closings = closings;
    this.standing = new Standing(st, words);
    this.endings = new Endings(st, standing);
  }

  /**
   * The status of a handover.
   *
   * @param mention the event mention of its word; null when there is none
   * @param around the statements it is told in, innermost first
   * @param speakers who vouches for it
   */
  Status of(
      Handover handover,
      @Nullable EventMention mention,
      List<Statement> around,
      List<Participant> speakers) {
    Status settled = withoutGrammar(handover, around, speakers);
    if (settled != null) {
      return settled;
    }
    int trigger = handover.trigger();
    Status grammar = byGrammar(trigger, tellings.inPast(around));
    if (mention != null) {
      boolean noun = st.tag(trigger) == Upos.NOUN && mention.status() == Status.ASSERTED;
      if (grammar == Status.FUTURE && mention.status() == Status.HYPOTHETICAL) {
        return grammar; // "the decision to sell"
      }
      boolean retold =
          mention.status() == Status.CLAIMED && aside(trigger)
              || mention.status() == Status.ASSERTED && closed(trigger, around);
      if (!retold || grammar != Status.ASSERTED) {
        return noun && grammar != Status.ASSERTED ? grammar : mention.status();
      }
    }
    boolean told = !speakers.isEmpty() && !tellings.willed(trigger, around);
    if (grammar == Status.NEGATED && told && !standing.refused(trigger)) {
      return Status.DENIED;
    }
    return grammar == Status.ASSERTED ? asTold(handover, around, speakers) : grammar;
  }

  /** Denied, without goods, ended or refused, or told without a teller; else null. */
  private @Nullable Status withoutGrammar(
      Handover handover, List<Statement> around, List<Participant> speakers) {
    if (tellings.any(around, Cue.Kind.DENY)) {
      return Status.DENIED;
    }
    int trigger = handover.trigger();
    if (none(handover.items().get(0)) || noLonger(trigger)) {
      return speakers.isEmpty() ? Status.NEGATED : Status.DENIED;
    }
    Status ended = endings.of(trigger, tellings.inPast(around));
    if (ended != null) {
      return ended;
    }
    int head = st.head(trigger);
    if (charges.urged(trigger)) {
      return Status.HYPOTHETICAL;
    }
    if (charges.allowed(trigger)) {
      return Status.FUTURE;
    }
    if (charges.charged(trigger) || speakers.isEmpty() && hearsay(handover)) {
      return Status.CLAIMED;
    }
    boolean clause = st.is(trigger, "xcomp") || st.is(trigger, "advcl");
    if (clause && head >= 0 && EndingWords.REFUSING.contains(st.lemma(head))) {
      return Status.NEGATED;
    }
    boolean reported = clause && head >= 0 && speakers.isEmpty() && reported(head);
    return reported ? Status.CLAIMED : null;
  }

  /** The status of what the grammar tells as fact: by who says it and how, and by its time. */
  private Status asTold(Handover handover, List<Statement> around, List<Participant> speakers) {
    int trigger = handover.trigger();
    Cue.Kind governor = tellings.willed(trigger, around) ? tellings.kind(around.get(0)) : null;
    if (handover.coming() || governor == Cue.Kind.PROMISE) {
      return Status.FUTURE;
    }
    if (governor == Cue.Kind.ASK) {
      return Status.HYPOTHETICAL;
    }
    boolean claimed =
        tellings.doubted(around)
            || (speakers.isEmpty() ? closed(trigger, around) : !own(handover, speakers.get(0)));
    if (claimed && !aside(trigger)) {
      return Status.CLAIMED;
    }
    if (longAgo()) {
      return Status.HISTORICAL;
    }
    return settled(trigger) ? Status.FUTURE : Status.ASSERTED;
  }

  /** Whether the act is the speaker's own: the supplier's, or whose buying or getting it is. */
  private boolean own(Handover handover, Participant speaker) {
    String lemma = st.lemma(handover.trigger());
    boolean takes =
        HandoverWords.TAKING.contains(lemma) || HandoverWords.TAKING_NOUNS.contains(lemma);
    return handover.suppliers().stream().anyMatch(one -> same(one, speaker))
        || takes && handover.recipients().stream().anyMatch(one -> same(one, speaker));
  }

  private static boolean same(Participant one, Participant other) {
    return one.actor().equals(other.actor());
  }

  /** "will no longer accept": it has ended or will. */
  private boolean noLonger(int trigger) {
    for (int child = st.firstChild(trigger);
        child >= 0 && child < trigger;
        child = st.nextSibling(child)) {
      if (st.lemma(child).equals("long") || st.form(child).equals("longer")) {
        return child > 0 && st.form(child - 1).equals("no");
      }
    }
    int mark = st.child(trigger, "mark"); // "has yet to receive"
    return mark > 0 && st.lemma(mark).equals("to") && st.form(mark - 1).equals("yet");
  }

  /** "the alleged supply", "has reportedly sold". */
  private boolean hearsay(Handover handover) {
    int trigger = handover.trigger();
    boolean governed = st.is(trigger, "xcomp") && hearsay(st.head(trigger));
    return governed || hearsay(trigger) || hearsay(handover.items().get(0));
  }

  private boolean hearsay(int token) {
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      boolean beside = st.is(child, "amod") || st.is(child, "advmod");
      if (beside && EndingWords.HEARSAY.contains(st.form(child).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** "Oslo, which sold it arms, agreed": what the narrator puts in between is nobody's word. */
  private boolean aside(int trigger) {
    int pronoun = st.child(trigger, "nsubj");
    return st.relation(trigger).equals("acl:relcl")
        && pronoun > 0
        && st.feature(pronoun).startsWith("W")
        && st.form(pronoun - 1).equals(",");
  }

  /** "..., diplomats say": told by somebody at the end, where no statement was found. */
  private boolean closed(int trigger, List<Statement> around) {
    return around.isEmpty() && closings.speaker(trigger) >= 0;
  }

  /** "not one shell", "no shell": nothing changes hands. */
  private boolean none(int item) {
    for (int child = st.firstChild(item);
        child >= 0 && child < item;
        child = st.nextSibling(child)) {
      String form = st.form(child).toLowerCase(Locale.ROOT);
      boolean one = child > 0 && st.form(child - 1).equalsIgnoreCase("not");
      if (form.equals("no") || one && (form.equals("one") || form.equals("single"))) {
        return true;
      }
    }
    return false;
  }

  /** What the grammar around the word for it says: "a possible sale", "deliveries will start". */
  private Status byGrammar(int trigger, boolean past) {
    Status status = standing.of(involved(trigger), past);
    if (status == Status.HYPOTHETICAL && decided(trigger, past)) {
      return Status.FUTURE;
    }
    if (status != Status.ASSERTED) {
      return status;
    }
    if (st.tag(trigger) != Upos.NOUN) {
      return planned(trigger) ? Status.FUTURE : status;
    }
    for (int child = st.firstChild(trigger); child >= 0; child = st.nextSibling(child)) {
      Optional<Operator> operator =
          st.is(child, "amod")
              ? words.findOperator(st, child, Operator.Part.ADJECTIVE)
              : Optional.empty();
      if (operator.isPresent() && operator.get().effect() != Operator.Effect.ASSERTED) {
        return operator.get().effect() == Operator.Effect.FUTURE
            ? Status.FUTURE
            : Status.HYPOTHETICAL;
      }
    }
    int verb = st.is(trigger, "nsubj") ? st.head(trigger) : -1;
    boolean begins = verb >= 0 && HandoverWords.BEGINNING.contains(st.lemma(verb));
    return begins ? standing.of(verb, past) : status;
  }

  /** "is not involved in the sale": the verb or adjective that says so, else the word itself. */
  private int involved(int noun) {
    int head = st.is(noun, "obl") ? st.head(noun) : -1;
    boolean role = st.is(noun, "acl") && EndingWords.ROLES.contains(st.lemma(st.head(noun)));
    int play = role ? Phrases.verbAbove(st, st.head(noun)) : -1;
    if (play >= 0) {
      return play;
    }
    boolean says =
        head >= 0
            && (HandoverWords.INVOLVED.contains(st.lemma(head)) || Phrases.takesPart(st, head));
    return says ? head : noun;
  }

  /** "the decision to sell": settled, where nothing else leaves it open. */
  private boolean decided(int trigger, boolean past) {
    int head = st.is(trigger, "acl") ? st.head(trigger) : -1;
    return head >= 0
        && EndingWords.DECIDED.contains(st.lemma(head))
        && (st.is(head, "nsubj") || standing.of(head, past) == Status.ASSERTED);
  }

  /** "and plans to sell", where the verb was taken for a noun. */
  private boolean planned(int trigger) {
    int before = st.child(trigger, "mark") - 1;
    return before >= 0
        && st.tag(before) == Upos.NOUN
        && words
            .findOperator(st, before, Operator.Part.NOUN)
            .map(one -> one.effect() == Operator.Effect.FUTURE)
            .orElse(false);
  }

  /** "approved the sale", "agreed to buy": it has yet to come. */
  private boolean settled(int trigger) {
    int head = st.head(trigger);
    boolean governed =
        st.is(trigger, "obj")
            || st.is(trigger, "xcomp")
            || st.relation(trigger).equals("nsubj:pass");
    return governed && head >= 0 && EndingWords.SETTLING.contains(st.lemma(head));
  }

  /** "was suspected of having passed parts": somebody says so, the sentence not who. */
  private boolean reported(int head) {
    boolean passive = st.child(head, "nsubj") >= 0 && st.feature(head).equals("VBN");
    return passive
        && st.relation(st.child(head, "nsubj")).equals("nsubj:pass")
        && words.findCue(st, head, Cue.Part.VERB).isPresent();
  }

  /** Whether the sentence dates what it tells more than a year before the article. */
  private boolean longAgo() {
    Published published = reading.article().published();
    if (published == null) {
      return false;
    }
    LocalDate before = published.date().minusYears(1);
    for (TimeExpression time : reading.times()) {
      if (time.sentence() == index && time.date() != null && !since(time)) {
        return !time.date().end().isAfter(before);
      }
    }
    return false;
  }

  /** "since 2015": it goes on. */
  private boolean since(TimeExpression time) {
    int first = st.tokenAt(time.span().start());
    return first >= 0 && st.lemma(first).equals("since")
        || first > 0 && st.lemma(first - 1).equals("since");
  }
}
