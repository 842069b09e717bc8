package org.entente.code.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.lexicon.Predicate;
import org.entente.lexicon.Rule;
import org.entente.lexicon.WordBook;
import org.entente.model.actor.Participant;
import org.entente.model.event.EventType;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/** A rule that fits at a trigger, with who stands in its roles. */
final class Match {
  /** Nouns that only measure what stands under their "of" or "in". */
  private static final Set<String> QUANTITIES =
      Set.of(
          "hundred",
          "thousand",
          "dozen",
          "million",
          "billion",
          "ton",
          "tonne",
          "number",
          "dollar",
          "euro",
          "pound",
          "range",
          "series",
          "batch",
          "package",
          "raft",
          "round",
          "set",
          "wave",
          "shipment",
          "state",
          "form",
          "act",
          "piece",
          "sort",
          "amount",
          "sum",
          "worth",
          "volley",
          "lot",
          "couple",
          "kind",
          "type",
          "share",
          "fleet",
          "load");

  /** In a rule's `object`: what is said of the object judges it, as the evaluative words know. */
  private static final String BAD = "~bad";

  private static final String GOOD = "~good";

  /** In a rule's `object`: the object's own words judge it, as the evaluative words know. */
  private static final String ILL = "~ill";

  /** In a rule's `object`: a proper name. */
  private static final String NAME = "~name";

  /** In a rule's `preposition`: a clause with "to" must follow. */
  private static final String INFINITIVE = "infinitive";

  private static final Set<String> ADMITTING = Set.of("recognise", "recognize", "acknowledge");

  private static final String HOPE = "hope";

  /** Months whose names are words of acts. */
  private static final Set<String> MONTHS = Set.of("March");

  private static final Set<String> INQUIRING = Set.of("if", "whether");

  private static final Set<String> WISHES =
      Set.of("want", "wish", "expect", "hope", "like", "need", "prefer");

  private static final Set<String> UNWILLING = Set.of("decline", "refuse");

  /** What one does for reporters. */
  private static final Set<String> TELLING =
      Set.of("comment", "elaborate", "explain", "interview", "say", "specify", "speculate", "tell");

  /** What is made known, not let go. */
  private static final Set<String> PUBLISHED =
      Set.of(
          "account",
          "audio",
          "book",
          "clip",
          "data",
          "detail",
          "document",
          "draft",
          "email",
          "estimate",
          "figure",
          "file",
          "film",
          "finding",
          "footage",
          "guideline",
          "image",
          "information",
          "letter",
          "list",
          "memo",
          "memorandum",
          "message",
          "note",
          "paper",
          "photo",
          "photograph",
          "picture",
          "plan",
          "poll",
          "proposal",
          "record",
          "recording",
          "report",
          "result",
          "statement",
          "statistic",
          "study",
          "summary",
          "survey",
          "tape",
          "text",
          "transcript",
          "update",
          "video");

  private final Rule rule;
  private final Frame frame;
  private Roles.Filler source;
  private Roles.Filler target;
  private final int support;
  private final int specificity;
  private final int words;
  private EventType type;

  private Match(
      Rule rule,
      Frame frame,
      Roles.Filler source,
      Roles.Filler target,
      int support,
      int specificity,
      int words) {
    this.rule = rule;
    this.frame = frame;
    this.source = source;
    this.target = target;
    this.support = support;
    this.specificity = specificity;
    this.words = words;
    this.type = rule.type();
  }

  static Match of(Rule rule, Predicate predicate, Frame frame, Roles roles) {
    return new Match(
        rule,
        frame,
        roles.source(),
        roles.target(),
        roles.support(),
        specificity(rule, predicate),
        predicate.length() - 1);
  }

  /** A rule at its trigger alone, whoever stands in its roles. */
  static Match bare(Rule rule, Predicate predicate, Frame frame) {
    return new Match(
        rule,
        frame,
        Roles.Filler.NONE,
        Roles.Filler.NONE,
        -1,
        specificity(rule, predicate),
        predicate.length() - 1);
  }

