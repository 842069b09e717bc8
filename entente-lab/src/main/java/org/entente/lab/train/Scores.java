package org.entente.lab.train;

import java.util.List;
import java.util.Locale;
import org.entente.model.reading.Sentence;
import org.entente.model.text.Span;
import org.entente.read.parse.Analyser;
import org.entente.read.parse.Syntax;

/** Attachment scores as {@code score_parse.py} counts them, for the trainer's own eyes. */
final class Scores {
  private Scores() {}

  static String of(Syntax syntax, List<Gold> sentences) {
    Analyser analyser = syntax.analyser();
    int words = 0;
    int all = 0;
    int tags = 0;
    int penn = 0;
    int lemmas = 0;
    int attached = 0;
    int labelled = 0;
    for (Gold gold : sentences) {
      int size = gold.size();
      Sentence out = analyser.analyse(new Span(0, 0), new int[size], new int[size], gold.forms);
      for (int i = 0; i < size; i++) {
        all++;
        penn += out.feature(i).equals(gold.penn[i]) ? 1 : 0;
        lemmas += out.lemma(i).equals(gold.lemmas[i]) ? 1 : 0;
        if (gold.universal[i].equals("PUNCT")) {
          continue;
        }
        words++;
        tags += out.tag(i).name().equals(gold.universal[i]) ? 1 : 0;
        if (out.head(i) == gold.heads[i]) {
          attached++;
          labelled += Gold.cut(out.relation(i)).equals(Gold.cut(gold.relations[i])) ? 1 : 0;
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "las %.4f uas %.4f upos %.4f xpos %.4f lemma %.4f",
        (double) labelled / words,
        (double) attached / words,
        (double) tags / words,
        (double) penn / all,
        (double) lemmas / all);
  }
}
