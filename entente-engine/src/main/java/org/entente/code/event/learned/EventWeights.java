package org.entente.code.event.learned;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The trained models of the learned layer.
 *
 * @param types PLOVER types of what is between two sides
 * @param truth whether a mention of the rules is right
 */
public record EventWeights(LinearModel types, LinearModel truth) {
  /** The label of a mention that is right. */
  public static final String RIGHT = "right";

  /** The label of one that is not. */
  public static final String WRONG = "wrong";

  /**
   * Reads what {@link #write} wrote, and closes the stream.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static EventWeights load(InputStream weights) {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(weights))) {
      return new EventWeights(LinearModel.read(in), LinearModel.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes both. */
  public void write(DataOutput out) throws IOException {
    types.write(out);
    truth.write(out);
  }
}
