package org.entente.ingest.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.model.text.Article;
import org.jspecify.annotations.Nullable;

/**
 * Marks articles that reprint one another, and pages that were edited.
 *
 * <p>Of several copies the original is the earliest with its outlet's own byline; the others get
 * its id as {@code duplicateOf}. Of several texts of one address the earliest is the first version;
 * the others get its id as {@code versionOf} and count as copies only of another address's text.
 * The result does not depend on the order of the articles.
 */
public final class Duplicates {
  /** Share of the smaller text's shingles from which two texts of one address are versions. */
  private static final double EDITED = 0.25;

  private static final Comparator<Article> EARLIEST_FIRST =
      Comparator.<Article, String>comparing(
              a -> a.published() == null ? "9999" : a.published().iso())
          .thenComparing(Article::path)
          .thenComparing(Article::id)
          .thenComparing(Article::text);

  private Duplicates() {}

  /** The articles, by id, with {@code duplicateOf} and {@code versionOf} set. */
  public static List<Article> mark(Collection<Article> articles) {
    List<Article> sorted = new ArrayList<>(articles);
    sorted.sort(EARLIEST_FIRST);
    Reprints reprints = new Reprints();
    for (Article article : sorted) {
      reprints.add(article.text());
    }
    int n = sorted.size();
    Map<Integer, Article> originals = new HashMap<>();
    for (int i = 0; i < n; i++) {
      Article article = sorted.get(i);
      originals.merge(
          reprints.group(i), article, (a, b) -> Originals.FIRST.compare(b, a) < 0 ? b : a);
    }
    @Nullable Article[] firsts = firstVersions(sorted, reprints);
    List<Article> marked = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      Article original = originals.get(reprints.group(i));
      marked.add(marked(sorted.get(i), firsts[i], original == null ? sorted.get(i) : original));
    }
    marked.sort(Comparator.comparing(Article::id).thenComparing(Article::path));
    return List.copyOf(marked);
  }

  private static Article marked(Article article, @Nullable Article first, Article original) {
    Article marked = article;
    if (first != null && !first.id().equals(article.id())) {
      marked = marked.asVersionOf(first.id());
    }
    // The same id twice is not a reprint but a clash, for the caller to settle.
    boolean own = original.id().equals(article.id()) || isSamePage(original, article);
    return own ? marked : marked.asDuplicateOf(original.id());
  }

  private static boolean isSamePage(Article a, Article b) {
    return a.url() != null
        && b.url() != null
        && Versions.key(a.url()).equals(Versions.key(b.url()));
  }

  /** For each article the earliest version of its page, or null when it is that itself. */
  private static @Nullable Article[] firstVersions(List<Article> sorted, Reprints reprints) {
    @Nullable Article[] firsts = new @Nullable Article[sorted.size()];
    Map<String, List<Integer>> pages = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      Article article = sorted.get(i);
      if (article.url() == null) {
        continue;
      }
      List<Integer> known =
          pages.computeIfAbsent(Versions.key(article.url()), key -> new ArrayList<>(1));
      for (int other : known) {
        // One address can hold many articles: a site's front page given for each of them.
        if (reprints.containment(other, i) >= EDITED) {
          firsts[i] = sorted.get(other);
          break;
        }
      }
      if (firsts[i] == null) {
        known.add(i);
      }
    }
    return firsts;
  }
}
