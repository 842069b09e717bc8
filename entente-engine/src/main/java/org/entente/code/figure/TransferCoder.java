package org.entente.code.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.code.actor.ActorFinder;
import org.entente.code.event.Standing;
import org.entente.lexicon.Cue;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Operator;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventMention;
import org.entente.model.event.EventType;
import org.entente.model.event.Status;
import org.entente.model.figure.Item;
import org.entente.model.figure.Transfer;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.TimeExpression;
import org.entente.model.reading.Upos;
import org.entente.model.statement.Statement;
import org.entente.model.text.Evidence;
import org.entente.model.text.Ids;
import org.entente.model.text.Published;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Codes what changes hands: goods between two sides the sentence names, and whatever a mention of
 * aid or trade says is given. Stateless and safe to share between threads.
 */
public final class TransferCoder {
  private final Lexicon lexicon;

  /**
   * @param lexicon its goods, cues and operators
   */
  public TransferCoder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The transfers of an article, by start and id.
   *
   * @param reading the article
   * @param actors who its noun phrases are
   * @param statements who says what in it, by start
   * @param mentions its event mentions
   */
  public List<Transfer> code(
      Reading reading,
      ActorFinder actors,
      List<Statement> statements,
      List<EventMention> mentions) {
    Map<Integer, EventMention> byTrigger = new HashMap<>();
    for (EventMention mention : mentions) {
      if (mention.type() == EventType.AID || mention.type() == EventType.COOPERATE) {
        byTrigger.putIfAbsent(mention.trigger().span().start(), mention);
      }
    }
    List<Transfer> found = new ArrayList<>();
    for (int index = 0; index < reading.sentences().size(); index++) {
      Sentence st = reading.sentences().get(index);
      HandoverFinder finder = new HandoverFinder(lexicon.words(), actors, index, st);
      OrderedHandovers ordered = new OrderedHandovers(finder, actors, index, st);
      Set<Integer> read = new HashSet<>();
      for (int token = 0; token < st.size(); token++) {
        if (st.tag(token) != Upos.VERB && st.tag(token) != Upos.NOUN) {
          continue;
        }
        EventMention mention = byTrigger.get(st.start(token));
        Handover handover = finder.at(token);
        if (handover == null && st.tag(token) == Upos.NOUN) {
          handover = finder.ofAgent(token);
        }
        handover =
            handover == null
                ? null
                : complete(withSpeaker(st, handover, statements), mention, finder);
        if (handover != null && (oneSided(handover) || !finder.goods(handover))) {
          Handover whole = ordered.at(token);
          handover = whole == null ? handover : whole;
        }
        if (handover != null && !told(found, handover, st)) {
          read.add(token);
          found.add(transfer(reading, st, index, handover, mention, statements));
          for (Handover more : new FurtherHandovers(finder, actors, index, st).after(handover)) {
            found.add(transfer(reading, st, index, more, mention, statements));
          }
        }
      }
      for (int token = 0; token < st.size(); token++) {
        Handover handover = read.contains(token) ? null : ordered.at(token);
        if (handover != null && !told(found, handover, st)) {
          EventMention mention = byTrigger.get(st.start(token));
          found.add(transfer(reading, st, index, handover, mention, statements));
        }
      }
    }
    found.sort(Comparator.comparingInt(TransferCoder::start).thenComparing(Transfer::id));
    return List.copyOf(found);
  }

  /** "Oslo said deliveries to Mali would go on": the side left out is who speaks of them. */
  private Handover withSpeaker(Sentence st, Handover handover, List<Statement> statements) {
    boolean noSupplier = handover.suppliers().isEmpty();
    if (st.tag(handover.trigger()) != Upos.NOUN || noSupplier == handover.recipients().isEmpty()) {
      return handover;
    }
    for (Statement one : Phrases.around(statements, st.span(handover.trigger()))) {
      Participant speaker = one.speaker();
      Cue.Kind kind = kind(st, one);
      boolean judging = kind == Cue.Kind.BLAME || kind == Cue.Kind.ASK || kind == Cue.Kind.WARN;
      if (speaker != null && speaker.registered() && !judging) {
        List<Participant> side =
            HandoverFinder.others(
                List.of(speaker), noSupplier ? handover.recipients() : handover.suppliers());
        return new Handover(
            handover.trigger(),
            noSupplier ? side : handover.suppliers(),
            noSupplier ? handover.recipients() : side,
            handover.items(),
            handover.coming());
      }
    }
    return handover;
  }

