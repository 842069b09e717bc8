package org.entente.code.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;

/**
 * The noun phrases that stand directly before and behind a verb, read off the tags alone. Where a
 * greedy parser loses a subject over an introduction or an object over a dash, word order still
 * tells.
 */
final class Runs {
  private static final Set<String> PARTICIPLES = Set.of("VBN", "VBG");

  /** Words tagged as prepositions that may open a clause. */
  private static final Set<String> OPENERS =
      Set.of("after", "before", "since", "until", "as", "than");

  private static final Set<String> ASIDE = Set.of("namely", "including", "especially", "notably");

  private static final int LONGEST = 30;

  private Runs() {}

  /**
   * Heads of the coordinated phrases that end where the verb group starts, left to right; empty
   * when no phrase stands there.
   */
  static List<Integer> before(Sentence st, int verb) {
    int token = verb - 1;
    while (token >= 0
        && (st.tag(token) == Upos.AUX || st.tag(token) == Upos.ADV || negation(st, token))) {
      token--;
    }
    List<Integer> heads = new ArrayList<>();
    int end = token;
    boolean joined = false;
    while (token >= 0 && verb - token < LONGEST) {
      int start = chunkStart(st, token);
      if (start > token) {
        return joined ? reversed(heads) : List.of();
      }
      Upos left = start == 0 ? Upos.PUNCT : st.tag(start - 1);
      if (left == Upos.ADP && OPENERS.contains(st.lemma(start - 1))) {
        heads.add(head(st, start, end));
        break;
      }
      if (left == Upos.ADP && start >= 2 && nominal(st, start - 2)) {
        heads.clear();
        joined = false;
        token = start - 2;
        end = token;
        continue;
      }
      if (left == Upos.ADP || left == Upos.VERB) {
        return joined ? reversed(heads) : List.of();
      }
      heads.add(head(st, start, end));
      boolean comma = start > 0 && st.form(start - 1).equals(",");
      boolean listed = left == Upos.CCONJ || (comma && joined);
      if (!listed || start < 2 || !nominal(st, start - 2) || comma && aside(st, start - 2)) {
        break;
      }
      joined = true;
      token = start - 2;
      end = token;
    }
    return reversed(heads);
  }

  /** "the dispute, namely the canal, Peru and Chile have": what is named aside is in no row. */
  private static boolean aside(Sentence st, int end) {
    int start = chunkStart(st, end);
    return start > 0 && ASIDE.contains(st.form(start - 1));
  }

  private static List<Integer> reversed(List<Integer> heads) {
    Collections.reverse(heads);
    return heads;
  }

  /** Heads of the coordinated phrases that start right behind the verb; empty when none does. */
  static List<Integer> behind(Sentence st, int verb) {
    int token = verb + 1;
    while (token < st.size() && st.relation(token).equals("compound:prt")) {
      token++;
    }
    List<Integer> heads = new ArrayList<>();
    while (token < st.size() && token - verb < LONGEST) {
      int end = chunkEnd(st, token);
      if (end < token) {
        break;
      }
      boolean clause = end + 1 < st.size() && startsVerb(st, end + 1) && !heads.isEmpty();
      if (clause) {
        break;
      }
      heads.add(head(st, token, end));
      if (end + 2 >= st.size() || st.tag(end + 1) != Upos.CCONJ) {
        break;
      }
      token = end + 2;
    }
    return heads;
  }

  /** "Germany, which sanctioned Iran, praised": the noun before the clause between commas. */
  static int beforeRelative(Sentence st, int verb) {
    int token = verb - 1;
    while (token >= 0 && (st.tag(token) == Upos.AUX || st.tag(token) == Upos.ADV)) {
      token--;
    }
    if (token < 0 || !st.form(token).equals(",")) {
      return -1;
    }
    for (int back = token - 1; back > 0 && verb - back < LONGEST; back--) {
      String lemma = st.lemma(back);
      boolean relative = lemma.equals("which") || lemma.equals("who") || lemma.equals("whose");
      if (relative && st.form(back - 1).equals(",")) {
        return endingAt(st, back - 1);
      }
    }
    return -1;
  }

  /**
   * "a diplomat whom its service had accused": the noun before the relative pronoun that stands
   * directly before the phrase; -1 when none does.
   */
  static int antecedentBefore(Sentence st, int phraseHead) {
    int start = chunkStart(st, phraseHead);
    if (start < 2 || start > phraseHead) {
      return -1;
    }
    String pronoun = st.form(start - 1).toLowerCase(Locale.ROOT);
    boolean relative =
        pronoun.equals("whom")
            || pronoun.equals("which")
            || (pronoun.equals("that") && !st.tag(start - 1).equals(Upos.SCONJ));
    return relative ? endingAt(st, start - 2) : -1;
  }

  /** Head of the phrase that ends at the token or, past a comma, just before it; -1 for none. */
  static int endingAt(Sentence st, int token) {
    int end = token >= 0 && st.form(token).equals(",") ? token - 1 : token;
    if (end < 0 || !nominal(st, end)) {
      return -1;
    }
    return head(st, chunkStart(st, end), end);
  }

  private static boolean startsVerb(Sentence st, int token) {
    Upos tag = st.tag(token);
    return tag == Upos.AUX || (tag == Upos.VERB && !PARTICIPLES.contains(st.feature(token)));
  }

  private static boolean negation(Sentence st, int token) {
    return st.tag(token) == Upos.PART && !st.feature(token).equals("POS");
  }

  private static int chunkStart(Sentence st, int from) {
    int start = from;
    if (!nominal(st, from)) {
      return from + 1;
    }
    while (start > 0 && inside(st, start - 1)) {
      start--;
    }
    return start;
  }

  private static int chunkEnd(Sentence st, int from) {
    int end = from - 1;
    boolean noun = false;
    while (end + 1 < st.size() && inside(st, end + 1) && !(noun && opens(st, end + 1))) {
      end++;
      noun |= nominal(st, end);
    }
    while (end >= from && !nominal(st, end)) {
      end--;
    }
    return end;
  }

  /** A determiner behind a noun opens another phrase: "called Russia a threat". */
  private static boolean opens(Sentence st, int token) {
    return st.tag(token) == Upos.DET || possessive(st, token);
  }

  private static boolean nominal(Sentence st, int token) {
    Upos tag = st.tag(token);
    return tag == Upos.NOUN || tag == Upos.PROPN || tag == Upos.PRON && !possessive(st, token);
  }

  private static boolean possessive(Sentence st, int token) {
    return st.feature(token).equals("PRP$");
  }

  private static boolean inside(Sentence st, int token) {
    return switch (st.tag(token)) {
      case NOUN, PROPN, ADJ, NUM, DET, X -> true;
      case PRON -> possessive(st, token) || st.feature(token).equals("PRP");
      case PART -> st.feature(token).equals("POS");
      case PUNCT -> st.form(token).equals("-");
      case VERB -> token > 0 && st.form(token - 1).equals("-");
      default -> false;
    };
  }

  /** The chunk's last noun, or the noun it hangs on inside the chunk. */
  private static int head(Sentence st, int start, int end) {
    int head = end;
    while (st.head(head) >= start && st.head(head) <= end && nominal(st, st.head(head))) {
      head = st.head(head);
    }
    return head;
  }
}