  /** How many words beside its trigger a rule asks for. */
  static int specificity(Rule rule, Predicate predicate) {
    return predicate.length()
        - 1
        + (rule.objects().isEmpty() ? 0 : 1)
        + (rule.subjects().isEmpty() ? 0 : 1)
        + (rule.particle() == null ? 0 : 1)
        + (rule.preposition() == null ? 0 : 1);
  }

  /** Whether the words a rule wants around its trigger stand there. */
  static boolean fits(
      Rule rule, Predicate predicate, Sentence st, int token, Frame frame, WordBook words) {
    return partFits(rule.part(), st, token)
        && predicate.matches(st, token)
        && (rule.particle() == null || hasParticle(st, token, rule.particle()))
        && (rule.preposition() == null
            || hasPreposition(st, token, rule.preposition(), frame, takesObject(rule)))
        && !lacksObject(rule, frame)
        && (rule.subjects().isEmpty() || anyOf(rule.subjects(), st, frame.subject()))
        && (rule.objects().isEmpty() || objectFits(rule, st, frame, words))
        && !(rule.type() == EventType.THREATEN && isOne(rule, st, token))
        && !(rule.type() == EventType.SUPPORT && admits(st, token, frame))
        && !(rule.type() == EventType.REQUEST
            && (toldAsFact(st, token) || ownWish(st, token, frame) || foreseen(st, token, frame)))
        && !(rule.type() == EventType.REJECT && silent(st, token, frame))
        && !(rule.type() == EventType.RETREAT && published(rule, st, frame))
        && !(rule.type() == EventType.CONSULT && judged(rule, st, token, frame));
  }

  /** "Russia is a threat": what is one threatens nobody by saying so. */
  private static boolean isOne(Rule rule, Sentence st, int token) {
    return rule.part() == Rule.Part.NOUN && st.child(token, "cop") >= 0;
  }

  /** "referred to the war": a frame whose target is its object alone ("referred Mali to"). */
  private static boolean lacksObject(Rule rule, Frame frame) {
    return rule.part() == Rule.Part.VERB
        && rule.preposition() != null
        && rule.target().equals(List.of("object"))
        && frame.object() < 0;
  }

  /** "recognised that Mali faces a drought": what is so is no merit. */
  private static boolean admits(Sentence st, int token, Frame frame) {
    return frame.object() < 0
        && st.child(token, "ccomp") > token
        && ADMITTING.contains(st.lemma(token));
  }

  /** "wants to join": a plan of one's own is no request. */
  private static boolean ownWish(Sentence st, int token, Frame frame) {
    return WISHES.contains(st.lemma(token)) && st.child(token, "xcomp") >= 0 && frame.object() < 0;
  }

  /** "is expected to lead": what is foreseen nobody asks for. */
  private static boolean foreseen(Sentence st, int token, Frame frame) {
    return WISHES.contains(st.lemma(token)) && frame.passive();
  }

  /** "declined to comment", "refused to say why": who tells a reporter nothing rejects nobody. */
  private static boolean silent(Sentence st, int token, Frame frame) {
    if (!UNWILLING.contains(st.lemma(token))) {
      return false;
    }
    int told = st.child(token, "xcomp");
    return told >= 0
        ? TELLING.contains(st.lemma(told))
        : frame.object() >= 0 && TELLING.contains(st.lemma(frame.object()));
  }

  /** "Exit polls released on Monday": what is published was not held. */
  private static boolean published(Rule rule, Sentence st, Frame frame) {
    return rule.part() == Rule.Part.VERB
        && rule.objects().isEmpty()
        && frame.object() >= 0
        && PUBLISHED.contains(singular(st.lemma(frame.object())));
  }

  /** "called his chiefs naive": who says what somebody is does not call him up. */
  private static boolean judged(Rule rule, Sentence st, int token, Frame frame) {
    return rule.part() == Rule.Part.VERB && frame.object() >= 0 && predicative(st, token) >= 0;
  }

