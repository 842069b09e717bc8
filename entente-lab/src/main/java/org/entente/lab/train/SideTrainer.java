package org.entente.lab.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.entente.code.event.Arrangement;
import org.entente.code.event.learned.EventWeights;
import org.entente.code.event.learned.LinearModel;

/**
 * Trains the choice among the ways to fill an act's sides: a conditional logistic model (McFadden
 * 1974) by stochastic gradient descent with step sizes a weight (AdaGrad; Duchi, Hazan and Singer
 * 2011). Where several ways are right, their probabilities are taken together.
 */
final class SideTrainer {
  /**
   * An act whose sides are known.
   *
   * @param sentence id of its sentence
   * @param ways all ways to fill its sides
   * @param right which of them are right; at least one
   */
  record Choice(String sentence, List<Arrangement> ways, boolean[] right) {}

  /**
   * How to train.
   *
   * @param least how many acts must show a feature
   * @param epochs times through the acts
   * @param rate first step
   * @param penalty on the squares, a feature and act
   * @param seed of the order
   */
  record Settings(int least, int epochs, double rate, double penalty, long seed) {}

  private static final List<String> LABELS =
      List.of(EventWeights.BOTH, EventWeights.JOINT, EventWeights.SOURCE, EventWeights.TARGET);

  /** Weights under this at all labels are left out. */
  private static final double SMALLEST = 0.01;

  private final Map<String, Integer> places = new HashMap<>();

  private SideTrainer() {}

  static LinearModel train(List<Choice> choices, Settings settings) {
    return new SideTrainer().learn(choices, settings);
  }

  private LinearModel learn(List<Choice> choices, Settings settings) {
    count(choices, settings.least());
    List<int[][]> rows = new ArrayList<>();
    for (Choice choice : choices) {
      rows.add(choice.ways().stream().map(this::row).toArray(int[][]::new));
    }
    double[] learned = descend(rows, choices, settings);
    Map<String, double[]> kept = new HashMap<>();
    places.forEach(
        (feature, place) -> {
          int first = place * LABELS.size();
          double[] row = Arrays.copyOfRange(learned, first, first + LABELS.size());
          if (Arrays.stream(row).anyMatch(weight -> Math.abs(weight) >= SMALLEST)) {
            kept.put(feature, row);
          }
        });
    return new LinearModel(LABELS, kept);
  }

  private void count(List<Choice> choices, int least) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Choice choice : choices) {
      List<String> shown = new ArrayList<>();
      for (Arrangement way : choice.ways()) {
        shown.addAll(way.joint());
        shown.addAll(way.source().features());
        shown.addAll(way.target().features());
      }
      shown.stream().distinct().forEach(feature -> counts.merge(feature, 1, Integer::sum));
    }
    counts.forEach(
        (feature, count) -> {
          if (count >= least) {
            places.put(feature, places.size());
          }
        });
  }

  private int[] row(Arrangement way) {
    List<Integer> row = new ArrayList<>();
    add(row, way.joint(), EventWeights.JOINT);
    if (way.together()) {
      add(row, way.source().features(), EventWeights.BOTH);
    } else {
      add(row, way.source().features(), EventWeights.SOURCE);
      add(row, way.target().features(), EventWeights.TARGET);
    }
    return row.stream().mapToInt(Integer::intValue).toArray();
  }

  private void add(List<Integer> row, Iterable<String> features, String label) {
    for (String feature : features) {
      Integer place = places.get(feature);
      if (place != null) {
        row.add(place * LABELS.size() + LABELS.indexOf(label));
      }
    }
  }

  private double[] descend(List<int[][]> rows, List<Choice> choices, Settings settings) {
    double[] learned = new double[places.size() * LABELS.size()];
    double[] squares = new double[learned.length];
    List<Integer> order = new ArrayList<>();
    for (int act = 0; act < rows.size(); act++) {
      order.add(act);
    }
    Random random = new Random(settings.seed());
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      Collections.shuffle(order, random);
      for (int act : order) {
        int[][] ways = rows.get(act);
        double[] odds = probabilities(ways, learned);
        boolean[] right = choices.get(act).right();
        double share = 0;
        for (int way = 0; way < odds.length; way++) {
          share += right[way] ? odds[way] : 0;
        }
        Map<Integer, Double> slopes = new TreeMap<>();
        for (int way = 0; way < odds.length; way++) {
          double error = odds[way] - (right[way] ? odds[way] / share : 0);
          for (int place : ways[way]) {
            slopes.merge(place, error, Double::sum);
          }
        }
        slopes.forEach(
            (place, error) -> {
              double slope = error + settings.penalty() * learned[place];
              squares[place] += slope * slope;
              learned[place] -= settings.rate() * slope / (Math.sqrt(squares[place]) + 1e-6);
            });
      }
    }
    return learned;
  }

  private static double[] probabilities(int[][] ways, double[] learned) {
    double[] odds = new double[ways.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int way = 0; way < ways.length; way++) {
      for (int place : ways[way]) {
        odds[way] += learned[place];
      }
      most = Math.max(most, odds[way]);
    }
    double all = 0;
    for (int way = 0; way < ways.length; way++) {
      odds[way] = StrictMath.exp(odds[way] - most);
      all += odds[way];
    }
    for (int way = 0; way < ways.length; way++) {
      odds[way] /= all;
    }
    return odds;
  }
}