  private static boolean oneSided(Handover handover) {
    return handover.suppliers().isEmpty() || handover.recipients().isEmpty();
  }

  private static int start(Transfer transfer) {
    return transfer.items().get(0).span().start();
  }

  /** With the sides a mention of the act knows; null where too little is known. */
  private static @Nullable Handover complete(
      Handover handover, @Nullable EventMention mention, HandoverFinder finder) {
    List<Participant> suppliers = handover.suppliers();
    List<Participant> recipients = handover.recipients();
    boolean goods = finder.goods(handover);
    if (!goods && (mention == null || finder.loose(handover))) {
      return null;
    }
    if (mention != null && (suppliers.isEmpty() || recipients.isEmpty())) {
      suppliers = suppliers.isEmpty() ? without(mention.sources(), recipients) : suppliers;
      recipients = recipients.isEmpty() ? without(mention.targets(), suppliers) : recipients;
    }
    boolean both =
        !suppliers.isEmpty() && !recipients.isEmpty() && registered(suppliers, recipients);
    boolean carried = mention != null && !(suppliers.isEmpty() && recipients.isEmpty());
    return both || carried
        ? new Handover(
            handover.trigger(), suppliers, recipients, handover.items(), handover.coming())
        : null;
  }

  private static boolean registered(List<Participant> suppliers, List<Participant> recipients) {
    return suppliers.stream().anyMatch(Participant::registered)
        || recipients.stream().anyMatch(Participant::registered);
  }

  private static List<Participant> without(List<Participant> found, List<Participant> but) {
    return found.stream()
        .filter(one -> but.stream().noneMatch(other -> other.actor().equals(one.actor())))
        .toList();
  }

  /** "planes ordered from France" after "received planes": the same things are told once. */
  private static boolean told(List<Transfer> found, Handover handover, Sentence st) {
    int item = st.start(handover.items().get(0));
    return found.stream().anyMatch(one -> one.items().get(0).span().contains(item));
  }

  private Transfer transfer(
      Reading reading,
      Sentence st,
      int index,
      Handover handover,
      @Nullable EventMention mention,
      List<Statement> statements) {
    List<Item> items = handover.items().stream().map(one -> item(reading, st, one)).toList();
    Span trigger = st.span(handover.trigger());
    List<Statement> around = Phrases.around(statements, trigger);
    List<Participant> speakers =
        intended(st, handover.trigger(), around)
            ? Phrases.speakers(around.subList(1, around.size()))
            : mention == null || mention.speakers().isEmpty()
                ? Phrases.speakers(around)
                : mention.speakers();
    int start = items.get(0).span().start();
    return new Transfer(
        Ids.of(reading.article().id(), "transfer", start, 0),
        mention == null ? null : mention.id(),
        handover.suppliers(),
        handover.recipients(),
        items,
        status(reading, st, index, handover, mention, around, speakers),
        speakers,
        mention == null ? Evidence.in(reading.article(), st.span()) : mention.evidence());
  }

  private static Item item(Reading reading, Sentence st, int head) {
    Span span = Phrases.core(st, head);
    int of = Phrases.under(st, head, "of");
    if (of >= 0 && st.tag(of) == Upos.NOUN) {
      span = span.cover(Phrases.core(st, of));
    }
    return new Item(span.of(reading.article().text()), span);
  }

