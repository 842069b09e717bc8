package org.entente.lab.train;

import java.util.ArrayList;
import java.util.List;
import org.entente.read.parse.ParseState;
import org.entente.read.parse.Parser;
import org.entente.read.parse.TagKind;
import org.entente.read.parse.TreeSearch;
import org.entente.read.tag.Lexis;
import org.entente.read.tag.Tagger;
import org.entente.read.tag.Words;

/**
 * Several parsers that vote: the teacher whose trees of raw text the shipped parser learns from.
 * Some read from right to left. Votes on arcs make the best tree (Sagae and Lavie 2006).
 */
final class Ensemble {
  /** What a label counts on the chosen head; on another it counts 1. */
  private static final int AGREED = 100;

  /** What the first member's votes count besides, so that it breaks ties. */
  private static final double TIE = 0.01;

  private final Tagger tagger;
  private final double[] teacherVotes;
  private final List<Parser> parsers = new ArrayList<>();
  private final List<TreeSearch> searches = new ArrayList<>();
  private final List<Boolean> parsersReversed = new ArrayList<>();
  private final List<Double> parsersVotes = new ArrayList<>();
  private final Words words;
  private final Tagger.Room room = new Tagger.Room();

  /**
   * @param teacherVotes votes of each teacher from outside
   */
  Ensemble(Lexis lexis, Tagger tagger, double... teacherVotes) {
    this.tagger = tagger;
    this.teacherVotes = teacherVotes.clone();
    this.words = new Words(lexis);
  }

  /** Adds a member, which has so many votes. */
  void add(Parser parser, boolean reversed, double votes) {
    parsers.add(parser);
    searches.add(new TreeSearch(parser, 1));
    parsersReversed.add(reversed);
    parsersVotes.add(parsers.size() == 1 ? votes + TIE : votes);
  }

  /**
   * The tree the members and the teachers from outside agree on most, with tags.
   *
   * @param advice what the teachers make of the sentence
   */
  Gold parse(String[] forms, Advice advice) {
    int size = forms.length;
    String[] mirror = reversed(forms);
    int[] tags = new int[size + 2 * Words.PAD];
    words.load(forms);
    tagger.tag(words, tags, room);
    int[] mirrored = mirrored(tags, size);
    byte[] kinds = TagKind.of(tagger);
    int members = parsers.size();
    int voters = members + Advice.TEACHERS;
    int[][] heads = new int[voters][size + 1];
    String[][] labels = new String[voters][size + 1];
    double[][] arcs = new double[size + 1][size + 1];
    for (int m = 0; m < members; m++) {
      boolean reversed = parsersReversed.get(m);
      words.load(reversed ? mirror : forms);
      ParseState state = searches.get(m).tree(words, reversed ? mirrored : tags, kinds);
      for (int i = 0; i < size; i++) {
        int at = (reversed ? size - 1 - i : i) + ParseState.FIRST;
        int head = state.head(at);
        int place =
            head == ParseState.ROOT
                ? 0
                : (reversed ? size - 1 - (head - ParseState.FIRST) : head - ParseState.FIRST) + 1;
        heads[m][i + 1] = place;
        labels[m][i + 1] = parsers.get(m).label(state.label(at));
        arcs[i + 1][place] += parsersVotes.get(m);
      }
    }
    int[] first = new int[size];
    String[] firstLabels = new String[size];
    for (int i = 0; i < size; i++) {
      first[i] = heads[0][i + 1] - 1;
      firstLabels[i] = labels[0][i + 1];
    }
    Advice adapted = advice.asTreebank(first, firstLabels);
    for (int teacher = 0; teacher < Advice.TEACHERS; teacher++) {
      for (int i = 0; i < size; i++) {
        int head = adapted.heads[teacher][i];
        heads[members + teacher][i + 1] = head + 1;
        labels[members + teacher][i + 1] = adapted.relations[teacher][i];
        if (head > -2) {
          arcs[i + 1][head + 1] += teacherVotes[teacher];
        }
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
      gold.relations[i] = label(labels, heads, i + 1, best[i + 1]);
    }
    return gold;
  }

  /**
   * The label most voters give the word, subtypes aside; those that hang it on the chosen head
   * count most. The subtype is that of the first voter with the label: teachers know fewer.
   */
  private String label(String[][] labels, int[][] heads, int word, int head) {
    double most = 0;
    String chosen = labels[0][word];
    for (int m = 0; m < labels.length; m++) {
      String label = labels[m][word];
      double count = 0;
      for (int other = 0; other < labels.length; other++) {
        boolean same = Gold.cut(labels[other][word]).equals(Gold.cut(label));
        double agreed = heads[other][word] == head ? AGREED : 1;
        count += same ? votes(other) * agreed : 0;
      }
      if (count > most && label.equals("root") == (head == 0) && !label.equals(Advice.UNKNOWN)) {
        most = count;
        chosen = label;
      }
    }
    return chosen;
  }

  private double votes(int voter) {
    int members = parsers.size();
    return voter < members ? parsersVotes.get(voter) : teacherVotes[voter - members];
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
