package org.entente.lab.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Word clusters learned from text without labels: words are described by their neighbours to the
 * left and right (counts under the square root, scaled as in canonical correlation analysis,
 * reduced by a singular value decomposition; Stratos, Collins and Hsu 2015) and grouped by
 * spherical k-means.
 */
final class Clusters {
  private static final int DIMENSIONS = 100;
  private static final int ROUNDS = 5;
  private static final int KMEANS_ROUNDS = 12;

  private final Map<Long, Integer> counts = new HashMap<>();
  private final List<long[]> sentences = new ArrayList<>();

  /** Counts a sentence in, as hashes of words. */
  void add(long[] sentence) {
    sentences.add(sentence);
    for (long word : sentence) {
      counts.merge(word, 1, Integer::sum);
    }
  }

  /** Words with their places in the vectors. */
  long[] words = new long[0];

  /** One row a word, of length 1. */
  float[][] vectors = new float[0][];

  /** Learns the words' vectors. */
  void learn(int least, int contexts, int window, long seed) {
    List<Long> order = new ArrayList<>();
    counts.forEach(
        (word, count) -> {
          if (count >= least) {
            order.add(word);
          }
        });
    order.sort(
        (a, b) -> {
          int byCount = Integer.compare(counts.getOrDefault(b, 0), counts.getOrDefault(a, 0));
          return byCount != 0 ? byCount : Long.compare(a, b);
        });
    int size = order.size();
    words = new long[size];
    Map<Long, Integer> places = new HashMap<>();
    for (int i = 0; i < size; i++) {
      words[i] = order.get(i);
      places.put(words[i], i);
    }
    int width = contexts + 2;
    int columns = width * 2 * window;
    // Pairs of word and context, each as one long, sorted to be counted.
    long[] pairs = new long[1 << 16];
    int used = 0;
    for (long[] sentence : sentences) {
      int[] ids = new int[sentence.length];
      for (int i = 0; i < ids.length; i++) {
        ids[i] = places.getOrDefault(sentence[i], -1);
      }
      for (int i = 0; i < ids.length; i++) {
        if (ids[i] < 0) {
          continue;
        }
        for (int o = -window; o <= window; o++) {
          if (o == 0) {
            continue;
          }
          int at = i + o;
          int context =
              at < 0 || at >= ids.length
                  ? contexts
                  : ids[at] >= 0 && ids[at] < contexts ? ids[at] : contexts + 1;
          int column = (o < 0 ? o + window : o + window - 1) * width + context;
          if (used == pairs.length) {
            pairs = Arrays.copyOf(pairs, used * 2);
          }
          pairs[used++] = (long) ids[i] * columns + column;
        }
      }
    }
    Arrays.sort(pairs, 0, used);
    int cells = 0;
    int[] row = new int[used];
    int[] column = new int[used];
    float[] value = new float[used];
    double[] rowSum = new double[size];
    double[] columnSum = new double[columns];
    for (int i = 0; i < used; ) {
      int k = i;
      while (k < used && pairs[k] == pairs[i]) {
        k++;
      }
      row[cells] = (int) (pairs[i] / columns);
      column[cells] = (int) (pairs[i] % columns);
      value[cells] = k - i;
      rowSum[row[cells]] += k - i;
      columnSum[column[cells]] += k - i;
      cells++;
      i = k;
    }
    for (int i = 0; i < cells; i++) {
      value[i] =
          (float)
              (Math.sqrt(value[i])
                  / Math.sqrt(Math.sqrt(rowSum[row[i]]) * Math.sqrt(columnSum[column[i]])));
    }
    Random random = new Random(seed);
    float[][] basis = new float[columns][DIMENSIONS];
    for (float[] line : basis) {
      for (int d = 0; d < DIMENSIONS; d++) {
        line[d] = (float) random.nextGaussian();
      }
    }
    float[][] image = new float[size][DIMENSIONS];
    for (int round = 0; round <= ROUNDS; round++) {
      orthonormal(basis);
      for (float[] line : image) {
        Arrays.fill(line, 0);
      }
      for (int i = 0; i < cells; i++) {
        add(image[row[i]], basis[column[i]], value[i]);
      }
      if (round < ROUNDS) {
        for (float[] line : basis) {
          Arrays.fill(line, 0);
        }
        for (int i = 0; i < cells; i++) {
          add(basis[column[i]], image[row[i]], value[i]);
        }
      }
    }
    for (float[] line : image) {
      normalise(line);
    }
    vectors = image;
  }

  /** The cluster of each word. */
  short[] group(int groups) {
    int size = words.length;
    float[][] centres = new float[DIMENSIONS][groups];
    for (int g = 0; g < groups; g++) {
      for (int d = 0; d < DIMENSIONS; d++) {
        centres[d][g] = vectors[g % size][d];
      }
    }
    short[] group = new short[size];
    float[] near = new float[groups];
    for (int round = 0; round < KMEANS_ROUNDS; round++) {
      float[][] sums = new float[groups][DIMENSIONS];
      for (int i = 0; i < size; i++) {
        Arrays.fill(near, 0);
        for (int d = 0; d < DIMENSIONS; d++) {
          add(near, centres[d], vectors[i][d]);
        }
        int best = 0;
        for (int g = 1; g < groups; g++) {
          best = near[g] > near[best] ? g : best;
        }
        group[i] = (short) best;
        add(sums[best], vectors[i], (float) Math.sqrt(counts.getOrDefault(words[i], 1)));
      }
      for (int g = 0; g < groups; g++) {
        normalise(sums[g]);
        for (int d = 0; d < DIMENSIONS; d++) {
          centres[d][g] = sums[g][d];
        }
      }
    }
    return group;
  }

  /** How often the word was seen. */
  int count(long word) {
    return counts.getOrDefault(word, 0);
  }

  private static void add(float[] to, float[] line, float times) {
    for (int d = 0; d < to.length; d++) {
      to[d] += line[d] * times;
    }
  }

  private static void normalise(float[] line) {
    double sum = 0;
    for (float x : line) {
      sum += x * x;
    }
    float by = sum == 0 ? 0 : (float) (1 / Math.sqrt(sum));
    for (int d = 0; d < line.length; d++) {
      line[d] *= by;
    }
  }

  /** Gram and Schmidt, column by column. */
  private static void orthonormal(float[][] basis) {
    for (int d = 0; d < DIMENSIONS; d++) {
      for (int e = 0; e < d; e++) {
        double dot = 0;
        for (float[] line : basis) {
          dot += line[d] * line[e];
        }
        for (float[] line : basis) {
          line[d] -= (float) dot * line[e];
        }
      }
      double sum = 0;
      for (float[] line : basis) {
        sum += line[d] * line[d];
      }
      float by = sum == 0 ? 0 : (float) (1 / Math.sqrt(sum));
      for (float[] line : basis) {
        line[d] *= by;
      }
    }
  }

  static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }
}
