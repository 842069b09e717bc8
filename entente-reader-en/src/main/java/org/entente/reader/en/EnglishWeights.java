package org.entente.reader.en;

import java.io.InputStream;

/** The trained English weights; see MODEL_CARD.md for what each was trained on. */
public final class EnglishWeights {
  private EnglishWeights() {}

  /**
   * Opens the weights of the tagger, lemmatiser and parser, trained on UD English EWT (CC BY-SA
   * 4.0) by {@code org.entente.lab.train.Train}; the caller closes the stream.
   *
   * @throws IllegalStateException if the artefact was built without them
   */
  public static InputStream open() {
    return open("weights.bin");
  }

  /**
   * Opens the weights of the event coder's learned layer, trained on sentences of our own by {@code
   * org.entente.lab.train.TrainEvents}; the caller closes the stream.
   *
   * @throws IllegalStateException if the artefact was built without them
   */
  public static InputStream openEvents() {
    return open("events.bin");
  }

  private static InputStream open(String name) {
    InputStream weights = EnglishWeights.class.getResourceAsStream(name);
    if (weights == null) {
      throw new IllegalStateException(name + " is not in the artefact");
    }
    return weights;
  }
}
