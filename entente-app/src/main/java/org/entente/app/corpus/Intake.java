package org.entente.app.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.entente.app.exchange.Reasons;
import org.entente.app.exchange.RunRecord.InputHash;
import org.entente.model.remark.EntenteException;
import org.entente.model.remark.Remark;
import org.entente.model.text.Article;
import org.entente.model.text.Capture;
import org.jspecify.annotations.Nullable;

/** Reads all inputs and settles which articles there are: the run's first half. */
public final class Intake {
  /**
   * What one capture gave.
   *
   * @param articles its articles
   * @param remarks what to know of it
   */
  public record Taken(List<Article> articles, List<Remark> remarks) {
    /** Copies the lists. */
    public Taken {
      articles = List.copyOf(articles);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * All a run has to read.
   *
   * @param articles each once, by id, without what outlets repeat, reprints marked
   * @param remarks what to know of the inputs
   * @param inputs hash of each input that could be read
   */
  public record Corpus(List<Article> articles, List<Remark> remarks, List<InputHash> inputs) {
    /** Copies the lists. */
    public Corpus {
      articles = List.copyOf(articles);
      remarks = List.copyOf(remarks);
      inputs = List.copyOf(inputs);
    }
  }

  private record Read(@Nullable InputHash hash, Taken taken) {}

  private final Function<Capture, Taken> extract;
  private final Function<List<Article>, Taken> together;
  private final InputStream standardInput;
  private final int threads;
  private final Faults faults;

  /**
   * @param extract bytes to articles; thread-safe
   * @param together what many articles tell that one does not: which are reprints, which of their
   *     paragraphs are their outlet's
   * @param standardInput what {@code -} stands for
   * @param threads inputs read at once
   * @param faults takes what {@code extract} throws
   */
  public Intake(
      Function<Capture, Taken> extract,
      Function<List<Article>, Taken> together,
      InputStream standardInput,
      int threads,
      Faults faults) {
    this.extract = extract;
    this.together = together;
    this.standardInput = standardInput;
    this.threads = threads;
    this.faults = faults;
  }

  /**
   * Reads the inputs; the result does not depend on their order or the number of threads.
   *
   * @param progress told the number of inputs read so far
   */
  public Corpus read(Inputs inputs, IntConsumer progress) {
    List<Remark> remarks = new ArrayList<>(inputs.remarks());
    List<Article> articles = new ArrayList<>();
    List<InputHash> hashes = new ArrayList<>();
    int[] done = {0};
    InOrder.map(
        inputs.files(),
        threads,
        this::read,
        read -> {
          articles.addAll(read.taken().articles());
          remarks.addAll(read.taken().remarks());
          if (read.hash() != null) {
            hashes.add(read.hash());
          }
          progress.accept(++done[0]);
        });
    List<Article> settled = Identities.settle(articles, remarks);
    Taken all = together.apply(settled);
    remarks.addAll(all.remarks());
    return new Corpus(all.articles(), remarks, hashes);
  }

  private Read read(Input input) {
    try {
      byte[] bytes = input.bytes(standardInput);
      InputHash hash = new InputHash(input.name(), sha256(bytes));
      return new Read(hash, extract.apply(new Capture(input.name(), bytes)));
    } catch (IOException e) {
      return failed(input, "unreadable", Reasons.of(e));
    } catch (RuntimeException | StackOverflowError e) {
      // One input must not cost the others: the fault is named and the run's exit status tells.
      return new Read(null, new Taken(List.of(), List.of(faults.add(input.name(), e))));
    } catch (OutOfMemoryError e) {
      return failed(input, "too-large", "does not fit into memory");
    }
  }

  private static Read failed(Input input, String code, String message) {
    return new Read(
        null, new Taken(List.of(), List.of(Remark.failure(input.name(), code, message))));
  }

  /** The content's hash, 64 hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new EntenteException(EntenteException.Code.INTERNAL, "no SHA-256", null, e);
    }
  }
}
