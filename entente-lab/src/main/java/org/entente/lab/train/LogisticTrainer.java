package org.entente.lab.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.code.event.learned.LinearModel;

/**
 * Trains a multinomial logistic regression by stochastic gradient descent with step sizes a weight
 * (AdaGrad; Duchi, Hazan and Singer 2011) and a penalty on the squares of the weights. What it
 * learns is the mean of the weights at the end of each epoch of the second half (Polyak and
 * Juditsky 1992), which sways less with the order of the examples. The same examples and seed give
 * the same model.
 */
final class LogisticTrainer {
  /**
   * An example.
   *
   * @param label what it is
   * @param features their names
   * @param weight how much it counts, above 0
   */
  record Example(String label, Collection<String> features, double weight) {}

  /**
   * How to train.
   *
   * @param least how many examples must show a feature
   * @param epochs times through the examples
   * @param rate first step
   * @param penalty on the squares, a feature and example
   * @param balance 0 takes examples as they are, 1 gives each label the same weight in all
   * @param seed of the order
   */
  record Settings(int least, int epochs, double rate, double penalty, double balance, long seed) {}

  /** Weights under this at all labels are left out. */
  private static final double SMALLEST = 0.01;

  private LogisticTrainer() {}

  static LinearModel train(List<Example> examples, Settings settings) {
    List<String> labels =
        List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
    Map<String, Integer> places = places(examples, settings.least());
    int[][] rows = new int[examples.size()][];
    int[] gold = new int[rows.length];
    double[] counts = new double[labels.size()];
    for (int row = 0; row < rows.length; row++) {
      Example example = examples.get(row);
      rows[row] =
          example.features().stream()
              .mapToInt(feature -> places.getOrDefault(feature, -1))
              .filter(place -> place >= 0)
              .toArray();
      gold[row] = labels.indexOf(example.label());
      counts[gold[row]] += example.weight();
    }
    double mean = Arrays.stream(counts).sum() / counts.length;
    double[] weights = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      weights[row] =
          examples.get(row).weight() * StrictMath.pow(mean / counts[gold[row]], settings.balance());
    }
    double[][] learned = descend(rows, gold, weights, places.size(), labels.size(), settings);
    Map<String, double[]> kept = new HashMap<>();
    places.forEach(
        (feature, place) -> {
          double[] row = learned[place];
          if (Arrays.stream(row).anyMatch(weight -> Math.abs(weight) >= SMALLEST)) {
            kept.put(feature, row);
          }
        });
    return new LinearModel(labels, kept);
  }

  private static Map<String, Integer> places(List<Example> examples, int least) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Example example : examples) {
      example.features().forEach(feature -> counts.merge(feature, 1, Integer::sum));
    }
    Map<String, Integer> places = new HashMap<>();
    counts.forEach(
        (feature, count) -> {
          if (count >= least) {
            places.put(feature, places.size());
          }
        });
    return places;
  }

  private static double[][] descend(
      int[][] rows, int[] gold, double[] weights, int features, int labels, Settings settings) {
    double[][] learned = new double[features][labels];
    double[][] squares = new double[features][labels];
    double[][] mean = new double[features][labels];
    int averaged = (settings.epochs() + 1) / 2;
    List<Integer> order = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      order.add(row);
    }
    Random random = new Random(settings.seed());
    double[] odds = new double[labels];
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      java.util.Collections.shuffle(order, random);
      for (int row : order) {
        probabilities(rows[row], learned, odds);
        for (int label = 0; label < labels; label++) {
          double error = (odds[label] - (label == gold[row] ? 1 : 0)) * weights[row];
          for (int place : rows[row]) {
            double slope = error + settings.penalty() * learned[place][label];
            squares[place][label] += slope * slope;
            learned[place][label] -=
                settings.rate() * slope / (Math.sqrt(squares[place][label]) + 1e-6);
          }
        }
      }
      if (epoch >= settings.epochs() - averaged) {
        add(learned, 1.0 / averaged, mean);
      }
    }
    return mean;
  }

  private static void add(double[][] learned, double share, double[][] sum) {
    for (int row = 0; row < sum.length; row++) {
      for (int label = 0; label < sum[row].length; label++) {
        sum[row][label] += learned[row][label] * share;
      }
    }
  }

  private static void probabilities(int[] row, double[][] learned, double[] odds) {
    Arrays.fill(odds, 0);
    for (int place : row) {
      for (int label = 0; label < odds.length; label++) {
        odds[label] += learned[place][label];
      }
    }
    double most = Arrays.stream(odds).max().orElse(0);
    double all = 0;
    for (int label = 0; label < odds.length; label++) {
      odds[label] = StrictMath.exp(odds[label] - most);
      all += odds[label];
    }
    for (int label = 0; label < odds.length; label++) {
      odds[label] /= all;
    }
  }
}
