package org.entente.read.parse;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.entente.model.reading.Sentence;
import org.entente.model.remark.EntenteException;
import org.entente.model.text.Span;
import org.entente.read.tag.Lemmatizer;
import org.entente.read.tag.Lexis;
import org.entente.read.tag.Tagger;
import org.entente.read.token.Tokens;

/**
 * Tags, lemmas and dependency trees of English sentences. Immutable and thread-safe; each thread
 * works through an {@link #analyser()} of its own.
 *
 * <p>Every tree has exactly one root and no cycle. The same sentence always gets the same tree: all
 * sums are of integers.
 */
public final class Syntax {
  private static final int MAGIC = 0x454E5432; // "ENT2"

  private final Lexis lexis;
  private final Tagger tagger;
  private final Lemmatizer lemmatizer;
  private final Parser parser;

  /**
   * @param lexis what is known of words
   * @param tagger gives tags
   * @param lemmatizer gives lemmas
   * @param parser gives trees
   */
  public Syntax(Lexis lexis, Tagger tagger, Lemmatizer lemmatizer, Parser parser) {
    this.lexis = lexis;
    this.tagger = tagger;
    this.lemmatizer = lemmatizer;
    this.parser = parser;
  }

  /**
   * Reads weights and closes the stream.
   *
   * @throws EntenteException INTERNAL if the stream holds no weights of this version
   */
  public static Syntax load(InputStream weights) {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(weights, 1 << 16))) {
      if (in.readInt() != MAGIC) {
        throw new EntenteException(
            EntenteException.Code.INTERNAL, "not weights of this version", null);
      }
      return new Syntax(Lexis.read(in), Tagger.read(in), Lemmatizer.read(in), Parser.read(in));
    } catch (IOException e) {
      throw new EntenteException(
          EntenteException.Code.INTERNAL, "weights cannot be read: " + e.getMessage(), null, e);
    }
  }

  /**
   * Writes weights that {@link #load} reads, not compressed: taking them apart at every start took
   * longer than reading them. The stream stays open.
   *
   * @throws IOException if the stream fails
   */
  public void write(OutputStream weights) throws IOException {
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(weights, 1 << 16));
    out.writeInt(MAGIC);
    lexis.write(out);
    tagger.write(out);
    lemmatizer.write(out);
    parser.write(out);
    out.flush();
  }

  /** A workspace for one thread. */
  public Analyser analyser() {
    return new Analyser(lexis, tagger, lemmatizer, parser);
  }

  /** Reads one sentence; for many, keep an {@link #analyser()}. */
  public Sentence analyse(String text, Tokens tokens) {
    return analyser().analyse(text, tokens);
  }

  /** Reads one sentence of given words; for many, keep an {@link #analyser()}. */
  public Sentence analyse(Span span, int[] starts, int[] ends, String[] forms) {
    return analyser().analyse(span, starts, ends, forms);
  }
}
