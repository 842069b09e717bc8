package org.entente.lab.train;

import java.util.Arrays;

/**
 * Weights while they are learned: an averaged perceptron over hashed features. The same places as
 * {@code LinearTable} (stride 1, rows overlap) or {@code ActionTable} (stride 3, rows do not).
 */
final class Weights {
  final int bits;
  final int classes;
  private final int shift;
  private final int stride;
  private final float[] now;
  private final float[] late;
  private float step = 1;

  Weights(int bits, int classes, int stride) {
    this.bits = bits;
    this.classes = classes;
    this.stride = stride;
    this.shift = 32 - bits;
    int cells = stride == 1 ? (1 << bits) + classes : stride << bits;
    this.now = new float[cells];
    this.late = new float[cells];
  }

  void score(int[] features, int count, float[] scores) {
    Arrays.fill(scores, 0, classes, 0);
    for (int k = 0; k < count; k++) {
      int base = (features[k] >>> shift) * stride;
      for (int j = 0; j < classes; j++) {
        scores[j] += now[base + j];
      }
    }
  }

  void update(int[] features, int count, int better, int worse, float amount) {
    float past = amount * step;
    for (int k = 0; k < count; k++) {
      int base = (features[k] >>> shift) * stride;
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

  /** The averaged weights as whole numbers, none above {@code limit}. */
  short[] quantised(int limit) {
    float[] average = average();
    float[] sizes = new float[average.length];
    int used = 0;
    for (float weight : average) {
      if (weight != 0) {
        sizes[used++] = Math.abs(weight);
      }
    }
    Arrays.sort(sizes, 0, used);
    float top = used == 0 ? 1 : sizes[Math.min(used - 1, (int) (used * 0.9999))];
    float scale = limit / top;
    short[] cells = new short[average.length];
    for (int i = 0; i < cells.length; i++) {
      int value = Math.round(average[i] * scale);
      cells[i] = (short) Math.max(-limit, Math.min(limit, value));
    }
    return cells;
  }
}
