package org.entente.code.statement;

import java.util.Set;
import java.util.function.IntPredicate;
import org.entente.lexicon.WordBook;
import org.entente.model.event.EventType;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/**
 * The colour of what is told of a party where no single word judges it: of the clause whose subject
 * it is, else of all that is said, where nobody else is spoken of.
 */
final class Tone {
  /** How much a colour is worth beside a judgement. */
  private static final double WEIGHT = 0.4;

  /** Weaker words colour nothing. */
  private static final double STRONG = 0.5;

  private static final int CLIMB = 10;

  /** Words before and after the party that are looked at. */
  private static final int WINDOW = 60;

  /** Before these what is bad is what the party helped against or stood through. */
  private static final Set<String> AGAINST =
      Set.of(
          "against",
          "despite",
          "through",
          "throughout",
          "during",
          "amid",
          "amidst",
          "after",
          "from",
          "without",
          "before",
          "until",
          "since",
          "beyond",
          "between");

  /** What begins a clause that tells of the time and not of the party. */
  private static final Set<String> WHEN =
      Set.of("when", "while", "whenever", "whilst", "after", "before", "until", "once");

  private static final int EXCUSE = 4;

  private final Appraisal appraisal;
  private final WordBook words;

  Tone(Appraisal appraisal, WordBook words) {
    this.appraisal = appraisal;
    this.words = words;
  }

  /**
   * What is told of a party, [-1, 1]; 0 where nothing colours it.
   *
   * @param party the token that names it
   * @param alone whether the words spoken name nobody else
   * @param within whether a token belongs to the words spoken
   */
  double of(Sentence st, int party, boolean alone, IntPredicate within) {
    double value = ofClause(st, party, within);
    return value == 0 && alone ? colour(st, party, -1, within) : value;
  }

  /** What idioms alone tell of a party, [-1, 1]: they say it plainest. */
  double ofIdioms(Sentence st, int party, boolean alone, IntPredicate within) {
    int clause = clauseOf(st, party, within);
    if (clause < 0 && !alone) {
      return 0;
    }
    double sum = 0;
    int end = Math.min(st.size(), party + WINDOW);
    for (int token = Math.max(0, party - WINDOW); token < end; token++) {
      if (within.test(token) && (clause < 0 || below(st, token, clause))) {
        sum += idiomAt(st, token);
      }
    }
    return Math.signum(sum) * WEIGHT;
  }

  /** Whether a clause tells something of the party, as its subject. */
  boolean isSubject(Sentence st, int party) {
    return clauseOf(st, party, token -> true) >= 0;
  }

  /** What the clause whose subject the party is tells of it, [-1, 1]. */
  double ofClause(Sentence st, int party, IntPredicate within) {
    int clause = clauseOf(st, party, within);
    return clause < 0 ? 0 : colour(st, party, clause, within);
  }

  /** What words that name nobody say of the one they must be about, [-1, 1]. */
  double ofAll(Sentence st, int near, IntPredicate within) {
    return colour(st, near, -1, within);
  }

  /** The predicate whose subject's phrase the party stands in; -1 when it stands elsewhere. */
  private static int clauseOf(Sentence st, int party, IntPredicate within) {
    int current = party;
    for (int step = 0; step < CLIMB; step++) {
      int above = st.head(current);
      if (above < 0 || !within.test(above)) {
        return -1;
      }
      if (st.is(current, "nsubj")) {
        return above;
      }
      boolean phrase =
          st.is(current, "nmod")
              || st.is(current, "compound")
              || st.is(current, "amod")
              || st.is(current, "flat")
              || st.is(current, "appos")
              || st.is(current, "conj") && st.tag(current) != Upos.VERB;
      if (!phrase) {
        return -1;
      }
      current = above;
    }
    return -1;
  }

  /** What bad and good the words say that hang below the clause, or all where it is -1. */
  private double colour(Sentence st, int party, int clause, IntPredicate within) {
    boolean good = false;
    boolean bad = false;
    boolean averted = false;
    double idioms = 0;
    int end = Math.min(st.size(), party + WINDOW);
    for (int token = Math.max(0, party - WINDOW); token < end; token++) {
      if (token == party || !within.test(token) || clause >= 0 && !below(st, token, clause)) {
        continue;
      }
      averted |= Weighing.averts(st.lemma(token));
      idioms += idiomAt(st, token);
      double value = Shift.of(st, token, valueAt(st, token, clause));
      good |= value > 0 && !st.is(token, "compound"); // "a peace treaty"
      bad |= value < 0 && !excused(st, token);
    }
    if (idioms != 0) {
      return Math.signum(idioms) * WEIGHT;
    }
    return bad ? averted ? 0 : -WEIGHT : good ? WEIGHT : 0;
  }

  /** What the idiom that begins at the token says as its surroundings leave it, [-1, 1]. */
  private double idiomAt(Sentence st, int token) {
    double idiom = Shift.of(st, token, words.idiom(st, token));
    return idiom < 0 && excused(st, token) ? 0 : idiom;
  }

  private double valueAt(Sentence st, int token, int clause) {
    boolean anothers =
        words.relational(st, token) && st.child(token, "cop") < 0 && !Phrases.ours(st, token);
    boolean suffered =
        clause < 0
            && st.feature(token).equals("VBN")
            && (st.is(token, "acl") || forceful(st, token));
    boolean grand = st.is(token, "amod") && Weighing.grand(st.lemma(token));
    boolean thing = Weighing.thing(st.lemma(token));
    if (thing || grand || anothers || suffered || Phrases.name(st, token)) {
      return 0;
    }
    double known =
        st.tag(token) == Upos.ADV ? appraisal.manner(st, token) : words.polarity(st, token);
    if (known == 0) {
      known = words.tone(st, token);
    }
    boolean act = clause >= 0 || st.child(token, "obj") >= 0;
    if (known == 0 && act && forceful(st, token)) {
      return -STRONG;
    }
    return Math.abs(known) >= STRONG ? known : 0;
  }

  private boolean forceful(Sentence st, int token) {
    EventType type = st.tag(token) == Upos.VERB ? appraisal.type(st, token) : null;
    return type == EventType.ASSAULT || type == EventType.COERCE;
  }

  /** "help against terrorism", "when disaster struck": no deed of whoever is spoken of. */
  private static boolean excused(Sentence st, int token) {
    int current = token;
    for (int step = 0; step < EXCUSE && current >= 0; step++) {
      if (AGAINST.contains(Phrases.marker(st, current))) {
        return true;
      }
      int mark = st.child(current, "mark");
      int when = mark < 0 ? st.child(current, "advmod") : mark;
      if (st.is(current, "advcl") && when >= 0 && WHEN.contains(st.lemma(when))) {
        return true;
      }
      current = st.head(current);
    }
    return false;
  }

  private static boolean below(Sentence st, int token, int clause) {
    int current = token;
    for (int step = 0; step < WINDOW && current >= 0 && current != clause; step++) {
      current = st.head(current);
    }
    return current == clause;
  }
}
