package org.entente.lab.train;

import java.util.List;
import org.entente.read.parse.ActionTable;
import org.entente.read.parse.Parser;
import org.entente.read.tag.LinearTable;

/**
 * One parser out of several that read in the same direction: its weights are a weighted sum of
 * theirs, so that its score of an action or label is the same sum of their scores. What one of them
 * learned by chance counts less, and parsing costs no more than with one.
 */
final class Blend {
  /** Half of what 16 bits hold: the sums of one state stay within them. */
  private static final int HIGHEST = 16_383;

  private Blend() {}

  /**
   * @param parsers with the same labels and as many rows
   * @param shares what each one's weights count, 2 in all at most
   */
  static Parser of(List<Parser> parsers, double... shares) {
    Parser first = parsers.get(0);
    float[] actions = new float[first.actions().cells().length];
    float[] arcs = new float[first.arcs().cells().length];
    for (int i = 0; i < shares.length; i++) {
      add(parsers.get(i).actions().cells(), shares[i], actions);
      add(parsers.get(i).arcs().cells(), shares[i], arcs);
    }
    String[] labels = new String[first.labels()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = first.label(i);
    }
    return new Parser(
        labels,
        new ActionTable(first.actions().bits(), rounded(actions)),
        new LinearTable(first.arcs().bits(), labels.length, rounded(arcs)));
  }

  private static void add(short[] cells, double share, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += (float) share * cells[i];
    }
  }

  private static short[] rounded(float[] sums) {
    short[] cells = new short[sums.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (short) Math.max(-HIGHEST, Math.min(HIGHEST, Math.round(sums[i])));
    }
    return cells;
  }
}
