package org.entente.lab.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws tenures for a person to check: a sheet with the columns {@code against} (what the row was
 * checked with), {@code right} (to the month: yes, no or unknown) and {@code note} left empty.
 */
public final class TenureSample {
  private static final List<String> HEADER =
      List.of("actor", "office", "person", "from", "to", "cite", "against", "right", "note");

  private TenureSample() {}

  /**
   * Writes the sheet.
   *
   * @param arguments the lexicon's folder, the sheet to write, the seed and the number of rows
   */
  public static void main(String[] arguments) {
    Path tenures = Path.of(arguments[0]).resolve("actors/tenures.csv");
    List<Map<String, String>> drawn =
        draw(
            CsvTable.read(tenures).rows(),
            Long.parseLong(arguments[2]),
            Integer.parseInt(arguments[3]));
    CsvTable.write(Path.of(arguments[1]), HEADER, drawn);
  }

  /** The same rows for the same seed and table, in the table's order. */
  static List<Map<String, String>> draw(List<Map<String, String>> rows, long seed, int count) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < rows.size(); place++) {
      places.add(place);
    }
    Collections.shuffle(places, new Random(seed));
    List<Integer> chosen = new ArrayList<>(places.subList(0, Math.min(count, places.size())));
    Collections.sort(chosen);
    return chosen.stream()
        .<Map<String, String>>map(place -> new LinkedHashMap<>(rows.get(place)))
        .toList();
  }
}
