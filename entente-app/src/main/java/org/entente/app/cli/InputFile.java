package org.entente.app.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.entente.app.corpus.Inputs;
import org.entente.app.exchange.Reasons;
import org.entente.model.remark.EntenteException;

/** The one input of a command that runs a single stage. */
final class InputFile {
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private InputFile() {}

  /**
   * The whole text, unpacked where it is compressed.
   *
   * @param argument a file's name, or {@code -} for the standard input
   * @throws EntenteException EXTERNAL if it cannot be read
   */
  static String text(String argument, Console console) {
    try {
      byte[] bytes =
          argument.equals(Inputs.STANDARD_INPUT)
              ? console.in().readAllBytes()
              : Files.readAllBytes(Path.of(argument));
      String text = new String(unpacked(bytes), StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new EntenteException(EntenteException.Code.EXTERNAL, Reasons.of(e), argument, e);
    } catch (InvalidPathException e) {
      throw new EntenteException(
          EntenteException.Code.EXTERNAL, "not the name of a file", argument, e);
    }
  }

  /**
   * The lines one after the other, for an input that need not fit into memory; unpacked where it is
   * compressed. Characters that are no UTF-8 are replaced.
   *
   * @param argument a file's name, or {@code -} for the standard input
   * @throws EntenteException EXTERNAL if it cannot be read
   */
  static void lines(String argument, Console console, Consumer<String> sink) {
    try (InputStream stream =
            new BufferedInputStream(
                argument.equals(Inputs.STANDARD_INPUT)
                    ? console.in()
                    : Files.newInputStream(Path.of(argument)));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(unpacked(stream), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      if (line != null && line.startsWith("\uFEFF")) {
        line = line.substring(1);
      }
      while (line != null) {
        sink.accept(line);
        line = lines.readLine();
      }
    } catch (IOException e) {
      throw new EntenteException(EntenteException.Code.EXTERNAL, Reasons.of(e), argument, e);
    } catch (InvalidPathException e) {
      throw new EntenteException(
          EntenteException.Code.EXTERNAL, "not the name of a file", argument, e);
    }
  }

  private static InputStream unpacked(InputStream stream) throws IOException {
    stream.mark(2);
    boolean packed = stream.read() == GZIP_FIRST && stream.read() == GZIP_SECOND;
    stream.reset();
    return packed ? new GZIPInputStream(stream) : stream;
  }

  private static byte[] unpacked(byte[] bytes) throws IOException {
    if (bytes.length < 2 || (bytes[0] & 0xff) != GZIP_FIRST || (bytes[1] & 0xff) != GZIP_SECOND) {
      return bytes;
    }
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return stream.readAllBytes();
    }
  }
}