  private Status status(
      Reading reading,
      Sentence st,
      int index,
      Handover handover,
      @Nullable EventMention mention,
      List<Statement> around,
      List<Participant> speakers) {
    if (around.stream().anyMatch(one -> kind(st, one) == Cue.Kind.DENY)) {
      return Status.DENIED;
    }
    int trigger = handover.trigger();
    if (none(st, handover.items().get(0))) {
      return speakers.isEmpty() ? Status.NEGATED : Status.DENIED;
    }
    boolean past = around.stream().anyMatch(one -> feature(st, one).equals("VBD"));
    Status ended = new Endings(st, lexicon.words()).of(trigger, past);
    if (ended != null) {
      return ended;
    }
    int head = st.head(trigger);
    boolean clause = st.is(trigger, "xcomp") || st.is(trigger, "advcl");
    if (clause && head >= 0 && EndingWords.REFUSING.contains(st.lemma(head))) {
      return Status.NEGATED;
    }
    boolean reported = clause && head >= 0 && speakers.isEmpty() && reported(st, head);
    if (reported) {
      return Status.CLAIMED;
    }
    Status grammar = standing(st, trigger, past);
    if (mention != null) {
      boolean coming = grammar == Status.FUTURE || grammar == Status.HYPOTHETICAL;
      boolean noun = st.tag(trigger) == Upos.NOUN && mention.status() == Status.ASSERTED;
      return noun && coming ? grammar : mention.status();
    }
    boolean told = !speakers.isEmpty() && !willed(st, trigger, around);
    if (grammar == Status.NEGATED && told && !new Standing(st, lexicon.words()).refused(trigger)) {
      return Status.DENIED;
    }
    if (grammar != Status.ASSERTED) {
      return grammar;
    }
    Cue.Kind governor = willed(st, trigger, around) ? kind(st, around.get(0)) : null;
    if (handover.coming() || governor == Cue.Kind.PROMISE) {
      return Status.FUTURE;
    }
    if (governor == Cue.Kind.ASK) {
      return Status.HYPOTHETICAL;
    }
    if (around.stream().map(one -> kind(st, one)).anyMatch(TransferCoder::doubtful)) {
      return Status.CLAIMED;
    }
    if (!speakers.isEmpty() && !own(st, handover, speakers.get(0))) {
      return Status.CLAIMED;
    }
    if (longAgo(reading, index)) {
      return Status.HISTORICAL;
    }
    return settled(st, trigger) ? Status.FUTURE : Status.ASSERTED;
  }

  /** Whether the act is the speaker's own: the supplier's, or whose buying or getting it is. */
  private static boolean own(Sentence st, Handover handover, Participant speaker) {
    String lemma = st.lemma(handover.trigger());
    boolean takes =
        HandoverWords.TAKING.contains(lemma) || HandoverWords.TAKING_NOUNS.contains(lemma);
    return handover.suppliers().stream().anyMatch(one -> same(one, speaker))
        || takes && handover.recipients().stream().anyMatch(one -> same(one, speaker));
  }

