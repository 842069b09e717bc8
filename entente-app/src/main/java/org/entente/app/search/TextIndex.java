package org.entente.app.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.entente.app.store.Catalogue;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/**
 * Lucene's index of the articles of an archive. It follows the archive: it notes the revision it
 * was brought up to, so that a killed program costs nothing but the time to catch up again. Safe to
 * share between threads.
 */
public final class TextIndex implements AutoCloseable {
  /** The facets, as they are named in queries and answers. */
  public static final List<String> FACETS =
      List.of("actor", "speaker", "type", "quad", "status", "stance", "issue", "outlet", "year");

  /** Most articles that can be reached by paging; a search that finds more is too wide. */
  public static final int MOST = 1000;

  /** The folder in a store folder. */
  private static final String FOLDER = "text";

  private static final String REVISION = "revision";
  private static final int FACET_VALUES = 40;

  private static final Map<String, String> LISTS =
      Map.of(
          "actors", "actor",
          "speakers", "speaker",
          "types", "type",
          "quads", "quad",
          "statuses", "status",
          "stances", "stance",
          "issues", "issue");

  private final Directory directory;
  private final Analyzer analyzer;
  private final FacetsConfig config = new FacetsConfig();
  private @Nullable DirectoryReader reader;

  private TextIndex(Directory directory) {
    this.directory = directory;
    Map<String, Analyzer> exact = new LinkedHashMap<>();
    FACETS.forEach(facet -> exact.put(facet, new KeywordAnalyzer()));
    exact.put("date", new KeywordAnalyzer());
    exact.put("id", new KeywordAnalyzer());
    this.analyzer = new PerFieldAnalyzerWrapper(new EnglishAnalyzer(), exact);
    FACETS.forEach(facet -> config.setMultiValued(facet, true));
  }

  /** Opens the index of a store folder, empty where there is none yet. */
  public static TextIndex open(Path store) {
    try {
      return new TextIndex(FSDirectory.open(store.resolve(FOLDER)));
    } catch (IOException e) {
      throw failure(e, store.toString());
    }
  }

  private static EntenteException failure(IOException e, String where) {
    return new EntenteException(
        EntenteException.Code.RESOURCES,
        "the text index cannot be used: " + e.getMessage(),
        where,
        e);
  }

  /** The archive's revision that the index was brought up to; 0 for none. */
  public synchronized long revision() {
    try {
      DirectoryReader current = reader();
      return current == null
          ? 0
          : Long.parseLong(current.getIndexCommit().getUserData().getOrDefault(REVISION, "0"));
    } catch (IOException e) {
      throw failure(e, directory.toString());
    }
  }

  /** The newest state, or null when nothing was indexed yet. */
  private @Nullable DirectoryReader reader() throws IOException {
    if (reader == null) {
      if (!DirectoryReader.indexExists(directory)) {
        return null;
      }
      reader = DirectoryReader.open(directory);
      return reader;
    }
    DirectoryReader changed = DirectoryReader.openIfChanged(reader);
    if (changed != null) {
      reader.close();
      reader = changed;
    }
    return reader;
  }

