package org.entente.code.statement;

import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.entente.code.grammar.Negation;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Rule;
import org.entente.lexicon.RuleBook;
import org.entente.lexicon.WordBook;
import org.entente.model.event.EventType;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence says of a party it names, in the voice of whoever speaks: what the party is
 * called, what it does, what it should do, and how the speaker's own verbs treat it. The tree is
 * climbed from the party until a word says something.
 */
final class Appraisal {
  private static final int CLIMB = 8;
  private static final int DEPTH = 2;
  private static final double NEGATED = -0.7;
  private static final double DEMAND = -0.4;

  /** To tell what a party did judges it, but less than a word that says so. */
  private static final double DEED = 0.4;

  private static final Set<String> DEMANDS = Set.of("must", "should", "ought");

  /** Verbs that judge only by what they call their object. */
  private static final Set<String> CALLING =
      Set.of(
          "brand",
          "call",
          "characterise",
          "characterize",
          "compare",
          "consider",
          "deem",
          "describe",
          "label",
          "name",
          "portray",
          "regard",
          "see",
          "treat",
          "view");

  /** Who a speaker's own verbs are of; in reported speech he is "he". */
  private static final Set<String> OWN = Set.of("i", "we", "he", "she");

  /** Verbs that only carry what their object or complement says. */
  private static final Set<String> CARRIERS =
      Set.of(
          "make",
          "do",
          "have",
          "show",
          "give",
          "play",
          "take",
          "pay",
          "offer",
          "want",
          "bring",
          "become",
          "remain",
          "stay",
          "seem",
          "keep",
          "prove",
          "spread",
          "stir",
          "cause",
          "commit",
          "act",
          "behave",
          "serve",
          "deserve",
          "need",
          "wage",
          "pursue",
          "seek",
          "pose",
          "represent",
          "share");

  private final WordBook words;
  private final RuleBook rules;

  Appraisal(Lexicon lexicon) {
    this.words = lexicon.words();
    this.rules = lexicon.rules();
  }

  /**
   * What is said of the party, [-1, 1]; 0 when nothing.
   *
   * @param party the token that names it
   * @param own whether a token names the speaker
   * @param within whether a token belongs to the words spoken
   */
  double of(Sentence st, int party, IntPredicate own, IntPredicate within) {
    double value = described(st, party);
    int node = party;
    for (int step = 0; step < CLIMB && value == 0; step++) {
      int above = st.head(node);
      boolean place = (st.is(node, "nmod") || st.is(node, "obl")) && Phrases.aside(st, node);
      if (above < 0 || !within.test(above) || place) {
        break;
      }
      value = said(st, node, above, own, node == party);
      // "must not" demands as "must" does.
      boolean demand = st.relation(node).equals("nsubj") && demanded(st, above);
      value = demand ? value : turned(st, above, value);
      node = above;
    }
    return Math.max(-1, Math.min(1, value));
  }

  /** What the word above says of the party below, before negation. */
  private double said(Sentence st, int node, int above, IntPredicate own, boolean nearest) {
    String relation = st.relation(node);
    if (relation.equals("nsubj:pass")) {
      return words.polarity(st, above);
    }
    if (relation.startsWith("nsubj")) {
      return predicate(st, above, own);
    }
    if (st.is(node, "obj") || st.is(node, "iobj")) {
      double called = called(st, above);
      boolean names = CALLING.contains(st.lemma(above));
      return !names && spoken(st, above, own) ? nonZero(called, effect(st, above)) : called;
    }
    if (st.is(node, "nmod") || st.is(node, "amod") || st.is(node, "compound")) {
      return ofNoun(st, node, above, nearest);
    }
    if (st.is(node, "obl")) {
      return Phrases.aside(st, node) || !spoken(st, above, own)
          ? 0
          : against(st, node, effect(st, above));
    }
    return 0;
  }

  /** How the speaker's own verb treats the party or what is the party's, [-1, 1]. */
  double treated(Sentence st, int party, IntPredicate own) {
    int node = party;
    while (st.head(node) >= 0
        && (st.is(node, "nmod") || st.is(node, "compound"))
        && !Phrases.aside(st, node)) {
      node = st.head(node);
    }
    int verb = st.head(node);
    int subject = verb < 0 || !st.is(node, "obj") ? -1 : st.child(verb, "nsubj");
    return subject >= 0 && own.test(subject) ? turned(st, verb, effect(st, verb)) : 0;
  }

  private static double nonZero(double first, double second) {
    return first != 0 ? first : second;
  }

