package org.entente.fuse.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which articles are worth comparing. Two are when they share {@link #SHARED} of their {@link
 * #TELLING} most telling terms and lie within {@link Nearness#WINDOW} days: an inverted index finds
 * them without comparing all with all.
 */
final class Neighbours {
  private static final int TELLING = 32;
  private static final int SHARED = 2;

  /** Latest articles looked at for one term, so that no term costs more than a fixed sum. */
  private static final int LOOKED_AT = 3000;

  /** Of an article's candidates those that share most. */
  private static final int COMPARED = 60;

  /** Two articles by their places in the list, the lower first. */
  record Pair(int lower, int upper) {}

  private Neighbours() {}

  /**
   * @param sketches by day, the undated last
   * @param vectors one a sketch
   */
  static List<Pair> find(List<Sketch> sketches, List<Vector> vectors) {
    Map<Integer, Postings> index = new HashMap<>();
    int[] shared = new int[sketches.size()];
    List<Pair> pairs = new ArrayList<>();
    for (int article = 0; article < sketches.size(); article++) {
      List<Integer> touched = new ArrayList<>();
      for (int term : vectors.get(article).greatest(TELLING)) {
        Postings postings = index.computeIfAbsent(term, key -> new Postings());
        collect(sketches, article, postings, shared, touched);
        postings.add(article);
      }
      int upper = article;
      touched.stream()
          .filter(other -> shared[other] >= SHARED)
          .sorted(
              Comparator.<Integer>comparingInt(other -> -shared[other])
                  .thenComparing(Comparator.reverseOrder()))
          .limit(COMPARED)
          .forEach(other -> pairs.add(new Pair(other, upper)));
      touched.forEach(other -> shared[other] = 0);
    }
    return pairs;
  }

  private static void collect(
      List<Sketch> sketches, int article, Postings postings, int[] shared, List<Integer> touched) {
    Sketch sketch = sketches.get(article);
    int stop = Math.max(0, postings.size - LOOKED_AT);
    for (int place = postings.size - 1; place >= stop; place--) {
      int other = postings.articles[place];
      // Articles come by day: all that follow are farther still.
      if (sketch.dated() && sketch.middle() - sketches.get(other).middle() > farthest(sketch)) {
        break;
      }
      if (shared[other]++ == 0) {
        touched.add(other);
      }
    }
  }

  /** A month-long date lies far from its middle. */
  private static double farthest(Sketch sketch) {
    Days days = sketch.days();
    return Nearness.WINDOW + (days == null ? 0 : days.reach());
  }

  private static final class Postings {
    private int[] articles = new int[2];
    private int size;

    void add(int article) {
      if (size == articles.length) {
        articles = java.util.Arrays.copyOf(articles, size * 2);
      }
      articles[size++] = article;
    }
  }
}
