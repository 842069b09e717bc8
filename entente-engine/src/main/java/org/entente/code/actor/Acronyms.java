package org.entente.code.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.model.reading.NameMatch;
import org.entente.model.reading.Reading;
import org.entente.model.reading.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Acronyms an article explains: "the Northern Rail Committee (NRC)", "the FSB, the G20's Financial
 * Stability Board". They mean there what the article says and not what they mean elsewhere.
 */
final class Acronyms {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;
  private static final int REACH = 8;
  private static final Set<String> SKIPPED =
      Set.of("of", "for", "the", "and", "in", "on", "to", "de", "la", "-", "&", "against", "with");

  private final Map<String, LongForm> byAcronym = new HashMap<>();

  /** The words an acronym stands for. */
  record LongForm(int sentence, NounPhrase phrase) {}

  Acronyms(Reading reading) {
    List<Sentence> sentences = reading.sentences();
    for (int index = 0; index < sentences.size(); index++) {
      Sentence st = sentences.get(index);
      for (int token = 0; token < st.size(); token++) {
        if (acronym(st.form(token))) {
          define(index, st, token);
        }
      }
    }
  }

  private static boolean acronym(String form) {
    if (form.length() < SHORTEST || form.length() > LONGEST) {
      return false;
    }
    int capitals = 0;
    for (int at = 0; at < form.length(); at++) {
      char letter = form.charAt(at);
      if (!Character.isLetter(letter)) {
        return false;
      }
      capitals += Character.isUpperCase(letter) ? 1 : 0;
    }
    return Character.isUpperCase(form.charAt(0)) && capitals * 2 > form.length();
  }

  private void define(int index, Sentence st, int token) {
    boolean bracketed =
        token > 0
            && token + 1 < st.size()
            && st.form(token - 1).equals("(")
            && st.form(token + 1).equals(")");
    if (bracketed) {
      int first = firstOf(st, token - 2, st.form(token));
      if (first >= 0) {
        put(st.form(token), index, st, first, token - 2);
      }
      return;
    }
    boolean explained =
        token + 1 < st.size() && (st.form(token + 1).equals(",") || st.form(token + 1).equals("("));
    int limit = Math.min(st.size(), token + REACH);
    for (int first = token + 2; explained && first < limit; first++) {
      int last = lastOf(st, first, st.form(token));
      if (last >= 0) {
        put(st.form(token), index, st, first, last);
        return;
      }
    }
  }

  private void put(String acronym, int index, Sentence st, int first, int last) {
    byAcronym.putIfAbsent(acronym, new LongForm(index, phrase(st, first, last)));
  }

  private static NounPhrase phrase(Sentence st, int first, int last) {
    int head = last;
    for (int token = last; token >= first; token--) {
      if (st.head(token) < first || st.head(token) > last) {
        head = token;
        break;
      }
    }
    return new NounPhrase(st, head, first, last);
  }

  /** The first word of the run that ends at {@code last} and has the acronym's initials, or -1. */
  private static int firstOf(Sentence st, int last, String acronym) {
    int letter = acronym.length() - 1;
    int token = last;
    while (token >= 0 && letter >= 0) {
      if (initial(st, token) == Character.toLowerCase(acronym.charAt(letter))
          && Character.isUpperCase(st.form(token).charAt(0))) {
        letter--;
      } else if (!SKIPPED.contains(st.form(token).toLowerCase(Locale.ROOT))) {
        return -1;
      }
      token--;
    }
    return letter < 0 ? token + 1 : -1;
  }

  /**
   * The last word of the run that begins at {@code first} and has the acronym's initials, or -1.
   */
  private static int lastOf(Sentence st, int first, String acronym) {
    int letter = 0;
    int token = first;
    while (token < st.size() && letter < acronym.length()) {
      if (initial(st, token) == Character.toLowerCase(acronym.charAt(letter))
          && Character.isUpperCase(st.form(token).charAt(0))) {
        letter++;
      } else if (letter == 0 || !SKIPPED.contains(st.form(token).toLowerCase(Locale.ROOT))) {
        return -1;
      }
      token++;
    }
    return letter == acronym.length() && letter > SHORTEST ? token - 1 : -1;
  }

  private static char initial(Sentence st, int token) {
    return Character.toLowerCase(st.form(token).charAt(0));
  }

  /** What the article says the acronym stands for, or null. */
  @Nullable LongForm find(String acronym) {
    return byAcronym.isEmpty() ? null : byAcronym.get(acronym);
  }

  /** Whether the article gives the acronym a meaning of its own, other than the registry's. */
  boolean redefines(NameMatch match, NameTable names) {
    if (byAcronym.isEmpty() || match.first() != match.last()) {
      return false;
    }
    LongForm longForm = byAcronym.get(names.form(match));
    if (longForm == null) {
      return false;
    }
    NameMatch known = names.at(longForm.sentence(), longForm.phrase().last());
    return known == null || !known.senses().get(0).actor().equals(match.senses().get(0).actor());
  }
}
