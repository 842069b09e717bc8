package org.entente.measure.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.entente.model.align.SeriesBreak;

/**
 * Structural breaks: where the level of a series changes. The series is cut so that the squared
 * deviations from the pieces' means plus a price for each cut are least (optimal partitioning,
 * Jackson et al. 2005). The price is not chosen but simulated: series without a break are made by
 * putting blocks of the residuals in another order, and the price is one at which such a series is
 * not cut in all but the stated share of them. So the stated rate of false alarms is that of a
 * series without breaks and with this noise.
 *
 * <p>Single outliers inside a series are no breaks; the last value alone may be one, since nobody
 * can know yet whether it stays.
 */
public final class Breaks {
  /** Series without breaks that show one all the same, by default. */
  public static final double FALSE_ALARMS = 0.05;

  /** Fewer values than this show no break. */
  public static final int SHORTEST = 6;

  private static final int SIMULATED = 199;
  private static final int INNER_PIECE = 2;

  /** Times Schwarz's criterion; lower takes too much out of heavy-tailed residuals. */
  private static final int FIRST_PRICE = 6;

  private static final double OUTLIER = 3;

  /** Makes the median absolute deviation of normal noise its standard deviation. */
  private static final double MAD_TO_DEVIATION = 1.4826;

  private final double[] values;
  private final double[] sums;
  private final double[] squares;

  private Breaks(double[] values) {
    this.values = values;
    sums = new double[values.length + 1];
    squares = new double[values.length + 1];
    double middle = median(values);
    for (int i = 0; i < values.length; i++) {
      double centred = values[i] - middle;
      sums[i + 1] = sums[i] + centred;
      squares[i + 1] = squares[i] + centred * centred;
    }
  }

  /** The breaks with {@link #FALSE_ALARMS} as rate of false alarms. */
  public static List<SeriesBreak> find(List<Double> series, long seed) {
    return find(series, FALSE_ALARMS, seed);
  }

  /**
   * The breaks of a series, in order.
   *
   * @param series observed values in time order, gaps left out
   * @param falseAlarms share of series without breaks in which one is found, (0, 1)
   * @param seed of the simulation
   */
  public static List<SeriesBreak> find(List<Double> series, double falseAlarms, long seed) {
    if (!(falseAlarms > 0 && falseAlarms < 1)) {
      throw new IllegalArgumentException("no rate: " + falseAlarms);
    }
    double[] raw = series.stream().mapToDouble(Double::doubleValue).toArray();
    double[] values = withoutSpikes(raw);
    if (values.length < SHORTEST || spread(values) == 0) {
      return List.of();
    }
    Breaks breaks = new Breaks(values);
    List<Integer> cuts = breaks.partition(breaks.firstPrice());
    double[] gains = simulated(residuals(raw, cuts), seed);
    double price = gains[(int) Math.min(gains.length - 1, (1 - falseAlarms) * SIMULATED)];
    return breaks.described(breaks.partition(price), gains, raw);
  }

  /**
   * A value inside that stands out from both neighbours is replaced by the middle of the three: a
   * step keeps its place, a spike goes.
   */
  private static double[] withoutSpikes(double[] series) {
    int size = series.length;
    double[] jumps = new double[Math.max(0, size - 2)];
    double[] middles = series.clone();
    for (int i = 1; i + 1 < size; i++) {
      middles[i] = median(new double[] {series[i - 1], series[i], series[i + 1]});
      jumps[i - 1] = Math.abs(series[i] - middles[i]);
    }
    double[] steps = new double[Math.max(0, size - 1)];
    for (int i = 0; i + 1 < size; i++) {
      steps[i] = Math.abs(series[i + 1] - series[i]);
    }
    double limit =
        steps.length == 0 ? 0 : OUTLIER * MAD_TO_DEVIATION * median(steps) / Math.sqrt(2);
    double[] cleaned = series.clone();
    for (int i = 1; i + 1 < size; i++) {
      if (jumps[i - 1] > limit) {
        cleaned[i] = middles[i];
      }
    }
    return cleaned;
  }

