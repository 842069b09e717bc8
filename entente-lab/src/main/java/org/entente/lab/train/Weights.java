package org.entente.lab.train;

import java.util.Arrays;
import org.entente.read.tag.LinearTable;

/**
 * Weights while they are learned: an averaged perceptron over hashed features. The same places as
 * {@code LinearTable} (stride 1, rows overlap) or {@code ActionTable} (stride 3, rows do not).
 */
final class Weights {
  final int bits;
  final int classes;
  private final int shift;
  private final int stride;
  private final int mask;
  private final float[] now;
  private final float[] late;
  private float step = 1;
  private float highest = 1;

  Weights(int bits, int classes, int stride) {
    this.bits = bits;
    this.classes = classes;
    this.stride = stride;
    this.shift = 32 - bits;
    int cells = stride == 1 ? LinearTable.cells(bits, classes) : stride << bits;
    this.mask = stride == 1 ? -LinearTable.LANES : -1;
    this.now = new float[cells];
    this.late = new float[cells];
  }

  void score(int[] features, int count, float[] scores) {
    if (classes == 3) {
      scoreThree(features, count, scores);
    } else {
      Arrays.fill(scores, 0, classes, 0);
      for (int k = 0; k < count; k++) {
        int base = ((features[k] >>> shift) & mask) * stride;
        for (int j = 0; j < classes; j++) {
          scores[j] += now[base + j];
        }
      }
    }
    for (int j = 0; j < classes; j++) {
      highest = Math.max(highest, Math.abs(scores[j]));
    }
  }

  /** The same with the sums in registers: half of a parser's training is spent here. */
  private void scoreThree(int[] features, int count, float[] scores) {
    float first = 0;
    float second = 0;
    float third = 0;
    float[] weights = now;
    for (int k = 0; k < count; k++) {
      int base = ((features[k] >>> shift) & mask) * stride;
      first += weights[base];
      second += weights[base + 1];
      third += weights[base + 2];
    }
    scores[0] = first;
    scores[1] = second;
    scores[2] = third;
  }

  void update(int[] features, int count, int better, int worse, float amount) {
    float past = amount * step;
    for (int k = 0; k < count; k++) {
      int base = ((features[k] >>> shift) & mask) * stride;
      now[base + better] += amount;
      late[base + better] += past;
      now[base + worse] -= amount;
      late[base + worse] -= past;
    }
  }

  /** One more decision was made: averaging counts decisions. */
  void tick() {
    step += 1;
  }

  /** The averaged weights. */
  float[] average() {
    float[] average = new float[now.length];
    for (int i = 0; i < now.length; i++) {
      average[i] = now[i] - late[i] / step;
    }
    return average;
  }

  /**
   * The averaged weights as whole numbers, scaled so that the highest score seen in training is a
   * quarter of what 16 bits hold: no sum overflows, and no strong weight is clipped.
   */
  short[] quantised() {
    float[] average = average();
    float scale = 8191 / highest;
    short[] cells = new short[average.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (short) Math.max(-8191, Math.min(8191, Math.round(average[i] * scale)));
    }
    return cells;
  }
}
