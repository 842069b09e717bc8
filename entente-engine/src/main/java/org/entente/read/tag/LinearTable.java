package org.entente.read.tag;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The weights of a linear classifier over hashed features: a feature's weights for all classes lie
 * side by side, at the place its hash says. Rows overlap; training has seen to it that they can.
 *
 * <p>Four 16-bit weights share a long, so four sums cost one addition; the sums are taken apart at
 * the end. Training scales the weights so that the highest score it saw is a quarter of what 16
 * bits hold; a sum that passed 32767 all the same would wrap, on every machine alike.
 */
public final class LinearTable {
  /** Weights in a long; a row begins at a multiple of it. */
  public static final int LANES = 4;

  private final long[] packed;
  private final int shift;
  private final int classes;
  private final int width;

  /**
   * @param bits logarithm of the number of places, at most 26
   * @param classes number of classes
   * @param cells {@link #cells} weights
   */
  public LinearTable(int bits, int classes, short[] cells) {
    if (cells.length != cells(bits, classes)) {
      throw new IllegalArgumentException("cells: " + cells.length);
    }
    this.shift = 32 - bits + 2;
    this.classes = classes;
    this.width = (classes + LANES - 1) / LANES;
    this.packed = new long[cells.length / LANES];
    for (int i = 0; i < packed.length; i++) {
      long sum = 0;
      for (int lane = LANES - 1; lane >= 0; lane--) {
        sum = (sum << 16) + cells[i * LANES + lane];
      }
      packed[i] = sum;
    }
  }

  /** Number of weights in a table. */
  public static int cells(int bits, int classes) {
    return (1 << bits) + (classes + LANES - 1) / LANES * LANES;
  }

  /** Reads what {@link #write} wrote. */
  public static LinearTable read(DataInput in) throws IOException {
    int bits = in.readInt();
    int classes = in.readInt();
    return new LinearTable(bits, classes, readCells(in));
  }

  /** Writes the table. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(bits());
    out.writeInt(classes);
    writeCells(cells(), out);
  }

  /** Logarithm of the number of places. */
  public int bits() {
    return 32 - shift + 2;
  }

  /** The weights, as the constructor takes them. */
  public short[] cells() {
    short[] cells = new short[packed.length * LANES];
    for (int i = 0; i < packed.length; i++) {
      unpack(packed[i], cells, i * LANES);
    }
    return cells;
  }

  /** Number of classes. */
  public int classes() {
    return classes;
  }

  /** Number of scores that {@link #score} writes: the classes, rounded up to full longs. */
  public int scores() {
    return width * LANES;
  }

  /**
   * Sums the features' weights for each class.
   *
   * @param features hashes of features
   * @param count how many of them count
   * @param sums room for {@link #scores()} / 4
   * @param scores takes {@link #scores()} scores; those after the classes mean nothing
   */
  public void score(int[] features, int count, long[] sums, short[] scores) {
    long[] w = packed;
    int wide = width;
    Arrays.fill(sums, 0, wide, 0);
    int by = shift;
    int k = 0;
    // four rows at a time: their cache misses overlap
    for (; k + 4 <= count; k += 4) {
      int first = features[k] >>> by;
      int second = features[k + 1] >>> by;
      int third = features[k + 2] >>> by;
      int fourth = features[k + 3] >>> by;
      for (int j = 0; j < wide; j++) {
        sums[j] += w[first + j] + w[second + j] + w[third + j] + w[fourth + j];
      }
    }
    for (; k < count; k++) {
      int row = features[k] >>> by;
      for (int j = 0; j < wide; j++) {
        sums[j] += w[row + j];
      }
    }
    for (int j = 0; j < wide; j++) {
      unpack(sums[j], scores, j * LANES);
    }
  }

  private static void unpack(long sum, short[] cells, int at) {
    long rest = sum;
    for (int lane = 0; lane < LANES; lane++) {
      short value = (short) rest;
      cells[at + lane] = value;
      rest = (rest - value) >> 16;
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
