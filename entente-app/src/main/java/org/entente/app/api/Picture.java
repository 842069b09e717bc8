package org.entente.app.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.entente.measure.bloc.BlocMeasure;
import org.entente.measure.bloc.Polarization;
import org.entente.measure.dyad.Alignments;
import org.entente.measure.dyad.Cell;
import org.entente.measure.dyad.DyadMeasure;
import org.entente.measure.profile.ProfileMeasure;
import org.entente.model.align.BlocMap;
import org.entente.model.align.Grain;
import org.entente.model.align.PolarizationValue;

/**
 * What holds of a whole period whichever actor is asked after: it costs much and is the same for
 * all, so it is worked out once for each store and kept.
 *
 * @param period its name
 * @param print of the cells it was made of, the same for the same ones in any order
 * @param quads weighted events of the four quad classes
 * @param polarization its indices
 * @param blocs of the busiest actors
 * @param alignments of the busiest actors' pairs; none for days and weeks, in which nobody does
 *     enough to be compared
 */
record Picture(
    String period,
    long print,
    List<Double> quads,
    List<PolarizationValue> polarization,
    BlocMap blocs,
    Alignments alignments) {
  /** Resamplings behind an interval: fewer than on the command line, as somebody waits. */
  static final int REPLICATES = 30;

  static final long SEED = 1;
  static final int ACTORS = 60;
  private static final int ALIGNED_ACTORS = 80;

  Picture {
    quads = List.copyOf(quads);
    polarization = List.copyOf(polarization);
  }

  static Picture of(Grain grain, LocalDate start, List<Cell> cells) {
    String period = grain.label(start);
    double[] sums = new double[4];
    cells.forEach(cell -> sums[cell.quad().ordinal()] += cell.weight());
    boolean brief = grain == Grain.DAY || grain == Grain.WEEK;
    return new Picture(
        period,
        print(cells),
        Arrays.stream(sums).boxed().toList(),
        new Polarization(ACTORS, brief ? 0 : REPLICATES, SEED).measure(period, cells),
        blocs(ACTORS).measure(period, cells),
        alignments(period, brief ? List.of() : cells));
  }

  /** Whether it would come out the same of these cells. */
  boolean isOf(List<Cell> cells) {
    return print == print(cells);
  }

  private static long print(List<Cell> cells) {
    long sum = 0;
    for (Cell cell : cells) {
      long hash = (long) cell.hashCode() * 0x9E3779B97F4A7C15L;
      sum += (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L;
    }
    return sum;
  }

  static BlocMeasure blocs(int actors) {
    return new BlocMeasure(new BlocMeasure.Options(false, actors, REPLICATES, SEED));
  }

  static Alignments alignments(String period, List<Cell> cells) {
    return Alignments.of(period, cells, options(false));
  }

  static DyadMeasure pairs(boolean directed) {
    return new DyadMeasure(options(directed));
  }

  private static DyadMeasure.Options options(boolean directed) {
    return new DyadMeasure.Options(directed, ALIGNED_ACTORS, REPLICATES, SEED);
  }

  static ProfileMeasure profile() {
    return new ProfileMeasure(new ProfileMeasure.Options(ACTORS, REPLICATES, SEED));
  }
}
