package org.entente.code.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.code.actor.ActorFinder;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventMention;
import org.entente.model.event.EventType;
import org.entente.model.event.Status;
import org.entente.model.figure.Item;
import org.entente.model.figure.Transfer;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.statement.Statement;
import org.entente.model.text.Evidence;
import org.entente.model.text.Ids;
import org.entente.model.text.Span;

/**
 * Codes what changes hands: the things of supplying and buying mentions, and of "supplier of X".
 * Stateless and safe to share between threads.
 */
public final class TransferCoder {
  private static final Set<String> GIVING =
      Set.of(
          "provide",
          "supply",
          "send",
          "deliver",
          "sell",
          "give",
          "donate",
          "ship",
          "export",
          "transfer",
          "lend",
          "furnish",
          "hand",
          "offer",
          "grant",
          "equip",
          "arm",
          "resupply",
          "airlift",
          "pass",
          "dispatch",
          "share",
          "lease",
          "gift");
  private static final Set<String> TAKING =
      Set.of("buy", "import", "purchase", "receive", "obtain", "acquire", "procure", "order");
  private static final Set<String> SUPPLYING =
      Set.of(
          "delivery",
          "supply",
          "shipment",
          "export",
          "sale",
          "transfer",
          "provision",
          "donation",
          "consignment",
          "aid",
          "assistance",
          "import",
          "purchase");
  private static final Set<String> TAKING_NOUNS = Set.of("import", "purchase");
  private static final Set<String> SUPPLIERS = Set.of("supplier", "provider", "exporter", "seller");
  private static final Set<String> BUYERS = Set.of("buyer", "importer", "purchaser");

