package org.entente.lab.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lexicon's tenures, into which facts are taken that are not there yet. */
final class TenureFile {
  /** Offices with one holder, so that an overlap with another person is a contradiction. */
  private static final Set<String> SINGLE =
      Set.of(
          "head of state",
          "head of government",
          "foreign minister",
          "defence minister",
          "finance minister",
          "interior minister",
          "head");

  private static final Comparator<Map<String, String>> ORDER =
      Comparator.comparing((Map<String, String> row) -> row.getOrDefault("actor", ""))
          .thenComparing(row -> row.getOrDefault("office", ""))
          .thenComparing(row -> row.getOrDefault("from", ""));

  private final Path file;
  private final List<String> header;
  private final List<Map<String, String>> rows;
  private final List<String> report = new ArrayList<>();
  private int added;
  private int known;

  TenureFile(Path file) {
    CsvTable table = CsvTable.read(file);
    this.file = file;
    this.header = table.header();
    this.rows = new ArrayList<>(table.rows());
  }

  /** Adds a fact, unless the person stands there or another does; the latter is reported. */
  void take(TenureFact fact) {
    for (Map<String, String> row : rows) {
      if (fact.isOf(row) && (fact.overlaps(row) || fact.from().equals(row.get("from")))) {
        known++;
        compare(fact, row);
        return;
      }
    }
    for (Map<String, String> row : rows) {
      if (SINGLE.contains(fact.office())
          && fact.actor().equals(row.get("actor"))
          && fact.office().equals(row.get("office"))
          && fact.overlaps(row)) {
        report.add(line("held by another", fact, row));
        return;
      }
    }
    rows.add(fact.row());
    added++;
  }

  /**
   * Takes who holds an office on a day: ends the tenure of whom the lexicon still has there, or
   * knows the same person in office for longer. A monarch of several realms stands for one.
   *
   * @param fact with a start, and the day and {@code ..} for its end
   */
  void takeCurrent(TenureFact fact) {
    if (rows.stream().anyMatch(fact::isElsewhere)) {
      return;
    }
    for (Map<String, String> row : rows) {
      String to = row.getOrDefault("to", "");
      boolean open = TenureFact.latest(to).isEmpty();
      if (open && fact.isOf(row)) {
        row.put("to", to.compareTo(fact.to()) < 0 ? fact.to() : to);
      } else if (open
          && fact.actor().equals(row.get("actor"))
          && fact.office().equals(row.get("office"))
          && row.getOrDefault("from", "").compareTo(fact.from()) < 0) {
        row.put("to", fact.from());
        report.add(line("ended", fact, row));
      }
    }
    take(fact);
  }

  private void compare(TenureFact fact, Map<String, String> row) {
    if (months(fact.from(), row.getOrDefault("from", "")) > 1
        || months(TenureFact.latest(fact.to()), TenureFact.latest(row.getOrDefault("to", "")))
            > 1) {
      report.add(line("other dates", fact, row));
    }
  }

  /** Months between two dates that are known at least to the month, else 0. */
  private static int months(String one, String other) {
    if (one.length() < 7 || other.length() < 7) {
      return 0;
    }
    return Math.abs(month(one) - month(other));
  }

  private static int month(String date) {
    return Integer.parseInt(date.substring(0, 4)) * 12 + Integer.parseInt(date.substring(5, 7));
  }

  private static String line(String what, TenureFact fact, Map<String, String> row) {
    return String.format(
        "%s: %s %s: %s %s..%s (%s); lexicon %s %s..%s (%s)",
        what,
        fact.actor(),
        fact.office(),
        fact.person(),
        fact.from(),
        fact.to(),
        fact.cite(),
        row.get("person"),
        row.get("from"),
        row.get("to"),
        row.get("cite"));
  }

  /** What a person should look at. */
  List<String> report() {
    return report;
  }

  /** Writes the file, sorted, and says in a line what happened. */
  String write() {
    rows.sort(ORDER);
    CsvTable.write(file, header, rows);
    return String.format(
        "tenures: %d rows, %d facts known, %d added, %d to look at",
        rows.size(), known, added, report.size());
  }
}