  /** "Russia's aggression", "affection for Kuwait"; an ally's ally is not judged. */
  private double ofNoun(Sentence st, int node, int noun, boolean nearest) {
    if (st.tag(noun) == Upos.ADJ) {
      return words.polarity(st, noun);
    }
    boolean thing = Weighing.thing(st.lemma(noun));
    if (Phrases.aside(st, node) || thing || words.relational(st, noun) && !Phrases.ours(st, noun)) {
      return 0;
    }
    // "a case with Iran", "a post on the border with Iran": an event's noun, not what Iran did.
    boolean told = nearest && !Phrases.marker(st, node).equals("with");
    return against(st, node, told ? effect(st, noun) : words.polarity(st, noun));
  }

  private static double against(Sentence st, int node, double effect) {
    return Phrases.marker(st, node).equals("against") ? -Math.abs(effect) : effect;
  }

  /** What a predicate says of its subject. */
  private double predicate(Sentence st, int word, IntPredicate own) {
    if (demanded(st, word)) {
      return joint(st, word, own) ? 0 : DEMAND;
    }
    if (st.tag(word) != Upos.VERB) {
      return phrase(st, word, DEPTH);
    }
    double deed = deed(st, word);
    double object = 0;
    boolean carries = CARRIERS.contains(st.lemma(word));
    for (int child = st.firstChild(word); child >= 0; child = st.nextSibling(child)) {
      boolean like =
          st.is(child, "obl")
              && (Phrases.marker(st, child).equals("like")
                  || Phrases.marker(st, child).equals("as"));
      if (like || st.is(child, "xcomp") && st.tag(child) != Upos.VERB) {
        object += phrase(st, child, DEPTH);
      } else if (st.is(child, "obj")) {
        object += carries || deed != 0 ? phrase(st, child, DEPTH) : 0;
      } else if (st.is(child, "xcomp") && carries) {
        object += deed(st, child);
      } else if (st.is(child, "advmod") && child > word) {
        object += manner(st, child);
      } else if (own.test(child) && st.is(child, "nsubj")) {
        return 0;
      }
    }
    return told(deed, object, carries, Weighing.averts(st.lemma(word)));
  }

  /** To avert harm is good; harm to the good and help for the harmful are not. */
  private static double told(double deed, double object, boolean carries, boolean averts) {
    if (carries || deed == 0 || object == 0) {
      return deed + object;
    }
    if (deed < 0 && object < 0) {
      return averts ? 0.3 : deed;
    }
    return deed * object < 0 ? -Math.max(Math.abs(deed), Math.abs(object)) : deed + object;
  }

  /** "Both Oslo and Riga should wait": who asks it of himself too blames nobody. */
  private static boolean joint(Sentence st, int word, IntPredicate own) {
    int subject = st.child(word, "nsubj");
    boolean joint = false;
    for (int child = subject < 0 ? -1 : st.firstChild(subject);
        child >= 0;
        child = st.nextSibling(child)) {
      joint |= st.is(child, "conj") && (own.test(child) || own.test(subject));
    }
    return joint;
  }

