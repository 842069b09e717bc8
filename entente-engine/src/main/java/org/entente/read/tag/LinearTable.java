package org.entente.read.tag;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The weights of a linear classifier over hashed features: a feature's weights for all classes lie
 * side by side, at the place its hash says. Rows overlap; training has seen to it that they can.
 *
 * <p>Scores are sums of 16-bit weights. Weights are clipped in training to 32767 divided by the
 * number of features, so no sum can overflow, and order of addition does not matter.
 */
public final class LinearTable {
  private final short[] cells;
  private final int shift;
  private final int classes;

  /**
   * @param bits logarithm of the number of places, at most 26
   * @param classes number of classes
   * @param cells 2^bits + classes weights, taken over
   */
  public LinearTable(int bits, int classes, short[] cells) {
    if (cells.length != (1 << bits) + classes) {
      throw new IllegalArgumentException("cells: " + cells.length);
    }
    this.cells = cells;
    this.shift = 32 - bits;
    this.classes = classes;
  }

  static LinearTable of(DataInput in) throws IOException {
    int bits = in.readInt();
    int classes = in.readInt();
    return new LinearTable(bits, classes, readCells(in));
  }

  /** Reads what {@link #write} wrote. */
  public static LinearTable read(DataInput in) throws IOException {
    return of(in);
  }

  /** Writes the table. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(32 - shift);
    out.writeInt(classes);
    writeCells(cells, out);
  }

  /** Number of classes. */
  public int classes() {
    return classes;
  }

  /** Sums the features' weights for each class into {@code scores}. */
  public void score(int[] features, int count, short[] scores) {
    short[] w = cells;
    Arrays.fill(scores, 0, classes, (short) 0);
    for (int k = 0; k < count; k++) {
      int base = features[k] >>> shift;
      for (int j = 0; j < classes; j++) {
        scores[j] += w[base + j];
      }
    }
  }

  /** Cells as bytes: one for a small weight, three for a large one. */
  public static void writeCells(short[] cells, DataOutput out) throws IOException {
    int length = 0;
    byte[] bytes = new byte[cells.length * 3];
    for (short cell : cells) {
      if (cell > -128 && cell < 128) {
        bytes[length++] = (byte) cell;
      } else {
        bytes[length++] = -128;
        bytes[length++] = (byte) (cell >> 8);
        bytes[length++] = (byte) cell;
      }
    }
    out.writeInt(cells.length);
    out.writeInt(length);
    out.write(bytes, 0, length);
  }

  /** Reads what {@link #writeCells} wrote. */
  public static short[] readCells(DataInput in) throws IOException {
    short[] cells = new short[in.readInt()];
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    int at = 0;
    for (int i = 0; i < cells.length; i++) {
      byte b = bytes[at++];
      if (b != -128) {
        cells[i] = b;
      } else {
        cells[i] = (short) (bytes[at] << 8 | bytes[at + 1] & 0xFF);
        at += 2;
      }
    }
    return cells;
  }
}
