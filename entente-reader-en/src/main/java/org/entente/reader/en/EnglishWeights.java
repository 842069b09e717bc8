package org.entente.reader.en;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

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

  /**
   * Opens the weights that judge speakers' stances, trained on sentences of our own by {@code
   * org.entente.lab.train.TrainStance}; the caller closes the stream.
   *
   * @throws IllegalStateException if the artefact was built without them
   */
  public static InputStream openStance() {
    return open("stance.bin");
  }

  /**
   * What tells these weights from others: twelve hexadecimal digits of the hash of all files.
   *
   * @throws IllegalStateException if the artefact was built without it
   */
  public static String version() {
    try (InputStream version = open(WeightsVersion.FILE)) {
      return new String(version.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String name) {
    InputStream weights = EnglishWeights.class.getResourceAsStream(name);
    if (weights == null) {
      throw new IllegalStateException(name + " is not in the artefact");
    }
    return weights;
  }
}
