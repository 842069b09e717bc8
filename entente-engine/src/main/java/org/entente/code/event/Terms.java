package org.entente.code.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.lexicon.NameIndex;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;

/** Finds a list's terms in a sentence, as they are written and in their dictionary forms. */
final class Terms {
  private Terms() {}

  /**
   * A term found.
   *
   * @param span where it stands in the article
   * @param value what it stands for
   */
  record Hit<V>(Span span, V value) {}

  static <V> List<Hit<V>> in(Sentence sentence, NameIndex<V> terms) {
    List<Hit<V>> hits = new ArrayList<>();
    walk(sentence, terms, false, hits);
    walk(sentence, terms, true, hits);
    return hits;
  }

  /** The longest term at each word that no term before it has taken. */
  private static <V> void walk(
      Sentence sentence, NameIndex<V> terms, boolean lemmas, List<Hit<V>> hits) {
    int[] starts = new int[sentence.size() + 1];
    String text = written(sentence, lemmas, starts);
    int token = 0;
    while (token < sentence.size()) {
      long found = terms.longest(text, starts[token]);
      int last = token;
      if (found >= 0) {
        while (last + 1 < sentence.size() && starts[last + 1] < NameIndex.end(found)) {
          last++;
        }
        hits.add(new Hit<>(sentence.span(token, last), terms.value(found)));
      }
      token = last + 1;
    }
  }

  /** The words in lower case with their blanks; where each begins goes to {@code starts}. */
  private static String written(Sentence sentence, boolean lemmas, int[] starts) {
    StringBuilder text = new StringBuilder();
    for (int token = 0; token < sentence.size(); token++) {
      if (token > 0 && sentence.end(token - 1) < sentence.start(token)) {
        text.append(' ');
      }
      starts[token] = text.length();
      boolean lemma = lemmas && !describes(sentence, token);
      text.append((lemma ? sentence.lemma(token) : sentence.form(token)).toLowerCase(Locale.ROOT));
    }
    starts[sentence.size()] = text.length();
    return text.toString();
  }

  /** "displaced people", "voting machines": a participle that belongs to its noun. */
  private static boolean describes(Sentence sentence, int token) {
    return sentence.tag(token) == Upos.VERB && sentence.is(token, "amod");
  }
}
