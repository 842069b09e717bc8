package org.entente.reader.en;

import java.io.InputStream;

/** The weights of the English reader. */
public final class EnglishWeights {
  private EnglishWeights() {}

  /**
   * Opens the weights; the caller closes the stream.
   *
   * @throws IllegalStateException if the weights are not in the program
   */
  public static InputStream open() {
    InputStream stream = EnglishWeights.class.getResourceAsStream("weights.bin");
    if (stream == null) {
      throw new IllegalStateException("weights.bin is not in the program");
    }
    return stream;
  }
}
