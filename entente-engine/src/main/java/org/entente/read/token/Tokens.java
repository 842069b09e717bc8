package org.entente.read.token;

import org.entente.model.text.Span;

/**
 * A sentence's tokens, as places in the article's text. A class and not a record because it holds
 * arrays; they are never changed after building.
 */
public final class Tokens {
  private final Span span;
  private final int[] starts;
  private final int[] ends;

  /**
   * Arrays are taken over, not copied.
   *
   * @param span the sentence's place
   * @param starts first unit of each token, ascending
   * @param ends unit after the last of each token; tokens do not overlap and are not empty
   * @throws IllegalArgumentException if the arrays differ in length
   */
  public Tokens(Span span, int[] starts, int[] ends) {
    if (starts.length != ends.length) {
      throw new IllegalArgumentException("arrays of different length");
    }
    this.span = span;
    this.starts = starts;
    this.ends = ends;
  }

  /** Number of tokens. */
  public int size() {
    return starts.length;
  }

  /** The sentence's place: from its first token to its last. */
  public Span span() {
    return span;
  }

  /** First unit of the token. */
  public int start(int token) {
    return starts[token];
  }

  /** Unit after the token's last. */
  public int end(int token) {
    return ends[token];
  }

  /** The token's word. */
  public String form(String text, int token) {
    return text.substring(starts[token], ends[token]);
  }

  /** First units of all tokens; a copy. */
  public int[] starts() {
    return starts.clone();
  }

  /** Units after the last of all tokens; a copy. */
  public int[] ends() {
    return ends.clone();
  }
}
