package org.entente.read.conllu;

import java.util.List;
import org.entente.model.reading.Sentence;
import org.entente.model.text.Span;
import org.entente.read.parse.Analyser;

/**
 * A sentence of a CoNLL-U file as it stands: comments, words, multiword tokens, empty nodes.
 *
 * @param comments lines that begin with {@code #}
 * @param rows ten columns each: words, multiword tokens (id {@code 1-2}), empty nodes (id {@code
 *     1.1})
 */
public record ConlluSentence(List<String> comments, List<List<String>> rows) {
  /** Column of the word. */
  public static final int FORM = 1;

  /** Column of the lemma. */
  public static final int LEMMA = 2;

  /** Column of the universal tag. */
  public static final int UPOS = 3;

  /** Column of the language's own tag. */
  public static final int XPOS = 4;

  /** Column of the head's id, 0 for the root. */
  public static final int HEAD = 6;

  /** Column of the relation. */
  public static final int DEPREL = 7;

  /** Column of everything else. */
  public static final int MISC = 9;

  /** Copies the lists. */
  public ConlluSentence {
    comments = List.copyOf(comments);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The rows of words, without multiword tokens and empty nodes. */
  public List<List<String>> words() {
    return rows.stream().filter(ConlluSentence::isWord).toList();
  }

  static boolean isWord(List<String> row) {
    String id = row.get(0);
    return id.indexOf('-') < 0 && id.indexOf('.') < 0;
  }

  /**
   * Tags and parses the words as given. Offsets count as if the words stood with one space between
   * them.
   */
  public Sentence analyse(Analyser analyser) {
    List<List<String>> words = words();
    int size = words.size();
    String[] forms = new String[size];
    int[] starts = new int[size];
    int[] ends = new int[size];
    int at = 0;
    for (int i = 0; i < size; i++) {
      forms[i] = words.get(i).get(FORM);
      starts[i] = at;
      ends[i] = at + forms[i].length();
      at = ends[i] + 1;
    }
    return analyser.analyse(new Span(0, Math.max(0, at - 1)), starts, ends, forms);
  }
}
