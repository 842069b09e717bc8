package org.entente.read.conllu;

import java.util.List;
import org.entente.model.reading.Sentence;

/** Writes CoNLL-U. */
public final class ConlluWriter {
  private ConlluWriter() {}

  /**
   * Writes a sentence of a text, with {@code # text}, and {@code SpaceAfter=No} where the next
   * token follows at once.
   *
   * @param sentence the sentence
   * @param text the text its offsets count in
   * @param out takes the lines and an empty one
   */
  public static void write(Sentence sentence, String text, StringBuilder out) {
    out.append("# text = ").append(flat(sentence.span().of(text))).append('\n');
    for (int i = 0; i < sentence.size(); i++) {
      boolean tight = i + 1 < sentence.size() && sentence.start(i + 1) == sentence.end(i);
      row(sentence, i, Integer.toString(i + 1), "_", tight ? "SpaceAfter=No" : "_", out);
    }
    out.append('\n');
  }

  /**
   * Writes a sentence as it was given, with new lemmas, tags and arcs. Comments, multiword tokens,
   * empty nodes and the last column stay.
   *
   * @param sentence what was read from the given words
   * @param given the sentence as it stood in the file
   * @param out takes the lines and an empty one
   */
  public static void write(Sentence sentence, ConlluSentence given, StringBuilder out) {
    for (String comment : given.comments()) {
      out.append(comment).append('\n');
    }
    int i = 0;
    for (List<String> row : given.rows()) {
      if (ConlluSentence.isWord(row)) {
        row(sentence, i, row.get(0), "_", row.get(ConlluSentence.MISC), out);
        i++;
      } else {
        out.append(String.join("\t", row)).append('\n');
      }
    }
    out.append('\n');
  }

  private static void row(
      Sentence sentence, int i, String id, String features, String misc, StringBuilder out) {
    out.append(id).append('\t');
    out.append(flat(sentence.form(i))).append('\t');
    out.append(flat(sentence.lemma(i))).append('\t');
    out.append(sentence.tag(i)).append('\t');
    out.append(sentence.feature(i)).append('\t');
    out.append(features).append('\t');
    out.append(sentence.head(i) + 1).append('\t');
    out.append(sentence.relation(i)).append('\t');
    out.append("_\t");
    out.append(misc).append('\n');
  }

  /** A line break or tab inside a value would break the format. */
  private static String flat(String value) {
    return value.indexOf('\n') < 0 && value.indexOf('\t') < 0 && value.indexOf('\r') < 0
        ? value
        : value.replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
  }
}
