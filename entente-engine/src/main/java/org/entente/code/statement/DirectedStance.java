package org.entente.code.statement;

import java.util.Locale;
import java.util.Set;
import org.entente.code.grammar.Negation;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.WordBook;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;

/**
 * How one named party treats another in a sentence. From the second party's words the tree is
 * climbed; what each governing word does to the party below it is multiplied up ("praised him for
 * attacking Z": against Z) until a word is reached whose doer is the first party.
 */
public final class DirectedStance {
  private static final double THRESHOLD = 0.3;
  private static final double NEGATED = -0.8;
  private static final int CLIMB = 12;
  private static final Set<String> FIRST_PERSON = Set.of("i", "we");

  private final WordBook words;
  private final Appraisal appraisal;

  /**
   * @param lexicon gives what words do to their objects and say of their subjects
   */
  public DirectedStance(Lexicon lexicon) {
    this.words = lexicon.words();
    this.appraisal = new Appraisal(lexicon);
  }

  /**
   * How the party named by {@code from} treats the one named by {@code to}, [-1, 1]; 0 when the
   * words do not say, or when the two are not in one sentence.
   */
  public double toward(Reading reading, Span from, Span to) {
    int index = reading.firstSentenceAt(to.start());
    if (index >= reading.sentences().size()) {
      return 0;
    }
    Sentence st = reading.sentences().get(index);
    int doer = head(st, from);
    int other = head(st, to);
    return doer < 0 || other < 0 || doer == other ? 0 : climb(st, doer, other);
  }

  /**
   * Which of the two is for or against the other.
   *
   * @return 0 neither, 1 the first likes the second, 2 the second the first, 3 the first is against
   *     the second, 4 the second against the first
   */
  public int label(Reading reading, Span first, Span second) {
    double there = toward(reading, first, second);
    double back = toward(reading, second, first);
    boolean forth = Math.abs(there) >= Math.abs(back);
    return switch (sign(forth ? there : back)) {
      case 1 -> forth ? 1 : 2;
      case -1 -> forth ? 3 : 4;
      default -> 0;
    };
  }

  /**
   * How the sentence treats the party named by the span, [-1, 1]: what is done to it, said of it,
   * or shown by its own deeds.
   */
  public double treatment(Reading reading, Span party) {
    int index = reading.firstSentenceAt(party.start());
    if (index >= reading.sentences().size()) {
      return 0;
    }
    Sentence st = reading.sentences().get(index);
    int token = head(st, party);
    return token < 0 ? 0 : appraisal.of(st, token, one -> false, one -> true);
  }

  /** Whether a value is a stance at all: 1 for, -1 against, 0 neither. */
  public static int sign(double value) {
    return value >= THRESHOLD ? 1 : value <= -THRESHOLD ? -1 : 0;
  }

  /** The token of the span that hangs outside it, or -1. */
  private static int head(Sentence st, Span span) {
    int found = -1;
    for (int token = 0; token < st.size(); token++) {
      if (st.start(token) < span.end() && st.end(token) > span.start()) {
        int above = st.head(token);
        boolean inside = above >= 0 && st.start(above) < span.end() && st.end(above) > span.start();
        if (!inside && st.tag(token) != Upos.PUNCT) {
          found = token;
        }
      }
    }
    return found;
  }

  private double climb(Sentence st, int doer, int party) {
    double value = described(st, party);
    int node = party;
    for (int step = 0; step < CLIMB; step++) {
      int above = st.head(node);
      if (above < 0) {
        break;
      }
      String relation = st.relation(node);
      if (above == doer && !clause(relation)) {
        return designation(st, doer, node, value);
      }
      value = lifted(st, node, above, relation, value);
      if (doneBy(st, above, doer, node)) {
        return value;
      }
      if (reported(st, above) && otherSubject(st, node)) {
        value = 0;
      }
      node = above;
    }
    return 0;
  }

  /** "a critic of Z", "Z's rival": the doer's own noun. */
  private double designation(Sentence st, int doer, int node, double value) {
    boolean of = st.is(node, "nmod") || st.is(node, "compound");
    return of && st.tag(doer) == Upos.NOUN ? combined(appraisal.effect(st, doer), value) : 0;
  }

  private static boolean clause(String relation) {
    return relation.startsWith("acl") || relation.startsWith("advcl");
  }

  /** The value one word higher. */
  private double lifted(Sentence st, int node, int above, String relation, double value) {
    if (relation.equals("nsubj:pass")) {
      return turned(st, above, combined(appraisal.effect(st, above), value));
    }
    if (relation.startsWith("nsubj")) {
      return value != 0 ? value : turned(st, above, quality(st, above));
    }
    if (st.is(node, "conj")
        || st.is(node, "appos")
        || st.is(node, "flat")
        || st.is(node, "compound")
        || st.is(node, "amod")
        || st.is(node, "acl")
        || st.is(node, "parataxis")) {
      return value;
    }
    if (relation.equals("nmod:poss")) {
      return words.relational(st, above) ? combined(appraisal.effect(st, above), value) : value;
    }
    if (st.is(node, "obl") && Phrases.marker(st, node).equals("by")
        || st.is(node, "nmod") && Phrases.marker(st, node).equals("by")) {
      return value;
    }
    double effect = appraisal.effect(st, above);
    if (st.is(node, "nmod") || st.is(node, "obl")) {
      effect = atPreposition(effect, Phrases.marker(st, node));
    } else if (clause(relation) || st.is(node, "xcomp") || st.is(node, "ccomp")) {
      effect = 0;
    }
    return turned(st, above, combined(effect, value));
  }

