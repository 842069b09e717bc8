package org.entente.code.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.code.actor.ActorFinder;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks in a frame, and to whom: the actor, and the words that name him. What was said before
 * tells whose a quotation without speaker and a bare "he" are, so frames come in the text's order.
 */
final class Speakers {
  private static final int LONGEST = 30;
  private static final Set<String> PAPERS =
      Set.of(
          "website",
          "statement",
          "note",
          "paper",
          "letter",
          "report",
          "document",
          "account",
          "channel",
          "page",
          "post",
          "site",
          "bulletin",
          "communique",
          "newsletter",
          "blog",
          "cable",
          "memo",
          "memorandum",
          "dossier",
          "declaration",
          "draft",
          "message",
          "tweet",
          "manifesto",
          "plan",
          "strategy",
          "doctrine",
          "budget",
          "filing",
          "brief",
          "leaflet",
          "pamphlet",
          "constitution");

  /** What stands behind the office of somebody who does not hold it yet. */
  private static final Set<String> COMING = Set.of("elect", "designate");

  private final Reading reading;
  private final String text;
  private final ActorFinder actors;
  private final Quotes quotes;
  private final Tree tree = new Tree();
  private int treeSentence = -1;
  private final @Nullable Participant[] quoteSpeaker;

  /** The last person who spoke, for a "he" or "she" nobody else resolves. */
  private @Nullable Participant lastPerson;

  Speakers(Reading reading, ActorFinder actors, Quotes quotes) {
    this.reading = reading;
    this.text = reading.article().text();
    this.actors = actors;
    this.quotes = quotes;
    this.quoteSpeaker = new Participant[quotes.size()];
  }

  /**
   * Those who say it beside the first: "France and Germany said". Their words are the whole list's.
   *
   * @param first who the frame's speaker is
   */
  List<Participant> others(Frame frame, Participant first) {
    int token = frame.antecedent >= 0 ? frame.antecedent : frame.speaker;
    if (token < 0 || frame.inside >= 0) {
      return List.of();
    }
    List<Participant> group = new ArrayList<>(actors.group(frame.speakerSentence, token));
    group.addAll(listedBefore(frame.speakerSentence, token));
    List<Participant> others = new ArrayList<>(0);
    for (Participant one : group) {
      boolean known = one.actor().equals(first.actor());
      for (Participant other : others) {
        known |= one.actor().equals(other.actor());
      }
      if (one.registered() && !known) {
        others.add(at(one, first.span()));
      }
    }
    return others;
  }

  /** "Oslo, Swedish and Danish officials": those the list begins with before the noun's own. */
  private List<Participant> listedBefore(int sentence, int noun) {
    Sentence st = reading.sentences().get(sentence);
    int adjective = st.tag(noun) == Upos.NOUN ? st.child(noun, "amod") : -1;
    if (adjective < 0 || st.child(adjective, "conj") < 0) {
      return List.of();
    }
    List<Participant> listed = new ArrayList<>(1);
    int last = adjective;
    while (last > 1 && st.form(last - 1).equals(",") && named(st, last - 2)) {
      last -= 2;
      if (last > 0 && st.tag(last - 1) == Upos.ADP) {
        return List.of(); // "In Oslo, Swedish and Danish officials"
      }
      listed.addAll(actors.modifier(sentence, last));
    }
    return listed;
  }

  /** The speaker of a frame, or null where the text names none. */
  @Nullable Participant of(Frame frame) {
    if (frame.speaker < 0) {
      return frame.pattern == Frame.Pattern.LEFT_OVER ? lastQuoted(frame) : null;
    }
    Sentence st = reading.sentences().get(frame.speakerSentence);
    Span span = span(frame);
    if (frame.inside >= 0 && first(st, frame.speaker)) {
      Participant outer = quoteSpeaker[frame.inside];
      return outer == null ? null : at(outer, span);
    }
    int token = office(st, frame.antecedent >= 0 ? frame.antecedent : frame.speaker);
    List<Participant> found = actors.at(frame.speakerSentence, token);
    Participant own = found.isEmpty() ? null : found.get(0);
    Participant side = own == null || !own.registered() ? side(frame, span) : null;
    if (token + 2 == frame.speaker) {
      side = owner(st, frame.speakerSentence, frame.speaker, true);
    }
    if (side != null) {
      return new Participant(
          side.actor(),
          own == null ? side.sectors() : own.sectors(),
          side.name(),
          span.of(text),
          span,
          own == null ? null : own.person());
    }
    Participant publisher = own == null || !own.registered() ? publisher(st, frame, token) : null;
    if (publisher != null) {
      return at(publisher, span);
    }
    if (own != null) {
      return at(own, span);
    }
    if (st.tag(token) == Upos.PRON || st.tag(token) == Upos.DET) {
      return pronoun(st, token, span);
    }
    String name = core(st, token);
    return new Participant("X:" + name, List.of(), name, span.of(text), span, null);
  }

