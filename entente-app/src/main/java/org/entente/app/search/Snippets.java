package org.entente.app.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/** Finds the passages of a text that fit a query best. */
final class Snippets {
  private static final int PASSAGES = 2;

  private final UnifiedHighlighter highlighter;
  private final Query query;

  Snippets(Analyzer analyzer, Query query) {
    this.query = query;
    this.highlighter =
        UnifiedHighlighter.builderWithoutSearcher(analyzer)
            .withFormatter(new Places())
            .withMaxLength(Integer.MAX_VALUE - 1)
            .build();
  }

  /** At most two passages; none for a text that is not there. */
  List<Hits.Snippet> of(@Nullable String text) throws IOException {
    if (text == null || text.isEmpty()) {
      return List.of();
    }
    Object found = highlighter.highlightWithoutSearcher("text", query, text, PASSAGES);
    List<Hits.Snippet> snippets = new ArrayList<>();
    if (found instanceof List<?> list) {
      list.forEach(snippet -> snippets.add((Hits.Snippet) snippet));
    }
    return snippets;
  }

  /** Passages as places in code points instead of marked-up text. */
  private static final class Places extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      List<Hits.Snippet> snippets = new ArrayList<>();
      for (Passage passage : passages) {
        List<Hits.Match> matches = new ArrayList<>();
        for (int i = 0; i < passage.getNumMatches(); i++) {
          matches.add(
              new Hits.Match(
                  points(content, passage.getMatchStarts()[i]),
                  points(content, passage.getMatchEnds()[i])));
        }
        snippets.add(
            new Hits.Snippet(
                points(content, passage.getStartOffset()),
                points(content, passage.getEndOffset()),
                content.substring(passage.getStartOffset(), passage.getEndOffset()),
                matches));
      }
      return snippets;
    }

    private static int points(String text, int unit) {
      return text.codePointCount(0, unit);
    }
  }
}
