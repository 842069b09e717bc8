package org.entente.read.parse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.entente.read.tag.LinearTable;

/**
 * The weights of the three actions, packed into one long a feature: an action's sum is read from
 * its 16 bits at the end, so a feature costs one load and one addition.
 */
public final class ActionTable {
  private final long[] rows;
  private final int shift;

  /**
   * @param bits logarithm of the number of rows
   * @param cells three weights a row, such that no sum passes 32767
   */
  public ActionTable(int bits, short[] cells) {
    if (cells.length != ParseState.ACTIONS << bits) {
      throw new IllegalArgumentException("cells: " + cells.length);
    }
    rows = new long[1 << bits];
    shift = 32 - bits;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = cells[3 * i] + ((long) cells[3 * i + 1] << 16) + ((long) cells[3 * i + 2] << 32);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static ActionTable read(DataInput in) throws IOException {
    return new ActionTable(in.readInt(), LinearTable.readCells(in));
  }

  /** Writes the table. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(bits());
    LinearTable.writeCells(cells(), out);
  }

  /** Logarithm of the number of rows. */
  public int bits() {
    return 32 - shift;
  }

  /** The weights, three a row, as the constructor takes them. */
  public short[] cells() {
    short[] cells = new short[rows.length * ParseState.ACTIONS];
    for (int i = 0; i < rows.length; i++) {
      for (int action = 0; action < ParseState.ACTIONS; action++) {
        cells[3 * i + action] = (short) score(rows[i], action);
      }
    }
    return cells;
  }

  /** The packed sums of all actions. */
  public long sums(int[] features, int count) {
    long sums = 0;
    long[] table = rows;
    int by = shift;
    for (int k = 0; k < count; k++) {
      sums += table[features[k] >>> by];
    }
    return sums;
  }

  /** One action's sum. */
  public static int score(long sums, int action) {
    long rest = sums;
    for (int i = 0; i < action; i++) {
      rest = (rest - (short) rest) >> 16;
    }
    return (short) rest;
  }
}