  /** "the president-elect", "the minister-designate": the office before the hyphen. */
  private static int office(Sentence st, int token) {
    boolean coming =
        token > 1 && COMING.contains(st.lemma(token)) && st.form(token - 1).equals("-");
    return coming && st.tag(token - 2) == Upos.NOUN ? token - 2 : token;
  }

  /**
   * Whose minister speaks in "said Norwegian Defence Minister Kari Lund" where the parser tore the
   * phrase apart: what the words between the verb and the name say, else null.
   */
  private @Nullable Participant side(Frame frame, Span span) {
    Sentence st = reading.sentences().get(frame.speakerSentence);
    boolean behind =
        frame.speakerSentence == frame.sentence && frame.verb >= 0 && frame.verb < frame.speaker;
    if (!behind || frame.antecedent >= 0 || st.tag(frame.speaker) != Upos.PROPN) {
      return null;
    }
    for (int token = frame.verb + 1; token < frame.speaker; token++) {
      if (st.start(token) >= span.start() && st.tag(token) != Upos.PUNCT) {
        List<Participant> found = actors.modifier(frame.speakerSentence, token);
        if (!found.isEmpty() && found.get(0).registered()) {
          return found.get(0);
        }
      }
    }
    return null;
  }

  /**
   * Whose website, note or captain it is: a state's paper speaks for the state, and so do its own
   * people whom no list knows.
   */
  private @Nullable Participant publisher(Sentence st, Frame frame, int token) {
    if (st.tag(token) != Upos.NOUN) {
      return null;
    }
    boolean paper = PAPERS.contains(st.lemma(token));
    Participant owner = owner(st, frame.speakerSentence, token, !paper);
    if (owner != null) {
      return owner;
    }
    int body = paper ? -1 : st.child(token, "nmod"); // "a colonel on the Russian staff"
    return body > token && st.tag(body) == Upos.NOUN ? publisher(st, frame, body) : null;
  }

  /** The registered owner of a noun: "Norway's", also "Norwegian" where adjectives count. */
  private @Nullable Participant owner(Sentence st, int sentence, int noun, boolean adjectives) {
    for (int child = st.firstChild(noun); child >= 0; child = st.nextSibling(child)) {
      boolean adjective = adjectives && (st.is(child, "amod") || st.is(child, "compound"));
      if (st.relation(child).equals("nmod:poss") || adjective) {
        for (Participant one : actors.modifier(sentence, child)) {
          if (one.registered()) {
            return one;
          }
        }
      }
    }
    return null;
  }

  private @Nullable Participant lastQuoted(Frame frame) {
    int quote = quotes.at(frame.content.get(0).start());
    return quote > 0
            && quotes.startsParagraph(quote)
            && quotes.paragraph(quotes.outer(quote - 1).start()) + 1
                == quotes.paragraph(quotes.outer(quote).start())
        ? quoteSpeaker[quote - 1]
        : null;
  }

  private @Nullable Participant pronoun(Sentence st, int token, Span span) {
    String form = st.form(token);
    boolean personal = form.equalsIgnoreCase("he") || form.equalsIgnoreCase("she");
    Participant person = lastPerson;
    if (personal && person != null) {
      return at(person, span);
    }
    return new Participant("", List.of(), form, span.of(text), span, null);
  }

  private Participant at(Participant one, Span span) {
    return new Participant(
        one.actor(), one.sectors(), one.name(), span.of(text), span, one.person());
  }

  /** The speaker's whole noun phrase. */
  private Span span(Frame frame) {
    Sentence st = reading.sentences().get(frame.speakerSentence);
    int head = frame.speaker;
    if (frame.antecedent >= 0) {
      return st.span(head);
    }
    load(frame.speakerSentence);
    int first = tree.left(head);
    int last = tree.right(head);
    if (frame.speakerLast >= head) {
      last = Math.min(last, frame.speakerLast);
    }
    last = beforeTime(frame.speakerSentence, head, last);
    int verb = frame.speakerSentence == frame.sentence ? frame.verb : -1;
    if (verb >= 0 && verb < head) {
      first = Math.max(first, verb + 1);
    } else if (verb > head) {
      last = Math.min(last, verb - 1);
    }
    if (last - first > LONGEST) {
      last = Math.min(last, nearEnd(st, head, last));
      first = Math.max(first, head - LONGEST / 2);
    }
    while (verb >= 0 && verb < head && first > verb + 1 && named(st, first - 1)) {
      first--;
    }
    boolean outside = quotes.at(st.start(head)) < 0;
    while (outside && first < head && quotes.at(st.start(first)) >= 0) {
      first++;
    }
    while (last + 1 < (verb > head ? verb : st.size())
        && st.tag(last) == Upos.PROPN
        && st.tag(last + 1) == Upos.PROPN
        && Character.isUpperCase(text.charAt(st.start(last + 1)))) {
      last++;
    }
    last = completed(st, frame, head, last);
    while (first < head
        && (skipped(st, first)
            || st.tag(first) == Upos.ADP
            || st.tag(first) == Upos.CCONJ
            || st.tag(first) == Upos.SCONJ)) {
      first++;
    }
    while (last > head && (skipped(st, last) || possessive(st, last))) {
      last--;
    }
    return st.span(first, last);
  }

