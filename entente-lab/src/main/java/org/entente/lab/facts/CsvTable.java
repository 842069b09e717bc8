package org.entente.lab.facts;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Rows of a CSV file by column name. */
record CsvTable(List<String> header, List<Map<String, String>> rows) {
  CsvTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** Reads a file, also a compressed one ({@code .gz}). */
  static CsvTable read(Path file) {
    try (InputStream raw = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return read(new InputStreamReader(plain, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a table that lies beside this class. */
  static CsvTable resource(String name) {
    try (InputStream stream = CsvTable.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no resource " + name);
      }
      return read(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CsvTable read(Reader text) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> header = List.of();
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(new BufferedReader(text))) {
      for (CsvRecord record : reader) {
        if (header.isEmpty()) {
          header = record.getFields();
          continue;
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int field = 0; field < Math.min(header.size(), record.getFieldCount()); field++) {
          row.putIfAbsent(header.get(field), record.getField(field).strip());
        }
        rows.add(row);
      }
    }
    return new CsvTable(header, rows);
  }

  /** Writes rows in the order given. */
  static void write(Path file, List<String> header, List<Map<String, String>> rows) {
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      writer.writeRecord(header);
      for (Map<String, String> row : rows) {
        writer.writeRecord(header.stream().map(key -> row.getOrDefault(key, "")).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