  /** "fought against Z" and "fought for Z"; a mere place or time takes nothing. */
  private static double atPreposition(double effect, String marker) {
    return switch (marker) {
      case "against" -> effect == 0 ? -0.5 : -Math.abs(effect);
      case "behind" -> effect == 0 ? 0.4 : Math.abs(effect);
      case "of", "for", "with", "to", "toward", "towards", "on", "at" -> effect;
      default -> 0;
    };
  }

  private static double combined(double effect, double below) {
    if (effect == 0) {
      return below;
    }
    return below == 0 ? effect : 0;
  }

  private double turned(Sentence st, int token, double value) {
    return negated(st, token) ? value * NEGATED : value;
  }

  private static boolean negated(Sentence st, int token) {
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      if (Negation.negates(st.lemma(child)) && (st.is(child, "advmod") || st.is(child, "det"))) {
        return true;
      }
    }
    return false;
  }

  /** "the corrupt Z": adjectives that hang on the name. */
  private double described(Sentence st, int token) {
    double value = 0;
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "amod") || st.is(child, "appos") || st.is(child, "compound")) {
        value += words.polarity(st, child);
      }
    }
    return Math.max(-1, Math.min(1, value));
  }

  /** What a predicate says of its subject. */
  private double quality(Sentence st, int token) {
    if (st.child(token, "cop") < 0 && st.tag(token) == Upos.NOUN) {
      return 0;
    }
    return words.polarity(st, token);
  }

  // ---- who does it ----

  /** Whether the party is the doer of the word, from whose side {@code from} we come. */
  private static boolean doneBy(Sentence st, int word, int party, int from) {
    int doer = doer(st, word, from);
    return doer >= 0 && doer != from && partOf(st, party, doer, from);
  }

  /** The subject, agent or owner of a word; lent by the clause above where it has none. */
  private static int doer(Sentence st, int word, int from) {
    int current = word;
    for (int step = 0; step < CLIMB; step++) {
      int own = ownDoer(st, current, from);
      if (own >= 0) {
        return relative(st, own) && st.head(current) >= 0 ? st.head(current) : own;
      }
      if (st.is(current, "acl")) {
        return st.head(current);
      }
      boolean lends =
          st.is(current, "conj")
              || st.is(current, "xcomp")
              || st.is(current, "advcl")
              || st.is(current, "ccomp") && st.child(current, "nsubj") < 0;
      if (!lends || st.head(current) < 0) {
        return -1;
      }
      current = st.head(current);
    }
    return -1;
  }

  private static int ownDoer(Sentence st, int word, int from) {
    int passive = -1;
    int agent = -1;
    for (int child = st.firstChild(word); child >= 0; child = st.nextSibling(child)) {
      if (child == from) {
        continue;
      }
      String relation = st.relation(child);
      if (relation.equals("nsubj:pass")) {
        passive = child;
      } else if (relation.startsWith("nsubj")) {
        return child;
      } else if ((st.is(child, "obl") || st.is(child, "nmod"))
          && Phrases.marker(st, child).equals("by")) {
        agent = child;
      } else if (relation.equals("nmod:poss") && st.tag(word) == Upos.NOUN) {
        agent = child;
      }
    }
    return agent >= 0 || passive < 0 ? agent : -1;
  }

  private static boolean relative(Sentence st, int token) {
    String form = st.form(token);
    return form.equals("who") || form.equals("which") || form.equals("that");
  }

  /** "Z's envoys", "the Z government", "leaders of Z and Y": the party within its phrase. */
  private static boolean partOf(Sentence st, int party, int phrase, int from) {
    int current = party;
    for (int step = 0; step < CLIMB && current >= 0 && current != from; step++) {
      if (current == phrase) {
        return true;
      }
      boolean inner =
          st.is(current, "conj")
              || st.is(current, "appos")
              || st.is(current, "flat")
              || st.is(current, "compound")
              || st.is(current, "amod")
              || st.is(current, "nmod");
      if (!inner) {
        return false;
      }
      current = st.head(current);
    }
    return false;
  }

  private boolean reported(Sentence st, int token) {
    return st.tag(token) == Upos.VERB && appraisal.effect(st, token) == 0;
  }

  /** Whether a clause has a subject of its own that is not the speaker. */
  private static boolean otherSubject(Sentence st, int token) {
    if (!st.is(token, "ccomp") || st.child(token, "cop") >= 0) {
      return false;
    }
    int subject = st.child(token, "nsubj");
    return subject >= 0
        && st.relation(subject).equals("nsubj")
        && !FIRST_PERSON.contains(st.lemma(subject).toLowerCase(Locale.ROOT));
  }
}
