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
 * @param sides who stands on which side of an act
 */
public record EventWeights(LinearModel types, LinearModel truth, LinearModel sides) {
  /** The label of a mention that is right. */
  public static final String RIGHT = "right";

  /** The label of one that is not. */
  public static final String WRONG = "wrong";

  /** The label of an actor who does the act. */
  public static final String SOURCE = "source";

  /** The label of one it is done to. */
  public static final String TARGET = "target";

  /** The label of one who stands on both sides: of a meeting, or of a quarrel within a state. */
  public static final String BOTH = "both";

  /** The label of what two sides are to each other. */
  public static final String JOINT = "joint";

  /**
   * Reads what {@link #write} wrote, and closes the stream.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static EventWeights load(InputStream weights) {
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(weights))) {
      return new EventWeights(LinearModel.read(in), LinearModel.read(in), LinearModel.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes all three. */
  public void write(DataOutput out) throws IOException {
    types.write(out);
    truth.write(out);
    sides.write(out);
  }
}
