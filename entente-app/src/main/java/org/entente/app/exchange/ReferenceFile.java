package org.entente.app.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/**
 * A table of facts recorded by others: CSV with a header, also {@code .gz}; columns are found by
 * any of several names, without regard to case.
 */
public final class ReferenceFile {
  private final Path file;

  /**
   * @param file CSV, UTF-8
   */
  public ReferenceFile(Path file) {
    this.file = file;
  }

  /** A row. */
  public final class Row {
    private final Map<String, Integer> columns;
    private final List<String> cells;

    private Row(Map<String, Integer> columns, List<String> cells) {
      this.columns = columns;
      this.cells = cells;
    }

    /** The cell of the first of the columns that the table has; empty when it says nothing. */
    public Optional<String> find(List<String> names) {
      return names.stream()
          .filter(columns::containsKey)
          .findFirst()
          .map(name -> cells.get(columns.getOrDefault(name, 0)).strip())
          .filter(cell -> !cell.isEmpty() && !cell.equals("NA"));
    }
  }

  /**
   * Reads all rows.
   *
   * @param needed for each thing the table must say, the columns that may say it
   * @throws EntenteException USER if the file cannot be read, lacks a column or has a broken line
   */
  public void read(List<List<String>> needed, Consumer<Row> sink) {
    long number = 0;
    try (BufferedReader lines = open()) {
      Map<String, Integer> columns = header(lines.readLine());
      for (List<String> names : needed) {
        if (names.stream().noneMatch(columns::containsKey)) {
          throw wrong("has none of the columns " + String.join(", ", names), file.toString());
        }
      }
      number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        List<String> cells = Cells.separated(line, ',');
        if (cells.size() != columns.size()) {
          throw wrong(cells.size() + " columns instead of " + columns.size(), file + ":" + number);
        }
        sink.accept(new Row(columns, cells));
      }
    } catch (IOException e) {
      throw new EntenteException(EntenteException.Code.USER, Reasons.of(e), file.toString(), e);
    } catch (EventLines.Rejected e) {
      throw new EntenteException(EntenteException.Code.USER, e.reason(), file + ":" + number, e);
    } catch (NumberFormatException e) {
      throw new EntenteException(
          EntenteException.Code.USER, "not a number: " + e.getMessage(), file + ":" + number, e);
    }
  }

  private BufferedReader open() throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return new BufferedReader(
        new InputStreamReader(
            file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
            StandardCharsets.UTF_8));
  }

  private Map<String, Integer> header(@Nullable String line) throws EventLines.Rejected {
    if (line == null) {
      throw wrong("is empty", file.toString());
    }
    Map<String, Integer> columns = new HashMap<>();
    List<String> names = Cells.separated(line, ',');
    for (int i = 0; i < names.size(); i++) {
      columns.put(names.get(i).strip().toLowerCase(Locale.ROOT), i);
    }
    return columns;
  }

  private static EntenteException wrong(String message, String location) {
    return new EntenteException(EntenteException.Code.USER, message, location);
  }
}
