package org.entente.code.actor;

import java.util.Set;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;

/**
 * The contiguous core of a noun phrase: the head with what stands directly before it and the names
 * directly after it. "Chinese foreign ministry spokesman Wang Wenbin" is one, whatever the parser
 * makes of its inner structure.
 *
 * @param sentence where it stands
 * @param head its head token
 * @param first first token
 * @param last last token, included
 */
record NounPhrase(Sentence sentence, int head, int first, int last) {
  private static final int DEEPEST = 6;
  private static final Set<String> INNER =
      Set.of("compound", "amod", "nmod", "flat", "det", "nummod", "appos", "case", "goeswith");

  static NounPhrase at(Sentence sentence, int head) {
    int first = head;
    while (first > 0 && joins(sentence, first - 1, head)) {
      first--;
    }
    int last = head;
    while (last + 1 < sentence.size() && follows(sentence, last + 1, head)) {
      last++;
    }
    while (first < head && !startsPhrase(sentence, first)) {
      first++;
    }
    return new NounPhrase(sentence, head, first, last);
  }

  private static boolean joins(Sentence sentence, int token, int head) {
    return switch (sentence.tag(token)) {
      case PROPN, NOUN, ADJ, NUM, DET, X, SYM -> innerPath(sentence, token, head, true);
      case VERB -> sentence.is(token, "amod") && innerPath(sentence, token, head, true);
      case PART -> sentence.is(token, "case") && innerPath(sentence, token, head, true);
      case PUNCT -> hyphen(sentence, token) && innerPath(sentence, token, head, true);
      case PRON -> sentence.relation(token).equals("nmod:poss");
      case CCONJ -> innerPath(sentence, token, head, true) && coordinatesModifiers(sentence, token);
      default -> false;
    };
  }

  private static boolean follows(Sentence sentence, int token, int head) {
    return switch (sentence.tag(token)) {
      case PROPN, NUM, X -> innerPath(sentence, token, head, false);
      case PUNCT -> hyphen(sentence, token) && innerPath(sentence, token, head, false);
      case NOUN ->
          (sentence.is(token, "flat") || sentence.is(token, "compound"))
              && sentence.head(token) == head;
      default -> false;
    };
  }

  private static boolean hyphen(Sentence sentence, int token) {
    String form = sentence.form(token);
    return form.equals("-") || form.equals("\u2013") || form.equals(".");
  }

  private static boolean startsPhrase(Sentence sentence, int token) {
    return switch (sentence.tag(token)) {
      case DET, PUNCT, PART, PRON, CCONJ -> false;
      default -> true;
    };
  }

  /** Whether the token hangs on the head through relations inside a noun phrase only. */
  private static boolean innerPath(Sentence sentence, int token, int head, boolean before) {
    int current = token;
    for (int step = 0; step < DEEPEST && current >= 0; step++) {
      if (current == head) {
        return true;
      }
      boolean punctuation = sentence.tag(current) == Upos.PUNCT;
      if (!punctuation && !inner(sentence, current, before)) {
        return false;
      }
      current = sentence.head(current);
    }
    return false;
  }

  private static boolean inner(Sentence sentence, int token, boolean before) {
    String relation = sentence.relation(token);
    int colon = relation.indexOf(':');
    String plain = colon < 0 ? relation : relation.substring(0, colon);
    if (plain.equals("conj")) {
      return before
          && sentence.head(token) < token
          && (hyphenBefore(sentence, token)
              || (modifies(sentence, token) && sentence.tag(token - 1) == Upos.CCONJ));
    }
    return INNER.contains(plain) || (before && plain.equals("cc"));
  }

  /** "U.S. and European claims". */
  private static boolean coordinatesModifiers(Sentence sentence, int token) {
    return token + 1 < sentence.size() && modifies(sentence, token + 1);
  }

  /** An adjective, or a name used as one: "Libyan and Chadian troops". */
  private static boolean modifies(Sentence sentence, int token) {
    return sentence.tag(token) == Upos.ADJ
        || (sentence.is(token, "conj") && sentence.is(sentence.head(token), "amod"));
  }

  private static boolean hyphenBefore(Sentence sentence, int token) {
    return token > 0 && hyphen(sentence, token - 1);
  }

  boolean contains(int token) {
    return first <= token && token <= last;
  }

  Span span() {
    return sentence.span(first, last);
  }
}
