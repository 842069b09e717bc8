package org.entente.reader.en;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names the version of the weights when they are built: to hash them takes a third of a second. */
public final class WeightsVersion {
  static final String FILE = "version.txt";

  private static final int DIGITS = 12;

  private WeightsVersion() {}

  /**
   * Writes the version; the build calls this.
   *
   * @param arguments the file to write
   */
  public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
    try (InputStream weights =
        new SequenceInputStream(
            new SequenceInputStream(EnglishWeights.open(), EnglishWeights.openEvents()),
            EnglishWeights.openStance())) {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(weights.readAllBytes());
      Files.writeString(Path.of(arguments[0]), HexFormat.of().formatHex(hash).substring(0, DIGITS));
    }
  }
}
