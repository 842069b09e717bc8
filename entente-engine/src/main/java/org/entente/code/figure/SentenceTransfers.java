package org.entente.code.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.code.actor.ActorFinder;
import org.entente.lexicon.Cue;
import org.entente.lexicon.WordBook;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventMention;
import org.entente.model.figure.Item;
import org.entente.model.figure.Transfer;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.statement.Statement;
import org.entente.model.text.Evidence;
import org.entente.model.text.Ids;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * The transfers of one sentence: first by the tree, then by the order of words where the tree
 * leaves something out, each with its status and on whose word it rests.
 */
final class SentenceTransfers {
  private final Reading reading;
  private final Sentence st;
  private final List<Statement> statements;
  private final Map<Integer, EventMention> byTrigger;
  private final HandoverFinder finder;
  private final OrderedHandovers ordered;
  private final FurtherHandovers further;
  private final Tellings tellings;
  private final Charges charges;
  private final Closings closings;
  private final HandoverStatus status;
  private final List<Transfer> found = new ArrayList<>(0);

  /**
   * @param byTrigger the mentions of aid and trade by where their words start
   */
  SentenceTransfers(
      Reading reading,
      int index,
      WordBook words,
      ActorFinder actors,
      List<Statement> statements,
      Map<Integer, EventMention> byTrigger) {
    this.reading = reading;
    this.st = reading.sentences().get(index);
    this.statements = statements;
    this.byTrigger = byTrigger;
    this.finder = new HandoverFinder(words, actors, index, st);
    this.ordered = new OrderedHandovers(finder, actors, index, st);
    this.further = new FurtherHandovers(finder, actors, index, st);
    this.tellings = new Tellings(st, words);
    this.charges = new Charges(st, words);
    this.closings = new Closings(st, words);
    this.status = new HandoverStatus(reading, index, words, tellings, charges, closings);
  }

  /** The transfers, in the order they were found. */
  List<Transfer> code() {
    Set<Integer> read = new HashSet<>();
    for (int token = 0; token < st.size(); token++) {
      Handover handover = byTree(token);
      if (handover != null && add(handover)) {
        read.add(token);
        further.after(handover).forEach(more -> found.add(transfer(more)));
      }
    }
    for (int token = 0; token < st.size(); token++) {
      Handover handover = read.contains(token) ? null : ordered.at(token);
      if (handover != null) {
        add(handover);
      }
    }
    return found;
  }

  /** What the word hands over by the tree, with what the order of words completes; or null. */
  private @Nullable Handover byTree(int token) {
    if (st.tag(token) != Upos.VERB && st.tag(token) != Upos.NOUN) {
      return null;
    }
    Handover told = finder.at(token);
    if (told == null && st.tag(token) == Upos.NOUN) {
      told = finder.ofAgent(token);
    }
    Handover handover = told == null ? null : complete(withSpeaker(told));
    if (handover != null && (oneSided(handover) || !finder.goods(handover))) {
      Handover whole = ordered.at(token);
      return whole == null ? handover : whole;
    }
    return handover;
  }

  /** "planes ordered from France" after "received planes": the same things are told once. */
  private boolean add(Handover handover) {
    int item = st.start(handover.items().get(0));
    if (found.stream().anyMatch(one -> one.items().get(0).span().contains(item))) {
      return false;
    }
    found.add(transfer(handover));
    return true;
  }

