package org.entente.lab.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.entente.model.remark.EntenteException;

/** The text both sides read: paragraphs of plain English news. */
final class BenchText {
  private BenchText() {}

  /** Paragraphs from the start of the file until they hold {@code characters} characters. */
  static List<String> paragraphs(Path file, int skip, int characters) {
    List<String> paragraphs = new ArrayList<>();
    int size = 0;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      int line = 0;
      for (String text = in.readLine(); text != null && size < characters; text = in.readLine()) {
        if (line++ >= skip && !text.isBlank()) {
          paragraphs.add(text.strip());
          size += text.length();
        }
      }
    } catch (IOException e) {
      throw new EntenteException(
          EntenteException.Code.EXTERNAL,
          "the benchmark's text cannot be read; set ENTENTE_DATA to the folder that holds it",
          file.toString(),
          e);
    }
    return paragraphs;
  }

  /** {@code $ENTENTE_DATA}, else {@code ../shared/data}. */
  static Path data() {
    String set = System.getenv("ENTENTE_DATA");
    return set == null ? Path.of("..", "shared", "data") : Path.of(set);
  }
}