  private static final int MOST_ITEMS = 12;

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
    List<Placed> found = new ArrayList<>();
    for (EventMention mention : mentions) {
      if (supplies(mention.type())) {
        ofMention(reading, mention, found);
      }
    }
    for (int index = 0; index < reading.sentences().size(); index++) {
      ofSuppliers(reading, actors, statements, index, found);
    }
    found.sort(Comparator.comparingInt(Placed::start).thenComparing(one -> one.transfer().id()));
    return found.stream().map(Placed::transfer).toList();
  }

  private record Placed(int start, Transfer transfer) {}

  private static boolean supplies(EventType type) {
    return type == EventType.AID || type == EventType.COOPERATE || type == EventType.SANCTION;
  }

  private static void ofMention(Reading reading, EventMention mention, List<Placed> found) {
    int index = sentenceOf(reading, mention.sentence());
    if (index < 0) {
      return;
    }
    Sentence st = reading.sentences().get(index);
    int trigger = st.tokenAt(mention.trigger().span().start());
    if (trigger < 0) {
      return;
    }
    String lemma = st.lemma(trigger).toLowerCase(Locale.ROOT);
    boolean verb = st.tag(trigger) == Upos.VERB;
    boolean takes = verb ? TAKING.contains(lemma) : TAKING_NOUNS.contains(lemma);
    boolean gives = verb ? GIVING.contains(lemma) : SUPPLYING.contains(lemma);
    if (!takes && !gives) {
      return;
    }
    List<Item> items = new ArrayList<>();
    if (verb) {
      itemsOfVerb(reading, st, trigger, mention, items);
    } else {
      itemsOfNoun(reading, st, trigger, items);
    }
    if (items.isEmpty()) {
      return;
    }
    int start = items.get(0).span().start();
    found.add(
        new Placed(
            start,
            new Transfer(
                Ids.of(reading.article().id(), "transfer", start, found.size()),
                mention.id(),
                takes ? mention.targets() : mention.sources(),
                takes ? mention.sources() : mention.targets(),
                items,
                mention.status(),
                mention.speakers(),
                mention.evidence())));
  }

  private static int sentenceOf(Reading reading, Span span) {
    List<Sentence> sentences = reading.sentences();
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < sentences.size() && sentences.get(low).span().start() == span.start() ? low : -1;
  }

  /** "provide Russia with parts", "send shells to Kyiv", "shells sent to Kyiv". */
  private static void itemsOfVerb(
      Reading reading, Sentence st, int verb, EventMention mention, List<Item> items) {
    int with = Phrases.under(st, verb, "with");
    if (Phrases.noun(st, with)) {
      add(reading, st, with, items);
      return;
    }
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      boolean object = st.relation(child).equals("obj") || st.relation(child).equals("nsubj:pass");
      if (object && st.tag(child) == Upos.NOUN && !names(mention, st, child)) {
        add(reading, st, child, items);
      }
    }
    if (items.isEmpty()
        && st.relation(verb).equals("acl")
        && st.feature(verb).equals("VBN")
        && st.tag(st.head(verb)) == Upos.NOUN) {
      add(reading, st, st.head(verb), items);
    }
  }

  private static boolean names(EventMention mention, Sentence st, int token) {
    for (Participant one : mention.targets()) {
      if (one.span().contains(st.start(token))) {
        return true;
      }
    }
    for (Participant one : mention.sources()) {
      if (one.span().contains(st.start(token))) {
        return true;
      }
    }
    return false;
  }

  /** "deliveries of shells", "arms supplies", "oil exports". */
  private static void itemsOfNoun(Reading reading, Sentence st, int noun, List<Item> items) {
    int of = Phrases.under(st, noun, "of");
    if (of >= 0 && st.tag(of) == Upos.NOUN) {
      add(reading, st, of, items);
      return;
    }
    for (int child = st.firstChild(noun);
        child >= 0 && child < noun;
        child = st.nextSibling(child)) {
      if (st.is(child, "compound") && st.tag(child) == Upos.NOUN) {
        add(reading, st, child, items);
      }
    }
    String lemma = st.lemma(noun);
    if (items.isEmpty() && (lemma.equals("aid") || lemma.equals("assistance"))) {
      add(reading, st, noun, items);
    }
  }

  /** The phrase, what is joined to it, and what "such as" and "including" name. */
  private static void add(Reading reading, Sentence st, int head, List<Item> items) {
    if (items.size() >= MOST_ITEMS) {
      return;
    }
    Span span = Phrases.core(st, head);
    int of = Phrases.under(st, head, "of");
    if (of >= 0 && st.tag(of) == Upos.NOUN) {
      span = span.cover(Phrases.core(st, of));
    }
    items.add(new Item(span.of(reading.article().text()), span));
    for (int child = st.firstChild(head); child >= 0; child = st.nextSibling(child)) {
      boolean joined = child > head && st.is(child, "conj");
      boolean named =
          child > head
              && st.is(child, "nmod")
              && (Phrases.marked(st, child, "such")
                  || Phrases.marked(st, child, "include")
                  || Phrases.marked(st, child, "like"));
      if ((joined || named) && Phrases.noun(st, child)) {
        add(reading, st, child, items);
      }
    }
  }

  /** "X is a supplier of Y to Z", "Z's supplier of Y". */
  private static void ofSuppliers(
      Reading reading,
      ActorFinder actors,
      List<Statement> statements,
      int index,
      List<Placed> found) {
    Sentence st = reading.sentences().get(index);
    for (int token = 0; token < st.size(); token++) {
      if (st.tag(token) != Upos.NOUN) {
        continue;
      }
      String lemma = st.lemma(token);
      boolean buys = BUYERS.contains(lemma);
      int of = buys || SUPPLIERS.contains(lemma) ? Phrases.under(st, token, "of") : -1;
      if (of < 0 || st.tag(of) != Upos.NOUN) {
        continue;
      }
      List<Item> items = new ArrayList<>();
      add(reading, st, of, items);
      List<Participant> doers = doers(actors, index, st, token);
      List<Participant> others = others(actors, index, st, token);
      if (doers.isEmpty()) {
        continue;
      }
      Span span = st.span(token);
      List<Participant> speakers = Phrases.speakers(statements, span);
      int start = items.get(0).span().start();
      found.add(
          new Placed(
              start,
              new Transfer(
                  Ids.of(reading.article().id(), "transfer", start, found.size()),
                  null,
                  buys ? others : doers,
                  buys ? doers : others,
                  items,
                  speakers.isEmpty() ? Status.ASSERTED : Status.CLAIMED,
                  speakers,
                  Evidence.in(reading.article(), st.span()))));
    }
  }

  private static List<Participant> doers(ActorFinder actors, int index, Sentence st, int noun) {
    int subject = st.child(noun, "nsubj");
    int head = st.head(noun);
    if (subject < 0
        && head >= 0
        && (st.is(noun, "xcomp") || st.is(noun, "obj") || st.is(noun, "obl"))) {
      subject = st.child(head, "nsubj");
    }
    if (subject < 0 && st.is(noun, "appos")) {
      subject = head;
    }
    if (subject < 0) {
      return actors.group(index, noun);
    }
    List<Participant> found = actors.group(index, subject);
    return found.isEmpty() ? actors.inside(index, subject) : found;
  }

  private static List<Participant> others(ActorFinder actors, int index, Sentence st, int noun) {
    for (String preposition : List.of("to", "for", "from")) {
      int other = Phrases.under(st, noun, preposition);
      if (other >= 0) {
        return actors.group(index, other);
      }
    }
    for (int child = st.firstChild(noun); child >= 0; child = st.nextSibling(child)) {
      if (st.relation(child).equals("nmod:poss")) {
        return actors.group(index, child);
      }
    }
    return List.of();
  }
}