  private static boolean demanded(Sentence st, int word) {
    for (int child = st.firstChild(word); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "aux") && DEMANDS.contains(st.lemma(child))) {
        return true;
      }
    }
    return false;
  }

  /** "barbarically": what the adjective says. */
  double manner(Sentence st, int adverb) {
    String form = st.form(adverb).toLowerCase(Locale.ROOT);
    if (!form.endsWith("ly")) {
      return 0;
    }
    double plain = words.adjectivePolarity(form.substring(0, form.length() - 2));
    if (form.endsWith("bly")) {
      plain = words.adjectivePolarity(form.substring(0, form.length() - 1) + "e");
    }
    return plain != 0 || !form.endsWith("ally")
        ? plain
        : words.adjectivePolarity(form.substring(0, form.length() - 4));
  }

  /** What a deed says of its doer. */
  private double deed(Sentence st, int verb) {
    double known = words.polarity(st, verb);
    if (known != 0) {
      return Math.signum(known) * DEED;
    }
    EventType type = type(st, verb);
    return type == null
        ? 0
        : switch (type) {
          case AID, SUPPORT, COOPERATE -> DEED;
          case ASSAULT, COERCE, THREATEN -> -DEED;
          default -> 0;
        };
  }

  /** What a word does to the party under it when the speaker uses it of himself. */
  double effect(Sentence st, int token) {
    double known = words.polarity(st, token);
    if (known != 0) {
      return known;
    }
    EventType type = type(st, token);
    return type == null
        ? 0
        : switch (type) {
          case SUPPORT -> 0.7;
          case ACCUSE, THREATEN, PROTEST, SANCTION, REJECT -> -0.7;
          default -> 0;
        };
  }

  /** The event type a rule without conditions gives the word, or null. */
  @Nullable EventType type(Sentence st, int token) {
    Rule.Part part =
        switch (st.tag(token)) {
          case VERB -> Rule.Part.VERB;
          case NOUN -> Rule.Part.NOUN;
          case ADJ -> Rule.Part.ADJECTIVE;
          default -> null;
        };
    if (part == null) {
      return null;
    }
    for (RuleBook.Entry entry : rules.triggeredBy(st, token)) {
      Rule rule = entry.rule();
      boolean plain = rule.objects().isEmpty() && rule.particle() == null;
      if (rule.part() == part && plain && entry.predicate().matches(st, token)) {
        return rule.type();
      }
    }
    return null;
  }

  /** "calls X a lackey", "sees X as an indispensable mediator". */
  private double called(Sentence st, int verb) {
    double value = 0;
    int objects = 0;
    for (int child = st.firstChild(verb); child >= 0; child = st.nextSibling(child)) {
      boolean as = Phrases.marker(st, child).equals("as");
      boolean second = st.is(child, "obj") && objects++ > 0;
      if (second
          || st.is(child, "xcomp") && st.tag(child) != Upos.VERB
          || as && (st.is(child, "obl") || st.is(child, "advcl") || st.is(child, "nmod"))) {
        value += phrase(st, child, DEPTH);
      } else if (st.is(child, "obj")) {
        for (int inner = st.firstChild(child); inner >= 0; inner = st.nextSibling(inner)) {
          if (Phrases.marker(st, inner).equals("as") && inner > child) {
            value += phrase(st, inner, DEPTH);
          }
        }
      }
    }
    return value;
  }

  /** Whether a verb or adjective is the speaker's own: its subject is he, or it has none. */
  private static boolean spoken(Sentence st, int word, IntPredicate own) {
    int subject = st.child(word, "nsubj");
    if (subject >= 0) {
      String form = st.form(subject).toLowerCase(Locale.ROOT);
      return own.test(subject) || OWN.contains(form) || Negation.nobody(form);
    }
    return st.child(word, "csubj") < 0;
  }

  /** A phrase's own words: head, adjectives, what it is of, and its conjuncts. */
  private double phrase(Sentence st, int head, int depth) {
    double value = words.polarity(st, head);
    boolean plain = value == 0;
    for (int child = st.firstChild(head); child >= 0; child = st.nextSibling(child)) {
      boolean participle = st.is(child, "acl") && !st.feature(child).equals("VBG");
      if (st.is(child, "amod") || st.is(child, "compound") || participle) {
        value += plain && Weighing.grand(st.lemma(child)) ? 0 : words.polarity(st, child);
      } else if (depth > 0
          && (st.is(child, "conj")
              || st.is(child, "nmod") && Phrases.marker(st, child).equals("of"))) {
        value += phrase(st, child, depth - 1);
      }
    }
    return value;
  }

  /** "the corrupt X", "X, a friend of ours". */
  private double described(Sentence st, int token) {
    double value = 0;
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "amod") && !Phrases.name(st, child)) {
        value += words.polarity(st, child);
      } else if (st.is(child, "appos") && st.tag(child) == Upos.NOUN) {
        value += phrase(st, child, 0);
      }
    }
    return value;
  }

  /** "not an enemy", "no partner", "nobody regards"; but "never more needed" says the more. */
  private double turned(Sentence st, int word, double value) {
    if (value == 0) {
      return 0;
    }
    boolean negated = false;
    for (int child = st.firstChild(word); child >= 0; child = st.nextSibling(child)) {
      String lemma = st.lemma(child).toLowerCase(Locale.ROOT);
      boolean any = child > 0 && st.form(child - 1).equalsIgnoreCase("any");
      if (st.feature(child).equals("JJR") || st.feature(child).equals("RBR") && !any) {
        return value;
      }
      boolean said = st.is(child, "advmod") || st.is(child, "det") || st.is(child, "aux");
      negated |= said && Negation.weakens(lemma);
      negated |= st.is(child, "nsubj") && Negation.nobody(lemma);
    }
    negated |= value > 0 && Shift.ends(st, word);
    return negated ? value * NEGATED : value;
  }
}