  /** "not one shell", "no shell": nothing changes hands. */
  private static boolean none(Sentence st, int item) {
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
  private Status standing(Sentence st, int trigger, boolean past) {
    Standing standing = new Standing(st, lexicon.words());
    Status status = standing.of(trigger, past);
    if (status != Status.ASSERTED) {
      return status;
    }
    if (st.tag(trigger) != Upos.NOUN) {
      return planned(st, trigger) ? Status.FUTURE : status;
    }
    for (int child = st.firstChild(trigger); child >= 0; child = st.nextSibling(child)) {
      Optional<Operator> operator =
          st.is(child, "amod")
              ? lexicon.words().findOperator(st, child, Operator.Part.ADJECTIVE)
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

  /** "and plans to sell", where the verb was taken for a noun. */
  private boolean planned(Sentence st, int trigger) {
    int before = st.child(trigger, "mark") - 1;
    return before >= 0
        && st.tag(before) == Upos.NOUN
        && lexicon
            .words()
            .findOperator(st, before, Operator.Part.NOUN)
            .map(one -> one.effect() == Operator.Effect.FUTURE)
            .orElse(false);
  }

  /** "approved the sale", "agreed to buy": it has yet to come. */
  private static boolean settled(Sentence st, int trigger) {
    int head = st.head(trigger);
    boolean governed =
        st.is(trigger, "obj")
            || st.is(trigger, "xcomp")
            || st.relation(trigger).equals("nsubj:pass");
    return governed && head >= 0 && EndingWords.SETTLING.contains(st.lemma(head));
  }

  /** "was suspected of having passed parts": somebody says so, the sentence not who. */
  private boolean reported(Sentence st, int head) {
    boolean passive = st.child(head, "nsubj") >= 0 && st.feature(head).equals("VBN");
    return passive
        && st.relation(st.child(head, "nsubj")).equals("nsubj:pass")
        && lexicon.words().findCue(st, head, Cue.Part.VERB).isPresent();
  }

  /** "agreed to buy", "wants to sell": what one means to do is no report of it. */
  private boolean intended(Sentence st, int trigger, List<Statement> around) {
    if (!willed(st, trigger, around)) {
      return false;
    }
    Cue.Kind kind = kind(st, around.get(0));
    return kind == Cue.Kind.THINK
        || kind == Cue.Kind.PROMISE
        || kind == Cue.Kind.ASK
        || st.lemma(st.head(trigger)).equals("agree");
  }

  /** Accusations and claims are no report, whoever makes them. */
  private static boolean doubtful(Cue.@Nullable Kind kind) {
    return kind == Cue.Kind.CLAIM || kind == Cue.Kind.BLAME;
  }

  private static boolean same(Participant one, Participant other) {
    return one.actor().equals(other.actor());
  }

  /** How a statement of this sentence is made, null where its cue does not tell. */
  private Cue.@Nullable Kind kind(Sentence st, Statement statement) {
    int token = cue(st, statement);
    while (token >= 0 && token < st.size() && st.start(token) < cueEnd(statement)) {
      Optional<Cue> verb = lexicon.words().findCue(st, token, Cue.Part.VERB);
      boolean refuses = st.lemma(token).equals("refuse") || st.lemma(token).equals("decline");
      if (verb.isPresent() && !refuses) {
        int called = st.child(token, "xcomp");
        boolean refuted = called >= 0 && HandoverWords.FALSEHOODS.contains(st.lemma(called));
        return refuted ? Cue.Kind.DENY : verb.get().kind();
      }
      token++;
    }
    return null;
  }

  /** "refused to send", "promised to send": the act hangs on the verb of a statement about it. */
  private static boolean willed(Sentence st, int trigger, List<Statement> around) {
    int head = st.head(trigger);
    return head >= 0
        && st.is(trigger, "xcomp")
        && around.stream()
            .anyMatch(one -> one.cue() != null && one.cue().span().contains(st.start(head)));
  }

  private static int cue(Sentence st, Statement statement) {
    return statement.cue() == null ? -1 : st.tokenAt(statement.cue().span().start());
  }

  private static int cueEnd(Statement statement) {
    return statement.cue() == null ? 0 : statement.cue().span().end();
  }

  private static String feature(Sentence st, Statement statement) {
    int token = cue(st, statement);
    return token < 0 ? "" : st.feature(token);
  }

  /** Whether the sentence dates what it tells more than a year before the article. */
  private static boolean longAgo(Reading reading, int index) {
    Published published = reading.article().published();
    if (published == null) {
      return false;
    }
    LocalDate before = published.date().minusYears(1);
    for (TimeExpression time : reading.times()) {
      if (time.sentence() == index && time.date() != null && !since(reading, time)) {
        return !time.date().end().isAfter(before);
      }
    }
    return false;
  }

  /** "since 2015": it goes on. */
  private static boolean since(Reading reading, TimeExpression time) {
    Sentence st = reading.sentences().get(time.sentence());
    int first = st.tokenAt(time.span().start());
    return first >= 0 && st.lemma(first).equals("since")
        || first > 0 && st.lemma(first - 1).equals("since");
  }
}
