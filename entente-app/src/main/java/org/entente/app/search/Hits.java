package org.entente.app.search;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param total number of articles
 * @param hits one page of them, the best first
 * @param facets for each facet its values with the number of articles, the most frequent first
 */
public record Hits(long total, List<Hit> hits, Map<String, List<Count>> facets) {
  /** Copies. */
  public Hits {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }

  /**
   * One article found.
   *
   * @param article its id
   * @param score how well it fits, larger is better
   * @param snippets passages that fit best, in the text's order
   */
  public record Hit(String article, double score, List<Snippet> snippets) {
    /** Copies. */
    public Hit {
      snippets = List.copyOf(snippets);
    }
  }

  /**
   * A passage of an article's text.
   *
   * @param start in code points of the text
   * @param end in code points, exclusive
   * @param text the passage
   * @param matches the words that fit, in code points of the text
   */
  public record Snippet(int start, int end, String text, List<Match> matches) {
    /** Copies. */
    public Snippet {
      matches = List.copyOf(matches);
    }
  }

  /**
   * Words that fit.
   *
   * @param start in code points of the text
   * @param end in code points, exclusive
   */
  public record Match(int start, int end) {}

  /**
   * A facet's value.
   *
   * @param value as in the records
   * @param articles that have it
   */
  public record Count(String value, long articles) {}
}
