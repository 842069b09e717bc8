package org.entente.code.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.lexicon.NameIndex;
import org.entente.model.reading.Sentence;
import org.entente.model.reading.Upos;
import org.entente.model.text.Span;

/** A sentence's words as they are written and in their dictionary forms, to find terms in. */
final class Terms {
  private final Sentence sentence;
  private final Writing forms;
  private final Writing lemmas;

  Terms(Sentence sentence) {
    this.sentence = sentence;
    this.forms = written(sentence, false);
    this.lemmas = written(sentence, true);
  }

  /** The words in lower case with their blanks, and where each begins; last where they end. */
  private record Writing(String text, int[] starts) {}

  /**
   * A term found.
   *
   * @param span where it stands in the article
   * @param value what it stands for
   */
  record Hit<V>(Span span, V value) {}

  /** The list's terms that stand in the sentence, those in the words as written first. */
  <V> List<Hit<V>> of(NameIndex<V> terms) {
    List<Hit<V>> hits = new ArrayList<>();
    walk(forms, terms, hits);
    walk(lemmas, terms, hits);
    return hits;
  }

  /** The longest term at each word that no term before it has taken. */
  private <V> void walk(Writing words, NameIndex<V> terms, List<Hit<V>> hits) {
    int[] starts = words.starts();
    int token = 0;
    while (token < sentence.size()) {
      long found = terms.longest(words.text(), starts[token]);
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

  private static Writing written(Sentence sentence, boolean lemmas) {
    int[] starts = new int[sentence.size() + 1];
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
    return new Writing(text.toString(), starts);
  }

  /** "displaced people", "voting machines": a participle that belongs to its noun. */
  private static boolean describes(Sentence sentence, int token) {
    return sentence.tag(token) == Upos.VERB && sentence.is(token, "amod");
  }
}
