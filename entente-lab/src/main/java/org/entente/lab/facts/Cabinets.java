package org.entente.lab.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ministers and other holders since 2000 of Russia and China (every-politician-scrapers, from
 * Wikidata, CC0). {@code positions.csv} beside this class says which of their positions is which
 * office.
 */
final class Cabinets {
  private static final int YEAR = 4;

  private Cabinets() {}

  static List<TenureFact> read(Path facts) {
    Map<String, String> offices = new HashMap<>();
    for (Map<String, String> row : CsvTable.resource("positions.csv").rows()) {
      offices.put(row.get("actor") + '/' + row.get("position"), row.getOrDefault("office", ""));
    }
    List<TenureFact> tenures = new ArrayList<>();
    add(tenures, "RUS", facts, "holders21.russia-cabinet.csv", offices);
    add(tenures, "CHN", facts, "holders21.china-ministers.csv", offices);
    return tenures;
  }

  private static void add(
      List<TenureFact> tenures,
      String actor,
      Path facts,
      String file,
      Map<String, String> offices) {
    for (Map<String, String> row : CsvTable.read(facts.resolve(file)).rows()) {
      String office = offices.get(actor + '/' + row.get("position"));
      String from = row.getOrDefault("start", "");
      String to = row.getOrDefault("end", "");
      // A row that was open when the file was made may have ended since; a year is no date.
      boolean dated = from.length() > YEAR && to.length() > YEAR && from.compareTo(to) < 0;
      if (office != null && dated) {
        tenures.add(
            new TenureFact(
                actor,
                office,
                row.getOrDefault("person", ""),
                from,
                to,
                file + ' ' + row.get("personID")));
      }
    }
  }
}
