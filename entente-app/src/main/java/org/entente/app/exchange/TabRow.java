package org.entente.app.exchange;

import org.jspecify.annotations.Nullable;

/** A line of cells between tabs. */
final class TabRow {
  private final StringBuilder line = new StringBuilder();
  private final String unknown;
  private boolean begun;

  /**
   * @param unknown what stands in a cell of which nothing is known
   */
  TabRow(String unknown) {
    this.unknown = unknown;
  }

  /** A cell; tabs and line breaks inside become spaces. */
  TabRow add(@Nullable String cell) {
    if (begun) {
      line.append('\t');
    }
    begun = true;
    line.append(
        cell == null || cell.isEmpty()
            ? unknown
            : Texts.written(cell).replaceAll("[\\t\\r\\n]+", " "));
    return this;
  }

  /** So many cells of which nothing is known. */
  TabRow empty(int cells) {
    for (int i = 0; i < cells; i++) {
      add(null);
    }
    return this;
  }

  /** The line with its end. */
  String end() {
    return line.append('\n').toString();
  }
}
