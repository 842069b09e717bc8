package org.entente.measure.dyad;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * Whether actors behave alike toward the world, [-1, 1]: the mean of three comparisons of what is
 * surprising in their conduct ({@link Surprise}).
 *
 * <ol>
 *   <li>{@link #profile}: correlation of their cooperation with all third parties. Their own
 *       dealings are left out, so that alignment and temperature stay two answers.
 *   <li>{@link #community}: cosine of their places among the leading eigenvectors of cooperation.
 *   <li>{@link #camp}: cosine of their places among the leading eigenvectors of cooperation less
 *       half of conflict, in which sharing foes and sharing distance count as well. (Conflict
 *       counts half since states also quarrel with those they deal with most.)
 * </ol>
 *
 * An actor with fewer than {@value #PARTNERS} partners in the period has no alignment, nor has
 * anybody where fewer than {@value #ACTORS} actors have so many.
 */
public final class Alignment {
  /** Partners an actor needs for a profile. */
  public static final int PARTNERS = 3;

  /** Actors with a profile that it takes: likeness toward a handful of others means nothing. */
  public static final int ACTORS = 10;

  /** Eigenvectors kept, where there are enough actors. */
  public static final int DIMENSIONS = 8;

  private static final double CONFLICT_SHARE = 0.5;

  private final List<String> actors;
  private final int[] places;
  private final double[] cooperation;
  private final Spectrum communities;
  private final Spectrum camps;
  private final double[] sums;
  private final double[] squares;

  private Alignment(List<String> actors, int[] places, Counts counts) {
    this.actors = actors;
    this.places = places;
    int size = counts.size();
    cooperation = Surprise.table(counts.cooperationTable(), size);
    double[] conflict = Surprise.table(counts.conflictTable(), size);
    double[] signed = new double[size * size];
    sums = new double[size];
    squares = new double[size];
    for (int i = 0; i < size * size; i++) {
      signed[i] = cooperation[i] - CONFLICT_SHARE * conflict[i];
      sums[i / size] += cooperation[i];
      squares[i / size] += cooperation[i] * cooperation[i];
    }
    // As many dimensions as 8 are for some 100 actors; a few actors have few directions.
    int dimensions = Math.max(1, Math.min(DIMENSIONS, size / 4));
    communities = Spectrum.of(cooperation, size, dimensions, false);
    camps = Spectrum.of(signed, size, dimensions, true);
  }

  /**
   * The alignment of all actors that have {@value #PARTNERS} partners or more.
   *
   * @param counts of one period
   */
  public static Alignment of(Counts counts) {
    TreeSet<String> silent = new TreeSet<>();
    for (int i = 0; i < counts.size(); i++) {
      if (counts.partners(i) < PARTNERS) {
        silent.add(counts.actors().get(i));
      }
    }
    Counts heard = silent.isEmpty() ? counts : counts.without(silent);
    int[] places = new int[counts.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = heard.indexOf(counts.actors().get(i));
    }
    return new Alignment(new ArrayList<>(counts.actors()), places, padded(heard));
  }

  /** At least one actor, so that there is a table to decompose. */
  private static Counts padded(Counts counts) {
    return counts.size() > 0 ? counts : new Counts(List.of(""));
  }

  /** Codes of the actors, as in the counts. */
  public List<String> actors() {
    return List.copyOf(actors);
  }

  /**
   * The alignment of a pair by their places in the counts, [-1, 1]; empty where one did too little.
   */
  public OptionalDouble find(int one, int other) {
    return heard(one, other) && communities.size() >= ACTORS
        ? OptionalDouble.of((profile(one, other) + community(one, other) + camp(one, other)) / 3)
        : OptionalDouble.empty();
  }

  private boolean heard(int one, int other) {
    return places[one] >= 0 && places[other] >= 0;
  }

  /** Correlation of the pair's cooperation with third parties, [-1, 1]; 0 where one has none. */
  public double profile(int one, int other) {
    if (!heard(one, other)) {
      return 0;
    }
    int i = places[one];
    int k = places[other];
    int size = communities.size();
    int others = size - 2;
    double between = cooperation[i * size + k];
    double product = 0;
    for (int j = 0; j < size; j++) {
      product += cooperation[i * size + j] * cooperation[k * size + j];
    }
    double sumOne = sums[i] - between;
    double sumOther = sums[k] - between;
    double squareOne = squares[i] - between * between - sumOne * sumOne / others;
    double squareOther = squares[k] - between * between - sumOther * sumOther / others;
    if (others < 2 || squareOne < 1e-12 || squareOther < 1e-12) {
      return 0;
    }
    double correlation =
        (product - sumOne * sumOther / others) / Math.sqrt(squareOne * squareOther);
    return Math.max(-1, Math.min(1, correlation));
  }

  /** Cosine of the pair's places by cooperation, [-1, 1]; 0 where one did too little. */
  public double community(int one, int other) {
    return !heard(one, other) ? 0 : communities.cosine(places[one], places[other]);
  }

  /**
   * Cosine of the pair's places by cooperation less half of conflict, [-1, 1]; 0 where one did too
   * little.
   */
  public double camp(int one, int other) {
    return !heard(one, other) ? 0 : camps.cosine(places[one], places[other]);
  }
}
