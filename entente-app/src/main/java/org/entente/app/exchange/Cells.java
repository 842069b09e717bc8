package org.entente.app.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.app.exchange.EventLines.Rejected;
import org.jspecify.annotations.Nullable;

/** The cells of a line, and values in them. */
final class Cells {
  private static final double LARGEST = 10;

  private Cells() {}

  /** The cells between tabs. */
  static String[] tabs(String line) {
    int count = 1;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\t') {
        count++;
      }
    }
    String[] cells = new String[count];
    int start = 0;
    for (int cell = 0; cell < count; cell++) {
      int end = line.indexOf('\t', start);
      end = end < 0 ? line.length() : end;
      cells[cell] = line.substring(start, end);
      start = end + 1;
    }
    return cells;
  }

  /** The cells of a CSV line: quotes hold separators, and two quotes stand for one. */
  static List<String> separated(String line, char separator) throws Rejected {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '"') {
        if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (letter == separator && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    if (quoted) {
      throw new Rejected("a quotation mark is not closed");
    }
    cells.add(cell.toString());
    return cells;
  }

  /** A day written {@code 20240710} or {@code 2024-07-10}, also with a time behind it. */
  static LocalDate day(String text) throws Rejected {
    try {
      if (text.length() >= 10 && text.charAt(4) == '-') {
        return LocalDate.parse(text.substring(0, 10));
      }
      if (text.length() == 8) {
        return LocalDate.of(digits(text, 0, 4), digits(text, 4, 6), digits(text, 6, 8));
      }
    } catch (DateTimeException | NumberFormatException e) {
      throw new Rejected("'" + text + "' is no day");
    }
    throw new Rejected("'" + text + "' is no day");
  }

  private static int digits(String text, int start, int end) {
    return Integer.parseInt(text, start, end, 10);
  }

  /** A score from -10 to 10. */
  static double score(String text) throws Rejected {
    try {
      double score = Double.parseDouble(text);
      if (Math.abs(score) <= LARGEST) {
        return score;
      }
    } catch (NumberFormatException e) {
      throw new Rejected("'" + text + "' is no score");
    }
    throw new Rejected("the score " + text + " is not between -10 and 10");
  }

  /** A whole number of at least 0; empty is 0. */
  static long count(String text) throws Rejected {
    try {
      long count = text.isEmpty() ? 0 : Long.parseLong(text);
      if (count >= 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw new Rejected("'" + text + "' is no count");
    }
    throw new Rejected("'" + text + "' is no count");
  }

  /** The text, or null when it is empty or says that there is none. */
  static @Nullable String orNull(String text) {
    return text.isEmpty() || text.equals("NA") || text.equals("None") ? null : text;
  }
}
