package org.entente.ingest.dedup;

import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.text.Article;

/**
 * Marks articles that reprint one another.
 *
 * <p>Broder (1997), "On the resemblance of documents": the resemblance of two texts is the share of
 * word shingles they have in common, estimated by minima of hashes. Texts that agree in one of
 * {@link #BANDS} bands of {@link #ROWS} minima are compared; those at least {@link #RESEMBLANCE}
 * alike are one. The earliest published of them, then the one with the smallest id, is the
 * original. The result does not depend on the order of the articles.
 */
public final class Duplicates {
  /** Share of common shingles, [0, 1], from which two texts are the same. */
  public static final double RESEMBLANCE = 0.55;

  private static final int SHINGLE = 4;
  private static final int BANDS = 32;
  private static final int ROWS = 4;

  /** Shorter texts are alike by chance. */
  private static final int FEWEST_SHINGLES = 20;

  private static final Comparator<Article> ORIGINAL_FIRST =
      Comparator.<Article, String>comparing(
              a -> a.published() == null ? "9999" : a.published().iso())
          .thenComparing(Article::id);

  private Duplicates() {}

  /** The articles, by id, with {@code duplicateOf} set where one reprints another. */
  public static List<Article> mark(Collection<Article> articles) {
    List<Article> sorted = new ArrayList<>(articles);
    sorted.sort(ORIGINAL_FIRST.thenComparing(Article::path).thenComparing(Article::text));
    SimilarityHashPolicy policy = SimilarityHashing.superMinHash(BANDS * ROWS, 32);
    var hasher = policy.createHasher();
    int n = sorted.size();
    byte[][] signatures = new byte[n][];
    int[] group = new int[n];
    Map<Long, List<Integer>> buckets = new HashMap<>();
    for (int i = 0; i < n; i++) {
      group[i] = i;
      long[] shingles = shingles(sorted.get(i).text());
      if (shingles.length < FEWEST_SHINGLES) {
        continue;
      }
      byte[] signature = hasher.compute(ElementHashProvider.ofValues(shingles));
      signatures[i] = signature;
      for (int band = 0; band < BANDS; band++) {
        join(i, band, signature, policy, buckets, signatures, group);
      }
    }
    List<Article> marked = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      Article article = sorted.get(i);
      int original = root(group, i);
      // The same id twice is not a reprint but a clash, for the caller to settle.
      marked.add(
          original == i || sorted.get(original).id().equals(article.id())
              ? article
              : article.asDuplicateOf(sorted.get(original).id()));
    }
    marked.sort(Comparator.comparing(Article::id).thenComparing(Article::path));
    return List.copyOf(marked);
  }

  /** Joins article {@code i} with the groups in its bucket; one member a group is compared. */
  private static void join(
      int i,
      int band,
      byte[] signature,
      SimilarityHashPolicy policy,
      Map<Long, List<Integer>> buckets,
      byte[][] signatures,
      int[] group) {
    long key = band;
    for (int row = 0; row < ROWS; row++) {
      key = key * 0x9E3779B97F4A7C15L + policy.getComponent(signature, band * ROWS + row);
    }
    List<Integer> bucket = buckets.computeIfAbsent(key, k -> new ArrayList<>(1));
    boolean joined = false;
    for (int other : bucket) {
      if (root(group, other) != root(group, i)
          && policy.getFractionOfEqualComponents(signature, signatures[other]) >= RESEMBLANCE) {
        int a = root(group, i);
        int b = root(group, other);
        // The lower index is the earlier original.
        group[Math.max(a, b)] = Math.min(a, b);
      }
      joined |= root(group, other) == root(group, i);
    }
    // One of a group is enough: a thousand reprints must not cost a million comparisons.
    if (!joined) {
      bucket.add(i);
    }
  }

  private static int root(int[] group, int i) {
    int at = i;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }

  /** Hashes of the distinct runs of {@link #SHINGLE} words, in lower case, sorted. */
  private static long[] shingles(String text) {
    List<Long> words = new ArrayList<>();
    var stream = Hashing.komihash5_0().hashStream();
    boolean inside = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        if (!inside) {
          stream.reset();
          inside = true;
        }
        stream.putChar(Character.toLowerCase(c));
      } else if (inside) {
        words.add(stream.getAsLong());
        inside = false;
      }
    }
    int n = Math.max(0, words.size() - SHINGLE + 1);
    long[] shingles = new long[n];
    for (int i = 0; i < n; i++) {
      long hash = 0;
      for (int k = 0; k < SHINGLE; k++) {
        hash = (hash ^ words.get(i + k)) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
      }
      shingles[i] = hash;
    }
    Arrays.sort(shingles);
    return Arrays.stream(shingles).distinct().toArray();
  }
}
