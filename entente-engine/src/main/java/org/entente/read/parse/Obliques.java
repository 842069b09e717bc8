package org.entente.read.parse;

import java.util.Set;
import java.util.regex.Pattern;
import org.entente.model.reading.Upos;

/** Mends phrases under prepositions: what they hang on, and what is none. */
final class Obliques {
  /** Words that take their whole with "of". */
  private static final Set<String> PARTS =
      Set.of("half part parts most much some all rest third quarter majority bulk".split(" "));

  private static final Pattern SEEING =
      Pattern.compile("(view|regard|treat|describe|see|consider|portray)(s|d|ed|ing|n)?|saw");

  private static final int DEEPEST = 4;

  private final Tree tree;
  private final int preposition;

  Obliques(Tree tree, int preposition) {
    this.tree = tree;
    this.preposition = preposition;
  }

  void to(int word) {
    String penn = tree.penn(tree.head(word));
    boolean bare = penn.equals("NNS") || penn.startsWith("NNP");
    if (bare && tree.penn(word).equals("TO") && !tree.has(tree.head(word), "cop")) {
      tree.retag(word, preposition);
      tree.label(word, "case");
    }
  }

  /** "joined forces with Djibouti to guard it": Djibouti is the company, no subject. */
  void company(int word) {
    int clause = tree.head(word);
    int partner = tree.child(clause, "nsubj");
    int verb = tree.head(clause);
    if (partner > word && verb >= 0 && verb < word && tree.infinite(clause)) {
      tree.hang(word, partner, "case");
      tree.hang(partner, verb, "obl");
    }
  }

  /** "views Peru, which shares a border with Chile, as a partner": what it is viewed as. */
  private void seen(int word) {
    int as = tree.child(word, "case");
    int verb = tree.head(word);
    if (as < 2 || !tree.form(as).equals("as") || !tree.form(as - 1).equals(",")) {
      return;
    }
    for (int step = 0; step < DEEPEST && verb >= 0; step++) {
      int above = tree.head(verb);
      if (above >= 0 && above < verb && SEEING.matcher(tree.form(above)).matches()) {
        if (tree.has(above, "obj")) {
          tree.hang(word, above);
        }
        return;
      }
      verb = above;
    }
  }

  /** "fed half of Somalia"; "walked away from the offer": what the verb is about, no adverb. */
  void oblique(int word) {
    seen(word);
    int part = word - 2;
    if (part > tree.head(word)
        && tree.form(word - 1).equals("of")
        && PARTS.contains(tree.form(part))) {
      if (tree.head(part) == word) {
        tree.hang(part, tree.head(word), tree.relation(word));
      }
      tree.hang(word, part, "nmod");
      return;
    }
    int adverb = tree.head(word);
    boolean close = adverb > 0 && tree.head(adverb) == adverb - 1 && adverb + 1 < tree.size();
    if (close
        && tree.is(adverb, "advmod")
        && tree.universal(adverb - 1) == Upos.VERB
        && tree.universal(adverb + 1) == Upos.ADP
        && tree.head(adverb + 1) == word) {
      tree.hang(word, adverb - 1);
    }
  }
}
