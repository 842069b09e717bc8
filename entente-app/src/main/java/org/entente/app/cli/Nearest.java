package org.entente.app.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.entente.lexicon.NameIndex;

/** Names that somebody may have meant. */
final class Nearest {
  private static final int MOST = 3;

  private record Candidate(String name, int distance) {}

  private Nearest() {}

  /**
   * The names nearest to what was written, best first, at most three: those that begin with it or
   * differ in at most a third of its letters, without regard to case and accents.
   */
  static List<String> to(String written, Collection<String> names) {
    return to(written, names, Math.max(1, plain(written).length() / 3));
  }

  /** The names nearest to what was written, best first, three where there are so many. */
  static List<String> always(String written, Collection<String> names) {
    return to(written, names, Integer.MAX_VALUE);
  }

  private static List<String> to(String written, Collection<String> names, int limit) {
    String wanted = plain(written);
    return names.stream()
        .distinct()
        .map(name -> new Candidate(name, distance(wanted, plain(name))))
        .filter(candidate -> candidate.distance() <= limit)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .limit(MOST)
        .map(Candidate::name)
        .toList();
  }

  /** The names nearest as the end of a message: {@code ; did you mean NATO or CSTO?} */
  static String question(String written, Collection<String> names) {
    List<String> nearest = to(written, names);
    return nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
  }

  private static String plain(String name) {
    return NameIndex.fold(name).toLowerCase(Locale.ROOT);
  }

  /** Letters to insert, drop, change or swap; a name's rest after what was written costs one. */
  private static int distance(String written, String name) {
    if (!written.isEmpty() && name.startsWith(written)) {
      return name.length() == written.length() ? 0 : 1;
    }
    int[][] cost = new int[written.length() + 1][name.length() + 1];
    for (int i = 0; i <= written.length(); i++) {
      for (int j = 0; j <= name.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, written, name, i, j);
      }
    }
    return cost[written.length()][name.length()];
  }

  private static int cheapest(int[][] cost, String written, String name, int i, int j) {
    boolean same = written.charAt(i - 1) == name.charAt(j - 1);
    int best =
        Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && written.charAt(i - 1) == name.charAt(j - 2)
            && written.charAt(i - 2) == name.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
