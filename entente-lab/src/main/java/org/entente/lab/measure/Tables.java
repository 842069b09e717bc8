package org.entente.lab.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Reads the reference tables: CSV with a header, quoted or not, no line breaks inside cells. */
final class Tables {
  /** One row, by column name. */
  record Row(Map<String, Integer> columns, List<String> cells) {
    String text(String column) {
      return cells.get(columns.getOrDefault(column, -1));
    }

    int number(String column) {
      return Integer.parseInt(text(column));
    }
  }

  private Tables() {}

  /** Deletes a folder with all that is in it. */
  static void deleteAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  static void read(Path file, Consumer<Row> sink) throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      Map<String, Integer> columns = new HashMap<>();
      List<String> header = cells(in.readLine());
      for (int i = 0; i < header.size(); i++) {
        columns.put(header.get(i), i);
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        sink.accept(new Row(columns, cells(line)));
      }
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