  /** Takes in what changed in the archive since the last time. */
  public synchronized void catchUp(Catalogue archive, long revision) {
    long from = revision();
    if (from == revision) {
      return;
    }
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      List<String> forgotten = archive.forgottenSince(from);
      for (String id : forgotten) {
        writer.deleteDocuments(new Term("id", id));
      }
      for (Map<String, @Nullable Object> article : archive.changedSince(from)) {
        writer.updateDocument(new Term("id", text(article, "id")), config.build(document(article)));
      }
      if (!forgotten.isEmpty()) {
        // A deleted article's words stay in its segment until that is written anew.
        writer.commit();
        writer.forceMergeDeletes(true);
      }
      writer.setLiveCommitData(Map.of(REVISION, String.valueOf(revision)).entrySet());
      writer.commit();
    } catch (IOException e) {
      throw failure(e, directory.toString());
    }
  }

  /** Drops the index; {@link #catchUp} makes it anew. */
  public static void drop(Path store) {
    Path folder = store.resolve(FOLDER);
    if (Files.isDirectory(folder)) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw failure(e, folder.toString());
      }
    }
  }

  private static String text(Map<String, @Nullable Object> article, String name) {
    Object value = article.get(name);
    return value == null ? "" : value.toString();
  }

  private static Document document(Map<String, @Nullable Object> article) {
    Document document = new Document();
    String id = text(article, "id");
    document.add(new StringField("id", id, Field.Store.YES));
    document.add(new SortedDocValuesField("place", new BytesRef(id)));
    document.add(new TextField("title", text(article, "title"), Field.Store.NO));
    document.add(new TextField("text", text(article, "text"), Field.Store.NO));
    String day = text(article, "day");
    if (!day.isEmpty()) {
      document.add(new StringField("date", day, Field.Store.NO));
      document.add(new SortedDocValuesField("day", new BytesRef(day)));
      facet(document, "year", day.substring(0, Math.min(4, day.length())));
    }
    facet(document, "outlet", text(article, "outlet"));
    LISTS.forEach(
        (column, facet) -> {
          if (article.get(column) instanceof Collection<?> values) {
            values.stream()
                .filter(java.util.Objects::nonNull)
                .forEach(value -> facet(document, facet, value.toString()));
          }
        });
    return document;
  }

  private static void facet(Document document, String name, String value) {
    if (!value.isEmpty()) {
      document.add(new StringField(name, value, Field.Store.NO));
      document.add(new SortedSetDocValuesFacetField(name, value));
    }
  }

  // ---- searching ----

  /**
   * Searches.
   *
   * @param words words, {@code "phrases"} and fields such as {@code actor:CHN} or {@code
   *     date:[2024-01-01 TO 2024-06-30]}; all must fit; empty for all articles, the latest first
   * @param chosen a value for each facet that is narrowed down
   * @param from how many of the best to pass over
   * @param texts the texts of articles, for snippets
   * @throws EntenteException USER if the words are no query
   */
  public synchronized Hits search(
      String words, Map<String, String> chosen, int from, int limit, Texts texts) {
    Query query = words.isBlank() ? new MatchAllDocsQuery() : parsed(words);
    try {
      DirectoryReader current = reader();
      if (current == null || current.numDocs() == 0) {
        return new Hits(0, List.of(), Map.of());
      }
      DrillDownQuery narrowed = new DrillDownQuery(config, query);
      chosen.forEach(narrowed::add);
      IndexSearcher searcher = new IndexSearcher(current);
      SortedSetDocValuesReaderState state =
          new DefaultSortedSetDocValuesReaderState(current, config);
      int most = Math.min(MOST, from + limit);
      DrillSideways.DrillSidewaysResult result =
          new DrillSideways(searcher, config, state)
              .search(narrowed, null, null, most, order(words), true);
      List<Hits.Hit> hits = new ArrayList<>();
      ScoreDoc[] best = result.hits.scoreDocs;
      Snippets snippets = new Snippets(analyzer, query);
      List<String> ids = new ArrayList<>();
      for (int i = from; i < best.length; i++) {
        ids.add(searcher.storedFields().document(best[i].doc).get("id"));
      }
      Map<String, String> found = texts.texts(ids);
      for (int i = 0; i < ids.size(); i++) {
        double score = best[from + i].score;
        hits.add(
            new Hits.Hit(
                ids.get(i), Double.isNaN(score) ? 0 : score, snippets.of(found.get(ids.get(i)))));
      }
      return new Hits(result.hits.totalHits.value, hits, facets(result.facets));
    } catch (IOException e) {
      throw failure(e, directory.toString());
    }
  }

  /** Where snippets take articles' texts from. */
  public interface Texts {
    /** The texts of articles by their ids; one that is not there is missing. */
    Map<String, String> texts(List<String> articles);
  }

  private Query parsed(String words) {
    MultiFieldQueryParser parser =
        new MultiFieldQueryParser(new String[] {"title", "text"}, analyzer, Map.of("title", 2f));
    parser.setDefaultOperator(QueryParser.Operator.AND);
    try {
      return parser.parse(words);
    } catch (ParseException | IndexSearcher.TooManyClauses e) {
      throw new EntenteException(
          EntenteException.Code.USER,
          "no query: '" + words + "'; write words, \"a phrase\" or actor:CHN",
          null,
          e);
    }
  }

  private static Sort order(String words) {
    SortField day = new SortField("day", SortField.Type.STRING, true);
    SortField id = new SortField("place", SortField.Type.STRING);
    return words.isBlank() ? new Sort(day, id) : new Sort(SortField.FIELD_SCORE, day, id);
  }

  private static Map<String, List<Hits.Count>> facets(Facets facets) throws IOException {
    Map<String, List<Hits.Count>> counts = new LinkedHashMap<>();
    for (String name : FACETS) {
      FacetResult result;
      try {
        result = facets.getTopChildren(FACET_VALUES, name);
      } catch (IllegalArgumentException e) {
        // Lucene says so of a facet that no article has.
        continue;
      }
      if (result != null) {
        List<Hits.Count> values = new ArrayList<>();
        for (LabelAndValue value : result.labelValues) {
          values.add(new Hits.Count(value.label, value.value.longValue()));
        }
        counts.put(name, values);
      }
    }
    return counts;
  }

  @Override
  public synchronized void close() {
    try {
      if (reader != null) {
        reader.close();
      }
      directory.close();
    } catch (IOException e) {
      throw failure(e, directory.toString());
    }
  }
}
