package org.entente.lab.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.entente.measure.dyad.DyadMeasure.Pair;
import org.entente.measure.series.Breaks;
import org.entente.model.align.SeriesBreak;

/**
 * Breaks planted in real monthly series (GDELT's net score a day of the busiest dyads): a change of
 * level of a stated number of the series' own standard deviations, at a place chosen by a seeded
 * draw. Real series have breaks of their own, so false alarms are counted in series that have none:
 * the real ones with their months shuffled, and normal noise. How well a break of a size can be
 * placed at all is shown beside.
 */
final class BreakScore {
  private static final int SERIES = 200;

  /** Each series without breaks is tried so often, so that a rate of .05 is known to .007. */
  private static final int ROUNDS = 5;

  private static final int EDGE = 4;
  private static final long SEED = 7;

  private final PrintStream out;
  private final List<List<Double>> series = new ArrayList<>();

  BreakScore(Path data, PrintStream out) throws IOException {
    this.out = out;
    Map<Pair, TreeMap<Integer, Double>> dyads = new TreeMap<>();
    Tables.read(
        data.resolve("gdelt_dyad_month_2018_2024/gdelt_net_score_dyad_month.csv.gz"),
        row -> {
          if (!row.text("net_weighted_goldstein").isEmpty()) {
            dyads
                .computeIfAbsent(
                    Pair.of(row.text("iso3_a"), row.text("iso3_b"), false), pair -> new TreeMap<>())
                .put(row.number("month"), Double.parseDouble(row.text("net_weighted_goldstein")));
          }
        });
    int longest = dyads.values().stream().mapToInt(Map::size).max().orElse(0);
    dyads.values().stream()
        .filter(months -> months.size() == longest)
        .sorted(
            Comparator.comparingDouble(
                months -> -months.values().stream().mapToDouble(Math::abs).sum()))
        .limit(SERIES)
        .forEach(months -> series.add(new ArrayList<>(months.values())));
  }

  void run() {
    SplittableRandom random = new SplittableRandom(SEED);
    out.println(
        "== breaks: " + series.size() + " real series of " + series.get(0).size() + " months");
    int shuffledAlarms = 0;
    int noiseAlarms = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (List<Double> values : series) {
        shuffledAlarms += Breaks.find(shuffled(values, random), SEED).isEmpty() ? 0 : 1;
        noiseAlarms += Breaks.find(noise(values.size(), random), SEED).isEmpty() ? 0 : 1;
      }
    }
    double tried = ROUNDS * (double) series.size();
    out.printf(
        Locale.ROOT,
        "false alarms (stated %.2f): shuffled real months %.3f, normal noise %.3f%n",
        Breaks.FALSE_ALARMS,
        shuffledAlarms / tried,
        noiseAlarms / tried);
    for (double size : new double[] {1.5, 2, 2.5, 3, 4}) {
      int exact = 0;
      int told = 0;
      int near = 0;
      int shuffledNear = 0;
      for (List<Double> values : series) {
        int at = EDGE + random.nextInt(values.size() - 2 * EDGE);
        double sign = random.nextBoolean() ? 1 : -1;
        int distance = distance(planted(values, at, sign * size), at);
        exact += distance == 0 ? 1 : 0;
        near += distance <= 1 ? 1 : 0;
        shuffledNear +=
            distance(planted(shuffled(values, random), at, sign * size), at) <= 1 ? 1 : 0;
        List<Double> noise = planted(noise(values.size(), random), at, sign * size);
        told += Math.abs(likeliest(noise) - at) <= 1 ? 1 : 0;
      }
      out.printf(
          Locale.ROOT,
          "planted %.1f standard deviations: recall within one period %.3f (exact %.3f); in"
              + " shuffled months %.3f; placed so by least squares in normal noise by who is told"
              + " that there is one break %.3f%n",
          size,
          near / (double) series.size(),
          exact / (double) series.size(),
          shuffledNear / (double) series.size(),
          told / (double) series.size());
    }
  }

  /**
   * Where one break is likeliest in normal noise: the least squared deviation from two means.
   * Nobody who must find out first whether there is a break places it better.
   */
  private static int likeliest(List<Double> values) {
    double whole = values.stream().mapToDouble(Double::doubleValue).sum();
    double before = 0;
    double most = 0;
    int likeliest = 0;
    for (int cut = 1; cut < values.size(); cut++) {
      before += values.get(cut - 1);
      double after = whole - before;
      double explained = before * before / cut + after * after / (values.size() - cut);
      if (explained > most) {
        most = explained;
        likeliest = cut;
      }
    }
    return likeliest;
  }

  private static int distance(List<Double> values, int at) {
    int nearest = Integer.MAX_VALUE;
    for (SeriesBreak found : Breaks.find(values, SEED)) {
      nearest = Math.min(nearest, Math.abs(found.position() - at));
    }
    return nearest;
  }

  private static List<Double> planted(List<Double> values, int at, double deviations) {
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double squares = values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    double shift = deviations * Math.sqrt(squares / values.size());
    List<Double> planted = new ArrayList<>(values);
    for (int i = at; i < planted.size(); i++) {
      planted.set(i, planted.get(i) + shift);
    }
    return planted;
  }

  private static List<Double> shuffled(List<Double> values, SplittableRandom random) {
    List<Double> shuffled = new ArrayList<>(values);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      double moved = shuffled.get(i);
      shuffled.set(i, shuffled.get(other));
      shuffled.set(other, moved);
    }
    return shuffled;
  }

  private static List<Double> noise(int size, SplittableRandom random) {
    List<Double> noise = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      noise.add(
          Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
              * Math.cos(2 * Math.PI * random.nextDouble()));
    }
    return noise;
  }
}
