package org.entente.app.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file to read, or the standard input.
 *
 * @param name relative to the path argument, with {@code /}
 * @param file the file, or null for the standard input
 */
public record Input(String name, @Nullable Path file) {
  /** The whole content. */
  byte[] bytes(InputStream standardInput) throws IOException {
    return file == null ? standardInput.readAllBytes() : Files.readAllBytes(file);
  }
}