  /** "said Minister Kari Lund | on Tuesday": the day belongs to the saying. */
  private int beforeTime(int sentence, int head, int last) {
    Sentence st = reading.sentences().get(sentence);
    for (int child = st.firstChild(head); child >= 0; child = st.nextSibling(child)) {
      if (child > head && child <= last && st.is(child, "nmod") && timed(sentence, child)) {
        return Math.max(head, tree.left(child) - 1);
      }
    }
    return last;
  }

  private boolean timed(int sentence, int token) {
    int start = reading.sentences().get(sentence).start(token);
    return reading.times().stream()
        .anyMatch(time -> time.sentence() == sentence && time.span().contains(start));
  }

  /** "US Secretary | of State Antony Blinken told": the name goes on to the cue. */
  private int completed(Sentence st, Frame frame, int head, int last) {
    Span cue = frame.cue;
    if (cue == null || frame.speakerSentence != frame.sentence || frame.verb <= head) {
      return last;
    }
    int next = last + 1;
    boolean goes = next < st.size() && (st.tag(next) == Upos.PROPN || st.form(next).equals("of"));
    int token = next;
    while (goes && token < st.size() && st.start(token) < cue.start()) {
      goes =
          switch (st.tag(token)) {
            case PROPN, ADP, DET, NOUN, ADJ -> token - last < 9;
            case PUNCT -> st.form(token).equals("-");
            default -> false;
          };
      token++;
    }
    boolean named = goes && st.tag(token - 1) == Upos.PROPN;
    return named ? token - 1 : last;
  }

  private static boolean named(Sentence st, int token) {
    return switch (st.tag(token)) {
      case PROPN, NOUN, ADJ, DET -> true;
      default -> false;
    };
  }

  private static int nearEnd(Sentence st, int head, int last) {
    int token = head;
    while (token < last && !st.form(token + 1).equals(",")) {
      token++;
    }
    return token;
  }

  private static boolean skipped(Sentence st, int token) {
    return st.tag(token) == Upos.PUNCT && !st.form(token).equals(".") || st.form(token).equals(":");
  }

  private static boolean possessive(Sentence st, int token) {
    return st.feature(token).equals("POS");
  }

  private void load(int sentence) {
    if (treeSentence != sentence) {
      tree.load(reading.sentences().get(sentence));
      treeSentence = sentence;
    }
  }

  /** The head with the words directly before it that belong to it, without article. */
  private String core(Sentence st, int head) {
    int first = head;
    while (first > 0 && partOf(st, first - 1, head)) {
      first--;
    }
    int last = head;
    while (last + 1 < st.size() && st.is(last + 1, "flat") && st.head(last + 1) == head) {
      last++;
    }
    return st.span(first, last).of(text);
  }

  private static boolean partOf(Sentence st, int token, int head) {
    return (st.is(token, "compound")
            || st.is(token, "amod")
            || st.is(token, "flat")
            || st.is(token, "nummod"))
        && st.head(token) >= token
        && st.head(token) <= head;
  }

  /** Keeps who speaks in the quotations of a frame, for what follows them. */
  void remember(Frame frame, @Nullable Participant speaker) {
    if (speaker == null) {
      return;
    }
    for (Span piece : frame.content) {
      for (int quote = quotes.firstEndingAfter(piece.start());
          quote < quotes.size() && quotes.outer(quote).start() < piece.end();
          quote++) {
        quoteSpeaker[quote] = speaker;
      }
    }
    Sentence st = reading.sentences().get(frame.speakerSentence);
    if (frame.speaker >= 0 && st.tag(frame.speaker) == Upos.PROPN) {
      lastPerson = speaker;
    }
  }

  /** Whether the word is the speaker's own "I" or "we". */
  static boolean first(Sentence st, int token) {
    String form = st.form(token);
    return form.equals("I")
        || form.equalsIgnoreCase("we")
        || form.equalsIgnoreCase("my")
        || form.equalsIgnoreCase("our");
  }

  /** Those a frame's words are spoken to. */
  List<Participant> addressees(Frame frame) {
    if (frame.addressees.isEmpty()) {
      return List.of();
    }
    List<Participant> all = new ArrayList<>();
    Sentence st = reading.sentences().get(frame.sentence);
    for (int token : frame.addressees) {
      List<Participant> found = actors.group(frame.sentence, token);
      if (!found.isEmpty()) {
        all.addAll(found);
      } else if (st.tag(token) == Upos.NOUN || st.tag(token) == Upos.PROPN) {
        String name = core(st, token);
        Span span = st.span(token);
        all.add(new Participant("X:" + name, List.of(), name, span.of(text), span, null));
      }
    }
    return all;
  }
}
