package org.entente.reader.en;

import java.io.InputStream;

/**
 * The weights of the English tagger, lemmatiser and parser, trained on UD English EWT (CC BY-SA
 * 4.0) by {@code org.entente.lab.train.Train}.
 */
public final class EnglishWeights {
  private EnglishWeights() {}

  /**
   * Opens the weights; the caller closes the stream.
   *
   * @throws IllegalStateException if the artefact was built without them
   */
  public static InputStream open() {
    InputStream weights = EnglishWeights.class.getResourceAsStream("weights.bin");
    if (weights == null) {
      throw new IllegalStateException("weights.bin is not in the artefact");
    }
    return weights;
  }
}
