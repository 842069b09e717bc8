package org.entente.lab.train;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * What the teachers from outside make of one sentence: from each of them, a head and a label a
 * word. Heads count words from 0, the root's is -1; a word that a teacher left out has the head -2
 * and the label {@link #UNKNOWN}.
 */
final class Advice {
  /** Number of teachers. */
  static final int TEACHERS = 2;

  /** The label of a word that a teacher left out or could not name. */
  static final String UNKNOWN = "dep";

  /** CoreNLP's names of what the treebank calls otherwise. */
  private static final Map<String, String> TREEBANK =
      Map.of(
          "obl:tmod", "obl:unmarked",
          "obl:npmod", "obl:unmarked",
          "nmod:tmod", "nmod:unmarked",
          "nmod:npmod", "nmod:unmarked");

  private static final int LONGEST_NAME = 8;

  final int[][] heads;
  final String[][] relations;

  Advice(int size) {
    heads = new int[TEACHERS][size];
    relations = new String[TEACHERS][size];
    for (int teacher = 0; teacher < TEACHERS; teacher++) {
      Arrays.fill(heads[teacher], -2);
      Arrays.fill(relations[teacher], UNKNOWN);
    }
  }

  int size() {
    return heads[0].length;
  }

  /**
   * The advice by the treebank's conventions: its labels, and a name's first word heads it (flat),
   * where the teachers let its last word head it (compound).
   *
   * @param heads head of each word in a tree by the treebank's conventions, counted from 0
   * @param relations its labels
   */
  Advice asTreebank(int[] heads, String[] relations) {
    int size = size();
    Advice changed = new Advice(size);
    for (int teacher = 0; teacher < TEACHERS; teacher++) {
      int[] to = changed.heads[teacher];
      String[] labels = changed.relations[teacher];
      System.arraycopy(this.heads[teacher], 0, to, 0, size);
      for (int i = 0; i < size; i++) {
        String relation = this.relations[teacher][i];
        labels[i] = TREEBANK.getOrDefault(relation, relation);
      }
      int[] first = new int[size];
      for (int i = 0; i < size; i++) {
        boolean flat = relations[i].equals("flat") && heads[i] >= 0 && heads[i] < i;
        first[i] = flat ? heads[i] : i;
      }
      for (int i = 0; i < size; i++) {
        int head = this.heads[teacher][i];
        boolean outside = head < 0 || first[head] != first[i];
        if (outside && first[i] != i) {
          // The word by which the teacher hangs the name: its first word takes that place.
          to[first[i]] = head < 0 ? head : first[head];
          labels[first[i]] = labels[i];
        } else if (outside && head >= 0 && (first[i] == i && !hungByAnother(teacher, first, i))) {
          to[i] = first[head];
        }
      }
      for (int i = 0; i < size; i++) {
        if (first[i] != i) {
          to[i] = first[i];
          labels[i] = "flat";
        }
      }
    }
    return changed;
  }

  /** Whether the name that begins with the word hangs on the rest of the tree by a later word. */
  private boolean hungByAnother(int teacher, int[] first, int word) {
    for (int i = word + 1; i < size() && i < word + LONGEST_NAME; i++) {
      int head = heads[teacher][i];
      if (first[i] == word && (head < 0 || first[head] != word)) {
        return true;
      }
    }
    return false;
  }

  /** Writes one line a word and an empty one. */
  void write(String[] forms, StringBuilder out) {
    for (int i = 0; i < size(); i++) {
      out.append(forms[i]);
      for (int teacher = 0; teacher < TEACHERS; teacher++) {
        out.append('\t').append(heads[teacher][i]).append('\t').append(relations[teacher][i]);
      }
      out.append('\n');
    }
    out.append('\n');
  }

  /** A sentence and the advice on it. */
  record Advised(List<String> forms, Advice advice) {}

  /** Reads what {@link #write} wrote, in order. */
  static List<Advised> read(Path file) throws IOException {
    List<Advised> sentences = new ArrayList<>();
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(new FileInputStream(file.toFile())), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isEmpty()) {
          rows.add(line.split("\t"));
          continue;
        }
        Advice advice = new Advice(rows.size());
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
          String[] row = rows.get(i);
          forms.add(row[0]);
          for (int teacher = 0; teacher < TEACHERS; teacher++) {
            advice.heads[teacher][i] = Integer.parseInt(row[1 + 2 * teacher]);
            advice.relations[teacher][i] = row[2 + 2 * teacher].intern();
          }
        }
        sentences.add(new Advised(List.copyOf(forms), advice));
        rows.clear();
      }
    }
    return sentences;
  }
}
