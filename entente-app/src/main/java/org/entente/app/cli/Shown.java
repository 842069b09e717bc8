package org.entente.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.entente.app.exchange.MeasureRecords;
import org.entente.app.exchange.Reasons;
import org.entente.app.exchange.Telling;
import org.entente.model.align.Estimate;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/** Shows records as a table, CSV or JSON lines. */
final class Shown {
  private final Console console;
  private final MeasureOptions.Show show;

  Shown(Console console, MeasureOptions.Show show) {
    this.console = console;
    this.show = show;
  }

  /**
   * Prints records.
   *
   * @param header of the table
   * @param row a record's cells in the table
   */
  <T> void records(
      List<T> records,
      MeasureRecords<T> writer,
      List<String> header,
      Function<T, List<String>> row) {
    if (show == MeasureOptions.Show.TABLE) {
      table(header, records.stream().map(row).toList());
    } else {
      records.forEach(lines(writer));
    }
  }

  /** Prints records in CSV or JSON as they come; the header of CSV at once. */
  private <T> Consumer<T> lines(MeasureRecords<T> writer) {
    if (show == MeasureOptions.Show.CSV) {
      console.write(writer.csvHeader());
      return record -> console.write(writer.csv(record));
    }
    return record -> console.write(writer.json(record));
  }

  /** Prints a table with columns as wide as their cells; numbers stand at the right. */
  void table(List<String> header, List<List<String>> rows) {
    List<List<String>> all = new ArrayList<>();
    all.add(header);
    all.addAll(rows);
    int[] widths = new int[header.size()];
    boolean[] numeric = new boolean[header.size()];
    for (int c = 0; c < widths.length; c++) {
      numeric[c] = !rows.isEmpty();
      for (int r = 0; r < all.size(); r++) {
        String cell = all.get(r).get(c);
        widths[c] = Math.max(widths[c], cell.codePointCount(0, cell.length()));
        numeric[c] &= r == 0 || cell.matches("[-+.0-9 \\[\\],]*");
      }
    }
    for (int r = 0; r < all.size(); r++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        String cell = all.get(r).get(c);
        String padding = " ".repeat(widths[c] - cell.codePointCount(0, cell.length()));
        line.append(c == 0 ? "" : "  ").append(numeric[c] ? padding + cell : cell + padding);
      }
      String text = line.toString().stripTrailing();
      console.out().println(r == 0 ? console.paint(Console.Colour.BOLD, text) : text);
    }
  }

  /**
   * Prints what numbers rest on.
   *
   * @param source gives the tellings to what it is handed
   */
  void tellings(Consumer<Consumer<Telling>> source) {
    if (show != MeasureOptions.Show.TABLE) {
      source.accept(lines(MeasureRecords.tellings()));
      return;
    }
    console.out().println();
    source.accept(this::telling);
  }

  private void telling(Telling it) {
    console
        .out()
        .printf(
            Locale.ROOT,
            "%s  %s %s %s  %s, counts %s%n    %s  [%s]%n",
            it.period(),
            it.source(),
            it.type(),
            it.target(),
            it.status(),
            number(it.weight()),
            it.sentence() == null ? text(it.quote()) : it.sentence().replace('\n', ' '),
            it.mention() == null
                ? "event " + it.event()
                : "mention " + it.mention() + ", article " + it.article());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** A number for people: two decimals, none for whole numbers. */
  static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  /** An estimate for people. */
  static String estimate(@Nullable Estimate estimate) {
    if (estimate == null) {
      return "";
    }
    return estimate.low() == estimate.high()
        ? String.format(Locale.ROOT, "%.2f", estimate.value())
        : String.format(
            Locale.ROOT, "%.2f [%.2f, %.2f]", estimate.value(), estimate.low(), estimate.high());
  }

  /** Writes a plot. */
  void plot(Path file, String svg) {
    try {
      Files.writeString(file, svg, StandardCharsets.UTF_8);
      console.say("plot in " + file);
    } catch (IOException e) {
      throw new EntenteException(
          EntenteException.Code.RESOURCES, Reasons.of(e), file.toString(), e);
    }
  }
}
