package org.entente.code.event.learned;

import java.io.BufferedInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A multinomial logistic regression over features that have names, so that a choice can be
 * explained by the weights behind it. Weights are whole numbers, sums of them exact: the same
 * scores on every machine. Immutable.
 */
public final class LinearModel {
  /** What one stands for in the stored weights. */
  private static final double UNIT = 1.0 / 2048;

  private final List<String> labels;
  private final Map<String, short[]> weights;

  /**
   * @param labels what is told apart
   * @param weights of each feature one weight a label
   */
  public LinearModel(List<String> labels, Map<String, double[]> weights) {
    this.labels = List.copyOf(labels);
    this.weights = new HashMap<>();
    weights.forEach((feature, row) -> this.weights.put(feature, stored(row)));
  }

  private LinearModel(List<String> labels, HashMap<String, short[]> weights) {
    this.labels = List.copyOf(labels);
    this.weights = weights;
  }

  private static short[] stored(double[] row) {
    short[] stored = new short[row.length];
    for (int label = 0; label < row.length; label++) {
      long rounded = Math.round(row[label] / UNIT);
      stored[label] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
    }
    return stored;
  }

  /**
   * Reads what {@link #write} wrote, and closes the stream.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static LinearModel load(InputStream weights) {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(weights))) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static LinearModel read(DataInput in) throws IOException {
    List<String> labels = new ArrayList<>();
    for (int count = in.readInt(); count > 0; count--) {
      labels.add(in.readUTF());
    }
    int size = in.readInt();
    HashMap<String, short[]> weights = new HashMap<>(size * 2);
    for (int feature = 0; feature < size; feature++) {
      String name = in.readUTF();
      short[] row = new short[labels.size()];
      for (int label = 0; label < row.length; label++) {
        row[label] = in.readShort();
      }
      weights.put(name, row);
    }
    return new LinearModel(labels, weights);
  }

  /** Writes the model, features in the order of their names. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(labels.size());
    for (String label : labels) {
      out.writeUTF(label);
    }
    out.writeInt(weights.size());
    for (Map.Entry<String, short[]> entry : new TreeMap<>(weights).entrySet()) {
      out.writeUTF(entry.getKey());
      for (short weight : entry.getValue()) {
        out.writeShort(weight);
      }
    }
  }

  /** What the model tells apart. */
  public List<String> labels() {
    return labels;
  }

  /** Number of features with a weight. */
  public int size() {
    return weights.size();
  }

  /**
   * The probability of each label, in their order; they sum to 1.
   *
   * @param features names, none twice; unknown ones count nothing
   */
  public double[] probabilities(Collection<String> features) {
    long[] sums = whole(features);
    double[] odds = new double[sums.length];
    long most = Long.MIN_VALUE;
    for (long sum : sums) {
      most = Math.max(most, sum);
    }
    double all = 0;
    for (int label = 0; label < odds.length; label++) {
      odds[label] = StrictMath.exp((sums[label] - most) * UNIT);
      all += odds[label];
    }
    for (int label = 0; label < odds.length; label++) {
      odds[label] /= all;
    }
    return odds;
  }

  /**
   * The sums of the features' weights for each label, in their order.
   *
   * @param features names; unknown ones count nothing
   */
  public double[] sums(Collection<String> features) {
    double[] sums = new double[labels.size()];
    long[] whole = whole(features);
    for (int label = 0; label < sums.length; label++) {
      sums[label] = whole[label] * UNIT;
    }
    return sums;
  }

  private long[] whole(Collection<String> features) {
    long[] sums = new long[labels.size()];
    for (String feature : features) {
      short[] row = weights.get(feature);
      if (row != null) {
        for (int label = 0; label < row.length; label++) {
          sums[label] += row[label];
        }
      }
    }
    return sums;
  }

  /**
   * The features that speak most for a label against the mean of all labels, strongest first.
   *
   * @param features names, none twice
   * @param label one of the labels
   * @param most how many at most
   */
  public List<String> strongest(Collection<String> features, String label, int most) {
    int column = labels.indexOf(label);
    record Spoken(String feature, double weight) {}
    List<Spoken> spoken = new ArrayList<>();
    for (String feature : features) {
      short[] row = weights.get(feature);
      if (row != null) {
        double mean = 0;
        for (short weight : row) {
          mean += (double) weight / row.length;
        }
        spoken.add(new Spoken(feature, (row[column] - mean) * UNIT));
      }
    }
    spoken.sort(
        Comparator.comparingDouble((Spoken one) -> -one.weight).thenComparing(Spoken::feature));
    return spoken.stream()
        .limit(most)
        .map(one -> String.format(java.util.Locale.ROOT, "%s %.2f", one.feature, one.weight))
        .toList();
  }
}
