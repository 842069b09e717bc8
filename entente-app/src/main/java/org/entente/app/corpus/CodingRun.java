package org.entente.app.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.entente.app.exchange.RecordWriter;
import org.entente.app.exchange.Table;
import org.entente.model.coding.Coding;
import org.entente.model.remark.Remark;
import org.entente.model.text.Article;

/** Codes settled articles in parallel and gives them out by id: the run's second half. */
public final class CodingRun {
  /** The one language the program codes. */
  private static final String ENGLISH = "en";

  /**
   * An article coded, with its records written.
   *
   * @param coding what was found
   * @param records the written records, a table each
   */
  public record Coded(Coding coding, Map<Table, byte[]> records) {}

  /** Takes one article's result after the other, by article id. */
  public interface Sink {
    /** The next article. */
    void accept(Coded coded);
  }

  private final Function<Article, Coding> coder;
  private final RecordWriter writer;
  private final int threads;
  private final Faults faults;

  /**
   * @param coder thread-safe and deterministic
   * @param writer writes the records, in the threads that code
   * @param threads articles coded at once
   * @param faults takes what the coder throws
   */
  public CodingRun(
      Function<Article, Coding> coder, RecordWriter writer, int threads, Faults faults) {
    this.coder = coder;
    this.writer = writer;
    this.threads = threads;
    this.faults = faults;
  }

  /**
   * Codes the articles.
   *
   * @param articles by id
   * @param sink called by id
   * @param progress told the number of articles coded so far
   * @return what to know of the articles
   */
  public List<Remark> run(List<Article> articles, Sink sink, IntConsumer progress) {
    List<Remark> remarks = new ArrayList<>();
    int[] done = {0};
    InOrder.map(
        articles,
        threads,
        this::code,
        coded -> {
          remarks.addAll(coded.coding().remarks());
          sink.accept(coded);
          progress.accept(++done[0]);
        });
    return remarks;
  }

  private Coded code(Article article) {
    Coding coding = coding(article);
    return new Coded(coding, writer.coding(coding));
  }

  private Coding coding(Article article) {
    if (!isEnglish(article)) {
      // The intake has remarked on the language.
      return without(article, List.of());
    }
    try {
      return coder.apply(article);
    } catch (RuntimeException | StackOverflowError e) {
      // One article must not cost the others: the fault is named and the run's exit status tells.
      return without(article, List.of(faults.add(article.path(), e)));
    }
  }

  private static boolean isEnglish(Article article) {
    return article.language() == null || article.language().equals(ENGLISH);
  }

  private static Coding without(Article article, List<Remark> remarks) {
    return new Coding(article, List.of(), List.of(), List.of(), List.of(), remarks);
  }
}
