package org.entente.lab.facts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.lexicon.ActorRegistry;
import org.entente.lexicon.NameIndex;
import org.entente.model.actor.Sense;

/**
 * The whole of {@code actors/codes.csv}: ISO, FIPS and Wikidata from country-codes.csv, the numbers
 * of the Correlates of War Project (State System Membership, 2016) and of Gleditsch and Ward, and
 * CAMEO's codes, which are ISO's alpha-3 but for a few.
 *
 * <p>The last two lists have names instead of ISO codes; they are found by the registry's names,
 * the rest by {@code names.csv} beside this class, which also parts a code between successors.
 */
final class CodeRows {
  static final List<String> HEADER = List.of("actor", "system", "code", "from", "to", "cite");

  private final ActorRegistry registry;
  private final List<Map<String, String>> rows = new ArrayList<>();
  private final List<String> report = new ArrayList<>();
  private final Set<String> exceptions = new HashSet<>();

  CodeRows(ActorRegistry registry, Path data) {
    this.registry = registry;
    for (Map<String, String> row : CsvTable.resource("names.csv").rows()) {
      exceptions.add(row.get("system") + '/' + row.get("key"));
      rows.add(row);
    }
    CsvTable.read(data.resolve("facts/country-codes.csv")).rows().forEach(this::country);
    CsvTable.read(data.resolve("measure/states_leaders/cow_states.csv.gz")).rows().stream()
        .filter(row -> row.getOrDefault("endyear", "").compareTo("1945") > 0)
        .forEach(row -> number("COW", row, "ccode", "statenme"));
    CsvTable.read(data.resolve("measure/states_leaders/gw_states.csv.gz")).rows().stream()
        .filter(row -> row.getOrDefault("enddate", "").compareTo("1946") > 0)
        .forEach(row -> number("GW", row, "gwcode", "statename"));
    rows.sort(
        Comparator.comparing((Map<String, String> row) -> row.getOrDefault("actor", ""))
            .thenComparing(row -> row.getOrDefault("system", ""))
            .thenComparing(row -> row.getOrDefault("from", "")));
  }

  private void country(Map<String, String> row) {
    String actor = row.getOrDefault("ISO3166-1-Alpha-3", "");
    if (registry.find(actor).isEmpty()) {
      report.add("not in the registry: " + actor);
      return;
    }
    String cite = "country-codes.csv " + actor;
    add(actor, "ISO2", row.getOrDefault("ISO3166-1-Alpha-2", ""), cite);
    add(actor, "ISO3", actor, cite);
    add(actor, "ISON", row.getOrDefault("ISO3166-1-numeric", ""), cite);
    String fips = row.getOrDefault("FIPS", "");
    // The Caribbean Netherlands stand under the code of the Netherlands.
    boolean parents = row.getOrDefault("is_independent", "").equals("Part of " + fips);
    if (fips.matches("[A-Z]{2}") && !parents) {
      add(actor, "FIPS", fips, cite);
    }
    String item = row.getOrDefault("wikidata_id", "");
    add(actor, "WIKIDATA", item.substring(item.lastIndexOf('/') + 1), cite);
    if (!exceptions.contains("CAMEO/" + actor)) {
      add(actor, "CAMEO", actor, "CAMEO codebook (country codes)");
    }
  }

  private void number(String system, Map<String, String> row, String codeKey, String nameKey) {
    String code = row.getOrDefault(codeKey, "");
    String name = row.getOrDefault(nameKey, "");
    String cite = system.toLowerCase(Locale.ROOT) + "_states.csv " + code;
    if (exceptions.contains(system + '/' + code)) {
      return;
    }
    Optional<String> actor = state(name);
    if (actor.isEmpty()) {
      report.add(String.format("%s %s: nobody is called '%s'", system, code, name));
    } else if (rows.stream().noneMatch(known -> isCode(known, system, code))) {
      add(actor.get(), system, code, cite);
    }
  }

  private static boolean isCode(Map<String, String> row, String system, String code) {
    return system.equals(row.get("system")) && code.equals(row.get("code"));
  }

  private Optional<String> state(String name) {
    List<Sense> senses = registry.names().find(name);
    if (senses == null) {
      return Optional.empty();
    }
    return senses.stream()
        .filter(sense -> sense.kind() == Sense.Kind.NAME)
        .map(Sense::actor)
        .filter(registry::isState)
        .findFirst();
  }

  private void add(String actor, String system, String code, String cite) {
    if (!code.isEmpty()) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("actor", actor);
      row.put("system", system);
      row.put("code", NameIndex.fold(code));
      row.put("from", "");
      row.put("to", "");
      row.put("cite", cite);
      rows.add(row);
    }
  }

  /** The rows, sorted. */
  List<Map<String, String>> rows() {
    return rows;
  }

  /** What a person should look at. */
  List<String> report() {
    return report;
  }
}