  private static double spread(double[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return high - low;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Squared deviations of a piece from its mean; the end is exclusive. */
  private double cost(int start, int end) {
    double sum = sums[end] - sums[start];
    return Math.max(0, squares[end] - squares[start] - sum * sum / (end - start));
  }

  /**
   * A high first price, so that only plain steps are taken out of the residuals; the noise is taken
   * from the steps between neighbours.
   */
  private double firstPrice() {
    double sum = 0;
    for (int i = 0; i + 1 < values.length; i++) {
      double step = values[i + 1] - values[i];
      sum += step * step;
    }
    return FIRST_PRICE * sum / (2.0 * (values.length - 1)) * Math.log(values.length);
  }

  /** Where the pieces after the first begin. */
  private List<Integer> partition(double price) {
    int size = values.length;
    double[] least = new double[size + 1];
    int[] from = new int[size + 1];
    for (int end = 1; end <= size; end++) {
      double best = Double.POSITIVE_INFINITY;
      int last = end == size ? end - 1 : end - INNER_PIECE;
      for (int start = 0; start <= last; start++) {
        double total = least[start] + cost(start, end) + (start == 0 ? 0 : price);
        if (total < best - 1e-12) {
          best = total;
          from[end] = start;
        }
      }
      least[end] = best;
    }
    List<Integer> cuts = new ArrayList<>();
    for (int end = size; from[end] > 0; end = from[end]) {
      cuts.add(0, from[end]);
    }
    return cuts;
  }

  /**
   * The prices at which series without breaks are just not cut, ascending: those of the values with
   * their blocks in another order, spikes and all, cleaned like the series itself.
   */
  private static double[] simulated(double[] given, long seed) {
    int size = given.length;
    int block = Math.max(1, (int) Math.round(Math.cbrt(size)));
    double[] prices = new double[SIMULATED];
    SplittableRandom random = new SplittableRandom(seed);
    for (int s = 0; s < SIMULATED; s++) {
      prices[s] = new Breaks(withoutSpikes(shuffled(given, block, random))).criticalPrice();
    }
    Arrays.sort(prices);
    return prices;
  }

  /** The values turned round by chance, then their blocks in an order of chance. */
  private static double[] shuffled(double[] given, int block, SplittableRandom random) {
    int size = given.length;
    int turn = random.nextInt(size);
    List<Integer> starts = new ArrayList<>();
    for (int start = 0; start < size; start += block) {
      starts.add(random.nextInt(starts.size() + 1), start);
    }
    double[] made = new double[size];
    int at = 0;
    for (int start : starts) {
      for (int i = start; i < Math.min(size, start + block); i++) {
        made[at++] = given[(i + turn) % size];
      }
    }
    return made;
  }

  /** Share of series without breaks that show as much, the series itself counted as one. */
  private static double probability(double gain, double[] simulated) {
    long above = Arrays.stream(simulated).filter(price -> price >= gain).count();
    return (above + 1.0) / (simulated.length + 1.0);
  }

  /** Deviations from the pieces' means, each a little more than seen since means were fitted. */
  private static double[] residuals(double[] values, List<Integer> cuts) {
    double[] residuals = new double[values.length];
    int start = 0;
    for (int c = 0; c <= cuts.size(); c++) {
      int end = c < cuts.size() ? cuts.get(c) : values.length;
      double mean = mean(values, start, end);
      double inflation =
          end - start > 1
              ? Math.sqrt(
                  (end - start) / (end - start - 1.0) * (values.length - 1.0) / values.length)
              : 1;
      for (int i = start; i < end; i++) {
        residuals[i] = (values[i] - mean) * inflation;
      }
      start = end;
    }
    return residuals;
  }

  /**
   * The least price at which the series is not cut: what the best cuts save for each. Whatever cuts
   * a price still pays for say the next one (Dinkelbach 1967); two or three steps reach the end.
   */
  private double criticalPrice() {
    double whole = cost(0, values.length);
    double price = bestGain();
    List<Integer> cuts = partition(price);
    while (!cuts.isEmpty()) {
      double dearer = (whole - cost(cuts)) / cuts.size();
      if (dearer <= price * (1 + 1e-9)) {
        return price;
      }
      price = dearer;
      cuts = partition(price);
    }
    return price;
  }

  private double cost(List<Integer> cuts) {
    double sum = 0;
    int start = 0;
    for (int cut : cuts) {
      sum += cost(start, cut);
      start = cut;
    }
    return sum + cost(start, values.length);
  }

  private double bestGain() {
    int size = values.length;
    double whole = cost(0, size);
    double best = 0;
    for (int cut = INNER_PIECE; cut < size; cut++) {
      best = Math.max(best, whole - cost(0, cut) - cost(cut, size));
    }
    return best;
  }

  private List<SeriesBreak> described(List<Integer> cuts, double[] gains, double[] raw) {
    List<SeriesBreak> breaks = new ArrayList<>();
    for (int c = 0; c < cuts.size(); c++) {
      int start = c == 0 ? 0 : cuts.get(c - 1);
      int cut = cuts.get(c);
      int end = c + 1 < cuts.size() ? cuts.get(c + 1) : values.length;
      double gain = cost(start, end) - cost(start, cut) - cost(cut, end);
      breaks.add(
          new SeriesBreak(
              cut, mean(raw, start, cut), mean(raw, cut, end), probability(gain, gains)));
    }
    return breaks;
  }

  private static double mean(double[] values, int start, int end) {
    double sum = 0;
    for (int i = start; i < end; i++) {
      sum += values[i];
    }
    return sum / (end - start);
  }
}