  /**
   * "insisted that it poses no threat" tells, "asked whether it would stop" only wants to know;
   * "insisted that it stop" asks.
   */
  private static boolean toldAsFact(Sentence st, int token) {
    int clause = st.child(token, "ccomp");
    int mark = clause < 0 ? -1 : st.child(clause, "mark");
    if (mark > token && INQUIRING.contains(st.lemma(mark))) {
      return true;
    }
    if (st.lemma(token).equals(HOPE)) {
      return clause < 0; // "hopes that Rome will stop" asks it to
    }
    if (clause < 0) {
      return false;
    }
    String feature = st.feature(clause);
    boolean modal = false;
    boolean told = feature.equals("VBZ") || feature.equals("VBD");
    for (int child = st.firstChild(clause); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "aux") || st.is(child, "cop")) {
        String form = st.form(child).toLowerCase(Locale.ROOT);
        modal |= form.equals("should") || form.equals("must") || form.equals("be");
        told |= !st.feature(child).equals("MD") && !form.equals("be") || form.equals("will");
      }
    }
    return told && !modal;
  }

  private static boolean partFits(Rule.Part part, Sentence st, int token) {
    Upos tag = st.tag(token);
    return switch (part) {
      case VERB ->
          Frame.acts(st, token)
              ? !attributive(st, token)
              : Frame.verbal(st, token) || (tag == Upos.ADJ && Frame.misreadFinite(st, token));
      case NOUN ->
          (tag == Upos.NOUN || tag == Upos.PROPN) && !modifies(st, token) && !month(st, token);
      case ADJECTIVE ->
          (tag == Upos.ADJ || tag == Upos.NOUN || tag == Upos.VERB || tag == Upos.ADV)
              && !st.is(token, "amod");
    };
  }

  /** "the 11 March bombings", "in March": no march. */
  private static boolean month(Sentence st, int token) {
    return token > 0 && st.tag(token) == Upos.PROPN && MONTHS.contains(st.form(token));
  }

  /** "an aid package": the noun only says what kind of package. */
  private static boolean modifies(Sentence st, int token) {
    int head = st.head(token);
    return st.is(token, "compound") && head > token && head - token <= 2;
  }

  /** "the accused man": a participle before its noun is no act. */
  private static boolean attributive(Sentence st, int token) {
    return st.is(token, "amod") && st.head(token) > token && !Frame.misreadFinite(st, token);
  }

  private static boolean hasParticle(Sentence st, int token, String particle) {
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      if ((st.relation(child).equals("compound:prt")
              || st.is(child, "advmod")
              || st.is(child, "xcomp")
              || st.is(child, "obl"))
          && st.form(child).toLowerCase(Locale.ROOT).equals(particle)) {
        return true;
      }
    }
    return (token + 1 < st.size() && st.form(token + 1).toLowerCase(Locale.ROOT).equals(particle))
        || behindObject(st, token, particle);
  }

  /** "holds the Syrian regime responsible": the parser may take it for the object's adjective. */
  private static boolean behindObject(Sentence st, int verb, String particle) {
    int object = st.child(verb, "obj");
    for (int child = object < 0 ? -1 : st.firstChild(object);
        child >= 0;
        child = st.nextSibling(child)) {
      if (child > object && st.is(child, "amod") && st.form(child).equalsIgnoreCase(particle)) {
        return true;
      }
    }
    return false;
  }

  private static boolean takesObject(Rule rule) {
    return !rule.objects().isEmpty()
        || rule.target().contains("object")
        || rule.source().contains("object");
  }

  /**
   * @param takesObject whether the frame has room for an object; where it has none ("call on"), an
   *     object between verb and preposition means another frame
   */
  private static boolean hasPreposition(
      Sentence st, int token, String preposition, Frame frame, boolean takesObject) {
    if (preposition.equals(INFINITIVE)) {
      int object = st.child(token, "obj");
      return hasInfinitive(st, token) || (object > token && hasInfinitive(st, object));
    }
    if (!takesObject && st.tag(token) == Upos.VERB && st.child(token, "obj") > token) {
      return Roles.hasCase(st, st.child(token, "obj"), preposition);
    }
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      boolean phrase = st.is(child, "obl") || st.is(child, "nmod") || st.is(child, "obj");
      if (phrase && Roles.hasCase(st, child, preposition)) {
        return true;
      }
      if ((st.is(child, "advcl") || st.is(child, "ccomp") || st.is(child, "acl"))
          && markedBy(st, child, preposition)) {
        return true;
      }
      if (st.is(child, "case") && st.lemma(child).equals(preposition)) {
        return true;
      }
    }
    int object = frame.object();
    if (object >= 0 && (takesObject || st.tag(token) != Upos.VERB)) {
      for (int child = st.firstChild(object); child >= 0; child = st.nextSibling(child)) {
        if ((st.is(child, "nmod") && Roles.hasCase(st, child, preposition))
            || (st.relation(child).equals("acl") && markedBy(st, child, preposition))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasInfinitive(Sentence st, int token) {
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      boolean clause =
          st.is(child, "xcomp")
              || st.is(child, "advcl")
              || st.is(child, "ccomp")
              || st.is(child, "acl");
      int mark = st.child(child, "mark");
      if (clause && child > token && mark >= 0 && st.lemma(mark).equals("to")) {
        return true;
      }
    }
    return false;
  }

  private static boolean markedBy(Sentence st, int clause, String preposition) {
    int mark = st.child(clause, "mark");
    return (mark >= 0 && st.tag(mark) != Upos.PART && st.lemma(mark).equals(preposition))
        || Roles.hasCase(st, clause, preposition);
  }

  private static boolean objectFits(Rule rule, Sentence st, Frame frame, WordBook words) {
    int said = predicative(st, frame.trigger());
    return anyOf(rule.objects(), st, frame.object())
        || anyOf(rule.objects(), st, said)
        || (rule.objects().contains(NAME) && named(st, frame.object()))
        || (rule.objects().contains(BAD) && judges(st, said, words) < 0)
        || (rule.objects().contains(ILL) && judges(st, frame.object(), words) < 0)
        || (rule.objects().contains(GOOD) && judges(st, said, words) > 0);
  }

  private static boolean named(Sentence st, int token) {
    return token >= 0 && st.tag(token) == Upos.PROPN;
  }

  /** What the first judging word of the phrase says of it, [-1, 1]; 0 when none judges. */
  private static double judges(Sentence st, int head, WordBook words) {
    if (head < 0) {
      return 0;
    }
    double polarity = words.polarity(st, head);
    for (int child = st.firstChild(head);
        child >= 0 && polarity == 0;
        child = st.nextSibling(child)) {
      if (st.is(child, "amod") || st.is(child, "conj") || st.is(child, "compound")) {
        polarity = words.polarity(st, child);
      }
    }
    return polarity;
  }

  private static boolean anyOf(Set<String> wanted, Sentence st, int token) {
    if (token < 0) {
      return false;
    }
    if (listed(wanted, st, token)) {
      return true;
    }
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      boolean part =
          st.is(child, "conj")
              || (st.is(child, "compound") && child == token - 1)
              || (QUANTITIES.contains(singular(st.lemma(token).toLowerCase(Locale.ROOT)))
                  && st.is(child, "nmod")
                  && (Roles.hasCase(st, child, "of") || Roles.hasCase(st, child, "in")));
      if (part && listed(wanted, st, child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean listed(Set<String> wanted, Sentence st, int token) {
    String lemma = st.lemma(token).toLowerCase(Locale.ROOT);
    if (token > 0) {
      String before = st.lemma(token - 1).toLowerCase(Locale.ROOT);
      if (wanted.contains(before + ' ' + lemma)) {
        return true;
      }
    }
    return wanted.contains(lemma)
        || wanted.contains(singular(lemma))
        || hyphenated(wanted, st, token)
        || wanted.contains(st.form(token));
  }

  /** "a sit-in", "a cease-fire": the word a text's words are parts of, wherever its head is. */
  private static boolean hyphenated(Set<String> wanted, Sentence st, int token) {
    return (token > 1 && wanted.contains(hyphenated(st, token - 2)))
        || (token + 2 < st.size() && wanted.contains(hyphenated(st, token)));
  }

  /** The three tokens as one word, if the second is a hyphen; else nothing. */
  private static String hyphenated(Sentence st, int first) {
    return st.form(first + 1).equals("-")
        ? (st.lemma(first) + '-' + st.lemma(first + 2)).toLowerCase(Locale.ROOT)
        : "";
  }

  /** "troops", "supplies", "$": the word a list of objects has them under. */
  private static String singular(String lemma) {
    if (lemma.endsWith("ies")) {
      return lemma.substring(0, lemma.length() - 3) + 'y';
    }
    if (lemma.endsWith("s")) {
      return lemma.substring(0, lemma.length() - 1);
    }
    return switch (lemma) {
      case "$" -> "dollar";
      case "\u20ac" -> "euro";
      case "\u00a3" -> "pound";
      default -> lemma;
    };
  }

  /** "called Russia a threat", "described it as a threat": the noun said of the object. */
  static int predicative(Sentence st, int verb) {
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      boolean nominal = st.tag(child) == Upos.NOUN || st.tag(child) == Upos.ADJ;
      if (nominal
          && (st.is(child, "xcomp")
              || ((st.is(child, "obl") || st.is(child, "advcl") || st.is(child, "obj"))
                  && markedBy(st, child, "as")))) {
        return child;
      }
    }
    return -1;
  }

  Rule rule() {
    return rule;
  }

  Frame frame() {
    return frame;
  }

  int trigger() {
    return frame.trigger();
  }

  List<Participant> sources() {
    return source.participants();
  }

  List<Participant> targets() {
    return target.participants();
  }

  Roles.Filler source() {
    return source;
  }

  Roles.Filler target() {
    return target;
  }

  /** The light verb whose object the trigger is, or -1. */
  int support() {
    return support;
  }

  boolean hasTarget() {
    return target.found();
  }

  /** The rule's type, unless the act it stands over made it another. */
  EventType type() {
    return type;
  }

  /** A vow to strike is a threat. */
  void becomeThreat() {
    type = EventType.THREATEN;
  }

  /** What one will not do, one refuses. */
  void becomeRefusal() {
    type = EventType.REJECT;
  }

  /** What one stops doing: harm that ends is a retreat, help or trade that ends a sanction. */
  void becomeEnd() {
    type =
        switch (type) {
          case AID, COOPERATE -> EventType.SANCTION;
          case ASSAULT, SANCTION, MOBILIZE -> EventType.RETREAT;
          default -> type;
        };
  }

  /** Takes over the target of the act under this one. */
  void adoptTarget(Roles.Filler adopted) {
    target = adopted;
  }

  /** Takes over who acts from the act this one stands in. */
  void adoptSource(Roles.Filler adopted) {
    source = adopted;
  }

  /** Whether this reading of the trigger is better than another. */
  boolean beats(Match other) {
    double own = score();
    double others = other.score();
    return own != others ? own > others : rule.id().compareTo(other.rule.id()) < 0;
  }

  private double score() {
    boolean aimed = target.found() && !reflexive();
    double sides = (source.found() ? 1 : 0) + (aimed ? source.direct() ? 1.2 : 1 : 0);
    return 1.2 * specificity
        + 0.4 * words
        + sides
        + (aimed && target.direct() ? 0.1 : 0)
        + rule.confidence();
  }

  /** "offered his resignation": whose it is does not make him a target. */
  private boolean reflexive() {
    return rule.reciprocity() == Rule.Reciprocity.NONE
        && targets().stream().allMatch(one -> sources().stream().anyMatch(one::same));
  }
}