  /** "Oslo said deliveries to Mali would go on": the side left out is who speaks of them. */
  private Handover withSpeaker(Handover handover) {
    boolean noSupplier = handover.suppliers().isEmpty();
    if (st.tag(handover.trigger()) != Upos.NOUN || noSupplier == handover.recipients().isEmpty()) {
      return handover;
    }
    int above = st.head(handover.trigger());
    boolean opposed = above >= 0 && HandoverWords.OPPOSING.contains(st.lemma(above));
    if (opposed || st.is(handover.trigger(), "nmod")) {
      return handover; // "concern over deliveries": nobody says that he delivers
    }
    for (Statement one : Phrases.around(statements, st.span(handover.trigger()))) {
      Participant speaker = one.speaker();
      Cue.Kind kind = tellings.kind(one);
      boolean judging =
          kind == Cue.Kind.BLAME
              || kind == Cue.Kind.ASK
              || kind == Cue.Kind.WARN
              || kind == Cue.Kind.THINK;
      boolean other = !noSupplier && finder.goesToOthers(handover);
      if (speaker != null && speaker.registered() && !judging && !other) {
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

  /** With the sides a mention of the act knows; null where too little is known. */
  private @Nullable Handover complete(Handover handover) {
    EventMention mention = mention(handover);
    List<Participant> suppliers = handover.suppliers();
    List<Participant> recipients = handover.recipients();
    boolean goods = finder.goods(handover);
    boolean traded = finder.trades(handover) && !oneSided(handover);
    if (!goods && (mention == null || !traded)) {
      return null;
    }
    boolean open = suppliers.isEmpty() || recipients.isEmpty();
    boolean noun = st.tag(handover.trigger()) == Upos.NOUN;
    if (mention != null && open && !finder.strangerActs(handover)) {
      suppliers =
          suppliers.isEmpty()
              ? HandoverFinder.others(open(handover, mention.sources(), true), recipients)
              : suppliers;
      recipients =
          recipients.isEmpty() && !(noun && finder.goesToOthers(handover))
              ? HandoverFinder.others(open(handover, mention.targets(), false), suppliers)
              : recipients;
    }
    boolean both =
        !suppliers.isEmpty() && !recipients.isEmpty() && registered(suppliers, recipients);
    boolean supplied = goods && finder.supplied(handover) && registered(suppliers, recipients);
    return both || supplied
        ? new Handover(
            handover.trigger(), suppliers, recipients, handover.items(), handover.coming())
        : null;
  }

  /** Those of a side of a mention who stand where the word for the handover has that side. */
  private List<Participant> open(Handover handover, List<Participant> side, boolean suppliers) {
    int trigger = handover.trigger();
    boolean behind = suppliers == HandoverWords.TAKING.contains(st.lemma(trigger));
    boolean free = st.tag(trigger) != Upos.VERB || !behind || finder.passive(trigger);
    return side.stream().filter(one -> free || one.span().start() > st.start(trigger)).toList();
  }

  private static boolean registered(List<Participant> suppliers, List<Participant> recipients) {
    return suppliers.stream().anyMatch(Participant::registered)
        || recipients.stream().anyMatch(Participant::registered);
  }

  private @Nullable EventMention mention(Handover handover) {
    return byTrigger.get(st.start(handover.trigger()));
  }

  private Transfer transfer(Handover handover) {
    EventMention mention = mention(handover);
    List<Item> items = handover.items().stream().map(this::item).toList();
    Span trigger = st.span(handover.trigger());
    List<Statement> around = tellings.vouching(handover, Phrases.around(statements, trigger));
    List<Participant> speakers = speakers(handover, mention, around);
    int start = items.get(0).span().start();
    return new Transfer(
        Ids.of(reading.article().id(), "transfer", start, 0),
        mention == null ? null : mention.id(),
        handover.suppliers(),
        handover.recipients(),
        items,
        status.of(handover, mention, around, speakers),
        speakers.stream().filter(one -> one.actor() != null).toList(),
        mention == null ? Evidence.in(reading.article(), st.span()) : mention.evidence());
  }

  private List<Participant> speakers(
      Handover handover, @Nullable EventMention mention, List<Statement> around) {
    int trigger = handover.trigger();
    if (tellings.intended(trigger, around)) {
      return Phrases.speakers(around.subList(1, around.size()));
    }
    List<Participant> said =
        mention == null || mention.speakers().isEmpty()
            ? Phrases.speakers(around)
            : mention.speakers();
    if (said.isEmpty() && around.isEmpty()) {
      int closing = closings.speaker(trigger);
      boolean bare = closing >= 0 && !closings.named(closing);
      return bare
          ? List.of() // "diplomats say": nobody knows whose
          : finder.who(closing >= 0 ? closing : charges.accuser(trigger));
    }
    return said;
  }

  private Item item(int head) {
    Span span = Phrases.core(st, head);
    int of = Phrases.under(st, head, "of");
    if (of >= 0 && st.tag(of) == Upos.NOUN) {
      span = span.cover(Phrases.core(st, of));
    }
    return new Item(span.of(reading.article().text()), span);
  }
}
