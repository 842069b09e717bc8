package org.entente.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.entente.app.exchange.MeasureRecords;
import org.entente.app.exchange.Reasons;
import org.entente.app.store.Telling;
import org.entente.model.align.Estimate;
import org.entente.model.remark.EntenteException;
import org.jspecify.annotations.Nullable;

/** Shows records as a table, CSV or JSON lines. */
final class Shown {
  private static final MeasureRecords<List<String>> TELLINGS =
      MeasureRecords.rows(
          List.of(
              "period",
              "event",
              "source",
              "target",
              "type",
              "quad",
              "intensity",
              "weight",
              "status",
              "mention",
              "article",
              "outlet",
              "quote",
              "sentence"));

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
    switch (show) {
      case CSV -> console.write(writer.csv(records));
      case JSON -> console.write(writer.json(records));
      case TABLE -> table(header, records.stream().map(row).toList());
    }
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

  /** Prints what numbers rest on. */
  void tellings(List<Telling> tellings) {
    List<List<String>> rows =
        tellings.stream()
            .map(
                it ->
                    List.of(
                        it.period(),
                        it.event(),
                        it.source(),
                        it.target(),
                        it.type(),
                        String.valueOf(it.quad()),
                        number(it.intensity()),
                        number(it.weight()),
                        it.status(),
                        text(it.mention()),
                        text(it.article()),
                        text(it.outlet()),
                        text(it.quote()),
                        text(it.sentence())))
            .toList();
    switch (show) {
      case CSV -> console.write(TELLINGS.csv(rows));
      case JSON -> console.write(TELLINGS.json(rows));
      case TABLE -> {
        console.out().println();
        for (Telling it : tellings) {
          console
              .out()
              .printf(
                  Locale.ROOT,
                  "%s  %s %s %s  %s, counts %s%n",
                  it.period(),
                  it.source(),
                  it.type(),
                  it.target(),
                  it.status(),
                  number(it.weight()));
          console
              .out()
              .println(
                  "    "
                      + (it.sentence() == null ? text(it.quote()) : it.sentence())
                      + "  ["
                      + (it.mention() == null
                          ? "event " + it.event()
                          : "mention " + it.mention() + ", article " + it.article())
                      + "]");
        }
      }
    }
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
