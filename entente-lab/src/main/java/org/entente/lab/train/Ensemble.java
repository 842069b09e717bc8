package org.entente.lab.train;

import java.util.ArrayList;
import java.util.List;
import org.entente.model.reading.Upos;
import org.entente.read.parse.ParseFeatures;
import org.entente.read.parse.ParseState;
import org.entente.read.parse.Parser;
import org.entente.read.tag.Lexis;
import org.entente.read.tag.Tagger;
import org.entente.read.tag.Words;

/**
 * Several parsers that vote: the teacher whose trees of raw text the shipped parser learns from.
 * Some read from right to left. Votes on arcs make the best tree (Sagae and Lavie 2006).
 */
final class Ensemble {
  private final Tagger tagger;
  private final List<Parser> parsers = new ArrayList<>();
  private final List<Boolean> parsersReversed = new ArrayList<>();
  private final Words words;
  private final ParseState state = new ParseState();
  private final Tagger.Room room = new Tagger.Room();
  private final int[] features = new int[ParseFeatures.COUNT];
  private final long[] sums = new long[512];
  private final short[] scores = new short[512];

  Ensemble(Lexis lexis, Tagger tagger) {
    this.tagger = tagger;
    this.words = new Words(lexis);
  }

  void add(Parser parser, boolean reversed) {
    parsers.add(parser);
    parsersReversed.add(reversed);
  }

  /** The tree the members agree on most, with tags. */
  Gold parse(String[] forms) {
    int size = forms.length;
    String[] mirror = reversed(forms);
    int[] tags = new int[size + 2 * Words.PAD];
    words.load(forms);
    tagger.tag(words, tags, room);
    int[] mirrored = mirrored(tags, size);
    int[] universals = universals(tagger);
    int members = parsers.size();
    int[][] heads = new int[members][size + 1];
    String[][] labels = new String[members][size + 1];
    double[][] arcs = new double[size + 1][size + 1];
    for (int m = 0; m < members; m++) {
      boolean reversed = parsersReversed.get(m);
      words.load(reversed ? mirror : forms);
      state.load(words, reversed ? mirrored : tags, universals);
      parsers.get(m).parse(state, features, sums, scores);
      for (int i = 0; i < size; i++) {
        int at = (reversed ? size - 1 - i : i) + ParseState.FIRST;
        int head = state.head(at);
        int place =
            head == ParseState.ROOT
                ? 0
                : (reversed ? size - 1 - (head - ParseState.FIRST) : head - ParseState.FIRST) + 1;
        heads[m][i + 1] = place;
        labels[m][i + 1] = parsers.get(m).label(state.label(at));
        // The first member breaks ties.
        arcs[i + 1][place] += m == 0 ? 1.01 : 1;
      }
    }
    for (int d = 1; d <= size; d++) {
      arcs[d][0] -= 1000; // one root only
    }
    int[] best = Tree.best(arcs);
    Gold gold = new Gold(size);
    for (int i = 0; i < size; i++) {
      int tag = tags[i + Words.PAD];
      gold.forms[i] = forms[i];
      gold.lemmas[i] = "_";
      gold.universal[i] = tagger.universal(tag).name();
      gold.penn[i] = tagger.penn(tag);
      gold.heads[i] = best[i + 1] - 1;
      int most = 0;
      String label = labels[0][i + 1];
      for (int m = 0; m < members; m++) {
        int count = 0;
        for (int other = 0; other < members; other++) {
          count +=
              labels[other][i + 1].equals(labels[m][i + 1])
                  ? heads[other][i + 1] == best[i + 1] ? 100 : 1
                  : 0;
        }
        if (count > most && labels[m][i + 1].equals("root") == (best[i + 1] == 0)) {
          most = count;
          label = labels[m][i + 1];
        }
      }
      gold.relations[i] = label;
    }
    return gold;
  }

  int[] universals() {
    return universals(tagger);
  }

  static int[] universals(Tagger tagger) {
    int[] universals = new int[tagger.tags()];
    for (int i = 0; i < universals.length; i++) {
      Upos tag = tagger.universal(i);
      universals[i] = tag.ordinal();
    }
    return universals;
  }

  static int[] mirrored(int[] tags, int size) {
    int[] mirror = new int[tags.length];
    for (int i = 0; i < size; i++) {
      mirror[i + Words.PAD] = tags[size - 1 - i + Words.PAD];
    }
    return mirror;
  }

  private static String[] reversed(String[] forms) {
    String[] mirror = new String[forms.length];
    for (int i = 0; i < forms.length; i++) {
      mirror[i] = forms[forms.length - 1 - i];
    }
    return mirror;
  }
}
