package org.entente.measure.signed;

import java.util.Arrays;

/**
 * The linear program: choose values of ties, none below 0, at least cost, so that those of every
 * given cycle sum to 1 or more. A dual simplex on a tableau without the basic columns: it begins
 * with all values 0, which is optimal for no cycles, and takes up cycles as they come. At any time
 * the objective is the weight of a feasible packing of cycles.
 */
final class HittingProgram {
  private static final double ZERO = 1e-11;
  private static final double FEASIBLE = 1e-9;

  /** A cycle hit by this much too much is dropped; it comes back when it is violated again. */
  private static final double SLACK = 0.1;

  private final int columns;

  /** Reduced costs of the nonbasic variables. */
  private final double[] reduced;

  /** The nonbasic variable of each column: a tie, or {@code columns} + a cycle's slack. */
  private final int[] nonbasic;

  private double[][] rows = new double[64][];

  /** The basic variable of each row. */
  private int[] basic = new int[64];

  /** The right-hand sides. */
  private double[] levels = new double[64];

  private int height;

  /** Row in which each tie is basic, or -1. */
  private final int[] rowOf;

  private double objective;
  private int cycles;
  private int pending;

  /** Columns in which the pivot row is not 0. */
  private final int[] filled;

  HittingProgram(double[] costs) {
    columns = costs.length;
    reduced = costs.clone();
    nonbasic = new int[columns];
    rowOf = new int[columns];
    filled = new int[columns];
    for (int j = 0; j < columns; j++) {
      nonbasic[j] = j;
      rowOf[j] = -1;
    }
  }

  double objective() {
    return objective;
  }

  /** Cycles added since the last optimum. */
  int pending() {
    return pending;
  }

  double[] values() {
    double[] values = new double[columns];
    for (int tie = 0; tie < columns; tie++) {
      values[tie] = rowOf[tie] < 0 ? 0 : Math.max(0, levels[rowOf[tie]]);
    }
    return values;
  }

  /** How much is lacking to 1 on a cycle. */
  double violation(int[] cycle) {
    double sum = 0;
    for (int tie : cycle) {
      sum += rowOf[tie] < 0 ? 0 : levels[rowOf[tie]];
    }
    return 1 - sum;
  }

  /** Adds "the ties' values sum to at least 1", written in the present nonbasic variables. */
  void addCycle(int[] cycle) {
    dropSlackRows();
    double[] row = new double[columns];
    double level = -1;
    for (int tie : cycle) {
      if (rowOf[tie] < 0) {
        row[columnOf(tie)] -= 1;
      } else {
        double[] expression = rows[rowOf[tie]];
        for (int j = 0; j < columns; j++) {
          row[j] += expression[j];
        }
        level += levels[rowOf[tie]];
      }
    }
    if (height == rows.length) {
      rows = Arrays.copyOf(rows, 2 * height);
      levels = Arrays.copyOf(levels, 2 * height);
      basic = Arrays.copyOf(basic, 2 * height);
    }
    rows[height] = row;
    levels[height] = level;
    basic[height] = columns + cycles;
    height++;
    cycles++;
    pending++;
  }

  private int columnOf(int variable) {
    for (int j = 0; j < columns; j++) {
      if (nonbasic[j] == variable) {
        return j;
      }
    }
    throw new IllegalStateException("variable " + variable + " is basic");
  }

  /** Cycles that are more than satisfied hold nothing: their rows go, to keep the tableau small. */
  private void dropSlackRows() {
    if (height <= columns || pending > 0) {
      return;
    }
    int kept = 0;
    for (int i = 0; i < height; i++) {
      if (basic[i] < columns || levels[i] <= SLACK) {
        rows[kept] = rows[i];
        levels[kept] = levels[i];
        basic[kept] = basic[i];
        if (basic[kept] < columns) {
          rowOf[basic[kept]] = kept;
        }
        kept++;
      }
    }
    height = kept;
  }

  /** Pivots until every cycle is hit. */
  void optimize() {
    pending = 0;
    while (true) {
      int leaving = -1;
      double lowest = -FEASIBLE;
      for (int i = 0; i < height; i++) {
        if (levels[i] < lowest) {
          lowest = levels[i];
          leaving = i;
        }
      }
      if (leaving < 0) {
        return;
      }
      pivot(leaving, entering(rows[leaving]));
    }
  }

  private int entering(double[] row) {
    int entering = -1;
    double best = Double.POSITIVE_INFINITY;
    for (int j = 0; j < columns; j++) {
      if (row[j] < -ZERO * 100) {
        double ratio = reduced[j] / -row[j];
        if (ratio < best) {
          best = ratio;
          entering = j;
        }
      }
    }
    if (entering < 0) {
      throw new IllegalStateException("a cycle that no tie can hit");
    }
    return entering;
  }

  private void pivot(int leaving, int entering) {
    double[] pivotRow = rows[leaving];
    double pivot = pivotRow[entering];
    double level = levels[leaving] / pivot;
    int count = 0;
    pivotRow[entering] = 1;
    for (int j = 0; j < columns; j++) {
      if (Math.abs(pivotRow[j]) > ZERO) {
        pivotRow[j] /= pivot;
        filled[count++] = j;
      } else {
        pivotRow[j] = 0;
      }
    }
    for (int i = 0; i < height; i++) {
      if (i != leaving) {
        double[] row = rows[i];
        double factor = row[entering];
        row[entering] = 0;
        if (Math.abs(factor) > ZERO) {
          subtract(row, pivotRow, factor, count);
          levels[i] -= factor * level;
        }
      }
    }
    double cost = reduced[entering];
    reduced[entering] = 0;
    subtract(reduced, pivotRow, cost, count);
    for (int k = 0; k < count; k++) {
      reduced[filled[k]] = Math.max(0, reduced[filled[k]]);
    }
    objective += cost * level;
    levels[leaving] = level;
    exchange(leaving, entering);
  }

  private void exchange(int leaving, int entering) {
    int gone = basic[leaving];
    int come = nonbasic[entering];
    basic[leaving] = come;
    nonbasic[entering] = gone;
    if (gone < columns) {
      rowOf[gone] = -1;
    }
    if (come < columns) {
      rowOf[come] = leaving;
    }
  }

  private void subtract(double[] row, double[] pivotRow, double factor, int count) {
    for (int k = 0; k < count; k++) {
      row[filled[k]] -= factor * pivotRow[filled[k]];
    }
  }
}
