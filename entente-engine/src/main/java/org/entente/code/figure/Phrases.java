package org.entente.code.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.entente.model.actor.Participant;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.statement.Statement;
import org.entente.model.text.Span;

/** Noun phrases by their head, and who vouches for a place. */
final class Phrases {
  private static final int LONGEST_CLIMB = 12;

  private Phrases() {}

  /** The head with the modifiers directly before it, without article, owner and numbers. */
  static Span core(Sentence st, int head) {
    int first = head;
    while (first > 0 && modifier(st, first - 1, head)) {
      first--;
    }
    while (first < head && st.tag(first) == Upos.PUNCT) {
      first++;
    }
    return st.span(first, head);
  }

  private static boolean modifier(Sentence st, int token, int head) {
    int above = st.head(token);
    if (above < token || above > head) {
      return false;
    }
    boolean joined = st.form(token + 1).equals("-"); // "Dutch-made"
    return switch (st.tag(token)) {
      case ADJ, NOUN, PROPN, VERB, X, ADV ->
          joined
              || st.is(token, "amod")
              || st.is(token, "compound")
              || st.is(token, "nmod")
              || st.is(token, "advmod") && st.tag(above) == Upos.ADJ;
      case PUNCT -> st.form(token).equals("-") || st.form(token).equals("\u2013");
      default -> false;
    };
  }

  static boolean noun(Sentence st, int token) {
    return token >= 0 && (st.tag(token) == Upos.NOUN || st.tag(token) == Upos.PROPN);
  }

  /** The verb above a token within twelve steps, the token itself not meant; -1 when none. */
  static int verbAbove(Sentence st, int token) {
    int current = st.head(token);
    for (int step = 0; step < LONGEST_CLIMB && current >= 0; step++) {
      if (st.tag(current) == Upos.VERB) {
        return current;
      }
      current = st.head(current);
    }
    return -1;
  }

  /** "took part in": the verb only says that its subject shares in something. */
  static boolean takesPart(Sentence st, int verb) {
    int object = st.lemma(verb).equals("take") ? st.child(verb, "obj") : -1;
    return object >= 0 && st.lemma(object).equals("part");
  }

  static boolean marked(Sentence st, int token, String preposition) {
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      if (st.is(child, "case") && st.lemma(child).equals(preposition)) {
        return true;
      }
    }
    return false;
  }

  /** First child under the preposition, -1 when none. */
  static int under(Sentence st, int token, String preposition) {
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      if (child > token
          && (st.is(child, "nmod") || st.is(child, "obl"))
          && marked(st, child, preposition)) {
        return child;
      }
    }
    return -1;
  }

  /** The infinitive with "to" that hangs on the word behind it, one of the verbs; or -1. */
  static int infinitive(Sentence st, int word, Set<String> verbs) {
    for (int child = st.firstChild(word); child >= 0; child = st.nextSibling(child)) {
      int mark = child > word && st.tag(child) == Upos.VERB ? st.child(child, "mark") : -1;
      if (mark >= 0 && st.lemma(mark).equals("to") && verbs.contains(st.lemma(child))) {
        return child;
      }
    }
    return -1;
  }

  /** The last noun phrase that hangs on the word with a preposition, -1 when none. */
  static int lastUnder(Sentence st, int token) {
    int last = -1;
    for (int child = st.firstChild(token); child >= 0; child = st.nextSibling(child)) {
      last = child > token && st.is(child, "nmod") ? child : last;
    }
    return last;
  }

  /** The speakers of the statements whose content holds the place, outermost last. */
  static List<Participant> speakers(List<Statement> statements, Span place) {
    return speakers(around(statements, place));
  }

  /** Their speakers, each once. */
  static List<Participant> speakers(List<Statement> around) {
    List<Participant> speakers = new ArrayList<>(1);
    for (Statement statement : around) {
      Participant speaker = statement.speaker();
      if (speaker != null
          && speakers.stream().noneMatch(one -> one.actor().equals(speaker.actor()))) {
        speakers.add(speaker);
      }
    }
    return speakers;
  }

  /** The statements whose content holds the place, innermost first. */
  static List<Statement> around(List<Statement> statements, Span place) {
    List<Statement> around = new ArrayList<>(2);
    for (Statement statement : statements) {
      if (statement.content().get(0).start() > place.start()) {
        break;
      }
      for (Span piece : statement.content()) {
        if (piece.contains(place)) {
          around.add(statement);
          break;
        }
      }
    }
    around.sort(Comparator.comparingInt(Phrases::length));
    return around;
  }

  private static int length(Statement statement) {
    int length = 0;
    for (Span piece : statement.content()) {
      length += piece.length();
    }
    return length;
  }
}
